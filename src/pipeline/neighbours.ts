// Who stands beside an episode: the older and the newer one, and those that are like it.
import { hashText } from "../base/hash.js";
import type { Store } from "../cache/store.js";
import type { Card } from "../model/model.js";
import type { Outline, Planned } from "../understand/schedule/plan-schedule.js";
import { findRelated } from "../understand/show/find-related.js";
import type { Neighbours } from "../write/pages/episode-values.js";
import type { Found } from "./find-episodes.js";
import type { KeptEpisode, KeptOutline } from "./kept-episode.js";
import { keepSite, readKeptSite } from "./kept-site.js";

/** The neighbours of every episode, by its slug. */
export interface NeighbourMap {
  of(slug: string): Neighbours;
  /** Names everything that is known of them. */
  keyOf(slug: string): string;
}

/** What tells whether an episode's neighbours show it as they did, and whether the same episodes are like it. */
export function hashCard(card: Card): { shown: string; alike: string } {
  const alike = [card.slug, card.people.map(({ id, role }) => [id, role]), card.terms];
  return { shown: hashText(JSON.stringify(showCard(card, 0)), 16), alike: hashText(JSON.stringify(alike), 16) };
}

/** What is not shown of a neighbour is left out, so that a change of it touches no other page. */
export const showCard = (card: Card, date: number): Card => ({
  ...card,
  state: "published",
  date,
  summary: "",
  terms: [],
  people: [],
  aliases: [],
});

/** Finds who stands beside whom. Only published episodes are anybody's neighbours. */
export function findNeighbours(
  planned: readonly Planned<Outline>[],
  found: ReadonlyMap<string, Found>,
  store: Store<KeptEpisode>,
): NeighbourMap {
  const published = planned.filter(({ state }) => state === "published");
  const kept = published.map(({ episode }) => found.get(episode.slug)!.kept);
  const dates = published.map(({ episode }) => episode.date?.utc ?? 0);
  const places = new Map(published.map(({ episode }, at) => [episode.slug, at]));
  const related = recallRelated(kept, places, store);
  const shown = (at: number): Card => showCard(kept[at]!.card, dates[at]!);
  const keyAt = (at: number): string => `${kept[at]!.shown} ${dates[at]!}`;
  const besideOf = (slug: string): Beside => {
    const at = places.get(slug);
    return at === undefined ? { alike: [] } : findBeside(at, kept.length, related[at]!);
  };
  return {
    of: (slug) => showBeside(besideOf(slug), shown),
    keyOf(slug) {
      const { previous, next, alike } = besideOf(slug);
      const keys = [previous, next].map((at) => (at === undefined ? "" : keyAt(at)));
      return [...keys, ...alike.map(keyAt)].join();
    },
  };
}

/** Who stands beside an episode, by their places among the published ones, newest first. */
interface Beside {
  previous?: number;
  next?: number;
  alike: readonly number[];
}

/** Who stands beside the episode at a place, of so many. */
const findBeside = (at: number, count: number, alike: readonly number[]): Beside => ({
  ...(at + 1 < count ? { previous: at + 1 } : {}),
  ...(at > 0 ? { next: at - 1 } : {}),
  alike,
});

/** What is shown of those who stand beside an episode, each by its place. */
const showBeside = ({ previous, next, alike }: Beside, shown: (at: number) => Card): Neighbours => ({
  ...(previous === undefined ? {} : { previous: shown(previous) }),
  ...(next === undefined ? {} : { next: shown(next) }),
  related: alike.map(shown),
});

/** Places of the episodes that are like each; found anew only where something that makes episodes alike has changed. */
function recallRelated(
  kept: readonly KeptOutline[],
  places: ReadonlyMap<string, number>,
  store: Store<KeptEpisode>,
): number[][] {
  const site = readKeptSite(store);
  const key = hashText(kept.map(({ alike }) => alike).join(), 24);
  if (site.related?.key === key) return site.related.places;
  const related = findRelated(kept.map(({ card }) => card));
  const found = kept.map(({ card }) => related.get(card.slug)!.map((slug) => places.get(slug)!));
  keepSite(store, { ...site, related: { key, places: found } });
  return found;
}
