// Finds conditions in notes and blocks that ask for what no episode has: what they hold is never shown, and nobody would know.
import { linesBefore } from "../../base/line-of.js";
import { findNear } from "../../base/near.js";
import type { Place, Problem } from "../../model/model.js";

const person = "name role url image links link".split(" ");
/** What notes can ask for, as `blockValues` gives it; a list or a text has no names of its own. */
const names: Readonly<Record<string, readonly string[] | undefined>> = {
  show: "title description link author language links".split(" "),
  episode: "title slug number season description type youtube date links keywords".split(" "),
  guest: person,
  host: person,
  guests: undefined,
  hosts: undefined,
};

/** Whether an episode can have a value of that name, such as `episode.number`. */
export function mayExist(path: string): boolean {
  const [root = "", inner] = path.split(".");
  if (!Object.hasOwn(names, root)) return false;
  return inner === undefined || (names[root]?.includes(inner) ?? true);
}

const condition = /\{%-?\s*(?:if|elsif|unless)\b([^%]*(?:%(?!\})[^%]*)*)%\}/g;
const given = /\{%-?\s*(?:assign|capture|increment|decrement|for|tablerow)\s+([\w-]+)/g;
const words = /^(?:and|or|not|contains|true|false|nil|null|empty|blank|forloop|tablerowloop)$/;

/** Says each of them with its place. In a block (`inBlock`) what is named may be given where it is used. */
export function findDeadConditions(text: string, place: Place, inBlock = false): Problem[] {
  const own = new Set([...text.matchAll(given)].map((found) => found[1]!));
  return [...text.matchAll(condition)].flatMap(({ 1: asked = "", index }) => {
    const paths = asked.replace(/"[^"]*"|'[^']*'/g, "").match(/[A-Za-z_][\w-]*(?:\.[\w-]+)*/g) ?? [];
    const dead = paths.find((path) => {
      const root = path.split(".")[0]!;
      if (words.test(root) || own.has(root) || (inBlock && !Object.hasOwn(names, root))) return false;
      return !mayExist(path);
    });
    if (dead === undefined) return [];
    const [root = "", inner] = dead.split(".");
    const known =
      inner === undefined || !Object.hasOwn(names, root)
        ? Object.keys(names)
        : (names[root] ?? []).map((name) => `${root}.${name}`);
    const near = findNear(dead, known);
    const line = (place.line ?? 1) + linesBefore(text, index);
    return [
      {
        rule: "block",
        severity: "warn" as const,
        message: `A condition asks for "${dead}", which no episode has: it never holds`,
        place: { file: place.file, line },
        found: dead,
        expected: `one of ${known.join(", ")}`,
        hint: near ? `Did you mean ${near}?` : `There are ${known.join(", ")}.`,
      },
    ];
  });
}
