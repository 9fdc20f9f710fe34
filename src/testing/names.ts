// Makes a transcript out of a sentence for tests: `>>` begins another speaker's turn.
import type { Segment, Transcript } from "../model/model.js";

/** An untimed transcript of the words of a text; `overrides` fills in what a test is about. */
export function makeTranscript(text: string, overrides: Partial<Transcript> = {}): Transcript {
  const words: string[] = [];
  const segments: Segment[] = [];
  for (const [at, part] of text.split(">>").entries()) {
    const first = words.length;
    words.push(...part.split(/\s+/).filter(Boolean));
    if (words.length > first || at === 0)
      segments.push({ first, end: words.length, change: at > 0, paragraph: false, line: at + 1 });
  }
  return {
    file: "talk.txt",
    format: "text",
    words,
    wordTimes: "none",
    segments,
    labelled: false,
    edited: false,
    ...overrides,
  };
}
