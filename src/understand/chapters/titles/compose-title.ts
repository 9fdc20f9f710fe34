// Makes a chapter's title out of its best phrases, and the titles that came near.
import type { StopWords } from "../stop-words.js";
import { joinWords, plainWord, stemWord } from "../tokens.js";
import { innerWords } from "./noun-phrases.js";
import { rankPlainPhrases } from "./plain-phrases.js";
import { capitalShare, type TalkIndex } from "./talk-index.js";
import { rankPhrases, type TitlePhrase } from "./title-phrases.js";
import { findTitleWords, type TitleModel } from "./title-words.js";
import { determiners, makeGerund } from "./word-kinds.js";

export interface TitleChoice {
  /** Absent when the chapter says nothing that could be a title. */
  title?: string;
  alternatives: string[];
  /** Keys of the phrases used, so that later chapters take others. */
  keys: string[];
}

const longest = { words: 7, letters: 45 };
/**
 * A second phrase has to be worth this share of the first, and the chapter has to bring the two together itself, so often within
 * so many words: two topics that are only spoken of one after the other make no title ("Annoying voice and podcasters").
 */
const pairing = { share: 0.4, apart: 12, times: 2, longer: 0.5 };
/** So many of a chapter's phrases are looked at. */
const candidates = 30;
const leastChapterWords = 6;

const overlaps = (a: TitlePhrase, b: TitlePhrase): boolean => {
  const stems = new Set(a.key.split(" "));
  return b.key.split(" ").some((stem) => stems.has(stem) && !innerWords.has(stem));
};

const belongTogether = (a: TitlePhrase, b: TitlePhrase): boolean =>
  a.spans.filter(({ first }) => b.spans.some((other) => Math.abs(other.first - first) <= pairing.apart)).length >=
  pairing.times;

interface Written extends TitlePhrase {
  text: string;
}

const countWords = (text: string): number => text.split(" ").length;

/** Joins a phrase with the best other one that fits, in the order in which they are said. */
const pairUp = (phrase: Written, ranked: readonly Written[], share: number): Written[] => {
  if (/ and /.test(phrase.text)) return [phrase];
  const least = phrase.words > 1 ? phrase.value * share : phrase.value * Math.min(share, 0.3);
  const partner = ranked.find(
    (other) =>
      other.value >= least &&
      !overlaps(phrase, other) &&
      !/ and /.test(other.text) &&
      other.act === phrase.act &&
      belongTogether(phrase, other) &&
      countWords(phrase.text) + countWords(other.text) < longest.words &&
      phrase.text.length + other.text.length + 5 <= longest.letters,
  );
  if (partner === undefined) return [phrase];
  return partner.spans[0]!.first < phrase.spans[0]!.first ? [partner, phrase] : [phrase, partner];
};

/** The best phrase with what it is joined to; a single word takes any partner it has, or gives way to a longer phrase. */
const chooseBest = (best: Written, ranked: readonly Written[]): Written[] => {
  const pair = pairUp(best, ranked, pairing.share);
  if (pair.length > 1 || countWords(best.text) > 1) return pair;
  const longer = ranked.find(({ text, value }) => countWords(text) > 1 && value >= best.value * pairing.longer);
  if (longer !== undefined) return pairUp(longer, ranked, 1);
  return pairUp(best, ranked, 0);
};

