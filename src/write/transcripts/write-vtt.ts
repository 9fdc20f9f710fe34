// Writes WebVTT (https://www.w3.org/TR/webvtt1/) with a voice on every cue whose speaker is known.
import { breakInTwo } from "./break-lines.js";
import { cueTime, has, type WrittenCue } from "./written-cues.js";

const lineLength = 42;

const escapeCue = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");

/** A name that ends in two hyphens would make an arrow with the bracket after it; white space at its end is not part of it. */
const escapeName = (name: string): string => escapeCue(name) + (name.endsWith("--") ? " " : "");

/** The file; `note` is a comment, which stands behind the last cue: not every reader passes over one that stands before the first. */
export function writeVtt(cues: readonly WrittenCue[], note?: string): string {
  let out = "WEBVTT\n\n";
  let speaker = "";
  let voice = "\n";
  for (const cue of cues) {
    if (cue.speaker !== speaker) {
      speaker = cue.speaker;
      voice = speaker === "" ? "\n" : `\n<v ${escapeName(speaker)}>`;
    }
    const text = breakInTwo(cue.text, lineLength, (cue.kind & has.wide) !== 0);
    out += cueTime(cue.start, ".");
    out += " --> ";
    out += cueTime(cue.end, ".");
    out += voice;
    out += cue.kind & has.markup ? escapeCue(text) : text;
    out += "\n\n";
  }
  if (note !== undefined) out += `NOTE ${escapeCue(note)}\n\n`;
  // The cut also makes one string of the pieces, which can go.
  return out.slice(0, -1);
}
