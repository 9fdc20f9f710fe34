// Applies breaks to a reading: a mark on the word before, and where a sentence begins a capital on the word after.
import type { Operation, Reading } from "../../model/model.js";
import { capitalise, endWith } from "./change-word.js";

type Break = Extract<Operation, { kind: "break" }>;

/**
 * The reading with the breaks in its words. `at` is the first raw word after the break, `count` stands for the end of the
 * text. A break without a mark only gives the capital. Paragraph breaks change no word. The input is left as it is.
 */
export function applyBreaks(reading: Reading, breaks: readonly Break[], count: number): Reading {
  const wanted = breaks.filter((one) => one.level !== "paragraph").sort((a, b) => a.at - b.at);
  if (wanted.length === 0) return reading;
  const words = reading.words.slice();
  const { ids } = reading;
  let place = 0;
  for (const one of wanted) {
    while (place < ids.length && ids[place]! < one.at) place++;
    if (one.mark && place > 0) words[place - 1] = endWith(words[place - 1]!, one.mark);
    if (one.level === "sentence" && place < words.length && one.at < count) words[place] = capitalise(words[place]!);
  }
  return { ...reading, words };
}
