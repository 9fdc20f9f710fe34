// Hears tags as the source writes them where it has marks: whose "right?" asks in one half of a talk asks in the other half too.
import type { HeardWords } from "../reader/read-words.js";
import { markFlat } from "./find-sentences.js";
import { flagsAt, keyAt, type WordFacts } from "./word-facts.js";
import { is } from "./word-flags.js";

/** A word is a tag where it asks so often in the marked part, and so large a share of its places there. */
const least = { asked: 8, share: 0.6 };
/** Most that the marked part may say about a place in the other one, in log-odds. */
const most = 3;

const oddsOf = (share: number): number => Math.log(share / (1 - share));

/** What is heard, with the ends behind tags ("..., right?") as likely in stretches without marks as the marked ones have them. */
export function hearTags(words: readonly string[], facts: WordFacts, heard: HeardWords): HeardWords {
  if (!(facts.any & is.question)) return heard;
  const flat = markFlat(words, facts);
  const marked = new Map<number, { asked: number; all: number }>();
  for (let at = 0; at < words.length; at++) {
    if (flat[at] === 1) continue;
    const seen = marked.get(keyAt(facts, at)) ?? { asked: 0, all: 0 };
    seen.all++;
    if (flagsAt(facts, at) & is.question) seen.asked++;
    marked.set(keyAt(facts, at), seen);
  }
  const question = heard.question.slice();
  const stop = heard.stop.slice();
  const comma = heard.comma.slice();
  for (const [key, { asked, all }] of marked) {
    if (asked < least.asked || asked < least.share * all) continue;
    const places: number[] = [];
    for (let at = 0; at < words.length; at++)
      if (flat[at] === 1 && keyAt(facts, at) === key && !(flagsAt(facts, at) & (is.end | is.comma))) places.push(at);
    const ends = places.reduce((sum, at) => sum + question[at]! + stop[at]!, 0);
    const shift = oddsOf((asked + 1) / (all + 2)) - oddsOf((ends + 1) / (places.length + 2));
    if (shift <= 0) continue;
    const factor = Math.exp(Math.min(most, shift));
    for (const at of places) {
      const whole = 1 + (question[at]! + stop[at]!) * (factor - 1);
      question[at] = (question[at]! * factor) / whole;
      stop[at] = (stop[at]! * factor) / whole;
      comma[at] = comma[at]! / whole;
    }
  }
  return { ...heard, question, stop, comma };
}
