// Writes Podcasting 2.0 JSON transcripts, a segment for each caption.
import type { Timing } from "../../model/model.js";
import { has, jsonSeconds, type WrittenCue } from "./written-cues.js";

/**
 * https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md, times in seconds.
 * Estimated times are marked by a `timing` of our own above `segments`, as `readEstimateMark` knows it.
 */
export function writeTranscriptJson(cues: readonly WrittenCue[], timing: Timing): string {
  const { method, expectedError } = timing;
  const mark = method === "estimated" ? `"timing":${JSON.stringify({ method, expectedError })},` : "";
  let out = `{"version":"1.0.0",${mark}"segments":[`;
  let speaker = "";
  let open = '{"startTime":';
  let between = "\n";
  for (const cue of cues) {
    if (cue.speaker !== speaker) {
      speaker = cue.speaker;
      open = speaker === "" ? '{"startTime":' : `{"speaker":${JSON.stringify(speaker)},"startTime":`;
    }
    out += between;
    out += open;
    out += `${jsonSeconds(cue.start)},"endTime":${jsonSeconds(cue.end)},"body":`;
    out += cue.kind & has.quote ? JSON.stringify(cue.text) : `"${cue.text}"`;
    out += "}";
    between = ",\n";
  }
  return `${out}\n]}\n`;
}