/** A title for words `from` to `to` of the talk. */
export const composeTitle = (
  index: TalkIndex,
  stop: StopWords,
  model: TitleModel,
  { from, to, used, and }: { from: number; to: number; used: ReadonlyMap<string, number>; and?: string },
): TitleChoice => {
  if (to - from < leastChapterWords) return { alternatives: [], keys: [] };
  const english = index.wordKinds.letters !== undefined;
  const place = { from, to, used };
  const found = english
    ? rankPhrases(index, stop, findTitleWords(index, stop, model, from, to), model.phrases, place)
    : rankPlainPhrases(index, stop, place);
  const ranked = found.slice(0, candidates).flatMap((phrase): Written[] => {
    const text = writePhrase(index, phrase);
    return text === undefined || text.length > longest.letters ? [] : [{ ...phrase, text }];
  });
  const best = ranked[0];
  if (best === undefined) return { alternatives: [], keys: [] };
  const write = (phrases: readonly Written[]) =>
    caseTitle(
      phrases.map(({ text }) => text),
      and,
    );
  // Phrases of other languages stand alone: what goes together is not known.
  const chosen = english ? chooseBest(best, ranked) : [best];
  const title = write(chosen);
  const rest = ranked.filter((phrase) => !chosen.some((taken) => overlaps(taken, phrase)));
  const alternatives = [
    write([best]),
    ...rest.slice(0, 6).map((phrase) => write(english ? pairUp(phrase, rest, 0.7) : [phrase])),
  ];
  return {
    title,
    alternatives: [...new Set(alternatives)]
      .filter((other) => other !== title && (!english || other.includes(" ")))
      .slice(0, 3),
    keys: chosen.map(({ key }) => key),
  };
};

/** The commonest of the forms; of equals the longer one (a plural), then the first by code unit. */
const commonest = (forms: Iterable<readonly [string, number]>): string | undefined => {
  let best: string | undefined;
  let most = 0;
  for (const [form, count] of forms) {
    const isBetter = best === undefined || form.length > best.length || (form.length === best.length && form < best);
    if (count > most || (count === most && isBetter)) {
      best = form;
      most = count;
    }
  }
  return best;
};

/** A word as the talk writes it inside sentences; where it only begins them, small. */
const commonForm = ({ forms }: TalkIndex, word: string): string =>
  commonest(forms.get(plainWord(word)) ?? []) ?? (/^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word);

const raiseFirst = (text: string): string => {
  const [first = ""] = text;
  // iPhone, eBay: a word that carries a capital of its own keeps its first letter.
  return /^\p{Ll}\p{Lu}/u.test(text) ? text : first.toUpperCase() + text.slice(first.length);
};

/** Longest known term that begins at word `i`, and how many words it takes. */
const termAt = ({ terms }: TalkIndex, words: readonly string[], i: number): [string, number] | undefined => {
  for (let length = Math.min(4, words.length - i); length >= 1; length--) {
    const term = terms.get(
      words
        .slice(i, i + length)
        .map(plainWord)
        .join(" "),
    );
    if (term !== undefined) return [term, length];
  }
  return undefined;
};

/** Everywhere the talk says the phrase, with no mark inside. */
const findEverywhere = ({ places, stems, gap }: TalkIndex, key: string): number[] => {
  const parts = key.split(" ");
  return (places.get(parts[0]!) ?? []).filter((at) =>
    parts.every((stem, k) => stems[at + k] === stem && (k === 0 || gap[at + k] === 0)),
  );
};

/** Its last word in the plural where the talk has one often enough: "hash functions" rather than "hash function". */
const pluralShare = 0.15;

