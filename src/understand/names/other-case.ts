// Finds words that differ in case alone from the glossary's terms, or from what the show's own fields write: "Nvidia", "NVIDIA".
import type { Episode, Show } from "../../model/model.js";
import type { Lexicon } from "./lexicon.js";
import { type Term, takeMarksOff } from "./terms.js";
import type { VetoRules } from "./vetoes.js";
import { fold } from "./word-form.js";
import { formAt, placesOf, type WordRun } from "./word-run.js";

/** A word that a field writes with capitals of its own, and the field. */
export interface OwnSpelling {
  form: string;
  field: string;
}

export interface SpellingHit extends OwnSpelling {
  first: number;
  end: number;
}

/** "GitHub", "iPhone", "LaTeX": a capital behind a small letter. */
const hasInnerCapital = /\p{Ll}\p{Lu}/u;
const isLarge = /^\p{Lu}[\p{Lu}\p{N}]{2,}$/u;
const roman = /^[IVXLCDM]+$/;

/**
 * Words with capitals inside, and those all in capitals where the text around them is not, of titles, people, links, chapters,
 * description and notes, in this order: of two spellings the first counts.
 */
export function collectSpellings(show: Show, episode: Episode): OwnSpelling[] {
  const found = new Map<string, OwnSpelling>();
  const read = (field: string, texts: readonly string[]): void => {
    for (const text of texts) {
      const words = takeMarksOff(text).match(/[\p{L}\p{N}]+(?:['’]\p{L}+)?/gu) ?? [];
      const long = words.filter((word) => /\p{L}{3}/u.test(word));
      const shouts = long.filter((word) => isLarge.test(word)).length * 2 > long.length;
      for (const raw of words) {
        const form = raw.replace(/['’]s$/u, "");
        const key = fold(form);
        if (found.has(key) || form.length < 3 || !/^[\p{L}\p{N}]+$/u.test(form)) continue;
        if (hasInnerCapital.test(form) || (isLarge.test(form) && !shouts && !roman.test(form)))
          found.set(key, { form, field });
      }
    }
  };
  const people = [...episode.guests, ...episode.hosts, ...show.hosts];
  read("the title", [episode.title]);
  read("the show's title", [show.title]);
  read(
    "a person's name",
    people.map(({ name }) => name),
  );
  read(
    "a link",
    [...episode.links, ...show.links].map(({ title }) => title),
  );
  read(
    "the title of a chapter",
    episode.chapters.map(({ title }) => title),
  );
  read("the description", [episode.description ?? ""]);
  read("the notes", [episode.notes]);
  return [...found.values()];
}

/**
 * Words of the talk that have the letters of a spelling and other capitals. A word all in capitals that is an ordinary word or
 * a name too ("WHO", "ANNA") says nothing of how that is written.
 */
export function findOwnSpellings(
  run: WordRun,
  spellings: readonly OwnSpelling[],
  lexicon: Lexicon,
  rules: VetoRules,
): SpellingHit[] {
  const byWord = new Map<string, OwnSpelling>();
  for (const one of spellings) {
    const word = fold(one.form);
    const isWord = lexicon.frequency(word) !== undefined || lexicon.isGivenName(word) || lexicon.isFamilyName(word);
    if (hasInnerCapital.test(one.form) || !isWord) byWord.set(word, one);
  }
  if (byWord.size === 0) return [];
  const hits: SpellingHit[] = [];
  for (const first of placesOf(run, byWord.keys())) {
    if (run.taken[first] !== 0) continue;
    const { core, plain, isCode, lower } = formAt(run, first);
    const own = byWord.get(lower)!;
    if (core !== own.form && !isCode && !rules.isForbidden(plain, plain)) hits.push({ ...own, first, end: first + 1 });
  }
  return hits;
}

/** Whole names of people of earlier episodes that are said just so; not those whose words are all ordinary ones ("Will Long"). */
export const findEarlierPeople = (run: WordRun, names: readonly string[], lexicon: Lexicon): SpellingHit[] =>
  findOtherCase(
    run,
    names
      .filter((name) => name.split(" ").some((word) => lexicon.frequency(fold(word)) === undefined))
      .map((term): Term => ({ term, kind: "person", origin: "person" })),
    "an earlier episode",
  );

/**
 * Terms that differ from the text in case alone: what can be done for names in any language. Only those that cannot be ordinary
 * words are looked for: of several words, or with capitals or digits inside.
 */
export function findOtherCase(run: WordRun, terms: readonly Term[], field = "the glossary"): SpellingHit[] {
  const byFirst = new Map<string, { term: string; words: string[] }[]>();
  for (const { term, kind, origin } of terms) {
    const words = term.split(" ");
    const isOdd = words.length > 1 || /\S[\p{Lu}\d]/u.test(term);
    if (!isOdd || kind === "phrase" || origin === "title" || origin === "text") continue;
    const list = byFirst.get(fold(words[0]!)) ?? [];
    byFirst.set(fold(words[0]!), list);
    list.push({ term, words });
  }
  const hits: SpellingHit[] = [];
  if (byFirst.size === 0) return hits;
  for (const list of byFirst.values()) list.sort((a, b) => b.words.length - a.words.length);
  for (const first of placesOf(run, byFirst.keys())) {
    if (run.taken[first] !== 0) continue;
    const list = byFirst.get(fold(formAt(run, first).core));
    const entry = list?.find(({ words }) => isAt(run, first, words));
    if (!entry) continue;
    const end = first + entry.words.length;
    run.taken.fill(2, first, end);
    const isRight = entry.words.every((word, k) => formAt(run, first + k).core === word);
    if (!isRight) hits.push({ first, end, form: entry.term, field });
  }
  return hits;
}

const isAt = (run: WordRun, first: number, words: string[]): boolean =>
  first + words.length <= run.ids.length &&
  words.every((word, k) => {
    const form = formAt(run, first + k);
    return (
      fold(form.core) === fold(word) && (k === 0 || (run.turnStarts[first + k] === 0 && run.taken[first + k] === 0))
    );
  });
