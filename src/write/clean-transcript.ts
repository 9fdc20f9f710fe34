// Writes turns as the Markdown transcript that people edit: a name and a time on a line, then paragraphs.
import { formatClock } from "../base/clock-text.js";
import type { Paragraph, Segment, Timing, Transcript, Turn } from "../model/model.js";

/**
 * The transcript as Markdown. Times stand only where they come from captions or from alignment with them: an estimate would
 * look like knowledge; those that the `source` itself states stay, as its headings do. Reading the result gives the same
 * turns, paragraphs, headings and words.
 */
export function writeCleanTranscript(
  turns: readonly Turn[],
  timing: Timing,
  { segments, estimated }: Pick<Transcript, "segments" | "estimated"> = { segments: [] },
): string {
  const given = new Set(estimated === undefined ? segments.flatMap(({ start }) => start ?? []) : []);
  const headings = segments.filter(({ heading }) => heading !== undefined);
  const blocks: string[] = [];
  for (const [at, turn] of turns.entries()) {
    const timed = timing.method !== "estimated" || given.has(turn.start);
    const time = timed && Number.isFinite(turn.start) ? `[${formatClock(turn.start, { hours: "always" })}]` : "";
    const spoken = turn.paragraphs.filter(({ text }) => text.trim() !== "");
    if (spoken.length === 0) continue;
    const above = spoken.map((paragraph, k) => takeHeadings(headings, paragraph, k === 0 && time !== ""));
    const paragraphs = spoken.map(({ text }, k) => [...(k > 0 ? above[k]! : []), escapeParagraph(text)].join("\n\n"));
    blocks.push(...above[0]!);
    if (turn.speaker !== undefined) {
      const name = `**${turn.speaker.replace(/[*\\]|^_+|_+$/g, "")}**`;
      blocks.push(time === "" ? name : `${name} ${time}`);
    } else {
      const head = [time, at > 0 ? ">>" : ""].filter(Boolean).join(" ");
      if (head !== "") paragraphs[0] = `${head} ${paragraphs[0]}`;
    }
    blocks.push(...paragraphs);
  }
  return blocks.length === 0 ? "" : `${blocks.join("\n\n")}\n`;
}

/** Takes the headings that stand above a paragraph, or in it, from the front of the list; `timed`: its time stands below them. */
function takeHeadings(headings: Segment[], { sentences }: Paragraph, timed: boolean): string[] {
  const end = sentences.at(-1)!.words.end;
  const next = headings.findIndex(({ first }) => first >= end);
  return headings.splice(0, next < 0 ? headings.length : next).map(({ heading, start }) => {
    const time = timed || start === undefined ? "" : ` [${formatClock(start, { hours: "always" })}]`;
    return `${"#".repeat(heading!.level)} ${heading!.title.replace(/(?=[\\*_`<[\]#])/g, "\\")}${time}`;
  });
}

/** A paragraph in one line in which nothing is taken for Markdown, a time or a name by readers. */
function escapeParagraph(text: string): string {
  const line = text.replace(/\s+/g, " ").trim();
  const escaped = /[\\*&<`_]|\]\(/.test(line)
    ? line.replace(
        /\\(?=[!-/:-@[-`{-~])|[*<`]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|&(?=#?\w+;)|\](?=\()/gu,
        (mark) => `\\${mark}`,
      )
    : line;
  return escaped
    .replace(/^(?=[>#+=~_-])/, "\\")
    .replace(/^(\S{1,3})(?=[:]\d\d)/, "$1\\")
    .replace(/^(\[)(?=\s*\d)/, "\\$1")
    .replace(/^([^:：\s][^:：]{0,47})([:：])(?=\s)/, "$1\\$2")
    .replace(/^(\d+)([.)])(?=\s)/, "$1\\$2");
}
