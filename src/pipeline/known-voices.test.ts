// How people talk is learned from the earlier episodes that name them, for those that do not; nothing else is changed by it.
import { describe, expect, it } from "vitest";
import { makeChance } from "../testing/make-talk.js";
import { episodeText, type ShowFolder, showText, withShow } from "../testing/with-show.js";

const things = "the keel|a plank|the harbour|every rope|the tide|my boat|a mast|the crew|the hull|that chart".split(
  "|",
);
const deeds = "holds|bends|needs|carries|shelters|follows|outlives|repairs|changes|crosses".split("|");
const frames: Record<string, string> = {
  "Ada Marlow": "honestly i reckon A B C you see and that suits me",
  "Ida Berg": "basically A kind of B C or whatever they tell us",
};

/** A talk of two who take turns and never name each other; each has frames of words of their own. */
function makeTurns(seed: number): { who: string; text: string }[] {
  const chance = makeChance(seed);
  const pick = (list: readonly string[]): string => list[Math.floor(chance() * list.length)]!;
  return Array.from({ length: 60 }, (_, at) => {
    const who = Object.keys(frames)[(at + seed) % 2]!;
    const say = (): string =>
      frames[who]!.replace("A", () => pick(things))
        .replace("B", () => pick(deeds))
        .replace("C", () => pick(things));
    return { who, text: Array.from({ length: 1 + Math.floor(chance() * 3) }, say).join(" ") };
  });
}

const named = (seed: number): string =>
  makeTurns(seed)
    .map(({ who, text }) => `${who}: ${text[0]!.toUpperCase()}${text.slice(1)}.`)
    .join("\n\n");
const marked = (seed: number): string =>
  makeTurns(seed)
    .map(({ text }) => `>> ${text}`)
    .join("\n");

const episode = (date: string, more = "", notes?: string): string =>
  episodeText(`Talk of ${date}`, `${date} 06:00`, more, notes);

const files = {
  "episodes/show.md": showText.replace(/hosts:.*/, "hosts: [Ada Marlow, Ida Berg]"),
  "episodes/one.md": episode("2026-01-01"),
  "episodes/one.txt": named(1),
  "episodes/two.md": episode("2026-01-08"),
  "episodes/two.txt": named(2),
  "episodes/raw.md": episode("2026-01-15"),
  "episodes/raw.txt": marked(3),
  "episodes/three.md": episode("2026-01-22"),
  "episodes/three.txt": named(4),
};

interface Told {
  speaker?: string;
  paragraphs: { sentences: { text: string }[] }[];
}

/** The turns of the episode `raw` that have a name, and those of them whose words are all of whom they name. */
async function tell(show: ShowFolder): Promise<{ named: number; right: number; all: number; remarks: string }> {
  const { out } = await show.run("inspect", "raw", "{root}");
  const { turns, remarks } = JSON.parse(out) as { turns: Told[]; remarks: { text: string }[] };
  const named = turns.filter(({ speaker }) => speaker !== undefined);
  const right = named.filter(({ speaker, paragraphs }) => {
    const text = JSON.stringify(paragraphs);
    return !new RegExp(speaker === "Ada Marlow" ? "basically" : "reckon", "i").test(text);
  });
  return {
    named: named.length,
    right: right.length,
    all: turns.length,
    remarks: remarks.map(({ text }) => text).join("\n"),
  };
}

const build = (show: ShowFolder, ...more: string[]): ReturnType<ShowFolder["run"]> =>
  show.run("build", "{root}", "--no-lock", ...more);

/** What a build writes that knows earlier builds, and what it writes anew, for the files as they are now. */
async function expectSame(show: ShowFolder): Promise<Record<string, string>> {
  await build(show);
  const written = show.files("out");
  await build(show, "--force");
  expect(show.files("out")).toEqual(written);
  return written;
}

const transcript = (written: Record<string, string>, slug: string): string =>
  written[`episodes/${slug}/transcript.txt`]!;

describe("two hosts whose captions do not name them", () => {
  it("are told apart where earlier episodes name them, and not by later ones", async () => {
    const show = withShow(files);
    const known = await tell(show);
    expect(known.named).toBeGreaterThan(known.all * 0.8);
    expect(known.right).toBe(known.named);
    show.write("episodes/two.md", episode("2026-01-29"));
    const unknown = await tell(show);
    expect(unknown.named).toBe(0);
    expect(unknown.remarks).toContain("two earlier episodes whose transcripts name who speaks");
  });
  it("are not told apart by drafts", async () => {
    const show = withShow({ ...files, "episodes/two.md": episode("2026-01-08", "draft: true\n") });
    expect((await tell(show)).named).toBe(0);
  });
});

it("follows the earlier episodes as a build from nothing does, and leaves those with names as they are", async () => {
  const show = withShow({ ...files, "episodes/raw.txt": marked(3), "episodes/two.txt": marked(2) });
  const first = await expectSame(show);
  expect(transcript(first, "raw")).not.toContain("Ada Marlow");
  show.write("episodes/two.txt", named(2));
  const second = await expectSame(show);
  expect(transcript(second, "raw")).toContain("Ada Marlow");
  for (const slug of ["one", "three"]) expect(transcript(second, slug)).toBe(transcript(first, slug));
  // Notes of an earlier episode say nothing of how people talk.
  show.write("episodes/one.md", episode("2026-01-01", "", "Of varnish.\n"));
  const third = await expectSame(show);
  expect(transcript(third, "raw")).toBe(transcript(second, "raw"));
});
