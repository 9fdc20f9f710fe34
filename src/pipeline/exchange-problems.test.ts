import { expect, it } from "vitest";
import type { Problem } from "../model/model.js";
import { exchangeProblems } from "./exchange-problems.js";

const problem = (message: string, episode = "sails"): Problem => ({ rule: "r", severity: "warn", message, episode });
const [a, b, c, d] = ["a", "b", "c", "d"].map((message) => problem(message)) as [Problem, Problem, Problem, Problem];

it("puts the new problems where the old ones stood", () => {
  expect(exchangeProblems([a, b, c], [b], [d, b])).toEqual([a, d, b, c]);
  expect(exchangeProblems([a, b, c], [a, b], [])).toEqual([c]);
});
it("gives the very list where nothing changed", () => {
  const all = [a, b];
  expect(exchangeProblems(all, [b], [{ ...b }])).toBe(all);
  expect(exchangeProblems(all, [], [])).toBe(all);
});
it.each<[string, Problem[], Problem[], Problem[]]>([
  ["were none", [a, b], [], [c]],
  ["are not there", [a, b], [c], [d]],
  ["do not stand together", [a, b, c], [a, c], [d]],
  ["are there twice", [a, b, a], [a], [d]],
  ["are another episode's", [problem("a", "ropes")], [a], [d]],
])("says nothing where the old ones %s", (_, all, before, after) => {
  expect(exchangeProblems(all, before, after)).toBeUndefined();
});
