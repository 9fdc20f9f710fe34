// What of the pages is in English in a show of another language is said once, with the words and the file to add them to; so is a
// version of recordings that a feed carries and episodes lack.
import { expect, it } from "vitest";
import { makeSite } from "../testing/make-site.js";
import { episodeText, showText, withShow } from "../testing/with-show.js";
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

it("names the line of the feed that it means", async () => {
  const feeds = ["feeds:", "  - path: notes.xml", "    kind: atom", "  - path: plus.xml", "    audio: plus"];
  const hidden = ["  - path: members/friends.xml", "    private: yes"];
  const show = withShow({
    "episodes/show.md": showText.replace("language: en\n", `language: en\n${[...feeds, ...hidden, ""].join("\n")}`),
    "episodes/one.md": episodeText("One", "2026-02-02 06:00"),
  });
  const lines = show.read("episodes/show.md").split("\n");
  const { said } = await show.run("build", "{root}");
  for (const [line, message] of [
    ["    audio: plus", 'No episode has the version "plus"'],
    ["  - path: members/friends.xml", 'The private feed\'s name "friends" can be guessed'],
  ] as const)
    expect(said).toMatch(new RegExp(`episodes/show\\.md:${lines.indexOf(line) + 1}:\\d+ warn ${message}`));
});

it("says which episodes lack the version that a feed carries", async () => {
  const plus = 'variants: [{ name: plus, url: "https://cdn.example/plus.mp3", length: 4711000, type: audio/mpeg }]\n';
  const show = withShow({
    "episodes/show.md": showText.replace("language: en\n", "language: en\nfeeds: [{ path: plus.xml, audio: plus }]\n"),
    "episodes/one.md": episodeText("One", "2026-02-02 06:00"),
  });
  const build = async (): Promise<string> => (await show.run("build", "{root}")).said;
  expect(await build()).toContain('warn No episode has the version "plus" that a feed carries');
  show.write("episodes/two.md", episodeText("Two", "2026-02-03 06:00", plus));
  expect(await build()).toContain('info The episode one lacks the version "plus" that a feed carries');
  show.write("episodes/one.md", episodeText("One", "2026-02-02 06:00", plus.replace("plus.mp3", "one.mp3")));
  expect(await build()).not.toContain("feed-version");
});
