// Ranks the phrases that can name a chapter in languages of whose words nothing is known: what the chapter says again, and elsewhere less.
import type { StopWords } from "../stop-words.js";
import { findPhrases } from "./noun-phrases.js";
import { namesTopic } from "./nouns/noun-phrase.js";
import { capitalShare, type TalkIndex } from "./talk-index.js";
import type { TitlePhrase } from "./title-phrases.js";
import { isTitleWord } from "./title-words.js";
import { findEverywhere } from "./write-title.js";

/** A phrase of several words is one where it is said so often; once said, words may only have met. */
const leastTogether = 2;
/** A single word is a chapter's where it says it so often. */
const leastAlone = 2;
/** A longer phrase takes the place of one inside it where it is said nearly as often. */
const wholeShare = 0.7;
/** What a phrase of one, two, three or more words is worth: two name best. */
const lengths = [1, 1.6, 1.6, 1.3, 1.1];
/** A single sign of Chinese or Japanese says less than a word of two. */
const oneSign = /^\p{Script=Han}$/u;
const signShare = 0.6;
const openingWords = 100;

/** The phrases of words `from` to `to`, best first; `used`: stem -> how often earlier titles hold it. */
export function rankPlainPhrases(
  index: TalkIndex,
  stop: StopWords,
  { from, to, used }: { from: number; to: number; used: ReadonlyMap<string, number> },
): TitlePhrase[] {
  const found = [...findPhrases(index, stop, from, to).values()].flatMap(({ key, spans }): TitlePhrase[] => {
    const { first, end } = spans[0]!;
    const plain = index.plain.slice(first, end);
    const parts = key.split(" ").filter((_, k) => isTitleWord(index, stop, first + k));
    const isTerm = index.terms.has(plain.join(" "));
    const isName = isTerm || (!index.wordKinds.capitalNouns && plain.every((word) => capitalShare(index, word) > 0.6));
    const least = parts.length > 1 ? leastTogether : leastAlone;
    if (spans.length < (isName ? 1 : least) || new Set(parts).size < parts.length) return [];
    if (plain.every((word) => index.speakers.has(word))) return [];
    const full = Array.from({ length: end - first }, (_, k) => first + k).filter((i) => isTitleWord(index, stop, i));
    if (!isTerm && !namesTopic(index, full, { first, end }, findEverywhere(index, key))) return [];
    const own = Math.max(...parts.map((stem) => spans.length / (index.places.get(stem)?.length ?? 1)));
    const again = parts.reduce((sum, stem) => sum + Math.min(2, used.get(stem) ?? 0), 0) / parts.length;
    const early = first - from < openingWords ? 1.15 : 1;
    const length = oneSign.test(key) ? signShare : lengths[Math.min(parts.length, lengths.length) - 1]!;
    const value = (Math.log(1 + spans.length) * (0.3 + own) * length * early) / (1 + again);
    return [{ key, spans, words: parts.length, act: false, isName, isHollow: false, value }];
  });
  const isInside = (small: string, large: string): boolean => ` ${large} `.includes(` ${small} `);
  return found
    .filter(
      (one) =>
        !found.some(
          (other) =>
            other.key.length > one.key.length &&
            isInside(one.key, other.key) &&
            other.spans.length >= wholeShare * one.spans.length,
        ),
    )
    .sort((a, b) => b.value - a.value || (a.key < b.key ? -1 : 1));
}
