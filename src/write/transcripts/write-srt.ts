// Writes SubRip: numbered blocks of at most two lines of 32 characters, the speaker's name where it changes.
import { breakInTwo, placeToBreak } from "./break-lines.js";
import { cueTime } from "./clock.js";
import { splitWide } from "./split-wide.js";
import { has, kindOf } from "./text-kind.js";
import type { WrittenCue } from "./written-cues.js";

/** https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md */
const lineLength = 32;
/** What a block of two lines usually holds: words seldom fill a line to its end. */
const blockLength = 56;

const tag = /<\/?(?:b|i|u|s|font|c|v)(?:[\s.][^<>]*)?>/gi;

/** SRT knows no escapes: tags go, and an arrow would be taken for a time line. */
const plain = (text: string): string => text.replace(tag, "").replace(/-+>/g, "→").replace(/\s+/g, " ").trim();

/** The file. A caption that two lines cannot hold becomes several blocks, which share its time by characters. */
export function writeSrt(cues: readonly WrittenCue[]): string {
  let out = "";
  let number = 0;
  let speaker = "";
  for (const cue of cues) {
    let text = cue.kind & has.markup ? plain(cue.text) : cue.text;
    if (text === "") continue;
    let wide = (cue.kind & has.wide) !== 0;
    if (cue.speaker !== speaker) {
      speaker = cue.speaker;
      const name = plain(speaker).replace(/[:：]/g, "");
      text = name === "" ? `- ${text}` : `${name}: ${text}`;
      wide ||= (kindOf(name) & has.wide) !== 0;
    }
    const blocks = wide ? splitWide(text, lineLength) : fits(text, 0, text.length) ? [text] : splitNarrow(text);
    let { start } = cue;
    let rest = text.length;
    for (let at = 0; at < blocks.length; at++) {
      const block = blocks[at]!;
      const share = Math.round(start + ((cue.end - start) * block.length) / rest);
      const end = at === blocks.length - 1 ? Math.max(cue.end, start + 1) : Math.max(start + 1, share);
      out += number === 0 ? "1\n" : `\n${number + 1}\n`;
      out += `${cueTime(start, ",")} --> ${cueTime(end, ",")}\n`;
      out += breakInTwo(block, lineLength, wide);
      out += "\n";
      number++;
      start = end;
      rest = Math.max(1, rest - block.length - 1);
    }
  }
  return out;
}

/** Whether two lines can hold the text from `from` to `to`. */
function fits(text: string, from: number, to: number): boolean {
  if (to - from <= lineLength) return true;
  if (to - from > 2 * lineLength + 1) return false;
  const at = text.lastIndexOf(" ", from + lineLength);
  return at > from && to - at - 1 <= lineLength;
}

/** The text in parts of two lines each, as even as words allow, best after a mark. A word too long for a line has its own. */
function splitNarrow(text: string): string[] {
  for (let count = Math.ceil(text.length / blockLength); count < 12; count++) {
    const parts: string[] = [];
    let from = 0;
    for (let left = count; left > 1; left--) {
      const at = placeToSplit(text, from, from + (text.length - from) / left);
      if (at < 0) break;
      parts.push(text.slice(from, at));
      from = at + 1;
    }
    parts.push(text.slice(from));
    if (parts.every((part) => fits(part, 0, part.length) || !part.includes(" "))) return parts;
  }
  return text.split(" ");
}

/** The space nearest to `target` after which a part can end; one after a mark may be further off. */
function placeToSplit(text: string, from: number, target: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  const last = Math.min(text.length, from + 2 * lineLength + 1);
  for (
    let at = text.indexOf(" ", Math.max(from + 1, target - 20));
    at > 0 && at <= last;
    at = text.indexOf(" ", at + 1)
  ) {
    const code = text.charCodeAt(at - 1);
    const marked = code === 44 || code === 46 || code === 63 || code === 33 || code === 59;
    const cost = Math.abs(at - target) - (marked ? 10 : 0) + (fits(text, from, at) ? 0 : 1000);
    if (cost < least) {
      least = cost;
      best = at;
    }
  }
  return best >= 0 ? best : placeToBreak(text, from, text.length, text.length);
}
