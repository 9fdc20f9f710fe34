// Reads plain text and Markdown: turns under names, after `>>` or a dash, with or without marks of time.

import { countEach } from "../../base/lists.js";
import type { Read, Transcript } from "../../model/model.js";
import { beginPiece, type Draft, isKnown, openDraft, wordAt } from "./draft.js";
import { dropAbove, dropAsides } from "./drop-asides.js";
import { dropCreditLines } from "./drop-credits.js";
import { dropStruck } from "./drop-struck.js";
import { dropThanksLines } from "./drop-thanks.js";
import { dropFields, dropKnownTitle, dropTitle } from "./drop-title.js";
import { boundFewNames } from "./few-names.js";
import { finishCues, finishText } from "./finish-transcript.js";
import { type ReadHeading, saysTalkBegins } from "./headings.js";
import type { Expected, TranscriptRow } from "./input.js";
import { joinMarks, type Mark } from "./join-parts.js";
import { keepRising } from "./keep-rising.js";
import { isHead } from "./labels.js";
import { liftContents } from "./lift-contents.js";
import { liftHeadings } from "./lift-headings.js";
import { hasMarkedHeads, spellMarkedHeads } from "./marked-heads.js";
import { dropPageLines } from "./page-lines.js";
import { plainMarkdown } from "./plain-markdown.js";
import { openScan, scanWhole } from "./scan-row.js";
import {
  isInColumns,
  spellBoldHeads,
  spellHeads,
  spellInitialHeads,
  spellQuestions,
  tabsAsBars,
} from "./spell-heads.js";
import { splitAtTimes } from "./split-at-times.js";
import { markdownLines, type SpokenLine, spokenLines, withoutContents, withoutFrames } from "./text-lines.js";
import { tidyMarks } from "./tidy-marks.js";
import { type TurnLine, trustHeads } from "./trust-heads.js";
import { longestBreak, readBreak, readHead, readLostSpeech, readMark, splitAtMarks } from "./turn-heads.js";

/** Marks that stand closer than this, in seconds, are captions' times, not chapters of a text. */
const denseMarks = 15;
/** Lines longer than this on average are paragraphs of their own. */
const paragraphLine = 100;

