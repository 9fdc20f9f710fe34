// Reads 3Play Media's JSON: words as pairs of milliseconds and text, with the times at which paragraphs and speakers begin.
import { fieldsOf, listOf } from "../json-elements.js";
import { jsonRow } from "./speech.js";
import { fromMilliseconds, labelOf } from "./values.js";

export const threePlay = jsonRow("3Play JSON", (value, document) => {
  const { words, paragraphs, speakers } = fieldsOf(value);
  const pairs = listOf(words).map(listOf);
  if (pairs.length === 0 || !pairs.every(([at, text]) => Number.isFinite(Number(at)) && typeof text === "string"))
    return undefined;
  const begins = new Set(listOf(paragraphs).map(Number));
  const names = fieldsOf(speakers);
  let speaker: string | undefined;
  return {
    words: pairs.map(([at, text], place) => {
      speaker = labelOf(names[String(at)] ?? "") ?? speaker;
      const next = pairs[place + 1]?.[0];
      const start = fromMilliseconds(Number(at));
      return {
        text: String(text),
        start,
        // It says when words begin, and nothing of their ends.
        end: next === undefined ? Number.NaN : Math.min(fromMilliseconds(Number(next)), start + longestWord),
        speaker,
        line: document.lineOf(value),
        last: next !== undefined && begins.has(Number(next)),
      };
    }),
  };
});

/** A word takes no longer than this, in seconds: what follows is silence. */
const longestWord = 1;
