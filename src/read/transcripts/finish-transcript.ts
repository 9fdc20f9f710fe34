// Makes a transcript of a draft: every word gets its time, every piece becomes a segment.
import { lacking, saySeconds } from "../../base/say-found.js";
import { keepIds, openNumbers, type WordIds } from "../../base/vocabulary.js";
import type { Read, Seconds, Segment, Transcript, TranscriptFormat } from "../../model/model.js";
import { nameCuePieces } from "./cue-labels.js";
import { type Anchor, addProblem, closeDraft, type Draft, type Piece, spellWords } from "./draft.js";
import { dropCredits } from "./drop-credits.js";
import { dropLoops } from "./drop-loops.js";
import { dropSongs } from "./drop-songs.js";
import { dropThanks } from "./drop-thanks.js";
import { repairTimes } from "./repair-times.js";
import { sayCapitals, sayWordless } from "./say-odd-words.js";

/**
 * The transcript of a draft whose pieces belong to cues. Words take the times of the file where it has them; the others share
 * what is left of their cue by characters. All times are in seconds and never go back. Cues that only begin, minutes apart, are
 * marks of time in a text.
 */
export function finishCues(draft: Draft, format: TranscriptFormat, overlapping = false): Read<Transcript> {
  closeDraft(draft);
  dropLoops(draft);
  dropCredits(draft);
  dropThanks(draft);
  dropSongs(draft);
  const kind = repairTimes(draft, overlapping);
  carrySpeakers(draft);
  const run = runOf(draft);
  if (kind === "marks") {
    const known = startsOf(draft);
    sayApart(draft, known.size);
    return finishMarked(draft, run, format, known);
  }
  const count = run.ids.length;
  const starts = new Float64Array(count).fill(Number.NaN);
  const ends = new Float64Array(count).fill(Number.NaN);
  const anchored = timeWords(draft, { sizes: sizesOf(run), starts, ends });
  const given = anchored * 2 >= count && count > 0;
  const timed = count > 0 && !Number.isNaN(starts[0]!);
  const segments = draft.pieces.map((piece) => {
    const start = starts[piece.first]!;
    const stop = ends[piece.end - 1]!;
    return toSegment(piece, start, stop);
  });
  return finish(
    draft,
    run,
    format,
    segments,
    timed ? { starts, ends, wordTimes: given ? "given" : "spread" } : { wordTimes: "none" },
  );
}

/** The same where labels in the text of cues name who speaks. */
export function finishCaptions(draft: Draft, format: TranscriptFormat, overlapping = false): Read<Transcript> {
  closeDraft(draft);
  nameCuePieces(draft);
  return finishCues(draft, format, overlapping);
}

/** Words by number, as they stand in the draft now. */
const runOf = ({ ids, vocabulary }: Draft): WordIds => ({ ids: new Int32Array(ids), vocabulary });

/** Characters of a word with the space after it. */
const sizesOf = openNumbers((word) => word.length + 1);

/** Seconds by the word that they stand before. */
type Marks = ReadonlyMap<number, number>;

/**
 * The transcript of a draft without cues; `marks` say when words begin, and `stops` when those before them end, where the
 * text has such times.
 */
export function finishText(draft: Draft, format: TranscriptFormat, marks?: Marks, stops?: Marks): Read<Transcript> {
  closeDraft(draft);
  // What a person has edited stands as it is.
  const places = format === "markdown" ? undefined : dropLoops(draft);
  const move = (times: Marks | undefined): Marks | undefined => (places && times ? moveMarks(times, places) : times);
  return finishMarked(draft, runOf(draft), format, move(marks), move(stops));
}

function sayApart(draft: Draft, count: number): void {
  const { line } = draft.cues[draft.pieces[0]!.cue]!;
  addProblem(draft, "transcript-times-apart", line, `${count} times, most of them minutes apart`, "times of captions", {
    severity: "info",
    message: `The transcript has ${count} times, most of them minutes apart: all others are estimated between these, and are called so`,
    hint: "Captions of the same recording make them exact: name them under captions:.",
  });
}

