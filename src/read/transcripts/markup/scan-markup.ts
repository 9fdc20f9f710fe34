// Scans HTML and XML forgivingly: elements, their attributes and texts in order, each with its line.

import { decodeEntities } from "../../../base/entities.js";
import { wordSet } from "../../../base/words.js";

export interface MarkupEvents {
  /** `name` is local and in small letters, as the names of attributes are. */
  open?(name: string, attributes: Record<string, string>, line: number): void;
  /** An element without content is opened and closed. */
  close?(name: string, line: number): void;
  /** References are decoded; white space is as it stands. */
  text?(text: string, line: number): void;
}

/** Elements whose content is no text of the document. */
const unread = new Set([
  "script",
  "style",
  "noscript",
  "template",
  "svg",
  "math",
  "iframe",
  "textarea",
  "select",
  "object",
]);
const empty = wordSet("br hr img input link meta wbr area base col embed source track");

/** Calls `events` for what stands in `text`. A "<" that opens nothing is text. Never throws. */
export function scanMarkup(text: string, events: MarkupEvents): void {
  let line = 1;
  let counted = 0;
  const lineTo = (at: number): number => {
    for (let next = text.indexOf("\n", counted); next >= 0 && next < at; next = text.indexOf("\n", next + 1)) {
      line++;
      counted = next + 1;
    }
    return line;
  };
  const say = (from: number, to: number): void => {
    if (to > from) events.text?.(decodeEntities(text.slice(from, to)), lineTo(from));
  };
  let from = 0;
  for (let at = text.indexOf("<"); at >= 0; at = text.indexOf("<", Math.max(at + 1, from))) {
    const passed = passOver(text, at);
    const end = passed?.end ?? endOfTag(text, at);
    if (end < 0) continue;
    say(from, at);
    from = end;
    if (passed !== undefined) {
      if (passed.data !== undefined) events.text?.(passed.data, lineTo(at));
      continue;
    }
    const [, slash, written, attributes] =
      /^<(\/?)(?:[\w.-]+:)?([a-z][\w.-]*)([\s\S]*)>$/i.exec(text.slice(at, end)) ?? [];
    if (written === undefined) {
      events.text?.(text.slice(at, end), lineTo(at));
      continue;
    }
    const name = written.toLowerCase();
    if (slash === "/") {
      events.close?.(name, lineTo(at));
      continue;
    }
    events.open?.(name, readAttributes(attributes!), lineTo(at));
    if (attributes!.endsWith("/") || empty.has(name)) events.close?.(name, line);
    else if (unread.has(name)) {
      const stop = text.toLowerCase().indexOf(`</${name}`, from);
      from = stop < 0 ? text.length : stop;
    }
  }
  say(from, text.length);
}

/** Comments, declarations and CDATA: where they end, and what of them is text. */
function passOver(text: string, at: number): { end: number; data?: string } | undefined {
  const upTo = (mark: string, skip: number): number => {
    const found = text.indexOf(mark, at + skip);
    return found < 0 ? text.length : found + mark.length;
  };
  if (text.startsWith("<!--", at)) return { end: upTo("-->", 4) };
  if (text.startsWith("<![CDATA[", at)) {
    const end = upTo("]]>", 9);
    return { end, data: text.slice(at + 9, Math.max(at + 9, end - 3)) };
  }
  const next = text.charCodeAt(at + 1);
  return next === 33 || next === 63 ? { end: upTo(">", 2) } : undefined;
}

/** The longest tag, in characters. */
const longest = 10_000;

/** The place after the tag that begins at `at`, past quoted values; -1 where none begins. */
function endOfTag(text: string, at: number): number {
  if (!/^<\/?[a-z]/i.test(text.slice(at, at + 3))) return -1;
  let quote = 0;
  for (let place = at + 2; place < Math.min(text.length, at + longest); place++) {
    const code = text.charCodeAt(place);
    if (quote !== 0) {
      if (code === quote) quote = 0;
    } else if (code === 62) return place + 1;
    else if (code === 60) return -1;
    else if ((code === 34 || code === 39) && text.charCodeAt(place - 1) === 61) quote = code;
  }
  return -1;
}

function readAttributes(source: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const [, name, double, single, bare] of source.matchAll(
    /([^\s=/>"']{1,100})(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+)))?/g,
  )) {
    const local = name!.slice(name!.indexOf(":") + 1).toLowerCase();
    attributes[local] = decodeEntities(double ?? single ?? bare ?? "");
  }
  return attributes;
}
