// Cuts a talk into units, the places where a chapter can begin: sentences, or lines of captions without punctuation.
import { countWords } from "../../base/words.js";
import type { Seconds } from "../../model/model.js";
import type { Talk } from "./talk.js";
import { cutWords } from "./tokens.js";

export interface Unit {
  text: string;
  start: Seconds;
  end: Seconds;
  speaker: string;
  /** A turn begins here. */
  turn: boolean;
  /** Words `first` to `last` (exclusive) of the talk. */
  first: number;
  last: number;
}

export interface Units {
  units: Unit[];
  /** All words of the talk in order. */
  words: string[];
  /** For each word the index of its unit. */
  unitOf: Int32Array;
  named: boolean;
  duration: Seconds;
}

const sentenceEnd = /[.?!…]+["'”’)\]]*\s+(?=\S)|[。？！]+[」』）]*/gu;
const abbreviation = /(?:^|[\s.])(?:Mr|Dr|Ms|St|vs|[A-Z])$/;
const ended = /[.?!…。？！]["'”’)\]」』）]*\s*$/u;
/** End marks per word from which a text counts as punctuated. */
const punctuatedShare = 0.02;
const longestUnit = 220;

const isPunctuated = ({ pieces }: Talk): boolean => {
  let marks = 0;
  let words = 0;
  for (const { text } of pieces) {
    words += countWords(text);
    marks += text.match(/[.?!](?=["'”’)\]]*(?:\s|$))|[。？！]/gu)?.length ?? 0;
  }
  return marks / Math.max(1, words) > punctuatedShare;
};

/** Character positions at which a piece's text is cut, its length last. */
const findCuts = (text: string, punctuated: boolean): number[] => {
  const cuts: number[] = [];
  for (const match of punctuated ? text.matchAll(sentenceEnd) : [])
    if (!abbreviation.test(text.slice(Math.max(0, match.index - 4), match.index)))
      cuts.push(match.index + match[0].length);
  if (cuts.at(-1) !== text.length) cuts.push(text.length);
  return cuts;
};

type Draft = Pick<Unit, "text" | "start" | "end" | "speaker" | "turn">;

const cutPieces = ({ pieces }: Talk, punctuated: boolean): Draft[] => {
  const drafts: Draft[] = [];
  let open: Draft | undefined;
  let speaker: string | undefined;
  let begun = 0;
  let heard = 0;
  const close = () => {
    if (open !== undefined && open.text.trim() !== "") drafts.push(open);
    open = undefined;
  };
  for (const piece of pieces) {
    const who = piece.speaker ?? "";
    const start = Number.isFinite(piece.start) ? Math.max(begun, piece.start) : begun;
    const end = Number.isFinite(piece.end) ? Math.max(start, piece.end) : start;
    const turn =
      (speaker !== undefined && who !== speaker) || (piece.change === true && (who === "" || who !== speaker));
    const isOver = open !== undefined && (ended.test(open.text) || open.text.length > longestUnit);
    if (turn || start - heard > 3 || !punctuated || isOver) close();
    let from = 0;
    for (const to of findCuts(piece.text, punctuated)) {
      const text = piece.text.slice(from, to);
      const at = (position: number) => start + ((end - start) * position) / Math.max(1, piece.text.length);
      if (text.trim() !== "") {
        if (open !== undefined && from === 0) {
          open.text += ` ${text}`;
          open.end = at(to);
        } else {
          close();
          open = { text, start: at(from), end: at(to), speaker: who, turn: turn && from === 0 };
        }
        if (to < piece.text.length) close();
      }
      from = to;
    }
    speaker = who;
    begun = start;
    heard = Math.max(heard, end);
  }
  close();
  return drafts;
};

/** Joins short caption lines into units of about ten words, never across a turn or a pause. */
const joinLines = (drafts: readonly Draft[]): Draft[] => {
  const joined: Draft[] = [];
  let size = 0;
  for (const draft of drafts) {
    const last = joined.at(-1);
    const fits = last !== undefined && !draft.turn && draft.start - last.end < 1.5 && size < 10;
    if (fits) {
      last.text += ` ${draft.text}`;
      last.end = draft.end;
      size += countWords(draft.text);
    } else {
      joined.push({ ...draft });
      size = countWords(draft.text);
    }
  }
  return joined;
};

/** The talk as units with a flat list of words. A talk of nothing gives no units. */
export const cutUnits = (talk: Talk): Units => {
  const punctuated = isPunctuated(talk);
  const drafts = cutPieces(talk, punctuated);
  const words: string[] = [];
  const unitOf: number[] = [];
  const units = (punctuated ? drafts : joinLines(drafts)).map((draft, i) => {
    const first = words.length;
    for (const word of cutWords(draft.text, talk.language)) {
      words.push(word);
      unitOf.push(i);
    }
    return { ...draft, first, last: words.length };
  });
  const named = new Set(units.map(({ speaker }) => speaker).filter(Boolean)).size > 0;
  const duration = talk.duration > 0 ? talk.duration : Math.max(0, units.at(-1)?.end ?? 0);
  return { units, words, unitOf: Int32Array.from(unitOf), named, duration };
};
