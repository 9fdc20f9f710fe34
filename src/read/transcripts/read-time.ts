// Reads the clock times of captions, however they are spelled ("00:01:02.500", "1:02,5"), and tells whether bare numbers are seconds or milliseconds.

/** Where a reader stands in a text; it moves past what it has read. */
export interface Cursor {
  at: number;
  /** Set when minutes or seconds went over 59. */
  odd?: boolean;
}

/**
 * Seconds of the time at the cursor, NaN when there is none. Takes `[hh:]mm:ss` with 1 or more digits a part, and a fraction
 * after a full stop, a comma or (three digits) a colon. Stops at `end`; parts over 59 are taken at their word.
 */
export function readTime(text: string, cursor: Cursor, end: number): number {
  let at = cursor.at;
  let parts = 0;
  let digits = 0;
  let part = 0;
  let total = 0;
  let last = 0;
  for (; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      part = part * 10 + code - 48;
      if (++digits > 9) return Number.NaN;
    } else if (code === 58 && digits > 0 && parts < 3) {
      if (part > 59 && parts > 0) cursor.odd = true;
      last = total;
      total = (total + part) * 60;
      part = 0;
      digits = 0;
      parts++;
    } else break;
  }
  if (parts === 0 || digits === 0) return Number.NaN;
  if (part > 59 && parts < 3) cursor.odd = true;
  let milliseconds = 0;
  if (parts === 3) {
    // hours:minutes:seconds:milliseconds, or frames of which 25 make a second
    milliseconds = digits === 3 ? part : part * 40;
    part = total / 60 - last;
    total = last;
  }
  const mark = at < end ? text.charCodeAt(at) : 0;
  if ((mark === 46 || mark === 44) && parts < 3) {
    let scale = 1000;
    let value = 0;
    let next = at + 1;
    for (; next < end; next++) {
      const code = text.charCodeAt(next) - 48;
      if (code < 0 || code > 9) break;
      scale /= 10;
      if (scale > 0.001) value += code * scale;
    }
    if (next > at + 1) at = next;
    milliseconds = Math.round(value);
  }
  cursor.at = at;
  return ((total + part) * 1000 + milliseconds) / 1000;
}

/** Characters of "00:01:02.500". */
export const clockLength = 12;

/** Seconds of a time that is spelled just so, "00:01:02.500" or with a comma; NaN for any other, which `readTime` may know. */
export function readClock(codes: Uint16Array, at: number): number {
  const mark = codes[at + 8];
  if (codes[at + 2] !== 58 || codes[at + 5] !== 58 || (mark !== 46 && mark !== 44)) return Number.NaN;
  const hours = readPair(codes, at);
  const minutes = readPair(codes, at + 3);
  const seconds = readPair(codes, at + 6);
  const hundredths = readPair(codes, at + 9);
  const last = codes[at + 11]! - 48;
  if ((hours | minutes | seconds | hundredths | last) < 0 || last > 9 || minutes > 59 || seconds > 59)
    return Number.NaN;
  return (((hours * 60 + minutes) * 60 + seconds) * 1000 + hundredths * 10 + last) / 1000;
}

/** A number of two digits, negative when it is none. */
function readPair(codes: Uint16Array, at: number): number {
  const tens = codes[at]! - 48;
  const ones = codes[at + 1]! - 48;
  return (tens | ones) < 0 || tens > 9 || ones > 9 ? -1 : tens * 10 + ones;
}

/** A time range, `startAt` and `stopAt` NaN where one of them could not be read. */
export interface TimeRange {
  start: number;
  stop: number;
  /** Minutes or seconds are over 59. */
  odd: boolean;
}

/** The times of a line that is spelled just so, "00:01:02.500 --> 00:01:05.000" and no more; undefined for any other. */
export function readPlainRange(codes: Uint16Array, at: number, end: number): TimeRange | undefined {
  if (end - at !== 29 || codes[at + 14] !== 45 || codes[at + 15] !== 62) return undefined;
  if (codes[at + 12] !== 32 || codes[at + 13] !== 45 || codes[at + 16] !== 32) return undefined;
  const start = readClock(codes, at);
  const stop = readClock(codes, at + 17);
  return start >= 0 && stop >= 0 ? { start, stop, odd: false } : undefined;
}

/** A cue setting of WebVTT that stands behind its time without a space. */
const gluedSetting = /^(?:align|position|line|size|region|vertical):/;

/**
 * The times around an arrow: the one that begins the line and the first after `-->`. `at` to `end` is the line, `arrow` the
 * place of its "->". Undefined when neither side holds a time: then it is no time line.
 */
export function readTimeRange(text: string, at: number, end: number, arrow: number): TimeRange | undefined {
  const cursor: Cursor = { at: skipSpace(text, at, end) };
  let start = readTime(text, cursor, arrow);
  if (!Number.isNaN(start)) {
    let rest = skipSpace(text, cursor.at, arrow);
    while (rest < arrow && isDash(text.charCodeAt(rest))) rest++;
    rest = skipSpace(text, rest, arrow);
    if (rest < arrow) start = Number.NaN;
  }
  cursor.at = skipSpace(text, arrow + 2, end);
  let stop = readTime(text, cursor, end);
  const after = cursor.at < end ? text.charCodeAt(cursor.at) : 32;
  if (after > 32 && after !== 160 && !gluedSetting.test(text.slice(cursor.at, cursor.at + 12))) stop = Number.NaN;
  return Number.isNaN(start) && Number.isNaN(stop) ? undefined : { start, stop, odd: cursor.odd === true };
}

const isDash = (code: number): boolean => code === 45 || code === 0x2013 || code === 0x2014;

/** The next place that is no space, tab or no-break space; at most `end`. */
export function skipSpace(text: string, at: number, end: number): number {
  let next = at;
  while (next < end) {
    const code = text.charCodeAt(next);
    if (code > 32 && code !== 160 && code !== 0x200b && code !== 0xfeff) break;
    next++;
  }
  return next;
}

/** The same of a whole text, from its beginning. */
export const secondsOf = (text: string): number => readTime(text, { at: 0 }, text.length);

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
    if (last <= 1.05 * length) return 1;
    if (last <= 1500 * length) return 0.001;
  }
  return words / last < slowest && words / (last / 1000) < fastest ? 0.001 : 1;
}
