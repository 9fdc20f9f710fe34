// Chooses an episode's chapters among the places where a person gives them; what the owner gave always beats what is found.

import { encodeAddress, hasWebScheme, isWebAddress, readAddress } from "../../base/address-text.js";
import { formatClock } from "../../base/clock-text.js";
import { defined } from "../../base/defined.js";
import { readReferences } from "../../base/entities.js";
import { lineOf } from "../../base/line-of.js";
import { asTyped, doing, type Found, lacking } from "../../base/say-found.js";
import { looksTimed } from "../../base/timed-line.js";
import type { Episode, GivenChapter, Seconds } from "../../model/model.js";
import type { ImageAddress } from "../feed-extras.js";
import { readSource } from "../read-source.js";
import { type FileReading, findFile, lookFor, report } from "../reading.js";
import { type Retyped, retypeDots } from "./chapter-texts.js";
import { findNotesChapters, type NotesChapter } from "./chapters-in-notes.js";
import { nameUntimed, type Untimed } from "./given-fields.js";

/** Where chapters may stand, each as far as it was typed or lies there. */
export interface ChapterPlaces {
  /** In the front-matter. */
  fields: GivenChapter[];
  /** A file that the front-matter names. */
  named?: string | undefined;
  /** The front-matter says that there are none. */
  none: boolean;
  notes: string;
  /** Line of the file on which the notes begin. */
  notesLine: number;
  /** Inside the recording. */
  audio: readonly GivenChapter[];
  /** A file beside the episode. */
  beside?: string | undefined;
  duration: Seconds | undefined;
  /** Publishes a picture, and says where. */
  address: ImageAddress;
}

interface Given extends Pick<Episode, "chapters" | "chaptersFrom"> {
  /** The file they were read from. */
  file?: string;
  /** The notes as they are to be published: with colons in the times of their list. */
  notes: string;
}

/** The chapters, and where they stand. Two lists that contradict each other, and a file that cannot be read, are said. */
export async function chooseChapters(reading: FileReading, places: ChapterPlaces): Promise<Given> {
  if (places.none) return { chapters: [], notes: places.notes };
  const dotted = retypeDots(places.notes);
  const found = findNotesChapters(dotted?.notes ?? places.notes, places.duration);
  if (dotted && found.length > 0) sayDots(reading, dotted, places.notesLine);
  if (found.length === 0 && places.fields.length === 0 && places.duration) sayPast(reading, places, places.duration);
  const chosen = await chooseAmong(reading, places, found);
  if (chosen.chaptersFrom === "notes") sayNoTime(reading, dotted?.notes ?? places.notes, places.notesLine, found);
  return {
    ...chosen,
    chapters: withPlainTitles(reading, chosen.chapters),
    notes: dotted && found.length > 0 ? dotted.notes : places.notes,
  };
}

/** Programs that write HTML leave "Q&amp;A" in titles, which is said once. */
function withPlainTitles(reading: FileReading, chapters: readonly GivenChapter[]): GivenChapter[] {
  const titles = chapters.map(({ title }) => readReferences(title));
  const first = titles.find(({ found }) => found.length > 0);
  if (first)
    reading.problems.push(
      report(reading, "chapters", first.found[0]!, "plain text", {
        rule: "title-references",
        severity: "info",
        message: `${first.found[0]} in the title of a chapter is published as what it stands for: ${first.text}`,
      }),
    );
  return chapters.map((chapter, at) =>
    titles[at]!.found.length > 0 ? { ...chapter, title: titles[at]!.text } : chapter,
  );
}

async function chooseAmong(
  reading: FileReading,
  places: ChapterPlaces,
  notes: readonly NotesChapter[],
): Promise<Omit<Given, "notes">> {
  const named = places.named === undefined ? undefined : await findNamed(reading, places.named);
  const fields = named === undefined ? places.fields : await readFile(reading, named, places.address);
  if (fields.length > 0) {
    if (notes.length > 0 && !agree(fields, notes))
      sayConflict(reading, places.notesLine + notes[0]!.line - 1, notes.length);
    await lookBeside(reading, places, fields, "front-matter", named);
    return { chapters: fields, chaptersFrom: "fields", ...defined({ file: named }) };
  }
  if (notes.length > 0) {
    await lookBeside(reading, places, notes, "notes");
    return { chapters: [...notes], chaptersFrom: "notes" };
  }
  const audio = titled(places.audio);
  if (audio.length > 0) return { chapters: audio, chaptersFrom: "audio" };
  const beside = places.beside === undefined ? [] : await readFile(reading, places.beside, places.address);
  return beside.length > 0 ? { chapters: beside, chaptersFrom: "file", file: places.beside! } : { chapters: [] };
}

