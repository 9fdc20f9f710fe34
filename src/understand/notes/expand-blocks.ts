// Fills reusable blocks and values into an episode's notes; Liquid is loaded only for notes that hold any.

import { isMap } from "../../base/is-map.js";
import { readLiquidFault } from "../../base/liquid-fault.js";
import { splitCode } from "../../base/markdown/code-parts.js";
import { findNear } from "../../base/near.js";
import { loadOnce } from "../../base/once.js";
import type { Place, Problem, Read } from "../../model/model.js";
import { findDeadConditions, mayExist } from "./dead-conditions.js";
import { blockPath, blockText, findBlocks, holdsTags } from "./find-blocks.js";

const engine = loadOnce(() => import("./block-engine.js"));

/** Makes `expandBlocks` ready for these notes: loads Liquid (once) where one of them has something to fill in. */
export async function prepareBlocks(...notes: string[]): Promise<void> {
  if (notes.some(holdsTags)) await engine.load();
}

/**
 * Notes with `{% block "name" %}` and `{{ values }}` filled in, and the names of the blocks used. `place` is where the notes
 * begin. What does not exist or is misspelled is a problem with file, line and column, in the notes or in the block; the notes
 * then stay as typed. Notes with tags need `await prepareBlocks(notes)` before.
 */
export function expandBlocks(
  notes: string,
  blocks: Readonly<Record<string, string>>,
  values: object,
  place: Place,
): Read<string> & { used: string[] } {
  if (!holdsTags(notes)) return { value: notes, problems: [], used: [] };
  const { prose, restore } = hideCode(notes);
  if (!holdsTags(prose)) return { value: notes, problems: [], used: [] };
  const loaded = engine.value();
  if (loaded === undefined) throw new Error("prepareBlocks must be awaited before notes are filled in");
  const used = findBlocks(notes, blocks);
  const dead = [
    ...findDeadConditions(prose, place),
    ...used.flatMap((name) => findDeadConditions(blockText(blocks[name] ?? ""), { file: blockPath(name) }, true)),
  ];
  try {
    return { value: restore(loaded.fillBlocks(prose, place.file, blocks, values)), problems: dead, used };
  } catch (error) {
    return { value: notes, problems: [problemOf(error, blocks, values, place)], used };
  }
}

/** Braces in code are what the code is about: each piece of code is hidden behind signs of the same number of lines. */
function hideCode(notes: string): { prose: string; restore(filled: string): string } {
  const hidden: string[] = [];
  const prose = splitCode(notes)
    .map(({ text, code }) => {
      if (!code || !holdsTags(text) || /^\{%-?\s*raw\b/.test(text)) return text;
      hidden.push(text);
      return `\ue000${hidden.length - 1}\ue001${"\n".repeat(text.split("\n").length - 1)}`;
    })
    .join("");
  const restore = (filled: string): string =>
    filled.replace(/\ue000(\d+)\ue001(\n*)/g, (whole, at: string, lines: string) => {
      const text = hidden[Number(at)];
      return text === undefined ? whole : text + lines.slice(text.split("\n").length - 1);
    });
  return { prose, restore };
}

function problemOf(error: unknown, blocks: Readonly<Record<string, string>>, values: object, place: Place): Problem {
  const { said, line, column, input, missing, file: named } = readLiquidFault(error);
  // The token of a value knows its text, not its file.
  const block = Object.keys(blocks).find((name) => blockText(blocks[name]!) === input);
  const file = named ?? (block === undefined ? place.file : blockPath(block));
  const offset = file === place.file ? (place.line ?? 1) - 1 : 0;
  const problem: Problem = {
    rule: "block",
    severity: "error",
    message: ours.test(said) ? said : `This tag cannot be filled in: ${said}`,
    place: {
      file,
      ...(line === undefined ? {} : { line: line + offset }),
      ...(column === undefined ? {} : { column }),
    },
    ...(/^There is no block "/.test(said) ? { hint: "A block is a file such as templates/blocks/sponsor.md." } : {}),
    ...(missing === undefined && !ours.test(said)
      ? { hint: "To write braces as they are, put them between {% raw %} and {% endraw %}." }
      : {}),
  };
  return missing === undefined ? problem : { ...problem, ...tellMissing(missing, values) };
}

/** How the faults begin that the block tag itself tells. */
const ours = /^(?:A block has no name|The block "|There is no block ")/;

/** What to say of a value that is not there, with the names that are. */
function tellMissing(name: string, values: object): Pick<Problem, "message" | "found" | "expected" | "hint"> {
  const path = name.split(".");
  let known: unknown = values;
  let at = 0;
  while (at < path.length - 1 && isMap(known) && Object.hasOwn(known, path[at]!)) known = known[path[at++]!];
  const before = path
    .slice(0, at)
    .map((part) => `${part}.`)
    .join("");
  const names = isMap(known) ? Object.keys(known).map((key) => before + key) : [];
  const near = findNear(before + (path[at] ?? ""), names);
  const expected = names.length === 0 ? "a value that exists" : `one of ${names.join(", ")}`;
  return {
    message: `There is no value "${name}" here; there should be ${expected}`,
    found: name,
    expected,
    hint: near
      ? `Did you mean ${near}?`
      : mayExist(name)
        ? `Give it in the front-matter, or put the passage between {% if ${name} %} and {% endif %}.`
        : "Nothing gives it a value: write out what it stands for.",
  };
}
