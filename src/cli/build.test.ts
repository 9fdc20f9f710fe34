// The build on a real disk: what is written, what is held back, what an error leaves alone, what a second build does.
import { chmodSync, existsSync, mkdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { captionsText, episodeText, showText, withShow } from "../testing/with-show.js";

const small = () => ({
  "episodes/show.md": showText,
  "episodes/varnish.md": episodeText("Varnish", "2026-02-24 06:00", "guests: [{ name: Ida Berg }]\n"),
  "episodes/varnish.vtt": captionsText,
  "episodes/sails.md": episodeText("Sails", "2026-03-03 06:00"),
});

describe("airdate build", () => {
  it("writes what is due and says what comes next", async () => {
    const show = withShow(small());
    const { code, out, said } = await show.run("build", "{root}");
    expect(said).not.toMatch(/error/);
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "1 episode published, 1 waits until 3 March 2026 06:00 (Europe/Berlin): Sails.",
      expect.stringMatching(/^\{root\}\/out: \d+ files written, 0 unchanged, 0 removed\.$/),
      "",
    ]);
    const files = Object.keys(show.files("out"));
    for (const file of [
      "index.html",
      "shownotes.md",
      "youtube.txt",
      "transcript.vtt",
      "transcript.srt",
      "transcript.json",
      "transcript.html",
      "transcript.txt",
    ])
      expect(files).toContain(`episodes/varnish/${file}`);
    expect(files.filter((file) => file.includes("sails"))).toEqual([]);
    expect(show.read("out/feed.xml")).not.toContain("Sails");
  });

  it("publishes at the moment, not before", async () => {
    const show = withShow(small());
    const feedAt = async (at: string): Promise<boolean> => {
      await show.run("build", "{root}", "--at", at, "--no-lock");
      return show.read("out/feed.xml").includes("<title>Sails</title>");
    };
    expect(await feedAt("2026-03-03T04:59:59Z")).toBe(false);
    expect(await feedAt("2026-03-03T05:00:00Z")).toBe(true);
  });

  it("writes nothing when there is an error, and names every one", async () => {
    const show = withShow(small());
    await show.run("build", "{root}");
    const before = show.files("out");
    show.write(
      "episodes/varnish.md",
      episodeText("Varnish", "2026-13-01", 'chapters: [{ start: "late", title: Dry }]\n'),
    );
    show.write("episodes/sails.md", episodeText("Sails", "2026-03-03 06:00", "gests: []\nexplicit: perhaps\n"));
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(1);
    expect(said).toMatch(/episodes\/varnish\.md:3:\d+ error `date` is /);
    expect(said).toMatch(/episodes\/varnish\.md:5:\d+ error `chapters\.0\.start` is "late"/);
    expect(said).toMatch(/episodes\/sails\.md:6:\d+ error `explicit`/);
    expect(said).toMatch(/did you mean "?guests"?/i);
    expect(said).toContain("Nothing was published");
    expect(show.files("out")).toEqual(before);
  });

  it("does nothing the second time, not even to the times of files", async () => {
    const show = withShow(small());
    await show.run("build", "{root}");
    const times = () => Object.keys(show.files("out")).map((path) => statSync(join(show.root, "out", path)).mtimeMs);
    const before = times();
    const { out } = await show.run("build", "{root}", "--json");
    expect(JSON.parse(out)).toMatchObject({ changed: false, written: 0, removed: 0, nextDue: { slug: "sails" } });
    expect(times()).toEqual(before);
    const again = await show.run("build", "{root}", "--force", "--json");
    expect(JSON.parse(again.out)).toMatchObject({ changed: false, written: 0 });
    expect(times()).toEqual(before);
  });

  it("removes what it wrote and is no more, and leaves what it did not write", async () => {
    const show = withShow(small());
    await show.run("build", "{root}", "--no-lock");
    show.write("out/CNAME", "harbour.example");
    show.remove("episodes/varnish.md");
    show.remove("episodes/varnish.vtt");
    const { out } = await show.run("build", "{root}", "--no-lock");
    expect(out).toContain("airdate does not remember to have written it: CNAME");
    expect(existsSync(join(show.root, "out/episodes/varnish"))).toBe(false);
    expect(show.read("out/CNAME")).toBe("harbour.example");
  });
  it("says at once what it left, where what builds wrote is lost of what they kept", async () => {
    const guest = (name: string): string => episodeText("Varnish", "2026-02-03 06:00", `guests: [${name}]\n`);
    const show = withShow({ "episodes/show.md": showText, "episodes/varnish.md": guest("Ida Berg") });
    await show.run("build", "{root}");
    const list = Object.keys(show.files(".airdate")).find((path) => path.endsWith("outputs.json"))!;
    show.write(`.airdate/${list}`, "[");
    show.write("episodes/varnish.md", guest("Per Lie"));
    expect((await show.run("build", "{root}")).out).toContain("written it: people/ida-berg/index.html");
  });

  it("writes the lock, and refuses what would change it", async () => {
    const show = withShow(small());
    await show.run("build", "{root}");
    const guid = JSON.parse(show.read("episodes/published.lock.json")).episodes.varnish.guid as string;
    show.write("episodes/show.md", showText.replace("https://harbour.example\n", "https://moved.example\n"));
    expect((await show.run("build", "{root}")).code).toBe(0);
    expect(show.read("out/feed.xml")).toContain(`<guid isPermaLink="false">${guid}</guid>`);
    show.write("episodes/varnish.md", episodeText("Varnish", "2026-02-24 07:00", "guid: other\n"));
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(1);
    expect(said).toContain("history-guid-changed");
    expect(said).toContain("history-date-changed");
    expect(said).toContain("airdate accept varnish");
  });

  it("moves an episode with its alias, guid and all, and leaves a page where it was", async () => {
    const show = withShow(small());
    await show.run("build", "{root}");
    const guid = /<guid[^>]*>([^<]*)/.exec(show.read("out/feed.xml"))![1];
    show.write("episodes/lacquer.md", episodeText("Varnish", "2026-02-24 06:00", "aliases: [varnish]\n"));
    show.remove("episodes/varnish.md");
    show.remove("episodes/varnish.vtt");
    const { code, said } = await show.run("build", "{root}");
    expect(said).not.toContain("error");
    expect(code).toBe(0);
    expect(show.read("out/feed.xml")).toContain(`>${guid}</guid>`);
    expect(show.read("out/episodes/varnish/index.html")).toContain("/episodes/lacquer/");
  });

  it("refuses a damaged lock instead of beginning anew", async () => {
    const show = withShow({ ...small(), "episodes/published.lock.json": "{" });
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(1);
    expect(said).toContain("git checkout HEAD -- episodes/published.lock.json");
  });

  it("says in words that it cannot run", async () => {
    const show = withShow(small());
    expect(await show.run("build", "{root}/nowhere")).toMatchObject({
      code: 2,
      said: expect.stringContaining("There is no folder"),
    });
    expect((await show.run("build", "{root}", "--at", "tomorrow")).code).toBe(2);
    expect((await show.run("build", "{root}", "--frobnicate")).code).toBe(2);
    const empty = withShow({ "README.md": "" });
    expect(await empty.run("build", "{root}")).toMatchObject({
      code: 2,
      said: expect.stringContaining("airdate init"),
    });
  });

  it("gives the same bytes in other time zones, languages and permissions", () => {
    const build = (env: Record<string, string>): Record<string, string> => {
      const show = withShow(small());
      expect(show.spawn(["build", "{root}", "--no-lock"], env).code).toBe(0);
      return show.files("out");
    };
    const first = build({ TZ: "UTC", LANG: "C" });
    expect(build({ TZ: "Australia/Lord_Howe", LANG: "tr_TR.UTF-8", LC_ALL: "tr_TR.UTF-8" })).toEqual(first);
    const umask = process.umask(0o077);
    try {
      expect(build({ TZ: "America/New_York", LANG: "ar_EG.UTF-8" })).toEqual(first);
    } finally {
      process.umask(umask);
    }
  });

  it("takes over the lock of a dead build and names a living one", async () => {
    const show = withShow(small());
    mkdirSync(join(show.root, ".airdate"));
    const lock = join(show.root, ".airdate/lock");
    const { hostname } = await import("node:os");
    writeFileSync(lock, JSON.stringify({ pid: 2 ** 22 + 12345, host: hostname(), since: 0 }));
    expect((await show.run("build", "{root}")).code).toBe(0);
    expect(existsSync(lock)).toBe(false);
  });

  it.skipIf(process.getuid?.() === 0)("says that the target cannot be written", async () => {
    const show = withShow(small());
    mkdirSync(join(show.root, "out"));
    chmodSync(join(show.root, "out"), 0o500);
    expect(await show.run("build", "{root}")).toMatchObject({
      code: 2,
      said: expect.stringContaining("permission is denied; nothing"),
    });
  });
});
