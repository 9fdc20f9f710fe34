// The sentences of a talk in one row, each with what is known of who said it.
import type { Seconds, Turn } from "../../model/model.js";
import { beginsAdvert, tellsTopics } from "./introduction-signs.js";

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

/** The passage without what is said of sponsors, each time until a sentence that `introduces`. */
export function withoutAdverts(passage: readonly Spoken[], introduces: (one: Spoken) => boolean): Spoken[] {
  let sells = false;
  return passage.filter((one) => {
    sells = introduces(one) ? false : sells || beginsAdvert(one.text);
    return !sells;
  });
}

/** Where the topics are announced and the next "sentence" is only their list, the two are one: a colon stands between. */
export function joinLists(passage: readonly Spoken[]): Spoken[] {
  const joined: Spoken[] = [];
  for (const sentence of passage) {
    const before = joined.at(-1);
    const list =
      (sentence.text.match(/,/g)?.length ?? 0) >= 2 &&
      !/^(?:and|but|so|i|we|you|he|she|they|it|this|that|there|here|please|let's|if|when|today|joining|my|our|with)\b/i.test(
        sentence.text,
      );
    if (
      before &&
      list &&
      tellsTopics(before.text) &&
      /\b(?:topics|things|questions|subjects|issues|areas|themes|ideas|stories|lessons|ground|everything)\b[^.,]{0,40}\.$/i.test(
        before.text,
      )
    )
      joined[joined.length - 1] = {
        ...before,
        text: `${before.text.replace(/\.$/, ":")} ${sentence.text}`,
        end: sentence.end,
      };
    else joined.push(sentence);
  }
  return joined;
}
