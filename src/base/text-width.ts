// Measures text in columns, as subtitles and terminals do: a Chinese or Japanese character takes two, an accent none.
import { once } from "./once.js";
import { segmentText } from "./segment-text.js";

/** Whether every character is one column wide: Latin, Greek, Cyrillic and their punctuation, no combining marks. */
export function isNarrow(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x300) continue;
    if (code < 0x370 || (code >= 0x483 && (code < 0x2010 || code > 0x2030))) return false;
  }
  return true;
}

/** Scripts whose characters are two columns wide; emoji too. */
const isWide = (code: number): boolean =>
  (code >= 0x1100 && code <= 0x115f) ||
  (code >= 0x2e80 && code <= 0xa4cf) ||
  (code >= 0xac00 && code <= 0xd7a3) ||
  (code >= 0xf900 && code <= 0xfaff) ||
  (code >= 0xfe30 && code <= 0xfe6f) ||
  (code >= 0xff00 && code <= 0xff60) ||
  (code >= 0x1f300 && code <= 0x1faff) ||
  (code >= 0x20000 && code <= 0x3fffd);

const segmenter = once(() => new Intl.Segmenter("en", { granularity: "grapheme" }));

/** Letters and signs of Latin, Greek and Cyrillic, of Chinese, Japanese and Korean, none of which joins another of these. */
const single =
  /^[\t\n -\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u2030-\u205e\u3000-\u3029\u3030-\u3096\u309b-\u9fff\uac00-\ud7a3\uff01-\uff9d]*$/;

/** The characters of a text as a reader sees them (grapheme clusters). */
export function splitGraphemes(text: string): string[] {
  // Nearly all lines are such, and the segmenter takes twenty times as long.
  if (single.test(text)) return text.split("");
  return Array.from(segmentText(segmenter(), text), ({ segment }) => segment);
}

/** Columns of one character. */
export const graphemeWidth = (grapheme: string): number => (isWide(grapheme.codePointAt(0) ?? 0) ? 2 : 1);

/** Columns of a text. */
export function textWidth(text: string): number {
  if (isNarrow(text)) return text.length;
  let width = 0;
  for (const grapheme of splitGraphemes(text)) width += graphemeWidth(grapheme);
  return width;
}
