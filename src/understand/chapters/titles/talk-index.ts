// What the whole talk says about its words: how often, how they are written, whether they stand like nouns or like verbs.
import { wordSet } from "../../../base/words.js";
import { plainWord, spokenWords, stemWord } from "../tokens.js";
import type { Units } from "../units.js";
import { countNouns, hasCapitals } from "./nouns/nouns.js";
import { guessKinds, type WordKind, type WordKinds } from "./word-kinds.js";

export interface TalkIndex {
  talk: Units;
  /** Plain form and stem of each word of the talk. */
  plain: string[];
  stems: string[];
  /** 1 where a unit begins or a mark stands before the word. */
  gap: Uint8Array;
  /** Position of a word -> the small word that was cut off before it: the "d'" of "retour d'expérience". */
  elided: ReadonlyMap<number, string>;
  /** What kind of word each is where it stands. */
  kinds: WordKind[];
  /** 1 where a title's phrase may begin or end, 2 where not, 0 where nobody has asked yet. */
  edges: Uint8Array;
  /** Plain word -> share of its places with a capital, as far as anybody has asked. */
  capitals: Map<string, number>;
  /** Stem -> positions of its words, rising. */
  places: Map<string, number[]>;
  /** Stem -> number of 150-word blocks it stands in; `blocks` in all. */
  spread: Map<string, number>;
  blocks: number;
  /** Plain word -> written form -> how often, where a sentence does not begin with it. */
  forms: Map<string, Map<string, number>>;
  /** Stem -> how often it stands where nouns stand, and where verbs stand. */
  noun: Map<string, number>;
  verb: Map<string, number>;
  /** Plain words of the speakers' names and of the show's: alone they name no chapter. */
  speakers: Set<string>;
  /** Plain words of a known term, joined by spaces -> the term as it is written. */
  terms: Map<string, string>;
  /** Stems of what a person typed about the episode: its title, description, keywords, names of links. */
  typed: ReadonlySet<string>;
  /** Plain word -> at how many places it stands where nouns stand; empty for languages without a table of nouns. */
  articled: ReadonlyMap<string, number>;
  /** What is known of the language's words; only English has a list of kinds. */
  wordKinds: WordKinds;
}

const blockWords = 150;
const beforeNoun = wordSet(
  "a an the this these those my your his her its our their some any every each no of in for with on about from into at by",
);
const beforeVerb = wordSet(
  "i you we they he she it will would can could should must don't doesn't didn't gonna i'll we'll you'll they'll i'd can't couldn't won't wouldn't i've we've you've they've let's",
);
const afterNoun = wordSet("of is are was were has");
const afterVerb = wordSet("the a an it them him her me us this that these those your my our their up out");

const bump = (counts: Map<string, number>, key: string, by = 1): void => {
  counts.set(key, (counts.get(key) ?? 0) + by);
};

