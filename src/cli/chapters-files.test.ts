// Chapters go into an episode and out of it through files of other programs, with ffmpeg as one of these.
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const list = `chapters:
  - { start: "0:00", title: Hello }
  - { start: "2:00.25", title: "Keel; ribs = oak", url: https://keel.example/a, image: https://keel.example/a.jpg }
  - { start: "6:00", title: Oars }
`;
const chapters = [
  [0, "Hello"],
  [120.25, "Keel; ribs = oak"],
  [360, "Oars"],
];

const makeShow = (more = ""): ShowFolder =>
  withShow({ "episodes/show.md": showText, "episodes/boat.md": episodeText("Boat", "2026-02-01 06:00", more) });

const ffmpeg = (show: ShowFolder, ...words: string[]): Buffer =>
  execFileSync("ffmpeg", ["-v", "error", "-y", ...words], { cwd: show.root });

/** What the page of the episode would show. */
const published = async (show: ShowFolder): Promise<unknown[]> => {
  expect(await show.run("build", "{root}")).toMatchObject({ code: 0 });
  return JSON.parse(show.read("out/episodes/boat/chapters.json")).chapters;
};

describe("airdate chapters export and import", () => {
  it("carry chapters through recordings that ffmpeg makes", async () => {
    const show = makeShow(list);
    const out = await show.run("chapters", "export", "boat", "{root}", "--format", "ffmetadata");
    expect(out.said).toBe(
      "1 link left out: ffmpeg metadata cannot hold them\n1 picture left out: ffmpeg metadata cannot hold them\n",
    );
    show.write("chapters.txt", out.out);
    const sound = ["-f", "lavfi", "-i", "sine=d=600:r=8000", "-i", "chapters.txt", "-map_chapters", "1"];
    for (const name of ["boat.mp3", "boat.m4a", "boat.mkv", "boat.opus"]) {
      ffmpeg(show, ...sound, name);
      const fresh = makeShow();
      writeFileSync(join(fresh.root, name), readFileSync(join(show.root, name)));
      const read = await fresh.run("chapters", "import", `${fresh.root}/${name}`, "boat", "{root}", "--write");
      expect(read).toMatchObject({
        code: 0,
        said: "Wrote 3 chapters into episodes/boat.md (inside the recording)\n",
      });
      expect(await published(fresh)).toMatchObject(chapters.map(([startTime, title]) => ({ startTime, title })));
    }
  }, 60_000);

  it("show what would be written, and keep links and pictures", async () => {
    const show = makeShow(list);
    const psc = join(show.root, "boat.psc");
    await show.run("chapters", "export", "boat", "{root}", "--format", "psc", "--out", psc);
    const fresh = makeShow();
    const shown = await fresh.run("chapters", "import", psc, "boat", "{root}");
    expect(shown.out).toBe(
      `chapters:
  - { start: 0:00, title: Hello }
  - { start: 2:00.25, title: Keel; ribs = oak, url: https://keel.example/a, image: https://keel.example/a.jpg }
  - { start: 6:00, title: Oars }
`.replace(/start: ([\d:.]+)/g, 'start: "$1"'),
    );
    expect(shown.said).toMatch(
      /^3 chapters \(Podlove Simple Chapters, .*\); --write puts them into episodes\/boat\.md\n$/,
    );
    expect(fresh.read("episodes/boat.md")).not.toContain("chapters");
    await fresh.run("chapters", "import", psc, "boat", "{root}", "--write");
    expect(await published(fresh)).toEqual(await published(show));
  });

  it("write over nothing unasked", async () => {
    const show = makeShow(list);
    show.write("labels.txt", "0.000000\t0.000000\tOther\n10.000000\t10.000000\tThings\n");
    const words = ["chapters", "import", `${show.root}/labels.txt`, "boat", "{root}", "--write"];
    expect(await show.run(...words)).toMatchObject({
      code: 2,
      said: expect.stringContaining("episodes/boat.md has chapters already, and they are not overwritten"),
    });
    expect(await show.run(...words, "--force")).toMatchObject({ code: 0 });
    expect(show.read("episodes/boat.md")).toContain("title: Things");
    expect(show.read("episodes/boat.md")).not.toContain("Keel");
    const out = ["chapters", "export", "boat", "{root}", "--out", `${show.root}/labels.txt`];
    expect(await show.run(...out)).toMatchObject({ code: 2, said: expect.stringContaining("is there already") });
    expect(show.read("labels.txt")).toContain("Other");
    expect(await show.run(...out, "--force")).toMatchObject({ code: 0 });
    expect(JSON.parse(show.read("labels.txt")).chapters).toHaveLength(2);
  });

  it("say what is no format, no chapters and no file", async () => {
    const show = makeShow();
    show.write("note.txt", "Buy varnish.\n");
    const said = async (...words: string[]): Promise<string> => (await show.run("chapters", ...words)).said;
    expect(await said("import", `${show.root}/note.txt`, "boat", "{root}")).toBe(
      "airdate: {root}/note.txt holds no chapters that airdate can read\n  every line may be a time and a title: 12:34 The keel\n",
    );
    expect(await said("import", `${show.root}/none.txt`, "boat", "{root}")).toMatch(/There is no file/);
    expect(await said("export", "boat", "{root}")).toMatch(/"boat" has no chapters, and none were found/);
    expect(await said("export", "boat", "{root}", "--format", "audacty")).toMatch(/did you mean audacity\?/);
    expect(await said("export", "boat", "{root}", "--format", "mp3")).toMatch(/airdate tag boat/);
  });
});

it("are read in an old encoding from a file beside the episode, as an import of it does, and it is said", async () => {
  const show = makeShow();
  show.write("episodes/boat.chapters.txt", Buffer.from("00:00 Überfahrt\n02:00 Thé à bord\n04:00 Schluß\n", "latin1"));
  const { code, said } = await show.run("build", "{root}");
  expect([code, said]).toEqual([
    0,
    expect.stringContaining("episodes/boat.chapters.txt is not UTF-8. It was read as windows-1252"),
  ]);
  expect(show.read("out/episodes/boat/chapters.json")).toContain("Thé à bord");
  const imported = await show.run(
    "chapters",
    "import",
    join(show.root, "episodes/boat.chapters.txt"),
    "boat",
    "{root}",
  );
  expect(imported.out).toContain("title: Überfahrt");
  expect(imported.said).toContain("which is a guess");
});
