// Breaks a caption into lines that are as even as they can be.
import { graphemeWidth, splitGraphemes } from "../../base/text-width.js";
import { wordEnds } from "../../base/words.js";

/** A text of at most two lines of `most` columns as such; where words are too long for that, the second line is long. */
export function breakInTwo(text: string, most: number, wide: boolean): string {
  if (wide) return breakWide(text, most);
  if (text.length <= most) return text;
  const at = placeToBreak(text, 0, text.length, most);
  return at < 0 ? text : `${text.slice(0, at)}\n${text.slice(at + 1)}`;
}

/**
 * The space that breaks the text from `from` to `to` into its most even lines of at most `most` characters; if there is
 * none, the last that leaves a first line that fits; -1 where there is no space for that.
 */
export function placeToBreak(text: string, from: number, to: number, most: number): number {
  const middle = (from + to) >> 1;
  let before = lastBreak(text, middle);
  if (before <= from || to - before - 1 > most) before = -1;
  let after = text.indexOf(" ", middle + 1);
  while (after >= 0 && beginsWithDash(text, after + 1)) after = text.indexOf(" ", after + 1);
  if (after < 0 || after >= to || after - from > most) after = -1;
  if (before < 0 && after < 0) {
    const last = lastBreak(text, from + most);
    return last > from ? last : -1;
  }
  return after < 0 || (before >= 0 && middle - before <= after - middle) ? before : after;
}

/** The last space up to `at` that a line can end before; -1 where there is none. */
export function lastBreak(text: string, at: number): number {
  let place = text.lastIndexOf(" ", at);
  while (place > 0 && beginsWithDash(text, place + 1)) place = text.lastIndexOf(" ", place - 1);
  return place;
}

/** A line that begins with a dash is taken for the words of somebody else, by viewers and by programs. */
export function beginsWithDash(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 0x2d || code === 0x2013 || code === 0x2014;
}

/** What a break inside of a word costs: more than a line that is too wide, since it is read back as two words. */
const insideWord = 2000;

/** Breaks at a space where one leaves two lines that fit; Chinese and Japanese else between words, at worst inside of one. */
function breakWide(text: string, most: number): string {
  const graphemes = splitGraphemes(text);
  const widths = graphemes.map(graphemeWidth);
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= most) return text;
  const ends = new Set(wordEnds(text));
  let place = 0;
  let width = 0;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < graphemes.length - 1; at++) {
    width += widths[at]!;
    place += graphemes[at]!.length;
    const next = graphemes[at + 1]!;
    const space = next === " ";
    if (!space && (widths[at] !== 2 || widths[at + 1] !== 2 || /^[、。，．！？」』）]/.test(next))) continue;
    if (/[「『（【《]/.test(graphemes[at]!)) continue;
    const cost =
      Math.abs(total / 2 - width) +
      (space ? 0 : most) +
      (space || ends.has(place) ? 0 : insideWord) -
      (/[、。，！？]/.test(graphemes[at]!) ? most / 5 : 0) +
      (Math.max(width, total - width) > most ? 1000 : 0);
    if (cost < least) {
      least = cost;
      best = at + 1;
    }
  }
  if (best < 0) return text;
  return `${graphemes.slice(0, best).join("").trimEnd()}\n${graphemes.slice(best).join("").trimStart()}`;
}
