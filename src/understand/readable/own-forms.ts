// Knows how the words of the show's own terms are written, and where in a talk they stand for these terms.
import type { Lexicon } from "../names/lexicon.js";
import type { Term } from "../names/terms.js";
import { coreAt, type WordFacts } from "./word-facts.js";

export interface OwnForms {
  /** How a word (in small letters) is written at a raw word, if it belongs to a term there. */
  at(at: number, word: string): OwnForm | undefined;
  /** The term of several words that stands there whole, around this word of it. */
  wholeAt(at: number, word: string): WholeTerm | undefined;
}

/** Raw words `first` to `end` (exclusive) are a term, of which the word asked for is written like `form`. */
export interface WholeTerm {
  first: number;
  end: number;
  form: string;
}

interface OwnForm {
  /** The word as its term has it. */
  form: string;
  /** Words of which one has to stand near: those of a term of several words, where this one is in the dictionary. */
  beside?: readonly string[];
}

/** A term's words in small letters, and which of them it is about. */
interface Place {
  words: readonly string[];
  at: number;
  form: string;
}

/** So near another word of a term has to stand: "weights and biases". */
const near = 2;

/**
 * The words of terms that have a capital. A word of the dictionary has it only beside another one of its term, if that is no
 * person: "Rigging Weekly" says nothing of rigging.
 */
export function openOwnForms(terms: readonly Term[], facts: WordFacts, lexicon: Lexicon | undefined): OwnForms {
  const forms = new Map<string, OwnForm>();
  const places = new Map<string, Place[]>();
  for (const { term, kind, origin, isTitleCase } of terms) {
    const isKnown = lexicon?.frequency(term.toLowerCase()) !== undefined;
    if ((origin === "text" || isTitleCase) && isKnown && /^\p{Lu}\P{Lu}+$/u.test(term)) continue;
    const all = term.split(/\s+/);
    const words = all.map((word) => word.toLowerCase());
    const parts = all.filter((word) => /^[\p{L}\p{N}]{2,}$/u.test(word));
    for (const [at, word] of all.entries()) {
      const lower = words[at]!;
      if (word === lower || !parts.includes(word)) continue;
      if (all.length > 1) places.set(lower, [...(places.get(lower) ?? []), { words, at, form: word }]);
      const isListed = kind !== "person" && lexicon?.frequency(lower) !== undefined;
      if (!isListed || all.length === 1) forms.set(lower, { form: forms.get(lower)?.form ?? word });
      else if (!forms.has(lower)) {
        const beside = words.filter((other, k) => other !== lower && other !== all[k] && parts.includes(all[k]!));
        forms.set(lower, { form: word, beside });
      }
    }
  }
  const wordAt = (at: number): string => (at >= 0 && at < facts.ids.length ? coreAt(facts, at).replace(/'s$/, "") : "");
  return {
    at(at, word) {
      const own = forms.get(word);
      if (own?.beside === undefined) return own;
      for (let step = -near; step <= near; step++) if (step !== 0 && own.beside.includes(wordAt(at + step))) return own;
      return undefined;
    },
    wholeAt(at, word) {
      const place = places.get(word)?.find((one) => one.words.every((other, k) => wordAt(at - one.at + k) === other));
      if (!place) return undefined;
      const first = at - place.at;
      return { first, end: first + place.words.length, form: place.form };
    },
  };
}
