// Reads one tag of caption text: a voice, a word's time, a style, or nothing that is a tag.
import { decodeEntities } from "../../base/entities.js";
import { findCode } from "./characters.js";
import type { Draft } from "./draft.js";
import { clockLength, readClock, readTime } from "./read-time.js";

/** Which tags are taken for tags: WebVTT's, the few HTML ones of SRT, or none. */
export type Markup = "vtt" | "srt" | "none";

/** A text that is being cut into words: what `readTag` and the scanner tell each other. */
export interface RowScan {
  draft: Draft;
  markup: Markup;
  text: string;
  codes: Uint16Array;
  /** The row; its end is looked for when it is asked for, -1 until then. */
  begin: number;
  end: number;
  line: number;
  /** The place after the tag that was read last. */
  tagEnd: number;
}

/** In characters. */
export const longestTag = 400;

/** What a tag means for the words around it. */
export interface Tag {
  kind: "time" | "voice" | /** A line break. */ "space" | "style" | /** A reading above a word. */ "reading";
  /** Seconds, of a time. */
  time: number;
  /** Of a voice. */
  name: string | undefined;
  /** It sets the words after it apart from others. */
  marks: boolean;
  /** Class of the words after it, of a tag that says nothing else. */
  group?: string;
}

/** Tags that SRT files carry; anything else between angle brackets is text there. */
const srtTags = new Set(
  "b i u s em strong strike del font span c v lang ruby rt rp br p div small big sub sup center".split(" "),
);

// Tags repeat from cue to cue: what a tag means is known again by its letters, as long as there are not too many.
const known = { vtt: new Map<string, Tag | undefined>(), srt: new Map<string, Tag | undefined>() };
const mostKnown = 1000;

const timeTag: Tag = { kind: "time", time: 0, name: undefined, marks: false };

/**
 * The tag at `at`, where a "<" stands, or undefined when the "<" is text. `scan.tagEnd` is then the place after it. Times are
 * told in one and the same tag.
 */
export function readTag(scan: RowScan, at: number): Tag | undefined {
  const { text, codes, draft } = scan;
  const close = findCode(codes, 62, at, Math.min(scan.end, at + longestTag));
  if (close < 0) return undefined;
  scan.tagEnd = close + 1;
  const first = codes[at + 1]!;
  if (first >= 48 && first <= 57) return readTimeTag(scan, at + 1, close);
  const inner = text.slice(at + 1, close);
  const tags = known[scan.markup === "srt" ? "srt" : "vtt"];
  let tag = tags.get(inner);
  if (tag === undefined && !tags.has(inner)) {
    const own = ownText(inner);
    tag = learnTag(own, scan.markup === "srt");
    if (tags.size >= mostKnown) tags.clear();
    tags.set(own, tag);
  }
  if (tag === undefined) return undefined;
  if (tag.marks) draft.styled.push(draft.ids.length);
  if (tag.group !== undefined) draft.classes.push({ first: draft.ids.length, name: tag.group });
  // The reading set above a word says it a second time: it is left out.
  if (tag.kind === "reading") {
    const stop = text.slice(close, scan.end).search(/<\/(?:rt|ruby)/i);
    scan.tagEnd = stop < 0 ? scan.end : close + stop;
  }
  return tag;
}

function readTimeTag({ text, codes }: RowScan, at: number, close: number): Tag | undefined {
  timeTag.time = close - at === clockLength ? readClock(codes, at) : Number.NaN;
  if (timeTag.time >= 0) return timeTag;
  const cursor = { at };
  timeTag.time = readTime(text, cursor, close);
  return cursor.at === close && !Number.isNaN(timeTag.time) ? timeTag : undefined;
}

/** What stands between "<" and ">" as a tag; undefined when it is text. */
function learnTag(inner: string, srt: boolean): Tag | undefined {
  const tag = (kind: Tag["kind"], more: Partial<Tag> = {}): Tag => ({ ...timeTag, time: 0, ...more, kind });
  const found = /^(\/?)([a-zA-Z]+)(?:[.\s/][\s\S]*)?$/.exec(inner);
  if (!found) return inner.length < 2 && /^\/?[.\s]*$/.test(inner) ? tag("style") : undefined;
  const closing = found[1] === "/";
  const name = found[2]!.toLowerCase();
  if (srt && !srtTags.has(name)) return undefined;
  const voice = name === "v" && !closing ? voiceOf(inner) : undefined;
  const group = (name === "v" || name === "c") && voice === undefined ? /^\w\.([^\s.]+)/.exec(inner)?.[1] : undefined;
  const own = group === undefined || closing ? {} : { group };
  if (name === "v") return tag("voice", { name: voice, ...own });
  if (name === "br" || name === "p" || name === "div") return tag("space");
  if (name === "rt" && !closing) return tag("reading");
  return tag("style", { ...own, marks: !closing && (name === "u" || name === "b" || name === "font") });
}

function voiceOf(inner: string): string | undefined {
  const space = inner.search(/[ \t\n]/);
  if (space < 0) return undefined;
  const name = decodeEntities(inner.slice(space))
    .replace(/[\s\u200b\ufeff]+/g, " ")
    .trim();
  return name === "" ? undefined : name;
}

/**
 * The same text by itself. A piece that is cut out of a long text keeps all of it in memory: what outlives the text it is
 * from (a memory of names, of tags) is freed first.
 */
export const ownText = (piece: string): string => JSON.parse(JSON.stringify(piece)) as string;
