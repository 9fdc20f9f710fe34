// Times at the beginning or end of a line, in every spelling that was met.

import { describe, expect, it } from "vitest";
import { processorTime } from "../testing/processor-time.js";
import { readTimedLine, readTimedList } from "./timed-line.js";

const read = (line: string): string => {
  const found = readTimedLine(line);
  return found ? `${found.start}${found.end === undefined ? "" : `-${found.end}`} ${found.title}` : "none";
};

describe("readTimedLine", () => {
  it.each([
    ["0:34 - Why we buy boats", "34 Why we buy boats"],
    ["0:34 – Why", "34 Why"],
    ["(00:12) The hull", "12 The hull"],
    ["[00:39] Welcome", "39 Welcome"],
    ["[01:02:03]: Welcome", "3723 Welcome"],
    ["• 00:00 Start", "0 Start"],
    ["- 00:00 Start", "0 Start"],
    ["1. 00:00 Start", "0 Start"],
    ["2) 12:00 Sail", "720 Sail"],
    ["00:12–04:30 The keel", "12-270 The keel"],
    ["00:12 - 04:30 The keel", "12-270 The keel"],
    ["04:30 - 00:12 The keel", "270 The keel"],
    ["1:60 Tar", "none"],
    ["1:60:00 Tar", "none"],
    ["[00:12 --> The keel", "12 The keel"],
    ["0:00-Intro", "0 Intro"],
    ["0:00: Intro", "0 Intro"],
    ["0:00 | Intro", "0 Intro"],
    ["13：10 The sail", "790 The sail"],
    ["00:00:00.000 Intro", "0 Intro"],
    ["00:01:02,500 Intro", "62.5 Intro"],
    ["1:2:03 Hours without zeros", "3723 Hours without zeros"],
    ["1:02:03 Past the hour", "3723 Past the hour"],
    ["62:03 Long minutes", "3723 Long minutes"],
    ["0:00 🔥 Hello", "0 🔥 Hello"],
    ["⏱️ 5:00 Firing", "300 Firing"],
    ["🎙 (5:00) Firing", "300 Firing"],
    ["0:00 “Why boats?”", "0 “Why boats?”"],
    ["00:00开场", "0 开场"],
    ["١٢:٣٠ زيت", "750 زيت"],
    ["०१:०२:०३ तेल", "3723 तेल"],
    ["1h2m3s Past the hour", "3723 Past the hour"],
    ["5m30s The keel", "330 The keel"],
    ["Welcome - 00:00:00.", "0 Welcome"],
    ["- The hull at four percent - *00:12:39*.", "759 The hull at four percent"],
    ["The hull (12:39)", "759 The hull"],
    ["The hull [12:39]", "759 The hull"],
    ["The hull: 12:39", "759 The hull"],
    ["The hull 12:39", "759 The hull"],
    ["Is it dry? 12:39", "759 Is it dry?"],
    ["19:00 Talk, then 20:15 questions", "1140 Talk, then 20:15 questions"],
    ["0:00", "0 "],
    ["7:45 pm Talk again", "none"],
    ["18:30 Uhr Einlass", "none"],
    ["5:30pm", "none"],
    ["We won 2:1.", "none"],
    ["At 5:30 we got up.", "none"],
    ["Genesis 1:1", "none"],
    ["127.0.0.1:80 is a port", "none"],
    ["http://boats.example:8080/", "none"],
    ["2026-03-05 12:00:00Z", "none"],
    ["0:75 wrong seconds", "none"],
  ])("%s", (line, expected) => {
    expect(read(line)).toBe(expected);
  });

  it("says whether a time at the end is set apart by a mark", () => {
    expect(readTimedLine("The hull (12:39)")).toMatchObject({ side: "end", apart: true });
    expect(readTimedLine("we got up at 12:39")).toMatchObject({ side: "end", apart: false });
  });

  it("takes no longer for a long line than its length asks", () => {
    const line = `${"a ".repeat(900)}(12:39`;
    const took = processorTime(() => {
      for (let k = 0; k < 50; k++) readTimedLine(line);
    });
    expect(took).toBeLessThan(2000);
  });
});

describe("readTimedList", () => {
  const read = (line: string, least?: number): string | undefined => {
    const list = readTimedList(line, least);
    const tail = list?.tail === undefined ? [] : [list.tail];
    return list && [list.lead, ...list.items.map(({ start, title }) => `${start} ${title}`), ...tail].join(" | ");
  };

  it.each([
    ["0:00 Oak, 4:15 Elm, red, 12:30 Ash", " | 0 Oak | 255 Elm, red | 750 Ash"],
    ["We talk. 0:00 Oak; 4:15 Elm; 12:30 Ash.", "We talk. | 0 Oak | 255 Elm | 750 Ash"],
    ["Chapters: 0:00 Oak / 4:15 Elm / 12:30 Ash", "Chapters: | 0 Oak | 255 Elm | 750 Ash"],
    ["(0:00) Oak (4:15) Elm (1:02:30) Ash", " | 0 Oak | 255 Elm | 3750 Ash"],
    ["Oak (0:00), Elm (4:15), Ash (12:30)", " | 0 Oak | 255 Elm | 750 Ash"],
    ["Oak (0:00) Elm (4:15) Ash (12:30)", " | 0 Oak | 255 Elm | 750 Ash"],
    ["0:00 Oak, 4:15 Elm", undefined],
    // A paragraph whose line ends were lost.
    [
      "We talk of trees.   00:00 Oak and rope 04:15 Why elm? 12:30 Ash 1:02:30 Pine   Thanks to Ida.",
      "We talk of trees. | 0 Oak and rope | 255 Why elm? | 750 Ash | 3750 Pine | Thanks to Ida.",
    ],
    [
      "See oak.example 0:00 Oak 4:15 Elm 12:30 Ash 20:00 Pine",
      "See oak.example | 0 Oak | 255 Elm | 750 Ash | 1200 Pine",
    ],
    ["See oak.example 0:00 Oak 4:15 Elm 12:30 Ash", undefined],
    ["From 0:00 it rained. At 4:15 it stopped. By 12:30 it was dry. And 20:00 came.", undefined],
    [`From 0:00 Oak 4:15 Elm 12:30 Ash 20:00 ${"Pine and all that was said of it ".repeat(2)}`, undefined],
    ["At 0:30 we set out, at 7:10 we ate, by 9:15 we slept.", undefined],
    ["The oak, 1:30, was red, the elm, 7:10, blue, the ash, 9:15, white.", undefined],
    ["0:00 Oak, 12:30 Elm, 4:15 Ash", undefined],
    ["0:00 Oak and 4:15 Elm, 12:30 Ash", undefined],
  ])("%s", (line, expected) => expect(read(line)).toBe(expected));

  it("takes fewer where that is asked", () => expect(read("0:00 Oak, 4:15 Elm", 2)).toBe(" | 0 Oak | 255 Elm"));
});
