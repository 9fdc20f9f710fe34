// Tells when a place within a sentence is said.
import type { Seconds, Sentence } from "../../model/model.js";

/** The time of the character at `offset`, in proportion; the sentence's start where its end is not known. */
export function timeWithin({ text, start, end }: Pick<Sentence, "text" | "start" | "end">, offset: number): Seconds {
  const share = text.length > 0 ? offset / text.length : 0;
  return end > start ? start + (end - start) * share : start;
}
