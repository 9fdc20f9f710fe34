// Shortens a word in which a recogniser got stuck: of the same signs many times over, with nothing between them, it keeps one round.

/** A part of a word that comes again and again. */
export interface WordLoop {
  phrase: string;
  times: number;
}

/** Scripts without spaces: a word of them may be a whole clause. */
export const hasUnspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Where nothing parts the words of a clause, so many signs of it are as good as one of them. */
export const signsOfWord = 4;
/** How often so few signs have to come: less is laughter, or a word that somebody says again and again. */
const leastOfFew = 15;
/** The same in scripts with spaces, where people stretch words ("sooooo", "hahahaha"). */
const leastStretched = 21;
/** Signs of the longest phrase that is looked for; the longer ones come at least `leastRounds` times. */
const longest = 30;
const leastRounds = 5;
/** Lines, dots and signs that stretch the one before them are repeated on purpose. */
const hasLetter = /[\p{Lu}\p{Ll}\p{Lo}]/u;
const goesOn = /[\p{M}\u{DC00}-\u{DFFF}]/u;

/** How often a phrase has to come; `leastTimes` says it of one that has so many words. */
function leastTimesOf(phrase: string, leastTimes: (words: number) => number): number {
  if (!hasLetter.test(phrase)) return Number.POSITIVE_INFINITY;
  const isShort = phrase.length <= signsOfWord;
  if (!hasUnspaced.test(phrase)) return isShort ? leastStretched : Number.POSITIVE_INFINITY;
  return isShort ? leastOfFew : leastTimes(Math.floor(phrase.length / signsOfWord));
}

/**
 * The word with one round of each of its loops, and these in order; undefined where it has none. The time that it takes
 * grows with the length of the word, however it repeats itself.
 */
export function shortenWord(
  word: string,
  leastTimes: (words: number) => number,
): { word: string; loops: WordLoop[] } | undefined {
  if (word.length < leastOfFew) return undefined;
  const found: (WordLoop & { from: number; end: number })[] = [];
  const taken = new Uint8Array(word.length);
  // The shortest phrase goes first: what is "ha" again and again is "haha" as well.
  for (let size = 1; size <= longest && size * leastRounds <= word.length; size++)
    for (let at = size; at < word.length; at++) {
      let from = at - size;
      while (at < word.length && word.charCodeAt(at) === word.charCodeAt(at - size)) at++;
      if (at - from < size * leastRounds) continue;
      while (from < at && goesOn.test(word[from]!)) from++;
      const times = Math.floor((at - from) / size);
      const phrase = word.slice(from, from + size);
      if (times < leastTimesOf(phrase, leastTimes) || taken.subarray(from, at).includes(1)) continue;
      taken.fill(1, from, at);
      found.push({ phrase, times, from: from + size, end: from + size * times });
    }
  if (found.length === 0) return undefined;
  found.sort((a, b) => a.from - b.from);
  let [short, place] = ["", 0];
  for (const { from, end } of found) {
    short += word.slice(place, from);
    place = end;
  }
  return { word: short + word.slice(place), loops: found.map(({ phrase, times }) => ({ phrase, times })) };
}
