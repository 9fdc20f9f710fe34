// Measures the words of a reading for captions: columns, times that never go back, and where clauses end.
import { graphemeWidth, isNarrow, splitGraphemes, textWidth } from "../base/text-width.js";
import { idsOf, openNumbers } from "../base/vocabulary.js";
import { splitWords } from "../base/words.js";
import type { Reading } from "../model/model.js";

/** Chinese and Japanese words are cut into pieces of so many characters. */
const pieceLength = 8;

/** Words to be put into captions, all in one run. */
export interface Units {
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
export function measureUnits(reading: Reading): Units {
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
