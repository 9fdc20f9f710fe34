// Finds the episodes around each episode: the one before, the one after, and those with the same guests and terms.
import type { Card } from "../../model.js";
import type { Neighbours } from "./episode-values.js";

/** Terms in more than this share of the episodes say nothing about likeness. */
const commonShare = 0.2;

/**
 * By slug. `cards` are newest first; `previous` is the older one. A shared guest weighs most, then shared terms, rare ones
 * more than common ones; hosts weigh nothing. Equal ones: the nearer in time. At most `most` related ones each.
 */
export function findNeighbours(cards: readonly Card[], most = 3): Map<string, Neighbours> {
  const holders = new Map<string, number[]>();
  cards.forEach((card, at) => {
    for (const key of keysOf(card)) {
      const list = holders.get(key);
      if (list) list.push(at);
      else holders.set(key, [at]);
    }
  });
  const limit = Math.max(8, cards.length * commonShare);
  return new Map(
    cards.map((card, at) => {
      const scores = new Map<number, number>();
      for (const key of keysOf(card)) {
        const list = holders.get(key)!;
        if (list.length < 2 || list.length > limit) continue;
        const weight = (key.startsWith("@") ? 4 : 1) * Math.log(1 + cards.length / list.length);
        for (const other of list) if (other !== at) scores.set(other, (scores.get(other) ?? 0) + weight);
      }
      const related = [...scores]
        .sort(([a, x], [b, y]) => y - x || Math.abs(a - at) - Math.abs(b - at) || a - b)
        .slice(0, most)
        .map(([other]) => cards[other]!);
      const [next, previous] = [cards[at - 1], cards[at + 1]];
      return [card.slug, { ...(previous ? { previous } : {}), ...(next ? { next } : {}), related }];
    }),
  );
}

const keysOf = (card: Card): Set<string> =>
  new Set([...card.people.filter((person) => person.role !== "host").map((person) => `@${person.id}`), ...card.terms]);
