// Finds where a recogniser got stuck: the same words many times over, which nobody said.
import { formatClock } from "../../base/clock-text.js";
import { addProblem, type Draft, keepWords, type Piece, spellWords, wordAt } from "./draft.js";
import { hasUnspaced, shortenWord, signsOfWord, type WordLoop } from "./shorten-word.js";

/** Words of the longest phrase that is looked for. */
const longestPhrase = 30;
/** How often a phrase has to come in a row to be a loop: people do say a word or two again and again. */
const leastTimes = (words: number): number => (words === 1 ? 12 : words < 4 ? 8 : 5);
/** Cues that say just the same, at the very end: what is heard in the silence behind the talk ("Thank you.", "Thanks for watching!"). */
const leastCues = (words: number): number => Math.max(4, 7 - words);

/** How many words a phrase of a draft has, which may be one long clause. */
function wordsOf({ ids, vocabulary }: Draft, first: number, length: number): number {
  let words = 0;
  for (let at = first; at < first + length; at++) {
    const word = vocabulary.words[ids[at]!]!;
    words += word.length > signsOfWord && hasUnspaced.test(word) ? Math.floor(word.length / signsOfWord) : 1;
  }
  return words;
}

interface Loop {
  first: number;
  /** Words of the phrase. */
  length: number;
  times: number;
}

/**
 * Keeps of every loop its first round, and says where it is. To be called while words still follow the file: what captions
 * show again while they roll comes two or three times at most. Gives where each word stands now, -1 for none; undefined where
 * nothing was dropped or shortened.
 */
export function dropLoops(draft: Draft): Int32Array | undefined {
  if (draft.isLooked) return undefined;
  draft.isLooked = true;
  const shortened = shortenWords(draft);
  const within = findLoops(draft);
  const behind = lastLoop(draft).filter(({ first }) =>
    within.every((one) => one.first + one.length * one.times <= first),
  );
  const loops = [...within, ...behind].filter((loop) => !isDialogue(draft, loop));
  if (loops.length === 0 && !shortened) return undefined;
  const keep = new Uint8Array(draft.ids.length).fill(1);
  for (const loop of loops) {
    const { first, length, times } = loop;
    sayLoopOfWords(draft, loop);
    keep.fill(0, first + length, first + length * times);
  }
  const places = new Int32Array(keep.length);
  let place = 0;
  for (let at = 0; at < keep.length; at++) places[at] = keep[at] ? place++ : -1;
  keepWords(draft, keep, true);
  return places;
}

/** The loops in order; none reaches into another. */
function findLoops(draft: Draft): Loop[] {
  const loops: Loop[] = [];
  const { ids } = draft;
  if (!mayLoop(draft)) return loops;
  for (let at = 0; at < ids.length; ) {
    const loop = loopAt(draft, at);
    if (loop) loops.push(loop);
    at = loop ? loop.first + loop.length * loop.times : at + 1;
  }
  return loops;
}

/** The last cues, where they are the same again and again. */
function lastLoop({ pieces, ids }: Draft): Loop[] {
  const [last] = pieces.slice(-1);
  const length = last ? last.end - last.first : 0;
  if (last === undefined || length === 0 || length > longestPhrase) return [];
  let times = 0;
  const isSame = ({ first, end, cue }: Piece): boolean =>
    cue >= 0 && end - first === length && ids.slice(first, end).every((id, k) => id === ids[last.first + k]);
  while (times < pieces.length && isSame(pieces[pieces.length - 1 - times]!)) times++;
  return times >= leastCues(length) ? [{ first: last.end - length * times, length, times }] : [];
}

/** In every loop so many words in a row, or more, come again a phrase later: one of them is met by looking at every eleventh. */
const leastRun = 11;
/** The same where one word may be a clause. */
const leastRunOfClauses = 4;
/** So many words show how a talk is written. */
const shown = 200;

/** Whether there is a loop anywhere; most talks have none, and need not be looked through word by word. */
function mayLoop(draft: Draft): boolean {
  const { ids } = draft;
  const step = hasUnspaced.test(spellWords(draft, 0, Math.min(shown, ids.length)).join(""))
    ? leastRunOfClauses
    : leastRun;
  for (let at = 0; at < ids.length; at += step)
    for (let length = 1; length <= longestPhrase; length++)
      if (ids[at] === ids[at + length]) {
        let first = at;
        while (first > 0 && ids[first - 1] === ids[first - 1 + length]) first--;
        if (endOfRun(ids, first, length) - first >= length * leastTimes(wordsOf(draft, first, length))) return true;
      }
  return false;
}

/** Where the words end that are each what stands `length` before them, from the second round of a phrase on. */
function endOfRun(ids: readonly number[], first: number, length: number): number {
  let end = first + length;
  while (end < ids.length && ids[end] === ids[end - length]) end++;
  return end;
}

/** The loop of the shortest phrase that begins at a word. */
function loopAt(draft: Draft, at: number): Loop | undefined {
  const { ids } = draft;
  for (let length = 1; length <= longestPhrase; length++) {
    if (ids[at] !== ids[at + length]) continue;
    const times = Math.floor((endOfRun(ids, at, length) - at) / length);
    if (times >= leastTimes(wordsOf(draft, at, length))) return { first: at, length, times };
  }
  return undefined;
}

/** What two people say again and again is no loop: a recogniser that got stuck hears one voice. */
function isDialogue({ pieces }: Draft, { first, length, times }: Loop): boolean {
  const end = first + length * times;
  const inside = pieces.filter((piece) => piece.end > first && piece.first < end);
  return inside.some(
    ({ first: begin, change, speaker }) => (change && begin > first) || speaker !== inside[0]!.speaker,
  );
}

/** Keeps one round of what comes again and again inside of a word, which may be a long clause; whether there was any. */
function shortenWords(draft: Draft): boolean {
  const { ids, pieces, vocabulary } = draft;
  let any = false;
  let piece = 0;
  for (let at = 0; at < ids.length; at++) {
    const short = shortenWord(wordAt(draft, at), leastTimes);
    if (short === undefined) continue;
    any = true;
    while (piece < pieces.length && pieces[piece]!.end <= at) piece++;
    for (const loop of short.loops) sayLoop(draft, pieces.slice(piece, piece + 1), loop);
    ids[at] = vocabulary.idOf(short.word, 0, short.word.length);
  }
  return any;
}

function sayLoopOfWords(draft: Draft, { first, length, times }: Loop): void {
  const pieces = draft.pieces.filter((piece) => piece.end > first && piece.first < first + length * times);
  sayLoop(draft, pieces, { phrase: spellWords(draft, first, first + length).join(" "), times });
}

/** Says a loop that the pieces hold. */
function sayLoop(draft: Draft, pieces: readonly Piece[], { phrase, times }: WordLoop): void {
  const shown = phrase.length > 60 ? `${phrase.slice(0, 60)}...` : phrase;
  const cues = pieces.flatMap(({ cue }) => draft.cues[cue] ?? []);
  const [from, to] = [cues[0]?.start ?? Number.NaN, cues.at(-1)?.stop ?? Number.NaN];
  const when = from < to ? `, from ${formatClock(from)} to ${formatClock(to)}` : "";
  addProblem(
    draft,
    "transcript-loop",
    pieces[0]?.line ?? 1,
    `passage ${JSON.stringify(shown)} that is repeated ${times} times in a row${when}`,
    "what was said",
    {
      message: `The passage ${JSON.stringify(shown)} is repeated ${times} times in a row${when}`,
      hint: "The recogniser got stuck there. The words are kept once; listen, and type what is missing.",
    },
  );
}
