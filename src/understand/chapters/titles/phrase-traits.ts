// Measures a chapter's phrases as a reader of its titles would: are their words the chapter's own, and do they stand there whole.
import type { StopWords } from "../stop-words.js";
import { innerWords, type Span } from "./noun-phrases.js";
import { capitalShare, nounShare, type TalkIndex } from "./talk-index.js";
import { factNames, type TitlePhrase } from "./title-phrases.js";
import { isTitleWord, type TitleModel, type TitleWord } from "./title-words.js";
import { determiners, type WordKind } from "./word-kinds.js";
import { findEverywhere } from "./write-title.js";

/** A phrase as a title would write it, and its place among the chapter's phrases by value, 0 the best. */
export interface Written extends TitlePhrase {
  text: string;
  rank: number;
}

/** Names of the traits of a phrase, in order: what the trees of `training/train-titles.py` ask for. */
export const traitNames: readonly string[] = [
  ...factNames,
  "value",
  "behind",
  "rank",
  "form",
  "hits2",
  "hits3",
  "chance",
  "bestWord",
  "worstWord",
  "meanWord",
  "worn",
  "common",
  "commonWeight",
  "typed",
  "nouns",
  "capitals",
  "written",
  "said",
  "opens",
  "before",
  "after",
  "whole",
  "inUnit",
  "toUnitEnd",
  "unitWords",
  "unit",
  "firstAt",
  "firstShare",
  "lastShare",
  "chapter",
  "countMost",
  "allLeast",
  "allMost",
  "share",
  "ownLeast",
  "ownMost",
  "ownMean",
  "rareLeast",
  "rareMost",
  "entry",
  "liked",
  "phraseOwn",
  "longerShare",
  "longerRank",
  "shorterRank",
  "support",
  "determined",
  "saidUnits",
];

/** Values of a phrase, as `traitNames` orders them. */
export type Traits = readonly number[];

const kindNumbers: Readonly<Record<WordKind, number>> = {
  noun: 0,
  adjective: 1,
  verb: 2,
  gerund: 3,
  activity: 4,
  participle: 5,
  other: 6,
};
const noNeighbour = 7;
/** The rank of what there is none of. */
const noRank = 40;
const formNumbers = { question: 3, clause: 2, joined: 1 } as const;

const mean = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);

/** How much oftener a chapter of `size` words says something than the `others` of the talk do, as a logarithm. */
const ownOf = ({ size, others, count, elsewhere }: Record<"size" | "others" | "count" | "elsewhere", number>): number =>
  Math.log((count + 0.3) / (size + 50) / ((elsewhere + 0.3) / (others + 50)));

/** What is asked of each full word of a phrase in a chapter of `size` words. */
const describeWord = (index: TalkIndex, from: number, size: number, stem: string, count: number) => {
  const places = index.places.get(stem) ?? [];
  const elsewhere = places.length - count;
  return {
    count,
    all: Math.log(1 + places.length),
    share: count / Math.max(1, places.length),
    own: ownOf({ size, others: index.plain.length - size, count, elsewhere }),
    rarity: Math.log((index.blocks + 1) / ((index.spread.get(stem) ?? 0) + 0.5)),
    entry: (places[0] ?? 0) >= from ? 1 : 0,
  };
};

const holds = (outer: Span, inner: Span): boolean =>
  outer.first <= inner.first && inner.end <= outer.end && outer.end - outer.first > inner.end - inner.first;

/** Of each phrase, in order: how much of it is said within a longer one, the best rank of a longer and of a shorter one, and how many share a word. */
const findKin = (phrases: readonly Written[]) => {
  const stems = phrases.map(({ key }) => new Set(key.split(" ").filter((stem) => !innerWords.has(stem))));
  return phrases.map((phrase, at) => {
    const kin = { longerShare: 0, longerRank: noRank, shorterRank: noRank, support: 0 };
    for (const [k, other] of phrases.entries()) {
      if (k === at) continue;
      if ([...stems[at]!].some((stem) => stems[k]!.has(stem))) kin.support++;
      const within = phrase.spans.filter((span) => other.spans.some((outer) => holds(outer, span))).length;
      if (within > 0) {
        kin.longerShare = Math.max(kin.longerShare, within / phrase.spans.length);
        kin.longerRank = Math.min(kin.longerRank, other.rank);
      }
      if (phrase.spans.some((span) => other.spans.some((inner) => holds(span, inner))))
        kin.shorterRank = Math.min(kin.shorterRank, other.rank);
    }
    return kin;
  });
};

