// What init leaves to be filled in is never published by accident, and a show that nobody can reach is only a trial.
import { execFileSync } from "node:child_process";
import { expect, it } from "vitest";
import { serveShow } from "../testing/serve-show.js";
import { episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

interface Said {
  rule: string;
  severity: string;
  message: string;
  hint: string;
  place: { file: string; line: number };
}

async function run(show: ShowFolder, ...words: string[]): Promise<{ code: number; said: Said[] }> {
  const { code, out } = await show.run(...words, "--json");
  return { code, said: JSON.parse(out).problems };
}
const left = (said: readonly Said[]): string[] =>
  said
    .filter(({ rule }) => rule === "placeholder")
    .map(({ severity, message, place }) => `${severity} ${place.file}:${place.line} ${message}`)
    .sort();

const inShow = [
  'episodes/show.md:8 `owner.email` is still to be filled in: "you@example.com" is nobody\'s',
  'episodes/show.md:8 `owner.name` is still to be filled in: "Your name" is nobody\'s',
  'episodes/show.md:13 `image` is still to be filled in: "https://example.com/cover.jpg" is nobody\'s',
  'episodes/show.md:16 `hosts.0.name` is still to be filled in: "Your name" is nobody\'s',
  'episodes/show.md:2 `title` is still to be filled in: "My show" is nobody\'s',
  'episodes/show.md:4 `link` is still to be filled in: "https://example.com" is nobody\'s',
  'episodes/show.md:5 `description` is still to be filled in: "One or two sentences that say what the show is about." is nobody\'s',
  'episodes/show.md:7 `author` is still to be filled in: "Your name" is nobody\'s',
];
const inEpisode = [
  'episodes/first.md:4 `audio` is still to be filled in: "https://example.com/first.mp3" is nobody\'s',
  'episodes/first.md:6 `guests.0.name` is still to be filled in: "A Guest" is nobody\'s',
];
const as = (severity: string, said: readonly string[]): string[] => said.map((one) => `${severity} ${one}`).sort();

const begun = async (): Promise<ShowFolder> => {
  const show = withShow({});
  expect((await show.run("init", "{root}")).code).toBe(0);
  show.write(
    "episodes/first.md",
    `---
title: The first episode
date: 2026-01-05 06:00
audio: { url: "https://example.com/first.mp3", length: 1000000, type: audio/mpeg, duration: "0:45" }
guests:
  - { name: A Guest, url: "https://example.org" }
---
Notes.
`,
  );
  return show;
};

it("says each with its place and the line to write, and builds nothing", async () => {
  const show = await begun();
  const { code, said } = await run(show, "build", "{root}");
  expect(code).toBe(1);
  expect(left(said)).toEqual(as("error", [...inShow, ...inEpisode]));
  expect(said.find(({ message }) => message.startsWith("`author`"))?.hint).toContain("author: Ada Marlow");
  expect(show.files("out")).toEqual({});
  expect(Object.keys(show.files("episodes"))).not.toContain("published.lock.json");
  expect(left((await run(show, "check", "{root}")).said)).toEqual(as("error", [...inShow, ...inEpisode]));
});

it("lets previews be looked at", async () => {
  const show = await begun();
  for (const words of [["--drafts"], ["--no-lock"], ["--at", "2026-04-01T00:00:00Z"]]) {
    const { code, said } = await run(show, "build", "{root}", ...words);
    expect([code, left(said)]).toEqual([0, as("warn", [...inShow, ...inEpisode])]);
  }
  const started = await serveShow(show);
  const page = await (await fetch(started.url)).text();
  await started.close();
  expect(page).toContain("My show");
  expect(started.said().join("\n")).not.toContain(" error ");
  expect(Object.keys(show.files("episodes"))).not.toContain("published.lock.json");
});

it("builds a show that is tried at an address of examples, says so and notes nothing as published", async () => {
  const show = await begun();
  const tried = showText.replace("https://harbour.example\n", "https://example.com/harbour\n");
  show.write("episodes/show.md", tried);
  show.write(
    "episodes/first.md",
    `---
title: The first episode
date: 2026-01-05 06:00
audio: { url: "https://example.com/first.mp3", length: 1000000, type: audio/mpeg, duration: "0:45" }
---
Notes.
`,
  );
  const { code, said } = await run(show, "build", "{root}");
  expect(code).toBe(0);
  expect(left(said)).toEqual([
    'warn episodes/first.md:4 `audio` is still to be filled in: "https://example.com/first.mp3" is nobody\'s',
    'warn episodes/show.md:3 `link` is still to be filled in: "https://example.com/harbour" is nobody\'s',
  ]);
  expect(Object.keys(show.files("episodes"))).not.toContain("published.lock.json");
  show.write("episodes/show.md", tried.replace(/^author: .*$/m, "author: Your name"));
  expect((await run(show, "build", "{root}")).code).toBe(1);
});

it("publishes and locks what is filled in, whatever the notes link to", async () => {
  const show = await begun();
  show.write("episodes/show.md", showText);
  show.write("episodes/first.md", episodeText("First", "2026-01-05 06:00", "", "See <https://example.com>.\n"));
  const { code, said } = await run(show, "build", "{root}");
  expect([code, left(said)]).toEqual([0, []]);
  expect(show.read("episodes/published.lock.json")).toContain('"first"');
});

it.each(["http://localhost:8080/cast", "http://127.0.0.1:4321", "http://[::1]/", "http://show.localhost"])(
  "notes nothing as published at %s, and says so",
  async (link) => {
    const show = withShow({
      "episodes/show.md": showText.replace("https://harbour.example\n", `${link}\n`),
      "episodes/oars.md": episodeText("Oars", "2026-02-01 06:00"),
    });
    for (let time = 0; time < 2; time++) {
      const { code, said } = await run(show, "build", "{root}");
      expect(code).toBe(0);
      expect(said.filter(({ rule }) => rule === "build-trial")).toHaveLength(1);
      expect(Object.keys(show.files("episodes"))).not.toContain("published.lock.json");
    }
    show.write("episodes/show.md", showText);
    expect((await run(show, "build", "{root}")).code).toBe(0);
    expect(show.read("episodes/published.lock.json")).toContain('"oars"');
  },
);

const git = (show: ShowFolder, ...words: string[]): string =>
  execFileSync("git", ["-c", "user.name=Ada", "-c", "user.email=ada@harbour.example", ...words], {
    cwd: show.root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "pipe"],
  });

