// Reads Amazon Transcribe's JSON: https://docs.aws.amazon.com/transcribe/latest/dg/how-input.html
import { fieldsOf, listOf } from "../json-elements.js";
import type { JsonDocument } from "./open-json.js";
import { firstOf, heardOf, jsonRow, labelOf, secondsOf, wordsIn } from "./speech.js";

export const amazon = jsonRow("Amazon Transcribe JSON", (value, document) => {
  const fields = fieldsOf(value);
  if (fieldsOf(listOf(fields.Transcript)[0]).BeginOffsetMillis !== undefined)
    return { utterances: listOf(fields.Transcript).map((turn) => heardOf(turn, callNames, document)) };
  const results = fieldsOf(fields.results);
  const channels = listOf(fieldsOf(results.channel_labels).channels);
  const items = listOf(results.items).length > 0 ? listOf(results.items) : listOf(fieldsOf(channels[0]).items);
  if (items.length === 0 && !Array.isArray(results.items)) return undefined;
  if (!Array.isArray(results.transcripts) && !fieldsOf(items[0]).alternatives) return undefined;
  // Whoever keeps the sentences alone empties the list of words.
  if (items.length === 0 && listOf(results.audio_segments).length > 0)
    return { utterances: listOf(results.audio_segments).map((one) => heardOf(one, sentenceNames, document)) };
  return { words: wordsOf(results, document) };
});

function wordsOf(results: Record<string, unknown>, document: JsonDocument) {
  const channels = listOf(fieldsOf(results.channel_labels).channels);
  const speakers = new Map<string, string | undefined>();
  for (const segment of listOf(fieldsOf(results.speaker_labels).segments))
    for (const item of listOf(fieldsOf(segment).items)) {
      const { start_time, speaker_label } = fieldsOf(item);
      speakers.set(
        String(start_time),
        labelOf(firstOf({ speaker_label, own: fieldsOf(segment).speaker_label }, "speaker_label", "own") ?? ""),
      );
    }
  const items =
    channels.length > 1
      ? channels.flatMap((channel) =>
          listOf(fieldsOf(channel).items).map((item) => ({ item, channel: fieldsOf(channel).channel_label })),
        )
      : listOf(results.items).map((item) => ({ item, channel: undefined }));
  let speaker: string | undefined;
  const words = items.flatMap(({ item, channel }) => {
    const fields = fieldsOf(item);
    const text = wordsIn(fieldsOf(listOf(fields.alternatives)[0]).content);
    if (text === undefined) return [];
    const mark = fields.type === "punctuation";
    if (!mark) speaker = labelOf(channel ?? fields.speaker_label ?? "") ?? speakers.get(String(fields.start_time));
    const times = mark ? {} : fields;
    const [start, end] = [secondsOf(times.start_time), secondsOf(times.end_time)];
    return [{ text: mark ? text : ` ${text}`, start, end, speaker, line: document.lineOf(item) }];
  });
  return channels.length > 1 ? interleave(words) : words;
}

/** Words of several channels in the order of their times; a mark stays behind its word. */
function interleave<W extends { start: number }>(words: readonly W[]): W[] {
  let time = 0;
  const keyed = words.map((word) => {
    if (!Number.isNaN(word.start)) time = word.start;
    return { word, time };
  });
  return keyed.sort((a, b) => a.time - b.time).map(({ word }) => word);
}

/** Of sentences beside the words. */
const sentenceNames = { text: ["transcript"], start: ["start_time"], end: ["end_time"], speaker: ["speaker_label"] };

/** Of the turns that Call Analytics gives. */
const callNames = {
  text: ["Content"],
  start: ["BeginOffsetMillis"],
  end: ["EndOffsetMillis"],
  speaker: ["ParticipantRole", "ParticipantId"],
  perSecond: 1000,
};
