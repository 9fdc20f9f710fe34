// Chapters that a person made: those given with the episode, or the headings of its transcript, which are better than anything that is found.
import { foldName } from "../../conventions/same-person.js";
import type { Chapter, GivenChapter, Heading, Reading, Seconds, Turn } from "../../model/model.js";
import { chapterWords } from "./chapter-words.js";
import { leastChapters } from "./count-chapters.js";
import type { FoundChapters } from "./find-chapters.js";
import type { TypedParts } from "./source-headings.js";

/** In order of time; of two at the same second the first stays. A chapter without an end lasts until the next one begins, the last until the end of the recording. */
export function useGivenChapters(given: readonly GivenChapter[], duration: Seconds): Chapter[] {
  const sorted = given.toSorted((a, b) => a.start - b.start).filter(({ start }, k, all) => !isTwice(start, all[k - 1]));
  return sorted.map(({ line: _, ...chapter }, k) => ({
    ...chapter,
    end: chapter.end ?? sorted[k + 1]?.start ?? Math.max(duration, chapter.start),
    origin: "given",
  }));
}

const isTwice = (start: Seconds, before: GivenChapter | undefined): boolean =>
  before !== undefined && Math.floor(start) === Math.floor(before.start);

/** A heading, and when what stands below it is said; NaN where that is not known. */
interface TimedHeading extends Heading {
  at: Seconds;
}

/** What else is known of the episode. */
interface Around {
  turns: readonly Turn[];
  /** Of the recording. */
  duration: Seconds;
  language: string;
  /** The episode's own. */
  title: string;
  /** Their names. */
  people: readonly string[];
}

/** Closer than this on average are headings of questions or paragraphs; than this to the one before, one is left out. */
const leastMean: Seconds = 30;
const leastLength: Seconds = 10;
/** A longer heading is a sentence of the talk. */
const longest = 120;
/** Share of the titles that have to stand once: heads of turns come again. */
const mostlyOnce = 0.7;

/**
 * The chapters that the list above a transcript makes, or its headings, down to the lowest level at which they are chapters;
 * undefined where there are none, and none with a remark where they are not those of parts of a talk. `reading` says when its
 * words are said.
 */
export function useHeadings(parts: TypedParts, reading: Reading, around: Around): FoundChapters | undefined {
  const { contents = [], remarks = [] } = parts;
  const listed = contents.filter(({ start }) => start < around.duration);
  const isListed = listed.length >= leastChapters && listed.length * leastMean <= around.duration;
  const headings = isListed
    ? listed.map(({ start, title }) => ({ at: start, title, level: 1 }))
    : timeHeadings(parts, reading);
  if (headings.length === 0) return remarks.length > 0 ? { chapters: [], remarks } : undefined;
  const topics = topicsOf(headings, around);
  if (topics.length === 0) return undefined;
  const titles = new Set(topics.map(({ title }) => foldName(title)));
  if (titles.size < mostlyOnce * topics.length) return none(topics, "come again and again");
  const levels = [...new Set(topics.map(({ level }) => level))].sort((a, b) => b - a);
  const deepest = levels.find(
    (lowest) => topics.filter(({ level }) => level <= lowest).length * leastMean <= around.duration,
  );
  if (deepest === undefined) return none(topics, `stand closer than ${leastMean} s on average`);
  const chapters = makeChapters(
    topics.filter(({ level }) => level <= deepest),
    around,
    isListed ? "the list above the transcript" : "a heading of the transcript",
  );
  return chapters.length < leastChapters
    ? none(topics, "are too few")
    : { chapters, remarks: [...remarks, ...sayLeft(topics, chapters)] };
}

const none = (topics: readonly TimedHeading[], why: string): FoundChapters => ({
  chapters: [],
  remarks: [
    `The transcript's headings (${JSON.stringify(topics[0]!.title)} is the first) are not its chapters: they ${why}.`,
  ],
});

/** A heading's time is that of the first word below it that is left. */
function timeHeadings({ segments }: TypedParts, { ids, starts }: Reading): TimedHeading[] {
  let at = 0;
  return segments.flatMap(({ heading, first }) => {
    if (heading === undefined) return [];
    while (at < ids.length && ids[at]! < first) at++;
    return [{ ...heading, at: starts[at] ?? Number.NaN }];
  });
}

/** In order of time, without names of who speaks and without the title of the whole text. */
function topicsOf(headings: readonly TimedHeading[], { turns, title: own, people }: Around): readonly TimedHeading[] {
  const known = new Set([own, ...people, ...turns.flatMap(({ speaker }) => speaker ?? [])].map(foldName));
  const topics = headings
    .filter(({ title, at }) => Number.isFinite(at) && title.length <= longest && !known.has(foldName(title)))
    .sort((a, b) => a.at - b.at);
  const [first, ...others] = topics;
  const isTitle = first !== undefined && others.length > 0 && others.every(({ level }) => level > first.level);
  return isTitle ? others : topics;
}

function makeChapters(
  topics: readonly TimedHeading[],
  { duration, language, title: own }: Around,
  whose: string,
): Chapter[] {
  const { opening = own } = chapterWords(language);
  const starts: { at: Seconds; title: string; why?: string }[] = [];
  for (const { at, title } of topics) {
    const before = starts.at(-1);
    if (before === undefined && at >= leastLength) starts.push({ at: 0, title: opening });
    if (before === undefined || at - before.at >= leastLength)
      starts.push({ at: starts.length === 0 ? 0 : at, title, why: whose });
  }
  return starts.map(
    ({ at, title, why = "the episode begins" }, k): Chapter => ({
      start: at,
      end: starts[k + 1]?.at ?? Math.max(duration, at),
      title,
      origin: "found",
      why,
    }),
  );
}

/** Says which headings are no chapters. */
function sayLeft(topics: readonly TimedHeading[], chapters: readonly Chapter[]): string[] {
  const kept = new Set(chapters.map(({ title }) => title));
  const left = topics.filter(({ title }) => !kept.has(title));
  if (left.length === 0) return [];
  const shown = left.slice(0, 3).map(({ title }) => JSON.stringify(title));
  return [
    `Chapters are the transcript's headings, without ${left.length === 1 ? "one that is" : `${left.length} that are`} of a lower level or too close to another: ${shown.join(", ")}${left.length > 3 ? " ..." : ""}`,
  ];
}
