// Writes Podcasting 2.0 JSON transcripts, a segment for each caption.
import type { Timing } from "../../model.js";
import { jsonSeconds } from "./clock.js";
import type { WrittenCue } from "./written-cues.js";

/**
 * https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md, times in seconds.
 * Estimated times are marked by a `timing` of our own beside `segments`.
 */
export function writeTranscriptJson(cues: readonly WrittenCue[], timing: Timing): string {
  let out = '{"version":"1.0.0",';
  if (timing.method === "estimated")
    out += `"timing":${JSON.stringify({ method: timing.method, expectedError: timing.expectedError })},`;
  out += '"segments":[';
  let speaker = "";
  let named = "";
  let between = "\n";
  for (const cue of cues) {
    if (cue.speaker !== speaker) {
      speaker = cue.speaker;
      named = speaker === "" ? "" : `"speaker":${JSON.stringify(speaker)},`;
    }
    out += `${between}{${named}"startTime":${jsonSeconds(cue.start)},"endTime":${jsonSeconds(cue.end)},"body":${JSON.stringify(cue.text)}}`;
    between = ",\n";
  }
  return `${out}\n]}\n`;
}
