// Who stands beside an episode: the older and the newer one, and those that are like it.
import { hashText } from "../base/hash.js";
import type { Card } from "../model.js";
import type { Outline, Planned } from "../understand/schedule/plan-schedule.js";
import { findRelated } from "../understand/show/find-related.js";
import type { Neighbours } from "../write/pages/episode-values.js";
import type { Found } from "./find-episodes.js";

/** The neighbours of every episode, by its slug. */
export interface NeighbourMap {
  of(slug: string): Neighbours;
  /** Names everything that is known of them. */
  keyOf(slug: string): string;
}

/**
 * Finds who stands beside whom. Only published episodes are anybody's neighbours. What is not shown of a neighbour (its
 * summary, its terms) is left out, so that a change of it touches no other page.
 */
export function findNeighbours(planned: readonly Planned<Outline>[], found: ReadonlyMap<string, Found>): NeighbourMap {
  const cards: Card[] = [];
  const dates: number[] = [];
  const places = new Map<string, number>();
  for (const { state, episode } of planned) {
    if (state !== "published") continue;
    places.set(episode.slug, cards.length);
    cards.push(found.get(episode.slug)!.kept.card);
    dates.push(episode.date?.utc ?? 0);
  }
  const related = findRelated(cards);
  const shown = (at: number): Card => ({
    ...cards[at]!,
    state: "published",
    date: dates[at]!,
    summary: "",
    terms: [],
    people: [],
    aliases: [],
  });
  const keys: string[] = [];
  const keyAt = (at: number): string => {
    keys[at] ??= hashText(JSON.stringify(shown(at)), 16);
    return keys[at];
  };
  const placesOf = (slug: string): { previous: number; next: number; alike: number[] } => {
    const at = places.get(slug);
    const none = { previous: -1, next: -1, alike: [] };
    if (at === undefined) return none;
    const alike = (related.get(slug) ?? []).map((other) => places.get(other)!);
    return { previous: at + 1 < cards.length ? at + 1 : -1, next: at - 1, alike };
  };
  return {
    of(slug) {
      const { previous, next, alike } = placesOf(slug);
      return {
        ...(previous < 0 ? {} : { previous: shown(previous) }),
        ...(next < 0 ? {} : { next: shown(next) }),
        related: alike.map(shown),
      };
    },
    keyOf(slug) {
      const { previous, next, alike } = placesOf(slug);
      return JSON.stringify([previous < 0 ? "" : keyAt(previous), next < 0 ? "" : keyAt(next), alike.map(keyAt)]);
    },
  };
}
