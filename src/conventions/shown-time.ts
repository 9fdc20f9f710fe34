// How a time is shown: as it is when it was measured, rounded down when it is only an estimate.
import { firstWhere } from "../base/lists.js";
import type { Chapter, Seconds, Timing } from "../model/model.js";

/** Estimated times are shown rounded down to this many seconds. */
const estimateStep = 5;

/**
 * The time to show for a point in the recording. Measured times (captions, aligned) keep their fractions; estimates are
 * rounded down to 5 seconds, so that a listener lands before the words, not after them, but never to before a time that is
 * known: what somebody wrote is shown as written. Never negative; NaN becomes 0.
 */
export const shownTime = (seconds: Seconds, { method, known = [] }: Pick<Timing, "method" | "known">): Seconds => {
  const time = seconds > 0 && Number.isFinite(seconds) ? seconds : 0;
  if (method !== "estimated") return time;
  return Math.max(Math.floor(time / estimateStep) * estimateStep, lastUntil(known, time));
};

/** The beginning of a chapter to show: as it was given, for what a person wrote is no estimate, else as any time. */
export const shownStart = (
  { start, origin }: Pick<Chapter, "start" | "origin">,
  timing: Pick<Timing, "method" | "known">,
): Seconds => (origin === "given" ? start : shownTime(start, timing));

/** The last of rising times that is not after `time`; 0 for none. */
const lastUntil = (times: readonly Seconds[], time: Seconds): Seconds =>
  times[firstWhere(times.length, (at) => times[at]! > time) - 1] ?? 0;
