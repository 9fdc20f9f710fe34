// Reads the JSON of transcript editors: Sonix, Happy Scribe, Premiere Pro, Trint and those that keep words and paragraphs apart.
import { fieldsOf, listOf } from "../json-elements.js";
import { unitOfTimes } from "../read-time.js";
import {
  firstList,
  firstOf,
  heardOf,
  jsonRow,
  labelOf,
  type Names,
  secondsOf,
  type Utterance,
  wordsIn,
} from "./speech.js";

const starts = ["start_time", "data_start", "start", "time"];
const ends = ["end_time", "data_end", "end"];
const names: Names = {
  text: ["text", "value", "name", "word"],
  start: starts,
  end: ends,
  length: ["duration"],
  speaker: [],
};

/** Sonix has a list of turns under `transcript`; Happy Scribe's file is that list. */
export const sonix = jsonRow("Sonix or Happy Scribe JSON", (value, document) => {
  const turns = firstList(value, fieldsOf(value).transcript);
  const first = fieldsOf(turns[0]);
  const word = fieldsOf(listOf(first.words)[0]);
  if (firstOf(word, ...starts.slice(0, 2)) === undefined || wordsIn(word.text) === undefined) return undefined;
  return {
    utterances: turns.map((one): Utterance => {
      const fields = fieldsOf(one);
      const words = listOf(fields.words).map((word) => heardOf(word, names, document));
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
  const people = new Map(listOf(inner.speakers).map((one) => [fieldsOf(one).id, labelOf(fieldsOf(one).name ?? "")]));
  const turns = paragraphs.map((one) => {
    const paragraph = fieldsOf(one);
    const id = paragraph.speaker ?? paragraph.speakerId;
    return {
      id: paragraph.id,
      start: secondsOf(firstOf(paragraph, ...starts)),
      speaker: people.get(id) ?? labelOf(id ?? ""),
    };
  });
  const byId = new Map(turns.map((turn) => [turn.id, turn]));
  let at = 0;
  const said = words.map((word) => heardOf(word, names, document));
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
      return { ...word, ...times, speaker: turn.speaker };
    }),
  };
});

/** Segments of words with durations, and speakers by id. */
export const premiere = jsonRow("Premiere Pro JSON", (value, document) => {
  const { segments, speakers } = fieldsOf(value);
  const first = fieldsOf(listOf(segments)[0]);
  if (!Array.isArray(speakers) || first.duration === undefined || first.text !== undefined) return undefined;
  const people = new Map(speakers.map((one) => [fieldsOf(one).id, labelOf(fieldsOf(one).name ?? "")]));
  return {
    utterances: listOf(segments).map((one): Utterance => {
      const words = listOf(fieldsOf(one).words).map((each) => {
        const word = heardOf(each, names, document);
        // A mark of its own belongs to the word before.
        const gap = fieldsOf(each).type === "punctuation" ? "" : " ";
        return { ...word, text: `${gap}${word.text.trim()}` };
      });
      const { start, end, line } = heardOf(one, names, document);
      const text = words.map((word) => word.text).join("");
      return { text, start, end, speaker: people.get(fieldsOf(one).speaker), words, line };
    }),
  };
});
