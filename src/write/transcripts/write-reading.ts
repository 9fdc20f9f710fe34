// Writes the transcripts that are made to be read: an HTML fragment and plain text, by turns and paragraphs.
import { formatClock } from "../../base/clock-text.js";
import { escapeXmlText } from "../../base/xml.js";
import type { Understood } from "../../model.js";
import { shownTime } from "../../shown-time.js";
import { has, kindOf, tidyText } from "./text-kind.js";
import { estimateNote } from "./written-cues.js";

const tidy = (text: string): string => (kindOf(text) & (has.untidy | has.surrogate) ? tidyText(text) : text);

/**
 * A fragment of `cite`, `time` and `p` in this order for each paragraph, so that each has its time
 * (https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md).
 */
export function writeTranscriptHtml({ turns, timing }: Understood): string {
  const note = estimateNote(timing);
  const out = [note === undefined ? "" : `<!-- ${note} -->\n`];
  for (const { speaker, paragraphs } of turns) {
    const name = tidy(speaker ?? "");
    const head = name === "" ? "<time>" : `<cite>${escapeXmlText(name)}:</cite>\n<time>`;
    for (const { start, text } of paragraphs) {
      const kind = kindOf(text);
      const body = kind & (has.untidy | has.surrogate) ? tidyText(text) : text;
      if (body === "") continue;
      out.push(head, formatClock(shownTime(start, timing)), "</time>\n<p>");
      out.push(kind & has.markup ? escapeXmlText(body) : body, "</p>\n");
    }
  }
  return out.join("");
}

/** `Name [1:02:03]` over the paragraphs of each turn; lines with "#" are not spoken. */
export function writeTranscriptText({ turns, timing }: Understood, title: string): string {
  const note = estimateNote(timing);
  const out = [`# ${tidy(title)}\n`, note === undefined ? "" : `# ${note}\n`];
  for (const { speaker, start, paragraphs } of turns) {
    const name = tidy(speaker ?? "");
    let spoken = false;
    for (const { text } of paragraphs) {
      const body = tidy(text);
      if (body === "") continue;
      if (!spoken)
        out.push(name === "" ? "\n[" : `\n${name} [`, formatClock(shownTime(start, timing)), "]\n", body, "\n");
      else out.push("\n", body, "\n");
      spoken = true;
    }
  }
  return out.join("");
}
