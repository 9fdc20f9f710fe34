// Cuts what is said into captions: two lines of text each, parted where the speech is, never across turns.
import { graphemeWidth, splitGraphemes, textWidth } from "../base/text-width.js";
import type { Caption, Reading, Turn } from "../model.js";
import { joinWords } from "./readable/join-words.js";

/** Columns of a line; a caption has two. */
const lineWidth = 42;
/** How long a caption stands, in milliseconds. */
const shortest = 1000;
const longest = 7000;
/** Less than this nobody can see. */
const glimpse = 100;
/** At the end of a sentence a caption ends when it is at least this full, in columns, or this long. */
const fullEnough = 36;
const longEnough = 2400;
/** A silence after which a caption ends, and one that is a good place to end it. */
const silence = 1500;
const breath = 350;
/** Chinese and Japanese words are cut into pieces of so many characters. */
const pieceLength = 8;

/** Words to be put into captions; times in milliseconds, `level` 3 at the end of a sentence, 2 of a clause. */
interface Units {
  words: string[];
  widths: number[];
  starts: number[];
  ends: number[];
  level: number[];
}

/**
 * Captions of all turns in order. Texts fit two lines of 42 columns (a Chinese or Japanese character counts two); a caption
 * stands 1 to 7 seconds where the speech leaves it so long, ends at sentences and clauses where it can, and never begins
 * before the one before it has ended. Times are in seconds, whole milliseconds. No times at all give no captions.
 */
export function makeCaptions(turns: readonly Turn[], reading: Reading): Caption[] {
  const captions: Caption[] = [];
  const { ids } = reading;
  let at = 0;
  let clock = firstTime(reading);
  if (Number.isNaN(clock)) return captions;
  for (const turn of turns) {
    const units: Units = { words: [], widths: [], starts: [], ends: [], level: [] };
    for (const paragraph of turn.paragraphs)
      for (const { words } of paragraph.sentences) {
        while (at < ids.length && ids[at]! < words.first) at++;
        for (; at < ids.length && ids[at]! < words.end; at++) {
          const start = reading.starts[at]! * 1000;
          const end = reading.ends[at]! * 1000;
          const from = start >= clock ? start : clock;
          clock = end >= from ? end : from;
          addUnit(units, reading.words[at]!, from, clock);
          clock = from;
        }
        if (units.level.length > 0) units.level[units.level.length - 1] = 3;
      }
    cutTurn(units, turn.speaker, captions);
  }
  settleTimes(captions);
  return captions;
}

function firstTime({ starts }: Reading): number {
  for (const start of starts) if (!Number.isNaN(start)) return Math.max(0, start * 1000);
  return Number.NaN;
}

function addUnit(units: Units, word: string, start: number, end: number): void {
  const width = textWidth(word);
  if (width > pieceLength && width > word.length) {
    const graphemes = splitGraphemes(word);
    const wide = graphemes.filter((each) => graphemeWidth(each) === 2).length;
    if (wide * 2 > graphemes.length && graphemes.length > pieceLength) {
      addPieces(units, graphemes, start, end);
      return;
    }
  }
  units.words.push(word);
  units.widths.push(width);
  units.starts.push(start);
  units.ends.push(end);
  units.level.push(levelOf(word));
}

function addPieces(units: Units, graphemes: readonly string[], start: number, end: number): void {
  const count = Math.ceil(graphemes.length / pieceLength);
  const place = (piece: number) => Math.round((piece * graphemes.length) / count);
  const time = (piece: number) => start + ((end - start) * place(piece)) / graphemes.length;
  for (let piece = 0; piece < count; piece++) {
    const text = graphemes.slice(place(piece), place(piece + 1)).join("");
    units.words.push(text);
    units.widths.push(textWidth(text));
    units.starts.push(time(piece));
    units.ends.push(time(piece + 1));
    units.level.push(piece === count - 1 ? levelOf(text) : 0);
  }
}

