// Learns from a word's spelling what the readable steps need to know of it, as bits.
import { writesOrdinals } from "../../base/ordinals.js";
import { standsTight } from "./join-words.js";
import {
  doubleFine,
  fillersByLanguage,
  functionWords,
  numberWords,
  stumbledWords,
  titleAbbreviations,
} from "./word-lists.js";

export interface LearntWord {
  /** Lower case, outer punctuation off, typewriter apostrophes. */
  core: string;
  flags: number;
}

const closers = "\"')]}»”’›」』）】";
const strongEnds = "?!。？！؟۔।॥։።…";
const questions = "?？؟";
const commas = ",،、，;；";
/** Last characters of a word that was cut off. */
const cutters = "-–—'’";

/** The core and the bits of a word, in a language by its two letters. */
export function learnWord(word: string, language: string): LearntWord {
  const plain = hasLettersOnly(word);
  const core = plain ? word.toLowerCase() : coreOf(word);
  let flags = plain ? is.text | (word.charCodeAt(0) < 97 ? is.capital : is.small) : readSigns(word, core, language);
  if (numberWords.has(core)) flags |= is.number;
  if (isFiller(word, core, language)) flags |= is.filler;
  if (language === "en") {
    if (functionWords.has(core) || stumbledWords.has(core)) flags |= is.function;
    if (doubleFine.has(core)) flags |= is.doubleFine;
    if (flags & is.small && smallForms.has(core)) flags |= is.smallI;
  }
  if (core === "dot") flags |= is.address;
  return { core, flags };
}

/** Nothing but letters from a to z, as most words: what their other characters say need not be looked for. */
function hasLettersOnly(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at) | 32;
    if (code < 97 || code > 122) return false;
  }
  return word !== "";
}

/** What every character of a word says, its first and its last ones above all. */
function readSigns(word: string, core: string, language: string): number {
  let flags = readCharacters(word);
  let last = word.length - 1;
  while (last >= 0 && closers.includes(word[last]!)) last--;
  const mark = word[last] ?? "none";
  if (mark === ".") flags |= is.end | is.period;
  else if (strongEnds.includes(mark)) flags |= is.end;
  if (questions.includes(mark)) flags |= is.question;
  if (commas.includes(mark)) flags |= is.comma;
  const first = word[0] ?? "";
  if (first !== first.toUpperCase()) flags |= is.small;
  if (isCaptionMark(word)) flags |= is.mark;
  if (cutters.includes(word.charAt(word.length - 1)) && isCutOff(word)) flags |= is.cut;
  if (flags & is.period) flags |= readFullStop(word, core, language);
  if (standsTight(word)) flags |= is.tight;
  const code = core.charCodeAt(0);
  if (code >= 0x2e80 && code < 0xd7b0) flags |= is.dense;
  if (mayBeAddress(word)) flags |= is.address;
  return flags;
}

/** What the letters and digits of a word say. */
function readCharacters(word: string): number {
  let flags = 0;
  let letter = "";
  for (let at = 0; at < word.length; ) {
    const character = characterAt(word, at);
    at += character.length;
    const kind = letterKind(character);
    if (kind === "letter" && letter === "") letter = character;
    if (kind === "digit") flags |= is.digit | is.number | is.text;
  }
  if (letter !== "") flags |= is.text;
  if (letter !== letter.toLowerCase()) flags |= is.capital;
  return flags;
}

type Kind = "letter" | "digit" | "mark" | "other";

/** What one character is; a `mark` is a sign upon a letter. */
function letterKind(character: string): Kind {
  const code = character.charCodeAt(0);
  if (code < 128) {
    if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90)) return "letter";
    return code >= 48 && code <= 57 ? "digit" : "other";
  }
  if (/\p{L}/u.test(character)) return "letter";
  if (/\p{N}/u.test(character)) return "digit";
  return /\p{M}/u.test(character) ? "mark" : "other";
}

