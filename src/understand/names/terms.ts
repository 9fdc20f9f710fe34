// Gathers how names and terms are rightly written: from the glossaries, the people, the titles.
import { wordSet } from "../../base/words.js";
import type { Episode, Person, Show } from "../../model/model.js";
import { squash } from "./word-form.js";

export interface Term {
  /** As it should be written. */
  term: string;
  kind?: "person" | "company" | "product" | "acronym" | "phrase";
  /** "text": in what people wrote about the episode, so that it is only suggested. */
  origin: "glossary" | "person" | "alias" | "title" | "link" | "text";
  /** It is the show's title, or a word of it. */
  isShow?: true;
  /** Its capital says nothing: it is the first word of a title, or all words of the title have one. */
  isTitleCase?: boolean;
}

/** Pairs that people have decided on: wrong -> right, and changes that must never be made (an empty `to` means any). */
export interface Pairs {
  replace: { from: string; to: string }[];
  never: { from: string; to: string }[];
  /** Accepted in earlier episodes: made where no ordinary talk is like it, else suggested. */
  learned?: { from: string; to: string }[];
}

const collected = new WeakMap<Episode, { show: Show; terms: readonly Term[] }>();

/**
 * The terms of an episode, glossary first: a term that comes twice keeps its first form. Words of titles that the word
 * lists know are left out later, where the lists are at hand. Several steps ask for them, so they are worked out once for
 * the same two values, which must not change afterwards.
 */
export function collectTerms(show: Show, episode: Episode): readonly Term[] {
  const known = collected.get(episode);
  if (known?.show === show) return known.terms;
  const terms = gatherTerms(show, episode);
  collected.set(episode, { show, terms });
  return terms;
}

function gatherTerms(show: Show, episode: Episode): Term[] {
  const terms = new Map<string, Term>();
  const add = (term: Term): void => {
    const clean = term.term.trim().replace(/\s+/g, " ");
    if (squash(clean).length >= 2 && !terms.has(clean)) terms.set(clean, { ...term, term: clean });
  };
  for (const glossary of [episode.glossary, show.glossary])
    for (const { term, kind } of glossary.terms)
      add({ term, origin: "glossary", ...(kind === undefined ? {} : { kind }) });
  for (const person of [...episode.guests, ...episode.hosts, ...show.hosts])
    for (const term of namesOf(person)) add(term);
  for (const term of termsOfTitle(episode.title)) add(term);
  for (const { title } of [...episode.links, ...show.links])
    if (/^\S*[a-z][A-Z]\S*$/.test(title.trim())) add({ term: title, origin: "link" });
  const words = show.title.trim().split(/\s+/);
  if (words.length >= 2 && words.length <= 4) add({ term: show.title, kind: "phrase", origin: "title", isShow: true });
  else for (const term of termsOfTitle(show.title)) add({ ...term, isShow: true });
  for (const term of namesInTexts(episode)) add({ term, origin: "text" });
  for (const term of episode.learned?.titled ?? []) add({ term, origin: "title" });
  for (const term of episode.learned?.terms ?? []) add({ term, origin: "text" });

  const squashed = new Set<string>();
  return [...terms.values()].filter(({ term, origin }) => {
    const key = squash(term);
    const known = squashed.has(key);
    squashed.add(key);
    return !known || origin === "glossary";
  });
}

/** The explicit pairs of episode and show; the episode's come first. What was decided in earlier episodes stands behind them. */
export function collectPairs(show: Show, { glossary, learned }: Episode): Pairs {
  const replace = [...glossary.replace, ...show.glossary.replace];
  const never = [...glossary.never, ...show.glossary.never];
  if (!learned) return { replace, never };
  const same = (a: Pairs["never"][number], b: Pairs["never"][number]): boolean =>
    squash(a.from) === squash(b.from) && (a.to === "" || b.to === "" || a.to === b.to);
  return {
    replace,
    never: [...never, ...learned.never.filter((pair) => !replace.some((own) => same(own, pair)))],
    learned: learned.replace.filter((pair) => ![...replace, ...never].some((own) => same(own, pair))),
  };
}

export const noPairs: Pairs = { replace: [], never: [] };

