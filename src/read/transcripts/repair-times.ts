// Makes the times of cues run forward: unknown times are filled in, damaged ones mended, cues out of order put in order.

import { firstWhere, groupBy, longestRise } from "../../base/lists.js";
import { saySeconds } from "../../base/say-found.js";
import { addProblem, type Cue, type Draft, wordAt } from "./draft.js";
import { joinParts } from "./join-parts.js";
import { pace, partTwins, type Spoken } from "./part-twins.js";

/** From so many cues of unknown end on, a file's own pace counts where it is slower. */
const enoughCues = 8;
/** A cue of unknown end lasts until the next one, unless that is this many times longer than its words take. */
const longest = 2.5;
/** An overlap up to this length is how captions are cut, not a fault. */
const slight = 0.1;

/** Times without an end that stand so far apart, in seconds, are marks in a text, and no cues. */
const distant = 60;

/**
 * Leaves the cues that hold words with finite times (as far as any are known), each ending before the next begins. Pieces
 * follow when cues change places. `overlapping` says that the format's cues overlap by nature. Gives `marks` where the file has
 * only times of beginnings, minutes apart: then cues are in order, and what is not known of them is left so.
 */
export function repairTimes(draft: Draft, overlapping: boolean): "cues" | "marks" {
  if (areFine(draft)) return "cues";
  joinParts(draft);
  const spoken = spokenCues(draft);
  if (!spoken.some(({ cue }) => !Number.isNaN(cue.start) || !Number.isNaN(cue.stop))) return "cues";
  mendDisorder(draft, spoken);
  if (draft.anchors.length === 0 && areDistant(spoken)) return "marks";
  forgetTimes(draft, new Set(partTwins(draft, spoken)));
  fillUnknown(spoken);
  separate(draft, spoken, overlapping);
  return "cues";
}

/** Whether more than half of the cues begin minutes after the one before, and hardly one says when it ends. */
function areDistant(spoken: readonly Spoken[]): boolean {
  const starts = spoken.flatMap(({ cue }) => (Number.isNaN(cue.start) ? [] : [cue.start]));
  const ended = spoken.filter(({ cue }) => cue.stop > cue.start).length;
  const gaps = starts.slice(1).map((start, at) => start - starts[at]!);
  const wide = gaps.filter((gap) => gap >= distant).length;
  return gaps.length >= 2 && ended * 10 <= spoken.length && wide * 2 > gaps.length;
}

/** Whether all times are known and each cue ends before the next begins, as in most files: then there is nothing to do. */
function areFine({ cues, pieces }: Draft): boolean {
  let until = Number.NEGATIVE_INFINITY;
  let last = -1;
  for (const { cue: index } of pieces) {
    if (index === last) continue;
    last = index;
    const cue = cues[index];
    if (cue === undefined) continue;
    if (!(cue.start >= until && cue.stop > cue.start)) return false;
    until = cue.stop;
  }
  return true;
}

function spokenCues(draft: Draft): Spoken[] {
  const { cues, pieces } = draft;
  const spoken: Spoken[] = [];
  let last: Spoken | undefined;
  for (const { cue: index, first, end } of pieces) {
    const cue = cues[index];
    if (cue === undefined) continue;
    if (last === undefined || last.index !== index) {
      last = { cue, index, characters: 0 };
      spoken.push(last);
    }
    for (let at = first; at < end; at++) last.characters += wordAt(draft, at).length + 1;
  }
  return spoken;
}

/**
 * Cues that begin before an earlier one: where the file's other cues leave room for one it is moved there, else its time
 * is taken to be damaged.
 */
