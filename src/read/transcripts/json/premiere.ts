// Reads the transcript that Premiere Pro keeps as JSON: segments of words with durations, and speakers by id.
import { fieldsOf, listOf, numberOf } from "../json-elements.js";
import { jsonRow, type Utterance } from "./speech.js";
import { labelOf, wordsIn } from "./values.js";

export const premiere = jsonRow("Premiere Pro JSON", (value, document) => {
  const { segments, speakers } = fieldsOf(value);
  const first = fieldsOf(listOf(segments)[0]);
  if (!Array.isArray(speakers) || first.duration === undefined || first.text !== undefined) return undefined;
  const names = new Map(speakers.map((one) => [fieldsOf(one).id, labelOf(fieldsOf(one).name ?? "")]));
  return {
    utterances: listOf(segments).map((one): Utterance => {
      const fields = fieldsOf(one);
      const words = listOf(fields.words).map((each) => {
        const word = fieldsOf(each);
        const start = numberOf(word.start);
        // A mark of its own belongs to the word before.
        const gap = word.type === "punctuation" ? "" : " ";
        return { text: `${gap}${wordsIn(word.text)?.trim() ?? ""}`, start, end: start + numberOf(word.duration) };
      });
      const start = numberOf(fields.start);
      return {
        text: words.map(({ text }) => text).join(""),
        start,
        end: start + numberOf(fields.duration),
        speaker: names.get(fields.speaker),
        words,
        line: document.lineOf(one),
      };
    }),
  };
});
