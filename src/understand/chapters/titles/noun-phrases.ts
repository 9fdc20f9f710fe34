// Finds the phrases of a chapter that can stand as a title: noun phrases, and things done ("building a bridge").
import { wordSet } from "../../../base/words.js";
import type { StopWords } from "../stop-words.js";
import type { TalkIndex } from "./talk-index.js";
import { isTitleWord } from "./title-words.js";
import { determiners, pastForms, type WordKind } from "./word-kinds.js";

/** A place where a phrase stands: words `first` to `end` (exclusive) of the talk. */
export interface Span {
  first: number;
  end: number;
}

export interface FoundPhrase {
  /** Stems joined by spaces: what makes two phrases the same. */
  key: string;
  /** Where the chapter says it, first place first. */
  spans: Span[];
  /** Opens with the plain form of a verb, to be written as an -ing word. */
  act: boolean;
  /** At how many of the places the word before or after belongs to it ("hanging fruit" after "low"). */
  cut: number;
}

/** Small words that may stand inside a phrase. */
export const innerWords = wordSet("of the and for in to vs with on a an");
const joints = new Set(["of", "for", "in", "vs", "and"]);
const objects = /^(?:up|out|it|them|him|her|me|us|you|down|off|on|with|how|what|that)$/;
const longestPhrase = 5;
const oneSign = /^\p{Script=Han}$/u;

const heads = new Set<WordKind>(["noun", "activity"]);
const modifiers = new Set<WordKind>(["noun", "activity", "adjective", "participle", "gerund"]);

/** Adjectives that say how much somebody means it, not what is meant: they open no phrase. */
const vague = new Set(
  "old fun full wrong fewer whole real exact insane entire various certain huge massive enormous crazy particular specific possible important interesting different actual main general heavy tiny amazing awesome perfect favorite favourite overall typical normal numerous several multiple single simple basic incredible giant tremendous total former involved given similar relevant obvious weird super extreme".split(
    " ",
  ),
);
const pluralModifiers =
  /^(?:sales|systems|operations|sports|news|communications|graphics|rights|savings|arts|goods|futures|humanities)$/;

/** Whether word `j` can follow word `i` of a phrase, both full words and neighbours. */
const follows = ({ kinds, plain, talk }: TalkIndex, i: number, j: number): boolean => {
  const left = kinds[i]!;
  const right = kinds[j]!;
  if (left === "noun" && !/\p{Lu}/u.test(talk.words[i]!)) {
    // "The amount AI", "the founders capital": two nouns that only happen to meet.
    if (/^\p{Lu}/u.test(talk.words[j]!)) return false;
    if (/[^sui]s$/.test(plain[i]!) && !/ics$/.test(plain[i]!) && !pluralModifiers.test(plain[i]!)) return false;
  }
  if (!modifiers.has(left) || !modifiers.has(right)) return false;
  if (right === "gerund" || right === "participle") return left === "adjective" || plain[i]!.endsWith("-");
  if (right === "adjective") return left !== "noun";
  return left !== "gerund" || right === "noun";
};

