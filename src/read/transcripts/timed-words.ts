// Adds words that come one by one with their own times, as speech recognisers give them.
import { beginCue, beginPiece, type Draft } from "./draft.js";
import { openScan, scanWhole } from "./scan-row.js";
import { joinMarks } from "./tidy-marks.js";

/** A word, or part of one, as a recogniser gives it; times in seconds, NaN where unknown. */
export interface TimedWord {
  text: string;
  start: number;
  end: number;
  speaker?: string | undefined;
}

/** Adds text to the open piece; where it makes words, the first gets the times given. */
export function addText(draft: Draft, text: string, line: number, start = Number.NaN, end = Number.NaN): void {
  const first = draft.ids.length;
  scanWhole(openScan(draft, joinMarks(text), /[<&]/.test(text) ? "srt" : "none"), line);
  if (draft.ids.length > first && !Number.isNaN(start)) draft.anchors.push({ word: first, start, end });
}

const noLetters = /^[^\p{L}\p{N}[(]+$/u;

/**
 * Adds words to the open cue. Recognisers that put a space before each word leave it out where a word goes on; marks that
 * stand alone belong to the word before. A word of another speaker opens a piece.
 */
export function addTimedWords(draft: Draft, words: readonly TimedWord[], line: number): void {
  const spaced = words.some(({ text }, at) => at > 0 && /^\s/.test(text));
  let held: TimedWord | undefined;
  let speaker = draft.speaker;
  const flush = (): void => {
    if (held === undefined) return;
    if (held.speaker !== undefined && held.speaker !== speaker) {
      speaker = draft.speaker = held.speaker;
      beginPiece(draft, line, false);
    }
    addText(draft, held.text, line, held.start, held.end);
    held = undefined;
  };
  for (const word of words) {
    const text = word.text.trim();
    if (text === "") continue;
    const goesOn =
      held !== undefined && (spaced ? !/^\s/.test(word.text) : noLetters.test(text) && !/^[-–—>♪]/.test(text));
    if (goesOn && held !== undefined) {
      const end = !Number.isNaN(word.end) ? word.end : held.end;
      held = { ...held, text: held.text + text, end };
    } else {
      flush();
      held = { text, start: word.start, end: word.end, speaker: word.speaker };
    }
  }
  flush();
}

/** A pause this long, in seconds, or this many words, parts a stream of words into cues. */
const pause = 1.2;
const mostWords = 14;

/** Cuts a stream of words that has no segments of its own into cues, at changes of speaker, pauses and sentence ends. */
export function addWordStream(draft: Draft, words: readonly (TimedWord & { line: number; last?: boolean })[]): void {
  let from = 0;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    const next = words[at + 1];
    const length = at + 1 - from;
    const parted =
      next === undefined ||
      word.last === true ||
      next.speaker !== word.speaker ||
      next.start - word.end > pause ||
      length >= mostWords * 2 ||
      (/[.?!。？！]["')\]]?\s*$/.test(word.text) && length >= 4) ||
      (length >= mostWords && /[,;:、，]\s*$/.test(word.text));
    if (!parted) continue;
    const cue = words.slice(from, at + 1);
    const ended = cue.findLast(({ end }) => !Number.isNaN(end));
    const stop = ended !== undefined ? ended.end : (next?.start ?? Number.NaN);
    beginCue(draft, cue[0]!.start, stop, cue[0]!.line, cue[0]!.speaker);
    addTimedWords(draft, cue, cue[0]!.line);
    from = at + 1;
  }
}
