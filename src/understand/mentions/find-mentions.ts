// Finds where terms that have an address are said, for the "mentioned" list.
import { normalUrl, urlKey } from "../../base/normal-url.js";
import type { Episode, Mention, Show, Turn } from "../../model/model.js";
import { findSpokenAddresses } from "./find-spoken-addresses.js";
import { foldTerm, termFinder } from "./term-finder.js";
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
  if (terms.size > 0) {
    const find = termFinder([...terms.values()].map(({ term }) => term));
    for (const { paragraphs } of turns)
      for (const { sentences } of paragraphs)
        for (const sentence of sentences)
          for (const { at, said } of find(sentence.text)) {
            const known = terms.get(foldTerm(said));
            if (known && sameCase(known.term, said)) add(known.term, known.url, timeWithin(sentence, at));
          }
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

/** Longest title of a link that people also say. */
const longestTitle = 5;

function collectLinkedTerms(show: Show, episode: Episode): Map<string, LinkedTerm> {
  const terms = new Map<string, LinkedTerm>();
  const add = (typed: string, address: string | undefined): void => {
    const term = typed.trim().replace(/\s+/g, " ");
    const url = address === undefined ? undefined : normalUrl(address);
    if (url?.startsWith("http") && [...term].length >= 2 && !terms.has(foldTerm(term)))
      terms.set(foldTerm(term), { term, url });
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

/** A single word with capitals is only meant where it is written with one ("Cursor", not "the cursor"). */
const sameCase = (term: string, match: string): boolean =>
  /\s/.test(term) || !/\p{Lu}/u.test(term) || /\p{Lu}/u.test(match);
