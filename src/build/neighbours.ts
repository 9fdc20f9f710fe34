// Who stands beside an episode: the older and the newer one, and those that are like it.
import type { Card } from "../model.js";
import type { Outline, Planned } from "../understand/schedule/plan-schedule.js";
import { findRelated } from "../understand/show/find-related.js";
import type { Neighbours } from "../write/pages/episode-values.js";
import type { Found } from "./find-episodes.js";

/**
 * Gives the neighbours of an episode by its slug. Only published episodes are anybody's neighbours. What is not shown of a
 * neighbour (its summary, its terms) is left out, so that a change of it touches no other page.
 */
export function findNeighbours(
  planned: readonly Planned<Outline>[],
  found: ReadonlyMap<string, Found>,
): (slug: string) => Neighbours {
  const cards = planned
    .filter(({ state }) => state === "published")
    .map(({ episode }) => ({
      ...found.get(episode.slug)!.kept.card,
      state: "published" as const,
      date: episode.date?.utc ?? 0,
    }));
  const places = new Map(cards.map((card, at) => [card.slug, at]));
  const related = findRelated(cards);
  const shown = (card: Card): Card => ({ ...card, summary: "", terms: [], people: [], aliases: [] });
  return (slug) => {
    const at = places.get(slug);
    const previous = at === undefined ? undefined : cards[at + 1];
    const next = at === undefined ? undefined : cards[at - 1];
    return {
      ...(previous ? { previous: shown(previous) } : {}),
      ...(next ? { next: shown(next) } : {}),
      related: (related.get(slug) ?? []).map((other) => shown(cards[places.get(other)!]!)),
    };
  };
}
