// What the readable steps need to know of a word, worked out once per spelling and looked up after that.
import {
  doubleFine,
  fillersByLanguage,
  functionWords,
  numberWords,
  ordinalLanguages,
  titleAbbreviations,
} from "./word-lists.js";

/** Bits of `WordFacts.flags`. */
export const is = {
  /** Ends with a mark that ends a sentence, closing quotes aside. */
  end: 1 << 0,
  question: 1 << 1,
  comma: 1 << 2,
  /** Its first letter is a capital. */
  capital: 1 << 3,
  /** Its first character is a small letter. */
  small: 1 << 4,
  digit: 1 << 5,
  /** A mark of the captions such as `[music]`, or notes of music. */
  mark: 1 << 6,
  filler: 1 << 7,
  /** An English function word. */
  function: 1 << 8,
  /** A digit or a word for a number: never dropped. */
  number: 1 << 9,
  /** Its doubling is normal or carries meaning. */
  doubleFine: 1 << 10,
  /** Cut off: "th-". */
  cut: 1 << 11,
  /** An abbreviation whose full stop ends no sentence. */
  title: 1 << 12,
  /** Letters with full stops between: "U.S.", "a.m.". */
  dotted: 1 << 13,
  /** Ends with `.` itself, not `?`, `!` or a full stop of another script. */
  period: 1 << 14,
  /** Has a letter or a digit at all. */
  text: 1 << 15,
  /** A single capital letter and a full stop: "J.". */
  initial: 1 << 16,
} as const;

export interface WordFacts {
  /** Lower case, outer punctuation off, typewriter apostrophes. */
  core: string;
  /** A number for the core: equal cores have equal keys, within one run of the program. */
  key: number;
  flags: number;
}

const memory = new Map<string, Map<string, WordFacts>>();
const memoryLimit = 60_000;
const keys = new Map<string, number>();

function keyOf(core: string): number {
  let key = keys.get(core);
  if (key === undefined) {
    key = keys.size;
    keys.set(core, key);
  }
  return key;
}

/** Facts of each word of a run. The facts are shared between equal spellings. */
export function factsOf(words: readonly string[], language: string): WordFacts[] {
  const primary = primaryLanguage(language);
  let known = memory.get(primary);
  if (!known || known.size > memoryLimit) {
    known = new Map();
    memory.set(primary, known);
  }
  const facts = new Array<WordFacts>(words.length);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    let fact = known.get(word);
    if (!fact) {
      fact = learnFacts(word, primary);
      known.set(word, fact);
    }
    facts[i] = fact;
  }
  return facts;
}

/** `en` of `en-GB`. */
export function primaryLanguage(language: string): string {
  return language.split(/[-_]/)[0]!.toLowerCase();
}

const closers = "\"')]}»”’›」』）】";
const strongEnds = "?!。？！؟۔।॥։።…";
const questions = "?？؟;";

function learnFacts(word: string, language: string): WordFacts {
  const core = coreOf(word);
  let flags = 0;
  let last = word.length - 1;
  while (last >= 0 && closers.includes(word[last]!)) last--;
  const mark = word[last] ?? "";
  if (/[\p{L}\p{N}]/u.test(word)) flags |= is.text;
  if (mark === ".") flags |= is.end | is.period;
  else if (mark !== "" && strongEnds.includes(mark)) flags |= is.end;
  if (mark !== "" && questions.includes(mark) && mark !== ";") flags |= is.question;
  if (",،、，;；".includes(mark) && mark !== "") flags |= is.comma;
  const letter = /\p{L}/u.exec(word)?.[0];
  if (letter && letter !== letter.toLowerCase()) flags |= is.capital;
  const first = word[0] ?? "";
  if (first !== first.toUpperCase()) flags |= is.small;
  if (/\p{N}/u.test(word)) flags |= is.digit | is.number;
  if (isCaptionMark(word)) flags |= is.mark;
  if (numberWords.has(core)) flags |= is.number;
  if (/^['\p{L}]+[-–—]$/u.test(word) || /^\p{L}['’]$/u.test(word)) flags |= is.cut;
  if (isFiller(word, core, language)) flags |= is.filler;
  if (language === "en") {
    if (functionWords.has(core)) flags |= is.function;
    if (doubleFine.has(core)) flags |= is.doubleFine;
  }
  if (flags & is.period) {
    if (titleAbbreviations.has(core)) flags |= is.title;
    // "Am 3. Mai": there a number with a full stop is an ordinal.
    if (ordinalLanguages.has(language) && /^\d{1,2}\.$/.test(word)) flags |= is.title;
    if (word.length < 20 && /^[("']*\p{L}(?:\.\p{L})+\.$/u.test(word)) flags |= is.dotted;
    if (word.length < 20 && /^[("']*\p{Lu}\.$/u.test(word)) flags |= is.initial;
  }
  return { core, key: keyOf(core), flags };
}

/**
 * Lower case, typewriter apostrophes, and everything but letters, digits, `'`, `$` and `%` taken off both ends. Walks in
 * from the ends: a regular expression would take quadratic time on a word of a million marks.
 */
export function coreOf(word: string): string {
  const text = word.toLowerCase().replaceAll("’", "'");
  let from = 0;
  let to = text.length;
  while (from < to && !inner.test(characterAt(text, from)) && text[from] !== "$")
    from += characterAt(text, from).length;
  while (to > from && !inner.test(characterBefore(text, to)) && text[to - 1] !== "%")
    to -= characterBefore(text, to).length;
  return text.slice(from, to);
}

const inner = /[\p{L}\p{N}\p{M}']/u;

const characterAt = (text: string, at: number): string => String.fromCodePoint(text.codePointAt(at)!);

function characterBefore(text: string, end: number): string {
  const low = text.charCodeAt(end - 1);
  return low >= 0xdc00 && low <= 0xdfff && end > 1 ? text.slice(end - 2, end) : text[end - 1]!;
}

/** Hesitations only; "ER" and "MM" in capitals are words, and so is the "mm" of "5 mm". */
function isFiller(word: string, core: string, language: string): boolean {
  if (!fillersByLanguage[language]?.has(core)) return false;
  const letters = word.replace(/[^\p{L}]/gu, "");
  return letters.length < 2 || letters !== letters.toUpperCase() || letters.length > 3;
}

function isCaptionMark(word: string): boolean {
  const first = word[0];
  if (word.length > longestMark) return false;
  if (first === "[") return word.endsWith("]") || /\][.,?!]?$/.test(word);
  if (first === "♪" || first === "♫") return true;
  if (first === "(" || first === "*") return soundMark.test(word);
  return false;
}

/** Longer than this is no mark but text. */
const longestMark = 80;

/** A sound in round brackets or stars, which captions of television use. */
const soundMark =
  /^[(*]\s*(?:[\p{L} ]*\b)?(?:music|applause|laughter|laughs?|laughing|chuckles?|chuckling|gasps?|sighs?|coughs?|crosstalk|cheering)\b[^)*]*[)*][.,?!]?$/iu;
