// Tells whether a transcript, or a part of it, lacks the marks that end sentences.
import { rememberFor } from "../../base/once.js";
import { idsOf, openNumbers } from "../../base/vocabulary.js";

/** A run of more words than this without a mark that ends something is cut. */
export const longestFlat = 50;
/** A talk with marks has such runs here and there too: a tenth of its words in them is more than a slip. */
const leastShare = 0.1;

/** Where so large a part of the words stands in runs without marks, there is no reading of these alone. */
const mostlyShare = 0.5;

/** Whether marks are missing: from a tenth of the words on that stand in runs of more than fifty without an end mark, or half. */
export function findLack(words: readonly string[]): "none" | "some" | "most" {
  const flat = countFlat(words);
  if (flat === 0 || flat < leastShare * words.length) return "none";
  return flat >= mostlyShare * words.length ? "most" : "some";
}

/** How many words stand in runs of more than fifty without an end mark; several steps ask it of the same words. */
const countFlat = rememberFor((words: readonly string[]): number => {
  const ends = endings(idsOf(words));
  let since = 0;
  let flat = 0;
  for (let at = 0; at < ends.length; at++) {
    since = ends[at] === 1 ? 0 : since + 1;
    if (since === longestFlat + 1) flat += since;
    else if (since > longestFlat) flat++;
  }
  return flat;
});

/** 1 at each word that ends in one of . ! ? or in what closes behind them; between signs that have no blanks the marks are in it. */
const endings = openNumbers((word) =>
  '.!?")\u201d।؟۔'.includes(word.at(-1) ?? " ") || /[。！？]/u.test(word) ? 1 : 0,
);

/**
 * Whether half of the words stand in runs without an end mark, or a tenth of them in runs without any mark. Long sentences
 * with commas, as people of many languages speak them, lack nothing.
 */
export const isUnmarked = (words: readonly string[]): boolean => {
  const lack = findLack(words);
  if (lack !== "some") return lack === "most";
  return findLack(words.map((word) => word.replace(/[,;:–—…]$/u, "."))) !== "none";
};
