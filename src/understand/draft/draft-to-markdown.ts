// Writes a draft as the Markdown body of an episode, for a person to edit.
import { formatClock } from "../../base/clock-text.js";
import { escapeMarkdown } from "../../base/markdown/escape-markdown.js";
import { shownTime } from "../../conventions/shown-time.js";
import type { Draft, Quote, Timing } from "../../model/model.js";

/**
 * The lead, or a doubtful one, as a paragraph, then the quotes with who said them and when (estimated times rounded). A comment, which is never
 * published, names the turn of every sentence of the lead, counted from 1. Empty for an empty draft.
 */
export function draftToMarkdown({ lead: sure, doubtful = [], quotes }: Draft, timing: Pick<Timing, "method">): string {
  const lead = sure.length > 0 ? sure : doubtful;
  const time = (at: number): string => formatClock(shownTime(at, timing));
  const sources = lead.map(
    ({ turn, at, speaker }) => `turn ${turn + 1} at ${time(at)}${speaker ? ` (${plain(speaker)})` : ""}`,
  );
  const comment =
    sources.length > 0
      ? `<!-- ${sure.length > 0 ? "Drafted" : "Drafted, and to be read before it is published,"} from what was said: ${sources.join(", ")}. -->`
      : "";
  const quote = ({ text, speaker, at }: Quote): string =>
    `> ${escapeMarkdown(text)}\n>\n> — ${speaker ? `${escapeMarkdown(speaker)} ` : ""}(${time(at)})`;
  const parts = [comment, lead.map(({ text }) => escapeMarkdown(text)).join(" "), ...quotes.map(quote)];
  const body = parts.filter((part) => part !== "").join("\n\n");
  return body === "" ? "" : `${body}\n`;
}

/** A name as it may stand in a comment. */
const plain = (name: string): string => name.replace(/[<>]|--+/g, "");
