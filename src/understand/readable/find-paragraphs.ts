// Groups the sentences of a turn into paragraphs that read well on a screen.
import { is, type WordFacts } from "./word-facts.js";

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
export function findParagraphs(facts: readonly WordFacts[], starts: readonly number[], end: number): number[] {
  const paragraphs: number[] = [];
  let count = 0;
  for (let k = 0; k < starts.length; k++) {
    const core = facts[starts[k]!]!.core;
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

function countWords(facts: readonly WordFacts[], first: number, end: number): number {
  let count = 0;
  for (let at = first; at < end; at++) {
    const { core, flags } = facts[at]!;
    const code = core.charCodeAt(0);
    count += code >= 0x2e80 && code < 0xd7b0 ? Math.max(1, core.length / 2) : flags & is.text ? 1 : 0;
  }
  return count;
}
