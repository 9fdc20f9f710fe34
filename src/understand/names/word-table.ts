// Looks words up in the packed lists under data/: a front-coded sorted list, and a Bloom filter.

const steps = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#%&()*+,-./:;<=>";

/** Gives log10 of a word's share in speech, or undefined for a word that is not in the list. */
export type FindWord = (word: string) => number | undefined;

/**
 * Opens a front-coded list: blocks of words on a line each; an entry is the number of letters shared with the word before
 * (base 36), the other letters, and a sign for the frequency. Opening only finds where the blocks begin; a look-up is a
 * binary search over their first words and a walk through one block.
 */
export function openWordTable(packed: string): FindWord {
  const starts: number[] = [];
  for (let at = 0; at !== 0 || starts.length === 0; at = packed.indexOf("\n", at) + 1) starts.push(at);

  return (word) => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startsAfter(packed, starts[middle]! + 1, word)) high = middle - 1;
      else low = middle;
    }
    return findInBlock(packed, starts[low]!, word);
  };
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

/** Whether the first word of a block stands behind the word in the alphabet. */
function startsAfter(packed: string, at: number, word: string): boolean {
  for (let i = 0; ; i++) {
    const code = packed.charCodeAt(at + i);
    const mine = i < word.length ? word.charCodeAt(i) : 0;
    if (!isLetter(code)) return false;
    if (code !== mine) return code > mine;
  }
}

function findInBlock(packed: string, start: number, word: string): number | undefined {
  let same = 0; // letters the entry before has in common with the word
  for (let at = start; at < packed.length && packed.charCodeAt(at) !== 10; ) {
    const digit = packed.charCodeAt(at);
    const shared = digit < 58 ? digit - 48 : digit - 55;
    let end = ++at;
    while (isLetter(packed.charCodeAt(end))) end++;
    if (shared < same) return undefined; // the list has gone past the word
    if (shared === same) {
      while (at + same - shared < end && packed.charCodeAt(at + same - shared) === word.charCodeAt(same)) same++;
      if (same === word.length && shared + end - at === same) return -1.3 - steps.indexOf(packed.charAt(end)) / 10;
    }
    at = end + 1;
  }
  return undefined;
}

/** Opens a Bloom filter in base64: the answer is never wrongly "no", and wrongly "yes" about once in 120 words. */
export function openWordFilter(base64: string): (word: string) => boolean {
  const text = atob(base64);
  const size = text.length * 8;
  return (word) => {
    let a = 0x811c9dc5;
    let b = 0x1000193;
    for (let i = 0; i < word.length; i++) {
      a = Math.imul(a ^ word.charCodeAt(i), 0x01000193);
      b = Math.imul(b ^ word.charCodeAt(i), 0x85ebca6b);
      b ^= b >>> 13;
    }
    for (let k = 0; k < 7; k++) {
      const at = ((a + Math.imul(k, b | 1)) >>> 0) % size;
      if (!(text.charCodeAt(at >> 3) & (1 << (at & 7)))) return false;
    }
    return true;
  };
}
