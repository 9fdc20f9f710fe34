// Tells whether a transcript, or a part of it, lacks the marks that end sentences.

/** A run of more words than this without a mark that ends something is cut. */
export const longestFlat = 50;
/** A talk with marks has such runs here and there too: a tenth of its words in them is more than a slip. */
const leastShare = 0.1;

/** A tenth of the words or more stand in runs of more than fifty without an end mark. */
export function lacksMarks(words: readonly string[]): boolean {
  const flat = countFlat(words);
  return flat > 0 && flat >= leastShare * words.length;
}

/** How many words stand in runs of more than fifty without an end mark. */
export function countFlat(words: readonly string[]): number {
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
