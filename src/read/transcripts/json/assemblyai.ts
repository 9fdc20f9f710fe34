// Reads AssemblyAI's JSON, whose times are in milliseconds: https://www.assemblyai.com/docs/api-reference/transcripts
import { fieldsOf, listOf } from "../json-elements.js";
import { jsonRow, type Utterance } from "./speech.js";
import { fromMilliseconds, labelOf, wordsIn } from "./values.js";

const own = [
  "audio_duration",
  "utterances",
  "acoustic_model",
  "language_model",
  "audio_url",
  "sentences",
  "paragraphs",
];

export const assemblyai = jsonRow("AssemblyAI JSON", (value, document) => {
  const fields = fieldsOf(value);
  const list = [fields.utterances, fields.sentences, fields.paragraphs, fields.words].map(listOf);
  const [first] = list.find((one) => one.length > 0) ?? [];
  const { text, start, end } = fieldsOf(first);
  if (!own.some((name) => name in fields) || typeof text !== "string") return undefined;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return undefined;
  const word = (one: unknown) => {
    const said = fieldsOf(one);
    return {
      text: wordsIn(said.text) ?? "",
      start: fromMilliseconds(said.start),
      end: fromMilliseconds(said.end),
      speaker: labelOf(said.speaker),
      line: document.lineOf(one),
    };
  };
  const utterance = (one: unknown): Utterance => ({ ...word(one), words: listOf(fieldsOf(one).words).map(word) });
  const utterances =
    [fields.utterances, fields.sentences, fields.paragraphs].map(listOf).find((one) => one.length > 0) ?? [];
  return { utterances: utterances.map(utterance), words: listOf(fields.words).map(word) };
});
