// Headers of MPEG audio frames (ISO/IEC 11172-3 and 13818-3): how long a frame is, in bytes and in samples.

/** One frame's header. `size` counts bytes with the header, `samples` are per channel. */
export interface FrameHeader {
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
export function readFrameHeader(bytes: Uint8Array, at: number): FrameHeader | undefined {
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
