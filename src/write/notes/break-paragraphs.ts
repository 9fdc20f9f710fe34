// Breaks long paragraphs at the ends of sentences, so that they can be read on a phone.
import { splitSentences } from "../../base/split-sentences.js";

/** Characters above which a paragraph is broken, and about how many each piece gets. */
const longest = 400;
const wanted = 280;

/** Sentences of one paragraph as groups, each a paragraph of its own; one group where it is short enough. */
export function groupSentences(sentences: readonly string[]): string[][] {
  const length = sentences.reduce((sum, sentence) => sum + sentence.length + 1, 0);
  if (length <= longest) return [[...sentences]];
  const groups: string[][] = [];
  let size = Number.POSITIVE_INFINITY;
  for (const sentence of sentences) {
    if (size + sentence.length > wanted) {
      groups.push([]);
      size = 0;
    }
    groups.at(-1)!.push(sentence);
    size += sentence.length + 1;
  }
  return groups;
}

/** The paragraphs of a text, long ones broken. */
export const breakParagraphs = (text: string, language: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.replace(/\s+/g, " ").trim())
    .filter((paragraph) => paragraph !== "")
    .flatMap((paragraph) => groupSentences(splitSentences(paragraph, language)).map((group) => group.join(" ")));
