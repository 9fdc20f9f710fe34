// A new episode: its fields from the recording and the show, its files beside it, nothing written over.
import { existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { makeMp3 } from "../testing/make-mp3.js";
import { captionsText, episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const room = mkdtempSync(join(tmpdir(), "airdate-recordings-"));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** An MP3 of 20 seconds (766 frames) with a title, and more, in its ID3v2.3 tag. */
function tagged(title: string, more: Record<string, string> = {}): Buffer {
  const size = (count: number): Buffer => Buffer.from([0, 0, count >> 7, count & 0x7f]);
  const frames = Object.entries({ TIT2: title, ...more }).map(([name, value]) => {
    const text = Buffer.concat([Buffer.from([0]), Buffer.from(value, "latin1")]);
    return Buffer.concat([Buffer.from(name), size(text.length), Buffer.from([0, 0]), text]);
  });
  const tag = Buffer.concat(frames);
  return Buffer.concat([Buffer.from("ID3\x03\x00\x00", "latin1"), size(tag.length), tag, makeMp3(766)]);
}

const show = {
  "episodes/show.md": showText.replace(
    "hosts: [{ name: Ada Marlow }]",
    'hosts: [ada]\nrelease: { every: "Tuesday 06:00" }',
  ),
  "episodes/people.md": "---\nada: { name: Ada Marlow }\n---\n",
  "episodes/oars.md": episodeText("Oars", "2026-02-24 06:00", "season: 2\nepisode: 11\n"),
  "episodes/sails.md": episodeText("Sails", "next", "season: 2\nepisode: 12\n"),
};
const lines = (text: string): string[] => text.trimEnd().split("\n");

it("takes title, number, date and hosts from the recording and the show, and moves what lies in the project", async () => {
  const one = withShow({ ...show, "inbox/take 3.mp3": tagged("Varnish, or how long"), "inbox/talk.vtt": captionsText });
  const { code, out, said } = await one.run("new", "{root}/inbox/take 3.mp3", "{root}/inbox/talk.vtt", "{root}");
  expect([code, said]).toEqual([0, ""]);
  expect(lines(out).slice(0, 5)).toEqual([
    "episodes/varnish-or-how-long.md",
    "episodes/varnish-or-how-long.mp3 (moved from {root}/inbox/take 3.mp3: 0:20)",
    "episodes/varnish-or-how-long.vtt (moved from {root}/inbox/talk.vtt: 3 pieces, 2 names)",
    "guests: Ida Berg (named in the transcript)",
    "It comes out: 2026-03-10 06:00 (Europe/Berlin)",
  ]);
  expect(one.read("episodes/varnish-or-how-long.md")).toBe(`---
title: Varnish, or how long
date: 2026-03-10 06:00
season: 2
episode: 13
hosts: [ ada ]
guests: [ Ida Berg ]
---
`);
  expect(Object.keys(one.files("inbox"))).toEqual([]);
  const built = await one.run("build", "{root}", "--at", "2026-03-10T06:00:00Z");
  expect([built.code, one.read("out/feed.xml")]).toEqual([0, expect.stringContaining("<title>Varnish, or how long")]);
}, 60_000);

it("takes season and number of the recording's tags where they come after those that are there, and says what it leaves", async () => {
  const one = withShow({
    ...show,
    "one.mp3": tagged("Fog", { TRCK: "1/8", TPOS: "3" }),
    "two.mp3": tagged("Rope", { TRCK: "4", TYER: "2019" }),
  });
  expect((await one.run("new", "{root}/one.mp3", "{root}", "--number", "1")).said).toBe("");
  expect(one.read("episodes/fog.md")).toMatch(/season: 3\nepisode: 1\n/);
  const { said } = await one.run("new", "{root}/two.mp3", "{root}", "--slug", "rope");
  expect(said).toContain("The recording's tags say 2019, and the episode's date is 2026-");
  expect(one.read("episodes/rope.md")).toMatch(/season: 3\nepisode: 4\n/);
  const early = await one.run("new", "{root}/two.mp3", "{root}", "--slug", "again");
  expect(early.code).toBe(2);
  one.write("three.mp3", tagged("Oak", { TRCK: "2", TPOS: "2" }));
  const late = await one.run("new", "{root}/three.mp3", "{root}");
  expect(late.said).toContain("The recording's tags say number 2; the episode has 5");
});

it("begins trailers and bonus episodes without a number, and a season at 1", async () => {
  const one = withShow(show);
  const begin = async (title: string, ...more: string[]): Promise<{ said: string; file: string }> => {
    const { said } = await one.run("new", "{root}", "--title", title, ...more);
    const slug = title.toLowerCase().replaceAll(" ", "-");
    return { said, file: one.read(`episodes/${slug}.md`).replace(/date: .*\n|hosts: .*\n|# .*\n/g, "") };
  };
  const plain = await begin("Trailer of the year");
  expect(plain.file).toBe("---\ntitle: Trailer of the year\nseason: 2\nepisode: 13\n---\n");
  expect(plain.said).toContain("The title says trailer, and it is an episode like all");
  const trailer = await begin("Soon", "--type", "trailer", "--season", "3");
  expect(trailer).toEqual({ said: "", file: "---\ntitle: Soon\ntype: trailer\nseason: 3\n---\n" });
  expect((await begin("A bonus", "--type", "bonus")).file).toBe("---\ntitle: A bonus\ntype: bonus\nseason: 2\n---\n");
  expect((await begin("Keels", "--season", "3")).file).toBe("---\ntitle: Keels\nseason: 3\nepisode: 1\n---\n");
  expect((await begin("Ribs")).file).toBe("---\ntitle: Ribs\nseason: 3\nepisode: 2\n---\n");
  expect((await one.run("new", "{root}", "--title", "X", "--season", "two")).said).toContain(
    '--season is "two", but should be a number such as 2',
  );
});

it("copies what lies elsewhere, or links it", async () => {
  const recording = join(room, "fog_horn-07.mp3");
  writeFileSync(recording, makeMp3(766));
  const one = withShow(show);
  const { out } = await one.run("new", recording, "{root}");
  expect(out).toContain("episodes/fog-horn-07.mp3 (copied from ");
  expect(out).toContain("title: Fog horn 07 (from the file's name)\n");
  expect(one.read("episodes/fog-horn-07.md")).toContain("title: Fog horn 07\n");
  const linked = await one.run("new", recording, "{root}", "--link", "--slug", "again", "--title", "Fog again");
  expect(linked.out).toContain("episodes/again.mp3 (linked to ");
  const inode = (path: string): number => statSync(path).ino;
  expect(inode(join(one.root, "episodes/again.mp3"))).toBe(inode(recording));
  expect(inode(join(one.root, "episodes/fog-horn-07.mp3"))).not.toBe(inode(recording));
  expect(existsSync(recording)).toBe(true);
});

const kept = (one: ShowFolder): Record<string, string> => ({ ...one.files("episodes"), ...one.files("inbox") });

it.each<[string, Record<string, string | Uint8Array>, string[], RegExp]>([
  ["no title", {}, [], /A new episode needs a title, and here is nobody to ask\n {2}airdate new --title/],
  ["an episode's slug", {}, ["--title", "Oars"], /The slug "oars" is taken.*\n {2}choose another with --slug/],
  ["a file with a meaning", {}, ["--title", "People"], /The slug "people" is taken/],
  [
    "a device of Windows",
    {},
    ["--title", "Con"],
    /"con" is a name that Windows keeps.*\n {2}choose.*--slug con-episode/,
  ],
  ["a numbered one", {}, ["--title", "Oak", "--slug", "COM1"], /"com1" is a name that Windows keeps for a device/],
  [
    "an own folder's slug",
    { "episodes/knots/index.md": episodeText("K", "2026-01-01") },
    ["--title", "Knots"],
    /taken/,
  ],
  [
    "a recording that is there",
    { "episodes/knots.mp3": makeMp3(40), "inbox/a.mp3": makeMp3(20) },
    ["{root}/inbox/a.mp3", "--title", "Knots"],
    /episodes\/knots\.mp3 is there already, and is not written over/,
  ],
  [
    "another episode's recording",
    {
      "episodes/knots.md": episodeText("K", "2026-01-01").replace(/audio: .*\n/, ""),
      "episodes/knots.mp3": makeMp3(40),
    },
    ["{root}/episodes/knots.mp3", "--title", "Ropes"],
    /knots\.mp3 belongs to the episode knots/,
  ],
  ["no file", {}, ["{root}/none.mp3"], /There is no file \{root\}\/none\.mp3/],
  ["no recording", { "inbox/a.mp3": "<html>" }, ["{root}/inbox/a.mp3"], /is a web page that was saved as a recording/],
  ["no transcript", { "inbox/a.bin": "\0\x01\x02" }, ["{root}/inbox/a.bin"], /neither a recording .* nor a transcript/],
  ["no date", {}, ["--title", "Ropes", "--date", "soon"], /--date: "soon" is no date/],
])("refuses %s, and writes nothing", async (_, files, words, expected) => {
  const one = withShow({ ...show, ...files });
  const before = kept(one);
  const { code, said } = await one.run(
    "new",
    ...words.filter((word) => word.startsWith("{")),
    "{root}",
    ...words.filter((word) => !word.startsWith("{")),
  );
  expect([code, said]).toEqual([2, expect.stringMatching(expected)]);
  expect(kept(one)).toEqual(before);
});

it("asks at a terminal", async () => {
  const one = withShow({ ...show, "inbox/my take.mp3": makeMp3(766) });
  const asked: string[] = [];
  const answers = [`'${one.root}/inbox/my take.mp3'`, "", "", "soon", "2026-03-09 07:00", "", "Ida Berg, Jo Vane"];
  const { code } = await one.converse(
    async (question) => {
      asked.push(question.replace(/\(.*\)/, "").trim());
      return answers.shift()!;
    },
    "new",
    "{root}",
  );
  expect(code).toBe(0);
  expect(asked).toEqual([
    "Recording :",
    "Transcript :",
    "Title [My take]:",
    "When it comes out, in Europe/Berlin [2026-03-10 06:00]:",
    "When it comes out, in Europe/Berlin [2026-03-10 06:00]:",
    "Number [13]:",
    "Guests, with commas between :",
  ]);
  expect(one.read("episodes/my-take.md")).toBe(`---
title: My take
date: 2026-03-09 07:00
season: 2
episode: 13
hosts: [ ada ]
guests: [ Ida Berg, Jo Vane ]
---
`);
});

it("leaves date and number open where the show has neither, and follows its folders", async () => {
  const one = withShow({
    "episodes/show.md": showText,
    "episodes/oars/index.md": episodeText("Oars", "2026-02-24 06:00"),
    "inbox/talk.md": "**Ada Marlow:** Welcome to the harbour.\n\n**Ida Berg:** Thank you.\n",
  });
  const { code, said } = await one.run("new", "{root}/inbox/talk.md", "{root}", "--title", "Ropes");
  expect([code, said]).toEqual([0, expect.stringContaining("The episode waits for a date")]);
  expect(one.read("episodes/ropes/index.md")).toBe(`---
title: Ropes
guests: [ Ida Berg ]
transcript: talk.md
# date: 2026-03-08 09:00  (until it has one, it is published nowhere; draft: yes keeps it back too)
---
`);
  expect((await one.run("clean", "ropes", "{root}")).out).toContain("Welcome to the harbour.");
});

it("goes on where a run was stopped before it had made the episode, and takes no other file for that one's", async () => {
  const [sound, far] = [makeMp3(20), join(room, "far.mp3")];
  writeFileSync(far, sound);
  const one = withShow({
    ...show,
    "episodes/knots.mp3": sound,
    "inbox/a.mp3": sound,
    "inbox/talk.vtt": captionsText,
    "episodes/ropes.mp3": sound,
  });
  const moved = await one.run("new", "{root}/inbox/a.mp3", "{root}/inbox/talk.vtt", "{root}", "--title", "Knots");
  expect(moved.code, moved.said).toBe(0);
  expect(lines(moved.out).slice(0, 3)).toEqual([
    "episodes/knots.md",
    "episodes/knots.mp3 (there already, as {root}/inbox/a.mp3: 0:00)",
    "episodes/knots.vtt (moved from {root}/inbox/talk.vtt: 3 pieces, 2 names)",
  ]);
  expect(one.files("inbox")).toEqual({});
  const copied = await one.run("new", far, "{root}", "--title", "Ropes");
  expect([copied.code, existsSync(far)]).toEqual([0, true]);
  expect(one.read("episodes/ropes.md")).toContain("title: Ropes");
});
