// Every id that a message shows can be looked up with airdate rules, and named in rules: of show.md.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { knownRuleIds } from "./lint-site.js";
import { ownRules } from "./own-rules.js";
import { describeRule } from "./reference.js";
import { listRuleTexts } from "./rules.js";

/** An id as it stands where something is said. */
const saying = /\brule: "([a-z0-9-]+)"|(?:[pP]roblem\(\s*|addProblem\(\s*[\w.]+,\s*)"([a-z]+(?:-[a-z0-9]+)+)"/g;
const src = join(import.meta.dirname, "..");
const said = ["read", "understand", "check", "write", "pipeline"].flatMap((room) =>
  readdirSync(join(src, room), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
    .flatMap((file) => [...readFileSync(join(src, room, file), "utf8").matchAll(saying)])
    .map((match) => match[1] ?? match[2]!),
);

it("knows the id of everything that is said, once", () => {
  const known = knownRuleIds();
  expect([...new Set(said)].filter((id) => !known.includes(id))).toEqual([]);
  const table = listRuleTexts().flatMap(({ id, also = [] }) => [id, ...also]);
  expect(ownRules.filter((id) => table.includes(id))).toEqual([]);
  expect(known.filter((id) => describeRule(id).value === undefined)).toEqual([]);
});

it("says of each whether a show can change how much it counts", () => {
  expect(describeRule("date-waiting").value).toContain("rules: { date-waiting: error | warn | info | off }");
  expect(describeRule("lock-lost").value).toContain("always counts");
});
