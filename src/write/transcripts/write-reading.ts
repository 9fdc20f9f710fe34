// Writes the transcripts that are made to be read: an HTML fragment and plain text, by turns and paragraphs.
import { formatClock } from "../../base/clock-text.js";
import { escapeXmlText } from "../../base/xml.js";
import { has, type WrittenParagraph } from "./written-cues.js";

/**
 * A fragment of `cite`, `time` and `p` in this order for each paragraph, so that each has its time
 * (https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md).
 */
export function writeTranscriptHtml(paragraphs: readonly WrittenParagraph[], note?: string): string {
  let out = note === undefined ? "" : `<!-- ${note} -->\n`;
  let speaker = "";
  let head = "<time>";
  for (const paragraph of paragraphs) {
    if (paragraph.speaker !== speaker) {
      speaker = paragraph.speaker;
      head = speaker === "" ? "<time>" : `<cite>${escapeXmlText(speaker)}:</cite>\n<time>`;
    }
    out += head;
    out += `${formatClock(paragraph.time)}</time>\n<p>`;
    out += paragraph.kind & has.markup ? escapeXmlText(paragraph.text) : paragraph.text;
    out += "</p>\n";
  }
  return out;
}

/** `Name [1:02:03]` over the paragraphs of each turn; lines with "#" are not spoken. */
export function writeTranscriptText(paragraphs: readonly WrittenParagraph[], title: string, note?: string): string {
  let out = note === undefined ? `# ${title}\n` : `# ${title}\n# ${note}\n`;
  for (const { speaker, time, text, opens } of paragraphs) {
    if (opens) out += `\n${speaker === "" ? "" : `${speaker} `}[${formatClock(time)}]\n`;
    else out += "\n";
    out += text;
    out += "\n";
  }
  return out;
}
