// How a written transcript says that its times are estimates, and how it is known again when somebody gives the file back.
import { lineOf } from "../base/line-of.js";
import type { Seconds } from "../model/model.js";

/** What a comment ends with, in every language of talks: the mean error of the times in seconds. */
export const estimateMark = (expectedError: Seconds): string => `(timing: estimated, ${expectedError} s)`;

const inComment = /^(?:NOTE |<!-- |# )[^\n]*\(timing: estimated, (\d+(?:\.\d+)?) s\)/m;
const inJson = /"timing"\s*:\s*\{\s*"method"\s*:\s*"estimated"\s*,\s*"expectedError"\s*:\s*(\d+(?:\.\d+)?)/;

/** Comments stand above everything, or below it as in WebVTT. */
const edge = 2000;

/** Times are estimates, by this mean error in seconds; a line of the file says so. */
export interface EstimateMark {
  error: Seconds;
  line: number;
}

/** Whether the text of a transcript calls its times estimates; undefined where it says nothing. */
export function readEstimateMark(text: string): EstimateMark | undefined {
  for (const from of [0, Math.max(0, text.length - edge)]) {
    const part = text.slice(from, from + edge);
    const found = inComment.exec(part) ?? inJson.exec(part);
    if (found) return { error: Number(found[1]), line: lineOf(text, from + found.index) };
  }
  return undefined;
}
