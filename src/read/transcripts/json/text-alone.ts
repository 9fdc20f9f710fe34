// Reads JSON that holds the words in one text, without times: short answers of transcription services and chats, oTranscribe's files.
import type { Read, Transcript } from "../../../model/model.js";
import { type Input, openInput, type TranscriptRow } from "../input.js";
import { fieldsOf, listOf } from "../json-elements.js";
import { html } from "../markup/html.js";
import { markdown, plainText } from "../read-turns.js";
import { wordsIn } from "./speech.js";

const names = ["text", "transcript", "transcription", "DisplayText", "pred_text"];

/** The text, and the object that holds it: the document itself, or what it answers with. */
function findText(input: Input): { text: string; owner: unknown } | undefined {
  const value = input.isJson ? input.json()?.value : undefined;
  const { result, data, choices, candidates } = fieldsOf(value);
  for (const owner of [value, result, data]) {
    const text = names.map((name) => wordsIn(fieldsOf(owner)[name])).find((one) => one !== undefined);
    if (text !== undefined) return { text, owner };
  }
  // The answers of chats, as their services send them.
  const [choice, candidate] = [fieldsOf(listOf(choices)[0]).message, fieldsOf(listOf(candidates)[0]).content];
  const answer = wordsIn(fieldsOf(choice).content);
  if (answer !== undefined) return { text: answer, owner: choice };
  const parts = listOf(fieldsOf(candidate).parts).flatMap((part) => wordsIn(fieldsOf(part).text) ?? []);
  if (parts.length > 0) return { text: parts.join(""), owner: candidate };
  return undefined;
}

export const textAlone: TranscriptRow = {
  name: "JSON with a text alone",
  recognise: (input) => findText(input) !== undefined,
  read(input): Read<Transcript> {
    const { text, owner } = findText(input)!;
    const inner = openInput(input.file, text.replace(/\r\n?/g, "\n"), {
      ...input.expected,
      ...(input.length === undefined ? {} : { length: input.length }),
    });
    const { value, problems } = [html, markdown, plainText].find(({ recognise }) => recognise(inner))!.read(inner);
    const line = input.json()!.lineOf(owner);
    return {
      value: { ...value, segments: value.segments.map((segment) => ({ ...segment, line })) },
      problems: problems.map((problem) => ({ ...problem, place: { file: input.file, line } })),
    };
  },
};
