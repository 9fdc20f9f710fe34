// Reads a misspelled key in an entry of a JSON transcript ("strat") as the key that all entries beside it have.
import { isMap } from "../../../base/is-map.js";
import { lineOf } from "../../../base/line-of.js";
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
  const problems: Problem[] = [];
  let mended = text;
  for (const { typed, meant, count } of findSlips(value)) {
    const key = new RegExp(`"${typed}"(?=\\s*:)`, "g");
    const places = [...mended.matchAll(key)];
    // What has the same key elsewhere may mean it.
    if (places.length !== count) continue;
    problems.push(sayKey(file, lineOf(mended, places[0]!.index), { typed, meant, count }));
    mended = mended.replace(key, `"${meant}"`);
  }
  return { text: mended, problems };
}

interface Slip {
  typed: string;
  meant: string;
  /** Entries that have it. */
  count: number;
}

function findSlips(value: unknown): Slip[] {
  return [...findShapes(value).values()].flatMap((shapes) => {
    const counts = new Map<string, number>();
    let entries = 0;
    for (const { keys, count } of shapes.values()) {
      entries += count;
      for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + count);
    }
    if (entries < leastEntries) return [];
    const most = Math.max(1, rare * entries);
    const known = [...counts].flatMap(([key, count]) => (count >= usual * entries ? [key] : []));
    return [...counts].flatMap(([typed, count]): Slip[] => {
      if (count > most || !/^\w{3,}$/.test(typed)) return [];
      const holding = [...shapes.values()].filter(({ keys }) => keys.includes(typed));
      const meant = known.find(
        (key) => isSlipOf(typed, key) && !isPlural(typed, key) && holding.every(({ keys }) => !keys.includes(key)),
      );
      return meant === undefined ? [] : [{ typed, meant, count }];
    });
  });
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

function sayKey(file: string, line: number, { typed, meant, count }: Slip): Problem {
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
