// Reads Gladia's JSON, versions 1 and 2: https://docs.gladia.io/
import { fieldsOf, listOf } from "../json-elements.js";
import { jsonRow, type Utterance } from "./speech.js";
import { firstOf, labelOf, secondsOf, wordsIn } from "./values.js";

export const gladia = jsonRow("Gladia JSON", (value, document) => {
  const fields = fieldsOf(value);
  const inner = fieldsOf(fieldsOf(fields.result).transcription ?? fields.transcription);
  const utterances = [inner.utterances, fields.prediction].map(listOf).find((list) => list.length > 0) ?? [];
  const first = fieldsOf(utterances[0]);
  if (firstOf(first, "text", "transcription") === undefined || firstOf(first, "start", "time_begin") === undefined)
    return undefined;
  return {
    utterances: utterances.map((one): Utterance => {
      const said = fieldsOf(one);
      return {
        text: wordsIn(firstOf(said, "text", "transcription")) ?? "",
        start: secondsOf(firstOf(said, "start", "time_begin")),
        end: secondsOf(firstOf(said, "end", "time_end")),
        speaker: labelOf(firstOf(said, "speaker") === "not_activated" ? "" : (said.speaker ?? "")),
        words: listOf(said.words).map((word) => {
          const each = fieldsOf(word);
          return {
            text: wordsIn(each.word) ?? "",
            start: secondsOf(firstOf(each, "start", "time_begin")),
            end: secondsOf(firstOf(each, "end", "time_end")),
          };
        }),
        line: document.lineOf(one),
      };
    }),
  };
});
