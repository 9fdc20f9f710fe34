// Writes WebVTT (https://www.w3.org/TR/webvtt1/) with a voice on every cue whose speaker is known.
import { breakInTwo } from "./break-lines.js";
import { cueTime } from "./clock.js";
import type { WrittenCue } from "./written-cues.js";

const lineLength = 42;
const special = /[&<>]/;

const escapeCue = (text: string): string =>
  special.test(text) ? text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;") : text;

/** The file; `note` is a comment that stands before the first cue. */
export function writeVtt(cues: readonly WrittenCue[], note?: string): string {
  let out = note === undefined ? "WEBVTT\n" : `WEBVTT\n\nNOTE ${escapeCue(note)}\n`;
  let speaker = "";
  let voice = "";
  for (const cue of cues) {
    if (cue.speaker !== speaker) {
      speaker = cue.speaker;
      voice = speaker === "" ? "" : `<v ${escapeCue(speaker)}>`;
    }
    out += `\n${cueTime(cue.start, ".")} --> ${cueTime(cue.end, ".")}\n${voice}${escapeCue(breakInTwo(cue.text, lineLength))}\n`;
  }
  return out;
}