/** The first words of cues, and when these begin. */
function startsOf({ pieces, cues }: Draft): Map<number, number> {
  const starts = new Map<number, number>();
  for (const [at, { first, cue: index }] of pieces.entries()) {
    const start = cues[index]?.start ?? Number.NaN;
    if (!Number.isNaN(start) && pieces[at - 1]?.cue !== index) starts.set(first, start);
  }
  return starts;
}

/** The transcript of a draft of which only the times of some words are known, in seconds. */
function finishMarked(
  draft: Draft,
  run: WordIds,
  format: TranscriptFormat,
  times: Marks | undefined,
  stops: Marks = new Map(),
): Read<Transcript> {
  const count = run.ids.length;
  const segments = draft.pieces.map((piece) => toSegment(piece, times?.get(piece.first) ?? Number.NaN, Number.NaN));
  if (times === undefined || times.size + stops.size === 0)
    return finish(draft, run, format, segments, { wordTimes: "none" });
  const starts = new Float64Array(count).fill(Number.NaN);
  for (const [word, time] of times) if (word < count) starts[word] = time;
  const ends = new Float64Array(count).fill(Number.NaN);
  for (const [word, time] of stops) if (word > 0 && word <= count) ends[word - 1] = time;
  return finish(draft, run, format, segments, { starts, ends, wordTimes: "none" });
}

/** Marks of time at the words they stand before now; those of words that are gone go with them. */
function moveMarks(marks: Marks, places: Int32Array): Map<number, number> {
  return new Map([...marks].flatMap(([word, time]) => (places[word]! >= 0 ? [[places[word]!, time] as const] : [])));
}

function finish(
  draft: Draft,
  run: WordIds,
  format: TranscriptFormat,
  segments: Segment[],
  times: Pick<Transcript, "starts" | "ends" | "wordTimes">,
): Read<Transcript> {
  if (segments.length === 0)
    addProblem(draft, "transcript-empty", 1, lacking("transcript", "words"), "at least one line of speech");
  else {
    sayWordless(draft);
    sayCapitals(draft);
  }
  draft.problems.sort((a, b) => (a.place?.line ?? 0) - (b.place?.line ?? 0));
  const words = spellWords(draft);
  keepIds(words, run);
  const value: Transcript = {
    file: draft.file,
    format,
    words,
    ...times,
    segments,
    labelled: segments.some(({ speaker }) => speaker !== undefined),
    edited: format === "markdown" && !isMachines(segments),
    ...(draft.contents === undefined ? {} : { contents: draft.contents }),
  };
  return { value, problems: draft.problems };
}

/** As a diarisation numbers voices: a person who edits a text, and what `airdate clean` writes, has other labels. */
const unnamed = /^SPEAKER_\d{2}$/;
/** Paragraphs of more words on average, and nobody named: a recogniser's text that nobody has parted. */
const wall = 400;

/** Whether Markdown is what a program heard, and nobody's edit. */
function isMachines(segments: readonly Segment[]): boolean {
  if (segments.some(({ speaker = "" }) => unnamed.test(speaker))) return true;
  if (segments.some(({ speaker }) => speaker !== undefined)) return false;
  const paragraphs = segments.filter(({ paragraph }) => paragraph).length;
  return (segments.at(-1)?.end ?? 0) > wall * Math.max(1, paragraphs);
}

function toSegment(piece: Piece, start: number, stop: number): Segment {
  const { first, end, change, paragraph, line, speaker, heading } = piece;
  const segment: Segment = { first, end, change, paragraph, line };
  if (!Number.isNaN(start)) segment.start = start;
  if (!Number.isNaN(stop)) segment.stop = stop;
  if (speaker !== undefined) segment.speaker = speaker;
  if (heading !== undefined) segment.heading = heading;
  return segment;
}

/** Share of pieces with a speaker from which a piece without one is nobody's, not the last speaker's. */
const voicedShare = 0.8;

