// The list of templates is complete, and every value it promises is really there.
import { describe, expect, it } from "vitest";
import { makeSite, packagedTemplates } from "../../testing/make-site.js";
import { describeSharedValues, describeTemplates } from "./describe-templates.js";

/** "site.title, .dir" and "a (b, c)" as single names. */
const namesOf = (text: string): string[] => {
  let root = "";
  return text
    .replace(/\s*\(.*?\)/g, "")
    .split(", ")
    .filter((name) => name !== "...")
    .map((name) => {
      if (name.startsWith(".")) return root + name;
      root = name.replace(/\.[^.]*$/, "");
      return name;
    });
};

describe("describeTemplates", () => {
  it("names every packaged file, and no other", () => {
    expect(
      describeTemplates()
        .map(({ file }) => file)
        .sort(),
    ).toEqual(Object.keys(packagedTemplates()).sort());
  });

  it.each(
    describeTemplates()
      .filter(({ file, values }) => file.endsWith(".liquid") && (values.length > 0 || file === "404.liquid"))
      .map((facts) => [facts.file, facts] as const),
  )("gives %s what it says", (file, { values }) => {
    const names = [...(file === "moved.liquid" ? [] : describeSharedValues()), ...values].flatMap(({ name }) =>
      namesOf(name),
    );
    const probe = `${names.map((name) => `{% if ${name} %}{% endif %}{{ ${name} | json | slice: 0 }}`).join("")}|all there`;
    const own = { ...packagedTemplates(), [file]: probe };
    const site = makeSite({}, own);
    expect(site.problems).toEqual([]);
    expect(site.files.some(({ content }) => String(content).includes("|all there"))).toBe(true);
  });
});
