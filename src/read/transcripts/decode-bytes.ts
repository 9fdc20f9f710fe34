// Decodes the bytes of a text file: UTF-8, UTF-16 and UTF-32 by their marks, and old encodings by a guess that is said.

import { isUtf8 } from "node:buffer";
import { lineOf } from "../../base/line-of.js";

export interface Decoded {
  text: string;
  /** Label of the encoding, such as `utf-8` or `windows-1251`. */
  encoding: string;
  /** Nothing in the file names the encoding: it was told from the letters. */
  guessed: boolean;
}

/** Bytes that are looked at where the encoding has to be found out. */
const lookAt = 65_536;

/**
 * The text of a file without its byte order mark. `language` is the one that is spoken, such as `cs`: it decides where a short
 * text does not. Never throws; bytes that make no letter become U+FFFD.
 */
export async function decodeBytes(bytes: Uint8Array, language = ""): Promise<Decoded> {
  const wide = decodeWide(bytes);
  if (wide) return wide;
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("utf8");
  const plain = text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
  if (japaneseEscape.test(plain.slice(0, lookAt)))
    return { text: decodeAs("iso-2022-jp", bytes), encoding: "iso-2022-jp", guessed: false };
  if (!plain.includes("\ufffd") || isUtf8(bytes) || isDamagedUtf8(plain))
    return { text: plain, encoding: "utf-8", guessed: false };
  return guessEncoding(bytes, language);
}

/** What switches to Japanese letters in ISO-2022-JP, whose bytes are all those of ASCII. */
const japaneseEscape = /\u001b\$[@B]/;

/** A text in UTF-16 or UTF-32, told by its mark or its zeros; undefined for all others. */
export function decodeWide(bytes: Uint8Array): Decoded | undefined {
  const encoding = markedEncoding(bytes) ?? wideEncoding(bytes);
  if (encoding === undefined) return undefined;
  const decode = encoding.startsWith("utf-32") ? decodeUtf32 : decodeAs;
  return { text: decode(encoding, bytes), encoding, guessed: false };
}

/** The encoding that a byte order mark names, but for UTF-8. */
function markedEncoding([first, second, third, fourth]: Uint8Array): string | undefined {
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? "utf-32le" : "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  return first === 0 && second === 0 && third === 0xfe && fourth === 0xff ? "utf-32be" : undefined;
}

/** UTF-16 without a mark: most of every second byte are zeros. */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const size = Math.min(bytes.length, 4096) & ~1;
  if (size < 4) return undefined;
  if (!bytes.subarray(0, size).includes(0)) return undefined;
  const zeros = [0, 0];
  for (let at = 0; at < size; at++) if (bytes[at] === 0) zeros[at & 1]!++;
  const [even, odd] = zeros as [number, number];
  if (odd > size * 0.2 && even * 10 < odd) return "utf-16le";
  return even > size * 0.2 && odd * 10 < even ? "utf-16be" : undefined;
}

/** Many good letters beyond ASCII and a few broken ones, or one at its very end: a file in UTF-8 of which some bytes were lost. */
function isDamagedUtf8(text: string): boolean {
  if (text.indexOf("\ufffd") === text.length - 1) return /[^\0-\x7f]/.test(text.slice(0, -1));
  let good = 0;
  let bad = 0;
  for (let at = 0; at < Math.min(text.length, lookAt); at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) bad++;
    else if (code > 0x9f) good++;
  }
  return good > 4 * bad;
}

/** The text of bytes; with `stream`, for without it Node 20 reads the quotes and dashes of windows-1252 as control characters. */
export const decodeAs = (encoding: string, bytes: Uint8Array): string =>
  new TextDecoder(encoding).decode(bytes, { stream: true });

function decodeUtf32(encoding: string, bytes: Uint8Array): string {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let text = "";
  for (let at = 4; at + 4 <= bytes.length; at += 4) {
    const code = view.getUint32(at, encoding === "utf-32le");
    text += code > 0x10ffff || (code >= 0xd800 && code <= 0xdfff) ? "\ufffd" : String.fromCodePoint(code);
  }
  return text;
}

/** What windows-1252 makes of the bytes that go on a letter in UTF-8. */
const going = "[\\u0080-\\u00bfŒœŠšŸŽžƒˆ˜–—‘’‚“”„†‡•…‰‹›€™]";
/** UTF-8 that was taken for windows-1252: no language writes these one after the other. */
const takenWrong = new RegExp(
  `Ã[\\u0080-º¼-¿ŒœŠšŸŽžƒˆ˜‘‚„†‡•‰‹›€™]|â€(?:[œ™˜¦“”]|[\\u0080-\\u009f])|(?:[ÎÏÐÑ]${going}){2}|(?:[ã-é]${going}{2}){2}`,
);
const letterBytes = new RegExp(`[Â-ß]${going}|[à-ï]${going}{2}|[ð-ô]${going}{3}`, "g");