const particles = wordSet("van von der den de del della di da du la le el al bin ibn dos das ten ter");
const titles = /^(?:dr|prof|mr|mrs|ms|sir|dame|jr|sr|phd|md|ii|iii|iv)\.?$/i;

/** The full name, its given and family name, and the other spellings. */
export function namesOf(person: Person): Term[] {
  const clean = person.name.replace(/\s*\([^)]*\)|,.*$/g, "").trim();
  const words = clean.split(/\s+/).filter((word) => !titles.test(word));
  const parts = words.filter((word) => /^\p{Lu}[\p{L}'’-]{2,}$/u.test(word) && !particles.has(word.toLowerCase()));
  const full: Term[] = words.length <= 4 ? [{ term: words.join(" "), kind: "person", origin: "person" }] : [];
  const single: Term[] = words.length > 1 ? parts.map((term) => ({ term, kind: "person", origin: "person" })) : [];
  return [...full, ...single, ...person.aliases.map((term): Term => ({ term, kind: "person", origin: "alias" }))];
}

const bareWord = (word: string): string => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(/['’]s$/, "");

/** Capitalised words of a title that may be names. */
export function termsOfTitle(title: string): Term[] {
  const words = title.split(/\s+/);
  const long = words.map(bareWord).filter((word) => word.length >= 4);
  const isLarge = long.length > 1 && long.every((word) => /^\P{Ll}/u.test(word));
  return words.flatMap((raw, at) => {
    const term = bareWord(raw);
    if (!/^\p{L}[\p{L}\p{N}.-]*$/u.test(term) || !/\p{Lu}/u.test(term) || term.length < 3) return [];
    const isFirst = at === 0 || /[:.?!–—-]$/u.test(words[at - 1]!);
    return { term, origin: "title", ...(isFirst || isLarge ? { isTitleCase: true } : {}) };
  });
}

/** So many names in texts are looked for: each takes half a millisecond in an hour of talk. */
const mostInTexts = 24;
/** What stands before the first word of a sentence or of a line. */
const opens = /(?:^|[.!?…]["'”’)]*\s+|\n\s*(?:[-*+>#]+\s*|\d+[.)]\s*)?)$/;

/**
 * Words with a capital, and two or three of them in a row, in the description, the notes, and titles of chapters and links; not the
 * first word of a sentence alone, which has its capital from there.
 */
function namesInTexts({ description = "", notes, chapters, links }: Episode): string[] {
  const titles = [...chapters, ...links].map(({ title }) => `: ${title}`);
  const found = new Set<string>();
  for (const text of [description, ...titles, notes].map(takeMarksOff)) {
    let place = 0;
    for (const stretch of text.split(/([^\p{L}\p{M}\p{N}'’. \t-]|[.'’-](?=\s|$)|['’]s\b|\n)/u)) {
      let row: string[] = [];
      // A title begins behind a colon here: its first word is what it is about.
      const isOpening = opens.test(
        text.slice(Math.max(0, place - 12), place + (/^\s*/.exec(stretch)?.[0].length ?? 0)),
      );
      place += stretch.length;
      for (const [at, word] of [...stretch.trim().split(/\s+/), ""].entries()) {
        if (/^\p{Lu}\p{M}*[\p{L}\p{M}\p{N}'’.-]{2,}$/u.test(word) && /\p{Ll}/u.test(word)) row.push(word);
        else {
          if (row.length > 1 && row.length <= 3) found.add(row.join(" "));
          for (const [k, one] of row.entries())
            if (!isOpening || at - row.length + k > 0 || /\p{Ll}\p{Lu}/u.test(one)) found.add(one);
          row = [];
        }
      }
      if (found.size >= mostInTexts) return [...found].slice(0, mostInTexts);
    }
  }
  return [...found];
}

/** Without code, addresses, tags of HTML and of templates; nothing in it looks further than it has to, however long a word is. */
export const takeMarksOff = (text: string): string =>
  text.replace(
    /```[\s\S]*?```|`[^`\n]*`|\{\{.{0,200}?\}\}|\{%.{0,200}?%\}|<[^<>\n]{0,500}>|(?<=\])\([^()\n]*\)|\b(?:https?:|www\.)\S+|[^\s@]{1,64}@\S+/g,
    "\n",
  );
