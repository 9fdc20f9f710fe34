import { describe, expect, it } from "vitest";
import { sayTranscript } from "../../../testing/say-transcript.js";
import { readTranscript } from "../read-transcript.js";
import { splitTable } from "./table-rows.js";

const say = (text: string, file = "a.csv"): string => sayTranscript(readTranscript(file, text));

describe("reading tables", () => {
  it("reads Whisper's TSV and whisper.cpp's CSV in milliseconds", () => {
    expect(say("start\tend\ttext\n0\t4200\tWe oil the oars.\n4200\t9000\tEvery spring.\n", "a.tsv")).toBe(
      "2 0-4.2 : We|oil|the|oars.\n3 4.2-9 : Every|spring.",
    );
    expect(say('start,end,text\n0,4200," We oil, wax ""and"" row."\n4200,9000," Every\nspring."\n')).toBe(
      '2 0-4.2 : We|oil,|wax|"and"|row.\n3 4.2-9 : Every|spring.',
    );
    expect(say('start,end,speaker,text\n0,4200,"0"," We oil."\n4200,9000,"1"," Yes."\n')).toBe(
      "2 0-4.2 >> Speaker 0: We|oil.\n3 4.2-9 >> Speaker 1: Yes.",
    );
  });

  it("reads exports of editors, with timecodes, and sheets with semicolons", () => {
    expect(
      say(
        "Speaker Name,Start Time,End Time,Text\nIda Berg,00:00:04:12,00:00:10:00,We oil.\nPer Lie,00:00:11:00,00:00:12:29,Yes.\n",
      ),
    ).toBe("2 4.4-10 >> Ida Berg: We|oil.\n3 11-12.967 >> Per Lie: Yes.");
    expect(say("Zeit;Sprecher;Text\n0:00:04;Ida Berg;Wir ölen, ja.\n0:01:12;Per Lie;Gut.\n")).toBe(
      "2 4-4.933 >> Ida Berg: Wir|ölen,|ja.\n3 72-72.333 >> Per Lie: Gut.",
    );
    expect(say("Beginn;Ende;Sprecher;Text\n0,5;4,2;Ida Berg;Wir ölen, ja.\n4,2;8,0;Per Lie;Gut.\n")).toBe(
      "2 0.5-4.2 >> Ida Berg: Wir|ölen,|ja.\n3 4.2-8 >> Per Lie: Gut.",
    );
    expect(say("speaker,text\nIda Berg,We oil.\nPer Lie,Yes.\n")).toBe(
      "2 >> ¶ Ida Berg: We|oil.\n3 >> ¶ Per Lie: Yes.",
    );
  });

  it("reads labels of Audacity, and rows of two times, a label and words", () => {
    expect(say("0.000000\t4.200000\tWe oil the oars.\n4.200000\t9.000000\tEvery spring.\n", "a.txt")).toBe(
      "1 0-4.2 : We|oil|the|oars.\n2 4.2-9 : Every|spring.",
    );
    expect(say("0.00 4.00 SPEAKER_00 We oil.\n4.00 8.00 SPEAKER_01 Yes we do.\n", "a.txt")).toBe(
      "1 0-4 >> SPEAKER_00: We|oil.\n2 4-8 >> SPEAKER_01: Yes|we|do.",
    );
    expect(
      say("Speaker 0    00:00    We oil.\nSpeaker 1    00:07    Yes.\nSpeaker 0    01:02:09    Good.\n", "a.txt"),
    ).toBe("1 0-0.533 >> Speaker 0: We|oil.\n2 7-7.333 >> Speaker 1: Yes.\n3 3729-3729.4 >> Speaker 0: Good.");
  });

  it("takes times of beginnings that lie minutes apart for marks, and guesses no silence behind the words", () => {
    const rows = (seconds: number) =>
      [0, 1, 2, 3].map(
        (at) => `${Math.floor((at * seconds) / 60)}:${String((at * seconds) % 60).padStart(2, "0")},We oil.`,
      );
    const read = (seconds: number) => readTranscript("a.csv", `Start,Text\n${rows(seconds).join("\n")}\n`).value;
    const { segments, starts, ends, wordTimes } = read(150);
    expect(say(`Start,Text\n${rows(150).join("\n")}\n`)).toMatch(/\n! transcript-times-apart 2$/);
    expect(segments.map(({ start, stop }) => [start, stop])).toEqual([0, 150, 300, 450].map((at) => [at, undefined]));
    expect([...starts!.slice(0, 3), ends![1]]).toEqual([0, Number.NaN, 150, Number.NaN]);
    expect(wordTimes).toBe("none");
    // Dense times are captions: a silence between these is one.
    expect(read(50).segments[1]).toMatchObject({ start: 50, stop: 50 + 8 / 15 });
    expect(say("start,end,text\n0:00,0:04,We oil.\n2:30,2:34,Yes.\n5:00,5:02,Good.\n")).toBe(
      "2 0-4 : We|oil.\n3 150-154 : Yes.\n4 300-302 : Good.",
    );
  });

  it("lets words whose end nobody says last until the next where most of the file is so slow", () => {
    const at = (k: number): string => `${Math.floor((k * 40) / 60)}:${String((k * 40) % 60).padStart(2, "0")}`;
    const things = "oars|ropes|masts|sails|knots|keels|decks|locks|pumps|tools".split("|");
    const rows = [...things.map((thing, k) => `${at(k)},We oil the ${thing}.`), `${at(14)},Every spring.`];
    const { segments } = readTranscript("a.csv", `Start,Text\n${rows.join("\n")}\n`).value;
    expect(segments.slice(0, 9).map(({ stop }, k) => stop! - 40 * (k + 1))).toEqual(new Array(9).fill(0));
    // Five times as long as all others: here nobody speaks.
    expect(segments[9]).toMatchObject({ start: 360, stop: 400 });
  });

  it("reads tables of Markdown, and names with tabs behind them", () => {
    expect(
      say(
        "| Time | Speaker | Text |\n|------|:--------|------|\n| 0:04 | Ida Berg | We oil. |\n| 1:12 | Per Lie | Yes. |\n",
        "a.md",
      ),
    ).toBe("3 4-4.533 >> Ida Berg: We|oil.\n4 72-72.333 >> Per Lie: Yes.");
    expect(say("# Talk\n\n| Speaker | Text |\n|---|---|\n| Ida Berg | We oil. |\n| Per Lie | Yes. |\n", "b.md")).toBe(
      "5 >> ¶ Ida Berg: We|oil.\n6 >> ¶ Per Lie: Yes.",
    );
    expect(say("Ida Berg\tWe oil.\nPer Lie\tYes.\nIda Berg\tGood.\n", "a.txt")).toBe(
      "1 >> ¶ Ida Berg: We|oil.\n2 >> ¶ Per Lie: Yes.\n3 >> ¶ Ida Berg: Good.",
    );
  });

  const marked = ['Oil <a href="https://oar.example/?a=1">the oars</a> now.<br>Then', "Tar &amp; <em>oil</em>, 3 < 4."];
  const csv = marked.map((text, at) => `0:0${at + 1},<b>Ida Berg</b>,"${text.replaceAll('"', '""')}"`).join("\n");
  it.each([
    ["a CSV", "a.csv", `Time,Speaker,Text\n${csv}`],
    ["a CSV without times", "a.csv", `Speaker,Text\n${csv.replace(/^0:\d\d,/gm, "")}`],
    ["a TSV", "a.tsv", `Speaker\tText\n${marked.map((text) => `Ida Berg\t${text}`).join("\n")}`],
    [
      "a table of Markdown",
      "a.md",
      `|Speaker|Text|\n|--|--|\n${marked.map((text) => `|**Ida Berg**|${text}|`).join("\n")}`,
    ],
    [
      "a table of Markdown with times",
      "a.md",
      `|Time|Who|Text|\n|--|--|--|\n${marked.map((text, at) => `|0:0${at + 1}|<i>Ida Berg</i>|${text}|`).join("\n")}`,
    ],
  ])("takes elements around words out of %s", (_, file, text) => {
    const { words, segments } = readTranscript(file, text).value;
    expect(words.join(" ")).toBe("Oil the oars now. Then Tar & oil, 3 < 4.");
    expect(new Set(segments.map(({ speaker }) => speaker))).toEqual(new Set(["Ida Berg"]));
  });

  it("reads the turns that stand in one cell, in Markdown and in pages, with and without a time beside them", () => {
    const turn = (name: string, words: string): string => `**${name}:** ${words}`;
    const cell = [
      turn("Ida Berg", "We oil."),
      turn("Per Lie", "Every spring."),
      turn("Ida Berg", "Good."),
      turn("Per Lie", "Yes."),
    ];
    const voices = (file: string, text: string): string[] => {
      const { value } = readTranscript(file, text);
      return value.segments.map(({ speaker, first, end }) => `${speaker}: ${value.words.slice(first, end).join(" ")}`);
    };
    const turns = ["Ida Berg: We oil.", "Per Lie: Every spring.", "Ida Berg: Good.", "Per Lie: Yes."];
    const rows = ["0:00", "1:00"].map((time) => `| ${time} | ${cell.join("<br>")} |\n`).join("");
    expect(voices("a.md", `| Time | Text |\n| --- | --- |\n${rows}`)).toEqual([...turns, ...turns]);
    const paragraphs = cell.map((one) => `<p>${one.replace("**", "<b>").replace("**", "</b>")}</p>`).join("");
    for (const inner of [paragraphs, paragraphs.replace(/<\/?[pb]>/g, (tag) => (tag === "</p>" ? "<br><br>" : ""))])
      expect(voices("a.html", `<html><body><table><tr><td>${inner}</td></tr></table></body></html>`)).toEqual(turns);
    const timed = ["0:00", "1:00"].map((time) => `<tr><td>${time}</td><td>${paragraphs}</td></tr>`).join("");
    expect(voices("a.html", `<table>${timed}</table>`)).toEqual([...turns, ...turns]);
  });

  it("leaves prose with commas and numbers alone", () => {
    for (const text of [
      "Well, we oil the oars, and then, yes, we row.\nThen, as I said, we rest.\n",
      "3 boats, 4 oars\nand 2 dogs, too\n",
    ]) {
      const { value, problems } = readTranscript("a.txt", text);
      expect(value.format).toBe("text");
      expect(problems).toEqual([]);
    }
  });

  it("takes a quote that is never closed for a quote", () => {
    expect(splitTable('a,"b\nc,d', ",")).toEqual([
      { cells: ["a", '"b'], line: 1 },
      { cells: ["c", "d"], line: 2 },
    ]);
  });

  it("passes over the line in which Excel is told what parts the cells, and the colon behind a name", () => {
    expect(say('sep=;\nStart;End;Speaker;Text\n0;4;Ida;"We oil."\n4;9;Per;Yes.\n')).toBe(
      "3 0-4 >> Ida: We|oil.\n4 4-9 >> Per: Yes.",
    );
    const tabbed = "IB:\tWe oil.\n\nPL:\tYes.\n\nIB:\tAnd row.\n\nPL:\tGood.\n";
    const { value } = readTranscript("a.txt", tabbed);
    expect(value.segments.map(({ speaker }) => speaker)).toEqual(["IB", "PL", "IB", "PL"]);
  });
});
