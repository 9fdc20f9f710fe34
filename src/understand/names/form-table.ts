// Known forms by the number of their word, in columns: what the inner loops read; a form in full is made when one is asked for.
import { rememberFor } from "../../base/once.js";
import type { Vocabulary } from "../../base/vocabulary.js";
import type { Lexicon } from "./lexicon.js";
import { place, placeSigns, sign } from "./place-facts.js";
import { writeLetters } from "./sounds/costs.js";
import { mostSounds, pronounceLower } from "./sounds/pronounce.js";
import { countKinds, countVowels, endKinds, mostVowels } from "./sounds/signature.js";
import { longestWord, readForm, type WordForm, weigh } from "./word-form.js";

/** The columns have a place for each word of the vocabulary; `readForms` and `hearForms` fill them. */
export interface FormTable extends Columns {
  lexicon: Lexicon;
  vocabulary: Vocabulary;
  /** Those that were asked for. */
  forms: Map<number, WordForm>;
  /** The sounds of all forms, one behind the other, and their letters and digits as numbers. */
  sounds: Uint8Array;
  soundsEnd: number;
  letters: Uint8Array;
  lettersEnd: number;
  /** By way to say a term: a bit for each form by number, see `farForms`. */
  far: Map<object, Uint8Array>;
}

interface Columns {
  /** See place-facts.ts. */
  signs: Uint16Array;
  /** The number of the folded core. */
  lowers: Int32Array;
  /** What the search for windows asks most, see places.ts. */
  facts: Int32Array;
  shares: Float64Array;
  /** Consonants, see sounds/signature.ts. */
  counts: Int32Array;
  /** Where in `sounds` those of the form begin, and how many they are. */
  soundsFrom: Int32Array;
  soundCounts: Uint16Array;
  /** Where in `letters` those of the form begin, and how many they are. */
  lettersFrom: Int32Array;
  letterCounts: Uint16Array;
}

const makeColumns = (length: number): Columns => ({
  signs: new Uint16Array(length),
  lowers: new Int32Array(length),
  facts: new Int32Array(length),
  shares: new Float64Array(length),
  counts: new Int32Array(length),
  soundsFrom: new Int32Array(length),
  soundCounts: new Uint16Array(length),
  lettersFrom: new Int32Array(length),
  letterCounts: new Uint16Array(length),
});

/** The table of a vocabulary's forms, kept from transcript to transcript. */
export const openForms = (lexicon: Lexicon, vocabulary: Vocabulary): FormTable => tablesOf(lexicon)(vocabulary);

const tablesOf = rememberFor((lexicon: Lexicon) =>
  rememberFor((vocabulary: Vocabulary): FormTable => {
    const pools = { sounds: new Uint8Array(1 << 14), soundsEnd: 0, letters: new Uint8Array(1 << 14), lettersEnd: 0 };
    return { lexicon, vocabulary, forms: new Map(), far: new Map(), ...pools, ...makeColumns(1 << 12) };
  }),
);

/** The form of a word by its number. */
export function formOf(table: FormTable, id: number): WordForm {
  const known = table.forms.get(id);
  if (known) return known;
  const form = readForm(table.vocabulary.words[id]!, table.lexicon);
  table.forms.set(id, form);
  return form;
}

const mostFar = 400;

/**
 * A bit for each form of the vocabulary as it is, kept for a way to say a term that comes back with every episode: what is
 * noted there of the two must not depend on anything else.
 */
export function farForms(table: FormTable, way: object): Uint8Array {
  const needed = (table.vocabulary.words.length >> 3) + 1;
  const known = table.far.get(way);
  if (known && known.length >= needed) return known;
  if (table.far.size >= mostFar) table.far.clear();
  const larger = new Uint8Array(2 * needed);
  if (known) larger.set(known);
  table.far.set(way, larger);
  return larger;
}

/** Makes known how forms are spelled: their signs but `function`, and `lowers`. */
export function readForms(table: FormTable, ids: Int32Array): void {
  makeRoom(table);
  for (let i = 0; i < ids.length; i++) if ((table.signs[ids[i]!]! & sign.read) === 0) read(table, ids[i]!);
}

/** Makes known how forms sound and how common they are: all other columns. They must have been read. */
export function hearForms(table: FormTable, ids: Int32Array): void {
  for (let i = 0; i < ids.length; i++) if ((table.signs[ids[i]!]! & sign.heard) === 0) hear(table, ids[i]!);
}

function makeRoom(table: FormTable): void {
  const needed = table.vocabulary.words.length;
  if (needed <= table.signs.length) return;
  const larger = makeColumns(Math.max(needed, table.signs.length * 2));
  for (const name of Object.keys(larger) as (keyof Columns)[]) larger[name].set(table[name]);
  Object.assign(table, larger);
}

function read(table: FormTable, id: number): void {
  const { vocabulary } = table;
  const raw = vocabulary.words[id]!;
  const scanned = scanPlainWord(raw);
  if (scanned < 0) {
    const form = formOf(table, id);
    table.lowers[id] = vocabulary.idOf(form.lower, 0, form.lower.length);
    table.signs[id] = signsOf(form) | sign.read;
  } else {
    const text = scanned & sign.capital ? raw.toLowerCase() : raw;
    table.lowers[id] = vocabulary.idOf(text, (scanned >> 8) & 255, scanned >> 16);
    table.signs[id] = (scanned & 255) | sign.read;
  }
  makeRoom(table);
}

const signsOf = (form: WordForm): number =>
  (form.isMark ? sign.mark : 0) |
  (form.lead === "" ? 0 : sign.lead) |
  (form.tail === "" ? 0 : sign.tail) |
  (form.isCapital ? sign.capital : 0) |
  (form.possessive === "" ? 0 : sign.possessive);

