// Compares where chapters were found with where people put them, as ../shared/eval/score_chapters.py does.

/** Places in whole seconds; what begins before five seconds is the beginning. */
export const boundaries = (chapters, duration) =>
  [
    ...new Set(
      chapters.filter(({ start }) => start > 5).map(({ start }) => Math.min(round(start), Math.trunc(duration) - 1)),
    ),
  ].sort((a, b) => a - b);

/** To the even one of two that are as near, as Python does. */
function round(value) {
  const down = Math.floor(value);
  return value - down === 0.5 ? down + (down % 2) : Math.round(value);
}

/** F1 of places at most so many seconds apart, each used once. */
export function scoreNear(human, found, seconds) {
  let row = new Array(found.length + 1).fill(0);
  for (const one of human) {
    const next = [0];
    found.forEach((other, at) => {
      const hit = row[at] + (Math.abs(one - other) <= seconds ? 1 : 0);
      next.push(Math.max(row[at + 1], next[at], hit));
    });
    row = next;
  }
  const hits = row[found.length];
  const precision = found.length > 0 ? hits / found.length : human.length > 0 ? 0 : 1;
  const recall = human.length > 0 ? hits / human.length : 1;
  return precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0;
}

/** Pk and WindowDiff on seconds, with a window of half a human chapter. */
export function scoreWindows(human, found, duration) {
  const count = Math.trunc(duration);
  const size = Math.max(2, round(count / (human.length + 1) / 2));
  const sums = (places) => {
    const sum = new Int32Array(count + 1);
    const all = new Set(places);
    for (let at = 0; at <= count; at++) sum[at] = (at > 0 ? sum[at - 1] : 0) + (all.has(at) ? 1 : 0);
    return sum;
  };
  const [a, b] = [sums(human), sums(found)];
  let [pk, difference] = [0, 0];
  const windows = Math.max(1, count - size);
  for (let at = 0; at < count - size; at++) {
    const [own, other] = [a[at + size] - a[at], b[at + size] - b[at]];
    if ((own === 0) !== (other === 0)) pk++;
    if (own !== other) difference++;
  }
  return { pk: pk / windows, difference: difference / windows };
}
