// Finds words with a capital that neither the episode's terms nor a word list knows: names that the glossary lacks, or misheard ones.
import type { Seconds, Turn } from "../../model/model.js";
import type { Lexicon } from "./lexicon.js";
import type { Term } from "./terms.js";
import { readForm, squash, type WordForm } from "./word-form.js";

export interface Unlisted {
  /** As it is written most often. */
  word: string;
  count: number;
  /** Where its sentence begins, the first time; NaN where nothing has a time. */
  at: Seconds;
}

/** Shorter words are initials and slips. */
const leastLetters = 3;

/** The most frequent first, then in the order of the talk. A capital that only begins sentences tells nothing. English words only are known. `others` are words that are shown elsewhere. */
export function findUnlisted(
  turns: readonly Pick<Turn, "paragraphs">[],
  terms: readonly Term[],
  lexicon: Lexicon,
  others: Iterable<string> = [],
): Unlisted[] {
  const known = new Set([...terms.map(({ term }) => term), ...others].flatMap((text) => text.split(/\s+/)).map(squash));
  const found = new Map<string, { forms: Map<string, number>; at: Seconds; within: boolean }>();
  for (const { text, start } of turns.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences)))
    for (const [place, raw] of text.split(/\s+/).entries()) {
      const form = readForm(raw, lexicon);
      const { plain, core } = form;
      if (!isUnknownName(form, lexicon) || known.has(plain) || known.has(plain.replace(/s$/, ""))) continue;
      const one = found.get(plain) ?? { forms: new Map<string, number>(), at: start, within: false };
      found.set(plain, one);
      one.forms.set(core, (one.forms.get(core) ?? 0) + 1);
      one.within ||= place > 0;
    }
  return [...found.values()]
    .filter(({ within }) => within)
    .map(({ forms, at }) => {
      const [[word]] = [...forms].sort((a, b) => b[1] - a[1]) as [[string, number]];
      return { word, count: [...forms.values()].reduce((sum, one) => sum + one, 0), at };
    })
    .sort((a, b) => b.count - a.count);
}

const isUnknownName = ({ plain, lower, tier, ...form }: WordForm, lexicon: Lexicon): boolean =>
  tier === "unknown" &&
  plain.length >= leastLetters &&
  form.isCapital &&
  ![form.isCode, form.isNumber, form.isGivenName, form.isFamilyName].includes(true) &&
  lexicon.caseOf(lower) === undefined;
