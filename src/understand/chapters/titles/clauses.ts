// Finds what can stand as a title as it was said: a question, a "how ..." clause, two phrases joined by a small word.
import { wordSet } from "../../../base/words.js";
import type { StopWords } from "../stop-words.js";
import type { FoundPhrase, Span } from "./noun-phrases.js";
import { findQuestions, loose, pointing } from "./questions.js";
import type { TalkIndex } from "./talk-index.js";
import { isTitleWord } from "./title-words.js";

export interface Clause extends Span {
  form: "question" | "clause" | "joined";
  /** The words it keeps, where it leaves some out. */
  said?: number[];
}

/** Clauses are looked for in so many words at the beginning of a chapter: about 90 seconds. */
const openingWords = 260;
const longest = { clause: 8, joined: 7 };

const askers = wordSet("how why");
const asking = wordSet("is are was were do does did can could will would should has have had come");
/** Small words that join two phrases into one. */
export const joiners = wordSet(
  "of for in on with to from vs versus as at without through behind between about into over against and",
);
const articles = wordSet("the a an your our");
/** Words that point to something said before, or mean nothing: what holds one is no title. */
const empty = new Set([
  ...pointing,
  ...wordSet(
    "there here like just um okay ok well so actually basically really kind sort know guess think maybe right also very saying",
  ),
]);
/** What a clause cannot end with. */
const unfinished = new Set([
  ...loose,
  ...wordSet("on to about do does did have has had can could will would should you we"),
]);

/** "How are you doing, Ida?" */
const greeting =
  /^how(?:'s| are| have| is)? (?:you|y'all|we|things|it|everybody|everyone|life)(?: guys| all)? (?:doing|feel|feeling|been|going|holding)\b/;

/**
 * The clauses in the opening of the chapter between words `from` and `to`, each of two to eight words with none that points
 * to something else; `phrases` are those of the chapter.
 */
export const findClauses = (
  index: TalkIndex,
  stop: StopWords,
  phrases: Iterable<FoundPhrase>,
  from: number,
  to: number,
): Clause[] => {
  const { plain, gap } = index;
  const end = Math.min(to, from + openingWords);
  const found = new Map<string, Clause>();
  const isPlain = (first: number, last: number): boolean => plain.slice(first, last).every((word) => !empty.has(word));
  const add = (first: number, last: number, form: Clause["form"]) => {
    let content = 0;
    for (let i = first; i < last; i++) if (isTitleWord(index, stop, i)) content++;
    if (content > 0) found.set(`${first} ${last}`, { first, end: last, form });
  };
  /** Last word of a phrase -> its longest first word, and the other way round. */
  const firstOf = new Map<number, number>();
  const lastOf = new Map<number, number>();
  for (const { spans } of phrases)
    for (const { first, end: last } of spans) {
      if (first >= end) continue;
      firstOf.set(last, Math.min(firstOf.get(last) ?? first, first));
      lastOf.set(first, Math.max(lastOf.get(first) ?? last, last));
    }
  for (const [last, first] of firstOf) {
    if (gap[last] !== 0 || !joiners.has(plain[last]!)) continue;
    const next = gap[last + 1] === 0 && articles.has(plain[last + 1]!) ? last + 2 : last + 1;
    const close = gap[next] === 0 ? lastOf.get(next) : undefined;
    if (close !== undefined && close - first <= longest.joined && isPlain(first, close)) add(first, close, "joined");
  }
  for (let k = from; k < end; k++) {
    // "Why on earth", "how about": nothing is told of.
    if (!askers.has(plain[k]!) || joiners.has(plain[k + 1] ?? "")) continue;
    for (let at = k + 1; at < to && at - k < longest.clause && gap[at] === 0 && !empty.has(plain[at]!); at++) {
      const last = at + 1;
      if (last - k < 3 || unfinished.has(plain[at]!)) continue;
      // A clause is cut where a phrase ends and a small word goes on; one that asks with its verb is a question, whole or not at all.
      if (asking.has(plain[k + 1]!)) continue;
      if (gap[last] === 1 || (firstOf.has(last) && joiners.has(plain[last]!))) add(k, last, "clause");
    }
  }
  for (const { said, asked } of findQuestions(index, stop, from, end)) {
    const first = Math.min(...said);
    const last = Math.max(...said) + 1;
    found.set(`${first} ${last}`, { first, end: last, form: asked ? "question" : "clause", said });
  }
  // Whoever stumbles over a word ("what did the tide look look like") or greets has not said a title.
  const isFluent = ({ first, end: last, said }: Clause): boolean => {
    const words = said?.map((at) => plain[at]) ?? plain.slice(first, last);
    return words.every((word, k) => word !== words[k + 1]) && !greeting.test(words.join(" "));
  };
  return [...found.values()].filter(isFluent);
};
