// Reads the JSON of speech recognisers that name what they heard plainly: utterances or words with texts, times and speakers.
import { fieldsOf, listOf, numberOf } from "../json-elements.js";
import type { JsonDocument } from "./open-json.js";
import {
  firstList,
  firstOf,
  heardOf,
  joinPieces,
  jsonRow,
  labelOf,
  type Names,
  type Speech,
  secondsOf,
  type Utterance,
  utteranceOf,
  wordsIn,
} from "./speech.js";

const plain: Names = {
  text: ["transcript", "text", "transcription", "punctuated_word", "word"],
  start: ["start", "time_begin"],
  end: ["end", "time_end"],
  speaker: ["speaker"],
};

/** https://developers.deepgram.com/docs/pre-recorded-audio */
export const deepgram = jsonRow("Deepgram JSON", (value, document) => {
  const results = fieldsOf(fieldsOf(value).results);
  const channels = listOf(results.channels);
  if (!Array.isArray(results.channels) || fieldsOf(channels[0]).alternatives === undefined) return undefined;
  const utterances = listOf(results.utterances).map((one) => {
    const { channel } = fieldsOf(one);
    const said = utteranceOf(one, plain, document);
    return channels.length > 1 && channel !== undefined ? { ...said, speaker: `Speaker ${channel}` } : said;
  });
  if (utterances.length > 0) return { utterances };
  const heard = channels.map((channel, at) => channelOf(channel, document, channels.length > 1 ? at : undefined));
  return channels.length === 1 ? heard[0]! : { utterances: heard.flatMap(({ utterances: some = [] }) => some) };
});

/** One channel; with a number where there are several, each of which is a microphone. */
function channelOf(channel: unknown, document: JsonDocument, number: number | undefined): Speech {
  const best = listOf(fieldsOf(channel).alternatives)[0];
  const fields = fieldsOf(best);
  const speaker = number === undefined ? undefined : `Speaker ${number}`;
  const words = listOf(fields.words).map((one) => heardOf(one, plain, document));
  if (words.length > 0 && number === undefined) return { words };
  const sentences = listOf(fieldsOf(fields.paragraphs).paragraphs).flatMap((paragraph) =>
    listOf(fieldsOf(paragraph).sentences).map((one) => ({
      ...heardOf(one, plain, document),
      speaker: speaker ?? labelOf(fieldsOf(paragraph).speaker),
    })),
  );
  if (sentences.length > 0) return { utterances: sentences, words };
  if (words.length > 0)
    return { utterances: atPauses(words).map((said) => ({ ...spanOf(said), speaker, words: said })) };
  return { utterances: [{ ...heardOf(best, plain, document), speaker }] };
}

/** In seconds: whoever is silent so long lets others speak. */
const pause = 0.8;

/** Words of one microphone, parted where others may speak. */
function atPauses<W extends { start: number; end: number }>(words: readonly W[]): W[][] {
  const parts: W[][] = [];
  for (const word of words) {
    const last = parts.at(-1)?.at(-1);
    if (last === undefined || word.start - last.end >= pause) parts.push([word]);
    else parts.at(-1)!.push(word);
  }
  return parts;
}

/** Words as one text, from the first to the last. */
const spanOf = <W extends { start: number; end: number; text: string; line: number }>(words: readonly W[]) => ({
  text: words.map(({ text }) => text).join(" "),
  start: words[0]!.start,
  end: words.at(-1)!.end,
  line: words[0]!.line,
});

/** https://docs.gladia.io/, versions 1 and 2 */
export const gladia = jsonRow("Gladia JSON", (value, document) => {
  const fields = fieldsOf(value);
  const inner = fieldsOf(fieldsOf(fields.result).transcription ?? fields.transcription);
  const utterances = firstList(inner.utterances, fields.prediction);
  const first = fieldsOf(utterances[0]);
  if (firstOf(first, "text", "transcription") === undefined || firstOf(first, ...plain.start) === undefined)
    return undefined;
  return { utterances: utterances.map((one) => utteranceOf(one, plain, document)) };
});

const assemblyaiFields = [
  "audio_duration",
  "utterances",
  "acoustic_model",
  "language_model",
  "audio_url",
  "sentences",
  "paragraphs",
];

/** https://www.assemblyai.com/docs/api-reference/transcripts */
export const assemblyai = jsonRow("AssemblyAI JSON", (value, document) => {
  const fields = fieldsOf(value);
  const utterances = firstList(fields.utterances, fields.sentences, fields.paragraphs);
  const { text, start, end } = fieldsOf(firstList(utterances, fields.words)[0]);
  if (!assemblyaiFields.some((name) => name in fields) || typeof text !== "string") return undefined;
  if (!Number.isInteger(start) || !Number.isInteger(end)) return undefined;
  const names = { ...plain, text: ["text"], perSecond: 1000 };
  return {
    utterances: utterances.map((one) => utteranceOf(one, names, document)),
    words: listOf(fields.words).map((one) => heardOf(one, names, document)),
  };
});

/** insanely-fast-whisper, where it tells speakers apart: turns under `speakers`, and what was heard under `chunks`. */
export const insanelyFastWhisper = jsonRow("insanely-fast-whisper JSON", (value, document) => {
  const { speakers, chunks } = fieldsOf(value);
  const turns = listOf(speakers);
  if (!Array.isArray(chunks) || listOf(fieldsOf(turns[0]).timestamp).length !== 2) return undefined;
  return {
    utterances: turns.map((one) => {
      const [start, end] = listOf(fieldsOf(one).timestamp);
      return { ...heardOf(one, plain, document), start: secondsOf(start), end: secondsOf(end) };
    }),
  };
});

