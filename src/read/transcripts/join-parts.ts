// Puts the parts of a recording one after another where a file holds several, each with times that begin anew.
import { formatClock } from "../../base/clock-text.js";
import { addProblem, type Cue, type Draft } from "./draft.js";

/** A part has at least so many cues, and begins within so many seconds of its own beginning. */
const leastCues = 3;
const latestBegin = 90;
/** And so many seconds before the last cue of the part before it. */
const leastFall = 20;
/** Share of a part's cues that may be out of order. */
const disorder = 0.05;

/** Shifts the cues of each further part behind the part before it, and says so once a part. Times are in seconds. */
export function joinParts(draft: Draft): void {
  const spoken = new Set(draft.pieces.map(({ cue }) => cue));
  const cues = draft.cues.filter(({ start }, at) => spoken.has(at) && !Number.isNaN(start));
  const parts = cutParts(cues);
  if (parts.length < 2) return;
  let end = 0;
  const shifts = new Map<Cue, number>();
  for (const [at, part] of parts.entries()) {
    if (at > 0) {
      sayPart(draft, part[0]!, at, end);
      for (const cue of part) shifts.set(cue, end);
    }
    end += Math.max(...part.map(({ start, stop }) => (stop > start ? stop : start)));
  }
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
function cutParts<Timed extends { start: number }>(cues: readonly Timed[]): Timed[][] {
  const parts: Timed[][] = [];
  let part: Timed[] = [];
  let latest = Number.NEGATIVE_INFINITY;
  for (const [at, cue] of cues.entries()) {
    const falls = part.length >= leastCues && cue.start < latestBegin && latest - cue.start > leastFall;
    // One cue out of order is a slip: those after it have to be early too.
    if (falls && cues.slice(at, at + leastCues).every(({ start }) => start < latest)) {
      parts.push(part);
      [part, latest] = [[], Number.NEGATIVE_INFINITY];
    }
    part.push(cue);
    latest = Math.max(latest, cue.start);
  }
  parts.push(part);
  return parts.length > 1 && parts.every(isPart) ? parts : [[...cues]];
}

function isPart(part: readonly { start: number }[]): boolean {
  const falls = part.filter(({ start }, at) => at > 0 && start < part[at - 1]!.start).length;
  return part.length >= leastCues && falls <= disorder * part.length;
}
