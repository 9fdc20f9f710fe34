// The sentences of a talk in one row, each with what is known of who said it.
import type { Seconds, Turn } from "../../model/model.js";

export interface Spoken {
  text: string;
  start: Seconds;
  end: Seconds;
  guessed: boolean;
  /** Index of the turn, and the turn. */
  turn: number;
  in: Turn;
  /** The first or the last sentence of its turn. */
  edge: "first" | "last" | "only" | "none";
}

export const listSentences = (turns: readonly Turn[]): Spoken[] =>
  turns.flatMap((turn, at) => {
    const sentences = turn.paragraphs.flatMap((paragraph) => paragraph.sentences);
    return sentences.map(({ text, start, end, guessed }, index): Spoken => {
      const first = index === 0;
      const last = index === sentences.length - 1;
      return {
        text,
        start,
        end,
        guessed: guessed === true,
        turn: at,
        in: turn,
        edge: first && last ? "only" : first ? "first" : last ? "last" : "none",
      };
    });
  });

/** How many words a sentence has; scripts without spaces count a word for every two characters. */
export function spokenLength(text: string): number {
  const spaced = text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
  const dense = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/gu)?.length ?? 0;
  return spaced + Math.floor(dense / 2);
}
