import { describe, expect, it } from "vitest";
import { readTranscript } from "../../read/transcripts/read-transcript.js";
import { makeEpisode, makeShow } from "../../testing/make-show.js";
import { understandEpisode } from "../episode.js";
import { findNeeds, loadKnowledge } from "../knowledge.js";

const speech = "**Ada Marlow:** The keel holds.\n\n**Ben Oyelaran:** It has held for a hundred years.\n\n";

/** Chapters of half an hour of talk under these headings, each over two turns, and what is remarked of them. */
async function chaptersOf(headings: readonly string[], own: Parameters<typeof makeEpisode>[0] = {}) {
  const text = headings.map((heading) => `${heading}\n\n${speech}`).join("");
  const input = {
    show: makeShow(),
    episode: makeEpisode({ title: "Keels", ...own }),
    transcript: readTranscript("t.md", text).value,
  };
  const { chapters, remarks } = understandEpisode({ ...input, knowledge: await loadKnowledge(findNeeds(input)) });
  return {
    titles: chapters.map(({ title }) => title),
    starts: chapters.map(({ start }) => start),
    remarks: remarks.flatMap(({ about, text: said }) => (about === "chapters" ? said : [])),
  };
}

describe("headings of a transcript as chapters", () => {
  it("begin where what stands below them is said, the first with the episode", async () => {
    const { titles, starts, remarks } = await chaptersOf(["## Oak", "## Tar", "## Rope"]);
    expect(titles).toEqual(["Oak", "Tar", "Rope"]);
    expect(starts.map(Math.round)).toEqual([0, 600, 1200]);
    expect(remarks).toEqual([]);
  });

  it("have the times that stand beside them", async () => {
    const { starts } = await chaptersOf(["## Oak [0:00:00]", "## Tar [0:07:12]", "## Rope [0:20:30]"]);
    expect(starts).toEqual([0, 432, 1230]);
  });

  it("leave the title of the text and what is said before the first of them", async () => {
    expect((await chaptersOf(["# All about keels", "## Oak", "## Tar", "## Rope"])).titles).toEqual([
      "Introduction",
      "Oak",
      "Tar",
      "Rope",
    ]);
    expect((await chaptersOf(["## Keels", "## Oak", "## Tar"])).titles).toEqual(["Introduction", "Oak", "Tar"]);
  });

  it("go down to the level at which they are parts of a talk, and say what is below", async () => {
    const parts = ["## Oak", "## Tar", "## Rope"].flatMap((part) => [part, `### ${part.slice(3)} by night`]);
    expect((await chaptersOf(parts)).titles).toHaveLength(6);
    const { titles, remarks } = await chaptersOf(parts, { duration: 150 });
    expect(titles).toEqual(["Oak", "Tar", "Rope"]);
    expect(remarks).toEqual([
      'Chapters are the transcript\'s headings, without 3 that are of a lower level or too close to another: "Oak by night", "Tar by night", "Rope by night"',
    ]);
  });

  it("are not used where they are too few, too close or come again, which is remarked", async () => {
    const why = async (...given: Parameters<typeof chaptersOf>) => (await chaptersOf(...given)).remarks[0];
    expect(await why(["## Oak", "## Tar"])).toMatch(/^The transcript's headings \("Oak" is the first\).*too few/);
    expect(await why(["## Oak", "## Tar", "## Rope"], { duration: 80 })).toMatch(/closer than 30 s on average/);
    expect(await why(["## Oak", "## Reply", "## Reply", "## Tar", "## Reply"])).toMatch(/come again and again/);
  });

  it("stand back behind typed chapters, and where a number of chapters is asked for", async () => {
    const headings = ["## Oak", "## Tar", "## Rope"];
    const typed = [{ start: 0, title: "Hello" }];
    expect((await chaptersOf(headings, { chapters: typed })).titles).toEqual(["Hello"]);
    expect((await chaptersOf(headings, { chapterPlan: { none: true } })).titles).toEqual([]);
    expect((await chaptersOf(headings, { chapterPlan: { count: 3 } })).titles).not.toContain("Tar");
  });

  it("name nobody who speaks", async () => {
    expect((await chaptersOf(["## Ada Marlow", "## Oak", "## Tar", "## Rope"])).titles).toEqual([
      "Introduction",
      "Oak",
      "Tar",
      "Rope",
    ]);
  });
});

describe("headings of the text that another one was made from", () => {
  const parts = [
    "Oak is what the keel was sawn from, and it came down the river in March.",
    "Tar keeps worms out of planks, and smells for weeks on every jacket.",
    "Rope was laid by nine men who walked backwards along a shed.",
  ];
  const headed = parts.map(
    (part) => `## ${part.split(" ")[0]}\n\n**Ada Marlow:** Um, ${part}\n\n**Ben Oyelaran:** I see.\n\n`,
  );
  const plain = (texts: readonly string[]) =>
    texts.map((part) => `**Ada Marlow:** ${part}\n\n**Ben Oyelaran:** I see.\n\n`).join("");
  async function understood(texts: { transcript: string; edited?: string; captions?: string }) {
    const read = Object.entries(texts).map(([kind, text]) => [kind, readTranscript(`${kind}.md`, text).value]);
    const input = { show: makeShow(), episode: makeEpisode({ title: "Keels" }), ...Object.fromEntries(read) };
    const { chapters, remarks } = understandEpisode({ ...input, knowledge: await loadKnowledge(findNeeds(input)) });
    return {
      titles: chapters.map(({ title }) => title),
      starts: chapters.map(({ start }) => Math.round(start)),
      remarks: remarks.flatMap(({ about, text }) => (about === "chapters" ? text : [])),
    };
  }

  it("begin where their words stand in what a person edited without them, which is remarked", async () => {
    const { titles, starts, remarks } = await understood({ transcript: headed.join(""), edited: plain(parts) });
    expect(titles).toEqual(["Oak", "Tar", "Rope"]);
    expect(starts[0]).toBe(0);
    expect(starts[2]! - starts[1]!).toBeGreaterThan(500);
    expect(remarks).toEqual([
      "Chapters are looked for under the headings of transcript.md, for edited.md has none; chapters: none leaves them out.",
    ]);
    expect((await understood({ transcript: plain(parts), captions: headed.join("") })).titles).toEqual(titles);
  });

  it("are said where their words are gone, and stand back behind its own", async () => {
    const other = ["Sails are cut in winter.", "Masts come from the north.", "Flags are sewn by hand."];
    const { titles, remarks } = await understood({ transcript: headed.join(""), edited: plain(other) });
    expect(titles).not.toContain("Tar");
    expect(remarks[0]).toBe("The words below 3 of the 3 headings in transcript.md are not in edited.md.");
    const edited = headed[0]! + plain(parts.slice(1));
    expect((await understood({ transcript: headed.join(""), edited })).titles).not.toContain("Tar");
  });
});

describe("a list of times above a transcript", () => {
  const list = "0:20 Oak\n\n7:12 Tar\n\n20:30 Rope\n\n1:02:00 Sails\n\n";
  const talk = speech.repeat(3);
  async function understood(text: string, edited?: string) {
    const input = {
      show: makeShow(),
      episode: makeEpisode({ title: "Keels" }),
      transcript: readTranscript("t.md", text).value,
      ...(edited === undefined ? {} : { edited: readTranscript("t.md", edited).value }),
    };
    const { chapters } = understandEpisode({ ...input, knowledge: await loadKnowledge(findNeeds(input)) });
    return chapters.map(({ start, title, why }) => `${start} ${title}${start === 0 ? "" : `, ${why}`}`);
  }
  const listed = ["0 Introduction", "20 Oak", "432 Tar", "1230 Rope"].map((each) =>
    each.startsWith("0") ? each : `${each}, the list above the transcript`,
  );

  it("is its chapters, as far as the recording goes, also of what a person edited, and before headings", async () => {
    expect(await understood(list + talk)).toEqual(listed);
    expect(await understood(list + talk, talk)).toEqual(listed);
    expect(await understood(`${list}## Planks\n\n${talk}## Nails\n\n${talk}## Sails\n\n${talk}`)).toEqual(listed);
  });

  it("stands behind headings that a person edited", async () => {
    const titles = ["Planks", "Nails", "Masts"];
    const edited = titles.map((title) => `## ${title}\n\n${talk}`).join("");
    expect(
      (await understood(list + talk.repeat(3), edited)).map((each) => each.split(" ")[1]!.replace(",", "")),
    ).toEqual(titles);
  });
});
