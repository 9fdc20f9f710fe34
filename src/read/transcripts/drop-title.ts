// Leaves out the title before a transcript's first turn: nobody says it.
import { foldName } from "../../conventions/same-person.js";
import { addProblem, type Draft } from "./draft.js";
import type { SpokenLine } from "./text-lines.js";
import type { TurnLine } from "./trust-heads.js";
import { readHead } from "./turn-heads.js";

/** Words that stand beside a title: "Transcript of Episode 12: ..." */
const besideTitle =
  /(?<!\p{L})(?:full|transcript|transcription|of|the|for|episode|ep|folge|podcast|season|by|with)(?!\p{L})/gu;

/**
 * The lines without those at the beginning that repeat a title of the episode or of the show, with a number or "Transcript of"
 * beside it. A line that goes on without a break is speech that begins with the title's words.
 */
export function dropKnownTitle(
  lines: readonly SpokenLine[],
  titles: readonly string[],
  draft: Draft,
): readonly SpokenLine[] {
  let count = 0;
  while (count < Math.min(titleLines, lines.length - 1) && repeatsTitle(lines[count]!, titles)) count++;
  const next = lines[count];
  if (count === 0 || next === undefined) return lines;
  const head = next.head ?? readHead(next.text);
  if (!next.afterBlank && !head.change && head.name === undefined && head.time === undefined) return lines;
  const { text, line } = lines[0]!;
  sayTitle(draft, text, line, count);
  return lines.slice(count);
}

/** Whether nothing stands in a line but titles, numbers, and words that go with them. */
function repeatsTitle({ text }: SpokenLine, titles: readonly string[]): boolean {
  const plain = (words: string): string => foldName(words.replace(/[^\p{L}\p{M}\p{N}]+/gu, " "));
  const line = ` ${plain(text)} `;
  if (/[.!?…。！？]["'”’)\]]*$/.test(text) && !titles.some((title) => text.endsWith(title))) return false;
  const found = titles.map(plain).filter((title) => title !== "" && line.includes(` ${title} `));
  if (found.length === 0) return false;
  const rest = found
    .sort((a, b) => b.length - a.length)
    .reduce((left, title) => left.replace(` ${title} `, "  "), line)
    .replace(besideTitle, "");
  return !/\p{L}/u.test(rest);
}

function sayTitle(draft: Draft, text: string, line: number, count: number): void {
  const shown = text.slice(0, 60);
  addProblem(draft, "transcript-title", line, `"${shown}" before the first turn`, "words that are spoken", {
    severity: "info",
    message: `"${shown}"${count > 1 ? `, and ${count - 1} more ${count === 2 ? "line" : "lines"} before the first turn are the transcript's title` : " is the transcript's title"}, and left out`,
    hint: "If somebody says it, write a name before it.",
  });
}

/** A title takes no more lines, and these together no more characters. */
const titleLines = 8;
const titleLength = 500;

/**
 * The lines from the first turn on, where nearly every turn after it has a head and whole sentences, and what stands before is
 * a title with what goes with it (date, address, who takes part): that is nobody's speech, and said.
 */
export function dropTitle(lines: readonly TurnLine[], draft: Draft): readonly TurnLine[] {
  const isHeaded = ({ head }: TurnLine): boolean => head.name !== undefined || head.time !== undefined;
  const first = lines.findIndex(isHeaded);
  const title = lines.slice(0, Math.max(0, first));
  const talk = lines.slice(first);
  if (title.length === 0 || title.length > titleLines) return lines;
  if (title.reduce((sum, { text }) => sum + text.length, 0) > titleLength || !title.every(isTitle)) return lines;
  const starts = talk.filter(({ afterBlank }) => afterBlank);
  const places = starts.length > talk.length / 4 ? starts : talk;
  const heads = talk.filter(isHeaded);
  const sentences = talk.filter(({ text }) => /[.?!…。？！]["'”’)\]]*$/.test(text));
  if (heads.length < 3 || places.filter(isHeaded).length < 0.8 * places.length) return lines;
  if (heads.filter(({ head }) => head.name !== undefined).length < 0.6 * heads.length) return lines;
  if (sentences.length < 0.7 * heads.length) return lines;
  sayTitle(draft, title[0]!.text, title[0]!.line, title.length);
  return talk;
}

/** A line that is no sentence: it has no full stop at its end, and begins as titles do; or an address, a rule, a field. */
const isTitle = ({ text, head }: TurnLine): boolean =>
  head.change === false &&
  (/https?:\/\/\S+$/.test(text) ||
    (/^[\p{Lu}\p{Lt}\p{Lo}\p{N}\p{P}]/u.test(text) && text.length < 160 && !/[.?!…。？！,;]["'”’)\]]*$/.test(text)));
