// Finds where the host reads an advert: "this episode is brought to you by ...". Guests read none.
import { wordSet } from "../../base/words.js";
import { coreAt, keyAt, type WordFacts } from "../readable/word-facts.js";

export interface Adverts {
  /** The raw words with which adverts begin ("this", "today's"), ascending. */
  begins: number[];
  /** Where sponsors are only spoken of: "check out our sponsors". */
  told: number[];
}

const broadcasts = wordSet("episode show podcast season conversation segment interview video");
const paid = wordSet("sponsored supported presented powered");
/** Words between the broadcast and who pays for it: "this episode of the show is, as always, brought to you by". */
const farthest = 8;

/** The adverts of an English talk. */
export function findAdverts(facts: WordFacts): Adverts {
  const found: Adverts = { begins: [], told: [] };
  const keyOf = (word: string): number => facts.vocabulary.idOf(word, 0, word.length);
  const by = keyOf("by");
  const sponsors = [keyOf("sponsor"), keyOf("sponsors")];
  for (let at = 1; at < facts.ids.length; at++) {
    const key = keyAt(facts, at);
    if (sponsors.includes(key) && coreAt(facts, at - 1) === "our") found.told.push(at);
    if (key !== by || at < 3) continue;
    const one = coreAt(facts, at - 1);
    if (!paid.has(one) && !(one === "you" && coreAt(facts, at - 2) === "to" && coreAt(facts, at - 3) === "brought"))
      continue;
    let start = at - 1;
    while (start > Math.max(0, at - farthest) && !broadcasts.has(coreAt(facts, start))) start--;
    if (broadcasts.has(coreAt(facts, start))) found.begins.push(Math.max(0, start - 1));
  }
  return found;
}
