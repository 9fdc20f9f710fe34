// How far two forms are apart at least: every sound and letter of the one is some of the other's or lost, whatever the order,
// and where the other one has more of them, as many are gained.
import {
  doubledLetter,
  letterChange,
  letterCount,
  letterLoss,
  letterLossAt,
  repeatedSound,
  soundChange,
  soundCount,
  soundLoss,
  soundLossAtEnd,
} from "./costs.js";

/** What each sound, and behind them each sound at the end, costs at least when a form is taken for these sounds. */
export function leastSoundCosts(sounds: Uint8Array): Float64Array {
  const costs = new Float64Array(2 * soundCount);
  costs.set(soundLoss);
  costs.set(soundLossAtEnd, soundCount);
  for (let a = 0; a < soundCount; a++)
    for (let k = 0; k < sounds.length; k++) {
      const change = soundChange[a * soundCount + sounds[k]!]!;
      if (change < costs[a]!) costs[a] = change;
      if (change < costs[soundCount + a]!) costs[soundCount + a] = change;
    }
  return costs;
}

/** Bounds are summed up in another order than distances; so much may be lost in rounding. */
export const rounding = 1e-9;

/** What a sound costs at least behind another one. */
export function leastCost(costs: Float64Array, sound: number, previous: number, isLast: boolean): number {
  const cost = costs[isLast ? soundCount + sound : sound]!;
  return sound === previous && cost > repeatedSound ? repeatedSound : cost;
}

/** The least distance of the first `n` sounds of `a` from those that the costs were made of. */
export function leastSoundDistance(a: Uint8Array, n: number, costs: Float64Array): number {
  let sum = 0;
  let previous = -1;
  for (let i = 0; i < n; i++) {
    const sound = a[i]!;
    sum += leastCost(costs, sound, previous, i === n - 1);
    previous = sound;
  }
  return sum;
}

/** What each letter costs at least when a form is taken for these letters. */
export function leastLetterCosts(letters: Uint8Array): Float64Array {
  const costs = Float64Array.from(letterLoss);
  for (let a = 0; a < letterCount; a++)
    for (let k = 0; k < letters.length; k++) {
      const change = letterChange[a * letterCount + letters[k]!]!;
      if (change < costs[a]!) costs[a] = change;
    }
  return costs;
}

/** The least distance of the first `n` letters of `a` from those that the costs were made of. */
export function leastLetterDistance(a: Uint8Array, n: number, costs: Float64Array): number {
  let sum = 0;
  let previous = -1;
  for (let i = 0; i < n; i++) {
    const letter = a[i]!;
    const cost = costs[letter]!;
    sum += letter === previous && cost > doubledLetter ? doubledLetter : cost;
    previous = letter;
  }
  return sum;
}

/**
 * What it costs at least to gain so many of a form's sounds, by their number. It comes on top of the least distance: a form that
 * has two sounds less can be taken for this one only where two are gained.
 */
export function leastSoundGains(sounds: Uint8Array): Float64Array {
  const last = sounds.length - 1;
  return addUpSmallest(
    Float64Array.from(sounds, (sound, k) => (k === last ? soundLossAtEnd[sound]! : soundLoss[sound]!)),
  );
}

/** The same for letters. */
export const leastLetterGains = (letters: Uint8Array): Float64Array =>
  addUpSmallest(Float64Array.from(letters, (_, k) => letterLossAt(letters, k)));

/** What `more` of them cost; nothing where the other form is no shorter. */
export const leastGain = (gains: Float64Array, more: number): number => (more > 0 ? gains[more]! : 0);

function addUpSmallest(costs: Float64Array): Float64Array {
  const sums = new Float64Array(costs.length + 1);
  costs.sort();
  for (let k = 0; k < costs.length; k++) sums[k + 1] = sums[k]! + costs[k]!;
  return sums;
}
