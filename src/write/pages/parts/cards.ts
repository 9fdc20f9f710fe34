// Links, people and episodes in lists as templates get them, these alone and in groups by season or year.
import { attempt } from "../../../base/attempt.js";

import { formatIso } from "../../../base/date-text.js";
import { groupBy } from "../../../base/lists.js";
import { toWall } from "../../../base/zone.js";
import { episodePath, personPath } from "../../../conventions/addresses.js";
import type { Card, Link, Person, Show, Understood } from "../../../model/model.js";
import { hrefOf, type Place, pageUrl, webUrl } from "../escape.js";
import {
  dateText,
  directionOf,
  fill,
  lengthText,
  roleName,
  type Strings,
  shareText,
  stateText,
  typeText,
} from "../strings.js";

/** Address of an episode's page. */
export const episodeHref = (base: string, slug: string): string => hrefOf(base, episodePath(slug));

/** What lists show of an episode: its picture only where it is its own. A draft may have no date yet. */
export const cardValues = (place: Place, card: Card, words: Strings) => ({
  slug: card.slug,
  title: card.title,
  language: card.language ?? place.show.language,
  dir: directionOf(card.language ?? place.show.language),
  href: episodeHref(place.base, card.slug),
  image: card.image === place.show.image.url ? null : (pageUrl(place, card.image) ?? null),
  summary: card.summary || null,
  guests: guestsOf(card),
  guests_text: guestsOf(card).join(", ") || null,
  date: card.date === 0 ? null : formatIso(card.date),
  date_text: card.date === 0 ? null : dateText(card.date, place.show.timezone, words),
  duration: card.duration,
  length_text: lengthText(card.duration, words) || null,
  season: card.season ?? null,
  number: card.number ?? null,
  type: card.type,
  type_text: typeText(card.type, words),
  explicit: card.explicit,
  state: card.state,
  state_text: stateText(card.state, words),
});

const guestsOf = (card: Card): string[] => card.people.filter(({ role }) => role === "guest").map(({ name }) => name);

type CardValues = ReturnType<typeof cardValues>;

/**
 * Cards under headings, in the order given: those of a season by season, others by year where `years` are asked for, which
 * then stand beside the seasons too.
 */
export function groupCards(
  place: Place,
  cards: Card[],
  words: Strings,
  years: boolean,
): { title: string | null; id: string; years: string | null; cards: CardValues[] }[] {
  const titleOf = (card: Card): string => seasonTitle(card, words) ?? (years ? yearOf(place.show, card) : "");
  return [...groupBy(cards, titleOf)].map(([title, group], at) => ({
    title: title || null,
    id: `group-${at + 1}`,
    years: years && group[0]!.season !== undefined ? yearsOf(place.show, group) : null,
    cards: group.map((card) => cardValues(place, card, words)),
  }));
}

/** The years in which the cards came out, as "2024" or "2024–2025". */
function yearsOf(show: Show, cards: readonly Card[]): string | null {
  const found = cards
    .map((card) => yearOf(show, card))
    .filter(Boolean)
    .sort();
  return found.length === 0 ? null : [...new Set([found[0], found.at(-1)])].join("–");
}

const yearOf = (show: Show, { date }: Card): string => (date === 0 ? "" : String(toWall(date, show.timezone).year));

const seasonTitle = (card: Card, words: Strings): string | undefined =>
  card.season === undefined
    ? undefined
    : fill(words.season, card.season) + (card.seasonName === undefined ? "" : `: ${card.seasonName}`);

/** A person as a page shows them. */
export type ShownPerson = Pick<Person, "id" | "name" | "role" | "links"> & Partial<Pick<Person, "url" | "image">>;

/** First letters of the first and last word of a name. */
function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => [...(part ?? "")][0] ?? "");
  return letters.join("").toUpperCase();
}

/** How much somebody talks, where it is known: seconds, and 0 to 1. */
type Talk = Partial<Pick<Understood["people"][number], "talkTime" | "share">>;

/** A person's values. `links` begin with their own site, each address once. */
export function personValues(place: Place, person: ShownPerson, words: Strings, { talkTime, share }: Talk = {}) {
  const own: Link[] = person.url ? [{ title: "", url: person.url }] : [];
  return {
    id: person.id,
    name: person.name,
    initials: initials(person.name),
    role: person.role,
    role_text: roleName(person.role, words),
    href: hrefOf(place.base, personPath(person.id)),
    url: person.url ?? null,
    image: pageUrl(place, person.image) ?? null,
    links: linkValues([...own, ...person.links]),
    talk_time: talkTime ?? null,
    talk_text: lengthText(talkTime ?? 0, words) || null,
    share: share ?? null,
    share_text: share ? shareText(share, words) : null,
  };
}

/** The host of a link as its text, so that a reader sees where it goes. */
export const hostOf = (url: string): string => attempt(() => new URL(url).hostname.replace(/^www\./, "")) || url;

/** Links that a browser may follow; one without a title gets its host. `address` makes them the page's own. */
export function linkValues(links: readonly Link[], address: (url: string) => string | undefined = webUrl) {
  const seen = new Set<string>();
  return links.flatMap((link) => {
    const url = address(link.url);
    if (!url || seen.has(url)) return [];
    seen.add(url);
    return [{ title: link.title || hostOf(url), url, host: hostOf(url) }];
  });
}