/**
 * Names the pieces that go on with the speaker before them (files often name a speaker only where it changes), and marks
 * as a change every piece whose speaker is another than before.
 */
function carrySpeakers({ pieces, named }: Draft): void {
  let voiced = 0;
  for (const { speaker } of pieces) if (speaker !== undefined) voiced++;
  if (voiced === 0) return;
  const carry = named || voiced < voicedShare * pieces.length;
  let before: string | undefined;
  for (const piece of pieces) {
    if (piece.speaker === undefined && carry && !piece.change) piece.speaker = before;
    else if (piece.speaker !== before) piece.change ||= piece.speaker !== undefined;
    before = piece.speaker;
  }
}

/** What words weigh when time is shared out, and the times that they get, in seconds; one of each for a word. */
interface WordTimes {
  sizes: Int32Array;
  starts: Float64Array;
  ends: Float64Array;
}

/** Words by their numbers; `end` is the first behind them. */
interface Stretch {
  first: number;
  end: number;
}

/** Fills in the words' times cue by cue; gives the number of words that have their own. */
function timeWords(draft: Draft, words: WordTimes): number {
  const { pieces, cues, anchors } = draft;
  let anchor = 0;
  let own = 0;
  for (let at = 0; at < pieces.length; ) {
    const index = pieces[at]!.cue;
    const first = pieces[at]!.first;
    while (at < pieces.length && pieces[at]!.cue === index) at++;
    const end = pieces[at - 1]!.end;
    const cue = cues[index];
    const from = anchor;
    while (anchor < anchors.length && anchors[anchor]!.word < end) anchor++;
    if (cue === undefined || Number.isNaN(cue.start)) continue;
    if (anchor === from) spread(words, { first, end }, cue.start, cue.stop);
    else own += spreadAnchored(draft, words, { first, end }, cue, anchors.slice(from, anchor));
  }
  return own;
}

/** Shares out `from` to `to` over words by their sizes. */
function spread({ sizes, starts, ends }: WordTimes, { first, end }: Stretch, from: Seconds, to: Seconds): void {
  let total = 0;
  for (let at = first; at < end; at++) total += sizes[at]!;
  const scale = (to - from) / total;
  let done = 0;
  for (let at = first; at < end; at++) {
    starts[at] = from + done * scale;
    done += sizes[at]!;
    ends[at] = from + done * scale;
  }
  if (end > first) ends[end - 1] = to;
}

/** Shares out a cue over its words between those that have a time of their own; gives the number of these. */
function spreadAnchored(
  draft: Draft,
  words: WordTimes,
  { first, end }: Stretch,
  cue: Draft["cues"][number],
  anchors: readonly Anchor[],
): number {
  const { starts, ends } = words;
  let word = first;
  let time = cue.start;
  let own = 0;
  let spokenUntil = Number.NaN;
  const close = (to: number, until: number): void => {
    if (to > word) spread(words, { first: word, end: to }, time, Math.max(time, until));
    // A word that says when it ends keeps its end.
    if (to > word && spokenUntil > starts[word]! && spokenUntil < ends[word]!) ends[word] = spokenUntil;
  };
  for (const anchor of anchors) {
    if (anchor.word < word || !(anchor.start >= time) || anchor.start > cue.stop) {
      if (anchor.start < cue.start - 1 || anchor.start > cue.stop + 1 || Number.isNaN(anchor.start))
        addProblem(
          draft,
          "transcript-word-time",
          cue.line,
          `a word time of ${saySeconds(anchor.start)} outside of its cue`,
          "word times inside the cue, in order",
          { message: `A word's time, ${saySeconds(anchor.start)}, lies outside of its cue` },
        );
      continue;
    }
    close(anchor.word, anchor.start);
    word = anchor.word;
    time = anchor.start;
    spokenUntil = anchor.end;
    own++;
  }
  close(end, cue.stop);
  return own + (anchors.length > 0 && anchors[0]!.word > first ? 1 : 0);
}
