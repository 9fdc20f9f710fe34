// Reads the JSON of insanely-fast-whisper where it tells speakers apart: turns under `speakers`, and what was heard under `chunks`.
import { fieldsOf, listOf } from "../json-elements.js";
import { jsonRow, type Utterance } from "./speech.js";
import { labelOf, secondsOf, wordsIn } from "./values.js";

export const insanelyFastWhisper = jsonRow("insanely-fast-whisper JSON", (value, document) => {
  const { speakers, chunks } = fieldsOf(value);
  const turns = listOf(speakers);
  if (!Array.isArray(chunks) || listOf(fieldsOf(turns[0]).timestamp).length !== 2) return undefined;
  return {
    utterances: turns.map((one): Utterance => {
      const { text, speaker, timestamp } = fieldsOf(one);
      const [start, end] = listOf(timestamp);
      return {
        text: wordsIn(text) ?? "",
        start: secondsOf(start),
        end: secondsOf(end),
        speaker: labelOf(speaker ?? ""),
        line: document.lineOf(one),
      };
    }),
  };
});
