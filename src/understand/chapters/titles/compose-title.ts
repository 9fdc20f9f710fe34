// Makes a chapter's title out of its best phrases, and the titles that came near.
import type { StopWords } from "../stop-words.js";
import { joinWords, plainWord, stemWord } from "../tokens.js";
import { innerWords } from "./noun-phrases.js";
import { rankPlainPhrases } from "./plain-phrases.js";
import { rateTitle } from "./rate-title.js";
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
  /** 0 to 1: how good a title it is; absent where the language's titles were not learned. */
  worth?: number;
}

const longest = { words: 7, letters: 45 };
/** A common word that stands alone gives way to a longer phrase worth this share of it. */
const longerShare = 0.3;
/** So many of a chapter's phrases are looked at. */
const candidates = 30;
const leastChapterWords = 6;

const overlaps = (a: TitlePhrase, b: TitlePhrase): boolean => {
  const stems = new Set(a.key.split(" "));
  return b.key.split(" ").some((stem) => stems.has(stem) && !innerWords.has(stem));
};

interface Written extends TitlePhrase {
  text: string;
}

const countWords = (text: string): number => text.split(" ").length;

const chooseBest = (ranked: readonly Written[]): Written | undefined => {
  const [best] = ranked;
  if (best === undefined || countWords(best.text) > 1) return best;
  // Of a company or a country, what about it, where that is said again.
  if (best.isName)
    return (
      ranked.find(
        (phrase) =>
          countWords(phrase.text) > 1 &&
          phrase.spans.length > 1 &&
          phrase.value >= best.value * longerShare &&
          overlaps(phrase, best),
      ) ?? best
    );
  return ranked.find(({ text, value }) => countWords(text) > 1 && value >= best.value * longerShare) ?? best;
};

/** A title for words `from` to `to` of the talk. */
export const composeTitle = (
  index: TalkIndex,
  stop: StopWords,
  model: TitleModel,
  place: { from: number; to: number; used: ReadonlyMap<string, number> },
): TitleChoice => {
  const { from, to } = place;
  if (to - from < leastChapterWords) return { alternatives: [], keys: [] };
  const english = index.wordKinds.letters !== undefined;
  const found = english
    ? rankPhrases(index, stop, findTitleWords(index, stop, model, from, to), model, place)
    : rankPlainPhrases(index, stop, place);
  const ranked = found.slice(0, candidates).flatMap((phrase): Written[] => {
    const text = writePhrase(index, phrase);
    return text === undefined || text.length > longest.letters ? [] : [{ ...phrase, text }];
  });
  const best = english ? chooseBest(ranked) : ranked[0];
  if (best === undefined) return { alternatives: [], keys: [] };
  const title = raiseFirst(best.text);
  // One other wording of the same, then other themes.
  const others: Written[] = [];
  for (const phrase of ranked)
    if (phrase !== best && (others.length === 0 || ![best, ...others].some((taken) => overlaps(taken, phrase))))
      others.push(phrase);
  return {
    title,
    alternatives: [...new Set(others.map(({ text }) => raiseFirst(text)))]
      .filter((other) => other !== title && (!english || other.includes(" ")))
      .slice(0, 3),
    keys: [best.key],
    ...(best.facts === undefined ? {} : { worth: rateTitle(best, best.value / ranked[0]!.value) }),
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

/** Writes what was said as it was said, with terms in their spelling. */
const writeClause = (index: TalkIndex, words: readonly string[], isQuestion: boolean): string => {
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const term = termAt(index, words, i);
    out.push(term === undefined ? commonForm(index, words[i]!) : term[0]);
    if (term !== undefined) i += term[1] - 1;
  }
  return `${joinWords(out)}${isQuestion ? "?" : ""}`;
};

/** Writes a phrase for the middle of a title, only names with capitals; undefined for a word that cannot stand so. */
const writePhrase = (index: TalkIndex, phrase: TitlePhrase): string | undefined => {
  const { first, end } = phrase.spans[0]!;
  const words = index.talk.words.slice(first, end);
  if (phrase.form !== undefined) return writeClause(index, words, phrase.form === "question");
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
