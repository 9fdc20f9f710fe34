// Stems of words: what of a telling word is compared, so that its ending does not matter.

const plain = new Set(
  "about after again against because been before being both from have here into just like more most much only other over same some such than that their them then there these they this those through very what when where which while will with your chapter part intro outro welcome introduction question questions start ending".split(
    " ",
  ),
);
/** A stem has so many characters at most, and comes from a word of so many at least. */
const mostOfStem = 6;
const leastOfWord = 4;

/** Words of a text that carry meaning, in lower case, cut to their first six letters. */
export function findStems(text: string): string[] {
  const lower = text.toLowerCase();
  // Classes of Unicode are dear to compile, and most titles are ASCII.
  const words = lower.match(/[^\0-\x7f]/.test(lower) ? /[\p{L}\p{N}]{4,}/gu : /[a-z\d]{4,}/g) ?? [];
  return words.filter((word) => !plain.has(word)).map((word) => word.slice(0, mostOfStem));
}

/** Where a word with that stem begins in a text in lower case, at `from` or later; -1 where there is none. */
export function findStem(lower: string, stem: string, from: number): number {
  for (let at = lower.indexOf(stem, from); at >= 0; at = lower.indexOf(stem, at + 1)) {
    if (isInWord(lower, at - 1)) continue;
    const word = wordAt(lower, at);
    if (word.slice(0, mostOfStem) === stem && !plain.has(word) && [...word].length >= leastOfWord) return at;
  }
  return -1;
}

/** The letters and digits that follow each other from a place on. */
function wordAt(text: string, from: number): string {
  let at = from;
  while (isAsciiWord(text.charCodeAt(at))) at++;
  if (!isInWord(text, at)) return text.slice(from, at);
  const rest = /[\p{L}\p{N}]+/uy;
  rest.lastIndex = from;
  return rest.exec(text)?.[0] ?? "";
}

const isAsciiWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** Whether a letter or digit stands there, of a text in lower case. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!(code >= 128)) return isAsciiWord(code);
  // Dashes and quotes, which often stand beside a word.
  if (code >= 0x2000 && code < 0x2070) return false;
  const isSecondHalf = code >= 0xdc00 && code < 0xe000 && at > 0;
  return /[\p{L}\p{N}]/u.test(String.fromCodePoint(text.codePointAt(isSecondHalf ? at - 1 : at)!));
}
