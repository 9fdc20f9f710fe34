// Recordings whose address changed, on hosts that know no redirects: apps that hold the old address still get the file.
import { expect, it } from "vitest";
import { makeMp3 } from "../testing/make-mp3.js";
import { serveFiles } from "../testing/serve-folder.js";
import { type ShowFolder, showText, withShow } from "../testing/with-show.js";

const recording = makeMp3(100);
const keel = (more: string): string => `---\ntitle: Keel\ndate: 2026-02-03 06:00\n${more}---\nNotes.\n`;
const cast = showText.replace("https://harbour.example", "https://harbour.example/cast");

/** What a plain static server gives at addresses of the site: the status, and whether it is the recording. */
async function ask(show: ShowFolder, addresses: readonly string[]): Promise<[status: number, same: boolean][]> {
  const files = Object.entries(show.files("out")).map(([path, text]) => ({
    path: `cast/${path}`,
    content: Buffer.from(text, "latin1"),
  }));
  const host = await serveFiles(files);
  const answers: [number, boolean][] = [];
  for (const address of addresses) {
    const answer = await fetch(host.url + new URL(address).pathname);
    answers.push([answer.status, Buffer.from(await answer.arrayBuffer()).equals(Buffer.from(recording))]);
  }
  await host.close();
  return answers;
}

const enclosureOf = (show: ShowFolder): string => /<enclosure url="([^"]*)"/.exec(show.read("out/feed.xml"))![1]!;
const there = [200, true];

/** A show whose episode was published, and then got another name with its recording. */
async function renamed(): Promise<{ show: ShowFolder; old: string; now: string }> {
  const show = withShow({
    "episodes/show.md": cast,
    "episodes/keel.md": keel("audio: der kiel.mp3\n"),
    "episodes/der kiel.mp3": recording,
  });
  expect((await show.run("build", "{root}")).code).toBe(0);
  const old = enclosureOf(show);
  show.write("episodes/hull.md", keel("aliases: [keel]\n"));
  show.write("episodes/hull.mp3", recording);
  show.remove("episodes/keel.md");
  show.remove("episodes/der kiel.mp3");
  expect((await show.run("build", "{root}")).code).toBe(0);
  const now = enclosureOf(show);
  expect([old, now]).toEqual([
    "https://harbour.example/cast/episodes/keel/der%20kiel.mp3",
    "https://harbour.example/cast/episodes/hull/hull.mp3",
  ]);
  return { show, old, now };
}

it("are found at both addresses, also when nothing of an earlier build is left, and after the move was accepted", async () => {
  const { show, old, now } = await renamed();
  expect(await ask(show, [old, now])).toEqual([there, there]);
  expect((await show.run("accept", "hull", "{root}", "--reason", "a better name")).code).toBe(0);
  for (const path of ["out", ".airdate"]) show.remove(path);
  expect((await show.run("build", "{root}")).code).toBe(0);
  expect(await ask(show, [old, now])).toEqual([there, there]);
  const files = show.files("out");
  for (const force of [[], ["--force"]]) {
    expect((await show.run("build", "{root}", ...force)).code).toBe(0);
    expect(show.files("out")).toEqual(files);
  }
});

it("stay at the old address in a clone without the recording, where an earlier build left it", async () => {
  const { show, old, now } = await renamed();
  await show.run("accept", "hull", "{root}", "--reason", "a better name");
  await show.run("build", "{root}");
  show.remove("episodes/hull.mp3");
  show.write(
    "episodes/hull.md",
    keel('aliases: [keel]\naudio: { url: "https://media.example/hull.mp3", length: 41800, type: audio/mpeg }\n'),
  );
  expect((await show.run("build", "{root}")).code).toBe(0);
  expect(await ask(show, [old, now])).toEqual([there, there]);
});

it("are not kept twice where the host is said to follow redirects", async () => {
  const { show, old, now } = await renamed();
  show.write("episodes/show.md", cast.replace("language: en\n", "language: en\nredirects: yes\n"));
  expect((await show.run("build", "{root}")).code).toBe(0);
  expect(await ask(show, [old, now])).toEqual([[404, false], there]);
  expect(show.read("out/_redirects")).toContain(`/cast/episodes/keel/der%20kiel.mp3 ${now} 301\n`);
});
