// Tells whether bare numbers are seconds or milliseconds: by the recording's length, else by how fast people can talk.

/** The slowest talk, and the fastest, in words a second over a whole file. */
const slowest = 0.02;
const fastest = 20;

/**
 * The seconds that one unit of these times is, 1 or 0.001. `words` is how many words they are the times of, `length` the
 * recording's in seconds. Times with fractions, and those up to a thousand, are seconds.
 */
export function unitOfTimes(times: readonly number[], words: number, length: number | undefined): number {
  let last = 0;
  for (const time of times) {
    if (!Number.isFinite(time)) continue;
    if (!Number.isInteger(time)) return 1;
    if (time > last) last = time;
  }
  if (last < 1000) return 1;
  if (length !== undefined && length > 0) {
    const [seconds, milliseconds] = [last / length, last / 1000 / length];
    if (seconds <= 1.05) return milliseconds <= 0.02 ? 1 : nearer(seconds, milliseconds);
    if (milliseconds <= 1.5) return 0.001;
  }
  return words / last < slowest && words / (last / 1000) < fastest ? 0.001 : 1;
}

const nearer = (seconds: number, milliseconds: number): number =>
  Math.abs(Math.log(seconds)) <= Math.abs(Math.log(milliseconds)) ? 1 : 0.001;
