import { expect, it } from "vitest";
import { episodeText, showText, withShow } from "../testing/with-show.js";

const two = (ours: string, theirs: string): string => `<<<<<<< HEAD\n${ours}=======\n${theirs}>>>>>>> spring\n`;
const said = async (files: Record<string, string>) => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/keel.md": episodeText("Keel", "2026-02-01"),
    ...files,
  });
  const { code, said } = await show.run("build", "{root}");
  return { code, said, out: show.files("out") };
};

it.each([
  [
    "episodes/keel.md",
    episodeText("Keel", "2026-02-01").replace("title: Keel\n", two("title: Keel\n", "title: Keels\n")),
    2,
  ],
  ["episodes/keel.md", episodeText("Keel", "2026-02-01", "", two("Oars.\n", "Sails.\n")), 6],
  ["episodes/show.md", showText.replace("explicit: false\n", two("explicit: false\n", "explicit: true\n")), 9],
])("publishes nothing where git left two versions in %s", async (file, text, line) => {
  const { code, said: told, out } = await said({ [file]: text });
  expect(code).toBe(1);
  expect(told).toContain(`${file}:${line}:1 error Git could not merge two versions of this file`);
  expect(out).toEqual({});
});

it("publishes what is written about merging between fences", async () => {
  const notes = `\`\`\`\n${two("Oars.\n", "Sails.\n")}\`\`\`\n`;
  expect((await said({ "episodes/keel.md": episodeText("Keel", "2026-02-01", "", notes) })).code).toBe(0);
});
