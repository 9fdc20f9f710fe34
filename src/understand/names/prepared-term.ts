// A term made ready to be compared with thousands of windows: its parts, its sounds, how long a window it may stand for.
import { takeAccentsOff } from "../../base/latin-letters.js";
import type { Lexicon } from "./lexicon.js";
import { leastLetterCosts, leastLetterGains, leastSoundCosts, leastSoundGains } from "./sounds/bounds.js";
import { encodeLetters } from "./sounds/costs.js";
import { respell } from "./sounds/foreign-spelling.js";
import { pronounce, splitCamelCase } from "./sounds/pronounce.js";
import {
  countDifferent,
  countKinds,
  countVowels,
  endKinds,
  type Marks,
  sharesEnd,
  toMarks,
} from "./sounds/signature.js";
import type { Term } from "./terms.js";
import { fold, pluralOf, squash } from "./word-form.js";

/** One way to say a term: "torch.compile" has one with and one without "dot". */
export interface Variant {
  plain: string;
  letters: Uint8Array;
  sounds: Uint8Array;
  /** Consonants and vowels, see sounds/signature.ts. */
  marks: Marks;
  /** What sounds and letters of a window cost at least, see sounds/bounds.ts. */
  soundCosts: Float64Array;
  letterCosts: Float64Array;
  /** What so many more sounds and letters than a window has cost. */
  soundGains: Float64Array;
  letterGains: Float64Array;
  ends: number;
  /** Nobody says it so: it is there to find a term that is written so, and stands for nothing else. */
  isSpelling: boolean;
}

export interface PreparedTerm {
  term: string;
  origin: Term["origin"];
  kind: Term["kind"];
  index: number;
  /** Index of the singular, when this is a plural made from it; else its own. */
  base: number;
  isPlural: boolean;
  words: string[];
  parts: TermPart[];
  partSet: Set<string>;
  variants: Variant[];
  plain: string;
  letters: Uint8Array;
  /** Mean of sounds and letters: what a distance is measured against. */
  length: number;
  /** How many words a window for it may have. */
  least: number;
  most: number;
  digits: string;
  /** One word that is also an ordinary one, such as Cursor. */
  isOrdinary: boolean;
  /** Its capitals are not to be forced on the text. */
  keepsCase: boolean;
  isAcronym: boolean;
  isShow: boolean;
}

/** The distance may be this part of a term's length, and at least 1. */
const longestRelative = 0.38;

/** A window is no mis-hearing of a term beyond this distance. */
export const relativeLimit = ({ length }: PreparedTerm): number => Math.max(1, longestRelative * length);

export interface TermPart {
  text: string;
  lower: string;
  plain: string;
  sounds: Uint8Array;
  /** How it is said where it is a name of another language. */
  otherSounds: Uint8Array[];
  /** No list of words or names has it: recognisers write one that they know in its place. */
  isUnlisted: boolean;
}

/** Terms and their plurals, ready to be searched for; words of titles that the word lists know are dropped. */
export function prepareTerms(terms: readonly Term[], lexicon: Lexicon): PreparedTerm[] {
  const kept = terms.filter((term) => isWorthSearching(term, lexicon));
  const known = new Set(kept.map(({ term }) => term));
  const prepared: PreparedTerm[] = [];
  for (const term of kept) {
    const index = prepared.length;
    prepared.push(placeTerm(recallTerm(term, term.term, lexicon), index, index));
    const plural = pluralOf(term.term);
    if (takesPlural(term) && !known.has(plural))
      prepared.push(placeTerm(recallTerm(term, plural, lexicon), index + 1, index));
  }
  return prepared;
}

/** What is known of a term wherever it stands among others. */
type TermItself = Omit<PreparedTerm, "index" | "base" | "isPlural">;

const placed = new WeakMap<TermItself, PreparedTerm>();

/** The term among others; mostly it stands where it stood in the episode before. */
function placeTerm(term: TermItself, index: number, base: number): PreparedTerm {
  const known = placed.get(term);
  if (known?.index === index && known.base === base) return known;
  const made = { ...term, index, base, isPlural: base !== index };
  placed.set(term, made);
  return made;
}

