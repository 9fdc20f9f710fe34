// Hears tags as the source writes them where it has marks: whose "right?" asks in one half of a talk asks in the other half too.
import type { HeardWords } from "../reader/read-words.js";
import { oddsOf, shift } from "../reader/weigh-cue-ends.js";
import { markFlat } from "./find-sentences.js";
import { is } from "./learn-word.js";
import { flagsAt, keyAt, type WordFacts } from "./word-facts.js";

/** A word is a tag where it asks so often in the marked part, and so large a share of its places there. */
const least = { asked: 8, share: 0.6 };
/** The marked part makes the odds of an end in the other one so many times as high at most. */
const most = Math.exp(3);

/** What is heard, with the ends behind tags ("..., right?") as likely in stretches without marks as the marked ones have them. */
export function hearTags(words: readonly string[], facts: WordFacts, heard: HeardWords): HeardWords {
  if (!(facts.any & is.question)) return heard;
  const flat = markFlat(words, facts);
  const tags = findTags(facts, flat);
  if (tags.size === 0) return heard;
  const [question, stop, comma] = [heard.question.slice(), heard.stop.slice(), heard.comma.slice()];
  for (const [key, share] of tags) {
    const places: number[] = [];
    for (let at = 0; at < words.length; at++)
      if (flat[at] === 1 && keyAt(facts, at) === key && !(flagsAt(facts, at) & (is.end | is.comma))) places.push(at);
    const ends = places.reduce((sum, at) => sum + question[at]! + stop[at]!, 0);
    const times = Math.min(most, oddsOf(share) / oddsOf((ends + 1) / (places.length + 2)));
    if (times <= 1) continue;
    for (const at of places) {
      const before = question[at]! + stop[at]!;
      if (before <= 0 || before >= 1) continue;
      const after = shift(before, times);
      question[at]! *= after / before;
      stop[at]! *= after / before;
      comma[at]! *= (1 - after) / (1 - before);
    }
  }
  return { ...heard, question, stop, comma };
}

/** The tags of the marked part, by their keys, each with the share of its places at which it asks. */
function findTags(facts: WordFacts, flat: Uint8Array): Map<number, number> {
  const marked = new Map<number, { asked: number; all: number }>();
  for (let at = 0; at < flat.length; at++) {
    if (flat[at] === 1) continue;
    const seen = marked.get(keyAt(facts, at)) ?? { asked: 0, all: 0 };
    marked.set(keyAt(facts, at), seen);
    seen.all++;
    if (flagsAt(facts, at) & is.question) seen.asked++;
  }
  const isTag = ({ asked, all }: { asked: number; all: number }) => asked >= least.asked && asked >= least.share * all;
  return new Map([...marked].flatMap(([key, seen]) => (isTag(seen) ? [[key, (seen.asked + 1) / (seen.all + 2)]] : [])));
}
