// What it costs to take a sound or a letter for another or to lose it: little for what ears and typists confuse.
import { soundNames, soundOf, vowelCount } from "./sound-rules.js";

export const soundCount = soundNames.length;
const letters = "abcdefghijklmnopqrstuvwxyz0123456789";
export const letterCount = letters.length;

/** What it costs to take sound `a` for `b`, at `a * soundCount + b`. */
export const soundChange = new Float64Array(soundCount * soundCount);
/** What it costs to lose a sound, or to hear one that was not said. */
export const soundLoss = new Float64Array(soundCount);
/** Losing a final t, d, s or z costs less. */
export const soundLossAtEnd = new Float64Array(soundCount);
/** The same for letters, see `encodeLetters`. */
export const letterChange = new Float64Array(letters.length ** 2);
export const letterLoss = new Float64Array(letters.length);

/** Losing a sound that is the one before it once more, and a letter likewise. */
export const repeatedSound = 0.2;
export const doubledLetter = 0.25;

for (let a = 0; a < soundCount; a++) {
  const name = soundNames[a]!;
  const vowel = a < vowelCount;
  const weak = name === "AH" || name === "IH" ? 0.3 : name === "HH" ? 0.35 : name === "Y" || name === "W" ? 0.5 : 0.8;
  soundLoss[a] = vowel ? Math.min(0.5, weak) : weak;
  soundLossAtEnd[a] = /^[TDSZ]$/.test(name) ? 0.55 : soundLoss[a]!;
  for (let b = 0; b < soundCount; b++)
    soundChange[a * soundCount + b] = a === b ? 0 : vowel && b < vowelCount ? 0.35 : vowel || b < vowelCount ? 1.1 : 1;
}
const setSounds = (cost: number, pairs: string): void => {
  for (const pair of pairs.split(" ")) {
    const [a, b] = pair.split("/").map((name) => soundOf.get(name)!) as [number, number];
    soundChange[a * soundCount + b] = cost;
    soundChange[b * soundCount + a] = cost;
  }
};
setSounds(
  0.15,
  "AA/AO AO/OW AH/AA AH/EH AH/IH AH/AE AH/UH IH/IY EH/AE EH/IH UH/UW AO/AW AW/AA EY/EH AA/AE OW/AW EY/AY",
);
setSounds(0.15, "OW/UW AH/AO AH/OW ER/AH");
setSounds(0.25, "P/B T/D K/G F/V S/Z SH/ZH CH/JH TH/DH ER/R");
setSounds(0.3, "JH/ZH N/NG DH/D Y/IY W/UW Y/IH");
setSounds(0.35, "TH/F");
setSounds(0.4, "T/CH D/JH S/SH Z/ZH CH/SH M/N TH/T TH/S W/OW");
setSounds(0.5, "Z/SH M/NG W/V B/V");
setSounds(0.6, "L/R W/R P/F B/M P/T K/T G/D");

for (let a = 0; a < letters.length; a++) {
  const vowel = "aeiouy".includes(letters[a]!);
  letterLoss[a] = letters[a] === "h" ? 0.5 : vowel ? 0.6 : 0.85;
  for (let b = 0; b < letters.length; b++)
    letterChange[a * letters.length + b] = a === b ? 0 : vowel && "aeiouy".includes(letters[b]!) ? 0.4 : 1;
}
const setLetters = (cost: number, pairs: string): void => {
  for (const [x, y] of pairs.split(" ")) {
    const a = letters.indexOf(x!);
    const b = letters.indexOf(y!);
    letterChange[a * letters.length + b] = cost;
    letterChange[b * letters.length + a] = cost;
  }
};
setLetters(0.2, "kq iy");
setLetters(0.25, "ck cq");
setLetters(0.3, "sz");
setLetters(0.4, "cs gj fv bp td mn gk");
setLetters(0.5, "vw uw xs");
setLetters(0.7, "lr");

/** What it costs to lose the letter at a place, or to read one there that was not written. */
export const letterLossAt = (codes: Uint8Array, at: number): number =>
  at > 0 && codes[at] === codes[at - 1] ? doubledLetter : letterLoss[codes[at]!]!;

/** Letters a to z and digits as numbers. */
export function encodeLetters(text: string): Uint8Array {
  const codes = new Uint8Array(text.length);
  writeLetters(text, codes, 0);
  return codes;
}

/** The same, written from `at` on; gives where they end. */
export function writeLetters(text: string, to: Uint8Array, at: number): number {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    to[at + i] = code >= 97 ? code - 97 : code - 22;
  }
  return at + text.length;
}
