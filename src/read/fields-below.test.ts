// Fields that slipped below the line that closes the front-matter are said; words of notes are not taken for fields.
import { expect, it } from "vitest";
import { episodeText, showText, withShow } from "../testing/with-show.js";

const checked = async (notes: string, file = "episodes/keel.md"): Promise<string[]> => {
  const texts = { "episodes/show.md": showText, "episodes/keel.md": episodeText("The keel", "2026-02-02 06:00", "") };
  const show = withShow({
    ...texts,
    [file]: texts[file as keyof typeof texts].replace(/(\n---\n)[\s\S]*$/, `$1${notes}\n`),
  });
  const { said } = await show.run("check", "{root}");
  return said.split("\n").flatMap((line) => /(\S+ (?:error|warn) `\w+:` stands below)/.exec(line)?.[1] ?? []);
};

it.each<[string, string[]]>([
  ["guests: [Per Lie]\nWe talk about keels.", ["guests"]],
  ["\nguests: [Per Lie]\n\nWe talk about keels.", ["guests"]],
  ["guests:\n  - Per Lie\nkeywords: keels\n\nWe talk about keels.", ["guests", "keywords"]],
  ["guests:\n- Per Lie\n\nWe talk about keels.", ["guests"]],
  ["draft: yes\nWe talk about keels.", ["draft"]],
  ["Guests: Per Lie\n\nWe talk about keels.", []],
  ["\nlinks:\n\n- https://keel.example\n", []],
  ["links:\n\n- https://keel.example\n", []],
  ["title: a word for what one reads first", []],
  ["We talk about keels.\nguests: [Per Lie]", []],
  ["note: bring a rope", []],
  ["guests: [Per Lie]\nguests: of two lofts\nWe talk about keels.", ["guests"]],
])("finds in %j the fields %j", async (notes, names) => {
  const found = await checked(notes);
  expect(found.map((one) => /`(\w+)/.exec(one)![1])).toEqual(names);
  for (const one of found) expect(one).toContain(names[0] === "draft" ? " error " : " warn ");
});

it("says them of the show too", async () => {
  expect(await checked("language: de\nBoats and how they are built.", "episodes/show.md")).toEqual([]);
  expect(await checked("copyright: Ada Marlow\nBoats and how they are built.", "episodes/show.md")).toHaveLength(1);
});
