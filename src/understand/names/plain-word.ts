// Takes plain words apart without regular expressions: letters a to z with punctuation around them, nearly all of a text.
import { sign } from "./place-facts.js";
import { longestWord } from "./word-form.js";

const kind = { other: 0, lower: 1, upper: 2, leading: 3, punctuation: 4 } as const;

/** Kinds of characters by code; what is not here, or is `other`, stands in no plain word. */
const kinds = new Uint8Array(0x2040);
for (let code = 0x21; code < 0x7f; code++) kinds[code] = kind.punctuation;
kinds.fill(kind.other, 0x30, 0x3a);
kinds.fill(kind.upper, 0x41, 0x5b);
kinds.fill(kind.lower, 0x61, 0x7b);
// Behind a word these belong to it: C++.
for (const letter of "%+") kinds[letter.charCodeAt(0)] = kind.leading;
for (const letter of "‘’“”…–—") kinds[letter.charCodeAt(0)] = kind.punctuation;

const kindAt = (text: string, at: number): number => kinds[text.charCodeAt(at)] ?? kind.other;

/**
 * The signs of a plain word in the lowest byte, where its letters begin in the next, and where they end in the third; -1 for
 * any other word. A plain word has one capital at most, at its beginning, and small letters behind it.
 */
export function scanPlainWord(raw: string): number {
  const { length } = raw;
  if (length > longestWord) return -1;
  let from = 0;
  while (from < length && kindAt(raw, from) >= kind.leading) from++;
  let at = from;
  let signs = sign.plain | (from > 0 ? sign.lead : 0);
  if (at < length && kindAt(raw, at) === kind.upper) {
    signs |= sign.capital;
    at++;
  }
  const small = at;
  while (at < length && kindAt(raw, at) === kind.lower) at++;
  if (at === small) return -1;
  const end = at;
  while (at < length && kindAt(raw, at) === kind.punctuation) at++;
  if (at < length) return -1;
  if (end < length) {
    const isOwner = raw[end - 1] === "s" && (raw[end] === "'" || raw[end] === "’");
    if (isOwner) signs |= sign.possessive;
    if (!isOwner || end + 1 < length) signs |= sign.tail;
    if (from > 0 && "[(<".includes(raw[0]!) && "])>".includes(raw[length - 1]!)) signs |= sign.mark;
  }
  return signs | (from << 8) | (end << 16);
}
