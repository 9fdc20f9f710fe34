// A word's consonants as a number that can be compared at once: what can be ruled out by it needs no edit distance.
import { soundNames, vowelCount } from "./sound-rules.js";

// Seven kinds of consonants that are seldom mistaken for each other (h and y count for nothing), and the vowels.
const kinds = ["P B F V", "K G", "S Z SH ZH CH JH", "T D TH DH", "L", "R ER W", "M N NG"];
const kindOf = soundNames.map((name) => kinds.findIndex((list) => list.split(" ").includes(name)));

/** How many consonants of each kind, four bits a kind (at most 3 a word). Those of words in a row are added up. */
export function countKinds(sounds: Uint8Array): number {
  let counts = 0;
  for (let i = 0; i < sounds.length; i++) {
    const kind = kindOf[sounds[i]!]!;
    if (kind >= 0 && sounds[i] !== sounds[i - 1] && ((counts >>> (4 * kind)) & 15) < 3) counts += 1 << (4 * kind);
  }
  return counts;
}

/** How many vowels there are. */
export function countVowels(sounds: Uint8Array): number {
  let count = 0;
  for (let i = 0; i < sounds.length; i++) if (sounds[i]! < vowelCount) count++;
  return count;
}

/** The kinds of the first and of the last consonant, as 8 * first + last; -1 where there is none. */
export function endKinds(sounds: Uint8Array): number {
  let first = -1;
  let last = -1;
  for (let i = 0; i < sounds.length; i++) {
    const kind = kindOf[sounds[i]!]!;
    if (kind < 0) continue;
    if (first < 0) first = kind;
    last = kind;
  }
  return first < 0 ? -1 : 8 * first + last;
}

/** The end kinds of a form with another one behind it. */
export const joinEnds = (ends: number, next: number): number =>
  ends < 0 ? next : next < 0 ? ends : (ends & 56) | (next & 7);

/** Whether two forms begin or end alike: what is misheard keeps one of its ends. */
export const sharesEnd = (a: number, b: number): boolean =>
  a < 0 || b < 0 || ((a ^ b) & 56) === 0 || ((a ^ b) & 7) === 0;

/**
 * Counts as marks: the bits in which the marks of two forms differ say by how many sounds they differ at least (three
 * consonants a kind and eight vowels are seen).
 */
export function toMarks(counts: number, vowels: number): number {
  let marks = ((1 << (vowels > 8 ? 8 : vowels)) - 1) << 21;
  for (let kind = 0; kind < 7; kind++) {
    const count = (counts >>> (4 * kind)) & 15;
    marks |= ((1 << (count > 3 ? 3 : count)) - 1) << (3 * kind);
  }
  return marks;
}

/** The number of bits that are set. */
export function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
