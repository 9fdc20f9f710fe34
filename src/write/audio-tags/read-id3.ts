// Takes the tag in front of an MP3 apart into frames and texts as version 2.3 has them, so that those nobody here knows can be kept.
import { inflateSync } from "node:zlib";

/** A frame of ID3v2.3. `flags` are as they were; those of frames that are written anew are 0. */
export interface Frame {
  id: string;
  flags: number;
  body: Uint8Array;
}

export interface Id3Tag {
  /** 2, 3 or 4; 0 where there is no tag. */
  version: number;
  /** Bytes of the whole tag. */
  size: number;
  frames: Frame[];
  /** Ids of frames that version 2.3 cannot hold. */
  lost: string[];
}

const synchsafe = (bytes: Uint8Array, at: number): number =>
  [0, 1, 2, 3].reduce((sum, k) => (sum << 7) | (bytes[at + k]! & 0x7f), 0);
const plain = (bytes: Uint8Array, at: number, count: number): number =>
  bytes.subarray(at, at + count).reduce((sum, byte) => sum * 256 + byte, 0);

/** Bytes of the tag that begins with this head of ten bytes; 0 where none does. https://id3.org/id3v2.4.0-structure */
export function tagSizeOf(head: Uint8Array): number {
  if (head.length < 10 || Buffer.from(head.subarray(0, 3)).toString("latin1") !== "ID3") return 0;
  return 10 + synchsafe(head, 6) + ((head[5]! & 0x10) !== 0 ? 10 : 0);
}

/** `bytes` are those of the tag. Damaged frames end the list, as every reader ends it there. */
export function readId3(bytes: Uint8Array): Id3Tag {
  const tag: Id3Tag = { version: bytes[3] ?? 0, size: bytes.length, frames: [], lost: [] };
  if (bytes.length < 10) return { ...tag, version: 0 };
  const flags = bytes[5]!;
  let body = bytes.subarray(10, 10 + synchsafe(bytes, 6));
  if (tag.version < 4 && (flags & 0x80) !== 0) body = undoUnsync(body);
  if (tag.version > 2 && (flags & 0x40) !== 0)
    body = body.subarray(tag.version === 3 ? plain(body, 0, 4) + 4 : synchsafe(body, 0));
  readFrames(body, tag);
  return tag;
}

/** An encoder put a zero behind every 0xff, lest a player takes the tag for sound. */
const undoUnsync = (bytes: Uint8Array): Buffer =>
  Buffer.from(bytes.filter((byte, k) => !(byte === 0 && k > 0 && bytes[k - 1] === 0xff)));

function readFrames(bytes: Uint8Array, tag: Pick<Id3Tag, "version" | "frames" | "lost">): void {
  const { version, frames, lost } = tag;
  const [idLength, head] = version === 2 ? [3, 6] : [4, 10];
  for (let at = 0; at + head <= bytes.length; ) {
    const id = Buffer.from(bytes.subarray(at, at + idLength)).toString("latin1");
    const size =
      version === 2 ? plain(bytes, at + 3, 3) : version === 3 ? plain(bytes, at + 4, 4) : synchsafe(bytes, at + 4);
    if (!/^[A-Z][A-Z0-9]+$/.test(id) || at + head + size > bytes.length) break;
    const body = bytes.subarray(at + head, at + head + size);
    const flags = version === 2 ? 0 : plain(bytes, at + 8, 2);
    at += head + size;
    const kept =
      version === 3 ? [{ id, flags, body }] : version === 4 ? fromVersion4(id, flags, body) : fromVersion2(id, body);
    if (kept) frames.push(...kept);
    else lost.push(id);
  }
}

/** Several frames where a date is parted; undefined where a frame is encrypted or cannot be unpacked. */
function fromVersion4(id: string, flags: number, whole: Uint8Array): Frame[] | undefined {
  if ((flags & 0x04) !== 0) return undefined;
  let body = whole.subarray(((flags & 0x40) !== 0 ? 1 : 0) + ((flags & 0x01) !== 0 ? 4 : 0));
  if ((flags & 0x02) !== 0) body = undoUnsync(body);
  if ((flags & 0x08) !== 0) {
    try {
      body = inflateSync(body);
    } catch {
      return undefined;
    }
  }
  const frame = (name: string, bytes: Uint8Array): Frame => ({ id: name, flags: 0, body: bytes });
  const text = (name: string, value: string): Frame => frame(name, Buffer.from(`\0${value}`, "latin1"));
  if (id === "TDRC" || id === "TDOR") {
    const [, year, month, day, hour, minute] =
      /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d))?)?)?/.exec(decodeText(body.subarray(1), body[0]!)) ?? [];
    if (year === undefined) return undefined;
    if (id === "TDOR") return [text("TORY", year)];
    return [
      text("TYER", year),
      ...(month && day ? [text("TDAT", day + month)] : []),
      ...(hour && minute ? [text("TIME", hour + minute)] : []),
    ];
  }
  if (id === "CHAP" || id === "CTOC") return [frame(id, recodeNested(id, body))];
  return [frame(id, recode(id, body))];
}

/** Chapters hold frames themselves, behind their own fields. */
function recodeNested(id: string, body: Uint8Array): Uint8Array {
  let at = findTextEnd(body, 0, 0) + 1;
  if (id === "CHAP") at += 16;
  else {
    const count = body[at + 1] ?? 0;
    at += 2;
    for (let k = 0; k < count; k++) at = findTextEnd(body, at, 0) + 1;
  }
  const inner: Pick<Id3Tag, "version" | "frames" | "lost"> = { version: 4, frames: [], lost: [] };
  readFrames(body.subarray(at), inner);
  return Buffer.concat([body.subarray(0, at), ...inner.frames.map(writeFrame)]);
}

