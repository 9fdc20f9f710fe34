// Writes SubRip: numbered blocks of at most two lines of 32 characters, the speaker's name where it changes.
import { splitGraphemes, textWidth } from "../../base/text-width.js";
import { wordEnds } from "../../base/words.js";
import { beginsWithDash, breakInTwo, lastBreak, placeToBreak } from "./break-lines.js";
import { cueTime, has, traitsOf, type WrittenCue } from "./written-cues.js";

/** https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md */
const lineLength = 32;

const tag = /<\/?(?:b|i|u|s|font|c|v)(?:[\s.][^<>]*)?>/gi;

/** SRT knows no escapes: tags go, and an arrow would be taken for a time line. */
const plain = (text: string): string => text.replace(tag, "").replace(/-+>/g, "→").replace(/\s+/g, " ").trim();

/** The file. A caption that two lines cannot hold becomes several blocks, which share its time by characters. */
export function writeSrt(cues: readonly WrittenCue[]): string {
  let out = "";
  let number = 0;
  let free = 0;
  let speaker = "";
  for (const cue of cues) {
    let text = cue.kind & has.markup ? plain(cue.text) : cue.text;
    if (text === "") continue;
    let wide = (cue.kind & has.wide) !== 0;
    if (cue.speaker !== speaker) {
      speaker = cue.speaker;
      const name = plain(speaker).replace(/[:：]/g, "");
      text = name === "" ? `- ${text}` : `${name}: ${text}`;
      wide ||= (traitsOf(name) & has.wide) !== 0;
    }
    const blocks = wide ? splitWide(text, lineLength) : splitNarrow(text, lineLength);
    // A caption shorter than its blocks have milliseconds ends later, and the next one begins where it ends.
    let start = Math.max(cue.start, free);
    const stop = Math.max(cue.end, start + blocks.length);
    let rest = blocks.reduce((sum, { length }) => sum + length, 0);
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at]!;
      const last = stop - (blocks.length - 1 - at);
      const share = Math.round(start + ((stop - start) * block.length) / rest);
      const end = at === blocks.length - 1 ? stop : Math.min(Math.max(start + 1, share), last);
      number++;
      out += `${number}\n`;
      out += cueTime(start, ",");
      out += " --> ";
      out += cueTime(end, ",");
      out += "\n";
      out += breakInTwo(block, lineLength, wide);
      out += "\n\n";
      start = end;
      rest -= block.length;
    }
    free = stop;
  }
  // The cut also makes one string of the pieces, which can go.
  return out.slice(0, -1);
}

/** The words of a text without spaces, those wider than half a line by characters. */
function piecesOf(text: string, most: number): string[] {
  let from = 0;
  return wordEnds(text).flatMap((end) => {
    const word = text.slice(from, end);
    from = end;
    return textWidth(word) > most / 2 ? splitGraphemes(word) : [word];
  });
}

/** The text in parts that two lines of `most` columns can hold, parted at spaces where it has them, best after a mark. */
function splitWide(text: string, most: number): string[] {
  if (fitsWide(text, most)) return [text];
  // A word longer than a line is a sentence without spaces, behind a speaker's name: it is parted between its words, or characters.
  const words = text.split(" ").flatMap((word, at) => {
    const space = at === 0 ? "" : " ";
    return textWidth(word) > most ? piecesOf(word, most).map((one, k) => (k === 0 ? space : "") + one) : [space + word];
  });
  const total = textWidth(text);
  const count = Math.ceil(total / (2 * most - 8));
  const parts: string[] = [];
  let part = "";
  for (const word of words) {
    const longer = part + word;
    const full = textWidth(longer) > total / count + (/[,.?!;:。、]$/.test(part) ? -6 : 4);
    if (part !== "" && (full || !fitsWide(longer, most))) {
      parts.push(part);
      part = word.trimStart();
    } else part = longer;
  }
  parts.push(part);
  return parts;
}

function fitsWide(text: string, most: number): boolean {
  if (text.length * 2 <= most || textWidth(text) <= most) return true;
  const lines = breakInTwo(text, most, true).split("\n");
  return lines.length === 2 && lines.every((line) => textWidth(line) <= most);
}

/** What a block of two lines usually holds, in lines: words seldom fill a line to its end. */
const blockLength = 1.75;

/**
 * The text in parts that two lines of `most` characters can hold, as even as words allow, best after a mark. A word too long
 * for a line has a part of its own.
 */
function splitNarrow(text: string, most: number): string[] {
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
  const at = lastBreak(text, from + most);
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
    const cost =
      Math.abs(at - target) -
      (marked ? 10 : 0) +
      (fits(text, from, at, most) ? 0 : 1000) +
      (beginsWithDash(text, at + 1) ? 500 : 0);
    if (cost < least) {
      least = cost;
      best = at;
    }
  }
  return best >= 0 ? best : placeToBreak(text, from, text.length, text.length);
}
