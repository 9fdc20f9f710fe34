// How likely each content word of a chapter is to stand in the title a person would give it.
import type { Trees } from "../probability.js";
import type { StopWords } from "../stop-words.js";
import { capitalShare, nounShare, type TalkIndex } from "./talk-index.js";
import { numbersName } from "./word-kinds.js";

export interface TitleWord {
  stem: string;
  plain: string;
  /** How often the chapter says it. */
  count: number;
  chance: number;
}

/** What a fitted title model holds: a weight for each feature, in the order of `describeWord`. */
export interface TitleModel {
  /** A weight for each fact of a word, in the order of `describeWord`. */
  weights: readonly number[];
  /** Words that are common in every kind of talk -> how much likelier each is in a title than it looks (negative: less). */
  common: ReadonlyMap<string, number>;
  /** A weight for each fact of a phrase, in the order of `factNames`. */
  phrases: readonly number[];
  /** Stems of a phrase joined by spaces -> log2 of the episodes, of 350 about many things, that say it; only what is said often. */
  worn: ReadonlyMap<string, number>;
  /** Words as they stand -> how much each speaks for a phrase that holds it, and how much more as its first and its last. */
  liked: ReadonlyMap<string, readonly number[]>;
  /** How good a title a phrase is, from its traits. */
  judge: Trees;
}

const never = new Set(
  "thanks thank having doing done saw seen different welcome hello joining doin mean blah etc laughter music applause laughs everybody nobody somebody anybody gosh alright wow awesome please hopefully im ive dont thats youre damn crap hell ass asshole".split(
    " ",
  ),
);
const coarse = /^(?:bull)?shit|fuck|^bitch|^goddam/;
const contraction = /'(?:s|re|ve|ll|d|t|m)$/;
const announcing = /^(?:about|called|on|named|into)$/;
const article = /^(?:the|a|this|your|our)$/;
const openingWords = 100;

/** "New" of New Jersey, "Great" of Great Falls: a common word that begins a name is part of it. */
export const opensName = ({ gap, talk: { words } }: TalkIndex, i: number): boolean =>
  gap[i] === 0 && gap[i + 1] === 0 && /^(?:New|Great|Big|Old)$/.test(words[i]!) && /^\p{Lu}\p{Ll}/u.test(words[i + 1]!);

const isEdge = (index: TalkIndex, stop: StopWords, i: number): boolean => {
  const { plain, stems, talk } = index;
  const word = plain[i]!;
  if (opensName(index, i) || numbersName({ words: talk.words, plain, gap: index.gap }, i)) return true;
  if (!stop.isTopic(word) || stop.words.has(stems[i]!) || never.has(word) || coarse.test(word)) return false;
  if (word.length < 3 && (word.length < 2 || talk.words[i] === word)) return /\p{Script=Han}/u.test(word);
  return !contraction.test(word.replace(/'s$/, ""));
};

/** A word that may stand at the edge of a title's phrase. */
export const isTitleWord = (index: TalkIndex, stop: StopWords, i: number): boolean => {
  if (index.edges[i] === 0) index.edges[i] = isEdge(index, stop, i) ? 1 : 2;
  return index.edges[i] === 1;
};

interface Sighting {
  word: number;
  count: number;
  first: number;
  asked: boolean;
  announced: boolean;
  /** At how many of its places it is a noun, and at how many an adjective or participle. */
  noun: number;
  adjective: number;
}

const gather = (index: TalkIndex, stop: StopWords, from: number, to: number): Map<string, Sighting> => {
  const { plain, stems, talk } = index;
  const seen = new Map<string, Sighting>();
  for (let i = from; i < to; i++) {
    if (!isTitleWord(index, stop, i)) continue;
    const stem = stems[i]!;
    let sighting = seen.get(stem);
    if (sighting === undefined) {
      sighting = { word: i, count: 0, first: i - from, asked: false, announced: false, noun: 0, adjective: 0 };
      seen.set(stem, sighting);
    }
    sighting.count++;
    const kind = index.kinds[i]!;
    if (kind === "noun" || kind === "activity") sighting.noun++;
    else if (kind === "adjective" || kind === "participle") sighting.adjective++;
    if (i - from >= openingWords) continue;
    sighting.asked ||= talk.units[talk.unitOf[i]!]!.text.includes("?");
    const before = i > from ? plain[i - 1]! : "";
    const beforeThat = i > from + 1 ? plain[i - 2]! : "";
    sighting.announced ||= announcing.test(before) || (announcing.test(beforeThat) && article.test(before));
  }
  return seen;
};

const one = (is: boolean): number => (is ? 1 : 0);

/** Feature values of a word, a constant first. */
const describeWord = (
  index: TalkIndex,
  { word, count, first, asked, announced, noun: nouns, adjective }: Sighting,
  { from, most, common }: { from: number; most: number; common: ReadonlyMap<string, number> },
): number[] => {
  const plain = index.plain[word]!;
  const stem = index.stems[word]!;
  const places = index.places.get(stem)!;
  const total = places.length;
  const rarity = Math.max(0, Math.log((index.blocks + 1) / ((index.spread.get(stem) ?? 0) + 0.5)));
  const last = places.findLast((at) => at < from) ?? -1e6;
  const capital = capitalShare(index, plain);
  const general = one(common.has(plain) || common.has(stem));
  const noun = nounShare(index, stem);
  return [
    1,
    Math.log(1 + count),
    rarity / 3,
    count / total,
    capital,
    Math.exp(-first / 40),
    Math.exp(-first / 150),
    general,
    one(index.speakers.has(plain)),
    one(plain.endsWith("ing")),
    one(plain.endsWith("ed")),
    one(plain.endsWith("ly")),
    Math.min(2, plain.length / 8),
    one(asked),
    one(total === 1),
    count / most,
    one(from - last > 500),
    one(from - last < 40),
    one(announced),
    one(/\d/.test(plain)),
    one(plain.endsWith("s")),
    (Math.log(1 + count) * rarity) / 3,
    one(/^[A-Z]{2,6}s?$/.test(index.talk.words[word]!)),
    capital * general,
    noun,
    noun * general,
    nouns / count,
    adjective / count,
  ];
};

/** Features of each content word between two words of the talk, by stem: what the weights were fitted on. */
const describeWords = (
  index: TalkIndex,
  stop: StopWords,
  common: ReadonlyMap<string, number>,
  from: number,
  to: number,
): Map<string, { word: number; count: number; features: number[] }> => {
  const seen = gather(index, stop, from, to);
  let most = 1;
  for (const { count } of seen.values()) most = Math.max(most, count);
  return new Map(
    [...seen].map(([stem, sighting]) => [
      stem,
      {
        word: sighting.word,
        count: sighting.count,
        features: describeWord(index, sighting, { from, most, common }),
      },
    ]),
  );
};

/** The content words of a chapter with their chance to be in its title, by stem. */
export const findTitleWords = (
  index: TalkIndex,
  stop: StopWords,
  { weights, common }: TitleModel,
  from: number,
  to: number,
): Map<string, TitleWord> => {
  const found = new Map<string, TitleWord>();
  for (const [stem, { word, count, features }] of describeWords(index, stop, common, from, to)) {
    const plain = index.plain[word]!;
    const own = common.get(plain) ?? 0;
    const score = features.reduce((sum, value, k) => sum + value * (weights[k] ?? 0), own);
    found.set(stem, { stem, plain, count, chance: 1 / (1 + Math.exp(-score)) });
  }
  return found;
};
