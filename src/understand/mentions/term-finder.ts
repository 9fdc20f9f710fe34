// Finds many terms in a text at once, by an index of how they begin: a text is gone through once, however many terms there are.

/** A term's spelling without what is no difference: case, the form of apostrophes, white space. As long as the text. */
export function foldTerm(text: string): string {
  const lower = text.toLowerCase();
  // A few letters become two in lower case; then only the others change, so that places stay what they are.
  const same = lower.length === text.length ? lower : Array.from(text, lowerOfOne).join("");
  return same.replace(/’/g, "'").replace(/\s/g, " ");
}

const lowerOfOne = (letter: string): string => {
  const lower = letter.toLowerCase();
  return lower.length === letter.length ? lower : letter;
};

/** Not before a term: else it is the end of another word or of an address. */
const goesOn = /[\p{Script=Latin}\p{N}@./-]/u;
const letterOrDigit = /[\p{L}\p{N}]/u;
/** Scripts without spaces have no edges of words. */
const withoutSpaces = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

interface Sought {
  folded: string;
  hasEdge: boolean;
}

/**
 * A search for these terms of at least two characters: each place where one is said as a word of its own, in the order of
 * the text, the longest where several begin.
 */
export function termFinder(terms: readonly string[]): (text: string) => { at: number; said: string }[] {
  const byBeginning = new Map<number, Sought[]>();
  for (const term of terms) {
    const folded = foldTerm(term);
    const key = beginningAt(folded, 0);
    const sought = { folded, hasEdge: !withoutSpaces.test(term) };
    const alike = byBeginning.get(key);
    if (alike) alike.push(sought);
    else byBeginning.set(key, [sought]);
  }
  for (const alike of byBeginning.values()) alike.sort((a, b) => b.folded.length - a.folded.length);
  return (text) => {
    const folded = foldTerm(text);
    const found: { at: number; said: string }[] = [];
    for (let at = 0; at < folded.length - 1; at++) {
      const alike = byBeginning.get(beginningAt(folded, at));
      if (!alike || goesOn.test(characterBefore(folded, at))) continue;
      const fit = alike.find(
        (term) =>
          folded.startsWith(term.folded, at) &&
          !(term.hasEdge && letterOrDigit.test(characterAt(folded, at + term.folded.length))),
      );
      if (!fit) continue;
      found.push({ at, said: text.slice(at, at + fit.folded.length) });
      at += fit.folded.length - 1;
    }
    return found;
  };
}

const beginningAt = (text: string, at: number): number => text.charCodeAt(at) * 0x10000 + text.charCodeAt(at + 1);

const characterAt = (text: string, at: number): string =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at)!) : "";

const characterBefore = (text: string, at: number): string => {
  const low = text.charCodeAt(at - 1);
  return at === 0 ? "" : characterAt(text, low >= 0xdc00 && low <= 0xdfff && at > 1 ? at - 2 : at - 1);
};