/** Told by the number of bytes, which is counted in a twentieth of the time that a pattern takes. */
const isAscii = (text: string): boolean => Buffer.byteLength(text) === text.length;

/** The first word of which UTF-8 was taken for windows-1252 and saved again ("MÃ¼ller"), what was meant, and where (from 1). */
export function findTakenWrong(text: string): { typed: string; meant: string; line: number } | undefined {
  if (isAscii(text)) return undefined;
  const at = takenWrong.exec(text)?.index;
  if (at === undefined) return undefined;
  const typed = `${/[^\s"]*$/.exec(text.slice(Math.max(0, at - 40), at))![0]}${/^[^\s"]*/.exec(text.slice(at, at + 40))![0]}`;
  const high = decodeAs(
    "windows-1252",
    Uint8Array.from({ length: 128 }, (_, byte) => byte + 128),
  );
  const meant = typed.replace(letterBytes, (found) =>
    Buffer.from([...found].map((sign) => (sign > "ÿ" ? high.indexOf(sign) + 128 : sign.charCodeAt(0)))).toString(),
  );
  return { typed, meant, line: lineOf(text, at) };
}

/** ISO names of which browsers, and nearly all files, mean the Windows encoding. */
const meant: Record<string, string> = {
  "iso-8859-1": "windows-1252",
  "iso-8859-9": "windows-1254",
  ascii: "windows-1252",
};

/** What programs wrote before UTF-8, by language; Western Europe's is tried for all others. */
const usual: Record<string, string> = {
  "windows-1250 iso-8859-2": "cs sk pl hu sl hr bs sq ro",
  "windows-1251 koi8-r iso-8859-5": "ru uk be bg mk sr kk",
  "windows-1253 iso-8859-7": "el",
  "windows-1254": "tr az",
  "windows-1255": "he yi",
  "windows-1256": "ar fa ur",
  "windows-1257": "lt lv et",
  "windows-1258": "vi",
  "windows-874": "th",
  "shift_jis euc-jp iso-2022-jp": "ja",
  "gb18030 big5": "zh",
  "euc-kr": "ko",
};

const usualFor = (language: string): string[] => {
  const code = language.toLowerCase().split(/[-_]/)[0]!;
  return Object.entries(usual).flatMap(([labels, codes]) => (codes.split(" ").includes(code) ? labels.split(" ") : []));
};

/** Under this the letters of a text are too few to tell. */
const sure = 40;

async function guessEncoding(bytes: Uint8Array, language: string): Promise<Decoded> {
  const { analyse } = await import("chardet");
  const found = analyse(telling(bytes));
  const names = [
    ...found.filter(({ confidence }) => confidence >= sure).map(({ name }) => name),
    ...usualFor(language),
    ...found.map(({ name }) => name),
    "windows-1252",
    "windows-1250",
    "iso-8859-2",
  ];
  let best: { decoded: Decoded; faults: number } | undefined;
  for (const label of new Set(names.map((name) => meant[name.toLowerCase()] ?? name.toLowerCase()))) {
    const text = label.startsWith("utf") ? undefined : tryDecode(label, bytes);
    if (text === undefined) continue;
    const faults = countFaults(text);
    // Several are the same for most texts; Western Europe's is the one that people know.
    const encoding = decodeAs("windows-1252", bytes) === text ? "windows-1252" : label;
    const decoded = { text, encoding, guessed: true };
    if (faults === 0) return decoded;
    if (best === undefined || faults < best.faults) best = { decoded, faults };
  }
  return best!.decoded;
}

/** The lines that hold letters beyond ASCII: times and numbers only dilute what they say. */
function telling(bytes: Uint8Array): Uint8Array {
  const kept: Uint8Array[] = [];
  let size = 0;
  for (let at = 0; at < bytes.length && size < lookAt; ) {
    const found = bytes.indexOf(10, at);
    const end = found < 0 ? bytes.length : found + 1;
    const line = bytes.subarray(at, end);
    if (line.some((byte) => byte > 127)) {
      kept.push(line);
      size += line.length;
    }
    at = end;
  }
  return Buffer.concat(kept);
}

function tryDecode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return decodeAs(encoding, bytes);
  } catch {
    return undefined; // chardet knows encodings that the platform does not
  }
}

/** Characters that no text holds, and signs in the middle of words. */
function countFaults(text: string): number {
  let faults = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code > 0x7f && code < 0xa0 && code !== 0x85)) faults++;
  }
  return faults + (text.match(/\p{L}[¡-©«-¹»-¿×÷](?=\p{L})/gu)?.length ?? 0);
}
