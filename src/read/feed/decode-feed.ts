// Finds out in which encoding a feed is written, gives its text, and makes XML of feeds that are none by a few common faults, as feed readers do.

import { attempt } from "../../base/attempt.js";
import { decodeEntities } from "../../base/entities.js";
import { lineOf } from "../../base/line-of.js";
import { commonNamespaces, ownNamespaces } from "../../conventions/feed-tags.js";
import type { FeedEncoding } from "../../model/feed-outline.js";
import type { Problem } from "../../model/model.js";
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

const known: Record<string, string> = { ...commonNamespaces, ...ownNamespaces };

/** The text as XML takes it; what had to be mended is said. A text without these faults comes back as it is. */
export function mendFeed(file: string, text: string): { text: string; problems: Problem[] } {
  const problems: Problem[] = [];
  const say = (message: string, place: number): void => {
    const line = lineOf(text, place);
    problems.push({ rule: "import-xml", severity: "warn", message, place: { file, line } });
  };
  const mended = [dropBefore, dropCharacters, mendEntities, declarePrefixes].reduce(
    (now, mend) => mend(now, say),
    text,
  );
  return { text: mended, problems };
}

type Say = (message: string, place: number) => void;

/** Blank lines and warnings of a server before the declaration. */
function dropBefore(text: string, say: Say): string {
  const start = text.search(/<\?xml|<rss[\s>]|<!--|<!DOCTYPE/i);
  if (start <= 0) return text;
  if (text.slice(0, start).trim() !== "") say("There is text before the feed begins, which readers pass over", 0);
  return text.slice(start);
}

const noCharacter = /[\0-\x08\x0B\x0C\x0E-\x1F\uFFFE\uFFFF]/;

function dropCharacters(text: string, say: Say): string {
  const place = text.search(noCharacter);
  if (place < 0) return text;
  say("There are control characters, which XML does not allow: they are left out", place);
  return text.replace(new RegExp(noCharacter, "g"), "");
}

const wrongEntity = /&(?!(?:amp|lt|gt|quot|apos|#\d{1,7}|#x[\da-f]{1,6});)(?:[a-z][a-z\d]{1,31};)?/gi;

/** What is no markup: where its end is missing it goes on to the end of the feed, as for a reader of XML. */
const unread = String.raw`<!\[CDATA\[[\s\S]*?(?:\]\]>|$)|<!--[\s\S]*?(?:-->|$)`;
const aroundUnread = new RegExp(`(${unread})`);
const everyUnread = new RegExp(unread, "g");

/** Entities that only HTML has, and ampersands that begin none; what stands in CDATA stays. */
function mendEntities(text: string, say: Say): string {
  let told = false;
  let place = 0;
  const parts = text.split(aroundUnread).map((part, at) => {
    const start = place;
    place += part.length;
    if (at % 2 === 1 || !part.includes("&")) return part;
    return part.replace(wrongEntity, (found, offset: number) => {
      if (!told) {
        const shown = found === "&" ? part.slice(offset, offset + 12).split(/[\n<"']/)[0]! : found;
        say(
          `There are entities that XML does not know, such as ${shown}: they are read as HTML has them`,
          start + offset,
        );
        told = true;
      }
      const character = decodeEntities(found);
      return character === found ? `&amp;${found.slice(1)}` : `&#${character.codePointAt(0)};`;
    });
  });
  return parts.join("");
}

/** Prefixes that no element declares get the namespaces that they usually stand for. */
function declarePrefixes(text: string, say: Say): string {
  const declared = new Set([...text.matchAll(/\sxmlns:([\w.-]+)\s*=/g)].map(([, prefix]) => prefix!));
  const bare = text.replace(everyUnread, "");
  const used = new Set([...bare.matchAll(/<\/?([A-Za-z_][\w.-]*):[A-Za-z_]/g)].map(([, prefix]) => prefix!));
  const missing = [...used].filter((prefix) => !declared.has(prefix) && prefix !== "xml");
  const root = /<rss(?=[\s>])/i.exec(text);
  if (missing.length === 0 || !root) return text;
  say(
    `The feed does not declare ${missing.join(", ")}: taken as ${missing.length === 1 ? "it is" : "they are"} usually meant`,
    root.index,
  );
  const added = missing.map((prefix) => ` xmlns:${prefix}="${known[prefix] ?? `urn:undeclared:${prefix}`}"`).join("");
  const end = root.index + root[0].length;
  return text.slice(0, end) + added + text.slice(end);
}
