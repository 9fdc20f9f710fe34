// Finds for every episode those that are most like it: the same guests, the same rare terms.
import type { Card } from "../../model.js";

const relatedAtMost = 3;
/** A term that so many episodes share says nothing about any of them. */
const widest = 60;
const guestWeight = 3;

/**
 * Slug -> slugs of up to three related episodes, best first (ties by slug). `cards` are the published ones. Hosts count
 * for nothing, since they are in every episode.
 */
export function findRelated(cards: readonly Card[]): Map<string, string[]> {
  const holders = new Map<string, number[]>();
  const hold = (key: string, at: number): void => {
    const list = holders.get(key);
    if (list) list.push(at);
    else holders.set(key, [at]);
  };
  const keys = cards.map((card) => [
    ...card.people.filter((person) => person.role !== "host").map((person) => `person ${person.id}`),
    ...card.terms.map((term) => `term ${term}`),
  ]);
  keys.forEach((list, at) => {
    for (const key of list) hold(key, at);
  });
  return new Map(cards.map((card, at) => [card.slug, best(cards, at, keys[at]!, holders)]));
}

function best(
  cards: readonly Card[],
  at: number,
  keys: readonly string[],
  holders: ReadonlyMap<string, number[]>,
): string[] {
  const scores = new Map<number, number>();
  for (const key of keys) {
    const list = holders.get(key)!;
    if (list.length > widest) continue;
    const weight = (key.startsWith("person ") ? guestWeight : 1) / Math.log2(1 + list.length);
    for (const other of list) if (other !== at) scores.set(other, (scores.get(other) ?? 0) + weight);
  }
  return [...scores]
    .sort(([a, one], [b, other]) => other - one || (cards[a]!.slug < cards[b]!.slug ? -1 : 1))
    .slice(0, relatedAtMost)
    .map(([other]) => cards[other]!.slug);
}
