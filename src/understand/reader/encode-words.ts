// Turns written words into the numbers that the network knows: word, last letters, signs of the source (as training/words.py).
import { sizes } from "./network-bytes.js";

/** The network's steps: a hyphenated word has one for each of its parts, a mark on its own none. */
export interface Steps {
  /** Rows of the tables of words, letters and signs. */
  words: Int32Array;
  letters: Int32Array;
  signs: Int32Array;
  /** By the index of a word: the step after it, so that its last one is `ends[i] - 1`. */
  ends: Int32Array;
}

/** What a source shows beside its words. */
export interface Shown {
  /** As the source spells them, with their marks. */
  words: readonly string[];
  /** 1 where the source says that somebody else begins with this word. */
  changes?: Uint8Array;
}

const unknown = 1;
/** Anything longer is no word of a language. */
const longestWord = 100;
/** What a machine wrote in brackets is no speech: [music]. */
const bracketed = /^\[.*\]$/;
const markAfter = /[.,?!;:…。？！]+["')\]}”’»]*$/u;
const outside = /^["'()[\]{}…,.;:!?-]+|["'()[\]{}…,.;:!?-]+$/g;
const parts = /[-–—/]+/;
/** Within so many words on both sides a sentence that begins with a capital says that the source writes capitals. */
const caseReach = 40;

interface Known {
  words: number[];
  letters: number[];
  /** 0 none, 1 comma, 2 stop, 3 question. */
  mark: number;
  capital: boolean;
}

/** The words in order, of which the network sees the marks, the capitals and the changes of speaker that the source has. */
export function encodeWords({ words, changes }: Shown, vocabulary: ReadonlyMap<string, number>): Steps {
  const memory = new Map<string, Known>();
  const known = words.map((word) => {
    const one = memory.get(word) ?? know(word, vocabulary);
    memory.set(word, one);
    return one;
  });
  const ends = new Int32Array(words.length);
  let count = 0;
  for (let at = 0; at < words.length; at++) ends[at] = count += known[at]!.words.length;
  const steps = { words: new Int32Array(count), letters: new Int32Array(count), signs: new Int32Array(count), ends };
  const cased = nearCapitals(known);
  const speakers = changes?.some((change) => change === 1) ? 1 : 0;
  for (let at = 0; at < words.length; at++) {
    const one = known[at]!;
    const first = at > 0 ? ends[at - 1]! : 0;
    steps.words.set(one.words, first);
    steps.letters.set(one.letters, first);
    for (let step = first; step < ends[at]!; step++) {
      const last = step === ends[at]! - 1;
      const speaker = speakers + (last && speakers && changes![at + 1] ? 1 : 0);
      const small = one.capital && step === first ? 2 : 1;
      steps.signs[step] = (last ? one.mark : 0) * 9 + speaker * 3 + (cased[at] ? small : 0);
    }
  }
  return steps;
}

/** The word as the vocabulary has it: lower case, no marks around it, every digit a 0. */
function fold(word: string): string {
  return word.toLowerCase().replaceAll("’", "'").replace(outside, "").replace(/[0-9]/g, "0");
}

function know(word: string, vocabulary: ReadonlyMap<string, number>): Known {
  if (word.length > longestWord || bracketed.test(word)) return { words: [], letters: [], mark: 0, capital: false };
  const folded = word.split(parts).map(fold).filter(Boolean);
  return {
    words: folded.map((part) => vocabulary.get(part) ?? unknown),
    letters: folded.map(suffix),
    mark: markOf(word),
    capital: /^["'([{]*\p{Lu}/u.test(word) || /\p{Lu}.*\p{Lu}/u.test(word),
  };
}

/** A bucket for the last three letters, by FNV-1a. */
function suffix(folded: string): number {
  let hash = 2166136261;
  for (const letter of [...folded].slice(-3)) hash = Math.imul(hash ^ letter.codePointAt(0)!, 16777619) >>> 0;
  return hash % sizes.suffixes;
}

function markOf(word: string): number {
  const tail = markAfter.exec(word)?.[0] ?? "";
  if (/[?？]/u.test(tail)) return 3;
  if (/[.!…。！]/u.test(tail)) return 2;
  return tail === "" ? 0 : 1;
}

/** 1 at words near which a sentence begins with a capital: names and "I" have one in captions that have no others. */
function nearCapitals(known: readonly Known[]): Uint8Array {
  const near = new Uint8Array(known.length);
  let until = 0;
  for (let at = 1; at < known.length; at++) {
    if (!known[at]!.capital || known[at - 1]!.mark < 2) continue;
    const from = Math.max(until, at - caseReach);
    until = Math.min(known.length, at + caseReach + 1);
    near.fill(1, Math.min(from, until), until);
  }
  return near;
}
