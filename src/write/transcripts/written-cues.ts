// The captions of an episode as cues that can be written: whole milliseconds, no overlap, text on one line.
import type { Timing, Understood } from "../../model.js";

export interface WrittenCue {
  /** Milliseconds. */
  start: number;
  end: number;
  speaker: string;
  text: string;
}

const untidy = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]|^\s|\s$|\s\s/;

/** Text on one line, without control characters. */
export const tidyText = (text: string): string =>
  untidy.test(text)
    ? text
        .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, "")
        .replace(/\s+/g, " ")
        .trim()
    : text;

/** The captions, or where there are none the sentences; each ends after it starts and begins where the last one ended or later. */
export function writtenCues({ captions, turns }: Understood): WrittenCue[] {
  const cues: WrittenCue[] = [];
  const names = new Map<string | undefined, string>([[undefined, ""]]);
  let before = 0;
  const add = (startAt: number, endAt: number, speaker: string | undefined, spoken: string): void => {
    const text = tidyText(spoken);
    if (text === "") return;
    let name = names.get(speaker);
    if (name === undefined) {
      name = tidyText(speaker ?? "");
      names.set(speaker, name);
    }
    let start = Math.round(startAt * 1000);
    let end = Math.round(endAt * 1000);
    if (!(start >= before)) start = before;
    if (!(end > start)) end = start + 1;
    cues.push({ start, end, speaker: name, text });
    before = end;
  };
  for (const { start, end, speaker, text } of captions) add(start, end, speaker, text);
  if (cues.length === 0)
    for (const { speaker, paragraphs } of turns)
      for (const { sentences } of paragraphs)
        for (const { start, end, text } of sentences) add(start, end, speaker, text);
  return cues;
}

/** What a file says of times that are only estimated, undefined for measured ones. */
export const estimateNote = (timing: Timing): string | undefined =>
  timing.method === "estimated"
    ? `Times are estimated: expect them to be off by about ${Math.max(1, Math.round(timing.expectedError))} seconds.`
    : undefined;