function mendDisorder(draft: Draft, spoken: Spoken[]): void {
  const timed = spoken.filter(({ cue }) => !Number.isNaN(cue.start));
  if (timed.every(({ cue }, at) => at === 0 || cue.start >= timed[at - 1]!.cue.start)) return;
  const rising = new Set(longestRise(timed.map(({ cue }) => cue.start)).map((at) => timed[at]!));
  const settled = timed.filter((item) => rising.has(item));
  const late = timed.filter((item) => !rising.has(item));
  const doubted = new Set(late.filter(({ cue }) => !hasRoom(settled, cue)));
  sayDisorder(draft, late, doubted, timed.length);
  forgetTimes(draft, doubted);
  if (doubted.size === late.length) return;
  const order = spoken.map((item, at) => ({ item, at, start: item.cue.start }));
  // A cue without a time stays behind the one it follows in the file.
  for (let at = 1; at < order.length; at++) if (Number.isNaN(order[at]!.start)) order[at]!.start = order[at - 1]!.start;
  order.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : a.at - b.at));
  spoken.splice(0, spoken.length, ...order.map(({ item }) => item));
  reorderPieces(draft, spoken);
}

/** More cues than this out of order are said in one sentence. */
const fewDisordered = 3;

/** Says of the cues that begin before an earlier one what became of them: `doubted` are those that found no room. */
function sayDisorder(draft: Draft, late: readonly Spoken[], doubted: ReadonlySet<Spoken>, all: number): void {
  const expected = "cues in order of time";
  if (late.length > fewDisordered) {
    const moved = late.length - doubted.size;
    const sorted = moved === 0 ? "" : `${moved} ${moved === 1 ? "was" : "were"} put where the time belongs`;
    const left =
      doubted.size === 0 ? "" : `${doubted.size} whose time others take up stay, with times between their neighbours'`;
    addProblem(
      draft,
      "transcript-cue-order",
      late[0]!.cue.line,
      `${late.length} of ${all} cues out of order`,
      expected,
      {
        message: `${late.length} of ${all} cues begin before one that stands above them, the first of them here`,
        hint: `${[sorted, left].filter((part) => part !== "").join("; ")}. No word was left out.`,
      },
    );
    return;
  }
  for (const item of late) {
    const { start, line } = item.cue;
    addProblem(draft, "transcript-cue-order", line, `cue at ${saySeconds(start)} after a later one`, expected, {
      message: `This cue begins at ${saySeconds(start)}, before one that stands above it`,
      hint: doubted.has(item)
        ? "Others take up that time, so it stays where it is, with a time between its neighbours'."
        : "It was put where its time belongs.",
    });
  }
}

/** Takes their times from cues, and from the words in them. */
function forgetTimes(draft: Draft, doubted: ReadonlySet<Spoken>): void {
  if (doubted.size === 0) return;
  const cues = new Set([...doubted].map(({ index }) => index));
  for (const { cue } of doubted) cue.start = cue.stop = Number.NaN;
  let piece = 0;
  draft.anchors = draft.anchors.filter(({ word }) => {
    while (piece < draft.pieces.length - 1 && draft.pieces[piece]!.end <= word) piece++;
    return !cues.has(draft.pieces[piece]!.cue);
  });
}

/** Whether half of the cue or more falls between the settled cues. */
function hasRoom(settled: readonly Spoken[], { start, stop }: Cue): boolean {
  const end = stop > start ? stop : start + 1;
  const low = firstWhere(settled.length, (at) => !(settled[at]!.cue.start < start));
  let taken = 0;
  for (let at = Math.max(0, low - 2); at < settled.length && settled[at]!.cue.start < end; at++) {
    const other = settled[at]!.cue;
    taken += Math.max(0, Math.min(end, other.stop) - Math.max(start, other.start));
  }
  return taken <= (end - start) / 2;
}

function reorderPieces(draft: Draft, spoken: readonly Spoken[]): void {
  const byCue = groupBy(draft.pieces, ({ cue }) => cue);
  const ids: number[] = [];
  const place = new Int32Array(draft.ids.length);
  draft.pieces = [...spoken.map(({ index }) => byCue.get(index) ?? []), byCue.get(-1) ?? []].flat().map((piece) => {
    const first = ids.length;
    for (let at = piece.first; at < piece.end; at++) {
      place[at] = ids.length;
      ids.push(draft.ids[at]!);
    }
    return { ...piece, first, end: ids.length };
  });
  draft.ids = ids;
  draft.anchors = draft.anchors
    .map((anchor) => ({ ...anchor, word: place[anchor.word]! }))
    .sort((a, b) => a.word - b.word || a.start - b.start);
}

