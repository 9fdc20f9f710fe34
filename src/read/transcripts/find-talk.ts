// Tells whether a text that stands where notes do is the talk itself, written down: names or times over most of its length.
import { countEach } from "../../base/lists.js";
import type { Problem, Segment } from "../../model/model.js";
import { readTranscript } from "./read-transcript.js";

/** A talk in a text: what stands above and below it, and how many turns it has (0 where it has times alone). */
export interface FoundTalk {
  above: string;
  talk: string;
  below: string;
  turns: number;
}

/** So many words are no quote, and so many turns or times no list. */
const fewestWords = 200;
const fewestHeads = 8;
/** The talk's share of the words. */
const most = 0.75;
/** Words a minute: chapters of a list stand further apart than people speak. */
const slowest = 70;
const fastest = 320;

const heads = /^(?![ \t]*$)[^\n]{0,80}?[:*#>\]\d]/gm;

/**
 * The talk, where three quarters of the text are turns of at least two people who take turns, or texts with times at the pace of
 * speech; undefined for notes, also for those with quotes, questions or a list of chapters.
 */
export function findTalk(text: string): FoundTalk | undefined {
  if (text.length < fewestWords * 4 || (text.match(heads)?.length ?? 0) < fewestHeads) return undefined;
  const words = text.split(/\s+/).length;
  if (words < fewestWords) return undefined;
  const { segments } = readTranscript("transcript.md", text).value;
  const turns = countTurns(segments);
  const marked =
    turns > 0 ? segments.filter(({ speaker }) => speaker !== undefined) : isSpeech(segments) ? timedOf(segments) : [];
  const said = marked.reduce((sum, { first, end }) => sum + end - first, 0);
  if (marked.length === 0 || said < words * most) return undefined;
  const lines = text.split("\n");
  const from = headLine(lines, marked[0]!);
  const last = marked.at(-1)!.line;
  const next = lines.findIndex((line, at) => at >= last && /^#{1,6}[ \t]+\S/.test(line));
  const to = next < 0 ? lines.length : next;
  const above = lines.slice(0, from).join("\n").trim();
  // Headings alone are those of the talk.
  const isBare = /^(?:#{1,6}[^\n]*\s*)*$/.test(above);
  return {
    above: isBare ? "" : above,
    talk: lines.slice(from, to).join("\n").trim(),
    below: lines.slice(to).join("\n").trim(),
    turns,
  };
}

const timedOf = (segments: readonly Segment[]): Segment[] => segments.filter(({ start }) => start !== undefined);

/** Turns where two people and more speak, several times each; else 0. */
function countTurns(segments: readonly Segment[]): number {
  const labels = segments.flatMap(({ speaker }) => speaker ?? []);
  const turns = labels.filter((label, at) => label !== labels[at - 1]);
  const counts = countEach(turns);
  const often = [...counts.values()].filter((count) => count >= 3).length;
  return turns.length >= fewestHeads && often >= 2 && turns.length >= counts.size * 2 ? turns.length : 0;
}

/** Whether the times stand where they would if their words were spoken between them. */
function isSpeech(segments: readonly Segment[]): boolean {
  const timed = timedOf(segments);
  const last = timed.at(-1);
  if (timed.length < fewestHeads || last === undefined) return false;
  const minutes = (last.start! - timed[0]!.start!) / 60;
  const rate = (last.first - timed[0]!.first) / minutes;
  return rate >= slowest && rate <= fastest;
}

/** Index of the line with the name or time of a segment, which may stand above its words. */
function headLine(lines: readonly string[], { line, speaker }: Segment): number {
  const isHead = (at: number): boolean =>
    speaker === undefined ? /\d:\d\d/.test(lines[at] ?? "") : (lines[at] ?? "").includes(speaker);
  for (let at = line - 1; at >= Math.max(0, line - 5); at--) if (isHead(at)) return at;
  return line - 1;
}

/** What is said of notes that are the talk; `file` and `line` are where they begin. */
export const sayTalk = (file: string, line: number, { turns }: FoundTalk): Problem => {
  const name = file.replace(/^.*\//, "").replace(/\.md$/, "");
  return {
    rule: "notes-are-transcript",
    severity: "warn",
    message: `The notes are the transcript itself (${turns > 0 ? `${turns} turns of who speaks` : "texts with times throughout"}): the feed and the page have all of it as show notes`,
    place: { file, line },
    found: "a transcript",
    expected: "notes",
    hint: `Move it into a file of its own, ${name === "index" ? "transcript" : name}.txt beside this one. Where it is meant as it stands, set rules: { notes-are-transcript: off } in show.md.`,
  };
};