/** The phrases between two words of the talk, none across a mark. */
export const findPhrases = (index: TalkIndex, stop: StopWords, from: number, to: number): Map<string, FoundPhrase> => {
  const { plain, stems, gap, kinds, words, wordKinds } = { ...index, words: index.talk.words };
  const joining = wordKinds.joints ?? joints;
  const isFull = Array.from({ length: to - from }, (_, i) => isTitleWord(index, stop, from + i));
  /** A sign that Intl.Segmenter cuts from the word before it: the machine of "coffee machine". */
  const isTail = (i: number): boolean =>
    wordKinds.letters === undefined &&
    gap[i] === 0 &&
    oneSign.test(plain[i]!) &&
    !stop.words.has(plain[i]!) &&
    (isTail(i - 1) || (isFull[i - 1 - from] === true && plain[i - 1]!.length > 1));
  const full = (i: number): boolean => i >= from && i < to && isFull[i - from] === true;
  const found = new Map<string, FoundPhrase>();

  const isLarge = (k: number): boolean => /^\p{Lu}/u.test(words[k] ?? "");
  const isCutBefore = (first: number): boolean => {
    if (gap[first] === 1 || first <= from) return false;
    const here = kinds[first]!;
    if (vague.has(plain[first - 1]!)) return false;
    if (plain[first - 1] === "of" && isLarge(first) && isLarge(first - 2)) return true;
    if (here === "participle" && kinds[first - 1] === "other" && /(?:ly|er|ve|s|well)$/.test(plain[first - 1]!))
      return true;
    if (here === "gerund" || here === "participle")
      return (full(first - 1) && modifiers.has(kinds[first - 1]!)) || kinds[first - 1] === "adjective";
    return full(first - 1) && follows(index, first - 1, first);
  };
  const isCutAfter = (end: number): boolean =>
    gap[end] === 0 &&
    ((heads.has(kinds[end]!) && full(end) && follows(index, end - 1, end)) ||
      (plain[end] === "of" &&
        isLarge(end - 1) &&
        (isLarge(end + 1) || (plain[end + 1] === "the" && isLarge(end + 2)))));
  /** An -ing word that goes on to its object: no end for a phrase. */
  const isDoing = (k: number): boolean =>
    kinds[k] === "activity" &&
    gap[k + 1] === 0 &&
    (objects.test(plain[k + 1]!) || determiners.has(plain[k + 1]!) || heads.has(kinds[k + 1]!));
  const add = (first: number, end: number, act: boolean) => {
    const key = stems.slice(first, end).join(" ");
    const known = found.get(key);
    const cut = isCutBefore(first) || isCutAfter(end) ? 1 : 0;
    if (known === undefined) found.set(key, { key, spans: [{ first, end }], act, cut });
    else {
      known.spans.push({ first, end });
      known.cut += cut;
    }
  };

  /** A verb at a phrase's beginning, "to build boats". */
  const isAct = (i: number): boolean =>
    kinds[i] === "verb" &&
    !(wordKinds.letters !== undefined && pastForms.has(plain[i]!)) &&
    /^(?:to|can|could|should|would|will|we|you|i|they)$/.test(plain[i - 1] ?? "");
  /** Whether the phrase from `i` on, whose last full word is `last`, takes the full word `k` in. */
  const takes = (i: number, last: number, k: number, act: boolean): boolean => {
    if (k === i) return act || modifiers.has(kinds[k]!);
    return (k > last + 1 || (last === i && act) || follows(index, last, k)) && modifiers.has(kinds[k]!);
  };
  /** Whether it may go on behind a word that is none of its own, such as the "of" in "cost of living". */
  const goesOn = (i: number, last: number, k: number, act: boolean): boolean => {
    const doing = last === i && (act || kinds[i] === "gerund" || kinds[i] === "activity");
    const object = doing && k === i + 1 && /^(?:a|an|the|your)$/.test(plain[k]!);
    const joint = joining.has(plain[k]!) && k === last + 1 && heads.has(kinds[last]!) && !act;
    const named = plain[k] === "the" && isLarge(k - 1) && isLarge(k + 1) && gap[k + 1] === 0;
    const ofThe = plain[k - 1] === "of" && /^(?:the|a)$/.test(plain[k]!);
    return object || joint || named || ofThe;
  };

  for (let i = from; i < to; i++) {
    if (!full(i) || (vague.has(plain[i]!) && !isLarge(i))) continue;
    const act = isAct(i);
    if (!act && !modifiers.has(kinds[i]!)) continue;
    let last = i;
    for (let end = i + 1; end <= Math.min(to, i + longestPhrase); end++) {
      const k = end - 1;
      if (k > i && gap[k] === 1) break;
      if (full(k) || (k > i && isTail(k))) {
        if (!takes(i, last, k, act)) break;
        last = k;
        if (heads.has(kinds[k]!) && !words[k]!.endsWith("'s") && !isDoing(k)) add(i, end, act && k > i);
      } else if (!goesOn(i, last, k, act)) break;
    }
  }
  return found;
};
