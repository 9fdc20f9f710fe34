import { describe, expect, it } from "vitest";
import { plainTimes, readTranscript } from "./read-transcript.js";

const lines = (start: string, arrow: string, stop: string): string =>
  `1\n${start} ${arrow} ${stop}\nWe tar the hull.\n\n2\n${start.replace(/1(?=\D*\d*$)/, "5")} ${arrow} ${stop.replace(/3(?=\D*\d*$)/, "7")}\nEvery spring.\n`;

describe("time lines that an editor or a translator changed", () => {
  it("are the signs of Whisper and its kin, where they rise; other signs are no words", () => {
    const say = (text: string): string => {
      const { segments, words } = readTranscript("hull.txt", text).value;
      return `${segments.map(({ start }) => start ?? "-").join()} ${words.join(" ")}`;
    };
    const head = "<|startoftranscript|><|en|><|transcribe|>";
    expect(say(`${head}<|0.00|> We tar.<|2.00|><|2.00|> Every spring.<|4.50|><|4.50|> Yes.<|5.00|><|endoftext|>`)).toBe(
      "0,2,4.5 We tar. Every spring. Yes.",
    );
    expect(say(`${head}<|notimestamps|> We tar.`)).toBe("- We tar.");
    const { value } = readTranscript(
      "hull.json",
      JSON.stringify({ segments: [{ start: 1, end: 3, text: `${head}<|1.00|> We tar.<|3.00|><|endoftext|>` }] }),
    );
    expect([value.segments[0]!.start, value.words.join(" ")]).toEqual([1, "We tar."]);
  });

  it.each([
    ["00:00:01, 000", "-->", "00:00:03, 000"],
    ["00: 00: 01, 000", "->", "00: 00: 03, 000"],
    ["00:00:01,000", "—>", "00:00:03,000"],
    ["00:00:01,000", "–>", "00:00:03,000"],
    ["00:00:01,000", "→", "00:00:03,000"],
    ["00:00:01,000", "à", "00:00:03,000"],
    ["00:00:01,000", "- ->", "00:00:03,000"],
    ["00:00:01,000", "--&gt;", "00:00:03,000"],
    ["００：００：０1，000", "-->", "００：００：０3，000"],
  ])("%s %s %s", (start, arrow, stop) => {
    const { value, problems } = readTranscript("hull.srt", lines(start, arrow, stop));
    expect(problems.map(({ message }) => message)).toEqual([]);
    expect(value.segments.map(({ start: at }) => at)).toEqual([1, 5]);
    expect(value.words.join(" ")).toBe("We tar the hull. Every spring.");
  });

  it("reads digits of Arabic and Persian", () => {
    expect(plainTimes("٠٠:٠٠:٠١,٠٠٠ --> ۰۰:۰۰:۰۳,۰۰۰\n")).toBe("00:00:01,000 --> 00:00:03,000\n");
  });
});

it.each([
  "1\n00:00:01,000 --> 00:00:03,000\nAn arrow: 10:30 → 11:00 as we say.\n",
  "From 10:30 to 11:00 → lunch.\n",
  "00:00:04:12 - 00:00:10:02\nIda Berg\nWe tar the hull.\n",
])("leaves %j as it is", (text) => {
  expect(plainTimes(text)).toBe(text);
});

it("are those of slides in Markdown, whose words nobody says", () => {
  const slides = ["0:00:00 Tar", "0:56 Pines in a wood", "[1:26] T."].map((words, at) => `![${words}](tar/${at}.jpg)`);
  const said = ["This is my talk on tar.", "So these are pines.", "And this is the tar."];
  const { value } = readTranscript("a.md", slides.map((slide, at) => `${slide}\n\n${said[at]}`).join("\n\n"));
  expect(value.segments.map(({ start }) => start)).toEqual([0, 56, 86]);
  expect(value.words.join(" ")).toBe(said.join(" "));
});
