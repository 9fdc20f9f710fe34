// Tells at a glance that a WebVTT or SubRip file, spelled as it is written here, has nothing that a rule could find.
import { areAll, isAt } from "./look.js";

// Regular expressions and not loops, because they run at full speed from the first file on.
const time = (point: string): string => `\\d\\d:[0-5]\\d:[0-5]\\d${point}\\d{3}`;
const vttTimes = new RegExp(`\\n\\n${time("\\.")} --> ${time("\\.")}\\n`, "y");
const srtTimes = new RegExp(`\\n${time(",")} --> ${time(",")}\\n`, "y");
/** How far before its arrow a line of times begins. */
const beforeArrow = "00:00:00.000 ".length;
const timeLength = beforeArrow - 1;

/**
 * Whether no rule over WebVTT finds anything; false where that is not plain to see, which says nothing against the file.
 * Each --> stands between two times on a line of their own after a blank line, so no cue has a name; cues begin one after
 * another and end after they begin. Escapes are those of &, < and >; tags are voices with a name.
 */
export function isFaultlessVtt(text: string): boolean {
  if (!text.startsWith("WEBVTT\n\n") || ["\r", "\uFFFD", "STYLE", "REGION"].some((other) => text.includes(other)))
    return false;
  let before = "";
  for (let arrow = text.indexOf("-->"); arrow >= 0; arrow = text.indexOf("-->", arrow + 3)) {
    if (!isAt(vttTimes, text, arrow - beforeArrow - 2)) return false;
    // Times of one length are in the order of their letters.
    const start = text.slice(arrow - beforeArrow, arrow - 1);
    if (start < before || text.slice(arrow + 4, arrow + 4 + timeLength) <= start) return false;
    before = start;
  }
  return areAll("&", escaped, text) && areAll("<", voice, text);
}

const escaped = /&(?:amp|lt|gt);/y;
const voice = /<v [^\s>]/y;
/** What is no tag to a player of SubRip. */
const sign = /<(?!\/?[biufvc])/iy;

/**
 * The same for SubRip. Each --> stands between two times on a line of their own, under the number of the block and a blank
 * line; no block begins before the last one's end.
 */
export function isFaultlessSrt(text: string): boolean {
  if (text.includes("\r")) return false;
  let number = 0;
  let before = "";
  for (let arrow = text.indexOf("-->"); arrow >= 0; arrow = text.indexOf("-->", arrow + 3)) {
    const above = arrow - beforeArrow - 1;
    if (!isAt(srtTimes, text, above)) return false;
    const start = text.slice(arrow - beforeArrow, arrow - 1);
    const end = text.slice(arrow + 4, arrow + 4 + timeLength);
    if (start < before || end <= start) return false;
    before = end;
    const head = ++number === 1 ? "1" : `\n\n${number}`;
    if (!text.startsWith(head, above - head.length) || (number === 1 && above !== 1)) return false;
  }
  return areAll("<", sign, text);
}
