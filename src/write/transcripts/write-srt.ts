// Writes SubRip: numbered blocks of at most two lines of 32 characters, the speaker's name where it changes.

import { splitGraphemes, textWidth } from "../../base/text-width.js";
import { breakInTwo } from "./break-lines.js";
import { cueTime } from "./clock.js";
import { splitNarrow } from "./split-narrow.js";
import { has, traitsOf } from "./text-kind.js";
import type { WrittenCue } from "./written-cues.js";

/** https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md */
const lineLength = 32;

const tag = /<\/?(?:b|i|u|s|font|c|v)(?:[\s.][^<>]*)?>/gi;

/** SRT knows no escapes: tags go, and an arrow would be taken for a time line. */
const plain = (text: string): string => text.replace(tag, "").replace(/-+>/g, "→").replace(/\s+/g, " ").trim();

/** The file. A caption that two lines cannot hold becomes several blocks, which share its time by characters. */
export function writeSrt(cues: readonly WrittenCue[]): string {
  let out = "";
  let number = 0;
  let free = 0;
  let speaker = "";
  for (const cue of cues) {
    let text = cue.kind & has.markup ? plain(cue.text) : cue.text;
    if (text === "") continue;
    let wide = (cue.kind & has.wide) !== 0;
    if (cue.speaker !== speaker) {
      speaker = cue.speaker;
      const name = plain(speaker).replace(/[:：]/g, "");
      text = name === "" ? `- ${text}` : `${name}: ${text}`;
      wide ||= (traitsOf(name) & has.wide) !== 0;
    }
    const blocks = wide ? splitWide(text, lineLength) : splitNarrow(text, lineLength);
    // A caption shorter than its blocks have milliseconds ends later, and the next one begins where it ends.
    let start = Math.max(cue.start, free);
    const stop = Math.max(cue.end, start + blocks.length);
    let rest = blocks.reduce((sum, { length }) => sum + length, 0);
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at]!;
      const last = stop - (blocks.length - 1 - at);
      const share = Math.round(start + ((stop - start) * block.length) / rest);
      const end = at === blocks.length - 1 ? stop : Math.min(Math.max(start + 1, share), last);
      number++;
      out += `${number}\n`;
      out += cueTime(start, ",");
      out += " --> ";
      out += cueTime(end, ",");
      out += "\n";
      out += breakInTwo(block, lineLength, wide);
      out += "\n\n";
      start = end;
      rest -= block.length;
    }
    free = stop;
  }
  // The cut also makes one string of the pieces, which can go.
  return out.slice(0, -1);
}

/** The text in parts that two lines of `most` columns can hold, parted at spaces where it has them, best after a mark. */
function splitWide(text: string, most: number): string[] {
  if (fits(text, most)) return [text];
  const space = text.includes(" ") ? " " : "";
  const words = space === "" ? splitGraphemes(text) : text.split(" ");
  const total = textWidth(text);
  const count = Math.ceil(total / (2 * most - 8));
  const parts: string[] = [];
  let part = "";
  for (const word of words) {
    const longer = part === "" ? word : part + space + word;
    const full = textWidth(longer) > total / count + (/[,.?!;:。、]$/.test(part) ? -6 : 4);
    if (part !== "" && (full || !fits(longer, most))) {
      parts.push(part);
      part = word;
    } else part = longer;
  }
  parts.push(part);
  // One word can still be too long for a block: then it is parted between its characters.
  return parts.flatMap((each) =>
    fits(each, most) || each.includes(" ") || space === "" ? [each] : splitWide(each, most),
  );
}

function fits(text: string, most: number): boolean {
  if (text.length * 2 <= most || textWidth(text) <= most) return true;
  const lines = breakInTwo(text, most, true).split("\n");
  return lines.length === 2 && lines.every((line) => textWidth(line) <= most);
}