const remembered = new WeakMap<Lexicon, Map<string, TermItself>>();
const mostRemembered = 5000;

/** A show's terms come back with every episode: what was made of one is kept. */
function recallTerm(source: Term, term: string, lexicon: Lexicon): TermItself {
  let terms = remembered.get(lexicon);
  if (!terms || terms.size > mostRemembered) {
    terms = new Map();
    remembered.set(lexicon, terms);
  }
  const key = `${source.origin} ${source.kind} ${source.isShow} ${term}`;
  const known = terms.get(key);
  if (known) return known;
  const made = prepareTerm(source, term, lexicon);
  terms.set(key, made);
  return made;
}

function isWorthSearching({ term, origin }: Term, lexicon: Lexicon): boolean {
  if (!/[a-z]/i.test(fold(term)) || term.length > 60) return false;
  if ((origin !== "title" && origin !== "text") || (origin === "title" && term.includes(" "))) return true;
  const isNew = (word: string): boolean => lexicon.frequency(word) === undefined && !lexicon.isRare(word);
  const words = fold(term).split(" ");
  if (words.length > 1)
    return words.every((word) => isNew(word) || lexicon.isGivenName(word)) && words.some((word) => isNew(word));
  const odd = /\p{Lu}.*\p{Lu}/u.test(term) && term.length >= 4;
  return odd || (isNew(words[0]!) && !lexicon.isGivenName(words[0]!));
}

/** People and phrases have no plural; companies, products and acronyms do ("the GPUs", "two Waymos"). */
const takesPlural = ({ term, kind, origin }: Term): boolean =>
  (kind === "company" || kind === "product" || kind === "acronym" || (kind === undefined && origin === "glossary")) &&
  !/\s|s$/i.test(term) &&
  /^[A-Z]|[A-Z]{2}/.test(term);

function prepareTerm(source: Term, term: string, lexicon: Lexicon): TermItself {
  const words = term.split(" ");
  const parts = splitCamelCase(term.replace(/&/g, " and "))
    .split(/[\s\-/]+/)
    .map((part) => part.replace(/^[^\p{L}\p{N}']+|[^\p{L}\p{N}']+$/gu, ""))
    .filter((part) => squash(part) !== "");
  const plain = squash(term);
  const isAcronym = /^[A-Z0-9]{2,6}s?$/.test(term);
  const variants = sayTerm(term);
  const longWord = parts.length === 1 && plain.length >= 9 ? 1 : 0;
  // An acronym in front may come letter by letter: "a b n amro".
  const letters =
    parts.length > 1 ? parts.reduce((sum, part) => sum + (/^[A-Z]{2,4}$/.test(part) ? part.length : 1), 0) : 0;
  const most =
    Math.max(parts.length + 1, words.length + 1, letters, isAcronym ? Math.min(4, plain.length) : 0) + longWord;
  const isOrdinary = parts.length === 1 && lexicon.frequency(fold(term)) !== undefined;
  return {
    term,
    origin: source.origin,
    kind: source.kind,
    words,
    parts: parts.map((text) => ({
      text,
      lower: fold(text),
      plain: squash(text),
      sounds: pronounce(/^\d$/.test(text) ? digitWords[Number(text)]! : takeAccentsOff(text)),
      otherSounds: respell(text).map((way) => pronounce(takeAccentsOff(way))),
      isUnlisted: isUnlisted(fold(text), lexicon),
    })),
    partSet: new Set([...parts.map(fold), ...words.map(fold), ...(isAcronym ? letterWordsOf(plain) : [])]),
    variants,
    plain,
    letters: encodeLetters(plain),
    length: Math.max(2.4, (variants[0]!.sounds.length + plain.length) * 0.4),
    least: Math.max(1, words.length - 1),
    most: Math.min(5, most + (term.includes(".") ? 1 : 0)),
    digits: term.replace(/\D/g, ""),
    isOrdinary,
    keepsCase: source.kind === "phrase" || (source.origin === "title" && term.includes(" ")),
    isAcronym,
    isShow: source.isShow === true,
  };
}