function hear(table: FormTable, id: number): void {
  const lower = table.lowers[id]!;
  if (!(table.signs[id]! & sign.plain)) hearForm(table, id);
  else if (lower === id) hearPlain(table, id);
  else {
    // Punctuation is silent, and a capital at the beginning is too.
    if (!(table.signs[lower]! & sign.read)) read(table, lower);
    if (!(table.signs[lower]! & sign.heard)) hear(table, lower);
    copy(table, lower, id);
  }
  table.signs[id]! |= sign.heard;
  table.facts[id] = (table.facts[id]! & soundsAlone) | placeSigns(table.signs[id]!);
}

/** Of `facts`, what is heard: the others are those of the form itself. */
const soundsAlone = place.closed - 1;

/** A word of small letters alone. */
function hearPlain(table: FormTable, id: number): void {
  const { lexicon } = table;
  const word = table.vocabulary.words[id]!;
  keepCommon(table, id, weigh(word, false, lexicon).share, lexicon.isFunction(word));
  keepLetters(table, id, word);
  makeRoomForSounds(table, word.length * mostSounds);
  keepSounds(table, id, pronounceLower(word, table.sounds, table.soundsEnd));
}

function hearForm(table: FormTable, id: number): void {
  const { plain, share, isFunction, sounds } = formOf(table, id);
  keepCommon(table, id, share, isFunction);
  keepLetters(table, id, plain);
  makeRoomForSounds(table, sounds.length);
  table.sounds.set(sounds, table.soundsEnd);
  keepSounds(table, id, table.soundsEnd + sounds.length);
}

function keepCommon(table: FormTable, id: number, share: number, isFunction: boolean): void {
  table.shares[id] = share;
  if (isFunction) table.signs[id]! |= sign.function;
}

function keepLetters(table: FormTable, id: number, plain: string): void {
  if (table.lettersEnd + plain.length > table.letters.length) table.letters = enlarge(table.letters, plain.length);
  table.lettersFrom[id] = table.lettersEnd;
  table.letterCounts[id] = plain.length;
  table.lettersEnd = writeLetters(plain, table.letters, table.lettersEnd);
}

function makeRoomForSounds(table: FormTable, count: number): void {
  if (table.soundsEnd + count > table.sounds.length) table.sounds = enlarge(table.sounds, count);
}

function enlarge(pool: Uint8Array, more: number): Uint8Array {
  const larger = new Uint8Array(pool.length * 2 + more);
  larger.set(pool);
  return larger;
}

/** Takes the sounds up to `end` for those of the form. */
function keepSounds(table: FormTable, id: number, end: number): void {
  const { sounds, soundsEnd: from } = table;
  table.soundsFrom[id] = from;
  table.soundCounts[id] = end - from;
  table.counts[id] = countKinds(sounds, from, end);
  table.facts[id] =
    (table.letterCounts[id]! & 255) |
    ((endKinds(sounds, from, end) + 1) << place.ends) |
    (Math.min(countVowels(sounds, from, end), mostVowels) << place.vowels);
  table.soundsEnd = end;
}

function copy(table: FormTable, from: number, to: number): void {
  table.signs[to]! |= table.signs[from]! & sign.function;
  table.facts[to] = table.facts[from]!;
  table.shares[to] = table.shares[from]!;
  table.counts[to] = table.counts[from]!;
  table.soundsFrom[to] = table.soundsFrom[from]!;
  table.soundCounts[to] = table.soundCounts[from]!;
  table.lettersFrom[to] = table.lettersFrom[from]!;
  table.letterCounts[to] = table.letterCounts[from]!;
}

const kind = { other: 0, lower: 1, upper: 2, leading: 3, punctuation: 4 } as const;

/** Kinds of characters by code; what is not here, or is `other`, stands in no plain word. */
const kinds = new Uint8Array(0x2040);
for (let code = 0x21; code < 0x7f; code++) kinds[code] = kind.punctuation;
kinds.fill(kind.other, 0x30, 0x3a);
kinds.fill(kind.upper, 0x41, 0x5b);
kinds.fill(kind.lower, 0x61, 0x7b);
// Behind a word these belong to it: C++.
for (const letter of "%+") kinds[letter.charCodeAt(0)] = kind.leading;
for (const letter of "‘’“”…–—") kinds[letter.charCodeAt(0)] = kind.punctuation;

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? kind.other;

/**
 * The signs of a plain word in the lowest byte, where its letters begin in the next, and where they end in the third; -1 for
 * any other word. A plain word has one capital at most, at its beginning, and small letters behind it.
 */
function scanPlainWord(raw: string): number {
  const { length } = raw;
  if (length > longestWord) return -1;
  let from = 0;
  while (from < length && kindAt(raw, from) >= kind.leading) from++;
  let at = from;
  let signs = sign.plain | (from > 0 ? sign.lead : 0);
  if (at < length && kindAt(raw, at) === kind.upper) {
    signs |= sign.capital;
    at++;
  }
  const small = at;
  while (at < length && kindAt(raw, at) === kind.lower) at++;
  if (at === small) return -1;
  const end = at;
  while (at < length && kindAt(raw, at) === kind.punctuation) at++;
  if (at < length) return -1;
  if (end < length) {
    const isOwner = raw[end - 1] === "s" && (raw[end] === "'" || raw[end] === "’");
    if (isOwner) signs |= sign.possessive;
    if (!isOwner || end + 1 < length) signs |= sign.tail;
    if (from > 0 && "[(<".includes(raw[0]!) && "])>".includes(raw[length - 1]!)) signs |= sign.mark;
  }
  return signs | (from << 8) | (end << 16);
}
