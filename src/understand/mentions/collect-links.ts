// Gathers the links of an episode: those that were typed, those in the notes, and addresses said aloud.
import { findLinks } from "../../base/markdown/markdown-to-text.js";
import { normalUrl, urlKey } from "../../base/normal-url.js";
import type { Episode, Link, Show, Turn } from "../../model/model.js";
import { collectTerms } from "../names/terms.js";
import { primaryLanguage } from "../readable/word-facts.js";
import { findSpokenAddresses, type HeardAddresses, type SpokenAddress } from "./find-spoken-addresses.js";

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
    names: [show.title, ...people.map(({ name }) => name), ...termsOf(show, episode)],
    english: primaryLanguage(show.language) === "en",
  });
}

/** An address as a title: without scheme, `www.` and slash at the end. */
const titleOf = (url: string): string => url.replace(/^https?:\/\/(?:www\.)?/i, "").replace(/\/$/, "");
