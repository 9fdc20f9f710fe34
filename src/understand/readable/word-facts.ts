// What the readable steps need to know of the words of a run: learnt once per spelling, and read as columns after that.
import { idsOf, type Vocabulary, type WordIds } from "../../base/vocabulary.js";
import { learnWord } from "./learn-word.js";

/** Facts of a run of words; to be read with `flagsAt`, `keyAt` and `coreAt`. */
export interface WordFacts extends WordIds {
  /** By the number of a word: bits of `is`. */
  flags: Int32Array;
  /** By the number of a word: that of its core, plus one. Equal cores have equal numbers. */
  keys: Int32Array;
  /** Every bit that some word of the run has. */
  any: number;
}

/** What is known of each word of a vocabulary, by its number; a key of 0 says that nothing is. */
type Known = Pick<WordFacts, "flags" | "keys">;

/** By vocabulary, then by language. */
const memory = new WeakMap<Vocabulary, Map<string, Known>>();

/** Facts of each word of a run. */
export const factsOf = (words: readonly string[], language: string): WordFacts => factsOfRun(idsOf(words), language);

/** The same for words by their numbers. */
export function factsOfRun({ ids, vocabulary }: WordIds, language: string): WordFacts {
  const primary = primaryLanguage(language);
  const known = knownOf(vocabulary, primary);
  let { flags, keys } = known;
  let any = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at]!;
    if (id >= keys.length || keys[id] === 0) {
      learn(known, vocabulary, id, primary);
      ({ flags, keys } = known);
    }
    any |= flags[id]!;
  }
  return { ids, vocabulary, flags, keys, any };
}

/** Bits of `is` of a word of the run. */
export const flagsAt = ({ ids, flags }: WordFacts, at: number): number => flags[ids[at]!]!;

/** A number for the core of a word of the run: equal cores have equal numbers in one vocabulary. */
export const keyAt = ({ ids, keys }: WordFacts, at: number): number => keys[ids[at]!]! - 1;

/** Lower case, outer punctuation off, typewriter apostrophes; undefined where the run has no such word. */
export const coreAt = ({ ids, keys, vocabulary }: WordFacts, at: number): string =>
  vocabulary.words[keys[ids[at]!]! - 1]!;

function knownOf(vocabulary: Vocabulary, language: string): Known {
  const byLanguage = memory.get(vocabulary) ?? new Map<string, Known>();
  memory.set(vocabulary, byLanguage);
  const known = byLanguage.get(language) ?? { flags: new Int32Array(4096), keys: new Int32Array(4096) };
  byLanguage.set(language, known);
  return known;
}

function learn(known: Known, vocabulary: Vocabulary, id: number, language: string): void {
  const { core, flags } = learnWord(vocabulary.words[id]!, language);
  const key = vocabulary.idOf(core, 0, core.length);
  if (id >= known.keys.length) {
    known.flags = enlarge(known.flags, vocabulary.words.length);
    known.keys = enlarge(known.keys, vocabulary.words.length);
  }
  known.flags[id] = flags;
  known.keys[id] = key + 1;
}

function enlarge(column: Int32Array, least: number): Int32Array {
  const larger = new Int32Array(least * 2);
  larger.set(column);
  return larger;
}

/** `en` of `en-GB`. */
export function primaryLanguage(language: string): string {
  return language.split(/[-_]/)[0]!.toLowerCase();
}
