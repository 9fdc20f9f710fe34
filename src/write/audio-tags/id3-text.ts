// Texts in frames of ID3: read in any of its four encodings, written in the two that version 2.3 has.

/** Latin-1 where that is enough, else UTF-16 with a byte order mark: https://id3.org/id3v2.3.0#ID3v2_frame_overview */
export type Encoding = 0 | 1;

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
export function recode(id: string, body: Uint8Array): Uint8Array {
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
