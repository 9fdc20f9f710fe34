// How alike the words before and after each unit are: cosine and log-likelihood ratio over sliding windows.
import type { Terms } from "./terms.js";
import type { Unit } from "./units.js";

export interface WindowScores {
  /** Cosine of the two windows' weighted terms: low where the topic changes. */
  cosine: Float64Array;
  /** Log-likelihood ratio of two vocabularies against one: high where the topic changes. */
  ratio: Float64Array;
}

/**
 * Compares the `size` words before each unit's start with the `size` words from it on. The windows slide: every word is
 * counted in and out once, so the cost does not depend on `size`.
 */
export const slideWindows = (units: readonly Unit[], { stems, weights }: Terms, size: number): WindowScores => {
  const before = new Int32Array(weights.length);
  const after = new Int32Array(weights.length);
  const log = Float64Array.from({ length: 2 * size + 2 }, (_, n) => (n > 0 ? Math.log(n) : 0));
  let dot = 0;
  let squareBefore = 0;
  let squareAfter = 0;
  let massBefore = 0;
  let massAfter = 0;
  let together = 0;
  let sharedBefore = 0;
  let sharedAfter = 0;
  const add = (stem: number, sign: 1 | -1) => {
    const x = before[stem]!;
    const y = after[stem]!;
    const weight = weights[stem]! * sign;
    const u = x > 0 ? (1 + log[x]!) * weights[stem]! : 0;
    const v = y > 0 ? (1 + log[y]!) * weights[stem]! : 0;
    dot += sign * u * v;
    squareBefore += sign * u * u;
    squareAfter += sign * v * v;
    massBefore += weight * x;
    massAfter += weight * y;
    if (x + y > 1) {
      together += weight * (x * log[x]! + y * log[y]! - (x + y) * log[x + y]!);
      sharedBefore += weight * x;
      sharedAfter += weight * y;
    }
  };
  const change = (stem: number, left: number, right: number) => {
    if (stem < 0) return;
    add(stem, -1);
    before[stem]! += left;
    after[stem]! += right;
    add(stem, 1);
  };
  const cosine = new Float64Array(units.length);
  const ratio = new Float64Array(units.length);
  let from = 0;
  let middle = 0;
  let to = 0;
  units.forEach(({ first }, i) => {
    while (to < Math.min(stems.length, first + size)) change(stems[to++]!, 0, 1);
    while (middle < first) change(stems[middle++]!, 1, -1);
    while (from < first - size) change(stems[from++]!, -1, 0);
    cosine[i] = squareBefore > 1e-9 && squareAfter > 1e-9 ? dot / Math.sqrt(squareBefore * squareAfter) : 0;
    const mass = massBefore + massAfter;
    if (massBefore > 1e-9 && massAfter > 1e-9) {
      const split = sharedBefore * Math.log(massBefore / mass) + sharedAfter * Math.log(massAfter / mass);
      ratio[i] = (together - split) / Math.sqrt(mass + 20);
    }
  });
  return { cosine, ratio };
};
