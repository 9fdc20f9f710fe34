// Finds the names and acronyms that captions in small letters leave small: those that are known, and those the reader hears.
import type { Operation } from "../../model/model.js";
import type { Lexicon } from "../names/lexicon.js";
import type { Term } from "../names/terms.js";
import type { HeardWords } from "../reader/read-words.js";
import { capitalise } from "./change-word.js";
import { coreAt, flagsAt, type WordFacts } from "./word-facts.js";
import { is } from "./word-flags.js";

/** From these probabilities on a word has a capital, by what is known of it. */
const capitalFrom = {
  /** It always has one, and is no everyday word besides. */
  name: 0.03,
  /** It mostly has one where it is said, but is an everyday word too. */
  likely: 0.35,
  /** A word that no list has. */
  unknown: 0.4,
  /** A word of the dictionary, or a single letter. */
  everyday: 0.75,
};
/** In a source that has capitals of its own a word without one needs more. */
const withCapitals = { name: 0.2, likely: 0.6, unknown: 0.5, everyday: 0.9 };
/** Behind a word that has a capital so surely the next one needs this part of it. */
const surely = 0.8;
const onwards = 0.55;
/** Log10 of the share in speech of "well", "look", "yes". */
const saidAlways = -3.6;
/** A longer word of several capitals is a brand with a spelling of its own, of which only the first letter is certain. */
const longestAcronym = 4;
/** A source that has capitals at more of its words than this writes them where they belong. */
const mostCapitals = 0.01;

export interface CapitalsInput {
  words: readonly string[];
  facts: WordFacts;
  heard: HeardWords;
  /** Where words are dropped or replaced by others nothing is done. */
  others: Iterable<Operation>;
  lexicon?: Lexicon;
  /** Of the show and the episode: they are written as they are here. */
  terms: readonly Term[];
}