function readFullStop(word: string, core: string, language: string): number {
  let flags = 0;
  if (titleAbbreviations.has(core)) flags |= is.title;
  // "Am 3. Mai": there a number with a full stop is an ordinal.
  if (/^\d{1,3}\.$/.test(word) && writesOrdinals(language)) flags |= word.length < 4 ? is.title : is.ordinal;
  if (word.length < 20 && word.indexOf(".") < word.length - 1 && /(?:^[("']*|\p{L}-)\p{L}(?:\.\p{L})+\.$/u.test(word))
    flags |= is.dotted;
  if (word.length < 20 && /^[("']*\p{Lu}\.$/u.test(word)) flags |= is.initial;
  if (flags !== 0 || core.length <= 2 || doubtful.has(core) || /\p{N}/u.test(core) || word.endsWith("..."))
    flags |= is.doubtful;
  return flags;
}

/** Words that stand before a number, or that a full stop shortens. */
const doubtful: ReadonlySet<string> = new Set(["no", "nos", "pp", "p", "etc", "inc", "ltd", "corp", "co"]);

/**
 * Lower case, typewriter apostrophes, and everything but letters, digits, `'`, `$` and `%` taken off both ends. Walks in
 * from the ends: a regular expression would take quadratic time on a word of a million marks.
 */
export function coreOf(word: string): string {
  const lower = word.toLowerCase();
  const text = lower.includes("’") ? lower.replaceAll("’", "'") : lower;
  let from = 0;
  let to = text.length;
  while (from < to && text[from] !== "$") {
    const character = characterAt(text, from);
    if (isInner(character)) break;
    from += character.length;
  }
  while (to > from && text[to - 1] !== "%") {
    const character = characterBefore(text, to);
    if (isInner(character)) break;
    to -= character.length;
  }
  return text.slice(from, to);
}

const isInner = (character: string): boolean => character === "'" || letterKind(character) !== "other";

function characterAt(text: string, at: number): string {
  const high = text.charCodeAt(at);
  return high >= 0xd800 && high <= 0xdbff ? String.fromCodePoint(text.codePointAt(at)!) : text[at]!;
}

function characterBefore(text: string, end: number): string {
  const low = text.charCodeAt(end - 1);
  return low >= 0xdc00 && low <= 0xdfff && end > 1 ? text.slice(end - 2, end) : text[end - 1]!;
}

const isCutOff = (word: string): boolean => /^['\p{L}]+[-–—]$/u.test(word) || /^\p{L}['’]$/u.test(word);

const smallForms: ReadonlySet<string> = new Set(["i", "i'm", "i've", "i'll", "i'd"]);

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
  if (/^[♪♫🎵🎶]/u.test(word)) return true;
  if (first === "(" || first === "*") return soundMark.test(word);
  return false;
}

/** Longer than this is no mark but text. */
const longestMark = 80;

/** A sound in round brackets or stars, which captions of television use. */
const soundMark =
  /^[(*]\s*(?:[\p{L} ]*\b)?(?:music|soundbite|applause|applauding|clapping|cheers|laughter|laughs?|laughing|chuckles?|chuckling|gasps?|sighs?|coughs?|crosstalk|cheering|beeps?|bleep(?:s|ed)?)\b[^)*]*[)*][.,?!]?$/iu;

/** "keel.com", "https://keel.com", and the "dot" of "keel dot com". */
function mayBeAddress(word: string): boolean {
  const stop = word.indexOf(".");
  if (stop >= 0 && stop < word.length - 1 && /\w\.\w/.test(word)) return true;
  return word.includes("://") || /(?:^|\s)dot(?:\s|$)/i.test(word);
}

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
  /** The English "I" written small: "i", "i'm". */
  smallI: 1 << 17,
  /** Stands without a space beside some words: of a script without spaces, or ending with one of its marks. */
  tight: 1 << 18,
  /** Of a script without spaces: as long as half its characters. */
  dense: 1 << 19,
  /** Its full stop may end no sentence, for one of the reasons above or for another. */
  doubtful: 1 << 21,
  /** May be a part of a web address, written or said. */
  address: 1 << 20,
  /** A number of three digits and a full stop, where ordinals are written so: "100." */
  ordinal: 1 << 22,
} as const;