/** How the phrase's `k`-th word is written in it, the beginnings of units left out. */
const formInPhrase = (index: TalkIndex, phrase: TitlePhrase, k: number, everywhere: readonly number[]): string => {
  const counts = new Map<string, number>();
  let plural: string | undefined;
  let plurals = 0;
  const word = index.talk.words[phrase.spans[0]!.first + k]!;
  for (const first of everywhere) {
    const at = first + k;
    if (k === 0 && index.gap[at] === 1) continue;
    const form = index.talk.words[at]!;
    counts.set(form, (counts.get(form) ?? 0) + 1);
    if (/[^s']s$/.test(form)) {
      plural = form;
      plurals++;
    }
  }
  const isLast = k === phrase.key.split(" ").length - 1;
  if (
    index.wordKinds.letters &&
    isLast &&
    !phrase.isName &&
    plural !== undefined &&
    plurals >= pluralShare * everywhere.length
  )
    return plural;
  return commonest(counts) ?? commonForm(index, word);
};

/** A word that stands alone is a noun at this share of its places. */
const leastNouns = 0.7;
const massEnding = /(?:tion|sion|ment|ness|ity|ism|ing|ware|ics|ship|ance|ence|phy|logy|ure|age|dom|hood)$/;

/** A single common word as it can stand without an article: a plural, or a word that needs none. */
const freeForm = (index: TalkIndex, plain: string, word: string): string | undefined => {
  if (/\p{Lu}/u.test(word)) return word;
  // What a word of another language is nobody knows: that it is said again was asked before.
  if (index.wordKinds.letters === undefined) return word;
  const places = index.places.get(stemWord(plain)) ?? [];
  const own = places.filter((at) => index.plain[at] === plain);
  const nouns = own.filter((at) => index.kinds[at] === "noun" || index.kinds[at] === "activity").length;
  if (nouns < leastNouns * own.length) return undefined;
  if (/s$/.test(plain) || massEnding.test(plain)) return word;
  let bare = 0;
  let all = 0;
  let plural: string | undefined;
  for (const at of places) {
    if (index.plain[at] === `${plain}s` || index.plain[at] === `${plain}es`) plural ??= index.talk.words[at]!;
    if (index.plain[at] !== plain) continue;
    let start = at;
    while (start > 0 && index.gap[start] === 0 && /^(?:noun|adjective|participle)$/.test(index.kinds[start - 1]!))
      start--;
    all++;
    if (index.gap[start] === 1 || !determiners.has(index.plain[start - 1]!)) bare++;
  }
  if (plural !== undefined) return plural.toLowerCase() === plural ? plural : plural.toLowerCase();
  return all > 1 && bare / all >= 0.6 ? word : undefined;
};

/** A phrase as it is said most often, of equals as it is said first: words of many languages change together. */
function mostSaid({ talk }: TalkIndex, everywhere: readonly number[], size: number): string | undefined {
  const counts = new Map<string, number>();
  for (const at of everywhere) {
    const said = joinWords(talk.words.slice(at, at + size));
    counts.set(said, (counts.get(said) ?? 0) + 1);
  }
  let best: string | undefined;
  for (const [said, count] of counts) if (best === undefined || count > counts.get(best)!) best = said;
  return best;
}

/** Writes a phrase for the middle of a title, only names with capitals; undefined for a word that cannot stand so. */
const writePhrase = (index: TalkIndex, phrase: TitlePhrase): string | undefined => {
  const { first, end } = phrase.spans[0]!;
  const words = index.talk.words.slice(first, end);
  const everywhere = findEverywhere(index, phrase.key);
  const out: string[] = [];
  let hasTerm = false;
  for (let i = 0; i < words.length; i++) {
    const term = termAt(index, words, i);
    const plain = plainWord(words[i]!);
    if (term !== undefined) {
      out.push(term[0]);
      hasTerm = true;
      i += term[1] - 1;
    } else if (i === 0 && phrase.act) out.push(makeGerund(plain));
    else if (i > 0 && innerWords.has(plain)) out.push(plain);
    else out.push(formInPhrase(index, phrase, i, everywhere));
  }
  const asSaid =
    index.wordKinds.letters === undefined && !hasTerm ? mostSaid(index, everywhere, end - first) : undefined;
  const text = (asSaid ?? joinWords(out)).replace(/[’']s$/, "");
  if (words.length === 1 && phrase.isHollow) return undefined;
  if (words.length > 1 || phrase.isName || capitalShare(index, index.plain[first]!) > 0.6) return text;
  return freeForm(index, index.plain[first]!, text);
};

/** Joins phrases into a title that begins with a capital. */
const caseTitle = (phrases: readonly string[], and = " and "): string => {
  const [first = "", ...rest] = phrases;
  const joint = rest.length === 1 && !/ and |,/.test(phrases.join("|")) ? and : ", ";
  return raiseFirst([first, ...rest].join(joint));
};