/** https://soniox.com/docs: tokens are parts of words. */
export const soniox = jsonRow("Soniox JSON", (value, document) => {
  const tokens = firstList(fieldsOf(value).tokens, fieldsOf(value).words);
  const first = fieldsOf(tokens[0]);
  if (first.start_ms === undefined || typeof first.text !== "string") return undefined;
  const names = { ...plain, start: ["start_ms"], end: ["end_ms"], length: ["duration_ms"], perSecond: 1000 };
  const heard = tokens.flatMap((one) => {
    const { text, translation_status } = fieldsOf(one);
    // What was translated stands beside what was said.
    if (typeof text !== "string" || translation_status === "translation" || /^<\w+>$/.test(text)) return [];
    return [{ ...heardOf(one, names, document), text }];
  });
  return { words: joinPieces(heard) };
});

/** https://docs.speechmatics.com/speech-to-text/batch/output, json-v2 */
export const speechmatics = jsonRow("Speechmatics JSON", (value, document) => {
  const results = listOf(fieldsOf(value).results);
  const first = fieldsOf(results[0]);
  if (fieldsOf(listOf(first.alternatives)[0]).content === undefined || first.start_time === undefined) return undefined;
  return {
    words: results.flatMap((one) => {
      const fields = fieldsOf(one);
      const best = fieldsOf(listOf(fields.alternatives)[0]);
      const text = wordsIn(best.content);
      if (text === undefined || /^(?:speaker_change|entity)$/.test(String(fields.type))) return [];
      const joins =
        fields.attaches_to === "previous" || (fields.attaches_to === undefined && fields.type === "punctuation");
      return [
        {
          text: joins ? text : ` ${text}`,
          start: joins ? Number.NaN : numberOf(fields.start_time),
          end: joins ? Number.NaN : numberOf(fields.end_time),
          speaker: labelOf(best.speaker ?? fields.channel ?? ""),
          line: document.lineOf(one),
        },
      ];
    }),
  };
});

const isAuphonicWord = (value: unknown): boolean => {
  const [text, start, end] = listOf(value);
  return typeof text === "string" && typeof start === "number" && typeof end === "number";
};

/** Auphonic: segments whose words stand under `timestamps`, each a list of text, start, end and confidence. */
export const auphonic = jsonRow("Auphonic JSON", (value, document) => {
  const segments = firstList(value, fieldsOf(value).segments, fieldsOf(value).data);
  if (!segments.some((one) => isAuphonicWord(listOf(fieldsOf(one).timestamps)[0]))) return undefined;
  return {
    utterances: segments.map((one): Utterance => {
      const { text, start, end, speaker, timestamps } = fieldsOf(one);
      const words = listOf(timestamps)
        .filter(isAuphonicWord)
        .map((word) => {
          const [said, from, to] = listOf(word);
          return { text: ` ${String(said).trim()}`, start: numberOf(from), end: numberOf(to) };
        });
      return {
        text: wordsIn(text) ?? words.map((word) => word.text).join(""),
        start: secondsOf(start ?? words[0]?.start),
        end: secondsOf(end ?? words.at(-1)?.end),
        speaker: labelOf(speaker ?? ""),
        ...(words.length > 0 ? { words } : {}),
        line: document.lineOf(one),
      };
    }),
  };
});

/** https://docs.rev.ai/api/asynchronous/transcripts/, and Rev's own */
export const rev = jsonRow("Rev AI JSON", (value, document) => {
  const { monologues, speakers } = fieldsOf(value);
  if (!Array.isArray(monologues)) return undefined;
  const names = new Map(listOf(speakers).map((one) => [fieldsOf(one).id, labelOf(fieldsOf(one).name ?? "")]));
  return {
    utterances: monologues.map((one): Utterance => {
      const fields = fieldsOf(one);
      const words = joinElements(listOf(fields.elements));
      return {
        text: words.map(({ text }) => text).join(""),
        start: words.find(({ start }) => !Number.isNaN(start))?.start ?? Number.NaN,
        end: words.findLast(({ end }) => !Number.isNaN(end))?.end ?? Number.NaN,
        speaker:
          labelOf(fieldsOf(fields.speaker_info).display_name ?? "") ??
          names.get(fields.speaker) ??
          labelOf(firstOf(fields, "speaker", "speaker_name")),
        words,
        line: document.lineOf(one),
      };
    }),
  };
});

/** Spaces and marks are elements of their own: they go to the words they stand between. */
function joinElements(elements: readonly unknown[]) {
  const words: { text: string; start: number; end: number }[] = [];
  let space = "";
  for (const element of elements) {
    const fields = fieldsOf(element);
    const text = typeof fields.value === "string" ? fields.value : "";
    if (text.trim() === "") {
      space += text;
      continue;
    }
    const last = words.at(-1);
    if (fields.type === "punct" && last !== undefined && space === "") last.text += text;
    else
      words.push({
        text: `${words.length > 0 && space !== "" ? " " : ""}${text}`,
        start: secondsOf(firstOf(fields, "ts", "timestamp")),
        end: secondsOf(firstOf(fields, "end_ts", "end_timestamp")),
      });
    space = /\s$/.test(text) ? " " : "";
  }
  return words.map((word) => ({ ...word, text: word.text.trimEnd() }));
}
