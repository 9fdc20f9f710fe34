// What belongs together by its name, and a list that is read again.
import { expect, it } from "vitest";
import { readLayout } from "./layout.js";

it("takes the best of what lies beside an episode, and nothing whose name is only like it", () => {
  const { value, problems } = readLayout([
    "episodes/a.answer.json",
    "episodes/a.m4a",
    "episodes/a.md",
    "episodes/a.mp3",
    "episodes/a.srt",
    "episodes/a.transcript.md",
    "episodes/a.v1.jpg",
    "episodes/a.vtt",
    "episodes/b.c.md",
    "episodes/b.c.txt",
    "episodes/b.vtt",
    "episodes/d/answer.json",
    "episodes/d/audio.ogg",
    "episodes/d/cover.png",
    "episodes/d/index.md",
    "episodes/d/transcript.md",
    "episodes/d/transcript.txt",
    "episodes/show.md",
  ]);
  expect(problems).toEqual([]);
  expect(value.episodes).toEqual([
    {
      slug: "a",
      file: "episodes/a.md",
      own: false,
      transcript: "episodes/a.vtt",
      transcripts: ["episodes/a.vtt", "episodes/a.srt"],
      edited: "episodes/a.transcript.md",
      audio: "episodes/a.mp3",
    },
    { slug: "b-c", file: "episodes/b.c.md", own: false, transcript: "episodes/b.c.txt" },
    {
      slug: "d",
      file: "episodes/d/index.md",
      own: true,
      transcript: "episodes/d/transcript.txt",
      edited: "episodes/d/transcript.md",
      audio: "episodes/d/audio.ogg",
      cover: "episodes/d/cover.png",
    },
  ]);
});

it("gives the same layout for the same list, with problems of its own each time", () => {
  const paths = ["episodes/a.md", "episodes/a/index.md", "episodes/show.md"];
  const first = readLayout(paths);
  expect(first.problems.map(({ rule }) => rule)).toEqual(["slug-unique"]);
  first.problems.push(...first.problems);
  const second = readLayout(paths);
  expect(second.value).toBe(first.value);
  expect(second.problems).toHaveLength(1);
  expect(readLayout([...paths, "episodes/z.md"]).value.episodes).toHaveLength(2);
});

it.each(["xml", "sub", "csv", "odt", "smi"])("finds a transcript that ends in .%s, behind the usual ones", (ending) => {
  const of = (...beside: string[]) =>
    readLayout(["episodes/a.md", "episodes/show.md", ...beside]).value.episodes[0]!.transcript;
  expect(of(`episodes/a.${ending}`)).toBe(`episodes/a.${ending}`);
  expect(of(`episodes/a.${ending.toUpperCase()}`, "episodes/a.vtt")).toBe("episodes/a.vtt");
  expect(of(`transcripts/a.en.${ending}`)).toBe(`transcripts/a.en.${ending}`);
  expect(of(`episodes/a.chapters.${ending}`)).toBeUndefined();
});

it.each(["a.chapters.json", "a.chapters.md", "a-chapters.txt", "A_Chapters.json", "a.psc", "a.cue", "a.ffmetadata"])(
  "finds the chapters in %s",
  (name) => {
    const of = (...beside: string[]) => readLayout(["episodes/a.md", ...beside]).value.episodes[0]!.chapters;
    expect(of(`episodes/${name}`)).toBe(`episodes/${name}`);
    expect(of(`episodes/b${name.slice(1)}`, "episodes/a-chapters.md", "episodes/a.json")).toBeUndefined();
  },
);

it("says of Markdown that is called otherwise, or lies too deep, that it is not read", () => {
  const { value, problems } = readLayout([
    "episodes/2026/oars/index.md",
    "episodes/Ropes.MD",
    "episodes/keel.mdx",
    "episodes/mast.markdown",
    "episodes/readme.markdown",
    "episodes/sail/index.md",
    "episodes/sail/index.mdx",
    "episodes/sail/notes/index.md",
    "episodes/sail/notes/plan.markdown",
    "episodes/show.md",
  ]);
  expect(value.episodes.map(({ slug }) => slug)).toEqual(["sail"]);
  expect(problems.map(({ place, hint }) => `${place!.file}: ${hint}`)).toEqual([
    "episodes/2026/oars/index.md: Move episodes/2026/oars to episodes/oars, or out of episodes/.",
    "episodes/Ropes.MD: Rename it to episodes/Ropes.md, or move it out of episodes/.",
    "episodes/keel.mdx: Rename it to episodes/keel.md, or move it out of episodes/.",
    "episodes/mast.markdown: Rename it to episodes/mast.md, or move it out of episodes/.",
    "episodes/sail/index.mdx: Rename it to episodes/sail/index.md, or move it out of episodes/.",
  ]);
});

it.each([
  ["2026/oars", "Move it, and what belongs to it, to episodes/oars.md, or move it out of episodes/."],
  ["rope/a", "Move it, and what belongs to it, to episodes/a.md, or move it out of episodes/."],
  ["sail/12", "Rename it to episodes/sail/index.md, or move it out of episodes/."],
])("says where %s.md would be read", (name, hint) => {
  const { problems } = readLayout([`episodes/${name}.md`, "episodes/rope/b.md", "episodes/show.md"]);
  expect(problems.find(({ place }) => place!.file === `episodes/${name}.md`)!.hint).toBe(hint);
});

it("says how the file of people is called, and takes none by another name for an episode", () => {
  const { value, problems } = readLayout(["episodes/People.md", "episodes/people.yml", "episodes/show.md"]);
  expect(value.episodes).toEqual([]);
  expect(problems.map(({ severity, place, expected }) => `${severity} ${place!.file}: ${expected}`)).toEqual([
    "error episodes/People.md: episodes/people.md",
    "warn episodes/people.yml: episodes/people.md",
  ]);
  expect(readLayout(["episodes/People/index.md", "episodes/show.md"])).toMatchObject({
    value: { episodes: [{ slug: "People" }] },
    problems: [],
  });
});
