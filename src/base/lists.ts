// Works on lists: puts what is alike together and counts it, finds where something begins to hold and the longest rise, and goes through them some at a time.

/** Key -> the items that have it, keys and items in the order in which they come. */
export function groupBy<Item, Key>(items: Iterable<Item>, keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Item -> how often it comes, in the order in which they first come. */
export function countEach<Item>(items: Iterable<Item>): Map<Item, number> {
  const counts = new Map<Item, number>();
  for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
  return counts;
}

/** The first whole number from 0 on for which `holds`; it has to hold for all further ones. `high` where it does for none. */
export function firstWhere(high: number, holds: (at: number) => boolean): number {
  let low = 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Places of the longest rising subsequence of `values`, in order, in O(n log n); equal numbers may follow each other unless it
 * is to be `strict`. Of two as long the one that keeps the earlier numbers: what comes out of order is the later one.
 */
export function longestRise(values: ArrayLike<number>, { strict = false } = {}): number[] {
  const tails: number[] = [];
  const next = new Int32Array(values.length);
  for (let at = values.length - 1; at >= 0; at--) {
    const value = values[at]!;
    const place = firstWhere(tails.length, (k) => {
      const tail = values[tails[k]!]!;
      return !(tail > value || (tail === value && !strict));
    });
    next[at] = place > 0 ? tails[place - 1]! : -1;
    tails[place] = at;
  }
  const rise: number[] = [];
  for (let at = tails.at(-1) ?? -1; at >= 0; at = next[at]!) rise.push(at);
  return rise;
}

/** Does the work for each, in order, never for more than `most` at a time. Throws the first error of any. */
export async function someAtOnce<Item>(
  items: readonly Item[],
  most: number,
  work: (item: Item) => Promise<void>,
): Promise<void> {
  const left = [...items];
  const next = async (): Promise<void> => {
    for (let one = left.shift(); one !== undefined; one = left.shift()) await work(one);
  };
  await Promise.all(Array.from({ length: most }, next));
}
