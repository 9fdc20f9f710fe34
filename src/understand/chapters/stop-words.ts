// Which words carry no topic in a language: from a table, or for other languages from what the talk itself repeats most.

import { countEach } from "../../base/lists.js";
import { once } from "../../base/once.js";
import { wordSet } from "../../base/words.js";
import { plainWord } from "./tokens.js";

/** What may stand behind a noun: particles, and "is" in its forms. */
const behindNouns = wordSet(
  "は が を に へ で と も の や か な から まで より だけ など だ です でし でした だった である には では とは へは でも にも とも への との での からの までの という といった として について による によって において に対して にとって ごと たち さん さま くん ちゃん さえ しか ばかり くらい ぐらい ほど ね よ じゃ なら なの ですが ですか ですね なので だから だと って",
);
/** Behind a single sign this goes on with a verb: "取って". */
const goesOn = wordSet("って");
const hiragana = /^[\p{Script=Hiragana}ー]+$/u;
const oneSign = /^\p{Script=Han}$/u;
const number = /^[\d〇一二三四五六七八九十百千万億]+$/u;
/** "三人", "二週間": so many of something. */
const counted = /^[\d〇一二三四五六七八九十百千万億]+(?:\p{Script=Han}|週間|時間|年間|か月|ヶ月|カ月|パーセント)$/u;
/** A word is no noun where it stands unlike one at more than this share of its places. */
const mostly = 0.5;

/** Words of a talk in Japanese that name no topic: pieces of verbs and adjectives, what is counted, and how much of it there is. */
export const findPieces = (words: readonly string[]): Set<string> => {
  const places = new Map<string, { all: number; unlike: number }>();
  words.forEach((word, i) => {
    if (hiragana.test(word)) return;
    const next = words[i + 1] ?? "";
    const isPiece = hiragana.test(next) && (!behindNouns.has(next) || (oneSign.test(word) && goesOn.has(next)));
    const known = places.get(word) ?? { all: 0, unlike: counted.test(word) ? Infinity : 0 };
    known.all++;
    if (isPiece || number.test(words[i - 1] ?? "")) known.unlike++;
    places.set(word, known);
  });
  return new Set([...places].flatMap(([word, { all, unlike }]) => (unlike > mostly * all ? [word] : [])));
};

export interface StopWords {
  words: ReadonlySet<string>;
  /** Of a plain word: long enough to carry a topic, no number and no stop word. */
  isContent(plain: string): boolean;
  /** The same without the length. */
  isTopic(plain: string): boolean;
  /** There is a table for the language (else `words` were taken from the talk). */
  known: boolean;
}

/** Japanese particles and endings: a word of hiragana alone hardly ever names a topic. */
const hiraganaOnly = /^[\p{Script=Hiragana}ー]+$/u;
const ideographic = /[\p{Script=Han}\p{Script=Katakana}]/u;

/** Words that make up at least .4 % of a talk are its function words when there is no table for its language. */
const frequentShare = 0.004;
/** A list shorter than this misses function words: the short words that are most of the talk are added. */
const fullList = 150;
const shortWord = 5;
const longTalk = 1500;
const mostShare = 0.01;

const countFrequent = (words: readonly string[], share = frequentShare): Set<string> => {
  const counts = countEach(words.map(plainWord));
  const least = Math.max(8, words.length * share);
  return new Set([...counts].flatMap(([word, count]) => (count >= least ? [word] : [])));
};

/** Verbs of Korean sentences by their endings, and words that only join. */
const koreanPredicate =
  /(?:니다|니까|어요|아요|에요|예요|해요|지만|는데|어서|아서|하고|이고|면서|으면|다면|하는|되는|있는|없는|했던|지)$/u;

/** Stop words of `language` for a talk of these words; `table` maps two-letter languages to words between spaces. */
export const chooseStopWords = (
  table: Readonly<Record<string, string>>,
  language: string,
  words: readonly string[],
): StopWords => {
  const listed = Object.hasOwn(table, language.slice(0, 2).toLowerCase())
    ? table[language.slice(0, 2).toLowerCase()]
    : undefined;
  const stop = listed === undefined ? countFrequent(words) : new Set(listed.split(" "));
  if (listed !== undefined && stop.size < fullList && words.length >= longTalk)
    for (const word of countFrequent(words, mostShare))
      if (word.length <= shortWord && !ideographic.test(word)) stop.add(word);
  if (/^ja\b/i.test(language)) for (const piece of findPieces(words)) stop.add(piece);
  const korean = /^ko\b/i.test(language);
  // A single sign of Chinese is seldom a word of its own.
  const chinese = /^(?:zh|yue)\b/i.test(language);
  const isTopic = (plain: string) =>
    !stop.has(plain) &&
    /[^\p{N}.,:/-]/u.test(plain) &&
    !hiraganaOnly.test(plain) &&
    !(korean && koreanPredicate.test(plain)) &&
    !(chinese && plain.length < 2);
  return {
    words: stop,
    known: listed !== undefined,
    isTopic,
    isContent: (plain) => isTopic(plain) && (plain.length >= 3 || ideographic.test(plain)),
  };
};

/** Small words of Dutch that the package lacks. */
const dutch =
  "per jullie ons onze hun haar wel maar want dus toch even echt heel erg veel weer altijd nooit iets niets iemand niemand omdat zodat tussen onder boven zonder binnen tijdens volgens misschien natuurlijk eigenlijk gewoon gaan gaat komt komen maakt maken zeggen zegt weten weet denk denken vind vindt kijken kijk laten laat moet moeten mag kan kunnen wil willen zou zouden wordt worden elke ieder ander andere eerste tweede derde laatste vorige volgende";

/** Two-letter language -> stop words between spaces; loaded on first call. */
export const loadStopWords = once(async (): Promise<Readonly<Record<string, string>>> => {
  const [{ stopWordTable }, { otherStopWords }] = await Promise.all([
    import("./data/stop-words.js"),
    import("./data/other-stop-words.js"),
  ]);
  return { ...otherStopWords, nl: `${otherStopWords.nl} ${dutch}`, ...stopWordTable };
});

/** Small words by language, the other way round. */
export interface SmallWords {
  languagesOf: ReadonlyMap<string, readonly string[]>;
  /** Languages that have a list. */
  known: ReadonlySet<string>;
}

/** For each stop word the languages that have it; made on first call. */
export const loadSmallWords = once(async (): Promise<SmallWords> => {
  const table = await loadStopWords();
  const languagesOf = new Map<string, string[]>();
  for (const [language, list] of Object.entries(table))
    for (const word of list.split(" ")) {
      const languages = languagesOf.get(word);
      if (languages) languages.push(language);
      else languagesOf.set(word, [language]);
    }
  return { languagesOf, known: new Set(Object.keys(table)) };
});
