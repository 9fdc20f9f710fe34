// Puts the parts of a recording one after another where a file holds several, each with times that begin anew.
import { formatClock } from "../../base/clock-text.js";
import { addProblem, type Cue, type Draft } from "./draft.js";

/** A part has at least so many cues, and begins within so many seconds of its own beginning. */
const leastCues = 3;
const latestBegin = 90;
/** And so many seconds before the last cue of the part before it. */
const leastFall = 20;
/** Less will do behind a header; pieces of a stream repeat a cue or two. */
const leastMarked = 5;
/** Share of a part's cues that may be out of order. */
const disorder = 0.05;

/** Shifts the cues of each further part behind the part before it, and says so once a part. Times are in seconds. */
export function joinParts(draft: Draft): void {
  const spoken = new Set(draft.pieces.map(({ cue }) => cue));
  const cues = draft.cues.filter(({ start }, at) => spoken.has(at) && !Number.isNaN(start));
  const shifts = shiftsOf(draft, cues);
  if (shifts.size === 0) return;
  let piece = 0;
  for (const anchor of draft.anchors) {
    while (piece < draft.pieces.length - 1 && draft.pieces[piece]!.end <= anchor.word) piece++;
    const cue = draft.cues[draft.pieces[piece]?.cue ?? -1];
    const shift = cue && shifts.get(cue);
    if (shift === undefined) continue;
    anchor.start += shift;
    anchor.end += shift;
  }
  for (const [cue, shift] of shifts) {
    cue.start += shift;
    cue.stop += shift;
  }
}

/** Seconds to add to the cues whose times begin anew; said once a part, or once where only hours are not written. */
function shiftsOf(draft: Draft, cues: readonly Cue[]): Map<Cue, number> {
  const shifts = new Map<Cue, number>();
  const hours = findLostHours(draft, cues);
  if (hours !== undefined) {
    for (const [at, cue] of cues.entries()) {
      if (hours[at]! > 0) shifts.set(cue, hours[at]!);
      // The cue over the hour ends in the next one.
      if (cue.stop < cue.start && cue.start - cue.stop > wholeHour / 2) cue.stop += wholeHour;
    }
    return shifts;
  }
  const parts = cutParts(cues);
  let end = 0;
  for (const [at, part] of parts.entries()) {
    if (at > 0) {
      sayPart(draft, part[0]!, at, end);
      for (const cue of part) shifts.set(cue, end);
    }
    if (parts.length > 1) end += Math.max(...part.map(({ start, stop }) => (stop > start ? stop : start)));
  }
  return shifts;
}

const wholeHour = 3600;
/** What may lie between two times, in seconds, or half as much again as lies between most. */
const usualGap = 300;

/**
 * Seconds to add to each time of a file that writes minutes and seconds alone, "59:50" and then "0:15": those of the hours before.
 * Undefined where none is lacking, or where less than two times follow. It is said once.
 */
function findLostHours(draft: Draft, times: readonly { start: number; line: number }[]): number[] | undefined {
  if (times.some(({ start }) => start >= wholeHour)) return undefined;
  const gaps = times
    .slice(1)
    .map(({ start }, at) => start - times[at]!.start)
    .filter((gap) => gap > 0)
    .sort((a, b) => a - b);
  const most = Math.max(usualGap, 1.5 * (gaps[gaps.length >> 1] ?? 0));
  let hours = 0;
  let latest = 0;
  let first = -1;
  const shifts = times.map(({ start }, at) => {
    const follow = times.slice(at, at + 2);
    const isNext = start + wholeHour - latest <= most && start < latest;
    if (isNext && follow.length === 2 && follow.every((time) => time.start < latest - most)) {
      if (first < 0) first = at;
      hours++;
      latest = 0;
    }
    latest = Math.max(latest, start);
    return hours * wholeHour;
  });
  if (first < 0) return undefined;
  const [before, { start, line }] = [times[first - 1]!.start, times[first]!];
  const meant = formatClock(start + wholeHour);
  addProblem(draft, "transcript-parts", line, `${formatClock(start)} after ${formatClock(before)}`, meant, {
    message: `After ${formatClock(before)} comes ${formatClock(start)}: the times are written without hours, and it was taken for ${meant}, and those after it likewise`,
    hint: `Where another recording begins here, cut the file into two, or write the times from the beginning of the whole.`,
  });
  return shifts;
}

/** A mark of time in running text, before the word with this number. */
export interface Mark {
  word: number;
  /** Seconds. */
  time: number;
  line: number;
  /** The talk stops there, for an advert or music: the word begins later. */
  stops?: boolean;
}

/** What a word takes at the usual pace, in seconds. */
const secondsAWord = 0.4;

/** The marks with those of each further part put behind the part before it, as far as its words last; said once a part. */
export function joinMarks(draft: Draft, marks: readonly Mark[]): readonly Mark[] {
  const hours = findLostHours(
    draft,
    marks.map(({ time, line }) => ({ start: time, line })),
  );
  if (hours !== undefined) return marks.map((mark, at) => ({ ...mark, time: mark.time + hours[at]! }));
  const parts = cutParts(marks.map((mark) => ({ mark, start: mark.time, line: mark.line })));
  if (parts.length < 2) return marks;
  let end = 0;
  return parts.flatMap((part, at) => {
    const shift = end;
    if (at > 0) sayPart(draft, part[0]!, at, shift);
    const last = part.at(-1)!.mark;
    const until = parts[at + 1]?.[0]?.mark.word ?? last.word;
    end += last.time + (until - last.word) * secondsAWord;
    return part.map(({ mark }) => ({ ...mark, time: mark.time + shift }));
  });
}

function sayPart(draft: Draft, { start, line }: Pick<Cue, "start" | "line">, at: number, end: number): void {
  addProblem(
    draft,
    "transcript-parts",
    line,
    `time that begins anew at ${formatClock(start)}, after ${formatClock(end)}`,
    "one time from the beginning to the end",
    {
      message: `The times begin anew at ${formatClock(start)} here, after ${formatClock(end)}`,
      hint: `From here on it was taken for part ${at + 1} of the recording, and put behind what comes before.`,
    },
  );
}

/** The parts; one where times never begin anew, or what begins anew is no whole part. */
function cutParts<Timed extends Pick<Cue, "start" | "begins">>(cues: readonly Timed[]): Timed[][] {
  const parts: Timed[][] = [];
  let part: Timed[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const [at, cue] of cues.entries()) {
    const early = cue.start < latestBegin;
    const falls = part.length >= leastCues && early && latest - cue.start > leastFall;
    // One cue out of order is a slip: those after it have to be early too, unless a file's header stands above it.
    if (
      cue.begins
        ? early && latest - cue.start > leastMarked
        : falls && cues.slice(at, at + leastCues).every(({ start }) => start < latest)
    ) {
      parts.push(part);
      [part, latest] = [[], Number.NEGATIVE_INFINITY];
    }
    part.push(cue);
    latest = Math.max(latest, cue.start);
  }
  parts.push(part);
  return parts.length > 1 && parts.every(isPart) ? parts : [[...cues]];
}

function isPart<Timed extends Pick<Cue, "start" | "begins">>(part: Timed[], at: number, parts: Timed[][]): boolean {
  const falls = part.filter(({ start }, n) => n > 0 && start < part[n - 1]!.start).length;
  const isMarked = part[0]!.begins || parts[at + 1]?.[0]?.begins;
  return (isMarked || part.length >= leastCues) && falls <= disorder * part.length;
}
