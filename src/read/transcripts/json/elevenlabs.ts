// Reads ElevenLabs Scribe's JSON, whole, by channel and in segments: https://elevenlabs.io/docs/api-reference/speech-to-text
import { fieldsOf, listOf } from "../json-elements.js";
import type { TimedWord } from "../timed-words.js";
import type { JsonDocument } from "./open-json.js";
import { heardOf, joinPieces, jsonRow, labelOf, type Utterance, wordsIn } from "./speech.js";

type Word = TimedWord & { line: number };

const names = { text: ["text"], start: ["start"], end: ["end"], speaker: ["speaker_id", "speaker"] };

export const elevenlabs = jsonRow("ElevenLabs Scribe JSON", (value, document) => {
  const fields = fieldsOf(value);
  const channels = listOf(fields.transcripts);
  if (isScribe(channels[0])) return { utterances: channels.map((one, at) => channelOf(one, at, document)) };
  const segments = listOf(fields.segments);
  if (isScribe(segments[0])) {
    return {
      utterances: segments.map((one): Utterance => {
        const words = wordsOf(one, document);
        const { text, speaker } = fieldsOf(one);
        const said = wordsIn(text) ?? words.map((word) => word.text).join("");
        const [start, end] = [words[0]?.start ?? Number.NaN, words.at(-1)?.end ?? Number.NaN];
        return { text: said, start, end, speaker: labelOf(speaker ?? ""), words, line: document.lineOf(one) };
      }),
    };
  }
  return isScribe(value) ? { words: wordsOf(value, document) } : undefined;
});

/** Words are parted by spaces that are entries of the list too. */
const isScribe = (value: unknown): boolean =>
  listOf(fieldsOf(value).words).some((one) => /^(?:spacing|audio_event)$/.test(String(fieldsOf(one).type))) ||
  (listOf(fieldsOf(value).words).length > 0 &&
    listOf(fieldsOf(value).words).every((one) => fieldsOf(one).type === "word"));

function channelOf(value: unknown, at: number, document: JsonDocument): Utterance {
  const words = wordsOf(value, document).map((word) => ({ ...word, speaker: word.speaker ?? `Speaker ${at}` }));
  const [start, end] = [words[0]?.start ?? Number.NaN, words.at(-1)?.end ?? Number.NaN];
  return { text: words.map(({ text }) => text).join(""), start, end, words, line: document.lineOf(value) };
}

function wordsOf(value: unknown, document: JsonDocument): Word[] {
  let space = "";
  const pieces = listOf(fieldsOf(value).words).flatMap((one): Word[] => {
    const fields = fieldsOf(one);
    const text = typeof fields.text === "string" ? fields.text : "";
    if (fields.type === "spacing" || text.trim() === "") {
      space = " ";
      return [];
    }
    const event = fields.type === "audio_event";
    const spoken = event ? ` [${text.replace(/^[([]|[)\]]$/g, "")}]` : space + text;
    space = event ? " " : "";
    return [{ ...heardOf(one, names, document), text: spoken }];
  });
  return joinPieces(pieces);
}
