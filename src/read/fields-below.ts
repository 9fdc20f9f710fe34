// Says fields that stand directly below the front-matter, where they are the first words of the notes.

import { isMap } from "../base/is-map.js";
import { parseYaml } from "../base/parse-yaml.js";
import { placed, sayFound } from "../base/say-found.js";
import type { Place, Problem } from "../model/model.js";
import type { FrontMatter } from "./front-matter.js";

/** Kept back by these: below the fence they hold nothing back. */
const holding: readonly string[] = ["draft", "block"];

/**
 * A problem for each of the fields `known` that begins the text below the front-matter as YAML has it, in small letters, where the
 * front-matter has none of its name. What stands under a heading of notes ("links:", an empty line above it) is text.
 */
export function sayFieldsBelow({ data, body, source }: FrontMatter, known: readonly string[]): Problem[] {
  const problems: Problem[] = [];
  const rows = body.split("\n");
  const begin = rows.findIndex((row) => row.trim() !== "");
  const said = new Set<string>();
  for (let at = Math.max(0, begin); at < rows.length; at++) {
    const row = rows[at]!;
    const [, name, value] = /^([a-z]\w*):(?:[ \t]+(\S.*)|[ \t]*)$/.exec(row) ?? [];
    if (name === undefined) {
      // What the field above holds, in lines of its own.
      if (problems.length > 0 && /^(?:\s+\S|- )/.test(row)) continue;
      break;
    }
    const isText = value === undefined && (begin > 0 || !/^(?:\s+\S|- )/.test(rows[at + 1] ?? ""));
    // A front-matter has no name twice.
    if (!known.includes(name) || Object.hasOwn(data, name) || said.has(name) || isText || !isYaml(row)) break;
    said.add(name);
    problems.push(sayBelow(name, { file: source.file, line: source.bodyLine + at, column: 1 }));
  }
  return problems;
}

const isYaml = (row: string): boolean => {
  const parsed = parseYaml(row);
  return parsed.ok && isMap(parsed.value);
};

function sayBelow(name: string, place: Place): Problem {
  const severity = holding.includes(name) ? "error" : "warn";
  return {
    rule: "front-matter",
    severity,
    ...sayFound(placed(`\`${name}:\``, "behind the line that closes the front-matter"), "it above", {
      message: `\`${name}:\` stands below the front-matter, and is a part of the text there`,
    }),
    place,
    hint: `Move it above the line "---". Where it is text, begin it with a capital letter.`,
  };
}
