// Every rule against its own two examples, and the table against the catalogue of what platforms ask for.
import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { sayFound } from "../base/say-found.js";
import { lintExample } from "../testing/lint-example.js";
import {
  appleCategories,
  categoriesOfToday,
  obsoleteCategories,
  obsoleteSubcategories,
} from "./data/apple-categories.js";
import { knownRuleIds } from "./lint-site.js";
import { notChecked } from "./own-rules.js";
import { describeRule, listReference, writeReference } from "./reference.js";
import type { Rule } from "./rule.js";
import { listRuleTexts, type RuleGroups, ruleGroups } from "./rules.js";

type Group = Exclude<keyof RuleGroups, "episode">;
const cases = (Object.keys(ruleGroups) as (keyof RuleGroups)[])
  .filter((group): group is Group => group !== "episode")
  .flatMap((group) => (ruleGroups[group] as readonly Rule<never>[]).map((rule) => ({ group, id: rule.id, rule })));

describe("examples", () => {
  it.each(cases)("$group: $id finds its bad example and passes its good one", ({ group, rule }) => {
    expect(lintExample(group, rule, rule.good)).toEqual([]);
    const found = lintExample(group, rule, rule.bad);
    expect(found.length).toBeGreaterThan(0);
    for (const { found: what, expected } of found) {
      expect(sayFound(what, expected).found.trim()).not.toBe("");
      expect(expected.trim()).not.toBe("");
    }
    // No sentence that a person would not say.
    const stilted =
      /^There (?:is|are) (?:cues?|weekday|number|chapter \d|guid|name) |should be (?:rising|an end after|none (?:in this|once))|""/;
    for (const { message, found: what, expected } of found)
      expect(sayFound(what, expected, { message }).message).not.toMatch(stilted);
  });
});

describe("the table", () => {
  const rules = listRuleTexts();
  it("names every rule once", () => {
    const names = [...rules.flatMap(({ id, also = [] }) => [id, ...also]), ...notChecked.map(({ id }) => id)];
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
    expect(names.length).toBeGreaterThan(300);
  });
  it("gives each a source, a reason and platforms", () => {
    for (const { id, url, why, what, platforms } of rules) {
      expect(url, id).toMatch(/^https?:\/\/\S+$/);
      expect(what.length, id).toBeGreaterThan(8);
      expect(why.length, id).toBeGreaterThan(8);
      expect(platforms.length, id).toBeGreaterThan(0);
    }
  });
  const catalogue = "../shared/specs/rules.md";
  it("answers every error and warning of the catalogue", (context) => {
    if (!existsSync(catalogue)) {
      console.log(`skipped: there is no ${catalogue} here`);
      context.skip();
    }
    const wanted = [...readFileSync(catalogue, "utf8").matchAll(/^\d+\. `([\w-]+)` \| [^|]+ \| (error|warn) \|/gm)].map(
      (found) => found[1]!,
    );
    expect(wanted.length).toBeGreaterThan(300);
    const known = new Set(knownRuleIds());
    expect(wanted.filter((id) => !known.has(id))).toEqual([]);
  });
});

describe("the reference", () => {
  it("has a line for each rule, and each in full under all of its names", () => {
    expect(listReference().trimEnd().split("\n")).toHaveLength(listRuleTexts().length);
    for (const id of ["apple-guid-required", "rss-guid-present"]) {
      expect(describeRule(id).value).toContain("Every item has a guid.");
      expect(describeRule(id).value).toContain("Bad:");
      expect(describeRule(id).value).toContain("In a feed of somebody else's: it breaks apps");
    }
    expect(describeRule("apple-head-range").value).toContain("not checked");
    expect(describeRule("nonsense").value).toBeUndefined();
  });
  it("is one Markdown text with every rule, what is not judged, and the choices", () => {
    const text = writeReference();
    for (const { id } of [...listRuleTexts(), ...notChecked]) expect(text).toContain(`\`${id}\``);
    expect(text).toContain("| C17 |");
    expect(text).not.toContain("undefined");
  });
});

it("names the category of today for every one of before 2019", () => {
  const old = [
    ...obsoleteCategories.split("|").map((name) => [name, undefined] as const),
    ...Object.entries(obsoleteSubcategories).flatMap(([name, subs]) =>
      subs.split("|").map((sub) => [name, sub] as const),
    ),
  ];
  for (const [name, sub] of old) {
    const [now = "", inner] = (categoriesOfToday[sub === undefined ? name : `${name} > ${sub}`] ?? name).split(" > ");
    expect(Object.keys(appleCategories), `${name} > ${sub}`).toContain(now);
    if (inner !== undefined) expect(appleCategories[now]!.split("|")).toContain(inner);
  }
});

it("asks about no name that differs in capitals and hyphens alone", () => {
  const rule = ruleGroups.episode.find(({ id }) => id === "names-unsure")!;
  const asked = (from: string, to: string) => {
    const suggestions = [{ from, to, at: 60, score: 2 }];
    const subject = { entry: { episode: { slug: "one" }, understood: { suggestions } } };
    return [...rule.check(subject as unknown as Parameters<typeof rule.check>[0])];
  };
  expect(asked("marsh radio", "Marsh Radio")).toEqual([]);
  expect(asked("tar powered", "Tar-Powered")).toEqual([]);
  expect(asked("marsh radium", "Marsh Radio")).toHaveLength(1);
});
