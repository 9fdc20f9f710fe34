// Episodes in lists as templates get them, alone and in groups by season or year.

import { formatIso } from "../../../base/date-text.js";
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

/** Cards under headings: by season where the show has seasons, else by year where asked; in the order given. */
export function groupCards(
  place: Place,
  cards: Card[],
  words: Strings,
  years: boolean,
): { title: string | null; id: string; cards: CardValues[] }[] {
  const seasons = cards.some((card) => card.season !== undefined);
  const groups = new Map<string, CardValues[]>();
  for (const card of cards) {
    const title = seasons ? seasonTitle(card, words) : years ? yearOf(place.show, card) : "";
    const group = groups.get(title);
    const values = cardValues(place, card, words);
    if (group) group.push(values);
    else groups.set(title, [values]);
  }
  return [...groups].map(([title, group], at) => ({ title: title || null, id: `group-${at + 1}`, cards: group }));
}

const yearOf = (show: Show, { date }: Card): string => (date === 0 ? "" : String(toWall(date, show.timezone).year));

const seasonTitle = (card: Card, words: Strings): string =>
  card.season === undefined
    ? ""
    : fill(words.season, card.season) + (card.seasonName === undefined ? "" : `: ${card.seasonName}`);
