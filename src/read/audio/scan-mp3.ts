// The exact length of an MP3 by walking its frames: files with a varying bit rate and no index fool every estimate.

/** What the frames add up to. `junk` counts bytes that belong to no frame and no tag. */
export interface Mp3Scan {
  seconds: number;
  frames: number;
  junk: number;
}

/** The scan in progress; `stream` is the stream that the frames belong to while they follow each other without a gap. */
interface Scan extends Mp3Scan {
  stream: number | undefined;
  /** Bytes still to pass before the next header. */
  skip: number;
  started: boolean;
}

/** Walks the pieces of a file. Tags (ID3v2, ID3v1, APE) are passed, and so is an encoder's note in the first frame. */
export async function scanMp3(pieces: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<Mp3Scan> {
  const scan: Scan = { seconds: 0, frames: 0, junk: 0, stream: undefined, skip: 0, started: false };
  let tail = new Uint8Array(0);
  for await (const piece of pieces) {
    const bytes = tail.length === 0 ? piece : Buffer.concat([tail, piece]);
    tail = Uint8Array.prototype.slice.call(bytes, walk(scan, bytes, false));
  }
  walk(scan, tail, true);
  return { seconds: scan.seconds, frames: scan.frames, junk: scan.junk };
}

/** The most that must be seen at once: the longest frame and the header behind it. */
const reach = 6000;

/** Walks over bytes as far as can be told; gives the offset from which they are needed again. */
function walk(scan: Scan, bytes: Uint8Array, last: boolean): number {
  const end = last ? bytes.length : bytes.length - reach;
  let at = 0;
  while (at < end) {
    if (scan.skip > 0) {
      const step = Math.min(scan.skip, bytes.length - at);
      scan.skip -= step;
      at += step;
      continue;
    }
    const frame = readFrameHeader(bytes, at);
    if (frame && (frame.stream === scan.stream || isConfirmed(bytes, at, frame, last))) {
      count(scan, bytes, at, frame);
      scan.skip = frame.size;
      continue;
    }
    const tag = tagSize(bytes, at);
    if (tag > 0) scan.skip = tag;
    else {
      scan.junk++;
      scan.stream = undefined;
      at++;
    }
  }
  return Math.min(at, bytes.length);
}

/** A frame out of nowhere counts when another of its stream follows, or when it is the file's last. */
function isConfirmed(bytes: Uint8Array, at: number, frame: FrameHeader, last: boolean): boolean {
  const next = at + frame.size;
  if (next + 4 > bytes.length) return last && next === bytes.length;
  return readFrameHeader(bytes, next)?.stream === frame.stream || (last && tagSize(bytes, next) > 0);
}

function count(scan: Scan, bytes: Uint8Array, at: number, frame: FrameHeader): void {
  scan.stream = frame.stream;
  const note = !scan.started && isNote(bytes, at, frame);
  scan.started = true;
  if (note) return;
  scan.frames++;
  scan.seconds += frame.samples / frame.rate;
}

const isNote = (bytes: Uint8Array, at: number, frame: FrameHeader): boolean =>
  ["Xing", "Info"].some((mark) => hasText(bytes, at + frame.note, mark)) || hasText(bytes, at + 36, "VBRI");

/** Bytes of the tag that begins here; 0 when none does. */
function tagSize(bytes: Uint8Array, at: number): number {
  if (hasText(bytes, at, "ID3") && bytes.length >= at + 10) {
    const size = [6, 7, 8, 9].reduce((sum, offset) => (sum << 7) | (bytes[at + offset]! & 0x7f), 0);
    return 10 + size + ((bytes[at + 5]! & 0x10) !== 0 ? 10 : 0);
  }
  if (hasText(bytes, at, "TAG") && at + 128 >= bytes.length) return 128;
  if (hasText(bytes, at, "APETAGEX") && bytes.length >= at + 32) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at, 32);
    return view.getUint32(12, true) + ((view.getUint32(20, true) & 0x20000000) !== 0 ? 32 : 0);
  }
  return 0;
}

function hasText(bytes: Uint8Array, at: number, text: string): boolean {
  for (let index = 0; index < text.length; index++) if (bytes[at + index] !== text.charCodeAt(index)) return false;
  return true;
}

/** One frame's header. `size` counts bytes with the header, `samples` are per channel. */
interface FrameHeader {
  size: number;
  samples: number;
  rate: number;
  /** Version, layer and rate in one number: frames of one stream share it. */
  stream: number;
  /** Where an encoder's note (Xing, Info) would stand, from the frame's start. */
  note: number;
}

/** Kilobits a second by table row (MPEG 1 layers I, II, III; MPEG 2 layer I, layers II and III) and index. */
const rates = [
  [0, 32, 64, 96, 128, 160, 192, 224, 256, 288, 320, 352, 384, 416, 448],
  [0, 32, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320, 384],
  [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  [0, 32, 48, 56, 64, 80, 96, 112, 128, 144, 160, 176, 192, 224, 256],
  [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
];
const sampleRates = [44100, 48000, 32000];

/** Reads the four bytes at `at` as a frame's header; undefined when they are none. */
function readFrameHeader(bytes: Uint8Array, at: number): FrameHeader | undefined {
  if (bytes[at] !== 0xff || (bytes[at + 1]! & 0xe0) !== 0xe0) return undefined;
  const version = (bytes[at + 1]! >> 3) & 3;
  const layer = 4 - ((bytes[at + 1]! >> 1) & 3);
  const rateIndex = bytes[at + 2]! >> 4;
  const sampleIndex = (bytes[at + 2]! >> 2) & 3;
  if (version === 1 || layer === 4 || rateIndex === 0 || rateIndex === 15 || sampleIndex === 3) return undefined;
  const first = version === 3;
  const row = first ? layer - 1 : layer === 1 ? 3 : 4;
  const bits = rates[row]![rateIndex]! * 1000;
  const rate = sampleRates[sampleIndex]! / (first ? 1 : version === 2 ? 2 : 4);
  const padding = (bytes[at + 2]! >> 1) & 1;
  const samples = layer === 1 ? 384 : layer === 2 || first ? 1152 : 576;
  const size =
    layer === 1 ? (Math.floor((12 * bits) / rate) + padding) * 4 : Math.floor(((samples / 8) * bits) / rate) + padding;
  const mono = bytes[at + 3]! >> 6 === 3;
  const checked = (bytes[at + 1]! & 1) === 0 ? 2 : 0;
  const note = 4 + checked + (first ? (mono ? 17 : 32) : mono ? 9 : 17);
  return { size, samples, rate, stream: (version << 8) | (layer << 4) | sampleIndex, note };
}
