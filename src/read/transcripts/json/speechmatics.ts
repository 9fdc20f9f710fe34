// Reads Speechmatics' json-v2: https://docs.speechmatics.com/speech-to-text/batch/output
import { fieldsOf, listOf, numberOf } from "../json-elements.js";
import { jsonRow } from "./speech.js";
import { labelOf, wordsIn } from "./values.js";

export const speechmatics = jsonRow("Speechmatics JSON", (value, document) => {
  const results = listOf(fieldsOf(value).results);
  const first = fieldsOf(results[0]);
  if (fieldsOf(listOf(first.alternatives)[0]).content === undefined || first.start_time === undefined) return undefined;
  return {
    words: results.flatMap((one) => {
      const fields = fieldsOf(one);
      const best = fieldsOf(listOf(fields.alternatives)[0]);
      const text = wordsIn(best.content);
      if (text === undefined || /^(?:speaker_change|entity)$/.test(String(fields.type))) return [];
      const joins =
        fields.attaches_to === "previous" || (fields.attaches_to === undefined && fields.type === "punctuation");
      return [
        {
          text: joins ? text : ` ${text}`,
          start: joins ? Number.NaN : numberOf(fields.start_time),
          end: joins ? Number.NaN : numberOf(fields.end_time),
          speaker: labelOf(best.speaker ?? fields.channel ?? ""),
          line: document.lineOf(one),
        },
      ];
    }),
  };
});
