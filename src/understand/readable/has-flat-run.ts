// Tells whether a transcript has long runs without the marks that end sentences.

/** More than fifty words in a row without an end mark. */
export function hasFlatRun(words: readonly string[]): boolean {
  let since = 0;
  for (const word of words) {
    const last = word.charCodeAt(word.length - 1);
    // . ! ? and closing quotes after them
    if (last === 46 || last === 33 || last === 63 || (last < 128 ? last === 34 || last === 41 : last === 0x201d))
      since = 0;
    else if (++since > 50) return true;
  }
  return false;
}
