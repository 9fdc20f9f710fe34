// Spells short tables of words on one line.

/** The words of a text that single spaces part, as a set. */
export const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(" "));
