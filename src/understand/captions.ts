// Cuts what is said into captions: two lines of text each, parted where the speech is, never across turns.
import { graphemeWidth, isNarrow, splitGraphemes, textWidth } from "../base/text-width.js";
import { idsOf, openNumbers } from "../base/vocabulary.js";
import { splitWords } from "../base/words.js";
import type { Caption, Reading, Turn } from "../model/model.js";
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

/** A turn's text, the words in it, and where the next caption begins in it. */
interface Shown {
  words: readonly string[];
  text: string;
  begin: number;
}

/**
 * Captions of all turns in order. Texts fit two lines of 42 columns (a Chinese or Japanese character counts two); a caption
 * stands 1 to 7 seconds where the speech leaves it so long, ends at sentences and clauses where it can, and never begins
 * before the one before it has ended. Times are in seconds, whole milliseconds. No times at all give no captions.
 */
export function makeCaptions(
  turns: readonly Turn[],
  reading: Reading,
  shown: readonly string[] = reading.words,
): Caption[] {
  const captions: Caption[] = [];
  if (reading.starts.every((start) => Number.isNaN(start))) return captions;
  const units = measureUnits(reading);
  const { ids, level } = units;
  let at = 0;
  for (const turn of turns) {
    const first = skipTo(ids, at, turn.paragraphs[0]?.sentences[0]?.words.first ?? 0);
    at = first;
    for (const paragraph of turn.paragraphs)
      for (const { words } of paragraph.sentences) {
        at = skipTo(ids, at, words.end);
        if (at > first) level[at - 1] = 3;
      }
    cutTurn(units, first, at, { words: shown, text: turn.text, begin: 0 }, turn.speaker, captions);
  }
  settleTimes(captions);
  return captions;
}

/** The first place from `at` on whose id is `id` or more. */
function skipTo(ids: Int32Array, at: number, id: number): number {
  let place = at;
  while (place < ids.length && ids[place]! < id) place++;
  return place;
}

/** Pieces `first` to `end` as text; those of one word stand together. */
function joinPieces({ words, ids }: Units, first: number, end: number): string {
  let glued = false;
  for (let at = first + 1; at < end; at++) if (ids[at] === ids[at - 1]) glued = true;
  if (!glued) return joinWords(words, first, end);
  const whole: string[] = [];
  for (let at = first; at < end; at++) {
    if (at > first && ids[at] === ids[at - 1]) whole[whole.length - 1] += words[at]!;
    else whole.push(words[at]!);
  }
  return joinWords(whole);
}

function cutTurn(
  units: Units,
  from: number,
  end: number,
  shown: Shown,
  speaker: string | undefined,
  captions: Caption[],
): void {
  const { widths, starts, ends, level } = units;
  let first = from;
  let upper = 0;
  let lower = -1;
  for (let at = from; at < end; at++) {
    const width = widths[at]!;
    let fits = true;
    if (lower < 0 && (upper === 0 || upper + 1 + width <= lineWidth)) upper += upper === 0 ? width : width + 1;
    else if (lower < 0) {
      lower = width;
      fits = width <= lineWidth;
    } else if (lower + 1 + width <= lineWidth) lower += width + 1;
    else fits = false;
    let last = -1;
    if (at > first && (!fits || ends[at]! - starts[first]! > longest)) last = chooseBreak(units, first, at - 1, end);
    else {
      const pause = at + 1 < end ? starts[at + 1]! - ends[at]! : 0;
      const filled = lower > 0 ? upper + lower : upper;
      const finished = level[at] === 3 && (filled >= fullEnough || ends[at]! - starts[first]! >= longEnough);
      if (finished || pause >= silence) last = at;
    }
    if (last < 0) continue;
    captions.push(makeCaption(units, first, last, shown, speaker));
    first = last + 1;
    at = last;
    upper = 0;
    lower = -1;
  }
  if (first < end) captions.push(makeCaption(units, first, end - 1, shown, speaker));
}

/** The caption of words `first` to `last`, its times in whole milliseconds. */
function makeCaption(units: Units, first: number, last: number, shown: Shown, speaker: string | undefined): Caption {
  const text = units.spaced ? takeText(units, first, last + 1, shown) : joinPieces(units, first, last + 1);
  const start = Math.round(units.starts[first]!);
  const end = Math.round(units.ends[last]!);
  return speaker === undefined ? { start, end, text } : { start, end, speaker, text };
}

/** Words `first` to `end` with spaces between them: a part of the turn's text where that has the very same words. */
function takeText({ words }: Units, first: number, end: number, shown: Shown): string {
  let length = -1;
  let same = true;
  for (let at = first; at < end; at++) {
    const word = shown.words[at]!;
    if (word !== words[at]) same = false;
    length += word.length + 1;
  }
  const { begin } = shown;
  shown.begin += length + 1;
  return same ? shown.text.slice(begin, begin + length) : words.slice(first, end).join(" ");
}

