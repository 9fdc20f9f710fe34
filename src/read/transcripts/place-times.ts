// Moves a transcript's times to where the recording has them: an editor's timeline, another intro.
import { formatClock } from "../../base/clock-text.js";
import { idsOf, keepIds } from "../../base/vocabulary.js";
import type { Problem, Read, Segment, Transcript } from "../../model/model.js";

const hour = 3600;
/** Hours at which timelines of editors and of broadcasters begin. */
const timelines: ReadonlySet<number> = new Set([1, 10]);
/** Nobody is silent so long at the beginning of a recording. */
const latestSpeech = 300;

/**
 * The transcript with its times moved: by `offset` where it is given, else back by whole hours where they begin so late that they
 * must be those of a timeline that begins at 1:00:00. `length` is the recording's. All are in seconds.
 */
export function placeTimes(
  read: Read<Transcript>,
  { length, offset }: { length?: number; offset?: number },
): Read<Transcript> {
  const { value, problems } = read;
  if (offset !== undefined) return offset === 0 || !isTimed(value) ? read : moveTimes(read, offset);
  const first = firstTime(value);
  if (first === undefined || first < hour) return read;
  const last = lastTime(value);
  if (length !== undefined && last <= length + latestSpeech) return read;
  const hours = Math.floor(first / hour);
  if (!timelines.has(hours) || first % hour > latestSpeech) {
    if (length === undefined || first <= length || last - first > length + latestSpeech) return read;
    const moved = moveTimes(read, -first);
    return { value: moved.value, problems: [...problems, sayTimesOfDay(value, first, last)] };
  }
  const moved = moveTimes(read, -hours * hour);
  return { value: moved.value, problems: [...problems, sayTimeline(value, first, hours)] };
}

function sayTimesOfDay({ file, segments }: Transcript, first: number, last: number): Problem {
  return {
    rule: "transcript-time-of-day",
    severity: "warn",
    message: `The times run from ${formatClock(first)} to ${formatClock(last)}, beyond the end of the recording. They were taken for times of day, and counted from the first`,
    place: { file, line: segments[0]?.line ?? 1 },
    found: formatClock(first),
    expected: "times from the beginning of the recording",
    hint: `Where the talk does not begin at 0:00, say by how much the times are out: "offset: -${Math.round(first)}".`,
  };
}

function sayTimeline({ file, segments }: Transcript, first: number, hours: number): Problem {
  return {
    rule: "transcript-timeline",
    severity: "info",
    message: `The times begin at ${formatClock(first)}, as an editor's timeline does; ${hours === 1 ? "an hour was" : `${hours} hours were`} taken off each`,
    place: { file, line: segments[0]?.line ?? 1 },
    found: formatClock(first),
    expected: "times from the beginning of the recording",
    hint: 'If they are right, write "offset: 0" into the episode.',
  };
}

const isTimed = (transcript: Transcript): boolean => firstTime(transcript) !== undefined;

const firstTime = ({ starts, segments }: Transcript): number | undefined =>
  starts?.find((time) => !Number.isNaN(time)) ?? segments.find(({ start }) => start !== undefined)?.start;

const lastTime = ({ starts, ends, segments }: Transcript): number =>
  [ends, starts].reduce<number>(
    (last, times) => times?.reduce((most, time) => (time > most ? time : most), last) ?? last,
    segments.reduce((last, { start = 0, stop = start }) => Math.max(last, stop), 0),
  );

/** Moves every time; what would be said before the beginning is not in the recording, and is left out and said. */
function moveTimes({ value, problems }: Read<Transcript>, by: number): Read<Transcript> {
  const ended = (segment: Segment): boolean => {
    const end = segment.stop ?? value.ends?.[segment.end - 1] ?? Number.NaN;
    return end + by <= 0;
  };
  const kept = value.segments.slice(value.segments.findLastIndex(ended) + 1);
  const from = kept[0]?.first ?? value.words.length;
  const move = (time: number): number => Math.max(0, Math.round((time + by) * 1000) / 1000);
  const words = value.words.slice(from);
  const run = idsOf(value.words);
  keepIds(words, { ...run, ids: run.ids.slice(from) });
  const transcript: Transcript = {
    ...value,
    words,
    ...(value.starts ? { starts: value.starts.slice(from).map(move) } : {}),
    ...(value.ends ? { ends: value.ends.slice(from).map(move) } : {}),
    segments: kept.map((segment) => ({
      ...segment,
      first: segment.first - from,
      end: segment.end - from,
      ...(segment.start === undefined ? {} : { start: move(segment.start) }),
      ...(segment.stop === undefined ? {} : { stop: move(segment.stop) }),
    })),
  };
  if (from === 0) return { value: transcript, problems };
  const problem: Problem = {
    rule: "transcript-offset",
    severity: "info",
    message: `${from} ${from === 1 ? "word is" : "words are"} said before the recording begins, and left out`,
    place: { file: value.file, line: value.segments[0]?.line ?? 1 },
    found: `${from} words before 0:00`,
    expected: "words of the recording",
    hint: "Is the offset right? A negative one takes an intro off that the captions have and the recording does not.",
  };
  return { value: transcript, problems: [...problems, problem] };
}