it("takes back a trial that was noted as published, with the command that the message names", async () => {
  const show = withShow({
    "episodes/show.md": showText,
    "episodes/oars.md": episodeText("Oars", "2026-02-01 06:00"),
    ".gitignore": "out/\n.airdate/\n",
  });
  git(show, "init", "-q", "-b", "main");
  expect((await show.run("forget", "{root}")).code).toBe(2);
  expect((await show.run("build", "{root}")).code).toBe(0);
  const moved = showText.replace("https://harbour.example\n", "https://cast.harbour.example\n");
  show.write("episodes/show.md", moved.replace("author:", "guid: 2c1ed1d4-7f0a-5a4c-9e5b-0f3f3f0f8a11\nauthor:"));
  show.write("episodes/sails.md", episodeText("Sails", "2026-02-01 06:00"));
  show.remove("episodes/oars.md");
  const refused = await show.run("build", "{root}");
  expect([refused.code, refused.said]).toEqual([1, expect.stringContaining("airdate forget")]);
  const forgot = await show.run("forget", "{root}");
  expect([forgot.code, forgot.out]).toEqual([0, "Forgotten: an episode (oars)\n"]);
  expect(Object.keys(show.files("episodes"))).not.toContain("published.lock.json");
  expect((await show.run("build", "{root}")).code).toBe(0);
  expect(JSON.parse(show.read("episodes/published.lock.json")).show.guid).toBe("2c1ed1d4-7f0a-5a4c-9e5b-0f3f3f0f8a11");

  git(show, "add", "-A");
  git(show, "commit", "-q", "-m", "Published");
  const lock = show.read("episodes/published.lock.json");
  const published = await show.run("forget", "{root}");
  expect([published.code, published.said]).toEqual([2, expect.stringContaining("--force forgets that too")]);
  show.write("episodes/keels.md", episodeText("Keels", "2026-02-03 06:00"));
  expect((await show.run("build", "{root}")).code).toBe(0);
  expect((await show.run("forget", "{root}")).out).toBe("Forgotten: an episode (keels)\n");
  expect(show.read("episodes/published.lock.json")).toBe(lock);
  expect((await show.run("forget", "{root}", "--force")).code).toBe(0);
  expect(Object.keys(show.files("episodes"))).not.toContain("published.lock.json");
});
