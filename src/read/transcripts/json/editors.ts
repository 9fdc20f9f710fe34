// Reads the JSON of transcript editors: Sonix, Happy Scribe, Trint and those that keep words and paragraphs apart.
import { fieldsOf, listOf } from "../json-elements.js";
import type { TimedWord } from "../timed-words.js";
import { unitOfTimes } from "../unit-of-times.js";
import { jsonRow, type Utterance } from "./speech.js";
import { firstOf, labelOf, secondsOf, wordsIn } from "./values.js";

const starts = ["start_time", "data_start", "start", "time"];
const ends = ["end_time", "data_end", "end"];

const wordOf = (value: unknown): TimedWord => {
  const fields = fieldsOf(value);
  const start = secondsOf(firstOf(fields, ...starts));
  const end = secondsOf(firstOf(fields, ...ends));
  return {
    text: wordsIn(firstOf(fields, "text", "value", "name", "word")) ?? "",
    start,
    end: Number.isNaN(end) ? start + secondsOf(fields.duration) : end,
  };
};

/** Sonix has a list of turns under `transcript`; Happy Scribe's file is that list. */
export const sonix = jsonRow("Sonix or Happy Scribe JSON", (value, document) => {
  const turns = [value, fieldsOf(value).transcript].map(listOf).find((list) => list.length > 0) ?? [];
  const first = fieldsOf(turns[0]);
  const word = fieldsOf(listOf(first.words)[0]);
  if (firstOf(word, ...starts.slice(0, 2)) === undefined || wordsIn(word.text) === undefined) return undefined;
  return {
    utterances: turns.map((one): Utterance => {
      const fields = fieldsOf(one);
      const words = listOf(fields.words).map(wordOf);
      return {
        text: wordsIn(fields.text) ?? words.map(({ text }) => text).join(" "),
        start: secondsOf(firstOf(fields, ...starts) ?? words[0]?.start),
        end: secondsOf(firstOf(fields, ...ends) ?? words.at(-1)?.end),
        speaker: labelOf(firstOf(fields, "speaker", "speaker_name", "speaker_number") ?? ""),
        words,
        line: document.lineOf(one),
      };
    }),
  };
});

/** Words in one list, and in another where paragraphs begin and who says them. */
export const trint = jsonRow("Trint JSON", (value, document, { length }) => {
  const fields = fieldsOf(value);
  const inner =
    fields.transcript === undefined || Array.isArray(fields.transcript) ? fields : fieldsOf(fields.transcript);
  const paragraphs = listOf(inner.paragraphs);
  const words = listOf(inner.words);
  const first = fieldsOf(words[0]);
  if (
    paragraphs.length === 0 ||
    firstOf(first, "start", "time") === undefined ||
    typeof fieldsOf(paragraphs[0]).text === "string"
  )
    return undefined;
  const names = new Map(listOf(inner.speakers).map((one) => [fieldsOf(one).id, labelOf(fieldsOf(one).name ?? "")]));
  const turns = paragraphs.map((one) => {
    const paragraph = fieldsOf(one);
    const id = paragraph.speaker ?? paragraph.speakerId;
    return {
      id: paragraph.id,
      start: secondsOf(firstOf(paragraph, ...starts)),
      speaker: names.get(id) ?? labelOf(id ?? ""),
    };
  });
  const byId = new Map(turns.map((turn) => [turn.id, turn]));
  let at = 0;
  const said = words.map(wordOf);
  const unit = unitOfTimes(
    said.flatMap(({ start, end }) => [start, end]),
    said.length,
    length,
  );
  return {
    words: words.map((one, index) => {
      const word = said[index]!;
      while (at + 1 < turns.length && turns[at + 1]!.start <= word.start + 0.001) at++;
      const turn =
        (fieldsOf(one).paragraphId === undefined ? undefined : byId.get(fieldsOf(one).paragraphId)) ?? turns[at]!;
      const times = { start: word.start * unit, end: word.end * unit };
      return { ...word, ...times, speaker: turn.speaker, line: document.lineOf(one) };
    }),
  };
});
