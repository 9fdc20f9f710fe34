// Holds a typed length of a recording against its duration: a bit rate that no recording has means that one of the two is wrong.
import { formatClock } from "../base/clock-text.js";
import { sayNumber } from "../base/say-found.js";
import { type FileReading, report } from "./reading.js";

/** Bits a second: no speech is coded with less, and no compressed recording has more. */
const [slowest, fastest] = [1000, 3_000_000];
/** Bits a second; over ten hours and more nobody goes below. */
const slowestSpeech = 6000;
/** Bits a second of MP3, with room for a cover in the file. */
const fastestMp3 = 1_000_000;
/** Bits a second that podcasts have: what gives one of these in another unit was meant in it. */
const [usualLeast, usualMost] = [16_000, 500_000];
/** Bytes; what is shorter than any recording is in another unit, or is no size at all. */
const shortest = 10_000;
/** Megabytes; who types less has made it up. */
const fewestMegabytes = 3;
/** Seconds; a duration that is longer, and too long, is one in milliseconds. */
const longDay = 36_000;
/** Nobody counts longer recordings in minutes alone. */
const mostMinutes = 600;

const bytesHint = "The length is the file's size in bytes, as ls -l or the host's page says it.";

/** What is known of a recording, and where it was typed; a length without a field was measured, or was published. */
export interface TypedFacts {
  length: number;
  /** Duration. */
  seconds: number;
  type: string | undefined;
  lengthField?: string;
  durationField: string;
}

/**
 * A problem where the length or the duration stands in another unit (an error), or the two do not fit together (a warning).
 * Of uncompressed recordings and videos only a length that is the duration can be told. What was published like that is only
 * said. Whether anything was.
 */
export function checkBitrate(reading: FileReading, facts: TypedFacts): boolean {
  const { length, seconds, type, lengthField, durationField } = facts;
  const { published } = reading;
  const wasPublished = published?.length === length && (published.duration ?? seconds) === seconds;
  const error = (field: string, found: number, expected: string, message: string, hint: string): void => {
    const severity = wasPublished ? "warn" : "error";
    reading.problems.push(report(reading, field, String(found), expected, { rule: "audio", severity, message, hint }));
  };
  const inBytes = "the file's size in bytes";
  const unit = lengthField === undefined ? undefined : unitOf(length, seconds);
  if (lengthField !== undefined && unit !== undefined) {
    const message = `The length ${length} is the duration, ${formatClock(seconds)}, in ${unit}, but should be ${inBytes}`;
    error(lengthField, length, inBytes, message, bytesHint);
    return true;
  }
  if (!(seconds > 0) || type === undefined || !coded.test(type)) return false;
  const rate = (length * 8) / seconds;
  const other = otherDuration(length, seconds, type);
  if (other) {
    const clock = formatClock(other.seconds);
    const message = `The duration ${formatClock(seconds)} was probably typed in ${other.unit}: ${sayBytes(length)} for it are ${sayRate(rate)}, which no recording has. ${other.from ?? `From ${other.unit}`} it is ${clock}, ${sayRate((length * 8) / other.seconds)}`;
    error(durationField, seconds, "the duration in seconds, or as 1:02:03", message, `Write duration: "${clock}".`);
    return true;
  }
  const factor = lengthField === undefined ? undefined : otherLength(length, rate);
  if (lengthField !== undefined && factor) {
    const bytes = length * factor.bytes;
    const message = `The length ${length} was probably typed in ${factor.unit}: ${sayBytes(length)} cannot hold ${formatClock(seconds)}. In bytes it is about ${bytes}, ${sayRate(rate * factor.bytes)}`;
    error(lengthField, length, inBytes, message, `Write length: ${bytes}, or better the exact size. ${bytesHint}`);
    return true;
  }
  if (rate >= slowest && rate <= fastest) return false;
  // What is so short and was measured is a file for a trial; 0, and days of talk, are said elsewhere.
  if (length < shortest && (lengthField === undefined || length === 0 || seconds > longDay)) return false;
  reading.problems.push(
    report(reading, lengthField ?? durationField, String(length), inBytes, {
      rule: "audio",
      severity: "warn",
      message: `${sayBytes(length)} for ${formatClock(seconds)} are ${sayRate(rate)}, which no recording has: the length or the duration is wrong`,
      hint: bytesHint,
    }),
  );
  return true;
}

const coded = /^audio\/(?:mpeg|mp3|x-m4a|mp4|aac|ogg|opus|webm)$/;

const isUsual = (rate: number): boolean => rate >= usualLeast && rate <= usualMost;
const sayBytes = (bytes: number): string => `${sayNumber(bytes)} ${bytes === 1 ? "byte" : "bytes"}`;
const sayRate = (rate: number): string => `${sayNumber(Math.round(rate / 100) / 10)} kbit/s`;

/** The unit in which a length that is far too small gives a usual bit rate. */
function otherLength(length: number, rate: number): { unit: string; bytes: number } | undefined {
  if (length < shortest)
    return length >= fewestMegabytes && isUsual(rate * 1e6) ? { unit: "megabytes", bytes: 1e6 } : undefined;
  return rate < slowest && isUsual(rate * 1000) ? { unit: "kilobytes", bytes: 1000 } : undefined;
}

/** The unit in which a duration that does not fit the length gives a usual bit rate, and what it is then. */
function otherDuration(
  length: number,
  seconds: number,
  type: string,
): { unit: string; from?: string; seconds: number } | undefined {
  const rate = (length * 8) / seconds;
  if (length < shortest) return undefined;
  if (seconds >= longDay && rate < slowest && isUsual(rate * 1000))
    return { unit: "milliseconds", seconds: seconds / 1000 };
  // "30:00:00" for half an hour, as sheets write it.
  if (seconds >= longDay && seconds % 60 === 0 && rate < slowestSpeech && isUsual(rate * 60))
    return { unit: "minutes with :00 behind them", from: "Without that", seconds: seconds / 60 };
  const most = /mpeg|mp3/.test(type) ? fastestMp3 : fastest;
  return seconds <= mostMinutes && rate > most && isUsual(rate / 60)
    ? { unit: "minutes", seconds: seconds * 60 }
    : undefined;
}

/** The unit in which the length is the duration; a minute or two are too short to tell. */
function unitOf(length: number, seconds: number): string | undefined {
  if (seconds < 60) return undefined;
  if (Math.abs(length - seconds) < 1) return "seconds";
  if (Math.abs(length - seconds * 1000) < 1000) return "milliseconds";
  return seconds >= 300 && Math.abs(length - seconds / 60) < 1 ? "minutes" : undefined;
}
