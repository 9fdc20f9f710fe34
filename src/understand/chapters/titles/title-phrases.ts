// The phrases of a chapter that could be its title: a few words of one sentence, ranked by their words' chances.
import type { StopWords } from "../stop-words.js";
import { nounShare, type TalkIndex } from "./talk-index.js";
import { isTitleWord, type TitleWord } from "./title-words.js";

export interface TitlePhrase {
  /** Words `first` to `end` (exclusive) of the talk. */
  first: number;
  end: number;
  /** Stems joined by spaces: what makes two phrases the same. */
  key: string;
  value: number;
}

/** Small words that may stand inside a phrase. */
export const innerWords = new Set("of the and for in to vs with on a an".split(" "));
const longestPhrase = 4;

/** Phrases of up to four words between two words of the talk, with a title word at both ends, none across units. */
const gatherPhrases = (index: TalkIndex, stop: StopWords, from: number, to: number) => {
  const { plain, stems, talk } = index;
  const isEdge = Array.from({ length: to - from }, (_, i) => isTitleWord(index, stop, from + i));
  const phrases = new Map<string, { first: number; end: number; count: number }>();
  for (let i = from; i < to; i++) {
    if (!isEdge[i - from]) continue;
    for (let end = i + 1; end <= Math.min(to, i + longestPhrase); end++) {
      if (talk.unitOf[end - 1] !== talk.unitOf[i]) break;
      if (!isEdge[end - 1 - from]) {
        const afterWord = isEdge[end - 2 - from] === true;
        const ofThe = plain[end - 1] === "the" && plain[end - 2] === "of" && end - i === 3;
        if (innerWords.has(plain[end - 1]!) && end - i <= 3 && (afterWord || ofThe)) continue;
        break;
      }
      const key = stems.slice(i, end).join(" ");
      const known = phrases.get(key);
      if (known) known.count++;
      else phrases.set(key, { first: i, end, count: 1 });
    }
  }
  return phrases;
};

/**
 * The chapter's phrases, best first. A phrase said again or written in capitals is worth more than words that met once;
 * phrases of words that earlier titles hold (`used`: stem -> how often) count less.
 */
export const rankPhrases = (
  index: TalkIndex,
  stop: StopWords,
  words: ReadonlyMap<string, TitleWord>,
  { from, to, used }: { from: number; to: number; used: ReadonlyMap<string, number> },
): TitlePhrase[] => {
  const ranked: TitlePhrase[] = [];
  for (const [key, { first, end, count }] of gatherPhrases(index, stop, from, to)) {
    const parts = key.split(" ");
    if (new Set(parts).size < parts.length) continue;
    const own = parts.flatMap((stem) => words.get(stem) ?? []);
    const sum = own.reduce((total, { chance }) => total + chance, 0);
    const weakest = Math.min(...own.map(({ chance }) => chance));
    const capitals = index.talk.words.slice(first, end).filter((word) => /^\P{Ll}/u.test(word)).length;
    const isName = capitals >= own.length;
    const isTerm = index.terms.has(index.plain.slice(first, end).join(" "));
    if (own.length > 1 && count < 2 && !isName && !isTerm && weakest < 0.05) continue;
    const bond = isTerm ? 1.4 : own.length === 1 ? 1 : count > 1 ? 1.3 + 0.1 * Math.min(3, count) : isName ? 1.15 : 0.8;
    const tail = parts.at(-1)!;
    const form = index.plain[end - 1]!;
    const looseEnd = nounShare(index, tail) < 0.35 || /(?:ly|ed|ing)$/.test(form) ? 0.7 : 1;
    const looseHead =
      own.length > 1 && nounShare(index, parts[0]!) < 0.35 && !/ing$/.test(index.plain[first]!) ? 0.7 : 1;
    const repeats = own.reduce((total, { stem }) => total + Math.min(2, used.get(stem) ?? 0), 0) / own.length;
    const value = (sum / own.length ** 0.6) * bond * looseEnd * looseHead * 0.8 ** repeats;
    ranked.push({ first, end, key, value });
  }
  return ranked.sort((a, b) => b.value - a.value || a.first - b.first);
};
