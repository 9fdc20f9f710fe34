// Writes the transcripts that are made to be read: an HTML fragment and plain text, by turns and paragraphs.
import { formatClock } from "../../base/clock-text.js";
import { escapeXmlText } from "../../base/xml.js";
import type { Understood } from "../../model.js";
import { shownTime } from "../../shown-time.js";
import { estimateNote, tidyText } from "./written-cues.js";

const special = /[&<>\u0000-\u001f\ud800-\udfff]/;
const escapeText = (text: string): string => (special.test(text) ? escapeXmlText(text) : text);

/**
 * A fragment of `cite`, `time` and `p` in this order for each paragraph, so that each has its time
 * (https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md).
 */
export function writeTranscriptHtml({ turns, timing }: Understood): string {
  const note = estimateNote(timing);
  let out = note === undefined ? "" : `<!-- ${note} -->\n`;
  for (const { speaker, paragraphs } of turns) {
    const name = speaker === undefined ? "" : tidyText(speaker);
    const cite = name === "" ? "" : `<cite>${escapeText(name)}:</cite>\n`;
    for (const { start, text } of paragraphs) {
      const body = tidyText(text);
      if (body !== "")
        out += `${cite}<time>${formatClock(shownTime(start, timing))}</time>\n<p>${escapeText(body)}</p>\n`;
    }
  }
  return out;
}

/** `Name [1:02:03]` over the paragraphs of each turn; lines with "#" are not spoken. */
export function writeTranscriptText({ turns, timing }: Understood, title: string): string {
  const note = estimateNote(timing);
  let out = `# ${tidyText(title)}\n`;
  if (note !== undefined) out += `# ${note}\n`;
  for (const { speaker, start, paragraphs } of turns) {
    const name = speaker === undefined ? "" : tidyText(speaker);
    const head = `[${formatClock(shownTime(start, timing))}]`;
    let spoken = "";
    for (const { text } of paragraphs) {
      const body = tidyText(text);
      if (body !== "") spoken += `${spoken === "" ? "" : "\n"}${body}\n`;
    }
    if (spoken !== "") out += `\n${name === "" ? head : `${name} ${head}`}\n${spoken}`;
  }
  return out;
}