/** Cues without times share what their neighbours leave free, by characters. */
function fillUnknown(spoken: readonly Spoken[]): void {
  for (let at = 0; at < spoken.length; at++) {
    const { cue } = spoken[at]!;
    if (!Number.isNaN(cue.start)) continue;
    let end = at;
    while (end < spoken.length && Number.isNaN(spoken[end]!.cue.start)) end++;
    const characters = spoken.slice(at, end).reduce((sum, item) => sum + item.characters, 0);
    const before = at > 0 ? spoken[at - 1]!.cue : undefined;
    const next = spoken[end]?.cue.start ?? Number.POSITIVE_INFINITY;
    const known = before === undefined ? 0 : Math.min(next, endOf(before, spoken[at - 1]!.characters));
    const length = Math.min(characters / pace, Math.max(0, next - known));
    let time = before === undefined && next < Number.POSITIVE_INFINITY ? next - length : known;
    for (; at < end; at++) {
      const item = spoken[at]!;
      item.cue.start = time;
      time += (length * item.characters) / characters;
      item.cue.stop = time;
    }
    at = end - 1;
  }
}

/** When a cue ends, or would if it were spoken at this pace. */
const endOf = ({ start, stop }: Cue, characters: number, perSecond = pace): number =>
  stop > start ? stop : start + characters / perSecond;

/**
 * The pace of cues of unknown end, which last until the next one: the middle one's. In a text from which half of the sentences
 * were left out, with a time every 40 seconds, a third is left of the silences that nobody kept, and all that are there.
 */
function paceOf(spoken: readonly Spoken[]): number {
  const paces = spoken.flatMap(({ cue, characters }, at) => {
    const length = (spoken[at + 1]?.cue.start ?? Number.NaN) - cue.start;
    return cue.stop > cue.start || !(length > 0) ? [] : [characters / length];
  });
  paces.sort((a, b) => a - b);
  return paces.length < enoughCues ? pace : Math.min(pace, paces[paces.length >> 1]!);
}

/** Gives every cue an end after its start and before the next cue; cues said at once share their time. */
function separate(draft: Draft, spoken: readonly Spoken[], overlapping: boolean): void {
  const perSecond = paceOf(spoken);
  let places = 0;
  let line = 0;
  for (let at = 0; at < spoken.length; at++) {
    const { cue, characters } = spoken[at]!;
    const next = spoken[at + 1]?.cue;
    if (!(cue.stop > cue.start)) {
      const guess = endOf(cue, characters, perSecond);
      const near =
        next !== undefined && next.start > cue.start && next.start <= cue.start + longest * (guess - cue.start);
      cue.stop = near ? next.start : guess;
    }
    if (next === undefined || cue.stop <= next.start) continue;
    if (cue.stop - next.start > slight && places++ === 0) line = next.line;
    if (next.start - cue.start >= Math.min(0.2, (cue.stop - cue.start) / 4)) {
      cue.stop = next.start;
      continue;
    }
    const other = spoken[at + 1]!;
    const stop = Math.max(cue.stop, !Number.isNaN(next.stop) ? next.stop : 0);
    const share = characters / Math.max(1, characters + other.characters);
    const after = spoken[at + 2]?.cue.start ?? stop;
    const limit = after > cue.start ? Math.min(stop, Math.max(after, cue.start)) : stop;
    cue.stop = cue.start + (limit - cue.start) * share;
    next.start = cue.stop;
    if (!(next.stop > next.start)) next.stop = limit;
  }
  if (places === 0 || overlapping) return;
  const many = places > spoken.length / 3;
  const found =
    places === 1 ? "cue that begins before the one before it ends" : `cues that overlap, ${places} of ${spoken.length}`;
  addProblem(draft, "transcript-cue-overlap", line, found, "an end of each before the next begins", {
    // Where it is the file's manner nobody needs to act.
    severity: many ? "info" : "warn",
    message:
      places === 1
        ? "This cue begins before the one above it ends"
        : `${places} of ${spoken.length} cues begin before the one above them ends, the first of them here`,
  });
}
