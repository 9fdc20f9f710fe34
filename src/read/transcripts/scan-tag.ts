// Reads one tag of caption text: a voice, a word's time, a style, or nothing that is a tag.
import { decodeEntities } from "./entities.js";
import { findWithin } from "./prepare-text.js";
import { readTime } from "./read-time.js";
import { longestTag, type RowScan } from "./scan-row.js";

/** What a tag means for the words around it; `end` is the place after it. */
export type Tag =
  | { kind: "time"; time: number; end: number }
  | { kind: "voice"; name: string | undefined; end: number }
  /** A line break. */
  | { kind: "space"; end: number }
  | { kind: "style"; end: number };

/** Tags that SRT files carry; anything else between angle brackets is text there. */
const srtTags = new Set(
  "b i u s em strong strike del font span c v lang ruby rt rp br p div small big sub sup center".split(" "),
);

// Voices repeat from cue to cue: the last tag is known again by its letters.
let lastTag = "\0";
let lastVoice: Tag & { kind: "voice" } = { kind: "voice", name: undefined, end: 0 };

/** The tag at `at`, where a "<" stands, or undefined when the "<" is text. */
export function readTag(scan: RowScan, at: number): Tag | undefined {
  const { text, end } = scan;
  if (text.startsWith(lastTag, at) && at + lastTag.length <= end) {
    lastVoice.end = at + lastTag.length;
    return lastVoice;
  }
  const close = findWithin(text, 62, at, Math.min(end, at + longestTag));
  if (close < 0) return undefined;
  const first = text.charCodeAt(at + 1);
  if (first >= 48 && first <= 57) {
    const cursor = { at: at + 1 };
    const time = readTime(text, cursor, close);
    return cursor.at === close && !Number.isNaN(time) ? { kind: "time", time, end: close + 1 } : undefined;
  }
  const found = /^(\/?)([a-zA-Z]+)(?:[.\s/][\s\S]*)?$/.exec(text.slice(at + 1, close));
  const closing = found?.[1] === "/";
  const name = found?.[2]?.toLowerCase();
  if (name === undefined)
    return text.slice(at + 1, close).match(/^\/?[.\s]*$/) && close - at < 3
      ? { kind: "style", end: close + 1 }
      : undefined;
  if (scan.markup === "srt" && !srtTags.has(name)) return undefined;
  if (name === "v") return closing ? { kind: "voice", name: undefined, end: close + 1 } : readVoice(text, at, close);
  if (name === "br" || name === "p" || name === "div") return { kind: "space", end: close + 1 };
  if (name === "rt" && !closing) return skipReading(text, close, end);
  if (!closing && (name === "u" || name === "b" || name === "font")) scan.draft.styled.push(scan.draft.words.length);
  return { kind: "style", end: close + 1 };
}

function readVoice(text: string, at: number, close: number): Tag {
  const space = text.slice(at, close).search(/[ \t\n]/);
  const name =
    space < 0
      ? ""
      : decodeEntities(text.slice(at + space, close))
          .replace(/[\s\u200b\ufeff]+/g, " ")
          .trim();
  lastTag = text.slice(at, close + 1);
  lastVoice = { kind: "voice", name: name === "" ? undefined : name, end: close + 1 };
  return lastVoice;
}

/** The reading set above a word says it a second time: it is left out. */
function skipReading(text: string, close: number, end: number): Tag {
  const stop = text.slice(close, end).search(/<\/(?:rt|ruby)/i);
  return { kind: "style", end: stop < 0 ? end : close + stop };
}
