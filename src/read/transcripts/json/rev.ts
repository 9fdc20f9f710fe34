// Reads the JSON of Rev AI and Rev: https://docs.rev.ai/api/asynchronous/transcripts/
import { fieldsOf, listOf } from "../json-elements.js";
import { jsonRow, type Utterance } from "./speech.js";
import { firstOf, labelOf, secondsOf } from "./values.js";

export const rev = jsonRow("Rev AI JSON", (value, document) => {
  const { monologues, speakers } = fieldsOf(value);
  if (!Array.isArray(monologues)) return undefined;
  const names = new Map(listOf(speakers).map((one) => [fieldsOf(one).id, labelOf(fieldsOf(one).name ?? "")]));
  return {
    utterances: monologues.map((one): Utterance => {
      const fields = fieldsOf(one);
      const words = wordsOf(listOf(fields.elements));
      return {
        text: words.map(({ text }) => text).join(""),
        start: words.find(({ start }) => !Number.isNaN(start))?.start ?? Number.NaN,
        end: words.findLast(({ end }) => !Number.isNaN(end))?.end ?? Number.NaN,
        speaker:
          labelOf(fieldsOf(fields.speaker_info).display_name ?? "") ??
          names.get(fields.speaker) ??
          labelOf(firstOf(fields, "speaker", "speaker_name")),
        words,
        line: document.lineOf(one),
      };
    }),
  };
});

/** Spaces and marks are elements of their own: they go to the words they stand between. */
function wordsOf(elements: readonly unknown[]) {
  const words: { text: string; start: number; end: number }[] = [];
  let space = "";
  for (const element of elements) {
    const fields = fieldsOf(element);
    const text = typeof fields.value === "string" ? fields.value : "";
    if (text.trim() === "") {
      space += text;
      continue;
    }
    const last = words.at(-1);
    if (fields.type === "punct" && last !== undefined && space === "") last.text += text;
    else
      words.push({
        text: `${words.length > 0 && space !== "" ? " " : ""}${text}`,
        start: secondsOf(firstOf(fields, "ts", "timestamp")),
        end: secondsOf(firstOf(fields, "end_ts", "end_timestamp")),
      });
    space = /\s$/.test(text) ? " " : "";
  }
  return words.map((word) => ({ ...word, text: word.text.trimEnd() }));
}
