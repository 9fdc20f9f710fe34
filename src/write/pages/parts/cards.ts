// Episodes in lists as templates get them, alone and in groups by season or year.

import { formatIso } from "../../../base/date-text.js";
import { groupBy } from "../../../base/lists.js";
import { toWall } from "../../../base/zone.js";
import { episodePath } from "../../../conventions/addresses.js";
import type { Card, Show } from "../../../model/model.js";
import { hrefOf, type Place, pageUrl } from "../escape.js";
import { dateText, lengthText, stateText, typeText } from "../shown-text.js";
import { fill, type Strings } from "../strings.js";

/** Address of an episode's page. */
export const episodeHref = (base: string, slug: string): string => hrefOf(base, episodePath(slug));

/** What lists show of an episode: its picture only where it is its own. A draft may have no date yet. */
export const cardValues = (place: Place, card: Card, words: Strings) => ({
  slug: card.slug,
  title: card.title,
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
