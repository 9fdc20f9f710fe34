// Puts an episode and what is understood of it together as the finished value that everything is written from.
import { readHtmlLines } from "../base/markdown/html-lines.js";
import { asPlainLine, markdownToText } from "../base/markdown/markdown-to-text.js";
import { urlKey } from "../base/normal-url.js";
import { splitSentences } from "../base/split-sentences.js";
import { namesList, readTimedLine } from "../base/timed-line.js";
import type { Entry, Episode, Link, Understood } from "../model/model.js";
import { stateOf } from "./schedule/plan-schedule.js";

/**
 * The entry at `now` (milliseconds since 1970). Notes are the author's; where there are none, the sentences drafted from
 * the transcript; a summary ends where sentences do in the language that is spoken.
 */
export function composeEntry(episode: Episode, understood: Understood, now: number): Entry {
  const given = episode.notes.trim();
  const lead = understood.draft.lead.map(({ text }) => text).join(" ");
  const notes = given === "" ? linkSure(lead, understood.links) : episode.notes;
  return {
    episode,
    understood,
    state: stateOf(episode, now),
    notes,
    notesOrigin: given !== "" ? "given" : lead !== "" ? "drafted" : "none",
    summary: summarize(episode, given, lead, understood.language),
  };
}

/** As Markdown in which only addresses that are among the links become some: the others were perhaps misheard. */
function linkSure(said: string, links: readonly Link[]): string {
  const sure = new Set(links.map(({ url }) => urlKey(url)));
  return said.replace(/\b(?:www\.|https?:)[^\s<>"]+/gi, (address) =>
    sure.has(urlKey(address.replace(/[.,;:!?)\]'’”]+$/u, "")))
      ? address
      : address.replace(/www(?=\.)|https?(?=:)/gi, "$&\\"),
  );
}

/** Whether a line is one of a list of times: a sentence may end with one too. */
const isListed = (line: string): boolean => {
  const timed = readTimedLine(line.trim());
  return timed !== undefined && (timed.side === "start" || timed.apart || timed.title.length <= 60);
};

/** Sentences that a summary taken from notes may have. */
const longest = 4;
/** Items of a list that stand in for one. */
const mostItems = 6;

/** Plain text in one line, empty when nothing is known. `lead` is what was drafted from the transcript. */
function summarize(episode: Pick<Episode, "description">, notes: string, lead: string, language: string): string {
  const description = asPlainLine(episode.description ?? "");
  return description || firstParagraph(notes, language) || plainLine(lead) || firstLines(notes);
}

function plainLine(markdown: string): string {
  return markdown.trim() === "" ? "" : oneLine(markdownToText(markdown, { links: "drop" }));
}

const oneLine = (text: string): string => text.replace(/\s+/g, " ").trim();

/** The first block of running text: no heading, list, quote, table, picture or template tag. */
function firstParagraph(notes: string, language: string): string {
  // Notes pasted from a host are HTML: their first line that is neither heading nor item.
  if (/^\s*<(?:p|div|h[1-6]|ul|ol|section|article|span|b|strong|em|br)\b/i.test(notes)) {
    const line = readHtmlLines(notes).find(
      ({ text, item, heading }) => !item && !heading && /\p{L}{2}/u.test(text) && !isListed(text) && !namesList(text),
    );
    return line ? firstSentences(oneLine(line.text), language) : "";
  }
  const addresses = notes.match(/^ {0,3}\[[^\]\n]+\]:[ \t]*\S.*$/gm)?.join("\n") ?? "";
  for (const block of notes.split(/\n[ \t]*\n/)) {
    const lines = block
      .split("\n")
      .filter((line) => !/^\s*(?:#{1,6}\s|={3,}\s*$|-{3,}\s*$)/.test(line) && !isListed(line));
    const first = lines[0]?.trim() ?? "";
    if (first === "" || /^(?:[-*+]\s|\d+[.)]\s|>|\||<|!\[|```|~~~|\{[%{]|\[[^\]]+\]:)/.test(first)) continue;
    if (lines.length === 1 && namesList(markdownToText(first))) continue;
    const text = plainLine(`${lines.join("\n")}\n\n${addresses}`);
    if (/\p{L}{2}/u.test(text)) return firstSentences(text, language);
  }
  return "";
}

/** As they stand: Chinese and Japanese write no blanks between them. */
function firstSentences(text: string, language: string): string {
  const end = splitSentences(text, language)
    .slice(0, longest)
    .reduce((from, sentence) => Math.max(from, text.indexOf(sentence, from) + sentence.length), 0);
  return text.slice(0, end);
}

/** Notes without running text say what they are in their quotes, else in the items of their list. */
function firstLines(notes: string): string {
  const lines = markdownToText(notes.replace(/^#{1,6}[ \t].*$/gm, ""), { links: "drop" })
    .split("\n")
    .map((line) => line.replace(/^\s*(?:[-☐☑]|\d+\.)\s+/, "").trim())
    .filter((line) => /\p{L}{2}/u.test(line) && !isListed(line) && !namesList(line));
  return lines
    .slice(0, mostItems)
    .map((line) => line.replace(/[;,.]$/, ""))
    .join("; ");
}
