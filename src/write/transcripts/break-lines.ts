// Breaks a caption into lines that are as even as they can be.
import { graphemeWidth, isNarrow, splitGraphemes } from "../../base/text-width.js";

/** A text of at most two lines of `most` columns as such; one that is longer keeps its second line long. */
export function breakInTwo(text: string, most: number): string {
  if (text.length <= most && (text.length * 2 <= most || isNarrow(text))) return text;
  if (!isNarrow(text)) return breakWide(text, most);
  const middle = text.length >> 1;
  let before = text.lastIndexOf(" ", middle);
  let after = text.indexOf(" ", middle + 1);
  if (before < 0 && after < 0) return text;
  // The nearer of the two, as long as no line is too long because of it.
  if (before < 0 || text.length - before - 1 > most) before = -1;
  if (after < 0 || after > most) after = -1;
  if (before < 0 && after < 0) before = text.lastIndexOf(" ", most);
  const at = after < 0 || (before >= 0 && middle - before <= after - middle) ? before : after;
  return at <= 0 ? text : `${text.slice(0, at)}\n${text.slice(at + 1)}`;
}

/** Chinese and Japanese break between any two characters, best after a mark; other scripts at their spaces. */
function breakWide(text: string, most: number): string {
  const graphemes = splitGraphemes(text);
  let total = 0;
  for (const grapheme of graphemes) total += graphemeWidth(grapheme);
  if (total <= most) return text;
  let width = 0;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < graphemes.length - 1; at++) {
    const grapheme = graphemes[at]!;
    width += graphemeWidth(grapheme);
    const space = graphemes[at + 1] === " ";
    const ideographs =
      graphemeWidth(grapheme) === 2 &&
      graphemeWidth(graphemes[at + 1]!) === 2 &&
      !/^[、。，．！？」』）]/.test(graphemes[at + 1]!);
    if (!space && !ideographs) continue;
    const cost = Math.abs(total / 2 - width) - (/[、。，！？]/.test(grapheme) ? most / 5 : 0);
    const over = Math.max(width, total - width) > most ? 1000 : 0;
    if (cost + over < least) {
      least = cost + over;
      best = at + 1;
    }
  }
  return best < 0
    ? text
    : `${graphemes.slice(0, best).join("").trimEnd()}\n${graphemes.slice(best).join("").trimStart()}`;
}
