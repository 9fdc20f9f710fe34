// Episodes in lists as templates get them, alone and in groups by season or year.

import { formatIso } from "../../../base/date-text.js";
import { toWall } from "../../../base/zone.js";
import { basePath, episodePath } from "../../../conventions/addresses.js";
import type { Card, Show } from "../../../model/model.js";
import { hrefOf, pageUrl } from "../escape.js";
import { dateText, lengthText, stateText, typeText } from "../shown-text.js";
import { fill, type Strings } from "../strings.js";

/** Address of an episode's page. */
export const episodeHref = (base: string, slug: string): string => hrefOf(base, episodePath(slug));

/** What lists show of an episode. A draft may have no date yet. */
export const cardValues = (show: Show, card: Card, words: Strings) => ({
  slug: card.slug,
  title: card.title,
  href: episodeHref(basePath(show), card.slug),
  image: pageUrl(show, card.image) ?? pageUrl(show, show.image.url) ?? null,
  summary: card.summary || null,
  date: card.date === 0 ? null : formatIso(card.date),
  date_text: card.date === 0 ? null : dateText(card.date, show.timezone, words),
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

type CardValues = ReturnType<typeof cardValues>;

/** Cards under headings: by season where the show has seasons, else by year where asked; in the order given. */
export function groupCards(
  show: Show,
  cards: Card[],
  words: Strings,
  years: boolean,
): { title: string | null; cards: CardValues[] }[] {
  const seasons = cards.some((card) => card.season !== undefined);
  const groups = new Map<string, CardValues[]>();
  for (const card of cards) {
    const title = seasons ? seasonTitle(card, words) : years ? yearOf(show, card) : "";
    const group = groups.get(title);
    const values = cardValues(show, card, words);
    if (group) group.push(values);
    else groups.set(title, [values]);
  }
  return [...groups].map(([title, group]) => ({ title: title || null, cards: group }));
}

const yearOf = (show: Show, { date }: Card): string => (date === 0 ? "" : String(toWall(date, show.timezone).year));

const seasonTitle = (card: Card, words: Strings): string =>
  card.season === undefined
    ? ""
    : fill(words.season, card.season) + (card.seasonName === undefined ? "" : `: ${card.seasonName}`);
