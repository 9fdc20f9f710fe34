// How a word of a transcript or a term is said: names in mixed case are taken apart, acronyms are spelled out.
import { readWord, soundOf, spellWord } from "./sound-rules.js";

/** Puts a space where one part of a name ends and the next begins: "ChatGPT" is Chat GPT, "CloudHarbour" Cloud Harbour; "APIs" are one. */
export const splitCamelCase = (text: string): string =>
  text.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/([A-Z]{2,})([A-Z](?!s\b)[a-z])/g, "$1 $2");

const z = soundOf.get("Z")!;
const looksPlain = /^[A-Z]?[a-z]+$/;

/** No letter has more sounds than a w that is spelled. */
export const mostSounds = 9;

/** The sounds of a word or of several; anything but letters a to z is silent. */
export function pronounce(text: string): Uint8Array {
  const sounds = new Uint8Array(text.length * mostSounds);
  let end = 0;
  const parts = looksPlain.test(text) ? [text] : splitCamelCase(text.replace(/['’]s$/, "")).split(/[\s\-.,&/]+/);
  for (const rough of parts) {
    const part = rough.replace(/[^A-Za-z]/g, "");
    if (part) end = pronouncePart(part, sounds, end);
  }
  return sounds.slice(0, end);
}

function pronouncePart(part: string, to: Uint8Array, at: number): number {
  const lower = part.toLowerCase();
  // Capitals with a vowel are spelled when short (API, NASA would not be); without one they are always.
  const acronym =
    /^[A-Z]{2,6}s?$/.test(part) && (!/[AEIOU]/.test(part) || part.length <= 3 || /^[A-Z]{2,4}s$/.test(part));
  if (acronym && part.endsWith("s")) {
    const end = spellWord(lower, lower.length - 1, to, at);
    to[end] = z;
    return end + 1;
  }
  if (acronym || /^v?LLM$/.test(part) || (part.length === 1 && part !== "a"))
    return spellWord(lower, lower.length, to, at);
  return pronounceLower(lower, to, at);
}

/**
 * Writes the sounds of a word of lower-case letters a to z from `at` on, and gives where they end. There must be room for
 * `mostSounds` a letter.
 */
export function pronounceLower(word: string, to: Uint8Array, at: number): number {
  const isSpelled = word.length === 1 ? word !== "a" : word.length <= 4 && !hasVowel(word);
  return isSpelled ? spellWord(word, word.length, to, at) : readWord(word, to, at);
}

const vowels = "aeiouy";

function hasVowel(word: string): boolean {
  for (let k = 0; k < word.length; k++) if (vowels.includes(word[k]!)) return true;
  return false;
}