/** Bold heads as `airdate clean` prints them, or a file that calls itself Markdown. */
const looksLikeMarkdown = (text: string, file: string): boolean =>
  /\.(?:md|markdown)$/i.test(file) ||
  /^\*\*[^*\n]{1,60}\*\*:?[ \t]*[[(]\d{1,3}:\d\d/m.test(text.slice(0, 50_000)) ||
  (
    text
      .slice(0, 50_000)
      .match(/^(?:>[ \t]?)?(?:\*\*[^*\n]{1,60}(?::\*\*|\*\*:)|[*_][^*_\n]{1,60}(?::[*_]|[*_]:))/gm) ?? []
  ).length > 1 ||
  ownFields.test(text) ||
  // A song in captions stands between single signs.
  (text.slice(0, 50_000).match(/^#{2,6}[ \t]+\S.{0,120}$|(?<=\n\n|^)#[ \t][^#\n]{1,120}\n(?=\n)/gm) ?? []).length > 1;

/** A front-matter of the text's own; whoever speaks is not written small. */
const ownFields = /^---[ \t]*\n(?:(?:[a-z][\w-]*:|[ \t]+\S|- )[^\n]*\n)+---[ \t]*\n/;

/** The title that a text's own front-matter gives it. */
const ownTitles = (text: string): string[] => {
  const title = /^---[ \t]*\n(?:[^\n]*\n)*?title:[ \t]*["']?(.*?)["']?[ \t]*\n/i.exec(text.slice(0, 3000))?.[1];
  return title === undefined || title === "" ? [] : [title];
};

/** Reads `**Name** [0:01:12]` lines over paragraphs. Its words are a person's: they stand as they are. */
export const markdown: TranscriptRow = {
  name: "Markdown",
  recognise: ({ text, file }) => looksLikeMarkdown(text, file) || hasMarkedHeads(text.slice(0, 50_000)),
  read: ({ file, text, expected }) => {
    const titles = [...(expected.titles ?? []), ...ownTitles(text)];
    return readSpokenLines(
      file,
      spellBoldHeads(
        spellInitialHeads(
          spellQuestions(markdownLines(spellMarkedHeads(tidyMarks(withoutFrames(withoutContents(text)))))),
          expected.people,
        ),
      ),
      "markdown",
      {
        ...expected,
        titles,
      },
    );
  },
};

/** Anything that is text: at worst one segment a paragraph. */
export const plainText: TranscriptRow = {
  name: "text",
  recognise: () => true,
  read: ({ file, text, length, expected }) =>
    readSpokenLines(
      file,
      spellInitialHeads(spellHeads(spokenLines(tabsAsBars(spellMarkedHeads(tidyMarks(text))))), expected.people),
      "text",
      { ...expected, length },
    ),
};

/** The same where names and words stand in columns, which would look like a table. */
export const columns: TranscriptRow = {
  name: "text in columns",
  recognise: ({ head, isJson, root }) => !isJson && root === "" && isInColumns(spokenLines(tabsAsBars(head))),
  read: plainText.read,
};

/** Reads lines that are spoken, in order: turns, paragraphs, and what stands before their words. `length` is the recording's, in seconds. */
export function readSpokenLines(
  file: string,
  lines: readonly SpokenLine[],
  format: "text" | "markdown" | "html",
  { length, people, titles = [] }: Expected & { length?: number | undefined } = {},
): Read<Transcript> {
  const markdown = format === "markdown";
  const draft = openDraft(file, people);
  const spoken = keepSpoken(lines, draft, { markdown, length, titles });
  const blocks = lines.some(({ afterBlank }, at) => at > 0 && afterBlank);
  const long = lines.reduce((sum, { text }) => sum + text.length, 0) > paragraphLine * lines.length;
  const marks = layLines(spoken, draft, { markdown, blocks, long });
  const known = keepRising(draft, joinMarks(draft, marks));
  if (!markdown && isDense([...known.starts.values()])) return finishAsCues(draft, known.starts, format);
  return finishText(draft, format, known.starts, known.stops);
}

/** The lines that somebody speaks, a line a turn, each with what stands before its words; what is left out is said. */
function keepSpoken(
  lines: readonly SpokenLine[],
  draft: Draft,
  { markdown, length, titles }: { markdown: boolean; length: number | undefined; titles: readonly string[] },
): readonly TurnLine[] {
  const said = markdown ? dropStruck(lines, draft) : lines;
  const paged = liftContents(dropPageLines(said, draft), draft);
  const openers = findOpeners(paged, draft);
  const labelled = paged.flatMap((line) => splitAtLabels(line, openers));
  const untitled = dropFields(dropKnownTitle(dropAbove(labelled, draft), titles, draft), draft);
  const apart = markdown ? untitled : untitled.flatMap(splitAtNames);
  const headed = apart.map((line): TurnLine => ({ ...line, head: line.head ?? readHead(line.text) }));
  const whole = dropAsides(headed, draft);
  trustHeads(whole, draft, length);
  const begun = splitAtTimes(whole, draft);
  boundFewNames(begun, draft);
  const spoken = dropTitle(liftHeadings(begun, draft), draft);
  // What a person has edited stands as it is.
  return markdown ? spoken : dropThanksLines(dropCreditLines(spoken, draft), draft);
}

/** How a text is set: whether empty lines part its blocks, and whether its lines are paragraphs of their own. */
interface TextShape {
  markdown: boolean;
  blocks: boolean;
  long: boolean;
}

/** Adds the lines' words to the draft, in pieces; gives the times that stand among them. */
function layLines(lines: readonly TurnLine[], draft: Draft, { markdown, blocks, long }: TextShape): Mark[] {
  const marks: Mark[] = [];
  const plain = (text: string): string => (markdown ? plainMarkdown(text) : text);
  let speaker: string | undefined;
  let under: ReadHeading | undefined;
  /** The heading above the next words. */
  let above: ReadHeading | undefined;
  for (const { line, afterBlank, head, text, heading } of lines) {
    if (heading !== under) above = heading !== undefined && saysTalkBegins(heading.title) ? undefined : heading;
    under = heading;
    const { name, change } = head;
    const time = head.time ?? above?.time;
    const stop = text.length > longestBreak ? undefined : readBreak(plain(text));
    // "Part 2: [0:14:20]" names a place, and nobody who speaks.
    const mark = stop ?? (name === undefined || !head.plain ? undefined : readMark(plain(head.rest)));
    if (mark !== undefined) {
      marks.push({ word: draft.ids.length, time: mark, line, ...(stop === undefined ? {} : { stops: true }) });
      continue;
    }
    const opens = name !== undefined || head.time !== undefined || change || head.ofDay === true;
    const changed = change || (name !== undefined && name !== speaker);
    if (name !== undefined || change) speaker = name;
    draft.speaker = speaker;
    const paragraph = blocks ? afterBlank : long || name !== undefined;
    if (opens || paragraph || !blocks || above !== undefined || draft.pieces.length === 0)
      beginPiece(draft, line, changed, paragraph || name !== undefined);
    if (above !== undefined) draft.pieces.at(-1)!.heading = { title: above.title, level: above.level };
    above = undefined;
    if (time !== undefined) marks.push({ word: draft.ids.length, time, line });
    speaker = layWords(plain(opens ? head.rest : text), draft, marks, { line, speaker });
  }
  return marks;
}

/** Adds the words of one line, with the times among them; gives who speaks at its end, for a `>>` inside of it ends the turn. */
function layWords(
  text: string,
  draft: Draft,
  marks: Mark[],
  { line, speaker: opening }: { line: number; speaker: string | undefined },
): string | undefined {
  let speaker = opening;
  for (const part of splitAtMarks(text)) {
    if (part.time !== undefined) {
      marks.push({ word: draft.ids.length, time: part.time, line });
      draft.speaker = speaker;
      beginPiece(draft, line, false);
    }
    const pieces = draft.pieces.length;
    const from = draft.ids.length;
    scanWhole(openScan(draft, part.text, "none"), line);
    for (let word = from; word < draft.ids.length; word++) {
      const time = readLostSpeech(wordAt(draft, word));
      if (time !== undefined) marks.push({ word, time, line });
    }
    if (draft.pieces.length > pieces) speaker = draft.speaker;
  }
  return speaker;
}

/** In the middle of a line, a mark of change before what looks like a name, or a voice as WebVTT has it. */
const nameInside = /\s(?=>{2,}\s*\p{L}[^:：>]{0,47}[:：]\s|<v(?:\.[\w.-]+)?\s+[^<>]{1,60}>)/u;

/** A line for each turn that begins in it under a name, so that the name is read as any other. */
const splitAtNames = (line: SpokenLine): SpokenLine[] =>
  line.head
    ? [line]
    : line.text.split(nameInside).map((text, at) => ({ ...line, afterBlank: at === 0 && line.afterBlank, text }));

/** What may be a label inside of a line, in bold type or not: a word with a capital letter or two of them, and a number. */
const labelInside =
  /(?<!\S)(\*\*|__|)(\p{Lu}[\p{L}\p{M}'’.-]{0,24}(?: \p{Lu}[\p{L}\p{M}'’.-]{0,24})?(?: \d{1,3})?)(?::\1|\1:)(?=\s)/gu;
/** From so many labels on that follow one another in a line, of at most so many voices, it is several turns. */
const fewestLabels = 4;
const mostVoices = 4;
/** No larger share of them is the one before once more. */
const fewRepeats = 0.1;

/** Labels that open lines again and again, or are who is expected to speak. */
function findOpeners(lines: readonly SpokenLine[], draft: Draft): Set<string> {
  const counts = countEach(lines.flatMap(({ text }) => labelAhead.exec(text)?.[2] ?? []));
  const openers = [...counts].filter(([label, count]) => !isHead(label) && (count > 1 || isKnown(label, draft.people)));
  return new Set(openers.map(([label]) => label));
}
const labelAhead = new RegExp(`^${labelInside.source}`, "u");
const endsSentence = /[.?!…]["”’)]?\s+$/;

/** A line for each turn, where labels that come again stand one after the other from the beginning of a line on, or those of others open sentences in it. */
function splitAtLabels(line: SpokenLine, openers: ReadonlySet<string>): SpokenLine[] {
  if (line.head || line.text.split(":", 3).length < 3) return [line];
  const found = [...line.text.matchAll(labelInside)];
  const within = found.filter(
    ({ index, 2: label }) => index > 0 && openers.has(label!) && endsSentence.test(line.text.slice(0, index)),
  );
  const opens = openers.has(labelAhead.exec(line.text)?.[2] ?? "");
  if (opens && within.length > 0)
    return [0, ...within.map(({ index }) => index)].map((from, at) => ({
      ...line,
      afterBlank: at === 0 && line.afterBlank,
      text: line.text.slice(from, within[at]?.index).trim(),
    }));
  if (found.length < fewestLabels) return [line];
  const counts = countEach(found.map(([, , label]) => label!));
  const again = found.filter(([, , label]) => counts.get(label!)! > 1);
  const voices = new Set(again.map(([, , label]) => label));
  if (again[0]?.index !== 0 || again.length < fewestLabels || voices.size < 2 || voices.size > mostVoices)
    return [line];
  if (again.filter(([, , label], at) => label === again[at - 1]?.[2]).length > fewRepeats * again.length) return [line];
  return again.map(({ index }, at) => ({
    ...line,
    afterBlank: at === 0 && line.afterBlank,
    text: line.text.slice(index, again[at + 1]?.index).trim(),
  }));
}

function isDense(times: readonly number[]): boolean {
  const gaps = times.slice(1).map((time, at) => time - times[at]!);
  return gaps.length >= 2 && gaps.filter((gap) => gap <= denseMarks).length * 2 > gaps.length;
}

/** Marks that stand as close as captions time all words between them. */
function finishAsCues(
  draft: Draft,
  known: ReadonlyMap<number, number>,
  format: "text" | "markdown" | "html",
): Read<Transcript> {
  const { pieces } = draft;
  draft.pieces = [];
  const end = draft.ids.length;
  for (const [at, piece] of pieces.entries()) {
    const time = known.get(piece.first);
    if (time !== undefined || at === 0)
      draft.cues.push({ start: time ?? Number.NaN, stop: Number.NaN, line: piece.line, row: 0 });
    const stop = pieces[at + 1]?.first ?? end;
    if (stop > piece.first) draft.pieces.push({ ...piece, end: stop, cue: draft.cues.length - 1 });
  }
  // Times of whole seconds are often the same twice.
  return finishCues(draft, format, true);
}
