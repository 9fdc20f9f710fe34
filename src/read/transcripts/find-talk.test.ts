// Texts where notes stand: which of them are the talk, and what of them is not.
import { describe, expect, it } from "vitest";
import { readShow } from "../../testing/read-show.js";
import { smallShow } from "../../testing/small-show.js";
import { overlayFolder } from "../folder.js";
import { findTalk } from "./find-talk.js";

const sentence = (at: number): string =>
  `We laid the keel of boat number ${at} in the yard, and looked at it for a long while before we called it good enough for the sea.`;
const rows = (count: number, make: (at: number) => string, between = "\n\n"): string =>
  Array.from({ length: count }, (_, at) => make(at)).join(between);
const clock = (minute: number): string => `00:${String(minute).padStart(2, "0")}:10`;
const turns = rows(14, (at) => `**${["Ada Marlow", "Ida Berg"][at % 2]}:** ${sentence(at)}`);

describe("findTalk", () => {
  it("parts a talk from an introduction above it and links below it", () => {
    const found = findTalk(`About keels, with [a link](https://keel.example).\n\n${turns}\n\n## Links\n\n- Hemp\n`);
    expect(found).toEqual({
      above: "About keels, with [a link](https://keel.example).",
      talk: turns,
      below: "## Links\n\n- Hemp",
      turns: 14,
    });
  });
  it.each([
    ["names above their words", rows(12, (at) => `**${["Ada", "Ida"][at % 2]}**\n${sentence(at)}`)],
    ["a heading above it", `## The whole conversation\n\n${turns}`],
    ["times at the pace of speech", rows(9, (at) => `[${clock(at)}] ${rows(5, sentence, " ")}`)],
  ])("knows %s", (_, text) => {
    expect(findTalk(text)).toMatchObject({ above: "", below: "" });
  });
  it.each([
    ["long notes", rows(30, sentence)],
    [
      "notes with quotes",
      `${rows(20, sentence)}\n\n${rows(8, (at) => `> **${["Ada", "Ida"][at % 2]}:** Good, ${at}.`)}`,
    ],
    ["a long list of chapters", rows(14, (at) => `- ${clock(at * 4)} ${sentence(at)}`, "\n")],
    [
      "sections with names",
      rows(12, (at) => `**${["Topic", "Guest", "Music", "Host", "Sponsor", "Book"][at % 6]}:** ${sentence(at)}`),
    ],
    ["one who speaks", rows(14, (at) => `**Ada:** ${sentence(at)}`)],
    ["a short exchange", rows(4, (at) => `**${["Ada", "Ida"][at % 2]}:** ${sentence(at)}`)],
  ])("takes %s for notes", (_, text) => {
    expect(findTalk(text)).toBeUndefined();
  });
});

it("says it of an episode whose notes are its transcript, and of none that has one", async () => {
  const { problems } = await readShow(
    overlayFolder(
      smallShow({
        "episodes/keel.md": `---\ntitle: Keel\ndraft: yes\n---\n\n${turns}\n`,
        "episodes/oars.md": `---\ntitle: Oars\ndraft: yes\n---\n${turns}\n`,
        "episodes/oars.txt": turns.replaceAll("**", ""),
      }),
    ),
  );
  expect(problems.filter(({ rule }) => rule === "notes-are-transcript")).toMatchObject([
    {
      message:
        "The notes are the transcript itself (14 turns of who speaks): the feed and the page have all of it as show notes",
      place: { file: "episodes/keel.md", line: 6 },
      hint: expect.stringContaining("Move it into a file of its own, keel.txt beside this one"),
      episode: "keel",
    },
  ]);
});
