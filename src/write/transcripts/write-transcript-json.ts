// Writes Podcasting 2.0 JSON transcripts, a segment for each caption.
import type { Timing } from "../../model.js";
import { makeShortFractions } from "./clock.js";
import { has } from "./text-kind.js";
import type { WrittenCue } from "./written-cues.js";

const afterStart = makeShortFractions(',"endTime":');
const afterEnd = makeShortFractions(',"body":"');

/**
 * https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md, times in seconds.
 * Estimated times are marked by a `timing` of our own beside `segments`.
 */
export function writeTranscriptJson(cues: readonly WrittenCue[], timing: Timing): string {
  const { method, expectedError } = timing;
  const mark = method === "estimated" ? `"timing":${JSON.stringify({ method, expectedError })},` : "";
  let out = `{"version":"1.0.0",${mark}"segments":[\n`;
  let speaker = "";
  let open = '{"startTime":';
  for (let at = 0; at < cues.length; at++) {
    const cue = cues[at]!;
    if (cue.speaker !== speaker) {
      speaker = cue.speaker;
      open = speaker === "" ? '{"startTime":' : `{"speaker":${JSON.stringify(speaker)},"startTime":`;
    }
    const start = Math.floor(cue.start / 1000);
    const end = Math.floor(cue.end / 1000);
    out += open;
    out += start;
    out += afterStart(cue.start - start * 1000);
    out += end;
    out += afterEnd(cue.end - end * 1000);
    out += cue.kind & has.quote ? JSON.stringify(cue.text).slice(1, -1) : cue.text;
    out += at < cues.length - 1 ? '"},\n' : '"}\n';
  }
  return `${out}]}\n`;
}
