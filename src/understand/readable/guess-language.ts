// Guesses whether words are English, for transcripts that do not say: only English has steps of its own.
import { functionWords } from "./word-lists.js";

/** English text has its function words at one word in three; other languages share a few by chance. */
const enough = 0.15;

/** `en`, or `und` (undetermined) when the first few thousand words do not look like English. */
export function guessLanguage(words: readonly string[]): string {
  const count = Math.min(words.length, 4000);
  let known = 0;
  for (let at = 0; at < count; at++) if (functionWords.has(words[at]!.toLowerCase().replace(/[.,?!]+$/, ""))) known++;
  return known >= count * enough ? "en" : "und";
}
