// The headings and the list of times of the text that an edited transcript was made from, where the edited one has none.
import type { Seconds, Segment, Transcript } from "../../model/model.js";
import { matchWords, normalizeWords } from "../times/match-words.js";

/** What is known of a talk's parts: headings over words by their index, and a list of times. */
export interface TypedParts {
  contents?: readonly { start: Seconds; title: string }[];
  segments: readonly Pick<Segment, "first" | "heading">[];
  /** What has to be said of where they come from. */
  remarks?: string[];
}

/** By so many words below it a heading is placed. */
const reach = 15;

const hasParts = ({ contents, segments }: Transcript): boolean =>
  contents !== undefined || segments.some(({ heading }) => heading !== undefined);

/** The parts of the words that are read; where they have none, those of the first of the other texts that has, at the same words. */
export function findParts(read: Transcript, others: readonly (Transcript | undefined)[]): TypedParts {
  const source = hasParts(read) ? undefined : others.find((one) => one !== undefined && hasParts(one));
  if (source === undefined) return read;
  const { contents = [] } = source;
  const headings = source.segments.filter(({ heading }) => heading !== undefined);
  const segments = placeHeadings(headings, source.words, read.words);
  const lost = headings.length - segments.length;
  const found =
    lost === 0
      ? ""
      : ` The words below ${lost} of the ${headings.length} headings in ${source.file} are not in ${read.file}.`;
  const used =
    segments.length + contents.length === 0
      ? ""
      : `Chapters are looked for under the headings of ${source.file}, for ${read.file} has none; chapters: none leaves them out.`;
  return { segments, ...(contents.length > 0 ? { contents } : {}), remarks: [`${used}${found}`.trim()] };
}

/** Headings above the words of another text, without those of whose first words it lacks more than half. */
function placeHeadings(
  headings: readonly Segment[],
  words: readonly string[],
  others: readonly string[],
): Pick<Segment, "first" | "heading">[] {
  const from = findSaid(words);
  const to = findSaid(others);
  const partner = matchWords(
    from.map(({ word }) => word),
    to.map(({ word }) => word),
  );
  return headings.flatMap(({ heading, first }, k) => {
    const next = headings.slice(k + 1).find((one) => one.first > first)?.first ?? words.length;
    const below = from.filter(({ at }) => at >= first && at < next).slice(0, reach);
    const found = to.filter((_, j) => partner[j]! >= 0 && below.includes(from[partner[j]!]!));
    return found.length * 2 <= below.length ? [] : [{ heading: heading!, first: found[0]!.at }];
  });
}

/** The words that say something, and where they stand. */
const findSaid = (words: readonly string[]): { word: string; at: number }[] =>
  normalizeWords(words).flatMap((word, at) => (word === "" ? [] : [{ word, at }]));
