// Finds out in which encoding a feed is written, and gives its text.
import { attempt } from "../../base/attempt.js";
import type { FeedEncoding } from "../../model/feed-outline.js";
import { decodeAs } from "../transcripts/decode-bytes.js";

/**
 * The text of a feed without its byte order mark. A byte order mark counts first, then the server's `charset`, then the XML
 * declaration (https://www.rfc-editor.org/rfc/rfc7303#section-3); names that nobody knows count for nothing. Bytes that are no
 * UTF-8 though nothing else is said are read as windows-1252, in which every byte is a letter.
 */
export function decodeFeed(bytes: Uint8Array, charset?: string): { text: string; encoding: FeedEncoding } {
  const declared = findDeclared(bytes);
  const [read, by] = chooseEncoding(bytes, charset, declared);
  const said = {
    ...(declared === undefined ? {} : { declared }),
    ...(charset === undefined ? {} : { header: charset }),
  };
  const text = read === "windows-1252" ? decodeAs(read, bytes) : new TextDecoder(read).decode(bytes);
  const broken = text.includes("\ufffd") && !decodes(read, bytes);
  if (broken && read === "utf-8" && by !== "mark")
    return {
      text: decodeAs("windows-1252", bytes),
      encoding: { read: "windows-1252", by: "bytes", ...said, broken },
    };
  return { text, encoding: { read, by, ...said, broken } };
}

function chooseEncoding(
  bytes: Uint8Array,
  charset: string | undefined,
  declared: string | undefined,
): [string, FeedEncoding["by"]] {
  const mark = findMark(bytes);
  if (mark) return [mark, "mark"];
  const wide = findWide(bytes);
  if (wide) return [wide, "bytes"];
  const header = encodingNamed(charset);
  // A header cannot make plain bytes into wide ones.
  if (header && !header.startsWith("utf-16")) return [header, "header"];
  const own = encodingNamed(declared);
  if (own && !own.startsWith("utf-16")) return [own, "declaration"];
  return ["utf-8", "default"];
}

function findMark([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xef && b === 0xbb && c === 0xbf) return "utf-8";
  if (a === 0xff && b === 0xfe) return "utf-16le";
  return a === 0xfe && b === 0xff ? "utf-16be" : undefined;
}

/** UTF-16 without its mark, by the zero beside the first `<` or `{`. */
function findWide([a, b]: Uint8Array): string | undefined {
  const first = (byte: number | undefined): boolean => byte === 0x3c || byte === 0x7b;
  if (first(a) && b === 0) return "utf-16le";
  return a === 0 && first(b) ? "utf-16be" : undefined;
}

/** What the XML declaration says; its letters are ASCII in every encoding but the wide ones, where zeros stand between. */
function findDeclared(bytes: Uint8Array): string | undefined {
  const head = Buffer.from(bytes.subarray(0, 400)).toString("latin1").replaceAll("\0", "");
  return /^[^<]{0,8}<\?xml\s[^>]*?encoding\s*=\s*["']([^"'>]{1,40})["']/.exec(head)?.[1];
}

function encodingNamed(label: string | undefined): string | undefined {
  if (label === undefined) return undefined;
  return attempt(() => new TextDecoder(label.trim()).encoding);
}

function decodes(encoding: string, bytes: Uint8Array): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}
