// What error to reckon with in estimated times, from measurements on 200 hours of talk with known times.
import type { Seconds } from "../../model/model.js";

/** Minutes of recording -> mean error in seconds without any pin. */
const byLength: readonly (readonly [number, number])[] = [
  [0, 0],
  [21, 9],
  [50, 28],
  [84, 35],
  [128, 44],
  [300, 75],
];

/** Evenly spaced pins -> share of that error which is left. */
const byPins: readonly (readonly [number, number])[] = [
  [0, 1],
  [1, 0.65],
  [3, 0.4],
  [10, 0.2],
  [30, 0.08],
  [100, 0.025],
];

const interpolate = (table: readonly (readonly [number, number])[], x: number): number => {
  let [x0, y0] = table[0]!;
  for (const [x1, y1] of table) {
    if (x <= x1) return x1 === x0 ? y1 : y0 + ((y1 - y0) * (x - x0)) / (x1 - x0);
    [x0, y0] = [x1, y1];
  }
  return y0;
};

/**
 * Mean error of estimated times in seconds. `pins` are the known times: they count by how evenly they cut the recording
 * (ten pins in the first minute help the rest as little as one).
 */
export const expectedError = (duration: Seconds, pins: readonly Seconds[] = []): Seconds => {
  if (!(duration > 0)) return 60;
  const edges = [0, ...[...pins].filter((at) => at > 0 && at < duration).sort((a, b) => a - b), duration];
  let squares = 0;
  for (let i = 1; i < edges.length; i++) squares += ((edges[i]! - edges[i - 1]!) / duration) ** 2;
  const even = Math.max(0, 1 / squares - 1);
  const error = interpolate(byLength, duration / 60) * interpolate(byPins, even);
  return Math.max(0.5, Math.round(error * 10) / 10);
};
