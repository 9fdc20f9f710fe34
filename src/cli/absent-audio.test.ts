// Recordings that are not there: what was published stays, what was never there is an error, and what is kept elsewhere is known.
import { mkdirSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { makeMp3 } from "../testing/make-mp3.js";
import { type ShowFolder, showText, withShow } from "../testing/with-show.js";

const text = (more = ""): string => `---\ntitle: One\ndate: 2026-02-03 06:00\n${more}---\nNotes of the day.\n`;
const audio = makeMp3(100);
const small = (more = ""): Record<string, string | Uint8Array> => ({
  "episodes/show.md": showText,
  "episodes/one.md": text(more),
  "episodes/one.mp3": audio,
});
const enclosure = (show: ShowFolder): string | undefined => /<enclosure [^>]*>/.exec(show.read("out/feed.xml"))?.[0];
const duration = (show: ShowFolder): string | undefined =>
  /<itunes:duration>[^<]*/.exec(show.read("out/feed.xml"))?.[0];
/** A clone elsewhere: nothing of what builds kept is there, and files that git does not hold are not either. */
const forget = (show: ShowFolder): void => {
  show.remove("out");
  show.remove(".airdate");
};

describe.each([
  ["beside the file", ""],
  ["that is named", "audio: one.mp3\n"],
])("the recording of a published episode, %s", (_, more) => {
  it("may be missing in a clone: the feed keeps its enclosure, and the build says so", async () => {
    const show = withShow(small(more));
    expect((await show.run("build", "{root}")).code).toBe(0);
    const [before, length] = [enclosure(show), duration(show)];
    expect(before).toContain(`length="${audio.length}"`);
    show.remove("episodes/one.mp3");
    forget(show);
    for (let time = 0; time < 2; time++) {
      const { code, said } = await show.run("build", "{root}");
      expect([code, enclosure(show), duration(show)]).toEqual([0, before, length]);
      expect(said).toContain("The recording is not here. The feed keeps what was published");
    }
    show.write("episodes/one.mp3", audio);
    const back = await show.run("build", "{root}");
    expect(back.said).not.toContain("recording is not here");
    expect(show.files("out/episodes/one")["one.mp3"]).toHaveLength(audio.length);
  });
  it("must not vanish where it was: nothing is published until it is back or accepted", async () => {
    const show = withShow(small(more));
    await show.run("build", "{root}");
    const before = show.files("out");
    show.remove("episodes/one.mp3");
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(1);
    expect(said).toContain("audio-removed");
    expect(show.files("out")).toEqual(before);
    show.write("episodes/one.md", text("audio: none\n"));
    expect((await show.run("build", "{root}")).said).toContain("history-enclosure-dropped");
    expect((await show.run("accept", "one", "{root}", "--reason", "withdrawn")).code).toBe(0);
    expect((await show.run("build", "{root}")).code).toBe(0);
    expect(enclosure(show)).toBeUndefined();
    expect(show.read("episodes/published.lock.json")).toContain(
      '"url":"https://harbour.example/episodes/one/one.mp3"}',
    );
  });
  it("may be told to lie elsewhere for good: the file in the output stays", async () => {
    const show = withShow(small(more));
    await show.run("build", "{root}");
    const before = enclosure(show);
    show.remove("episodes/one.mp3");
    const line = /audio: \{.*\}/.exec((await show.run("build", "{root}")).said)![0];
    show.write("episodes/one.md", text(`${line}\n`));
    const { code, said } = await show.run("build", "{root}");
    expect([code, said, enclosure(show)]).toEqual([0, "", before]);
    expect(show.files("out/episodes/one")["one.mp3"]).toHaveLength(audio.length);
  });
});

describe("a recording that is kept outside of git", () => {
  const pointer = (size: number): string =>
    `version https://git-lfs.github.com/spec/v1\noid sha256:${"4d7a".repeat(16)}\nsize ${size}\n`;
  it("may be a pointer of Git LFS where it was published, and is never published as it is", async () => {
    const show = withShow(small());
    await show.run("build", "{root}");
    const before = enclosure(show);
    forget(show);
    show.write("episodes/one.mp3", pointer(audio.length));
    const { code, said } = await show.run("build", "{root}");
    expect([code, enclosure(show)]).toEqual([0, before]);
    expect(said).toContain("The recording is not here");
    expect(show.files("out/episodes/one")["one.mp3"]).toBeUndefined();
    show.write("episodes/one.mp3", pointer(audio.length + 5));
    const other = await show.run("build", "{root}");
    expect(other.code).toBe(1);
    expect(other.said).toContain("is a Git LFS pointer, not the recording");
    expect(other.said).toContain('git lfs pull --include "episodes/one.mp3"');
  });
  it("is an error where it was never published", async () => {
    const show = withShow({ ...small(), "episodes/one.mp3": pointer(4096) });
    expect((await show.run("build", "{root}")).code).toBe(1);
    expect(show.files("out")).toEqual({});
  });
  it("gives its size where it is served from elsewhere", async () => {
    const more = 'audio: { file: one.mp3, url: "https://media.example/one.mp3", duration: "10:00" }\n';
    const show = withShow({ ...small(more), "episodes/one.mp3": pointer(4096) });
    expect((await show.run("build", "{root}")).code).toBe(0);
    expect(enclosure(show)).toContain('url="https://media.example/one.mp3" length="4096" type="audio/mpeg"');
  });
  it("may be a link of git-annex that leads nowhere", async () => {
    const show = withShow(small());
    await show.run("build", "{root}");
    const before = enclosure(show);
    forget(show);
    show.remove("episodes/one.mp3");
    mkdirSync(join(show.root, ".git/annex"), { recursive: true });
    const key = `SHA256E-s${audio.length}--${"4d7a".repeat(16)}.mp3`;
    symlinkSync(`../.git/annex/objects/qW/7k/${key}/${key}`, join(show.root, "episodes/one.mp3"));
    expect([(await show.run("build", "{root}")).code, enclosure(show)]).toEqual([0, before]);
    show.remove("episodes/published.lock.json");
    const never = await show.run("build", "{root}", "--force");
    expect(never.code).toBe(1);
    expect(never.said).toContain("git annex get episodes/one.mp3");
  });
  it("has the facts it was published with when only its address is given", async () => {
    const url = "https://media.example/one.mp3";
    const show = withShow(small(`audio: { url: "${url}", length: 4096, duration: "10:00" }\n`));
    await show.run("build", "{root}");
    const before = [enclosure(show), duration(show)];
    show.write("episodes/one.md", text(`audio: ${url}\n`));
    expect((await show.run("build", "{root}")).code).toBe(0);
    expect([enclosure(show), duration(show)]).toEqual(before);
    show.write("episodes/one.md", text());
    show.remove("episodes/one.mp3");
    const lost = await show.run("build", "{root}");
    expect(lost.code).toBe(1);
    expect(lost.said).toContain(`Put it back: audio: { url: "${url}", length: 4096, type: audio/mpeg, duration: 600 }`);
  });
});

describe("an episode without any recording", () => {
  it.each([
    ["", { "episodes/one-final.mp3": audio }, "None of the recordings here (one-final.mp3) is named like the episode"],
    ["", { "episodes/final.m4a": audio }, "name it one.m4a"],
    ["youtube: aBcDeFgHiJk\n", {}, "name it one.mp3"],
  ])("is an error that names what lies there (%j)", async (more, beside, says) => {
    const show = withShow({ "episodes/show.md": showText, "episodes/one.md": text(more), ...beside });
    const { code, said } = await show.run("build", "{root}");
    expect(code).toBe(1);
    expect(said).toContain("audio-missing");
    expect(said).toContain(says);
    expect(said).toContain("say audio: none");
    expect(show.files("episodes")["published.lock.json"]).toBeUndefined();
    show.write("episodes/one.md", text(`${more}audio: none\n`));
    const meant = await show.run("build", "{root}");
    expect([meant.code, meant.said]).toEqual([0, expect.not.stringContaining("enclosure")]);
    expect(show.read("out/episodes/one/index.html")).not.toContain("no audio for this episode yet");
  });
  it.each([
    ["keel/index.md", "keel/cut.mp3", "name it audio.mp3", "keel/audio.mp3"],
    ["The keel.md", "cut.mp3", "name it The keel.mp3", "The keel.mp3"],
  ])("says a name under which it is found (%s)", async (file, lies, says, wanted) => {
    const show = withShow({
      "episodes/show.md": showText,
      [`episodes/${file}`]: text(),
      [`episodes/${lies}`]: audio,
    });
    expect((await show.run("build", "{root}")).said).toContain(says);
    show.write(`episodes/${wanted}`, audio);
    expect((await show.run("build", "{root}")).code).toBe(0);
  });
  it("waits for it until it is due", async () => {
    const show = withShow({ "episodes/show.md": showText, "episodes/one.md": text(), "episodes/one.mp3": audio });
    show.write("episodes/later.md", "---\ntitle: Later\ndate: 2026-06-01 06:00\n---\nNotes.\n");
    expect((await show.run("build", "{root}")).code).toBe(0);
    expect((await show.run("build", "{root}", "--at", "2026-06-02T00:00:00Z", "--no-lock")).code).toBe(1);
  });
  it("stays as it was where it was published without one by an earlier version", async () => {
    const lock = `{ "airdate": 1\n, "show": {"guid":"1c259d59-8a20-53fc-89ce-e9129684b2c1"}\n, "episodes": { "": {}\n  , "one": {"guid":"a","date":"2026-02-03T05:00:00Z"}\n  }\n}\n`;
    const show = withShow({
      "episodes/show.md": showText,
      "episodes/one.md": text(),
      "episodes/published.lock.json": lock,
    });
    const { code, said } = await show.run("build", "{root}");
    expect([code, said]).toEqual([0, expect.stringContaining("apple-enclosure-required")]);
  });
});
