// Changes the outside of a word, never its letters: capital at the front, end mark at the back.
import { is } from "./learn-word.js";
import { danglingWords } from "./word-lists.js";

/**
 * The word before a dropped one, of which core and flags are given: takes over its end mark, and gives up a comma that only
 * set the dropped word off.
 */
export function inheritMark(word: string, core: string, flags: number): string {
  const bare = withoutComma(word);
  if (bare === "") return word;
  if (flags & is.end && !(flags & is.mark)) {
    if (hasEnd(word)) return word;
    // A tag ("…, right?") asks, but what it was hung on does not.
    return bare + (flags & is.question && core !== "right" ? "?" : ".");
  }
  return bare !== word && danglingWords.has(bare.toLowerCase()) ? bare : word;
}

/** Anything longer is no word of a language, and is left as it is. */
const longestWord = 100;

/** The word without commas, semicolons and colons at its end. */
function withoutComma(word: string): string {
  let end = word.length;
  while (end > 0 && ",;:".includes(word[end - 1]!)) end--;
  return word.slice(0, end);
}

/** An address of the net, or of mail. */
const address = /:\/\/|^\P{L}*(?:mailto|tel):\S|[^\s@]@[^\s@]/u;

/** The word with a capital first letter; addresses, and names with an own way of capitals (iPhone, vLLM) stay. */
export function capitalise(word: string): string {
  if (isPlain(word)) return word.charAt(0).toUpperCase() + word.slice(1);
  const at = word.search(/\p{L}/u);
  if (at < 0 || /^[[({]*[\p{N}@#/\\]/u.test(word) || address.test(word)) return word;
  if (word.length > longestWord || /\p{Ll}\p{L}*\p{Lu}/u.test(word) || /^\p{L}+\.\p{L}{2,}/u.test(word.slice(at)))
    return word;
  const letter = String.fromCodePoint(word.codePointAt(at)!);
  const upper = letter.toUpperCase();
  return upper.length === letter.length ? word.slice(0, at) + upper + word.slice(at + letter.length) : word;
}

/** Small letters from a to z to which nothing but an apostrophe or a mark at the end comes, as of most words. */
function isPlain(word: string): boolean {
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    if (code >= 97 && code <= 122) continue;
    if (at === 0 || !(code === 39 || (at === word.length - 1 && ",.?!;:".includes(word[at]!)))) return false;
  }
  return word.length > 0 && word.length <= longestWord;
}

/** The word with an end mark, in the place of a comma; a word that has one, or was cut off, stays. */
export function endWith(word: string, mark: string): string {
  if (hasEnd(word) || !(isPlain(word) || /[\p{L}\p{N}]/u.test(word))) return word;
  return withoutComma(word) + mark;
}

/** The word ends with an end mark or a dash, closing quotes and brackets aside. */
function hasEnd(word: string): boolean {
  let at = word.length - 1;
  while (at > 0 && "\"')]”’»".includes(word[at]!)) at--;
  return at >= 0 && (".?!…。？！؟۔।-–—".includes(word[at]!) || word.endsWith("]"));
}
