// Finds where terms that have an address are said, for the "mentioned" list.
import { normalUrl, urlKey } from "../../base/normal-url.js";
import type { Episode, Mention, Show, Turn } from "../../model/model.js";
import { findSpokenAddresses } from "./find-spoken-addresses.js";
import { timeWithin } from "./time-within.js";

/**
 * Terms with a URL (glossary, people who are not in the episode, titled links) and addresses said aloud, each with the first
 * time it is said and how often, in the order of the talk. Terms of one address count as one, under the name said first.
 * `heard` are the turns in which an address may be said.
 */
export function findMentions(show: Show, episode: Episode, turns: readonly Turn[], heard = turns): Mention[] {
  const terms = collectLinkedTerms(show, episode);
  const found = new Map<string, Mention>();
  const add = (term: string, url: string, at: number, count = 1): void => {
    const key = urlKey(url);
    const before = found.get(key);
    found.set(key, before ? { ...before, count: before.count + count } : { term, url, at, count });
  };
  const pattern = patternFor([...terms.values()].map(({ term }) => term));
  if (pattern)
    for (const { paragraphs } of turns)
      for (const sentence of paragraphs.flatMap(({ sentences }) => sentences))
        for (const match of sentence.text.matchAll(pattern)) {
          const known = terms.get(keyOf(match[0]));
          if (known && sameCase(known.term, match[0])) add(known.term, known.url, timeWithin(sentence, match.index));
        }
  for (const { url, at, count } of findSpokenAddresses(
    heard,
    [...terms.values()].map(({ url }) => url),
  ))
    add(url.replace(/^https?:\/\/(?:www\.)?/, ""), url, at, count);
  return [...found.values()].sort((a, b) => a.at - b.at || (a.term < b.term ? -1 : 1));
}

interface LinkedTerm {
  term: string;
  url: string;
}

const keyOf = (text: string): string => text.toLowerCase().replace(/[’]/g, "'").replace(/\s+/g, " ");

/** Longest title of a link that people also say. */
const longestTitle = 5;

function collectLinkedTerms(show: Show, episode: Episode): Map<string, LinkedTerm> {
  const terms = new Map<string, LinkedTerm>();
  const add = (typed: string, address: string | undefined): void => {
    const term = typed.trim().replace(/\s+/g, " ");
    const url = address === undefined ? undefined : normalUrl(address);
    if (url?.startsWith("http") && [...term].length >= 2 && !terms.has(keyOf(term)))
      terms.set(keyOf(term), { term, url });
  };
  for (const { terms: listed } of [episode.glossary, show.glossary]) for (const { term, url } of listed) add(term, url);
  const present = new Set([...episode.guests, ...episode.hosts, ...show.hosts].map(({ id }) => id));
  for (const id of Object.keys(show.people).sort()) {
    const person = show.people[id]!;
    if (present.has(person.id)) continue;
    for (const name of [person.name, ...person.aliases]) add(name, person.url ?? person.links[0]?.url);
  }
  for (const { title, url } of [...episode.links, ...show.links])
    if (title.split(/\s+/).length <= longestTitle) add(title, url);
  return terms;
}

function patternFor(terms: readonly string[]): RegExp | undefined {
  if (terms.length === 0) return undefined;
  const longestFirst = [...terms].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const spelled = longestFirst.map((term) =>
    term
      .replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&")
      .replace(/\s+/g, "\\s+")
      .replace(/['’]/g, "['’]"),
  );
  // Scripts without spaces have no edges of words.
  const edge = (term: string): string =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(term) ? "" : "(?![\\p{L}\\p{N}])";
  const ends = spelled.map((term) => `${term}${edge(term)}`);
  return new RegExp(`(?<![\\p{Script=Latin}\\p{N}@./-])(?:${ends.join("|")})`, "giu");
}

/** A single word with capitals is only meant where it is written with one ("Cursor", not "the cursor"). */
const sameCase = (term: string, match: string): boolean =>
  /\s/.test(term) || !/\p{Lu}/u.test(term) || /\p{Lu}/u.test(match);
