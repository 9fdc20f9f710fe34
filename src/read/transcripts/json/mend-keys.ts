// Reads a misspelled key in an entry of a JSON transcript ("strat") as the key that all entries beside it have.
import { isMap } from "../../../base/is-map.js";
import { countLines } from "../../../base/line-of.js";
import { isSlipOf } from "../../../base/near.js";
import { sayFound, valued } from "../../../base/say-found.js";
import type { Problem } from "../../../model/model.js";

/** A list with fewer entries does not tell what is usual; share of them that have a usual key, and a rare one. */
const leastEntries = 8;
const usual = 0.9;
const rare = 0.05;

/** Entries that have the very same keys, and how many. */
interface Shape {
  keys: readonly string[];
  count: number;
}

/** The text with such keys put right, and each said; the text itself where there are none. `value` is the text parsed. */
export function mendKeys(file: string, text: string, value: unknown): { text: string; problems: Problem[] } {
  const slips = findSlips(value);
  if (slips.size === 0) return { text, problems: [] };
  const places = new Map<string, { count: number; line: number }>();
  const linesBefore = countLines(text);
  for (const { 1: key, index } of text.matchAll(anyKey)) {
    if (!slips.has(key!)) continue;
    const known = places.get(key!);
    if (known) known.count++;
    else places.set(key!, { count: 1, line: linesBefore(index) + 1 });
  }
  // What has the same key elsewhere may mean it.
  const sure = [...places].filter(([typed, { count }]) => slips.get(typed)!.count === count);
  const meant = new Map(sure.map(([typed]) => [typed, slips.get(typed)!.meant]));
  return {
    text:
      sure.length === 0
        ? text
        : text.replace(anyKey, (whole, key: string) => (meant.has(key) ? `"${meant.get(key)}"` : whole)),
    problems: sure.map(([typed, { line }]) => sayKey(file, line, typed, slips.get(typed)!)),
  };
}

const anyKey = /"(\w{3,})"(?=\s*:)/g;

interface Slip {
  meant: string;
  /** Entries that have it. */
  count: number;
}

/** What keys are slips of, by the key as it is typed. */
function findSlips(value: unknown): Map<string, Slip> {
  const slips = new Map<string, Slip>();
  for (const shapes of findShapes(value).values()) {
    const holding = new Map<string, { count: number; shapes: Shape[] }>();
    let entries = 0;
    for (const shape of shapes.values()) {
      entries += shape.count;
      for (const key of shape.keys) {
        const known = holding.get(key) ?? { count: 0, shapes: [] };
        holding.set(key, known);
        known.count += shape.count;
        known.shapes.push(shape);
      }
    }
    if (entries < leastEntries) continue;
    const most = Math.max(1, rare * entries);
    const known = [...holding].flatMap(([key, { count }]) => (count >= usual * entries ? [key] : []));
    for (const [typed, { count, shapes }] of holding) {
      if (count > most || !/^\w{3,}$/.test(typed)) continue;
      const meant = known.find(
        (key) => isSlipOf(typed, key) && !isPlural(typed, key) && shapes.every(({ keys }) => !keys.includes(key)),
      );
      if (meant !== undefined) slips.set(typed, { meant, count: count + (slips.get(typed)?.count ?? 0) });
    }
  }
  return slips;
}

const isPlural = (a: string, b: string): boolean => `${a}s` === b || `${b}s` === a;

/** The shapes of the entries of each list, by where it stands; lists in the entries of one list are one. */
function findShapes(value: unknown): Map<string, Map<string, Shape>> {
  const lists = new Map<string, Map<string, Shape>>();
  const open: { one: unknown; path: string; listed: boolean }[] = [{ one: value, path: "", listed: false }];
  while (open.length > 0) {
    const { one, path, listed } = open.pop()!;
    if (Array.isArray(one)) {
      for (const inner of one)
        if (typeof inner === "object") open.push({ one: inner, path: `${path}[]`, listed: true });
    } else if (isMap(one)) {
      const fields = one as Record<string, unknown>;
      const keys = Object.keys(fields);
      if (listed) countShape(lists, path, keys);
      for (const key of keys)
        if (typeof fields[key] === "object") open.push({ one: fields[key], path: `${path}.${key}`, listed: false });
    }
  }
  return lists;
}

function countShape(lists: Map<string, Map<string, Shape>>, path: string, keys: readonly string[]): void {
  const shapes = lists.get(path) ?? new Map<string, Shape>();
  lists.set(path, shapes);
  const name = keys.join("\n");
  const known = shapes.get(name);
  if (known) known.count++;
  else shapes.set(name, { keys, count: 1 });
}

function sayKey(file: string, line: number, typed: string, { meant, count }: Slip): Problem {
  const where = count === 1 ? "in one entry" : `in ${count} entries, first in this one,`;
  return {
    rule: "transcript-segment",
    severity: "warn",
    ...sayFound(valued("key", `"${typed}"`), `"${meant}"`, {
      message: `"${typed}" ${where} is taken for a slip of "${meant}", which nearly all others have`,
    }),
    place: { file, line },
    hint: `Write "${meant}" there.`,
  };
}
