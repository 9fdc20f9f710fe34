// Reads Deepgram's JSON: https://developers.deepgram.com/docs/pre-recorded-audio
import { fieldsOf, listOf } from "../json-elements.js";
import type { JsonDocument } from "./open-json.js";
import { jsonRow, type Speech, type Utterance } from "./speech.js";
import { firstOf, labelOf, secondsOf, wordsIn } from "./values.js";

export const deepgram = jsonRow("Deepgram JSON", (value, document) => {
  const results = fieldsOf(fieldsOf(value).results);
  const channels = listOf(results.channels);
  if (!Array.isArray(results.channels) || fieldsOf(channels[0]).alternatives === undefined) return undefined;
  const utterances = listOf(results.utterances).map((one) => utteranceOf(fieldsOf(one), document.lineOf(one)));
  if (utterances.length > 0) return { utterances };
  const heard = channels.map((channel, at) => channelOf(channel, document, channels.length > 1 ? at : undefined));
  return channels.length === 1 ? heard[0]! : { utterances: heard.flatMap(({ utterances: some = [] }) => some) };
});

function utteranceOf(fields: Record<string, unknown>, line: number): Utterance {
  return {
    text: wordsIn(firstOf(fields, "transcript", "text")) ?? "",
    start: secondsOf(fields.start),
    end: secondsOf(fields.end),
    speaker: labelOf(fields.speaker),
    words: listOf(fields.words).map((one) => wordOf(fieldsOf(one))),
    line,
  };
}

const wordOf = (fields: Record<string, unknown>) => ({
  text: wordsIn(firstOf(fields, "punctuated_word", "word")) ?? "",
  start: secondsOf(fields.start),
  end: secondsOf(fields.end),
  speaker: labelOf(fields.speaker),
});

/** One channel; with a number where there are several, each of which is a microphone. */
function channelOf(channel: unknown, document: JsonDocument, number: number | undefined): Speech {
  const best = listOf(fieldsOf(channel).alternatives)[0];
  const fields = fieldsOf(best);
  const speaker = number === undefined ? undefined : `Speaker ${number}`;
  const words = listOf(fields.words).map((one) => ({ ...wordOf(fieldsOf(one)), line: document.lineOf(one) }));
  if (words.length > 0 && number === undefined) return { words };
  const sentences = listOf(fieldsOf(fields.paragraphs).paragraphs).flatMap((paragraph) =>
    listOf(fieldsOf(paragraph).sentences).map((one): Utterance => {
      const { text, start, end } = fieldsOf(one);
      return {
        text: wordsIn(text) ?? "",
        start: secondsOf(start),
        end: secondsOf(end),
        speaker: labelOf(fieldsOf(paragraph).speaker) ?? speaker,
        line: document.lineOf(one),
      };
    }),
  );
  if (sentences.length > 0) return { utterances: sentences, words };
  const whole = { text: wordsIn(fields.transcript) ?? "", line: document.lineOf(best) };
  return {
    utterances: [
      { ...whole, start: words[0]?.start ?? Number.NaN, end: words.at(-1)?.end ?? Number.NaN, speaker, words },
    ],
  };
}
