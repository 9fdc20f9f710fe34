// How a title's words are written: the way the talk writes them most often, people and terms as they are known.
import { plainWord } from "../tokens.js";
import type { TalkIndex } from "./talk-index.js";

const small = new Set("a an and as at but by for from in of on or the to vs with".split(" "));

/** The commonest form of a word inside sentences; the form given when it stands only at their beginnings. */
const commonForm = ({ forms }: TalkIndex, word: string): string => {
  let best = word;
  let most = 0;
  for (const [form, count] of forms.get(plainWord(word)) ?? []) {
    if (count > most || (count === most && form < best)) {
      best = form;
      most = count;
    }
  }
  if (most > 0) return best;
  return /^\p{Lu}\p{Ll}+$/u.test(word) ? word.toLowerCase() : word;
};

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

/** Writes a phrase in the middle of a title: only names keep their capitals. */
export const casePhrase = (index: TalkIndex, words: readonly string[]): string => {
  const out: string[] = [];
  for (let i = 0; i < words.length; i++) {
    const term = termAt(index, words, i);
    if (term !== undefined) {
      out.push(term[0]);
      i += term[1] - 1;
    } else out.push(i > 0 && small.has(plainWord(words[i]!)) ? plainWord(words[i]!) : commonForm(index, words[i]!));
  }
  return out.join(" ").replace(/[’']s$/, "");
};

/** Joins phrases into a title that begins with a capital. */
export const caseTitle = (phrases: readonly string[]): string => {
  const [first = "", ...rest] = phrases;
  const joint = rest.length === 1 && !/ and |,/.test(phrases.join("|")) ? " and " : ", ";
  return raiseFirst([first, ...rest].join(joint));
};
