// Counts the words of a text without cutting it up.

/** In how many parts white space cuts a text: what `text.split(/\s+/).length` is. */
export function countWords(text: string): number {
  let count = 1;
  let inSpace = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSpace = code < 128 ? code === 32 || (code > 8 && code < 14) : code === 0xa0 || isRareSpace(code, text, at);
    if (isSpace && !inSpace) count++;
    inSpace = isSpace;
  }
  return count;
}

/** Beyond U+00A0 few characters are spaces, and no letters of most scripts are near them. */
const isRareSpace = (code: number, text: string, at: number): boolean =>
  ((code >= 0x1680 && code <= 0x3000) || code === 0xfeff) && /\s/.test(text[at]!);
