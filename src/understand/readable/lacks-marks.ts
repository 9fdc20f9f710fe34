// Tells whether a transcript, or a part of it, lacks the marks that end sentences.

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

/** How many words stand in runs of more than fifty without an end mark. */
function countFlat(words: readonly string[]): number {
  let since = 0;
  let flat = 0;
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    // . ! ? and closing quotes after them
    const ends =
      last === 46 || last === 33 || last === 63 || (last < 128 ? last === 34 || last === 41 : last === 0x201d);
    if (!ends) since++;
    if (ends) since = 0;
    else if (since === longestFlat + 1) flat += since;
    else if (since > longestFlat) flat++;
  }
  return flat;
}
