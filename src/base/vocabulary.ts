// Gives every word a small number, so that what is known of a word is learnt once and then read from a column by its number.

/** All words met so far; a word's number is its place in `words`. */
export interface Vocabulary {
  words: string[];
  /** The number of the word that stands in `text` from `from` to `end` (exclusive). */
  idOf(text: string, from: number, end: number): number;
}

/** A run of words by number, in the vocabulary that gave the numbers. */
export interface WordIds {
  ids: Int32Array;
  vocabulary: Vocabulary;
}

/** A vocabulary that has grown to this many words is left to the runs that hold it, and a new one is begun. */
const mostWords = 120_000;

function openVocabulary(): Vocabulary {
  const words: string[] = [];
  let hashes = new Int32Array(1 << 14);
  let places = new Int32Array(1 << 15);
  const add = (word: string, hash: number): number => {
    const id = words.push(word) - 1;
    if (id === hashes.length) {
      const larger = new Int32Array(hashes.length * 2);
      larger.set(hashes);
      hashes = larger;
      places = new Int32Array(hashes.length * 2);
      for (let known = 0; known < id; known++) put(known);
    }
    hashes[id] = hash;
    put(id);
    return id;
  };
  const put = (id: number): void => {
    const mask = places.length - 1;
    let place = hashes[id]! & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = id + 1;
  };
  return {
    words,
    idOf(text, from, end) {
      const length = end - from;
      let hash = length;
      for (let at = from; at < end; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
      hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
      hash ^= hash >>> 13;
      const mask = places.length - 1;
      for (let place = hash & mask; ; place = (place + 1) & mask) {
        const id = places[place]! - 1;
        if (id < 0) return add(copyText(text, from, end), hash);
        if (hashes[id] !== hash) continue;
        const word = words[id]!;
        if (word.length !== length) continue;
        let at = 0;
        while (at < length && word.charCodeAt(at) === text.charCodeAt(from + at)) at++;
        if (at === length) return id;
      }
    },
  };
}

/** A part of a text that does not hold on to the whole of it, as a slice of more than twelve characters would. */
function copyText(text: string, from: number, end: number): string {
  if (end - from <= 12 || end - from === text.length) return text.slice(from, end);
  const half = (from + end) >> 1;
  return JSON.parse(JSON.stringify(text.slice(from, half) + text.slice(half, end))) as string;
}

let current = openVocabulary();
const runs = new WeakMap<readonly string[], WordIds>();

/** The vocabulary that words which are read now go into. */
export function currentVocabulary(): Vocabulary {
  if (current.words.length > mostWords) current = openVocabulary();
  return current;
}

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
  const columns = new WeakMap<Vocabulary, (id: number) => Value>();
  return (vocabulary) => {
    const known = columns.get(vocabulary);
    if (known) return known;
    const values: (Value | undefined)[] = [];
    const get = (id: number): Value => {
      const value = values[id];
      if (value !== undefined) return value;
      while (values.length <= id) values.push(undefined);
      const learnt = learn(vocabulary.words[id]!);
      values[id] = learnt;
      return learnt;
    };
    columns.set(vocabulary, get);
    return get;
  };
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
