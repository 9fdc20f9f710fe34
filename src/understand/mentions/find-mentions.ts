// Finds where terms that have an address are said, for the "mentioned" list, and gathers the links of an episode.

import { groupBy } from "../../base/lists.js";
import { findLinks } from "../../base/markdown/markdown-to-text.js";
import { normalUrl, urlKey } from "../../base/normal-url.js";
import type { Episode, Link, Mention, Show, Turn } from "../../model/model.js";
import { framesOf } from "../names/frames.js";
import { titlesOf } from "../names/known-names.js";
import { collectTerms } from "../names/terms.js";
import { primaryLanguage } from "../readable/word-facts.js";
import { findSpokenAddresses, type HeardAddresses, type SpokenAddress, timeWithin } from "./find-spoken-addresses.js";

/**
 * Terms with a URL (glossary, people who are not in the episode, titled links) and addresses said aloud, each with the first
 * time it is said and how often, in the order of the talk. Terms of one address count as one, under the name said first.
 * `said` are the addresses that were surely heard whole.
 */
export function findMentions(
  show: Show,
  episode: Episode,
  turns: readonly Turn[],
  said: readonly SpokenAddress[],
): Mention[] {
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
          for (const { at, said: written } of find(sentence.text)) {
            const known = terms.get(foldTerm(written));
            if (known && sameCase(known.term, written)) add(known.term, known.url, timeWithin(sentence, at));
          }
  }
  for (const { url, at, count } of said) add(url.replace(/^https?:\/\/(?:www\.)?/, ""), url, at, count);
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

/** A term's spelling without what is no difference: case, the form of apostrophes, white space. As long as the text. */
function foldTerm(text: string): string {
  const lower = text.toLowerCase();
  // A few letters become two in lower case; then only the others change, so that places stay what they are.
  const same = lower.length === text.length ? lower : Array.from(text, lowerOfOne).join("");
  return same.replace(/’/g, "'").replace(/\s/g, " ");
}

const lowerOfOne = (letter: string): string => {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
};

/** Not before a term: else it is the end of another word or of an address. */
const goesOn = /[\p{Script=Latin}\p{N}@./-]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
/** Scripts without spaces have no edges of words. */
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

interface Sought {
  folded: string;
  hasEdge: boolean;
}

/**
 * A search for these terms of at least two characters: each place where one is said as a word of its own, in the order of
 * the text, the longest where several begin.
 */
export function termFinder(terms: readonly string[]): (text: string) => { at: number; said: string }[] {
  const sought = terms.map((term): Sought => ({ folded: foldTerm(term), hasEdge: !withoutSpaces.test(term) }));
  const byBeginning = groupBy(sought, ({ folded }) => beginningAt(folded, 0));
  for (const alike of byBeginning.values()) alike.sort((a, b) => b.folded.length - a.folded.length);
  return (text) => {
    const folded = foldTerm(text);
    const found: { at: number; said: string }[] = [];
    for (let at = 0; at < folded.length - 1; at++) {
      const alike = byBeginning.get(beginningAt(folded, at));
      if (!alike || goesOn.test(characterBefore(folded, at))) continue;
      const fit = alike.find(
        (term) =>
          folded.startsWith(term.folded, at) &&
          !(term.hasEdge && letterOrDigit.test(characterAt(folded, at + term.folded.length))),
      );
      if (!fit) continue;
      found.push({ at, said: text.slice(at, at + fit.folded.length) });
      at += fit.folded.length - 1;
    }
    return found;
  };
}

const beginningAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

const characterAt = (text: string, at: number): string =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : "";

const characterBefore = (text: string, at: number): string => {
  const low = text.charCodeAt(at - 1);
  return at === 0 ? "" : characterAt(text, low >= 0xdc00 && low <= 0xdfff && at > 1 ? at - 2 : at - 1);
};

/** The link of a chapter's time: it leads into the talk, and in a list of links it would look like a chapter. */
const timeAlone = /^[^\p{L}\p{N}]*\d{1,3}(?::\d\d){1,2}[^\p{L}\p{N}]*$/u;

/**
 * Links in the order episode, notes, talk, show: each with a scheme, in one spelling, and once. The first title stays, unless
 * it is only the address and a later one says more. Only web addresses.
 */
export function collectLinks(show: Show, episode: Episode, said: readonly SpokenAddress[]): Link[] {
  const inNotes = findLinks(episode.notes).filter(({ text }) => !timeAlone.test(text));
  const typed = [...episode.links, ...inNotes.map(({ text, url }): Link => ({ title: text, url }))];
  const heard = said.map(({ url }): Link => ({ title: titleOf(url), url }));
  const links = new Map<string, Link>();
  for (const link of [...typed, ...heard, ...show.links]) {
    const url = /^[./#?{]|\{\{/.test(link.url.trim()) ? undefined : normalUrl(link.url);
    if (url === undefined || url.startsWith("mailto:")) continue;
    const key = urlKey(url);
    const title = link.title.trim() === "" || urlKey(link.title) === key ? titleOf(url) : link.title.trim();
    const before = links.get(key);
    if (before === undefined) links.set(key, { ...link, title, url });
    else if (before.title === titleOf(before.url)) links.set(key, { ...before, title });
  }
  return [...links.values()];
}

/** Names that were given, rather than being found in texts. */
const termsOf = (show: Show, episode: Episode): string[] =>
  collectTerms(show, episode).flatMap(({ term, origin }) => (origin === "text" ? [] : term));

/** The ways a show is called without the words for shows in general: "Tarpot" for The Tarpot Podcast, as its address is. */
function shortTitles({ title, language }: Show): string[] {
  const general = framesOf(language)?.general;
  if (general === undefined) return [];
  return titlesOf(title).map((one) =>
    one
      .split(/\s+/)
      .filter((word) => !general.has(word.toLowerCase()))
      .join(" "),
  );
}

/** Addresses said in the talk, with all that is known of the episode to tell whole ones. */
export function hearAddresses(show: Show, episode: Episode, turns: readonly Turn[]): HeardAddresses {
  const people = [...episode.guests, ...episode.hosts, ...show.hosts];
  return findSpokenAddresses(turns, {
    known: [
      ...[...episode.links, ...show.links].map(({ url }) => url),
      ...findLinks(episode.notes).map(({ url }) => url),
      ...people.flatMap(({ url }) => url ?? []),
      ...(show.link === undefined ? [] : [show.link]),
    ],
    short: shortTitles(show),
    names: [show.title, ...people.map(({ name }) => name), ...termsOf(show, episode)],
    language: primaryLanguage(show.language),
  });
}

/** An address as a title: without scheme, `www.` and slash at the end. */
const titleOf = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
