// Tells in which turns a web address may be said, so that only those are searched for one.
import type { Reading, Turn } from "../../model.js";
import { factsOf, flagsAt } from "../readable/word-facts.js";
import { is } from "../readable/word-flags.js";

/** The turns that have a word an address may be made of. `reading` has the words of their texts, `spans` the raw ones. */
export function hearAddresses(
  turns: readonly Turn[],
  spans: readonly { end: number }[],
  { words, ids }: Reading,
  language: string,
): Turn[] {
  const facts = factsOf(words, language);
  if (!(facts.any & is.address)) return [];
  let at = 0;
  return turns.filter((_, k) => {
    let heard = false;
    for (; at < ids.length && ids[at]! < spans[k]!.end; at++) if (flagsAt(facts, at) & is.address) heard = true;
    return heard;
  });
}