function sayDots(reading: FileReading, { typed, line }: Retyped, notesLine: number): void {
  const meant = typed.replaceAll(".", ":");
  reading.problems.push({
    ...report(reading, "chapters", "times with dots in the notes", "times with colons", {
      rule: "chapters-dots",
      severity: "warn",
      message: `The times in the notes have dots in them; they are taken for a list of chapters, and ${typed} is published as ${meant}`,
      hint: `Write ${meant}: apps make links of such times alone. Where they are no chapters, write chapters: none.`,
    }),
    place: { file: reading.source.file, line: notesLine + line },
  });
}

/** A line of the list whose time is none: the chapter before it goes on over it. */
function sayNoTime(reading: FileReading, notes: string, notesLine: number, found: readonly NotesChapter[]): void {
  const lines = notes.split("\n");
  const listed = new Set(found.map(({ line }) => line - 1));
  const broken = lines.flatMap((line, at) => {
    const beside = listed.has(at - 1) || listed.has(at + 1);
    return beside && !listed.has(at) && looksTimed(line.trim()) ? [{ title: line.trim(), line: at + notesLine }] : [];
  });
  if (broken.length > 0) sayUntimed(reading, reading.source.file, broken);
}

/** Says what stands there as a chapter without a time that can be read. */
function sayUntimed(reading: FileReading, file: string, untimed: Untimed): void {
  const many = untimed.length === 1 ? "a chapter" : `${untimed.length} chapters`;
  reading.problems.push({
    ...report(reading, "chapters", lacking(many, "a time"), "a time such as 12:34", { rule: "chapters-file" }),
    severity: "warn",
    message: `No time that can be read is given with ${nameUntimed(untimed)}: left out of the chapters`,
    place: { file, ...defined({ line: untimed[0]!.line }) },
    hint: "Write when it begins, or take it out.",
  });
}

/** A list from 0:00 on can only be meant for chapters; most of one that ends after the recording is another recording's. */
function sayPast(reading: FileReading, { notes, notesLine }: ChapterPlaces, duration: Seconds): void {
  const list = findNotesChapters(notes, undefined);
  const last = list.at(-1);
  if (list.length < 3 || list[0]!.start > 0 || last!.start < duration) return;
  const [until, end] = [formatClock(last!.start), formatClock(duration)];
  reading.problems.push({
    ...report(reading, "chapters", `times up to ${until} in the notes`, `times before ${end}`, {
      rule: "chapters-past-recording",
      severity: "warn",
      message: `The notes list ${list.length} times up to ${until}, but the recording ends at ${end}: they are not taken for chapters`,
      hint: "Mend the times, or the duration. Where they are no chapters, write chapters: none.",
    }),
    place: { file: reading.source.file, line: notesLine + last!.line - 1 },
  });
}

/** Without those that nothing names but one that nobody is to see: it is there for its picture or link. */
const titled = (chapters: readonly GivenChapter[]): GivenChapter[] =>
  chapters.filter(({ title, toc }) => title !== "" || toc === false);

/** Whether two lists name the same moments, to the second. */
const agree = (some: readonly GivenChapter[], others: readonly GivenChapter[]): boolean => {
  const has = (list: readonly GivenChapter[], at: Seconds): boolean =>
    list.some(({ start }) => Math.abs(Math.floor(start) - Math.floor(at)) <= 1);
  return others.every(({ start }) => has(some, start));
};

function sayConflict(reading: FileReading, line: number, count: number): void {
  reading.problems.push({
    ...report(
      reading,
      "chapters",
      doing(`a list of ${count} times in the notes`, "are not those of the front-matter"),
      "one list of chapters",
      {
        rule: "chapters-twice",
        severity: "warn",
        hint: "The front-matter counts everywhere. Take one of the two lists out, or make them agree.",
      },
    ),
    place: { file: reading.source.file, line },
  });
}

