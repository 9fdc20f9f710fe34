// Holds a typed length of a recording against its duration: a bit rate that no recording has means that one of the two is wrong.
import { formatClock } from "../base/clock-text.js";
import { sayNumber } from "../base/say-number.js";
import { complain, type FileReading } from "./reading.js";

/** Bits a second: no speech is coded with less, and no compressed recording has more. */
const [slowest, fastest] = [1000, 3_000_000];
/** Bytes; what is shorter than any recording stands in examples and trials, where the duration is made up as well. */
const shortest = 10_000;

/** A problem where the length is the duration in another unit (an error), or the two do not fit together (a warning). */
export function judgeBitrate(
  reading: FileReading,
  field: string,
  length: number,
  seconds: number,
  type: string | undefined,
): void {
  const unit = unitOf(length, seconds);
  const hint = "The length is the file's size in bytes, as ls -l or the host's page says it.";
  if (unit !== undefined) {
    reading.problems.push(
      complain(reading, field, String(length), "the file's size in bytes", {
        rule: "audio",
        message: `The length ${length} is the duration, ${formatClock(seconds)}, in ${unit}, but should be the file's size in bytes`,
        hint,
      }),
    );
    return;
  }
  const rate = (length * 8) / seconds;
  const coded = type !== undefined && /^audio\/(?:mpeg|x-m4a|mp4|ogg)$/.test(type);
  if (!(seconds > 0) || !coded || length < shortest || (rate >= slowest && rate <= fastest)) return;
  reading.problems.push(
    complain(reading, field, String(length), "the file's size in bytes", {
      rule: "audio",
      severity: "warn",
      message: `${sayNumber(length)} bytes for ${formatClock(seconds)} are ${sayNumber(Math.round(rate / 100) / 10)} kbit/s, which no recording has: the length or the duration is wrong`,
      hint,
    }),
  );
}

/** The unit in which the length is the duration; a minute or two are too short to tell. */
function unitOf(length: number, seconds: number): string | undefined {
  if (seconds < 60) return undefined;
  if (Math.abs(length - seconds) < 1) return "seconds";
  if (Math.abs(length - seconds * 1000) < 1000) return "milliseconds";
  return seconds >= 300 && Math.abs(length - seconds / 60) < 1 ? "minutes" : undefined;
}