/** What does not part two words: spaces, apostrophes, hyphens, an article that was cut off, the ending of the first. */
const joined = /^(?:\p{Script=Hangul}{0,3}|[\s'’-]*)[\s'’-]*(?:\p{Ll}{1,5}['’])?$/u;

const cutOff = /\p{Ll}{1,5}['’]$/u;

/** Marks that part two words, and what was cut off between two that no mark parts. */
const findGaps = ({ units, words }: Units): Pick<TalkIndex, "gap" | "elided"> => {
  const gap = new Uint8Array(words.length + 1).fill(1);
  const elided = new Map<number, string>();
  for (const { text, first, last } of units) {
    let at = 0;
    for (let i = first; i < last; i++) {
      const found = text.indexOf(words[i]!, at);
      const between = i > first && found >= at ? text.slice(at, found) : ".";
      if (joined.test(between)) {
        gap[i] = 0;
        const [small] = cutOff.exec(between) ?? [];
        if (small !== undefined) elided.set(i, small);
      }
      at = Math.max(at, found) + words[i]!.length;
    }
  }
  return { gap, elided };
};

/** Words of a title are no names for being written large there: "The", "Biggest". */
const isTerm = (term: string, { letters }: WordKinds): boolean => {
  const plain = plainWord(term);
  return /[\s\p{N}]|.\p{Lu}/u.test(term) || !/^\p{Lu}/u.test(term) || !/^[VJvjrdgGn]$/.test(letters?.get(plain) ?? "");
};

/** Reads the talk once. `terms` are names and terms in their right spelling, `typed` what a person wrote about the episode, `show` the show's title. */
export const indexTalk = (
  talk: Units,
  terms: readonly string[] = [],
  languageKinds: WordKinds = { capitalNouns: false },
  typed = "",
  show = "",
): TalkIndex => {
  // In captions that know no capitals nouns have none.
  const capitalNouns = languageKinds.capitalNouns && hasCapitals(talk.words);
  const wordKinds = { ...languageKinds, capitalNouns };
  const known = new Map<string, { plain: string; stem: string }>();
  const plain: string[] = [];
  const stems: string[] = [];
  for (const word of talk.words) {
    let one = known.get(word);
    if (one === undefined) {
      const own = plainWord(word);
      one = { plain: own, stem: stemWord(own) };
      known.set(word, one);
    }
    plain.push(one.plain);
    stems.push(one.stem);
  }
  const index: TalkIndex = {
    talk,
    plain,
    stems,
    ...findGaps(talk),
    kinds: [],
    wordKinds,
    articled: wordKinds.nouns
      ? countNouns(
          talk.units.map(({ text }) => text),
          wordKinds.nouns,
        )
      : new Map(),
    typed: new Set(spokenWords(typed).map((word) => stemWord(plainWord(word)))),
    edges: new Uint8Array(plain.length),
    capitals: new Map(),
    places: new Map(),
    spread: new Map(),
    blocks: Math.ceil(plain.length / blockWords),
    forms: new Map(),
    noun: new Map(),
    verb: new Map(),
    speakers: new Set(
      [...talk.units.map(({ speaker }) => speaker), show].flatMap((name) => spokenWords(name).map(plainWord)),
    ),
    terms: new Map(
      terms.filter((term) => isTerm(term, wordKinds)).map((term) => [spokenWords(term).map(plainWord).join(" "), term]),
    ),
  };
  const lastBlock = new Map<string, number>();
  stems.forEach((stem, i) => {
    const places = index.places.get(stem);
    if (places) places.push(i);
    else index.places.set(stem, [i]);
    const block = Math.floor(i / blockWords);
    if (lastBlock.get(stem) !== block) {
      lastBlock.set(stem, block);
      bump(index.spread, stem);
    }
    const previous = plain[i - 1] ?? "";
    const next = plain[i + 1] ?? "";
    if (beforeNoun.has(previous)) bump(index.noun, stem);
    if (beforeVerb.has(previous)) bump(index.verb, stem);
    if (previous === "to") bump(index.verb, stem, 0.5);
    if (afterNoun.has(next)) bump(index.noun, stem, 0.5);
    if (afterVerb.has(next)) bump(index.verb, stem, 0.5);
    if (i === talk.units[talk.unitOf[i]!]!.first) return;
    const word = plain[i]!;
    let forms = index.forms.get(word);
    if (forms === undefined) {
      forms = new Map();
      index.forms.set(word, forms);
    }
    bump(forms, talk.words[i]!);
  });
  const isName = (word: string) => index.forms.has(word) && capitalShare(index, word) > 0.6;
  index.kinds = guessKinds({ words: talk.words, plain, gap: index.gap, isName }, wordKinds);
  return index;
};

/** 0 to 1: how much more often the stem stands like a noun than like a verb; .5 when nothing is known. */
export const nounShare = ({ noun, verb }: TalkIndex, stem: string): number => {
  const asNoun = noun.get(stem) ?? 0;
  return (asNoun + 0.5) / (asNoun + (verb.get(stem) ?? 0) + 1);
};

/** Share of a plain word's places, sentence beginnings left out, at which it is written with a capital. */
export const capitalShare = ({ forms, capitals }: TalkIndex, plain: string): number => {
  const known = capitals.get(plain);
  if (known !== undefined) return known;
  let capital = 0;
  let all = 0;
  for (const [form, count] of forms.get(plain) ?? []) {
    all += count;
    if (form.charAt(0) !== form.charAt(0).toLowerCase()) capital += count;
  }
  const share = all > 0 ? capital / all : 0;
  capitals.set(plain, share);
  return share;
};
