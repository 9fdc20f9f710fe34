// Says which fields of another generator became which of ours, and which did not.
import { sayNumber } from "../../base/say-number.js";
import type { MappedField } from "../../model/foreign-show.js";

/** A line for every field that became one of ours, then those that did not. */
export function writeMapping(tool: string, episodes: number, mapped: readonly MappedField[]): string {
  const used = mapped.filter(({ ours }) => ours !== "");
  const left = mapped.filter(({ ours }) => ours === "");
  const width = Math.max(0, ...used.map(({ theirs }) => theirs.length));
  const rows = used.map(
    ({ theirs, ours, count, example }) =>
      `  ${theirs.padEnd(width)} -> ${ours} (${sayNumber(count)}), such as ${example}`,
  );
  const others = left.map(({ theirs, count }) => `${theirs} (${sayNumber(count)})`).join(", ");
  return [
    `${sayNumber(episodes)} ${episodes === 1 ? "episode" : "episodes"} of ${tool}; its fields are taken so (--map theirs=ours changes it):`,
    ...rows,
    ...(left.length === 0 ? [] : [`  Nothing here says: ${others}`]),
    "",
  ].join("\n");
}
