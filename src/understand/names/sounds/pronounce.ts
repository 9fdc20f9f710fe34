// How a word of a transcript or a term is said: names in mixed case are taken apart, acronyms are spelled out.
import { readWord, soundOf, spellWord } from "./sound-rules.js";

/** Puts a space where one part of a name ends and the next begins: "ChatGPT" is Chat GPT, "CloudHarbour" Cloud Harbour. */
export const splitCamelCase = (text: string): string =>
  text.replace(/([a-z])([A-Z])/g, "$1 $2").replace(/([A-Z]{2,})([A-Z][a-z])/g, "$1 $2");

const z = soundOf.get("Z")!;
const looksPlain = /^[A-Z]?[a-z]+$/;

/** The sounds of a word or of several; anything but letters a to z is silent. */
export function pronounce(text: string): Uint8Array {
  const sounds: number[] = [];
  const parts = looksPlain.test(text) ? [text] : splitCamelCase(text.replace(/['’]s$/, "")).split(/[\s\-.,&/]+/);
  for (const rough of parts) {
    const part = rough.replace(/[^A-Za-z]/g, "");
    if (part) sounds.push(...pronouncePart(part));
  }
  return Uint8Array.from(sounds);
}

function pronouncePart(part: string): number[] {
  const lower = part.toLowerCase();
  // Capitals with a vowel are spelled when short (API, NASA would not be); without one they are always.
  const acronym =
    /^[A-Z]{2,6}s?$/.test(part) && (!/[AEIOU]/.test(part) || part.length <= 3 || /^[A-Z]{2,4}s$/.test(part));
  if (acronym && part.endsWith("s")) return [...spellWord(lower.slice(0, -1)), z];
  const noVowel = lower.length > 1 && lower.length <= 4 && !/[aeiouy]/.test(lower);
  if (acronym || noVowel || /^v?LLM$/.test(part)) return spellWord(lower);
  if (part.length === 1 && part !== "a") return spellWord(lower);
  return readWord(lower);
}
