// Applies sentence breaks to a reading: an end mark on the word before, a capital on the word after.
import { idsOf, keepIds } from "../../base/vocabulary.js";
import type { Operation, Reading } from "../../model.js";
import { capitalise, endWith } from "./change-word.js";

type Break = Extract<Operation, { kind: "break" }>;

/**
 * The reading with the breaks in its words. `at` is the first raw word of the new sentence, `count` stands for the end of
 * the text. A break without a mark only gives the capital. Paragraph breaks change no word. The input is left as it is.
 */
export function applyBreaks(reading: Reading, breaks: readonly Break[], count: number): Reading {
  const wanted = breaks.filter((one) => one.level === "sentence").sort((a, b) => a.at - b.at);
  if (wanted.length === 0) return reading;
  const words = reading.words.slice();
  const run = idsOf(reading.words);
  const numbers = run.ids.slice();
  const { ids } = reading;
  const write = (place: number, word: string): void => {
    if (words[place] === word) return;
    words[place] = word;
    numbers[place] = run.vocabulary.idOf(word, 0, word.length);
  };
  let place = 0;
  for (const one of wanted) {
    while (place < ids.length && ids[place]! < one.at) place++;
    if (one.mark && place > 0) write(place - 1, endWith(words[place - 1]!, one.mark));
    if (place < words.length && one.at < count) write(place, capitalise(words[place]!));
  }
  keepIds(words, { ids: numbers, vocabulary: run.vocabulary });
  return { ...reading, words };
}
