// Takes text apart into the terms that are searched for; templates/search.js does the same with what a reader types.
import { spellOutLetters } from "../../../base/latin-letters.js";

/** Scripts written without spaces: their runs are searched by pairs of characters. */
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]+/gu;

/** Accents, the points of Hebrew and the vowels of Arabic. */
const marks =
  /[\u0300-\u036f\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** Lower case, compatibility forms and marks gone, and in ASCII what is a letter of its own: "Škoda’s Straße" is "skoda s strasse". */
export function foldText(text: string): string {
  const lower = text.toLowerCase();
  if (isAscii(lower)) return lower;
  return spellOutLetters(lower).toWellFormed().normalize("NFKD").replace(marks, "").normalize("NFC");
}

const isAscii = (text: string): boolean => /^[\x00-\x7f]*$/.test(text);

/** Words of plain letters and digits. */
function findPlain(text: string): string[] {
  const terms: string[] = [];
  let from = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = at < text.length ? text.charCodeAt(at) : 0;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) continue;
    if (at - from > 1 || (at > from && text.charCodeAt(from) < 58)) terms.push(text.slice(from, at));
    from = at + 1;
  }
  return terms;
}

/** The terms of a text in order, repeats included. Single letters are no terms; single digits are. */
export function findTerms(text: string): string[] {
  const folded = foldText(text);
  if (isAscii(folded)) return findPlain(folded);
  const terms: string[] = [];
  for (const [word] of folded.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    if (word.charCodeAt(0) < 0x0e00) {
      if (word.length > 1 || (word >= "0" && word <= "9")) terms.push(word);
      continue;
    }
    const rest = word.replace(unspaced, (run) => {
      const marks = [...run];
      for (let at = 0; at + 1 < marks.length; at++) terms.push(marks[at]! + marks[at + 1]!);
      // Every sign begins a term, the last one its own: so each is found alone.
      terms.push(marks.at(-1)!);
      return " ";
    });
    for (const part of rest.split(" ")) if (part.length > 1) terms.push(part);
  }
  return terms;
}

/** Terms of a part of the index stand in so many buckets; a shard of a group holds a run of them. */
export const buckets = 512;

/** The bucket of a term: by its first three characters, or the first of a pair of signs, so that everything beginning alike lies together. */
export function bucketOf(term: string): number {
  let hash = 0x811c9dc5;
  const most = term >= "\u0e00" && term < "\uac00" ? 1 : 3;
  for (let at = 0; at < most && at < term.length; at++) hash = Math.imul(hash ^ term.charCodeAt(at), 0x01000193) >>> 0;
  return (hash ^ (hash >>> 15)) & (buckets - 1);
}

/** Which of the shards of a group holds a term; there are 2, 4, 8 ... of them, and never more than buckets. */
export const shardOf = (term: string, shards: number): number => Math.floor((bucketOf(term) * shards) / buckets);
