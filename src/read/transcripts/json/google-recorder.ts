// Reads what Google Recorder gives out as JSON: lists without names, in which every word has its times as texts of milliseconds.
import { listOf, numberOf } from "../json-elements.js";
import { jsonRow } from "./speech.js";
import { labelOf } from "./values.js";

/** `["berg", "Berg.", "500", "978", null, null, [1, 2]]`: heard, spelled, start, end, and in the last the number of the voice. */
const isWord = (value: unknown): boolean => {
  const [heard, , start, end] = listOf(value);
  return typeof heard === "string" && isNumber(start) && isNumber(end);
};
const isNumber = (value: unknown): boolean => typeof value === "string" && /^\d{1,9}$/.test(value);

export const googleRecorder = jsonRow("Google Recorder JSON", (value, document) => {
  const parts = listOf(listOf(value)[0]);
  const words = parts.flatMap((part) => listOf(listOf(part)[0]));
  if (words.length === 0 || !words.every(isWord)) return undefined;
  return {
    words: words.map((one) => {
      const [heard, spelled, start, end, , , voice] = listOf(one);
      const number = listOf(voice)[1];
      const text = typeof spelled === "string" && spelled !== "" ? spelled : String(heard);
      return {
        text: ` ${text.trim()}`,
        start: numberOf(start) / 1000,
        end: numberOf(end) / 1000,
        speaker: typeof number === "number" && number > 0 ? labelOf(number) : undefined,
        line: document.lineOf(one),
      };
    }),
  };
});
