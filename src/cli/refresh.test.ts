// What was found and published stays, whatever a later version finds, until its inputs are edited or somebody asks for it.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeMp3 } from "../testing/make-mp3.js";
import { type ShowFolder, showText, withShow } from "../testing/with-show.js";
import { longTalk } from "../testing/writing-commands.js";

const episode = (more = "", notes = ""): string => `---
title: Ropes
date: 2026-02-01 06:00
guests: [{ name: Ida Berg, url: https://berg.example }]
audio: { url: "https://media.example/ropes.mp3", length: 4800000, type: audio/mpeg, duration: "10:00" }
${more}---
${notes}`;
/** Two voices that only marks tell apart. */
const marked = longTalk().replace(/<v [^>]*>/g, ">> ");
const files = { "episodes/show.md": showText, "episodes/ropes.md": episode(), "episodes/ropes.vtt": marked };
const lock = "episodes/published.lock.json";

const build = async (show: ShowFolder, ...more: string[]) => {
  const done = await show.run("build", "{root}", ...more);
  expect([done.code, done.said]).toEqual([0, expect.any(String)]);
  return done;
};
const published = (show: ShowFolder) => {
  const read = (name: string): string => show.read(`out/episodes/ropes/${name}`);
  const { chapters } = JSON.parse(read("chapters.json")) as { chapters: { title: string }[] };
  return {
    titles: chapters.map(({ title }) => title),
    notes: read("shownotes.md"),
    speakers: new Set([...read("transcript.vtt").matchAll(/<v ([^>]*)>/g)].map((match) => match[1])),
  };
};
/** The lock as an earlier version of the tool would have left it, which found other things. */
const asEarlier = (show: ShowFolder): void => {
  const data = JSON.parse(show.read(lock));
  const held = data.finds.ropes;
  held.chapters = [0, 200, 400].map((start, at) => ({ start, title: `Part ${"abc"[at]}` }));
  held.lead = [{ at: 0, text: "Ropes, as they were heard then." }];
  held.voices.who.reverse();
  const line = `  , "ropes": ${JSON.stringify(held)}`;
  show.write(
    lock,
    show.read(lock).replace(/^ {2}, "ropes": \{"from".*$/m, () => line),
  );
};
const clone = (show: ShowFolder): void => {
  show.remove("out");
  show.remove(".airdate");
};

describe("what was found and published", { timeout: 180_000 }, () => {
  it("stays as it is, in a clone and with every build, and the build says that it would be found otherwise", async () => {
    const show = withShow(files);
    const first = await build(show);
    expect(first.said).not.toContain("finds-kept");
    const now = published(show);
    expect(now.titles.length).toBeGreaterThan(2);
    asEarlier(show);
    clone(show);
    const before = show.read(lock);
    const { said } = await build(show);
    expect(said).toContain("One published episode would get other chapters, notes or speakers now");
    const then = published(show);
    expect(then.titles).toEqual(["Part a", "Part b", "Part c"]);
    expect(then.notes).toContain("Ropes, as they were heard then.");
    expect(then.speakers).toEqual(now.speakers);
    expect(show.read(lock)).toBe(before);
    const whole = show.files("out");
    // Nothing to do, something else to do, and everything anew come to the same, what is said included.
    expect((await build(show)).said).toBe(said);
    show.write("episodes/sails.md", episode().replace("Ropes", "Sails").replace("ropes.mp3", "sails.mp3"));
    await build(show);
    show.remove("episodes/sails.md");
    show.write(lock, before);
    show.remove("out/feed.xml");
    expect((await build(show)).said).toBe(said);
    expect(show.files("out")).toEqual(whole);
    expect((await build(show, "--force")).said).toBe(said);
    expect(show.files("out")).toEqual(whole);
    expect((await show.run("notes", "ropes", "{root}")).out).toContain("Part b");
    expect((await show.run("inspect", "ropes", "{root}")).out).toContain("Part b");
  });

  it("is found anew, and held, once its transcript or its own settings are edited, and whatever else is edited is not", async () => {
    const show = withShow(files);
    await build(show);
    asEarlier(show);
    show.write("episodes/ropes.md", episode("summary: Of ropes.\n").replace("title: Ropes", "title: Of Ropes"));
    show.write("episodes/ropes.vtt", marked.replaceAll("\n", "\r\n"));
    await build(show);
    expect(published(show).titles).toEqual(["Part a", "Part b", "Part c"]);
    show.write("episodes/ropes.vtt", marked.replace("three strands", "four strands"));
    const { said } = await build(show);
    expect(said).not.toContain("finds-kept");
    expect(published(show).titles).not.toContain("Part a");
    expect(show.read(lock)).not.toContain("Part a");
    asEarlier(show);
    show.write("episodes/ropes.md", episode("chapters: { count: 3 }\n"));
    await build(show);
    expect(published(show).titles).not.toContain("Part a");
    asEarlier(show);
    // What a person gives counts, and nothing is held in its place.
    show.write("episodes/ropes.md", episode('chapters: ["0:00 Mine", "3:00 Too"]\n', "Notes by hand.\n"));
    expect((await build(show)).said).not.toContain("other chapters, notes");
    expect(published(show)).toMatchObject({
      titles: ["Mine", "Too"],
      notes: expect.stringContaining("Notes by hand."),
    });
    expect(show.read(lock)).not.toMatch(/"chapters"|"lead"/);
  });

  it("is held with the first build of a show that was published before, which changes nothing", async () => {
    const show = withShow(files);
    await build(show);
    const [whole, before] = [show.files("out"), show.read(lock)];
    show.write(lock, before.replace(/, "finds": [\s\S]*$/, "}\n"));
    await build(show);
    expect([show.files("out"), show.read(lock)]).toEqual([whole, before]);
  });

  it("is not held by a preview, and one in the same place hides nothing of it", async () => {
    const show = withShow(files);
    await build(show, "--no-lock");
    expect(show.files()).not.toHaveProperty([lock]);
    await build(show);
    expect(show.read(lock)).toContain('"chapters":[');
  });

  it("comes back from the last commit where its line is lost", async () => {
    const show = withShow(files);
    await build(show);
    asEarlier(show);
    const git = (...words: string[]) => execFileSync("git", words, { cwd: show.root, stdio: "pipe" });
    git("init", "-q");
    git("add", "episodes");
    git("-c", "user.name=Ada", "-c", "user.email=ada@harbour.example", "commit", "-qm", "Publish");
    show.write(lock, show.read(lock).replace(/, "finds": [\s\S]*$/, "}\n"));
    clone(show);
    await build(show);
    expect(published(show).titles).toEqual(["Part a", "Part b", "Part c"]);
    expect(show.read(lock)).toContain("Part a");
  });

  it("goes along to a new slug", async () => {
    const show = withShow(files);
    await build(show);
    asEarlier(show);
    show.remove("episodes/ropes.md");
    show.remove("episodes/ropes.vtt");
    show.write("episodes/hemp.md", episode("aliases: [ropes]\n"));
    show.write("episodes/hemp.vtt", marked);
    await build(show);
    expect(show.read("out/episodes/hemp/chapters.json")).toContain("Part b");
    expect(show.read(lock)).toMatch(/"hemp": \{"from"/);
    expect(show.read(lock)).not.toMatch(/"ropes": \{"from"/);
  });

  it("is an error where its line is damaged", async () => {
    const show = withShow(files);
    await build(show);
    show.write(lock, show.read(lock).replace('"chapters":[{', '"chapters":[7,{'));
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(1);
    expect(said).toContain(`${lock}:7 error`);
    expect(said).toContain("git checkout HEAD");
  });
});

describe("two branches that publish", { timeout: 180_000 }, () => {
  const named = (title: string): Record<string, string> => ({
    [`episodes/${title.toLowerCase()}.md`]: episode().replace("Ropes", title).replace("ropes.mp3", `${title}.mp3`),
    [`episodes/${title.toLowerCase()}.vtt`]: marked,
  });
  it.each([
    ["the first finds of all", { ...named("Sails"), ...named("Tides") }, named("Oars")],
    [
      "other finds of one episode",
      { "episodes/ropes.vtt": marked.replace("three", "four") },
      { "episodes/ropes.vtt": marked.replace("three", "two") },
    ],
  ])("merge without a conflict: %s", async (what, mine, theirs) => {
    const first = what.startsWith("other") ? files : {};
    const plain = {
      "episodes/show.md": showText,
      ".gitattributes": `${lock} merge=union\n`,
      ".gitignore": "out\n.airdate\n",
    };
    const show = withShow({ ...plain, "episodes/keel.md": episode("", "Notes.\n").replace("Ropes", "Keel"), ...first });
    const git = (...words: string[]) => execFileSync("git", words, { cwd: show.root, stdio: "pipe" });
    const commit = async (some: Record<string, string>): Promise<void> => {
      for (const [path, text] of Object.entries(some)) show.write(path, text);
      await build(show);
      git("add", "-A");
      git("commit", "-qm", "Publish");
    };
    git("init", "-q", "-b", "main");
    git("config", "user.name", "Ada");
    git("config", "user.email", "ada@harbour.example");
    await commit({});
    git("checkout", "-qb", "theirs");
    await commit(theirs);
    git("checkout", "-q", "main");
    // The feed of the other branch is none that this one has to continue.
    clone(show);
    await commit(mine);
    git("merge", "-q", "--no-edit", ...(what.startsWith("other") ? ["-X", "ours"] : []), "theirs");
    await build(show);
    const data = JSON.parse(show.read(lock));
    expect(Object.keys(data.finds).sort()).toEqual([
      "",
      ...(what.startsWith("other") ? ["ropes"] : ["oars", "sails", "tides"]),
    ]);
    expect(show.read(lock).match(/"from"/g)).toHaveLength(Object.keys(data.finds).length - 1);
  });
});

describe("airdate refresh", { timeout: 180_000 }, () => {
  it("shows the difference, and takes what is new for the next build", async () => {
    const show = withShow(files);
    await build(show);
    const [whole, now] = [show.files("out"), show.read(lock)];
    expect(await show.run("refresh", "ropes", "{root}")).toMatchObject({ code: 0, out: "" });
    asEarlier(show);
    await build(show);
    const held = show.read(lock);
    const { code, out, said } = await show.run("refresh", "ropes", "{root}");
    expect([code, show.read(lock)]).toEqual([0, held]);
    expect(out).toContain("ropes\n  chapters:\n  - 0:00 Part a\n  - 3:20 Part b\n  - 6:40 Part c\n  + 0:00 ");
    expect(out).toContain("  notes:\n  - Ropes, as they were heard then.\n");
    expect(out).toMatch(/ {2}speakers:\n {2}- 0:00 (Ida Berg|Ada Marlow)\n/);
    expect(said).toContain("airdate refresh ropes --write takes it");
    expect((await show.run("refresh", "--all", "{root}", "--write")).said).toContain("Taken");
    expect(show.read(lock)).toBe(now);
    expect((await build(show)).said).not.toContain("finds-kept");
    expect(show.files("out")).toEqual(whole);
  });

  it("says what was never published", async () => {
    const show = withShow(files);
    expect(await show.run("refresh", "ropes", "{root}")).toMatchObject({ code: 2 });
    await build(show);
    const { code, said } = await show.run("refresh", "rope", "{root}");
    expect([code, said]).toEqual([2, expect.stringContaining('did you mean "ropes"?')]);
  });
});

describe("chapters inside a recording", { timeout: 180_000 }, () => {
  const own = (more = ""): string => `---\ntitle: One\ndate: 2026-02-03 06:00\n${more}---\n`;
  const titles = (show: ShowFolder): string[] =>
    JSON.parse(show.read("out/episodes/one/chapters.json")).chapters.map(({ title }: { title: string }) => title);
  it("stay in a clone without it, whatever else could be found or lies beside it", async () => {
    const show = withShow({ "episodes/show.md": showText, "episodes/one.md": own(), "episodes/one.vtt": marked });
    const meta = ["Hello", "Knots", "End"].map(
      (title, at) => `[CHAPTER]\nTIMEBASE=1/1000\nSTART=${at * 2000}\nEND=${at * 2000 + 2000}\ntitle=${title}`,
    );
    show.write("meta.txt", `;FFMETADATA1\n${meta.join("\n")}\n`);
    const sound = ["-f", "lavfi", "-i", "sine=d=6", "-i", "meta.txt", "-map_metadata", "1", "-map_chapters", "1"];
    execFileSync("ffmpeg", ["-v", "error", ...sound, join(show.root, "episodes/one.mp3")], { cwd: show.root });
    await build(show);
    expect(titles(show)).toEqual(["Hello", "Knots", "End"]);
    const whole = show.files("out");
    for (const beside of [undefined, "0:00 Other\n0:03 Another\n"]) {
      clone(show);
      show.remove("episodes/one.mp3");
      if (beside !== undefined) show.write("episodes/one.chapters.txt", beside);
      await build(show);
      expect(titles(show)).toEqual(["Hello", "Knots", "End"]);
      expect(show.read("out/feed.xml")).toBe(whole["feed.xml"]);
    }
    // The owner's word counts, and so does another recording.
    show.write("episodes/one.md", own('chapters: ["0:00 Mine", "0:03 Yours"]\n'));
    await build(show);
    expect(titles(show)).toEqual(["Mine", "Yours"]);
    show.write("episodes/one.md", own());
    show.write("episodes/one.mp3", makeMp3(230));
    await build(show);
    expect(titles(show)).toEqual(["Other", "Another"]);
  });
});
