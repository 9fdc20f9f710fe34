// Reads JSON that holds the words in one text, without times: the short answers of transcription services, oTranscribe's files.
import type { Read, Transcript } from "../../../model/model.js";
import { type Input, openInput } from "../input.js";
import { fieldsOf } from "../json-elements.js";
import { html } from "../markup/html.js";
import { plainText } from "../read-turns.js";
import type { TranscriptRow } from "../row.js";
import { wordsIn } from "./values.js";

const names = ["text", "transcript", "transcription", "DisplayText", "pred_text"];

/** The text, and the object that holds it: the document itself, or what it answers with. */
function findText(input: Input): { text: string; owner: unknown } | undefined {
  const value = input.isJson ? input.json()?.value : undefined;
  for (const owner of [value, fieldsOf(value).result, fieldsOf(value).data]) {
    const text = names.map((name) => wordsIn(fieldsOf(owner)[name])).find((one) => one !== undefined);
    if (text !== undefined) return { text, owner };
  }
  return undefined;
}

export const textAlone: TranscriptRow = {
  name: "JSON with a text alone",
  recognise: (input) => findText(input) !== undefined,
  read(input): Read<Transcript> {
    const { text, owner } = findText(input)!;
    const inner = openInput(input.file, text.replace(/\r\n?/g, "\n"), input.length);
    const { value, problems } = (html.recognise(inner) ? html : plainText).read(inner);
    const line = input.json()!.lineOf(owner);
    return {
      value: { ...value, segments: value.segments.map((segment) => ({ ...segment, line })) },
      problems: problems.map((problem) => ({ ...problem, place: { file: input.file, line } })),
    };
  },
};
