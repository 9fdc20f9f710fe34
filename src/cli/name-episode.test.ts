// The words that an episode can be named by, the same at every command.
import { describe, expect, it } from "vitest";
import { captionsText, episodeText, showText, withShow } from "../testing/with-show.js";

const keel = episodeText("Keel", "2026-02-01 06:00");
const show = () =>
  withShow({
    "episodes/show.md": showText,
    "episodes/keel.md": keel,
    "episodes/keel.vtt": captionsText,
    "episodes/Öl und Teer.md": episodeText("Öl", "2026-02-02 06:00"),
    "episodes/oars/index.md": episodeText("Oars", "2026-02-03 06:00"),
    "episodes/oars/transcript.vtt": captionsText,
    "other/episodes/show.md": showText,
    "other/episodes/rope.md": keel.replace("Keel", "Rope"),
    "answer.json": "{}",
  });

describe("an episode on the command line", () => {
  const words: [string, string][] = [
    ["keel", "keel"],
    ["keel/", "keel"],
    ["keel.md", "keel"],
    ["episodes/keel", "keel"],
    ["episodes/keel.md", "keel"],
    ["episodes\\keel.md", "keel"],
    ["{root}/episodes/keel.md", "keel"],
    ["keel.vtt", "keel"],
    ["episodes/Öl und Teer.md", "ol-und-teer"],
    ["oars/", "oars"],
    ["episodes/oars/index.md", "oars"],
    ["{root}/episodes/oars/transcript.vtt", "oars"],
  ];

  it("is named by its slug, its file, its folder, and what lies beside it, with and without the show's folder", async () => {
    const { run } = show();
    for (const [word, slug] of words) {
      const { code, out, said } = await run("inspect", word, "{root}");
      expect([word, code, said], said).toEqual([word, 0, ""]);
      expect(JSON.parse(out).slug).toBe(slug);
      if (word.startsWith("{root}")) expect((await run("inspect", word)).out).toBe(out);
    }
    expect(JSON.parse((await run("inspect", "{root}/other/episodes/rope.md")).out).title).toBe("Rope");
  });

  it("is so at every command that takes one", async () => {
    const { run, read } = show();
    const path = "{root}/episodes/keel.md";
    const labels = "{root}/labels.txt";
    expect((await run("build", "{root}")).code).toBe(0);
    for (const line of [
      ["accept", path, "--reason", "x"],
      ["apply", path, "{root}/answer.json", "--dry-run"],
      ["chapters", path],
      ["chapters", "export", path, "--format", "audacity"],
      ["chapters", "import", labels, path],
      ["clean", path],
      ["draft", path],
      ["glossary", path],
      ["notes", path],
      ["pasted", path],
      ["prompt", path],
      ["refresh", path],
      ["tag", path, "--dry-run"],
    ])
      expect([line[0], (await run(...line)).said]).not.toEqual([line[0], expect.stringMatching(/no episode/i)]);
    expect((await run("clean", "{root}/episodes/keel.vtt")).out).toBe((await run("clean", path)).out);
    expect(read("episodes/keel.md")).toBe(keel);
  });

  it("is not taken out of another show than the one that is named, and near words are offered", async () => {
    const { run } = show();
    expect(await run("notes", "{root}/other/episodes/rope.md", "{root}")).toMatchObject({
      code: 2,
      said: expect.stringContaining("of the show in {root}/other, not of the one in {root}"),
    });
    expect((await run("notes", "episodes/kel.md", "{root}")).said).toContain('did you mean "keel"?');
    expect((await run("notes", "{root}/episodes", "{root}")).code).toBe(2);
  });

  it("stands before the file of an answer, in whose place a folder is told for one", async () => {
    const { code, said } = await show().run("apply", "keel", "{root}");
    expect(code).toBe(2);
    expect(said).toContain("is a folder, and the file with the answer is expected there");
    expect(said).toContain("airdate apply keel answer.json {root}");
  });
});