/** A replacement for each word that has a capital wherever it stands. */
export function findCapitals({ words, facts, heard, others, lexicon, terms }: CapitalsInput): Operation[] {
  const operations: Operation[] = [];
  const from = hasCapitals(words, facts) ? withCapitals : capitalFrom;
  const own = formsOf(terms, lexicon);
  const taken = new Set<number>();
  for (const one of others) {
    if (one.kind === "drop") taken.add(one.at);
    if (one.kind === "replace") for (let at = one.from; at < one.to; at++) taken.add(at);
  }
  let named = -2;
  const write = (at: number, word: string): void => {
    if (word !== words[at])
      operations.push({ kind: "replace", from: at, to: at + 1, text: [word], step: "capitals", why: "heard" });
    taken.add(at);
  };
  const bound: number[] = [];
  for (let at = 0; at < words.length; at++) {
    if (
      flagsAt(facts, at) & is.capital &&
      heard.capital[at]! + heard.capitals[at]! >= surely &&
      !/(?:an|ese|ish)$/.test(coreAt(facts, at))
    )
      named = at;
    if (taken.has(at) || (flagsAt(facts, at) & (is.small | is.cut)) !== is.small) continue;
    const several = heard.capitals[at]!;
    const one = heard.capital[at]!;
    const share = one + several;
    if (share < from.name) continue;
    const core = coreAt(facts, at);
    const bare = core.replace(/'s$/, "");
    // What is said all the time begins a sentence here, or a quotation; "x-ray" is written so.
    if ((lexicon?.frequency(bare) ?? -9) > saidAlways || lexicon?.isFunction(bare) || /^\p{L}-/u.test(core)) continue;
    const form = ownFormAt(own.get(bare), facts, at) ?? lexicon?.caseOf(bare);
    // "Acme tools": what a name goes on with is likelier a part of it.
    const goesOn = at === named + 1 ? onwards : 1;
    if (share < from[kindOf(bare, form, lexicon)] * goesOn) continue;
    if (share >= surely && !/(?:an|ese|ish)$/.test(bare)) named = at;
    const word =
      form !== undefined
        ? words[at]!.replace(bare, form)
        : several <= one || core.length > longestAcronym
          ? capitalise(words[at]!)
          : acronym(words[at]!);
    if (word !== words[at] && own.get(bare)?.beside !== undefined) bound.push(at);
    write(at, word);
  }
  // A term of words of the dictionary has all its capitals or none: "Micro focus" is Micro Focus.
  for (const at of bound)
    for (const next of [at - 1, at + 1]) {
      if (next < 0 || next >= words.length || taken.has(next)) continue;
      const form = own.get(coreAt(facts, next));
      if (form?.beside?.includes(coreAt(facts, at))) write(next, words[next]!.replace(coreAt(facts, next), form.form));
    }
  return operations.sort((a, b) => placeOf(a) - placeOf(b));
}

const placeOf = (one: Operation): number => (one.kind === "replace" ? one.from : 0);

function kindOf(word: string, form: string | undefined, lexicon: Lexicon | undefined): keyof typeof capitalFrom {
  if (!lexicon) return form === undefined ? "everyday" : "likely";
  const isEveryday = (lexicon.frequency(word) ?? -9) > -6;
  const isListed = word.length === 1 || lexicon.frequency(word) !== undefined || lexicon.isRare(word);
  const isPerson = lexicon.isGivenName(word) || lexicon.isFamilyName(word);
  if (form !== undefined) return isEveryday && !isPerson ? "likely" : "name";
  return isPerson ? "likely" : isListed ? "everyday" : "unknown";
}

function hasCapitals(words: readonly string[], facts: WordFacts): boolean {
  let capitals = 0;
  for (let at = 0; at < words.length; at++)
    if (flagsAt(facts, at) & is.capital && !/^i(?:'|$)/.test(coreAt(facts, at))) capitals++;
  return capitals > words.length * mostCapitals;
}

interface OwnForm {
  form: string;
  /** Words of which one has to stand near: those of a term of several words, where this one is in the dictionary. */
  beside?: readonly string[];
}

/**
 * The words of terms that have a capital, by themselves in small letters. A word of the dictionary has it only beside another
 * one of its term, if that is no person: "Rigging Weekly" says nothing of rigging.
 */
function formsOf(terms: readonly Term[], lexicon: Lexicon | undefined): Map<string, OwnForm> {
  const forms = new Map<string, OwnForm>();
  for (const { term, kind, origin, isTitleCase } of terms) {
    const isKnown = lexicon?.frequency(term.toLowerCase()) !== undefined;
    if ((origin === "text" || isTitleCase) && isKnown && /^\p{Lu}\P{Lu}+$/u.test(term)) continue;
    const parts = term.split(/\s+/).filter((word) => /^[\p{L}\p{N}]{2,}$/u.test(word));
    for (const word of parts) {
      const lower = word.toLowerCase();
      if (word === lower) continue;
      const isBound = kind !== "person" && word.length < term.length && lexicon?.frequency(lower) !== undefined;
      if (!isBound) forms.set(lower, { form: forms.get(lower)?.form ?? word });
      else if (!forms.has(lower)) {
        const beside = parts.map((other) => other.toLowerCase()).filter((other) => other !== lower);
        forms.set(lower, { form: word, beside });
      }
    }
  }
  return forms;
}

/** So near another word of a term has to stand: "weights and biases". */
const near = 2;

/** How a word of the show's own terms is written where it stands, if it is one there. */
function ownFormAt(own: OwnForm | undefined, facts: WordFacts, at: number): string | undefined {
  if (own?.beside === undefined) return own?.form;
  for (let step = -near; step <= near; step++) {
    const other = at + step;
    if (step !== 0 && other >= 0 && other < facts.ids.length && own.beside.includes(coreAt(facts, other)))
      return own.form;
  }
  return undefined;
}

/** All letters large, but for the ending of "ceos" and "ceo's". */
const acronym = (word: string): string =>
  word.replace(/^(\p{L}+?)((?:'s|s)?\P{L}*)$/u, (_, letters: string, rest: string) => letters.toUpperCase() + rest);

/** A replacement for each that is not among the dropped words; marks around the word stay. Nothing in other languages. */
export function findSmallI(words: readonly string[], facts: WordFacts, dropped: Iterable<Operation>): Operation[] {
  const operations: Operation[] = [];
  if (!(facts.any & is.smallI)) return operations;
  const gone = new Set<number>();
  for (const one of dropped) if (one.kind === "drop") gone.add(one.at);
  for (let at = 0; at < facts.ids.length; at++) {
    if (!(flagsAt(facts, at) & is.smallI) || gone.has(at)) continue;
    const text = [`I${words[at]!.slice(1)}`];
    operations.push({ kind: "replace", from: at, to: at + 1, text, step: "capitals", why: "I" });
  }
  return operations;
}
