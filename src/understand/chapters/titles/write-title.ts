// Writes a title's words: terms in their spelling, names with capitals, everything else as the talk says it most.
import { countEach } from "../../../base/lists.js";
import { joinWords, plainWord, stemWord } from "../tokens.js";
import { inNominative } from "./nominative.js";
import { innerWords } from "./noun-phrases.js";
import { findFree } from "./nouns/noun-phrase.js";
import { capitalShare, type TalkIndex } from "./talk-index.js";
import type { TitlePhrase } from "./title-phrases.js";
import { opensName } from "./title-words.js";
import { determiners, makeGerund } from "./word-kinds.js";

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

/** A title begins with a capital. */
export const raiseFirst = (text: string): string => {
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
export const findEverywhere = ({ places, stems, gap }: TalkIndex, key: string): number[] => {
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
/** What stands before words that say how something is, or what is done; at this share of its places a word is none for a thing. */
const tellsHow =
  /^(?:is|are|was|were|be|being|been|not|too|so|very|more|most|less|really|pretty|quite|as|how|to|can|could|should|will|would|i|you|we|they|\p{L}+ly|(?:it|that|he|she|they|you|we|i)['’](?:s|re|m))$/u;
const toldShare = 0.4;
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
  let told = 0;
  let plural: string | undefined;
  let plurals = 0;
  for (const at of places) {
    if (index.plain[at] === `${plain}s` || index.plain[at] === `${plain}es`) {
      plural ??= index.talk.words[at]!;
      plurals++;
    }
    if (index.plain[at] !== plain) continue;
    let start = at;
    while (start > 0 && index.gap[start] === 0 && /^(?:noun|adjective|participle)$/.test(index.kinds[start - 1]!))
      start--;
    all++;
    if (index.gap[at] === 0 && tellsHow.test(index.plain[at - 1]!)) told++;
    if (index.gap[start] === 1 || !determiners.has(index.plain[start - 1]!)) bare++;
  }
  if (plural !== undefined && plurals >= bare) return plural.toLowerCase();
  // "Be concise", "too concise", "to operationalize": no list has the word, and it is no noun.
  if (told >= toldShare * all) return undefined;
  return all > 1 && bare / all >= 0.6 ? word : undefined;
};

/** A phrase as it is said most often, of equals as it is said first: words of many languages change together. */
function mostSaid({ talk, elided }: TalkIndex, everywhere: readonly number[], size: number): string | undefined {
  const saidAt = (at: number): string =>
    joinWords(talk.words.slice(at, at + size).map((word, k) => (k === 0 ? "" : (elided.get(at + k) ?? "")) + word));
  const counts = countEach(everywhere.map(saidAt));
  let best: string | undefined;
  for (const [said, count] of counts) if (best === undefined || count > counts.get(best)!) best = said;
  return best;
}

/** "Vorträge" for "Vorträgen": the n of a German dative is left out where the talk says the word without it. */
function withoutDative({ forms }: TalkIndex, word: string): string {
  const bare = /e[lr]?n$/.test(word) ? word.slice(0, -1) : word;
  return forms.get(plainWord(bare))?.has(bare) ? bare : word;
}

/** Writes what was said at these places as it was said, with terms in their spelling. */
const writeClause = (index: TalkIndex, places: readonly number[], isQuestion: boolean): string => {
  const words = places.map((i) => index.talk.words[i]!);
  const out: string[] = [];
  for (let k = 0; k < words.length; k++) {
    const term = termAt(index, words, k);
    if (term !== undefined) {
      out.push(term[0]);
      k += term[1] - 1;
    } else out.push(opensName(index, places[k]!) ? words[k]! : commonForm(index, words[k]!));
  }
  return `${joinWords(out)}${isQuestion ? "?" : ""}`;
};

/** Writes a phrase for the middle of a title, only names with capitals; undefined for a word that cannot stand so. */
export const writePhrase = (index: TalkIndex, phrase: TitlePhrase): string | undefined => {
  const { first, end } = phrase.spans[0]!;
  const places = phrase.said ?? Array.from({ length: end - first }, (_, k) => first + k);
  if (phrase.form !== undefined) return writeClause(index, places, phrase.form === "question");
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
    index.wordKinds.letters === undefined && !hasTerm
      ? mostSaid(index, findFree(index, everywhere), end - first)
      : undefined;
  const text = (asSaid ?? joinWords(out)).replace(/[’']s$/, "");
  if (words.length === 1 && phrase.isHollow) return undefined;
  if (index.wordKinds.cases && !hasTerm) return inNominative(index, everywhere, text);
  if (words.length === 1 && index.wordKinds.capitalNouns && !hasTerm) return withoutDative(index, text);
  if (words.length > 1 || phrase.isName || capitalShare(index, index.plain[first]!) > 0.6) return text;
  return freeForm(index, index.plain[first]!, text);
};
