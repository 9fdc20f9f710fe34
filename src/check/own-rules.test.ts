// Every id that a message shows can be looked up with airdate rules; that each is known is a law, in src/laws.test.ts.
import { expect, it } from "vitest";
import { knownRuleIds } from "./lint-site.js";
import { ownRules } from "./own-rules.js";
import { describeRule } from "./reference.js";
import { listRuleTexts } from "./rules.js";

it("has every id once, and a text for each", () => {
  const table = listRuleTexts().flatMap(({ id, also = [] }) => [id, ...also]);
  expect(ownRules.filter((id) => table.includes(id))).toEqual([]);
  expect(knownRuleIds().filter((id) => describeRule(id).value === undefined)).toEqual([]);
});

it("says of each whether a show can change how much it counts", () => {
  expect(describeRule("date-waiting").value).toContain("rules: { date-waiting: error | warn | info | off }");
  expect(describeRule("lock-lost").value).toContain("always counts");
});
