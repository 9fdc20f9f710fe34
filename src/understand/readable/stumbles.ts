// Says of words that are said twice, or begun again in another form, whether that is a stumble.
import { wordSet } from "../../base/word-set.js";

/** Subjects only: no clause ends with one, nor with its short form ("I'm"). */
const subjects = wordSet("i he she we they");

/** Behind these a doubled word that may be doubled otherwise is a stumble: "so so the", "there there is". */
const stumbledBefore: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  [
    "so",
    wordSet(
      "i you he she it we they the a an this these those there that it's that's i'm i've we're they're you're there's " +
        "he's she's what when where how why who if in on at for with as my your our their his her its let's sort kind",
    ),
  ],
  ["there", wordSet("is are was were isn't aren't wasn't weren't has have will would could can should might may")],
  ["that", wordSet("i you we they")],
]);

/** "Doing so. So we ..." */
const beforeSo = wordSet("do does did doing done say says said think thought hope if even more or not why");

/** Of a word of `doubleFine` that is said twice, by what stands before and behind it: whether one is too many all the same. */
export const isDoubledByMistake = (word: string, before: string, behind: string): boolean =>
  Boolean(stumbledBefore.get(word)?.has(behind)) && !(word === "so" && beforeSo.has(before));

/** "They they're", "I've I". */
export function isRestart(one: string, two: string): boolean {
  if (one.length === two.length || one[0] !== two[0]) return false;
  const [subject, short] = one.length < two.length ? [one, two] : [two, one];
  return subjects.has(subject) && short.startsWith(`${subject}'`);
}