const isUnlisted = (word: string, { frequency, isRare, isGivenName, isFamilyName }: Lexicon): boolean =>
  frequency(word) === undefined && !isRare(word) && !isGivenName(word) && !isFamilyName(word);

/** How the letters a to z are called. */
export const letterNames =
  "ay bee see dee ee ef gee aitch eye jay kay el em en oh pee cue are es tee you vee double-u ex why zee"
    .split(" ")
    .map((name) => name.replace("-", ""));

/** Words of all talk that sound as letters are called. */
const letterWords: Readonly<Record<string, string>> = {
  b: "be",
  c: "see",
  i: "i",
  o: "oh",
  r: "are",
  u: "you",
  y: "why",
};

/** The letters of an acronym as they may stand by themselves; "a" and "I" are words of all talk. */
const letterWordsOf = (plain: string): string[] =>
  [...plain].flatMap((letter) => [letterWords[letter] ?? [], /[^ai]/.test(letter) ? letter : []].flat());

/** How digits are called, from 0 on. */
export const digitWords = "zero one two three four five six seven eight nine".split(" ");

function sayTerm(term: string): Variant[] {
  const ways: Variant[] = [];
  const add = (
    written: string,
    said: string,
    isKnown: (way: Variant, other: Variant) => boolean,
    isSpelling = false,
  ): void => {
    const sounds = pronounce(said);
    const plain = squash(written);
    const marks = toMarks(countKinds(sounds), countVowels(sounds));
    const letters = encodeLetters(plain);
    const variant: Variant = {
      plain,
      letters,
      sounds,
      marks,
      soundCosts: leastSoundCosts(sounds),
      letterCosts: leastLetterCosts(letters),
      soundGains: leastSoundGains(sounds),
      letterGains: leastLetterGains(letters),
      ends: endKinds(sounds),
      isSpelling,
    };
    if (!ways.some((way) => isKnown(variant, way))) ways.push(variant);
  };
  const isEqual = (a: Variant, b: Variant): boolean => a.plain === b.plain && a.sounds.join() === b.sounds.join();
  const ascii = takeAccentsOff(term);
  add(ascii, ascii, isEqual);
  // "Sequel" is what most people say.
  if (/SQL/.test(ascii)) add(ascii.replace(/SQL/g, "sequel "), ascii.replace(/SQL/g, " sequel "), isEqual);
  // Digits may be written as they are said: "d b two".
  if (/\p{L}[ -]?[2-9]$/u.test(ascii)) {
    const said = ascii.replace(/[2-9]$/, (digit) => ` ${digitWords[Number(digit)]}`);
    add(said, said, isEqual);
  }
  // Acronyms with vowels are also said as words ("NICs" as nicks), those of three letters where a syllable begins so.
  if (/^(?:[B-DF-HJ-NP-TV-Z][AEIOU][A-Z]|(?=.*[AEIOU])[A-Z]{4,6})s?$/.test(ascii))
    add(ascii, ascii.toLowerCase(), isEqual);
  // What is spelled may be heard as words: "jeep you" is as near to "gee pee you" as it is far from "gpu".
  if (/^[A-Z]{2,5}s?$/.test(ascii))
    add(
      ascii.replace(/[A-Z]/g, (letter) => letterNames[letter.charCodeAt(0) - 65]!),
      ascii,
      isEqual,
    );
  for (const way of respell(term).map(takeAccentsOff)) add(way, way, isEqual);
  if (ascii.includes("&")) add(ascii.replace(/&/g, "and"), ascii.replace(/&/g, " and "), isEqual);
  if (/\w\.\w/.test(ascii)) add(ascii.replace(/\./g, "dot"), ascii.replace(/\./g, " dot "), isEqual);
  // Written in lower case as one word it may read quite differently, and must be found nevertheless ("gpu").
  if (!/[\s-]/.test(ascii))
    add(
      ascii,
      squash(ascii),
      (a, b) => countDifferent(a.marks, b.marks) <= 1 && sharesEnd(a.ends, b.ends),
      /^[A-Z]+s?$/.test(ascii),
    );
  return ways;
}