/** The last word of the caption that begins at `first` and can hold words up to `last`, in a turn that ends before `stop`. */
function chooseBreak({ words, widths, starts, ends, level }: Units, first: number, last: number, stop: number): number {
  let total = 0;
  for (let at = first; at <= last; at++) total += widths[at]! + 1;
  // A few words must not be left over for a caption of their own.
  const rest = last + 1 < stop && level[last + 1] === 3 ? 1 : last + 2 < stop && level[last + 2] === 3 ? 2 : 0;
  let best = last;
  let most = Number.NEGATIVE_INFINITY;
  let width = total;
  for (let at = last; at >= first; at--) {
    const part = width / total;
    if (part < 0.3 && level[at] !== 3) break;
    const pause = at + 1 < stop ? starts[at + 1]! - ends[at]! : 0;
    const orphans = rest > 0 && last - at + rest <= 3 ? 0.4 : 0;
    // A caption that begins with a dash is taken for the words of somebody else.
    const dashed = at + 1 < stop && /^[-–—]/.test(words[at + 1]!) ? 2 : 0;
    const score = part + (level[at]! === 3 ? 0.9 : level[at]! * 0.3) + (pause >= breath ? 0.3 : 0) - orphans - dashed;
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

/** Chinese and Japanese words are cut into pieces of so many characters. */
const pieceLength = 8;

/** Words to be put into captions, all in one run. */
interface Units {
  words: readonly string[];
  /** Raw word ids, as in a reading. */
  ids: Int32Array;
  /** Milliseconds, never going back. */
  starts: Float64Array;
  ends: Float64Array;
  /** Columns. */
  widths: Int32Array;
  /** 3 at the end of a sentence, 2 of a clause, 1 after a dash. */
  level: Uint8Array;
  /** Words can be joined with spaces everywhere. */
  spaced: boolean;
  /** There are long words that are not narrow. */
  long: boolean;
}

/** The words of a reading as they are put into captions: long Chinese and Japanese words come in pieces. */
function measureUnits(reading: Reading): Units {
  const units = measureWords(reading);
  return units.long ? measureWords(splitWide(reading)) : units;
}

/** The reading with long Chinese and Japanese words in pieces, parted where a dictionary ends a word. */
function splitWide(reading: Reading): Reading {
  const { words } = reading;
  const pieces: string[] = [];
  const ids: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const [at, word] of words.entries()) {
    const parts =
      word.length > pieceLength && !isNarrow(word) && isMostlyWide(word) ? splitWords(word, pieceLength) : [word];
    const start = reading.starts[at]!;
    const second = (reading.ends[at]! - start) / word.length;
    let from = 0;
    for (const part of parts) {
      pieces.push(part);
      ids.push(reading.ids[at]!);
      starts.push(start + second * from);
      from += part.length;
      ends.push(start + second * from);
    }
  }
  return { words: pieces, ids: Int32Array.from(ids), starts: Float64Array.from(starts), ends: Float64Array.from(ends) };
}

function isMostlyWide(word: string): boolean {
  const graphemes = splitGraphemes(word);
  return graphemes.filter((each) => graphemeWidth(each) === 2).length * 2 > graphemes.length;
}

function measureWords(reading: Reading): Units {
  const { words, ids } = reading;
  const count = words.length;
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  const widths = measures(idsOf(words));
  const level = new Uint8Array(count);
  let spaced = true;
  let long = false;
  let clock = 0;
  for (let at = 0; at < count; at++) {
    const start = reading.starts[at]! * 1000;
    const end = reading.ends[at]! * 1000;
    // A word without a time begins with the one before it.
    if (start > clock) clock = start;
    starts[at] = clock;
    ends[at] = end > clock ? end : clock;
    const measure = widths[at]!;
    if (measure & measured.wide) spaced = false;
    if (measure & measured.long) long = true;
    level[at] = (measure & measured.level) >> measured.levelShift;
    widths[at] = measure >> measured.widthShift;
  }
  return { words, ids, starts, ends, widths, level, spaced, long };
}

/** What is kept of a word in one number: its level and its columns. */
const measured = { wide: 1, long: 2, level: 12, levelShift: 2, widthShift: 4 } as const;

const measures = openNumbers((word) => {
  const narrow = isNarrow(word);
  const kind = narrow ? 0 : measured.wide | (word.length > pieceLength ? measured.long : 0);
  const width = narrow ? word.length : textWidth(word);
  return (width << measured.widthShift) | (levelOf(word) << measured.levelShift) | kind;
});

const clauseEnds = ",;:.?!…\u060c、，；。！？";

/** 2 where a clause ends, 1 after a dash, else 0; ends of sentences are known from elsewhere. */
function levelOf(word: string): number {
  const code = word.charCodeAt(word.length - 1);
  if (code > 63 && code < 127) return 0;
  if (clauseEnds.includes(word.charAt(word.length - 1))) return 2;
  return code === 0x2013 || code === 0x2014 ? 1 : 0;
}
