// Splits captions of characters of one column into blocks of two lines.
import { placeToBreak } from "./break-lines.js";

/** What a block of two lines usually holds, in lines: words seldom fill a line to its end. */
const blockLength = 1.75;

/**
 * The text in parts that two lines of `most` characters can hold, as even as words allow, best after a mark. A word too long
 * for a line has a part of its own.
 */
export function splitNarrow(text: string, most: number): string[] {
  if (fits(text, 0, text.length, most)) return [text];
  for (let count = Math.ceil(text.length / (most * blockLength)); count < 12; count++) {
    const cuts = [0];
    let from = 0;
    for (let left = count; left > 1; left--) {
      const at = placeToSplit(text, from, from + (text.length - from) / left, most);
      if (at < 0) break;
      from = at + 1;
      cuts.push(from);
    }
    if (areFit(text, cuts, most)) return partsOf(text, cuts);
  }
  return text.split(" ");
}

function partsOf(text: string, cuts: readonly number[]): string[] {
  const parts: string[] = [];
  for (let at = 0; at < cuts.length; at++) parts.push(text.slice(cuts[at]!, endOf(text, cuts, at)));
  return parts;
}

/** Where a part ends: before the space that stands between it and the next one. */
const endOf = (text: string, cuts: readonly number[], at: number): number =>
  at + 1 < cuts.length ? cuts[at + 1]! - 1 : text.length;

/** Whether two lines can hold each part, or nothing could part it. */
function areFit(text: string, cuts: readonly number[], most: number): boolean {
  for (let at = 0; at < cuts.length; at++) {
    const from = cuts[at]!;
    const to = endOf(text, cuts, at);
    if (fits(text, from, to, most)) continue;
    const space = text.indexOf(" ", from);
    if (space >= 0 && space < to) return false;
  }
  return true;
}

/** Whether two lines can hold the text from `from` to `to`. */
function fits(text: string, from: number, to: number, most: number): boolean {
  if (to - from <= most) return true;
  if (to - from > 2 * most + 1) return false;
  const at = text.lastIndexOf(" ", from + most);
  return at > from && to - at - 1 <= most;
}

/** The space nearest to `target` after which a part can end; one after a mark may be further off. */
function placeToSplit(text: string, from: number, target: number, most: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  const last = Math.min(text.length, from + 2 * most + 1);
  for (
    let at = text.indexOf(" ", Math.max(from + 1, target - 20));
    at > 0 && at <= last;
    at = text.indexOf(" ", at + 1)
  ) {
    const code = text.charCodeAt(at - 1);
    const marked = code === 44 || code === 46 || code === 63 || code === 33 || code === 59;
    const cost = Math.abs(at - target) - (marked ? 10 : 0) + (fits(text, from, at, most) ? 0 : 1000);
    if (cost < least) {
      least = cost;
      best = at;
    }
  }
  return best >= 0 ? best : placeToBreak(text, from, text.length, text.length);
}
