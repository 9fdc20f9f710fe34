// A word's consonants as a number that can be compared at once: what can be ruled out by it needs no edit distance.
import { soundNames, vowelCount } from "./sound-rules.js";

// Seven kinds of consonants that are seldom mistaken for each other (h and y count for nothing), and the vowels.
const kinds = ["P B F V", "K G", "S Z SH ZH CH JH", "T D TH DH", "L", "R ER W", "M N NG"];
const soundKind = Int8Array.from(soundNames, (name) => kinds.findIndex((list) => list.split(" ").includes(name)));

/** How many consonants of each kind, four bits a kind (at most 3 a word). Those of words in a row are added up. */
export function countKinds(sounds: Uint8Array, from = 0, end = sounds.length): number {
  let counts = 0;
  let previous = -1;
  for (let i = from; i < end; i++) {
    const sound = sounds[i]!;
    const kind = soundKind[sound]!;
    if (kind >= 0 && sound !== previous && ((counts >>> (4 * kind)) & 15) < 3) counts += 1 << (4 * kind);
    previous = sound;
  }
  return counts;
}

/** How many vowels there are. */
export function countVowels(sounds: Uint8Array, from = 0, end = sounds.length): number {
  let count = 0;
  for (let i = from; i < end; i++) if (sounds[i]! < vowelCount) count++;
  return count;
}

/** The kinds of the first and of the last consonant, as 8 * first + last; -1 where there is none. */
export function endKinds(sounds: Uint8Array, from = 0, end = sounds.length): number {
  let first = -1;
  let last = -1;
  for (let i = from; i < end; i++) {
    const kind = soundKind[sounds[i]!]!;
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

/** What two forms are compared by at once: their consonants by kind and their vowels. */
export interface Marks {
  /** As many bits of the four of a kind as there are consonants of it, up to three. */
  kinds: number;
  /** Up to eight. */
  vowels: number;
}

export const mostVowels = 8;

/** Counts of consonants, as `countKinds` gives them, as the bits of `Marks`: all kinds at once. */
export function toKindMarks(counts: number): number {
  const more = ((counts >>> 2) | (counts >>> 3)) & 0x1111111;
  const ones = (counts & 0x1111111) | more;
  const twos = ((counts >>> 1) & 0x1111111) | more;
  return ones | twos | (twos << 1) | ((ones & twos) << 2);
}

/** Counts of consonants and vowels as marks. */
export const toMarks = (counts: number, vowels: number): Marks => ({
  kinds: toKindMarks(counts),
  vowels: Math.min(vowels, mostVowels),
});

/** By how many sounds two forms differ at least: three consonants a kind and eight vowels are seen. */
export const countDifferent = (a: Marks, b: Marks): number =>
  countBits(a.kinds ^ b.kinds) + Math.abs(a.vowels - b.vowels);

/** The number of bits that are set. */
export function countBits(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
