// Hears in which language words are, where it is plainly another than is said, or none is said: by letters and small words.

import { countEach } from "../../base/lists.js";
import { rememberFor } from "../../base/once.js";
import { idsOf, openColumn } from "../../base/vocabulary.js";
import type { SmallWords } from "../chapters/stop-words.js";
import { isSpaceless, plainWord, spokenWords } from "../chapters/tokens.js";
import { functionWords } from "./word-lists.js";

/** So many words are looked at, in stretches from all over the talk. */
const mostWords = 3000;
const stretches = 10;
/** Fewer words say nothing certain; where no language is said fewer have to do, and the guess is said. */
const leastWords = 80;
const undeclaredWords = 40;
/**
 * So many will do where hardly any small word is of the language that is said, shares of all words: of 5000 pieces of English
 * talk, 25 to 85 words long, none had less than 0.16, and of what is German, Italian, Spanish or Portuguese nearly all less than 0.04.
 */
const fewWords = 24;
const hardlyAny = 0.04;
/** Share of its small words that a talk in a language has at least, and share of that which kindred languages reach at most. */
const leastShare = 0.28;
const kindredShare = 0.55;
/** Words that hold their small words inside, as Arabic has them, are told where nearly none are of the language that is said. */
const farShare = 0.14;
const noneShare = 0.03;
/** The same two where no language is said: lists of kindred languages share more words with it than with each other. */
const undeclaredShare = 0.2;
const undeclaredKindred = 0.8;
/** Share of letters in a script from which a text is written in it. */
const mostlyShare = 0.5;

/** Languages that are alone with their script; Japanese has both of its own and Chinese signs. */
const scripts: readonly (readonly [language: string, pattern: RegExp, least: number])[] = [
  ["ja", /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 0.15],
  ["ko", /\p{Script=Hangul}/gu, mostlyShare],
  ["zh", /\p{Script=Han}/gu, mostlyShare],
  ["th", /\p{Script=Thai}/gu, mostlyShare],
  ["el", /\p{Script=Greek}/gu, mostlyShare],
  ["he", /\p{Script=Hebrew}/gu, mostlyShare],
  ["ka", /\p{Script=Georgian}/gu, mostlyShare],
  ["hy", /\p{Script=Armenian}/gu, mostlyShare],
];
/** Any letter of these scripts: most talks have none, and need not be counted eight times. */
const anyScript = new RegExp(scripts.map(([, { source }]) => source).join("|"), "u");
/** Languages that are written in one of these scripts, though they are not the one that it is taken for. */
const sameScript: Readonly<Record<string, readonly string[]>> = { zh: ["yue", "ja"], he: ["yi"] };

/**
 * The two letters of the language that `words` are in, where it is plainly another than `declared`, or none is declared; undefined
 * where it fits, or nothing certain can be said.
 */
export function hearOtherLanguage(
  words: readonly string[],
  declared: string | undefined,
  small: SmallWords,
): string | undefined {
  const primary = declared?.replace(/[-_].*$/s, "").toLowerCase();
  const said = listen(words, small);
  const letters = countOf(said.text, /\p{L}/gu);
  for (const [language, pattern, least] of said.text === "" ? [] : scripts) {
    if (countOf(said.text, pattern) < least * letters) continue;
    const fits = primary !== undefined && [language, ...(sameScript[language] ?? [])].includes(primary);
    return fits || letters < leastWords ? undefined : language;
  }
  // Words of scripts without spaces are cut where they stand.
  const parts = said.parts.some(({ heard }) => heard.spaceless)
    ? [{ heard: lookAt(said.text, small), count: 1 }]
    : said.parts;
  const total = parts.reduce((sum, { heard, count }) => sum + count * heard.words, 0);
  if (total < (primary === undefined ? undeclaredWords : fewWords)) return undefined;
  const counts = new Map<string, number>();
  for (const { heard, count } of parts)
    for (const one of heard.languages) counts.set(one, (counts.get(one) ?? 0) + count);
  const shareOf = (language: string): number => (counts.get(language) ?? 0) / total;
  const [best, second] = byCount(counts);
  if (best === undefined || best === primary) return undefined;
  if (primary === undefined) {
    const kindred = second === undefined ? 0 : shareOf(second);
    return shareOf(best) >= undeclaredShare && kindred <= undeclaredKindred * shareOf(best) ? best : undefined;
  }
  if (total < leastWords) {
    /** Share of the words that are small words of the one and not of the other. */
    const own = (one: string, other: string): number =>
      parts.reduce((sum, { heard: { distinct }, count }) => {
        return sum + (distinct.includes(one) && !distinct.includes(other) ? count : 0);
      }, 0) / total;
    return small.known.has(primary) && own(primary, best) <= hardlyAny && own(best, primary) >= leastShare
      ? best
      : undefined;
  }
  if (shareOf(best) < (shareOf(primary) < noneShare ? farShare : leastShare)) return undefined;
  // Of a language without a list nobody can tell its kin apart from it.
  if (!small.known.has(primary)) return best === "en" ? best : undefined;
  return shareOf(primary) <= kindredShare * shareOf(best) ? best : undefined;
}

/** Share of small words that only one of two languages has, from which a talk is in both; of a foreign name or song it is 0.05. */
const bothShare = 0.15;
/** Fewer words show no second language. */
const leastBoth = 30;
/** Share of the letters in a script of its own from which a second language is written in it. */
const scriptShare = 0.1;

