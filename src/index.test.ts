// The library as a program uses it: the sample show, through the public entry alone.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import {
  buildShow,
  findNeeds,
  loadKnowledge,
  loadShow,
  type OutFile,
  openShow,
  publish,
  readTranscript,
  type Show,
  understandEpisode,
} from "./index.js";

const root = ".";
const now = Date.UTC(2026, 10, 1);
const out = mkdtempSync(join(tmpdir(), "airdate-library-"));
afterAll(() => rmSync(out, { recursive: true, force: true }));

const collect = () => {
  const files = new Map<string, OutFile["content"]>();
  const copied: string[] = [];
  const sink = {
    stage: (staged: readonly OutFile[]) => {
      for (const { path, content } of staged) files.set(path, content);
    },
    copy: (media: readonly { path: string }[]) => void copied.push(...media.map(({ path }) => path)),
    keep: () => undefined,
    holds: () => true,
  };
  return { files, copied, sink };
};

describe("the library", () => {
  it("loads the sample show, and holds back what is not due", async () => {
    const { value, problems } = await loadShow(await openShow(root), { now });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    const show: Show = value!.show;
    expect(show.hosts.length).toBeGreaterThan(0);
    const states = value!.planned.map(({ state }) => state);
    expect(states.filter((state) => state === "published")).toHaveLength(3);
    expect(states).toContain("scheduled");
  });

  it("builds it in memory, the same twice", async () => {
    const project = await openShow(root);
    const [first, second] = [collect(), collect()];
    const built = await buildShow(project, { now, sink: first.sink });
    expect(built.problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(built.nextDue?.date).toBeGreaterThan(now);
    for (const slug of built.site!.cards.filter(({ state }) => state === "published").map((card) => card.slug))
      expect([...first.files.keys()]).toContain(`episodes/${slug}/index.html`);
    expect(first.copied.some((path) => path.endsWith(".mp3"))).toBe(true);
    await buildShow(await openShow(root), { now, sink: second.sink });
    expect([...second.files]).toEqual([...first.files]);
  }, 60_000);

  it("publishes it into a folder: the bytes that were built", async () => {
    const project = await openShow(root);
    const { files, sink } = collect();
    await buildShow(project, { now, sink });
    const { outcome, paths, problems } = await publish(await openShow(root), { root, out, now });
    expect(problems.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(outcome?.written).toHaveLength(paths.length);
    const there = readdirSync(out, { recursive: true, encoding: "utf8" }).map((path) => path.replaceAll("\\", "/"));
    for (const path of paths) expect(there).toContain(path);
    for (const [path, content] of files)
      expect(readFileSync(join(out, path)).equals(Buffer.from(content as string)), path).toBe(true);
  }, 60_000);

  it("understands a transcript without a folder", async () => {
    const { value: transcript } = readTranscript("talk.txt", "Ada: Welcome to the harbour.\n\nIda: Thank you, Ada.\n");
    const show = (await loadShow(await openShow(root), { now })).value!.show;
    const episode = { ...bareEpisode(show), duration: 10 };
    const input = { show, episode, transcript };
    const knowledge = await loadKnowledge(show.language, findNeeds(input));
    const { turns, timing } = understandEpisode({ ...input, knowledge });
    expect(turns.map(({ speaker, text }) => [speaker, text])).toEqual([
      ["Ada", "Welcome to the harbour."],
      ["Ida", "Thank you, Ada."],
    ]);
    expect(timing.method).toBe("estimated");
  });
});

const bareEpisode = (show: Show): Parameters<typeof understandEpisode>[0]["episode"] => ({
  slug: "talk",
  title: "A talk",
  queued: false,
  guid: "talk",
  type: "full",
  explicit: false,
  draft: false,
  guests: [],
  hosts: [],
  variants: [],
  chapters: [],
  chapterPlan: {},
  links: [],
  keywords: [],
  youtube: {},
  soundbites: [],
  pins: [],
  glossary: { terms: [], replace: [], never: [] },
  speakers: {},
  turns: [],
  aliases: [],
  feed: {} as Parameters<typeof understandEpisode>[0]["episode"]["feed"],
  files: {},
  notes: "",
  source: show.source,
});
