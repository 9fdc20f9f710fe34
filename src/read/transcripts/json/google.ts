// Reads Google Speech-to-Text, versions 1 and 2, and IBM Watson, which has the same frame: https://cloud.google.com/speech-to-text/docs
import { fieldsOf, listOf, numberOf } from "../json-elements.js";
import type { TimedWord } from "../timed-words.js";
import type { JsonDocument } from "./open-json.js";
import { firstOf, jsonRow, labelOf, secondsOf, type Utterance, wordsIn } from "./speech.js";

export const google = jsonRow("Google Speech-to-Text JSON", (value, document) => {
  const results = findResults(value);
  const first = fieldsOf(listOf(fieldsOf(results[0]).alternatives)[0]);
  if (typeof first.transcript !== "string" && !Array.isArray(first.words)) return undefined;
  const labels = watsonLabels(value);
  const heard = results.map((one) => utteranceOf(one, document, labels));
  // With speakers the last result says all words of the ones before once more.
  const last = heard.at(-1);
  const again =
    last?.words.some(({ speaker }) => speaker) &&
    !heard.slice(0, -1).some(({ words }) => words.some(({ speaker }) => speaker));
  if (
    again &&
    last !== undefined &&
    last.words.length >= heard.slice(0, -1).reduce((sum, { words }) => sum + words.length, 0) &&
    heard.length > 1
  )
    return { words: punctuated(last, heard.slice(0, -1)) };
  return { utterances: withStarts(heard) };
});

type Heard = Utterance & { words: TimedWord[] };

/** The list of results, however it is wrapped: an operation's response, or results by the address of the recording. */
function findResults(value: unknown): unknown[] {
  const fields = fieldsOf(value);
  if (Array.isArray(fields.results)) return fields.results;
  if (fields.response !== undefined) return findResults(fields.response);
  const byAddress = Object.values(fieldsOf(fields.results));
  return byAddress.flatMap((one) =>
    findResults(fieldsOf(one).transcript ?? fieldsOf(fieldsOf(one).inlineResult).transcript),
  );
}

function utteranceOf(result: unknown, document: JsonDocument, labels: ReadonlyMap<number, string>): Heard {
  const fields = fieldsOf(result);
  const best = fieldsOf(listOf(fields.alternatives)[0]);
  const stamps = listOf(best.timestamps).map(listOf);
  const words =
    stamps.length > 0
      ? stamps.map(([text, start, end]) => ({
          text: wordsIn(text) ?? "",
          start: numberOf(start),
          end: numberOf(end),
          speaker: labels.get(numberOf(start)),
        }))
      : listOf(best.words).map((one) => wordOf(fieldsOf(one)));
  return {
    text: wordsIn(best.transcript) ?? "",
    start: words[0]?.start ?? Number.NaN,
    end:
      words.at(-1)?.end ??
      secondsOf(firstOf(fields, "resultEndTime", "resultEndOffset", "result_end_time", "result_end_offset")),
    words,
    line: document.lineOf(result),
  };
}

/** The beginning of the recording has no time of its own: a zero is left out by the format. */
function wordOf(fields: Record<string, unknown>): TimedWord {
  const start = firstOf(fields, "startTime", "startOffset", "start_time", "start_offset");
  const end = firstOf(fields, "endTime", "endOffset", "end_time", "end_offset");
  const tag = firstOf(fields, "speakerLabel", "speaker_label", "speakerTag", "speaker_tag");
  return {
    text: wordsIn(fields.word) ?? "",
    start: start === undefined && end !== undefined ? 0 : secondsOf(start),
    end: secondsOf(end),
    speaker: tag === 0 ? undefined : labelOf(tag ?? ""),
  };
}

/** Results without word times begin where the one before ends. */
function withStarts(heard: readonly Heard[]): Utterance[] {
  let before = 0;
  return heard.map((one) => {
    const start = Number.isNaN(one.start) && !Number.isNaN(one.end) ? before : one.start;
    if (!Number.isNaN(one.end)) before = one.end;
    return { ...one, start };
  });
}

/** Speakers of Watson by the times at which their words begin. */
const watsonLabels = (value: unknown): Map<number, string> =>
  new Map(
    listOf(fieldsOf(value).speaker_labels).flatMap((one) => {
      const { from, speaker } = fieldsOf(one);
      const label = labelOf(speaker ?? "");
      return label === undefined ? [] : [[numberOf(from), label] as const];
    }),
  );

/** The words of the last result as the results before spell them, where these have the marks and it has not. */
function punctuated(last: Heard, before: readonly Heard[]) {
  const spelt = before.flatMap(({ words }) => words.map(({ text }) => text));
  const same = (a: string, b: string): boolean =>
    a.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase() === b.replace(/[^\p{L}\p{N}]/gu, "").toLowerCase();
  return last.words.map((word, at) => ({
    ...word,
    text: spelt[at] !== undefined && same(spelt[at], word.text) ? spelt[at] : word.text,
    line: last.line,
  }));
}