/** 2 where a clause ends, 1 after a dash, else 0; ends of sentences are known from elsewhere. */
function levelOf(word: string): number {
  switch (word.charCodeAt(word.length - 1)) {
    case 0x2c:
    case 0x3b:
    case 0x3a:
    case 0x60c:
    case 0x3001:
    case 0xff0c:
    case 0xff1b:
      return 2;
    case 0x2e:
    case 0x3f:
    case 0x21:
    case 0x2026:
    case 0x3002:
    case 0xff01:
    case 0xff1f:
      return 2;
    case 0x2013:
    case 0x2014:
      return 1;
    default:
      return 0;
  }
}

function cutTurn(units: Units, speaker: string | undefined, captions: Caption[]): void {
  const { words, widths, starts, ends, level } = units;
  let first = 0;
  let upper = 0;
  let lower = -1;
  const emit = (last: number): void => {
    const text = joinWords(words, first, last + 1);
    const start = Math.round(starts[first]!);
    const end = Math.round(ends[last]!);
    captions.push(speaker === undefined ? { start, end, text } : { start, end, speaker, text });
    first = last + 1;
    upper = 0;
    lower = -1;
  };
  for (let at = 0; at < words.length; at++) {
    const width = widths[at]!;
    let fits = true;
    if (lower < 0 && (upper === 0 || upper + 1 + width <= lineWidth)) upper += upper === 0 ? width : width + 1;
    else if (lower < 0) {
      lower = width;
      fits = width <= lineWidth;
    } else if (lower + 1 + width <= lineWidth) lower += width + 1;
    else fits = false;
    if (at > first && (!fits || ends[at]! - starts[first]! > longest)) {
      emit(chooseBreak(units, first, at - 1));
      at = first - 1;
      continue;
    }
    const pause = at + 1 < words.length ? starts[at + 1]! - ends[at]! : 0;
    const filled = upper + Math.max(lower, 0);
    const finished = level[at] === 3 && (filled >= fullEnough || ends[at]! - starts[first]! >= longEnough);
    if (finished || pause >= silence) emit(at);
  }
  if (first < words.length) emit(words.length - 1);
}

/** The last word of the caption that begins at `first` and can hold words up to `last`. */
function chooseBreak({ widths, starts, ends, level }: Units, first: number, last: number): number {
  let total = 0;
  for (let at = first; at <= last; at++) total += widths[at]! + 1;
  // A few words must not be left over for a caption of their own.
  const rest = level[last + 1] === 3 ? 1 : level[last + 2] === 3 ? 2 : 0;
  let best = last;
  let most = Number.NEGATIVE_INFINITY;
  let width = total;
  for (let at = last; at >= first; at--) {
    const part = width / total;
    if (part < 0.3 && level[at] !== 3) break;
    const pause = at < starts.length - 1 ? starts[at + 1]! - ends[at]! : 0;
    const orphans = rest > 0 && last - at + rest <= 3 ? 0.4 : 0;
    const score = part + (level[at]! === 3 ? 0.9 : level[at]! * 0.2) + (pause >= breath ? 0.3 : 0) - orphans;
    if (score > most) {
      most = score;
      best = at;
    }
    width -= widths[at]! + 1;
  }
  return best;
}

/** Makes milliseconds of seconds, with every caption long enough to be read where there is room, and none over another. */
function settleTimes(captions: Caption[]): void {
  let before = 0;
  for (let at = 0; at < captions.length; at++) {
    const caption = captions[at]!;
    const start = Math.max(caption.start, before);
    const next = captions[at + 1]?.start ?? Number.POSITIVE_INFINITY;
    let end = Math.min(Math.max(caption.end, start + shortest), start + longest);
    if (end > next) end = next;
    if (end < start + glimpse) end = start + glimpse;
    before = end;
    caption.start = start / 1000;
    caption.end = end / 1000;
  }
}
