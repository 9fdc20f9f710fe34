// Tells the nouns of Japanese from pieces of verbs: Intl.Segmenter cuts a verb behind its sign, so that only what follows shows what it is.
import { wordSet } from "../../base/word-set.js";

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
