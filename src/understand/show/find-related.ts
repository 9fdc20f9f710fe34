// Finds for every episode those that are most like it (the same guests, the same rare terms), and recordings whose address on the site has changed.
import { decodePercents } from "../../base/address-text.js";
import type { PublishedLock } from "../../model/lock.js";
import type { Card, Show, Site } from "../../model/model.js";

const relatedAtMost = 3;
/** A term that so many episodes share says nothing about any of them. */
const widest = 60;
const guestWeight = 3;

/**
 * Slug -> slugs of up to three related episodes, best first (ties by slug). `cards` are the published ones. Hosts count
 * for nothing, since they are in every episode.
 */
export function findRelated(cards: readonly Card[]): Map<string, string[]> {
  const { keys, starts, weights } = numberKeys(cards);
  const { holders, places } = invert(keys, starts, weights.length);
  for (let key = 0; key < weights.length; key++) {
    const count = places[key + 1]! - places[key]!;
    weights[key] = count > widest ? 0 : weights[key]! / Math.log2(1 + count);
  }
  const scores = new Float64Array(cards.length);
  const alike = new Int32Array(cards.length);
  const related = new Map<string, string[]>();
  for (let at = 0; at < cards.length; at++) {
    let count = 0;
    for (let place = starts[at]!; place < starts[at + 1]!; place++) {
      const key = keys[place]!;
      const weight = weights[key]!;
      if (weight === 0) continue;
      for (let one = places[key]!; one < places[key + 1]!; one++) {
        const other = holders[one]!;
        if (other === at) continue;
        if (scores[other] === 0) alike[count++] = other;
        scores[other]! += weight;
      }
    }
    related.set(cards[at]!.slug, takeBest(cards, scores, alike.subarray(0, count)));
    for (let one = 0; one < count; one++) scores[alike[one]!] = 0;
  }
  return related;
}

/** Guests and terms of the cards by number, those of a card behind those of the one before, and what each weighs where few share it. */
function numberKeys(cards: readonly Card[]): { keys: number[]; starts: Int32Array; weights: number[] } {
  const people = new Map<string, number>();
  const terms = new Map<string, number>();
  const weights: number[] = [];
  const keys: number[] = [];
  const starts = new Int32Array(cards.length + 1);
  const add = (numbers: Map<string, number>, name: string, weight: number): void => {
    let key = numbers.get(name);
    if (key === undefined) {
      key = weights.push(weight) - 1;
      numbers.set(name, key);
    }
    keys.push(key);
  };
  for (let at = 0; at < cards.length; at++) {
    for (const { id, role } of cards[at]!.people) if (role !== "host") add(people, id, guestWeight);
    for (const term of cards[at]!.terms) add(terms, term, 1);
    starts[at + 1] = keys.length;
  }
  return { keys, starts, weights };
}

/** For every key the cards that hold it: those of key 7 are `holders` from `places[7]` to `places[8]`. */
function invert(
  keys: readonly number[],
  starts: Int32Array,
  count: number,
): { holders: Int32Array; places: Int32Array } {
  const places = new Int32Array(count + 1);
  for (const key of keys) places[key + 1]!++;
  for (let key = 0; key < count; key++) places[key + 1]! += places[key]!;
  const holders = new Int32Array(keys.length);
  const next = places.slice();
  for (let at = 0; at + 1 < starts.length; at++)
    for (let place = starts[at]!; place < starts[at + 1]!; place++) holders[next[keys[place]!]!++] = at;
  return { holders, places };
}

/** Slugs of those with the highest scores. */
function takeBest(cards: readonly Card[], scores: Float64Array, alike: Int32Array): string[] {
  const best: number[] = [];
  for (const one of alike) {
    let place = best.length;
    while (place > 0 && isBefore(cards, scores, one, best[place - 1]!)) place--;
    if (place === relatedAtMost) continue;
    best.splice(place, 0, one);
    if (best.length > relatedAtMost) best.pop();
  }
  return best.map((one) => cards[one]!.slug);
}

const isBefore = (cards: readonly Card[], scores: Float64Array, one: number, other: number): boolean =>
  scores[one] === scores[other] ? cards[one]!.slug < cards[other]!.slug : scores[one]! > scores[other]!;

/** Old path -> new address of every published recording that moved; newest episodes first, no path twice. */
export function findMoved(
  show: Pick<Show, "link">,
  cards: readonly Card[],
  lock: PublishedLock | undefined,
): NonNullable<Site["moved"]> {
  if (!lock) return [];
  const own = `${show.link.replace(/\/+$/, "")}/`;
  const taken = new Set(cards.map(({ enclosure }) => enclosure?.url));
  const moved = new Map<string, string>();
  for (const { slug, aliases, enclosure, state } of cards) {
    if (state !== "published" || !enclosure) continue;
    const entries = [slug, ...aliases].flatMap((name) => lock.episodes[name] ?? []);
    for (const url of entries.flatMap(({ url, accepted = [] }) => [url, ...accepted.map((before) => before.url)])) {
      if (!url?.startsWith(own) || taken.has(url)) continue;
      const path = decodePercents(new URL(url).pathname);
      if (!moved.has(path)) moved.set(path, enclosure.url);
    }
  }
  return [...moved].map(([from, to]) => ({ from, to }));
}
