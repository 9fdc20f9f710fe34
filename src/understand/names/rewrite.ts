// Puts a term into a sentence: the punctuation around the words it replaces and their possessive stay.
import type { WordForm } from "./word-form.js";

/** The words that take the place of a window. At the start of a sentence a lower-case term gets a capital if the text had one. */
export function rewriteWindow(window: readonly WordForm[], term: string, isSentenceStart: boolean): string[] {
  const first = window[0]!;
  const last = window.at(-1)!;
  const isPlainWord = /^[\p{Ll} '’-]+$/u.test(term);
  const text = isPlainWord && isSentenceStart && first.isCapital ? term[0]!.toUpperCase() + term.slice(1) : term;
  const words = text.split(" ");
  words[0] = first.lead + words[0];
  words[words.length - 1] += last.possessive + last.tail;
  return words;
}