/** How much the words of a phrase speak for it. */
const likingOf = (liked: TitleModel["liked"], text: string): number => {
  const said = text.toLowerCase().match(/[\p{L}\p{N}_'’-]+/gu) ?? [];
  return said.reduce((sum, word, k) => {
    const [anywhere = 0, first = 0, last = 0] = liked.get(word) ?? [];
    return sum + anywhere + (k === 0 ? first : 0) + (k === said.length - 1 ? last : 0);
  }, 0);
};

/** The traits of each phrase, in order; `best`: the value of the chapter's best phrase, written or not. */
export const findTraits = (
  index: TalkIndex,
  stop: StopWords,
  words: ReadonlyMap<string, TitleWord>,
  { common, worn, liked }: TitleModel,
  phrases: readonly Written[],
  { from, to, best }: { from: number; to: number; best: number },
): Traits[] => {
  const { plain, stems, gap, kinds, talk } = index;
  const size = to - from;
  const byChance = [...words.values()].sort((a, b) => b.chance - a.chance);
  const places = new Map(byChance.map(({ stem }, k) => [stem, k]));
  const firstUnit = talk.unitOf[from] ?? 0;
  const kin = findKin(phrases);
  return phrases.map((phrase, place): Traits => {
    const { first, end } = phrase.spans[0]!;
    const at = phrase.said ?? Array.from({ length: end - first }, (_, k) => first + k);
    const last = at.at(-1)!;
    const full = at.filter((i) => isTitleWord(index, stop, i));
    const own = full.map((i) => describeWord(index, from, size, stems[i]!, words.get(stems[i]!)?.count ?? 0));
    const chances = full.map((i) => words.get(stems[i]!)?.chance ?? 0);
    const sum = chances.reduce((total, chance) => total + chance, 0);
    const ranks = full.map((i) => places.get(stems[i]!) ?? 99);
    const unit = talk.units[talk.unitOf[first]!]!;
    const least = (of: (word: (typeof own)[number]) => number): number => Math.min(...own.map(of));
    const most = (of: (word: (typeof own)[number]) => number): number => Math.max(...own.map(of));
    const everywhere = phrase.said === undefined ? findEverywhere(index, phrase.key) : [];
    const elsewhere = everywhere.filter((one) => one < from || one >= to).length;
    const { longerShare, longerRank, shorterRank, support } = kin[place]!;
    return [
      ...factNames.map((name) => phrase.facts?.[name] ?? 0),
      Math.log(phrase.value + 1e-9),
      Math.log((phrase.value + 1e-9) / best),
      phrase.rank,
      phrase.form === undefined ? 0 : formNumbers[phrase.form],
      (2 * sum) / (full.length + 2),
      (2 * sum) / (full.length + 3),
      sum / Math.max(1, full.length),
      Math.min(...ranks),
      Math.max(...ranks),
      mean(ranks),
      worn.get(phrase.key) ?? 0,
      mean(full.map((i) => (common.has(plain[i]!) ? 1 : 0))),
      full.reduce((total, i) => total + (common.get(plain[i]!) ?? 0), 0),
      mean(full.map((i) => (index.typed.has(stems[i]!) ? 1 : 0))),
      mean(full.map((i) => nounShare(index, stems[i]!))),
      mean(at.map((i) => capitalShare(index, plain[i]!))),
      phrase.text.length,
      at.length,
      kindNumbers[kinds[at[0]!]!],
      gap[first] === 1 ? noNeighbour : kindNumbers[kinds[first - 1]!],
      gap[last + 1] === 1 ? noNeighbour : kindNumbers[kinds[last + 1]!],
      mean(phrase.spans.map((span) => (gap[span.end] === 1 ? 1 : 0))),
      first - unit.first,
      unit.last - 1 - last,
      unit.last - unit.first,
      talk.unitOf[first]! - firstUnit,
      first - from,
      (first - from) / size,
      (phrase.spans.at(-1)!.first - from) / size,
      Math.log(size),
      most(({ count }) => count),
      least(({ all }) => all),
      most(({ all }) => all),
      mean(own.map(({ share }) => share)),
      least(({ own: one }) => one),
      most(({ own: one }) => one),
      mean(own.map(({ own: one }) => one)),
      least(({ rarity }) => rarity),
      most(({ rarity }) => rarity),
      mean(own.map(({ entry }) => entry)),
      likingOf(liked, phrase.text),
      ownOf({ size, others: plain.length - size, count: phrase.spans.length, elsewhere }),
      longerShare,
      longerRank,
      shorterRank,
      support,
      mean(phrase.spans.map((span) => (gap[span.first] === 0 && determiners.has(plain[span.first - 1]!) ? 1 : 0))),
      new Set(phrase.spans.map((span) => talk.unitOf[span.first])).size,
    ];
  });
};
