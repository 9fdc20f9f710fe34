// Finds what an episode is about in single words and short phrases: often said here, seldom elsewhere.
import type { Episode, Show, Turn } from "../../model/model.js";
import { chooseStopWords, type StopWords } from "../chapters/stop-words.js";
import { countNouns, hasCapitals, leastArticled, nounsOf } from "../chapters/titles/nouns/nouns.js";
import { cutWords, joinWords, plainWord, spokenWords, stemWord } from "../chapters/tokens.js";

/** Of a plain word, how it is written most, and how often it is said. */
type NounTest = (plain: string, written: string, count: number) => boolean;

/** The test for a talk of these texts and their words; every word passes in a language without a table. */
function openNounTest(language: string, texts: readonly string[], words: readonly string[]): NounTest {
  const nouns = nounsOf(language);
  if (nouns === undefined) return () => true;
  const { table, hollow } = nouns;
  // A bare number or "z.B." is none.
  const isCapital = (written: string): boolean => /\p{Lu}|\p{N}/u.test(written) && /\p{L}{2}/u.test(written);
  if (table.isLast && hasCapitals(words)) return (plain, written) => isCapital(written) && !hollow.has(plain);
  const articled = countNouns(texts, nouns);
  return (plain, written, count) =>
    !hollow.has(plain) && (isCapital(written) || (articled.get(plain) ?? 0) >= Math.max(1, leastArticled * count));
}

/** Which of two words that stand together is the noun: 0 or 1. */
const headOfTwo = (language: string): 0 | 1 => (nounsOf(language)?.table.isLast ? 1 : 0);

/** A plain word without its inflection, the same for all forms of most nouns; words of a language without a table as they are. */
const rootOf = (language: string, plain: string): string => {
  const ending = nounsOf(language)?.table.inflection;
  const root = ending === undefined ? plain : plain.replace(ending, "");
  return root.length < shortestRoot ? plain : root;
};
const shortestRoot = 4;

export interface KeywordKnowledge {
  /** Two-letter language -> stop words between spaces. */
  stopWords?: Readonly<Record<string, string>>;
  /** Log10 of an English word's share in everyday speech; undefined for what is no everyday word. */
  frequency?: (word: string) => number | undefined;
}

interface Candidate {
  /** Spelling -> how often. */
  forms: Map<string, number>;
  count: number;
  words: string[];
  last: number;
  places: number;
}

export interface Keyword {
  text: string;
  /** Stems joined by spaces. */
  key: string;
  /** Its words without their inflection, in languages of which that is known. */
  roots: readonly string[];
  score: number;
}

/** Least times a single word, and a phrase, have to be said. */
const leastWord = 3;
const leastPhrase = 2;

/** Terms of the talk by weight, best first: how often each is said here, and how seldom in everyday speech. */
export function rankKeywords(
  show: Show,
  episode: Episode,
  turns: readonly Turn[],
  knowledge: KeywordKnowledge,
): Keyword[] {
  const language = show.language;
  const sentences = turns.flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.sentences));
  const rows = sentences.map(({ text }) => cutWords(text, language));
  const stop = chooseStopWords(knowledge.stopWords ?? {}, language, rows.flat());
  const candidates = gather(rows, stop);
  const isNoun = openNounTest(
    language,
    sentences.map(({ text }) => text),
    rows.flat(),
  );
  const people = new Set(
    [...episode.guests, ...episode.hosts, ...show.hosts].flatMap(({ name }) => spokenWords(name).map(plainWord)),
  );
  const titled = new Set(spokenWords(episode.title).map((word) => stemWord(plainWord(word))));
  const listed = new Set(episode.glossary.terms.map(({ term }) => keyOf(term)));
  const ranked: Keyword[] = [];
  for (const [key, { forms, count, words, places }] of candidates) {
    if (words.some((word) => people.has(word)) || places < 2 || count < (words.length > 1 ? leastPhrase : leastWord))
      continue;
    const text = joinWords([...forms].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0]![0].split(" "));
    const head = words.length > 1 ? headOfTwo(language) : 0;
    if (!isNoun(words[head]!, text.split(" ")[head] ?? text, count)) continue;
    const rare = words.reduce((sum, word) => sum + rarityOf(word, knowledge.frequency), 0) / words.length;
    const name = /^\p{Lu}|[\p{Ll}\p{N}]\p{Lu}/u.test(text) ? 1.25 : 1;
    const phrase = words.length > 1 ? 1.35 : 1;
    const known = (listed.has(key) ? 1.4 : 1) * (key.split(" ").some((stem) => titled.has(stem)) ? 1.2 : 1);
    const roots = words.map((word) => rootOf(language, word));
    ranked.push({ text, key, roots, score: Math.log(1 + count) * Math.log(1 + places) * rare * name * phrase * known });
  }
  return ranked.sort((a, b) => b.score - a.score || (a.key < b.key ? -1 : 1));
}

/** The best keywords, ten at most, none of them a part of another. */
export function chooseKeywords(ranked: readonly Keyword[]): string[] {
  const chosen: Keyword[] = [];
  for (const keyword of ranked) {
    if (chosen.length >= 10) break;
    const parts = new Set([...keyword.key.split(" "), ...keyword.roots]);
    const covered = chosen.some(({ key, roots }) => [...key.split(" "), ...roots].some((part) => parts.has(part)));
    if (!covered && keyword.score > 0) chosen.push(keyword);
  }
  return chosen.map(({ text }) => text);
}

const keyOf = (text: string): string =>
  spokenWords(text)
    .map((word) => stemWord(plainWord(word)))
    .join(" ");

/** Content words and pairs of neighbours, by stem, with their spellings and in how many stretches of talk they occur. */
function gather(rows: readonly (readonly string[])[], stop: StopWords): Map<string, Candidate> {
  const found = new Map<string, Candidate>();
  const stretch = 12;
  const add = (key: string, form: string, words: string[], at: number): void => {
    const known = found.get(key) ?? { forms: new Map(), count: 0, words, last: -1, places: 0 };
    known.count++;
    known.forms.set(form, (known.forms.get(form) ?? 0) + 1);
    const place = Math.floor(at / stretch);
    if (place !== known.last) known.places++;
    known.last = place;
    found.set(key, known);
  };
  for (const [at, row] of rows.entries()) {
    const plain = row.map((word) => plainWord(word).replace(/'s$/, ""));
    const content = plain.map((word) => stop.isContent(word) && !stop.words.has(stemWord(word)) && !word.includes("'"));
    const form = (index: number): string => {
      const word = row[index]!.replace(/['’]s$/u, "");
      // The first word of a sentence has its capital from there.
      return index === 0 && /^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word;
    };
    for (let index = 0; index < row.length; index++) {
      if (!content[index]) continue;
      add(stemWord(plain[index]!), form(index), [plain[index]!], at);
      if (content[index + 1] && plain[index] !== plain[index + 1])
        add(
          `${stemWord(plain[index]!)} ${stemWord(plain[index + 1]!)}`,
          `${form(index)} ${form(index + 1)}`,
          [plain[index]!, plain[index + 1]!],
          at,
        );
    }
  }
  return found;
}

/** How seldom a word is said elsewhere: from 0 for the words of all talk to 1 for names. */
function rarityOf(word: string, frequency: KeywordKnowledge["frequency"]): number {
  if (frequency === undefined) return 0.7;
  const everyday = frequency(word);
  return everyday === undefined ? 1 : Math.min(1, Math.max(0, (-everyday - 3.4) / 2.4));
}
