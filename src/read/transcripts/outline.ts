// Refuses documents about a talk: outlines, reviews and notes of headings, lists and tables are not what was said.

import { countEach } from "../../base/lists.js";
import { saysTalkBegins } from "./headings.js";
import type { RefusalRow } from "./input.js";
import { isNameLike } from "./labels.js";
import { frontMatter } from "./unwrap-text.js";

/** Shares of the lines from which headings, lists and tables are what a document is made of: few headings, or many levels of them. */
const mostly = 0.6;
const inLevels = 0.3;
/** Share of lines that are long sentences up to which it says little else. */
const mostProse = 0.15;
/** Lists of links, and of dots, say nothing else. */
const nearlyAll = 0.8;
const fewestLines = 6;
const fewestTurns = 4;
/** A list's item so long that ends as a sentence may be speech. */
const speechLength = 80;

/** A time that links to its place in the recording, in front of or behind what is said then. */
const timeLink = /[ \t]*[[(]?\[\s*\d{1,3}(?::\d\d){1,2}(?:\.\d+)?\s*\]\([^\s()]+\)[\])]?[ \t]*(?=\n|$)/g;

const heading = /^(#{1,6})\s+(\S.*?)\s*#*$/;
const item = /^\s*(?:[-*+•]|\d{1,3}[.)])\s+(\S.*)$/;
const tableRow = /^\s*\|.*\|\s*$/;
const label = /^(?:\[[^\]]*\]\s*)?(?:\*\*|__|[*_])?\s*(\p{L}[^:：*_]{0,47}?)\s*(?::|：|\*\*|__)/u;

export const outline: RefusalRow = {
  name: "an outline of headings, lists and tables",
  recognise: ({ head, isJson, root }) => !isJson && root === "" && isOutline(head),
  instead: "Name the transcript itself. Notes belong under the front-matter of the episode.",
};

/** The lines below a heading that says that the transcript begins, where turns or most of the text stand there. */
function belowHead(lines: readonly string[]): readonly string[] {
  const begin = lines.findIndex((line) => saysTalkBegins(heading.exec(line)?.[2] ?? ""));
  const below = lines.slice(begin + 1);
  const length = (part: readonly string[]): number => part.reduce((sum, line) => sum + line.length, 0);
  const turns = below.filter((line) => label.test(line)).length;
  return begin < 0 || (turns < fewestTurns && length(below) < length(lines) / 2) ? lines : below;
}

function isOutline(text: string): boolean {
  const body = text.replace(frontMatter, "").replace(timeLink, "");
  const lines = belowHead(body.split("\n").filter((line) => line.trim() !== ""));
  if (lines.length < fewestLines) return false;
  const headings = lines.flatMap((line) => {
    const found = heading.exec(line);
    return found ? [{ level: found[1]!.length, text: found[2]! }] : [];
  });
  // Headings that come again are heads of turns.
  const again = countEach(headings.map(({ text: words }) => words.replace(/[\s,|–-]*[[(]?\d{1,3}:\d{2}.*$/, "")));
  const parts = [...again.values()].filter((count) => count === 1).length;
  const items = lines.flatMap((line) => item.exec(line)?.[1] ?? []);
  const labels = countEach(items.flatMap((words) => label.exec(words)?.[1] ?? []).filter(isNameLike));
  const turns = [...labels.values()].filter((count) => count > 1).reduce((sum, count) => sum + count, 0);
  if (turns >= 0.3 * lines.length) return false;
  const short = items.filter((words) => words.length < speechLength || !/[.?!…]["'”’)\]]*$/.test(words)).length;
  const listed = short + lines.filter((line) => tableRow.test(line)).length;
  const dotted = lines.filter((line) => /^\s*[•●▪◦]\s*\S/.test(line)).length;
  if (dotted >= nearlyAll * lines.length) return true;
  const prose = lines.filter((line) => line.length > speechLength && /[.?!…]["'”’)\]]*$/.test(line)).length;
  if (parts >= 2 && listed > 0 && prose <= mostProse * lines.length && (parts + listed) / lines.length >= mostly)
    return true;
  if (new Set(headings.map(({ level }) => level)).size >= 3 && parts >= 3 && listed >= 0.15 * lines.length)
    return (headings.length + listed) / lines.length >= inLevels;
  const linked = items.filter((words) => /\]\(\S+\)|https?:\/\//.test(words)).length;
  return linked >= nearlyAll * lines.length;
}
