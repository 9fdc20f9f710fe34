// How a time is shown: as it is when it was measured, rounded down when it is only an estimate.
import type { Seconds, Timing } from "../model/model.js";

/** Estimated times are shown rounded down to this many seconds. */
const estimateStep = 5;

/**
 * The time to show for a point in the recording. Measured times (captions, aligned) keep their fractions; estimates are
 * rounded down to 5 seconds, so that a listener lands before the words, not after them. Never negative; NaN becomes 0.
 */
export const shownTime = (seconds: Seconds, timing: Pick<Timing, "method">): Seconds => {
  const time = seconds > 0 && Number.isFinite(seconds) ? seconds : 0;
  return timing.method === "estimated" ? Math.floor(time / estimateStep) * estimateStep : time;
};
