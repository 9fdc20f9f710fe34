// How far two spoken or written forms are apart: weighted edit distances with costs for what ears and typists confuse.
import { soundNames, soundOf, vowelCount } from "./sound-rules.js";

const soundCount = soundNames.length;
const letters = "abcdefghijklmnopqrstuvwxyz0123456789";

const soundChange = new Float64Array(soundCount * soundCount);
const soundLoss = new Float64Array(soundCount);
/** Losing a final t, d, s or z costs less. */
const soundLossAtEnd = new Float64Array(soundCount);
const letterChange = new Float64Array(letters.length ** 2);
const letterLoss = new Float64Array(letters.length);

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

/** Letters a to z and digits as numbers for `letterDistance`, in `codes` if they have room there. */
export function encodeLetters(text: string, codes: Uint8Array = new Uint8Array(text.length)): Uint8Array {
  if (codes.length < text.length) return encodeLetters(text);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    codes[i] = code >= 97 ? code - 97 : code - 22;
  }
  return codes;
}

/** Longer forms are not compared. */
const longest = 120;
const rowA = new Float64Array(longest + 1);
const rowB = new Float64Array(longest + 1);
const lossesB = new Float64Array(longest + 1);

/** Distance of the first `n` sounds of `a` from `b`; `Infinity` as soon as it must be more than `limit`. */
export function soundDistance(a: Uint8Array, b: Uint8Array, limit: number, n = a.length): number {
  const m = b.length;
  if (n > longest || m > longest) return Number.POSITIVE_INFINITY;
  let above = rowA;
  let row = rowB;
  above[0] = 0;
  for (let j = 1; j <= m; j++) {
    const loss = j === m ? soundLossAtEnd[b[j - 1]!]! : soundLoss[b[j - 1]!]!;
    lossesB[j] = loss;
    above[j] = above[j - 1]! + loss;
  }
  let previous = -1;
  for (let i = 1; i <= n; i++) {
    const sound = a[i - 1]!;
    const loss = sound === previous ? 0.2 : i === n ? soundLossAtEnd[sound]! : soundLoss[sound]!;
    previous = sound;
    const offset = sound * soundCount;
    let diagonal = above[0]!;
    let left = diagonal + loss;
    let best = left;
    row[0] = left;
    for (let j = 1; j <= m; j++) {
      const up = above[j]!;
      let cost = diagonal + soundChange[offset + b[j - 1]!]!;
      const drop = up + loss;
      if (drop < cost) cost = drop;
      const gain = left + lossesB[j]!;
      if (gain < cost) cost = gain;
      diagonal = up;
      left = cost;
      row[j] = cost;
      if (cost < best) best = cost;
    }
    if (best > limit) return Number.POSITIVE_INFINITY;
    const swap = above;
    above = row;
    row = swap;
  }
  return above[m]!;
}

/** Distance of the first `n` letters of `a` from `b`; a doubled letter costs little. */
export function letterDistance(a: Uint8Array, b: Uint8Array, n = a.length): number {
  const m = b.length;
  if (n > longest || m > longest) return Number.POSITIVE_INFINITY;
  let above = rowA;
  let row = rowB;
  above[0] = 0;
  for (let j = 1; j <= m; j++) {
    lossesB[j] = lossOf(b, j - 1);
    above[j] = above[j - 1]! + lossesB[j]!;
  }
  for (let i = 1; i <= n; i++) {
    const loss = lossOf(a, i - 1);
    const offset = a[i - 1]! * letters.length;
    let diagonal = above[0]!;
    let left = diagonal + loss;
    row[0] = left;
    for (let j = 1; j <= m; j++) {
      const up = above[j]!;
      let cost = diagonal + letterChange[offset + b[j - 1]!]!;
      if (up + loss < cost) cost = up + loss;
      if (left + lossesB[j]! < cost) cost = left + lossesB[j]!;
      diagonal = up;
      left = cost;
      row[j] = cost;
    }
    const swap = above;
    above = row;
    row = swap;
  }
  return above[m]!;
}

const lossOf = (codes: Uint8Array, at: number): number =>
  at > 0 && codes[at] === codes[at - 1] ? 0.25 : letterLoss[codes[at]!]!;
