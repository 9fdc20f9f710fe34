// Writes SubRip: numbered blocks of at most two lines of 32 characters, the speaker's name where it changes.
import { splitGraphemes, textWidth } from "../../base/text-width.js";
import { breakInTwo } from "./break-lines.js";
import { cueTime } from "./clock.js";
import type { WrittenCue } from "./written-cues.js";

/** https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md */
const lineLength = 32;

const tag = /<\/?(?:b|i|u|s|font|c|v)(?:[\s.][^<>]*)?>/gi;

/** SRT knows no escapes: tags go, and an arrow would be taken for a time line. */
const plain = (text: string): string =>
  text.includes("<") || text.includes("->")
    ? text
        .replace(tag, "")
        .replace(/-+->|-->/g, "→")
        .replace(/\s+/g, " ")
        .trim()
    : text;

export function writeSrt(cues: readonly WrittenCue[]): string {
  let out = "";
  let number = 0;
  let speaker = "";
  for (const cue of cues) {
    const changed = cue.speaker !== speaker;
    speaker = cue.speaker;
    let text = plain(cue.text);
    if (text === "") continue;
    if (changed) text = speaker === "" ? `- ${text}` : `${plain(speaker).replace(/:/g, "")}: ${text}`;
    let { start } = cue;
    const parts = fits(text) ? [text] : splitBlock(text);
    let rest = text.length;
    for (const [at, part] of parts.entries()) {
      const share = part.length / rest;
      const end =
        at === parts.length - 1 ? cue.end : Math.max(start + 1, Math.round(start + (cue.end - start) * share));
      if (out !== "") out += "\n";
      out += `${++number}\n${cueTime(start, ",")} --> ${cueTime(Math.max(end, start + 1), ",")}\n${breakInTwo(part, lineLength)}\n`;
      start = end;
      rest -= part.length;
    }
  }
  return out;
}

/** Whether two lines can hold the text. */
function fits(text: string): boolean {
  if (text.length <= lineLength) return text.length * 2 <= lineLength || textWidth(text) <= lineLength;
  const broken = breakInTwo(text, lineLength);
  const at = broken.indexOf("\n");
  return at > 0 && textWidth(broken.slice(0, at)) <= lineLength && textWidth(broken.slice(at + 1)) <= lineLength;
}

/** The text in parts of two lines: as many as it takes, as even as words allow, best after a mark. */
function splitBlock(text: string): string[] {
  const words = text.includes(" ") ? text.split(" ") : splitGraphemes(text);
  const space = text.includes(" ") ? " " : "";
  const total = textWidth(text);
  for (let count = 2; count <= words.length; count++) {
    const parts: string[] = [];
    let part = "";
    for (const word of words) {
      const longer = part === "" ? word : part + space + word;
      const full =
        parts.length < count - 1 && textWidth(longer) > total / count + (/[,.?!;:。、]$/.test(part) ? -6 : 4);
      if (part !== "" && (full || !fits(longer))) {
        parts.push(part);
        part = word;
      } else part = longer;
    }
    parts.push(part);
    if (parts.length <= count || count >= 6) return parts;
  }
  return [text];
}
