// Who stands beside an episode: the older and the newer one, and those that are like it.
import { once } from "../base/once.js";
import { keyOf, type Store } from "../cache/store.js";
import type { Card } from "../model/model.js";
import type { Outline, Planned } from "../understand/schedule/plan-schedule.js";
import { findRelated } from "../understand/show/find-related.js";
import { collectTopics } from "../write/pages/collect-topics.js";
import type { Neighbours } from "../write/pages/episode-values.js";
import type { Found } from "./project.js";

/** The neighbours of every episode, by its slug. */
export interface NeighbourMap {
  of(slug: string): Neighbours;
  /** Names everything that pages show of them. */
  keyOf(slug: string): string;
}

/** Finds who stands beside whom. Only published episodes are anybody's neighbours. */
export function findNeighbours(
  planned: readonly Planned<Outline>[],
  found: ReadonlyMap<string, Found>,
  store: Store,
): NeighbourMap {
  const published = planned.filter(({ state }) => state === "published");
  const outlines = published.map(({ episode }) => found.get(episode.slug)!);
  const cards = outlines.map(({ card }) => card);
  const places = new Map(published.map(({ episode }, at) => [episode.slug, at]));
  const related = once(() => findAlike(cards, places, store));
  const dates = published.map(({ episode }) => episode.date?.utc ?? 0);
  const shown = cards.map((card, at) => once(() => showCard(card, dates[at]!)));
  const topics = once(() => findTopics(cards));
  const topicsOf = (slug: string): Neighbours["topics"] => topics().get(slug) ?? [];
  const keys = outlines.map((outline, at) => `${outline.shown} ${dates[at]}`);
  const beside = (slug: string): { previous?: number; next?: number; alike: readonly number[] } => {
    const at = places.get(slug);
    if (at === undefined) return { alike: [] };
    return {
      ...(at + 1 < cards.length ? { previous: at + 1 } : {}),
      ...(at > 0 ? { next: at - 1 } : {}),
      alike: related()[at]!,
    };
  };
  return {
    of(slug) {
      const { previous, next, alike } = beside(slug);
      return {
        ...(previous === undefined ? {} : { previous: shown[previous]!() }),
        ...(next === undefined ? {} : { next: shown[next]!() }),
        related: alike.map((at) => shown[at]!()),
        topics: topicsOf(slug),
      };
    },
    keyOf(slug) {
      const { previous, next, alike } = beside(slug);
      const names = [previous, next, ...alike].map((at) => (at === undefined ? "" : keys[at]!));
      return [...names, ...topicsOf(slug).map(({ id, title }) => `${id}=${title}`)].join();
    },
  };
}

/** The topics of each episode that others have as well, by its slug. */
function findTopics(cards: readonly Card[]): Map<string, Neighbours["topics"]> {
  const topics = new Map<string, Neighbours["topics"]>();
  for (const { id, title, cards: sharing } of collectTopics(cards))
    for (const { slug } of sharing) topics.set(slug, [...(topics.get(slug) ?? []), { id, title }]);
  return topics;
}

/** What is not shown of a neighbour is left out, so that a change of it touches no other page. */
const showCard = ({ keywords: _, ...card }: Card, date: number): Card => ({
  ...card,
  state: "published",
  date,
  summary: "",
  terms: [],
  people: [],
  aliases: [],
});

/** Names what is shown of a card as a neighbour, whenever it came out. */
export const nameShown = (card: Card): string => keyOf(showCard(card, 0));

/** Places of the episodes that are like each. */
function findAlike(cards: readonly Card[], places: ReadonlyMap<string, number>, store: Store): number[][] {
  const key = keyOf(cards.map(({ slug, people, terms }) => [slug, people.map(({ id, role }) => [id, role]), terms]));
  const cached = store.recall<number[][]>(relatedName, key);
  if (cached) return cached.value;
  const related = findRelated(cards);
  const value = cards.map(({ slug }) => related.get(slug)!.map((other) => places.get(other)!));
  store.set(relatedName, { key, value });
  return value;
}

/** The step that finds which episodes are like which. */
export const relatedName = "related";
