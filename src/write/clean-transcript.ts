// Writes turns as the Markdown transcript that people edit: a name and a time on a line, then paragraphs.
import { formatClock } from "../base/clock-text.js";
import type { Seconds, Timing, Turn } from "../model/model.js";

/**
 * The transcript as Markdown. Times stand only where they come from captions or from alignment with them: an estimate would
 * look like knowledge. `given` are times (seconds) that the source itself states, as edited transcripts do before a turn.
 * Reading the result gives the same turns, paragraphs and words.
 */
export function writeCleanTranscript(
  turns: readonly Turn[],
  timing: Timing,
  given: ReadonlySet<Seconds> = new Set(),
): string {
  const blocks: string[] = [];
  for (const [at, turn] of turns.entries()) {
    const timed = timing.method !== "estimated" || given.has(turn.start);
    const time = timed && Number.isFinite(turn.start) ? `[${formatClock(turn.start, { hours: "always" })}]` : "";
    const paragraphs = turn.paragraphs.map(({ text }) => escapeParagraph(text)).filter((text) => text !== "");
    if (paragraphs.length === 0) continue;
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
