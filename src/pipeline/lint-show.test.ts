// What of the pages is in English in a show of another language is said once, with the words and the file to add them to.
import { expect, it } from "vitest";
import { makeSite } from "../testing/make-site.js";
import { lintInterface } from "./lint-show.js";

const { show } = makeSite({ language: "nb" });

it("says which words a language lacks, and where to add them", () => {
  expect(lintInterface(show)).toEqual([]);
  const file = "src/write/pages/strings/data/nb.json";
  const [said, ...more] = lintInterface(show, { file, keys: ["share", "sleep"] });
  expect(more).toEqual([]);
  expect(said).toMatchObject({
    rule: "interface-language",
    severity: "info",
    field: "language",
    found: "share, sleep",
  });
  expect(said?.message).toContain('2 are in English: the words in "nb" lack share, sleep');
  expect(said?.expected).toContain(file);
});

it("says which languages there are where there are no words at all", () => {
  const [said, ...more] = lintInterface({ ...show, language: "cy" });
  expect(more).toEqual([]);
  expect(said).toMatchObject({ rule: "interface-language", found: "cy" });
  expect(said?.expected).toMatch(/^one of .*\bnb\b.*\bzh-Hant\b/);
});
