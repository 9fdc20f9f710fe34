// Gives every word a small number, so that what is known of a word is learnt once and then read from a column by its number.

import { rememberFor, renewed } from "./once.js";

/** All words met so far; a word's number is its place in `words`. */
export interface Vocabulary {
  /** As spelled; grows, and never changes in place. */
  words: string[];
  /** The number of the word that stands in `text` from `from` to `end` (exclusive). */
  idOf(text: string, from: number, end: number): number;
  /** The same for a word that is given by the codes of its letters, with `addToHash` of all of them. */
  idAt(codes: Uint16Array, from: number, end: number, hash: number): number;
}

/** A run of words by number, in the vocabulary that gave the numbers. */
export interface WordIds {
  /** By the index of the word in the run. */
  ids: Int32Array;
  /** The one whose `words` the ids count in. */
  vocabulary: Vocabulary;
}

/** A vocabulary that has grown to this many words is left to the runs that hold it, and a new one is begun. */
const mostWords = 120_000;

/** Letters of a word that fit between the numbers that are kept of it. */
const shortWord = 10;

/** The hash of a word from the codes of its letters: begins with 0 and takes one after the other. */
export const addToHash = (hash: number, code: number): number => ((hash << 5) - hash + code) | 0;

function openVocabulary(): Vocabulary {
  const words: string[] = [];
  // Eight numbers a word, side by side because memory is slow: its hash, its number plus one (0: nothing stands here), how many
  // letters it has, and the letters, two in a number; of longer words where they begin in `letters`. Half of it at most is taken.
  let table = new Int32Array(1 << 17);
  let halves = new Uint16Array(table.buffer);
  let letters = new Uint16Array(1 << 14);
  let used = 0;
  /** The first free place for a word of this hash. */
  const placeFor = (hash: number): number => {
    const mask = table.length - 8;
    let at = (hash << 3) & mask;
    while (table[at + 1] !== 0) at = (at + 8) & mask;
    return at;
  };
  const grow = (): void => {
    const old = table;
    table = new Int32Array(old.length * 2);
    halves = new Uint16Array(table.buffer);
    for (let at = 0; at < old.length; at += 8) {
      if (old[at + 1] === 0) continue;
      const place = placeFor(old[at]!);
      for (let part = 0; part < 8; part++) table[place + part] = old[at + part]!;
    }
  };
  const add = (codes: Uint16Array, from: number, end: number, hash: number): number => {
    const length = end - from;
    if (words.length * 16 >= table.length) grow();
    const place = placeFor(hash);
    table[place] = hash;
    table[place + 1] = words.push(spell(codes, from, end));
    table[place + 2] = length;
    if (length <= shortWord) for (let at = 0; at < length; at++) halves[place * 2 + 6 + at] = codes[from + at]!;
    else {
      if (used + length > letters.length) {
        const larger = new Uint16Array(Math.max(used + length, letters.length * 2));
        larger.set(letters);
        letters = larger;
      }
      for (let at = 0; at < length; at++) letters[used + at] = codes[from + at]!;
      table[place + 3] = used;
      used += length;
    }
    return words.length - 1;
  };
  const idAt = (codes: Uint16Array, from: number, end: number, sum: number): number => {
    const length = end - from;
    let hash = Math.imul(sum ^ (sum >>> 15), 0x2c1b3c6d);
    hash ^= hash >>> 13;
    const mask = table.length - 8;
    for (let place = (hash << 3) & mask; ; place = (place + 8) & mask) {
      const number = table[place + 1]!;
      if (number === 0) return add(codes, from, end, hash);
      if (table[place] !== hash || table[place + 2] !== length) continue;
      let at = 0;
      if (length <= shortWord) {
        const first = place * 2 + 6;
        while (at < length && halves[first + at] === codes[from + at]) at++;
      } else {
        const first = table[place + 3]!;
        while (at < length && letters[first + at] === codes[from + at]) at++;
      }
      if (at === length) return number - 1;
    }
  };
  let word = new Uint16Array(64);
  const idOf = (text: string, from: number, end: number): number => {
    const length = end - from;
    if (length > word.length) word = new Uint16Array(length * 2);
    let hash = 0;
    for (let at = 0; at < length; at++) {
      const code = text.charCodeAt(from + at);
      word[at] = code;
      hash = addToHash(hash, code);
    }
    return idAt(word, 0, length, hash);
  };
  return { words, idOf, idAt };
}

/** Codes as a text: one of its own, that holds on to no other as a slice does. */
function spell(codes: Uint16Array, from: number, end: number): string {
  let text = "";
  if (end - from <= shortWord) {
    for (let at = from; at < end; at++) text += String.fromCharCode(codes[at]!);
    return text;
  }
  for (let at = from; at < end; at += 4096)
    text += String.fromCharCode.apply(null, codes.subarray(at, Math.min(end, at + 4096)) as unknown as number[]);
  return text;
}

const runs = new WeakMap<readonly string[], WordIds>();

/** The vocabulary that words which are read now go into. */
export const currentVocabulary = renewed(openVocabulary, ({ words }) => words.length > mostWords);

/** Keeps the numbers of a run that whoever made it knows already; `words` must not change afterwards. */
export function keepIds(words: readonly string[], run: WordIds): void {
  runs.set(words, run);
}

/** The numbers of a run of words, worked out once for each array; the array must not change afterwards. */
export function idsOf(words: readonly string[]): WordIds {
  const known = runs.get(words);
  if (known) return known;
  const vocabulary = currentVocabulary();
  const ids = new Int32Array(words.length);
  for (let at = 0; at < ids.length; at++) {
    const word = words[at]!;
    ids[at] = vocabulary.idOf(word, 0, word.length);
  }
  const run = { ids, vocabulary };
  runs.set(words, run);
  return run;
}

/**
 * Something that is known of a word: the function it gives is asked with a vocabulary and gives a getter by number. `learn`
 * is called once for each word of a vocabulary.
 */
export function openColumn<Value>(learn: (word: string) => Value): (vocabulary: Vocabulary) => (id: number) => Value {
  return rememberFor((vocabulary: Vocabulary) => {
    const values: (Value | undefined)[] = [];
    return (id: number): Value => {
      const value = values[id];
      if (value !== undefined) return value;
      while (values.length <= id) values.push(undefined);
      const learnt = learn(vocabulary.words[id]!);
      values[id] = learnt;
      return learnt;
    };
  });
}

/** The same for whole numbers from 0 on: gives the numbers of all words of a run at once. */
export function openNumbers(learn: (word: string) => number): (run: WordIds) => Int32Array {
  const columns = new WeakMap<Vocabulary, Int32Array>();
  return ({ ids, vocabulary }) => {
    const { words } = vocabulary;
    let column = columns.get(vocabulary);
    if (column === undefined || column.length < words.length) {
      const larger = new Int32Array(Math.max(4096, words.length * 2));
      if (column) larger.set(column);
      column = larger;
      columns.set(vocabulary, column);
    }
    const values = new Int32Array(ids.length);
    for (let at = 0; at < ids.length; at++) {
      const id = ids[at]!;
      const known = column[id]!;
      // Kept plus one: nothing is known where there is 0.
      const value = known === 0 ? learn(words[id]!) : known - 1;
      if (known === 0) column[id] = value + 1;
      values[at] = value;
    }
    return values;
  };
}
