// Groups the sentences of a turn into paragraphs that read well on a screen.
import { coreAt, flagsAt, type WordFacts } from "./word-facts.js";
import { is } from "./word-flags.js";

const wanted = 75;
const atMost = 140;
const early = 45;

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));
/** A sentence that opens so belongs to the one before. */
const leaning = list("because which and or but it that this they he she");
/** A sentence that opens so turns to something else. */
const turning = list("so now okay anyway another first second finally speaking turning next");

/**
 * Which sentences begin a paragraph, as indexes into `starts` (indexes of words); the first always does. `end` is the
 * index after the last word; a word of a script without spaces counts as half its characters.
 */
export function findParagraphs(facts: WordFacts, starts: readonly number[], end: number): number[] {
  const paragraphs: number[] = [];
  let count = 0;
  for (let k = 0; k < starts.length; k++) {
    const core = coreAt(facts, starts[k]!);
    const size = countWords(facts, starts[k]!, starts[k + 1] ?? end);
    // "Right?" and the like hang on what was said before.
    const tag = size <= 2 && count + size <= atMost + 2;
    const full = (count >= wanted && !leaning.has(core)) || count + size > atMost;
    const breaks = !tag && (full || (count >= early && turning.has(core)));
    if (k === 0 || breaks) {
      paragraphs.push(k);
      count = 0;
    }
    count += size;
  }
  return paragraphs;
}

function countWords(facts: WordFacts, first: number, end: number): number {
  let count = 0;
  for (let at = first; at < end; at++) {
    if (flagsAt(facts, at) & is.dense) count += Math.max(1, coreAt(facts, at).length / 2);
    else if (flagsAt(facts, at) & is.text) count++;
  }
  return count;
}
