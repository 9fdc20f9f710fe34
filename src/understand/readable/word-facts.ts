// What the readable steps need to know of the words of a run: learnt once per spelling, and read as columns after that.
import { idsOf, type Vocabulary, type WordIds } from "../../base/vocabulary.js";
import { learnWord } from "./learn-word.js";

/** Facts of a run of words, one entry a word. */
export interface WordFacts {
  /** Bits of `is`. */
  flags: Int32Array;
  /** A number for the core of each word: equal cores have equal numbers in one vocabulary. */
  keys: Int32Array;
  /** The core with each number. */
  cores: readonly string[];
  /** The vocabulary that has the cores. */
  vocabulary: Vocabulary;
  /** Every bit that some word of the run has. */
  any: number;
}

/** What is known of each word of a vocabulary, by its number. */
interface Known {
  flags: Int32Array;
  /** Plus one: 0 where nothing is known. */
  keys: Int32Array;
}

const memory = new Map<string, WeakMap<Vocabulary, Known>>();

/** Facts of each word of a run. */
export const factsOf = (words: readonly string[], language: string): WordFacts => factsOfRun(idsOf(words), language);

/** The same for words by their numbers. */
export function factsOfRun({ ids, vocabulary }: WordIds, language: string): WordFacts {
  const primary = primaryLanguage(language);
  const known = knownOf(vocabulary, primary);
  const flags = new Int32Array(ids.length);
  const keys = new Int32Array(ids.length);
  let any = 0;
  for (let at = 0; at < ids.length; at++) {
    const id = ids[at]!;
    if (id >= known.keys.length || known.keys[id] === 0) learn(known, vocabulary, id, primary);
    keys[at] = known.keys[id]! - 1;
    const bits = known.flags[id]!;
    flags[at] = bits;
    any |= bits;
  }
  return { flags, keys, cores: vocabulary.words, vocabulary, any };
}

/** The core of a word of the run; undefined where there is none. */
export const coreAt = (facts: WordFacts, at: number): string => facts.cores[facts.keys[at]!]!;

function knownOf(vocabulary: Vocabulary, language: string): Known {
  const byVocabulary = memory.get(language) ?? new WeakMap<Vocabulary, Known>();
  memory.set(language, byVocabulary);
  const known = byVocabulary.get(vocabulary) ?? { flags: new Int32Array(4096), keys: new Int32Array(4096) };
  byVocabulary.set(vocabulary, known);
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
