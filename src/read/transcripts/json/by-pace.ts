// Reads JSON whose times count hundredths of a second or samples of sound: told by its fields, and by how fast people can talk.
import { fieldsOf, listOf } from "../json-elements.js";
import type { JsonDocument } from "./open-json.js";
import { heardOf, jsonRow, labelOf, type Names, type Utterance } from "./speech.js";

/** Words in a second of a whole file that may be a talk. */
const slowest = 0.3;
const fastest = 8;

/** Whether utterances with times in these units are a talk, and are none where the units are seconds or milliseconds. */
function fitsPace(said: readonly Utterance[], perSecond: number): boolean {
  const words = said.reduce((sum, { text }) => sum + text.trim().split(/\s+/).length, 0);
  const last = said.reduce((most, { end }) => Math.max(most, end), 0);
  const isTalk = (length: number): boolean => words / length >= slowest && words / length <= fastest;
  return last > 0 && isTalk(last) && !isTalk(last * perSecond) && !isTalk((last * perSecond) / 1000);
}

function readList(list: readonly unknown[], names: Names, document: JsonDocument): Utterance[] | undefined {
  const isOne = (one: unknown): boolean => {
    const fields = fieldsOf(one);
    return [...names.start, ...names.end].every((name) => Number.isInteger(fields[name]));
  };
  if (list.length === 0 || !list.every(isOne)) return undefined;
  const said = list.map((one) => heardOf(one, names, document));
  return fitsPace(said, names.perSecond!) ? said : undefined;
}

/** Vibe, and other programs around whisper.cpp that write its own hundredths: `{start, stop, text, speaker}`. */
export const hundredths = jsonRow("JSON with times in hundredths of a second", (value, document) => {
  const names: Names = { text: ["text"], start: ["start"], end: ["stop"], speaker: ["speaker"], perSecond: 100 };
  const utterances = readList(Array.isArray(value) ? value : listOf(fieldsOf(value).segments), names, document);
  return utterances && { utterances };
});

/** What Otter's own pages get: `{start_offset, end_offset, transcript, speaker_id}`, in samples of 16 kHz, and who the speakers are. */
export const samples = jsonRow("JSON with times in samples", (value, document) => {
  const fields = fieldsOf(fieldsOf(value).speech ?? value);
  const names: Names = {
    text: ["transcript"],
    start: ["start_offset"],
    end: ["end_offset"],
    speaker: ["speaker_name", "label", "speaker_id"],
    perSecond: 16_000,
  };
  const utterances = readList(listOf(fields.transcripts), names, document);
  if (!utterances) return undefined;
  const cast = new Map(
    listOf(fields.speakers).map((one) => {
      const { id, speaker_name: name } = fieldsOf(one);
      return [labelOf(id), labelOf(name ?? "")] as const;
    }),
  );
  return { utterances: utterances.map((one) => ({ ...one, speaker: cast.get(one.speaker) ?? one.speaker })) };
});
