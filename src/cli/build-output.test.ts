// What builds do with an output folder: what a preview wrote goes again, and what others wrote stays.
import { existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { captionsText, episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const small = (): ShowFolder =>
  withShow({
    "episodes/show.md": showText,
    "episodes/varnish.md": episodeText("Varnish", "2026-02-01 06:00"),
    "episodes/varnish.vtt": captionsText,
  });

/** Ten seconds of silence in frames of 128 kbit/s. */
const silence = Buffer.concat(
  Array.from({ length: 383 }, () => Buffer.concat([Buffer.from([0xff, 0xfb, 0x90, 0x00]), Buffer.alloc(413)])),
);

/** A show with a draft and an episode of the future, each of a word that is nowhere else. */
function withHidden(): ShowFolder {
  const show = small();
  const hide = (word: string, date: string, more: string): void => {
    const name = word.toLowerCase();
    const text = `---\ntitle: ${word} day\ndate: ${date}\naudio: ${name}.mp3\nguests: [{ name: Ida ${word} }]\n${more}---\nAll about ${name}.\n`;
    show.write(`episodes/${name}.md`, text);
    show.write(`episodes/${name}.mp3`, silence);
    show.write(`episodes/${name}.vtt`, captionsText.replace("varnish", name));
  };
  hide("Quillwort", "2026-02-02 06:00", "draft: true\n");
  hide("Zanthoxyl", "2027-02-02 06:00", "");
  return show;
}

const now = ["build", "{root}", "--at", "2026-03-01T00:00:00Z"];
const variants: Record<string, string[]> = {
  "with drafts": [...now, "--drafts"],
  "of the future": ["build", "{root}", "--at", "2028-01-01T00:00:00Z"],
  "of the future with drafts": ["build", "{root}", "--at", "2028-01-01T00:00:00Z", "--drafts"],
  "with drafts, all anew": [...now, "--drafts", "--force"],
};

const searchAll = (show: ShowFolder, words: RegExp): string[] =>
  Object.entries(show.files("out")).flatMap(([path, text]) => (words.test(path) || words.test(text) ? [path] : []));

describe("after a preview", () => {
  it.each(Object.entries(variants))("%s, a build leaves not a byte nor a name of it", async (_, preview) => {
    const fresh = withHidden();
    expect(await fresh.run(...now)).toMatchObject({ code: 0 });
    for (const before of [[], [now]]) {
      const show = withHidden();
      for (const words of before) expect((await show.run(...words)).code).toBe(0);
      expect(await show.run(...preview)).toMatchObject({ code: 0 });
      expect(searchAll(show, /quillwort|zanthoxyl/i)).not.toEqual([]);
      expect(await show.run(...now)).toMatchObject({ code: 0, out: expect.not.stringContaining("Left alone") });
      expect(searchAll(show, /quillwort|zanthoxyl/i)).toEqual([]);
      expect(existsSync(join(show.root, "out/episodes/quillwort"))).toBe(false);
      expect(show.files("out")).toEqual(fresh.files("out"));
    }
  });

  it("of each kind in any order, a build writes what a first one writes", async () => {
    const fresh = withHidden();
    await fresh.run(...now);
    const show = withHidden();
    for (const which of [0, 1, 3, 0, 2, 1, 0, 3, 2]) {
      expect((await show.run(...Object.values(variants)[which]!)).code).toBe(0);
      if (which % 2 === 0) continue;
      expect((await show.run(...now)).code).toBe(0);
      expect(show.files("out")).toEqual(fresh.files("out"));
    }
  });
});

describe("files of others", () => {
  it("are not written over, and a word allows it", async () => {
    const show = small();
    show.write("out/index.html", "<h1>My own page</h1>\n");
    show.write("out/about.html", "<h1>About</h1>\n");
    const { code, said } = await show.run(...now);
    expect([code, said.split("\n").slice(0, 2)]).toEqual([
      2,
      [
        "airdate: In {root}/out lie files that airdate did not write and would write over: index.html. Nothing was published",
        "  choose another folder with --out, or say that they may go with --overwrite",
      ],
    ]);
    expect(show.files("out")).toEqual({ "about.html": "<h1>About</h1>\n", "index.html": "<h1>My own page</h1>\n" });
    expect(existsSync(join(show.root, "episodes/published.lock.json"))).toBe(false);
    expect((await show.run(...now, "--overwrite")).code).toBe(0);
    expect(show.read("out/index.html")).toContain("Harbour Lights");
    expect(show.read("out/about.html")).toBe("<h1>About</h1>\n");
    expect((await show.run(...now)).code).toBe(0);
  });

  it("are told from its own output when what builds remember is lost, or was never there", async () => {
    const show = small();
    await show.run(...now);
    show.remove(".airdate");
    show.write("episodes/varnish.md", episodeText("Varnish for all", "2026-02-01 06:00"));
    expect(await show.run(...now)).toMatchObject({ code: 0 });
    expect(show.read("out/index.html")).toContain("Varnish for all");
    // A site of somebody else that shows the feed.
    const other = small();
    other.write("out/feed.xml", show.read("out/feed.xml").replace("Varnish", "Tar"));
    other.write("out/index.html", "<h1>My own page</h1>\n");
    expect((await other.run(...now)).code).toBe(2);
    expect(other.read("out/index.html")).toBe("<h1>My own page</h1>\n");
  });

  it("with the very same bytes are none", async () => {
    const [show, other] = [small(), small()];
    await show.run(...now);
    for (const path of ["robots.txt", "feed.xml"]) other.write(`out/${path}`, show.read(`out/${path}`));
    expect((await other.run(...now)).code).toBe(0);
  });

  it("may be folders in the place of files: nothing is renamed", async () => {
    const show = small();
    await show.run(...now);
    rmSync(join(show.root, "out/robots.txt"));
    mkdirSync(join(show.root, "out/robots.txt"));
    const before = show.files("out");
    show.write("episodes/varnish.md", episodeText("Tar", "2026-02-01 06:00"));
    for (const more of [[], ["--overwrite"]])
      expect(await show.run(...now, "--force", ...more)).toMatchObject({
        code: 2,
        said: expect.stringContaining("a folder stands where a file belongs: robots.txt"),
      });
    expect(show.files("out")).toEqual(before);
  });
});

describe("a place that is none", () => {
  const refusals: [name: string, out: string, said: RegExp][] = [
    ["the show itself", "{root}", /holds the show itself/],
    ["a folder above", "{root}/..", /holds the show itself/],
    ["the whole disk", "/", /holds the show itself/],
    ["among the episodes", "{root}/episodes/site", /lies in episodes\/, which is no place for it/],
    ["among the episodes by a link", "{root}/linked/site", /lies in episodes\/, which is no place for it/],
    ["what builds remember", "{root}/.airdate", /lies in \.airdate\//],
    ["a file", "{root}/file", /is a file, not a folder/],
    ["below a file", "{root}/file/site", /\{root\}\/file is a file, not a folder/],
    ["below a device", "/dev/null/site", /\/dev\/null is a file, not a folder/],
    ["the processes", "/proc/x", /\/proc\/x.*: .*; nothing that was published has changed/],
    ["the system", "/sys/x/y", /\/sys\/x.*: .*; nothing that was published has changed/],
  ];
  it.each(refusals)("%s: a sentence", (_, out, said) => {
    const show = small();
    writeFileSync(join(show.root, "file"), "");
    symlinkSync("episodes", join(show.root, "linked"));
    const done = show.spawn(["build", "{root}", "--out", out.replace("{root}", show.root)]);
    expect([done.code, done.said]).toEqual([2, expect.stringMatching(said)]);
    expect(done.said).not.toMatch(/^ +at /m);
    expect(existsSync(join(show.root, "episodes/published.lock.json"))).toBe(false);
  });

  it("a show in which nothing can be kept: what for it is written", async () => {
    const show = small();
    show.write(".airdate", "a file");
    const { code, said } = await show.run(...now);
    expect([code, said]).toEqual([
      2,
      expect.stringMatching(/\.airdate is where a build keeps its lock .* cannot be written: .*; nothing that was/),
    ]);
  });

  it("a file where a folder of the output belongs: a sentence", async () => {
    const show = small();
    show.write("out/episodes", "a file");
    const { code, said } = await show.run(...now);
    expect([code, said]).toEqual([
      2,
      expect.stringMatching(/a part of the path is a file, not a folder; nothing that was/),
    ]);
    expect(show.files("out")).toEqual({ episodes: "a file" });
  });
});