/** Says that the recording, or a file of chapters beside the episode, which do not count, have others than those that do. */
async function lookBeside(
  reading: FileReading,
  { beside, audio, duration = 0 }: ChapterPlaces,
  chapters: readonly GivenChapter[],
  where: string,
  named?: string,
): Promise<void> {
  const differ = (ours: readonly GivenChapter[], found: readonly GivenChapter[]): boolean =>
    found.length > 0 && !(agree(ours, found) && agree(found, ours));
  const more = { rule: "chapters-twice", severity: "warn" } as const;
  const counts = `What stands in the ${where} counts`;
  // What no list shows is in few recordings.
  const shown = (list: readonly GivenChapter[]): GivenChapter[] =>
    list.filter(({ title, toc, start }) => title !== "" && toc !== false && !(duration > 0 && start >= duration));
  if (differ(shown(chapters), shown(audio)))
    reading.problems.push(
      report(reading, "chapters", "other chapters in the recording", "one list of chapters", {
        ...more,
        message: `The recording has other chapters in it than the ${where}: apps that read the file show those`,
        hint: `${counts}; airdate tag ${reading.episode ?? "<episode>"} writes it into the recording.`,
      }),
    );
  if (beside === undefined || beside === named) return;
  if (!differ(chapters, await readFile({ ...reading, problems: [] }, beside, async (typed) => typed))) return;
  const message = `${beside} has other chapters than the ${where}, and is not used`;
  const hint = `${counts}. Take one of the two out, or make them agree.`;
  reading.problems.push({
    ...report(reading, "chapters", beside, "one list of chapters", { ...more, message, hint }),
    place: { file: beside },
  });
}

async function findNamed(reading: FileReading, typed: string): Promise<string | undefined> {
  if (hasWebScheme(typed)) {
    reading.problems.push(
      report(reading, "chapters", asTyped(`address ${typed}`), "a file beside the episode: a build works offline", {
        rule: "chapters-file",
        hint: `Download the file, put it beside the episode and name it here; or let the feed alone name it: chapters: { url: ${JSON.stringify(typed)} }`,
      }),
    );
    return undefined;
  }
  return findFile(reading, typed, "chapters");
}

async function readFile(reading: FileReading, file: string, address: ImageAddress): Promise<GivenChapter[]> {
  // Few episodes have one: the readers of all its formats, and of the tables among them, are loaded when they are needed.
  const { readChapterFile } = await import("./read-chapter-file.js");
  const { text, problems } = await readSource(reading.show.folder, file);
  reading.problems.push(...problems);
  const read = readChapterFile(text);
  const tell = (found: Found, expected: string, severity: "error" | "warn", hint?: string, line?: number): void => {
    const said = report(reading, "chapters", found, expected, { rule: "chapters-file", severity, hint });
    reading.problems.push({ ...said, place: { file, ...defined({ line }) } });
  };
  if (!read) {
    const hint = "Every line may be a time and a title: 12:34 The keel.";
    tell(lacking("a file", "chapters that airdate can read"), "chapters in one of the formats it knows", "error", hint);
    return [];
  }
  if (read.untimed.length > 0) sayUntimed(reading, file, read.untimed);
  const located = /"location"\s*:\s*\{/.exec(text);
  if (located && /^\s*[{[]/.test(text)) {
    const hint = "A place of the whole episode is location:.";
    const line = lineOf(text, located.index);
    tell("a location of a chapter", "none: chapters are published without", "warn", hint, line);
  }
  const chapters = titled(read.chapters);
  const left = read.chapters.length - chapters.length;
  if (left > 0)
    tell(lacking(left === 1 ? "a chapter" : `${left} chapters`, "a title"), "one; without it is left out", "warn");
  const leftOut = (
    chapter: Pick<GivenChapter, "title" | "start">,
    kind: "link" | "picture",
    typed: string,
    hint: string,
  ): void => {
    const name = chapter.title === "" ? formatClock(chapter.start) : JSON.stringify(chapter.title);
    const expected = kind === "link" ? "an address such as https://example.com/" : "a file of the show, or an address";
    const said = report(reading, "chapters", asTyped(JSON.stringify(typed)), expected, { rule: "chapters-file", hint });
    const message = `The ${kind} of chapter ${name} is ${JSON.stringify(typed)}, but should be ${expected}: it is left out`;
    reading.problems.push({ ...said, severity: "warn", message, place: { file } });
  };
  const settled: GivenChapter[] = [];
  for (const { url: typedUrl, image: typedImage, ...chapter } of chapters) {
    const url = typedUrl === undefined ? undefined : readAddress(encodeAddress(typedUrl));
    if (typedUrl !== undefined && url === undefined) leftOut(chapter, "link", typedUrl, "Write the whole address.");
    const there = typedImage === undefined || isWebAddress(typedImage) || (await lookFor(reading, typedImage));
    if (there === undefined) leftOut(chapter, "picture", typedImage!, "Put the file beside the episode.");
    const image = typedImage === undefined || !there ? undefined : await address(typedImage, "chapters");
    settled.push({ ...chapter, ...defined({ url, image }) });
  }
  return settled;
}
