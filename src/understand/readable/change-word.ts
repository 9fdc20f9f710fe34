// Changes the outside of a word, never its letters: capital at the front, end mark at the back.
import { is, type WordFacts } from "./word-facts.js";
import { danglingWords } from "./word-lists.js";

/** The word before a dropped one: takes over its end mark, and gives up a comma that only set the dropped word off. */
export function inheritMark(word: string, dropped: WordFacts): string {
  const bare = word.replace(/[,;:]+$/, "");
  if (bare === "") return word;
  if (dropped.flags & is.end && !(dropped.flags & is.mark)) {
    if (/[.?!…。？！؟]["')\]”’]*$/u.test(word)) return word;
    // A tag ("…, right?") asks, but what it was hung on does not.
    return bare + (dropped.flags & is.question && dropped.core !== "right" ? "?" : ".");
  }
  return bare !== word && danglingWords.has(bare.toLowerCase()) ? bare : word;
}

/** The word with a capital first letter; names with an own way of capitals (iPhone, vLLM) stay. */
export function capitalise(word: string): string {
  const at = word.search(/\p{L}/u);
  if (at < 0 || /^[[({]*[\p{N}@#/\\]/u.test(word)) return word;
  if (/\p{Ll}[\p{L}]*\p{Lu}/u.test(word) || /^\p{L}+\.\p{L}{2,}/u.test(word.slice(at))) return word;
  const letter = String.fromCodePoint(word.codePointAt(at)!);
  const upper = letter.toUpperCase();
  return upper.length === letter.length ? word.slice(0, at) + upper + word.slice(at + letter.length) : word;
}

/** The word with an end mark, in the place of a comma; a word that has one, or was cut off, stays. */
export function endWith(word: string, mark: string): string {
  if (/[.?!…。？！؟۔।\-–—\]]["')”’»]*$/u.test(word) || !/[\p{L}\p{N}]/u.test(word)) return word;
  return word.replace(/[,;:]+$/, "") + mark;
}
