// A word's consonants as a number that can be compared at once: what can be ruled out by it needs no edit distance.
import { soundNames } from "./sound-rules.js";

// Eight kinds of sounds that are seldom mistaken for each other; vowels, h and y count for nothing.
const kinds = ["P B F V", "K G", "S Z SH ZH CH JH", "T D TH DH", "L", "R ER", "M N NG", "W"];
const kindOf = soundNames.map((name) => kinds.findIndex((list) => list.split(" ").includes(name)));

/** How many sounds of each kind, four bits a kind (at most 15). Signatures of words in a row are added up. */
export function countKinds(sounds: Uint8Array): number {
  let counts = 0;
  for (let i = 0; i < sounds.length; i++) {
    const kind = kindOf[sounds[i]!]!;
    if (kind >= 0 && sounds[i] !== sounds[i - 1] && ((counts >>> (4 * kind)) & 15) < 3) counts += 1 << (4 * kind);
  }
  return counts >>> 0;
}

/** Counts as marks, so that the bits in which two signatures differ say by how many sounds they differ (three a kind seen). */
export function toMarks(counts: number): number {
  let marks = 0;
  for (let kind = 0; kind < 8; kind++) {
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