/** The two letters of both languages where words are in two, the one with more words first; undefined where they are in one. */
export function hearTwoLanguages(
  words: readonly string[],
  small: SmallWords,
): [first: string, second: string] | undefined {
  const said = listen(words, small);
  // Of scripts without spaces a word is a sentence, and has no small words that could be counted.
  const spaced = said.parts.filter(({ heard }) => !heard.spaceless);
  const total = spaced.reduce((sum, { count }) => sum + count, 0);
  if (total < leastBoth) return undefined;
  const parts = spaced.filter(({ heard }) => heard.languages.length > 0);
  /** The language with the most small words among the parts that are asked for, and their share of all words. */
  const most = (isAsked: (heard: Heard) => boolean): [language?: string, share?: number] => {
    const counts = new Map<string, number>();
    for (const { heard, count } of parts)
      if (isAsked(heard)) for (const one of heard.distinct) counts.set(one, (counts.get(one) ?? 0) + count);
    const [first] = byCount(counts);
    return first === undefined ? [] : [first, counts.get(first)! / total];
  };
  const [best, share = 0] = most(() => true);
  if (best === undefined || share < bothShare) return undefined;
  const letters = countOf(said.text, /\p{L}/gu);
  const script = (said.text === "" ? [] : scripts).find(
    ([language, pattern]) => language !== best && countOf(said.text, pattern) >= scriptShare * letters,
  );
  if (script !== undefined) return share >= leastShare ? [best, script[0]] : undefined;
  const [second, others = 0] = most(({ languages }) => !languages.includes(best));
  if (second === undefined || others < bothShare) return undefined;
  const own = parts.reduce(
    (sum, { heard: { languages }, count }) =>
      sum + (languages.includes(best) && !languages.includes(second) ? count : 0),
    0,
  );
  return own / total >= bothShare ? [best, second] : undefined;
}

/** The words that are looked at. */
interface Sample {
  /** Each of them once, with how often it is said. */
  parts: readonly { heard: Heard; count: number }[];
  /** All of them with a space between, where one is in a script that `scripts` knows, or has no spaces; else nothing. */
  text: string;
}

const listen = (words: readonly string[], small: SmallWords): Sample => listenFor(small)(words);

/** Both questions are asked of the same words. */
const listenFor = rememberFor((small: SmallWords) => rememberFor((words: readonly string[]) => listenTo(words, small)));

function listenTo(words: readonly string[], small: SmallWords): Sample {
  const { ids, vocabulary } = idsOf(words);
  const said = sample(ids);
  const heardOf = columnOf(small)(vocabulary);
  const parts = Array.from(countEach(said), ([id, count]) => ({ heard: heardOf(id), count }));
  const isSpelled = parts.some(({ heard }) => heard.inScript || heard.spaceless);
  return { parts, text: isSpelled ? Array.from(said, (id) => vocabulary.words[id]!).join(" ") : "" };
}

/** The words that are looked at, by number: all of a short talk. */
function sample(ids: Int32Array): Int32Array {
  if (ids.length <= mostWords) return ids;
  const size = Math.floor(mostWords / stretches);
  const some = new Int32Array(stretches * size);
  for (let at = 0; at < stretches; at++) {
    const from = Math.floor((at * (ids.length - size)) / (stretches - 1));
    some.set(ids.subarray(from, from + size), at * size);
  }
  return some;
}

/** What counts of a word, or of a text. */
interface Heard {
  /** Plain words in it. */
  words: number;
  /** The languages whose small words these are, one as often as it has one. */
  languages: readonly string[];
  /** Each of them once. */
  distinct: readonly string[];
  inScript: boolean;
  spaceless: boolean;
}

/** A word of letters of English, as most are, that no language has among its small words: these are one value. */
const plainHeard: Heard = { words: 1, languages: [], distinct: [], inScript: false, spaceless: false };
/** Small words that a word of English letters is: kept by the list of their languages, which is one for all of them. */
const hearPlain = rememberFor(
  (languages: readonly string[]): Heard => ({
    ...plainHeard,
    languages,
    distinct: [...new Set(languages)],
  }),
);

function lookAt(text: string, { languagesOf }: SmallWords): Heard {
  // Classes of Unicode are expensive, and most words need none.
  const [, letters] = /^([a-z]+)[.,?!]?$/i.exec(text) ?? [];
  if (letters !== undefined) {
    const languages = languagesOf.get(letters.toLowerCase());
    return languages === undefined ? plainHeard : hearPlain(languages);
  }
  const words = spokenWords(text).map(plainWord);
  const languages = words.flatMap((word) => languagesOf.get(word) ?? []);
  const plain = !/[^\0-\x7f]/.test(text);
  return {
    words: words.length,
    languages,
    distinct: [...new Set(languages)],
    inScript: !plain && anyScript.test(text),
    spaceless: !plain && isSpaceless(text),
  };
}

/** What counts of the words of a vocabulary, looked up once. */
const columnOf = rememberFor((small: SmallWords) => openColumn((word) => lookAt(word, small)));

const countOf = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Languages, the one with the most words first. */
const byCount = (counts: ReadonlyMap<string, number>): string[] =>
  [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([language]) => language);

/** English text has its function words at one word in three; other languages share a few by chance. */
const enough = 0.15;

/** `en`, or `und` (undetermined) when the first few thousand words do not look like English. */
export function guessLanguage(words: readonly string[]): string {
  const count = Math.min(words.length, 4000);
  let known = 0;
  for (let at = 0; at < count; at++) if (functionWords.has(words[at]!.toLowerCase().replace(/[.,?!]+$/, ""))) known++;
  return known >= count * enough ? "en" : "und";
}
