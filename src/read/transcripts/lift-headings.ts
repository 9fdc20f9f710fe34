// Finds headings that stand as plain lines between the turns of a transcript: nobody says them, and they name what is talked of below.
import { countEach } from "../../base/lists.js";
import { addProblem, type Draft, isKnown } from "./draft.js";
import { findTurns, speaks } from "./drop-asides.js";
import { type ReadHeading, readHeading } from "./headings.js";
import { plainMarkdown } from "./plain-markdown.js";
import type { TurnLine } from "./trust-heads.js";
import { readBreak } from "./turn-heads.js";

/** So few lines may be anything, of those that stand out by nothing else most of all; and most lines of a text are none. */
const fewest = 2;
const fewestPlain = 3;
const most = 0.4;
const longest = 80;
/** Share of the longer lines that end as sentences, from which a line that does not is no speech. */
const mostlyEnded = 0.8;
const longLine = 40;
/** Headings of Markdown stand above them. */
const level = 3;

/** How a line stands out: bold or in italics, with a time, or not at all. */
type Form = "marked" | "timed" | "plain";

interface Found extends ReadHeading {
  form: Form;
}

/**
 * The lines of a text that names who speaks again and again, without those that stand alone above a turn, end as no sentence
 * and are nobody's; the lines below are under them. Before the first turn, only those that look like the others are. Lines
 * that stand out by nothing else are headings where all of them may be, and the text has no others. Said once.
 */
export function liftHeadings(lines: readonly TurnLine[], draft: Draft): readonly TurnLine[] {
  const isTurn = findTurns(lines, draft);
  const first = isTurn.indexOf(true);
  if (first < 0 || !endsSentences(lines)) return lines;
  const counts = countEach(lines.flatMap(({ head }) => head.name ?? []));
  const alone = lines.flatMap((line, at): [number, Found][] => {
    const { name, rest } = line.head;
    if (isTurn[at] || !line.afterBlank || !isTurn[at + 1]) return [];
    if (name !== undefined && (rest !== "" || counts.get(name)! > 1 || isKnown(name, draft.people))) return [];
    const heading = readLine(line);
    return heading === undefined ? [] : [[at, heading]];
  });
  const inside = alone.filter(([at]) => at > first);
  const forms = new Set(inside.map(([, { form }]) => form));
  const before = alone.filter(([at, { form }]) => at < first && form !== "plain" && forms.has(form));
  const marked = [...before, ...inside.filter(([, { form }]) => form !== "plain")];
  const plain = inside.filter(([, { form }]) => form === "plain");
  const found = new Map(
    [...(marked.length < fewest ? [] : marked), ...(areTitles(plain, lines) ? plain : [])].sort(([a], [b]) => a - b),
  );
  const places = lines.filter(({ afterBlank }) => afterBlank).length;
  if (found.size === 0 || found.size > most * places) return lines;
  sayLifted(draft, lines, found);
  /** The lifted heading that the lines stand under, until one of the text's own. */
  let lifted: ReadHeading | undefined;
  return lines.flatMap((line, at) => {
    if (line.heading !== lines[at - 1]?.heading) lifted = undefined;
    lifted = found.get(at) ?? lifted;
    if (found.has(at)) return [];
    return [lifted === undefined ? line : { ...line, heading: lifted }];
  });
}

/** "Exactly we are there", "That I know", "Website: https://...": what people say or note. */
const isSaid = (title: string): boolean =>
  speaks.test(title) ||
  title.includes("://") ||
  /^(?:it|that|this|there|they|he|she|so|and|but|or|because|yeah|yes|no|not|okay|ok|right|well|oh|exactly|sure|true|wow|ja|nein|oui|non|sí|no|sim|não)(?!\p{L})/iu.test(
    title,
  );

/** Whether lines that stand out by nothing else are titles, each another, in a text without headings of its own. */
function areTitles(plain: readonly [number, Found][], lines: readonly TurnLine[]): boolean {
  const titles = new Set(plain.map(([, { title }]) => title));
  return (
    plain.length >= fewestPlain &&
    titles.size === plain.length &&
    !plain.some(([, { title }]) => isSaid(title)) &&
    new Set(lines.map(({ heading }) => heading)).size < 3
  );
}

const marks = /^(\*\*|__|[*_])(?!\s)(.+?)(?<!\s)\1$/;

/** What a line is as a heading; undefined where it may be speech, or a sound. */
function readLine({ text, head }: TurnLine): Found | undefined {
  if (readBreak(plainMarkdown(text)) !== undefined) return undefined;
  const inner = marks.exec(text);
  const words = inner?.[2] ?? text;
  if (words.length > longest || /^[[(♪♫]/.test(words.replace(/^[[(]\d[\d:.]*[\])]/, "").trim())) return undefined;
  const read = readHeading(words, level);
  const time = head.time ?? read.time;
  const { title } = read;
  if (!/^["“„«'‘¿¡]?[\p{Lu}\p{Lo}\p{N}]/u.test(title) || /[.?!…,;:。？！、"”’)\]–—-]$/u.test(title)) return undefined;
  // "2m 10s" is a time.
  if (!/\p{L}{3}|\p{Lo}{2}/u.test(title)) return undefined;
  if (!/\S\s+\S/.test(title) && inner === null && time === undefined) return undefined;
  const form = inner !== null ? "marked" : time !== undefined ? "timed" : "plain";
  return { title, level, form, ...(time === undefined ? {} : { time }) };
}

/** Whether the text has the marks of sentences, so that a line without one stands out. */
function endsSentences(lines: readonly TurnLine[]): boolean {
  const long = lines.filter(({ text }) => text.length >= longLine);
  return long.filter(({ text }) => /[.?!…。？！–—-]["'”’)*_\]]*$/u.test(text)).length >= mostlyEnded * long.length;
}

function sayLifted(draft: Draft, lines: readonly TurnLine[], found: ReadonlyMap<number, Found>): void {
  const [at, { title }] = [...found][0]!;
  const more = found.size - 1;
  addProblem(draft, "transcript-heading", lines[at]!.line, `"${title}" between turns`, "words that are spoken", {
    severity: "info",
    message: `"${title}" and ${more} more ${more === 1 ? "line" : "lines"} stand alone between the turns: they are taken for headings, which nobody says`,
    hint: "Chapters begin at them, where they are three or more. If somebody says one, write a name before it.",
  });
}
