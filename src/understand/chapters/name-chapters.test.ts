import { describe, expect, it } from "vitest";
import { nameEnglish } from "../../testing/name-english.js";
import type { Start } from "./choose-starts.js";
import { loadChapterModel } from "./load-chapter-model.js";
import { talkFromSegments } from "./talk.js";
import { cutUnits } from "./units.js";

const model = await loadChapterModel();
const river = "We walked along the river and the rain came down. Nobody saw the heron that morning. ".repeat(4);

/** Names two chapters: the second was found behind a question, and may begin with it. */
const nameBehind = (question: string, answer: string, score: number) => {
  const segments = [
    { start: 0, end: 300, text: river, speaker: "Ines Vale" },
    { start: 300, end: 310, text: question, speaker: "Ola Lund" },
    { start: 310, end: 500, text: answer, speaker: "Ines Vale" },
  ];
  const units = cutUnits(talkFromSegments(segments, 500));
  const unitAt = (at: number) => units.units.findIndex(({ start }) => start >= at);
  const asked = { unit: unitAt(300), at: 300, score };
  const starts: Start[] = [
    { unit: 0, at: 0, score: 1, silent: false },
    { unit: unitAt(310), at: 310, score: 0.6, silent: false, earlier: [asked] },
  ];
  return nameEnglish(units, starts, model)[1]!;
};

describe("a chapter that has no good title", () => {
  const question = "So how does the Larkspur turbine start?";
  const poor = "Well, it goes slowly at first, and nobody knew. It has a weekend behind it. Nobody saw it again.";

  it("begins with the turn before where that gives a better one", () => {
    expect(nameBehind(question, poor, 0.6)).toMatchObject({ at: 300, title: "How does the Larkspur turbine start?" });
  });

  it("stays where the turn before is much less likely, or says nothing", () => {
    expect(nameBehind(question, poor, 0.1).at).toBe(310);
    expect(nameBehind("And then?", poor, 0.6).at).toBe(310);
  });

  it("stays where its own title is good", () => {
    const good = `How do you build a tide mill? ${"A tide mill needs a dam. We build a tide mill with oak. ".repeat(3)}`;
    expect(nameBehind(question, good, 0.6)).toMatchObject({ at: 310, title: "How do you build a tide mill?" });
  });
});

describe("a chapter that is an advert", () => {
  const name = (text: string, length = 120) => {
    const segments = [
      { start: 0, end: 300, text: river, speaker: "Ines Vale" },
      { start: 300, end: 300 + length, text: `${text} ${river}`, speaker: "Ola Lund" },
      { start: 300 + length, end: 900, text: river.repeat(3), speaker: "Ines Vale" },
    ];
    const units = cutUnits(talkFromSegments(segments, 900));
    const at = (from: number): Start => {
      return { unit: units.units.findIndex(({ start }) => start >= from), at: from, score: 1, silent: false };
    };
    return nameEnglish(units, [at(0), at(300), at(300 + length)], model)[1]!.title ?? "";
  };

  it.each([
    ["This episode is brought to you by Oakum. Oakum keeps the water out.", "Sponsor: Oakum"],
    ["We will be right back. Today's show is sponsored by our friends at Tar & Rope, who know ropes.", "Sponsor: Tar"],
    ["This season of the podcast is supported by the folks at 1Keel.io, a yard.", "Sponsor: 1Keel.io"],
    ["The show is brought to you today by iHarbour Nine, the app.", "Sponsor: iHarbour Nine"],
    ["Today's sponsor is Oakum. Oakum keeps the water out.", "Sponsor: Oakum"],
    ["And now a quick word from our sponsor, Harbour Rope Works. They know ropes.", "Sponsor: Harbour Rope Works"],
    ["I'd like to thank our sponsors, Keel and Oakum, for this.", "Sponsor: Keel"],
    ["This episode is brought to you by people like you.", "Sponsor"],
  ])("has the name of who pays: %s", (text, title) => expect(name(text)).toBe(title));

  it("is not the title of a long chapter that only begins with it", () => {
    const advert =
      "This episode is brought to you by Oakum Tar. Oakum Tar seals all Oakum Tar keels. Go to oakumtar.com.";
    expect(name(advert, 400)).not.toMatch(/Oakum|Tar|keel/i);
  });

  it("is none where the talk goes on for long, or the words stand later or mean something else", () => {
    const said = "This episode is brought to you by Oakum.";
    expect(name(said, 400)).not.toMatch(/Sponsor/);
    expect(name(`${river} ${river} ${said}`)).not.toMatch(/Sponsor/);
    expect(name("The mill is supported by Oakum and by tar.")).not.toMatch(/Sponsor/);
  });
});

it("calls music at the end of a talk its closing, and music inside of it a break", () => {
  const segments = [
    { start: 0, end: 300, text: river, speaker: "Ines Vale" },
    { start: 400, end: 700, text: river.repeat(2), speaker: "Ines Vale" },
    { start: 890, end: 900, text: "Bye. It was good.", speaker: "Ines Vale" },
  ];
  const units = cutUnits(talkFromSegments(segments, 900));
  const unitAt = (at: number) => units.units.findIndex(({ start }) => start >= at);
  const starts: Start[] = [
    { unit: 0, at: 0, score: 1, silent: false },
    { unit: unitAt(400), at: 300, score: 1, silent: true },
    { unit: unitAt(890), at: 700, score: 1, silent: true },
  ];
  expect(nameEnglish(units, starts, model).map(({ title }) => title)).toMatchObject({ 1: "Break", 2: "Closing" });
});
