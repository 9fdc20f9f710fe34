// Chapter lines as Apple, Spotify and YouTube read them.
import { describe, expect, it } from "vitest";
import type { Chapter } from "../model/model.js";
import { makeEntry, makeShow } from "../testing/make-show.js";
import { chapterLines, shownChapters } from "./chapter-lines.js";
import { writeChapters } from "./chapters.js";

const list = (...chapters: [start: number, title: string, rest?: Partial<Chapter>][]): Chapter[] =>
  chapters.map(([start, title, rest], at) => ({
    start,
    end: chapters[at + 1]?.[0] ?? start + 60,
    title,
    origin: "given",
    ...rest,
  }));

describe("chapterLines", () => {
  it("writes minutes below an hour, and hours on every line from one on", () => {
    const chapters = list([0, "Start"], [65.9, "Keel"], [3500, "End"]);
    expect(chapterLines(chapters, 3599)).toEqual(["00:00 Start", "01:05 Keel", "58:20 End"]);
    expect(chapterLines(chapters, 3600)).toEqual(["00:00:00 Start", "00:01:05 Keel", "00:58:20 End"]);
  });
  it("begins at zero, with a line of its own where the first chapter is late", () => {
    expect(chapterLines(list([4, "Keel"], [60, "Mast"]), 600)).toEqual(["00:00 Keel", "01:00 Mast"]);
    expect(chapterLines(list([30, "Keel"], [60, "Mast"]), 600)).toEqual(["00:00 Intro", "00:30 Keel", "01:00 Mast"]);
  });
  it("leaves out silent and too short ones, and sorts", () => {
    const chapters = list([60, "B"], [0, "A"], [65, "Too near"], [70, "Hidden", { toc: false }], [595, "Too late"]);
    expect(chapterLines(chapters, 600)).toEqual(["00:00 A", "01:00 B"]);
  });
  it("keeps a title on one line", () => {
    expect(chapterLines(list([0, " A\n  b "]), 600)).toEqual(["00:00 A b"]);
  });
  it("leaves the hours out below the hour where people write the lines themselves", () =>
    expect(chapterLines(list([0, "A"], [65, "B"], [3723, "C"]), 4000, "mixed")).toEqual([
      "00:00 A",
      "01:05 B",
      "1:02:03 C",
    ]));
  it("is empty without chapters", () => expect(chapterLines([], 600)).toEqual([]));
});

describe("shownChapters", () => {
  const timing = { method: "estimated", expectedError: 10 } as const;
  it("rounds found chapters of estimated times, never given ones", () => {
    const chapters = [...list([12, "Given"]), ...list([33, "Found", { origin: "found" }])];
    expect(shownChapters({ chapters, timing, duration: 600 }).map(({ start }) => start)).toEqual([12, 30]);
  });
  it("drops what lies past the end or has no time or title", () => {
    const chapters = list([0, "A"], [600, "Late"], [Number.NaN, "Lost"], [-1, "Before"], [5, " "]);
    expect(shownChapters({ chapters, timing, duration: 600 })).toMatchObject([{ title: "A", end: 600 }]);
  });
});

describe("writeChapters", () => {
  it("writes a JSON chapters file", () => {
    const chapters = list([0, "A & b", { end: 90.12345 }], [90.12345, "C", { url: "/c", image: "c.jpg", toc: false }]);
    expect(JSON.parse(writeChapters(makeShow(), makeEntry({ understood: { chapters } }))!)).toEqual({
      version: "1.2.0",
      title: "The first plank",
      author: "Harbour Radio",
      podcastName: "Harbour Lights",
      chapters: [
        { startTime: 0, endTime: 90.123, title: "A & b" },
        {
          startTime: 90.123,
          endTime: 150.123,
          title: "C",
          img: "https://harbour.example/c.jpg",
          url: "https://harbour.example/c",
          toc: false,
        },
      ],
    });
  });
  it("writes no file without chapters", () => expect(writeChapters(makeShow(), makeEntry())).toBeUndefined());
});