/** Names of three letters and what became of them; pictures changed their form too, and are read apart. */
const newNames: Record<string, string> = Object.fromEntries(
  "BUF:RBUF CNT:PCNT COM:COMM CRA:AENC ETC:ETCO GEO:GEOB IPL:IPLS LNK:LINK MCI:MCDI MLL:MLLT PCS:PCST POP:POPM REV:RVRB SLT:SYLT STC:SYTC TAL:TALB TBP:TBPM TCM:TCOM TCO:TCON TCR:TCOP TDA:TDAT TDY:TDLY TEN:TENC TFT:TFLT TIM:TIME TKE:TKEY TLA:TLAN TLE:TLEN TMT:TMED TOA:TOPE TOF:TOFN TOL:TOLY TOR:TORY TOT:TOAL TP1:TPE1 TP2:TPE2 TP3:TPE3 TP4:TPE4 TPA:TPOS TPB:TPUB TRC:TSRC TRD:TRDA TRK:TRCK TSI:TSIZ TSS:TSSE TT1:TIT1 TT2:TIT2 TT3:TIT3 TXT:TEXT TXX:TXXX TYE:TYER UFI:UFID ULT:USLT WAF:WOAF WAR:WOAR WAS:WOAS WCM:WCOM WCP:WCOP WPB:WPUB WXX:WXXX"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);

function fromVersion2(id: string, body: Uint8Array): Frame[] | undefined {
  if (id === "PIC") {
    const format = Buffer.from(body.subarray(1, 4)).toString("latin1").toLowerCase();
    const type = Buffer.from(`image/${format === "jpg" ? "jpeg" : format}\0`, "latin1");
    return [{ id: "APIC", flags: 0, body: Buffer.concat([body.subarray(0, 1), type, body.subarray(4)]) }];
  }
  const name = newNames[id];
  return name === undefined ? undefined : [{ id: name, flags: 0, body }];
}

/** A frame's head of ten bytes, and its body. */
export function writeFrame({ id, flags, body }: Frame): Buffer {
  const head = Buffer.alloc(10);
  head.write(id, 0, "latin1");
  head.writeUInt32BE(body.length, 4);
  head.writeUInt16BE(flags, 8);
  return Buffer.concat([head, body]);
}

/** Latin-1 where that is enough, else UTF-16 with a byte order mark: https://id3.org/id3v2.3.0#ID3v2_frame_overview */
type Encoding = 0 | 1;

export const encodingFor = (texts: readonly string[]): Encoding =>
  texts.every((text) => /^[\0-\xff]*$/.test(text)) ? 0 : 1;

export const encodeText = (text: string, encoding: Encoding): Buffer =>
  encoding === 0 ? Buffer.from(text, "latin1") : Buffer.from(`\ufeff${text}`, "utf16le");

/** What ends a text that another part of the frame follows. */
export const endOfText = (encoding: Encoding): Buffer => Buffer.alloc(encoding === 0 ? 1 : 2);

/** A text of an encoding as its byte names it. */
export function decodeText(bytes: Uint8Array, encoding: number): string {
  if (encoding === 0) return Buffer.from(bytes).toString("latin1");
  if (encoding === 3) return new TextDecoder().decode(bytes);
  const big = encoding === 2 || (bytes[0] === 0xfe && bytes[1] === 0xff);
  return new TextDecoder(big ? "utf-16be" : "utf-16le").decode(bytes);
}

/** Where the text ends that begins at `at`, without its end mark; the length of the bytes where it has none. */
export function findTextEnd(bytes: Uint8Array, at: number, encoding: number): number {
  const wide = encoding === 1 || encoding === 2;
  for (let end = at; end < bytes.length; end += wide ? 2 : 1)
    if (bytes[end] === 0 && (!wide || bytes[end + 1] === 0)) return end;
  return bytes.length;
}

/**
 * What follows the encoding's byte: `l` three letters, `z` Latin-1 to its end mark, `b` a byte, `t` text to its end mark,
 * `s` text to the end, `d` bytes to the end. Frames that are not named here hold no text in an encoding of their own.
 */
const layouts: Record<string, string> = {
  TXXX: "ts",
  WXXX: "td",
  COMM: "lts",
  USLT: "lts",
  APIC: "zbtd",
  GEOB: "zttd",
  USER: "ls",
};

/** A frame of version 2.4 in the encodings of 2.3; its bytes as they are where they need no change. */
function recode(id: string, body: Uint8Array): Uint8Array {
  const layout = layouts[id] ?? (id.startsWith("T") ? "s" : undefined);
  const encoding = body[0];
  if (layout === undefined || (encoding !== 2 && encoding !== 3)) return body;
  const parts: (string | Uint8Array)[] = [];
  let at = 1;
  for (const kind of layout) {
    const isText = kind === "t" || kind === "s";
    const end =
      kind === "l"
        ? at + 3
        : kind === "b"
          ? at + 1
          : kind === "z"
            ? findTextEnd(body, at, 0) + 1
            : kind === "t"
              ? findTextEnd(body, at, encoding)
              : body.length;
    const bytes = body.subarray(at, end);
    // Several values are parted by an end mark in 2.4 and by a stroke in 2.3.
    parts.push(isText ? decodeText(bytes, encoding).replace(/\0+$/, "").replaceAll("\0", "/") : bytes);
    at = kind === "t" ? end + (encoding === 2 ? 2 : 1) : end;
  }
  const target = encodingFor(parts.filter((part) => typeof part === "string"));
  const written = parts.map((part, k) =>
    typeof part !== "string"
      ? part
      : Buffer.concat([encodeText(part, target), layout[k] === "t" ? endOfText(target) : Buffer.alloc(0)]),
  );
  return Buffer.concat([Uint8Array.of(target), ...written]);
}
