// Reads the JSON of Azure Speech, batch, fast and live: https://learn.microsoft.com/azure/ai-services/speech-service/batch-transcription-get
import { fieldsOf, listOf, numberOf } from "../json-elements.js";
import {
  firstList,
  firstOf,
  fromMilliseconds,
  jsonRow,
  labelOf,
  secondsOf,
  type Utterance,
  wordsIn,
} from "./speech.js";

/** Ticks of 100 nanoseconds in a second. */
const ticks = 10_000_000;

export const azure = jsonRow("Azure Speech JSON", (value, document) => {
  const fields = fieldsOf(value);
  const phrases = firstList(fields.recognizedPhrases, fields.phrases, value);
  const first = fieldsOf(phrases[0]);
  const known =
    Array.isArray(fields.recognizedPhrases) ||
    first.offsetMilliseconds !== undefined ||
    (first.DisplayText !== undefined && first.Offset !== undefined) ||
    (first.nBest !== undefined && first.offset !== undefined);
  if (!known) return undefined;
  const several = new Set(phrases.map((phrase) => fieldsOf(phrase).channel)).size > 1;
  return {
    utterances: phrases.map((phrase): Utterance => {
      const said = fieldsOf(phrase);
      const best = fieldsOf(listOf(firstOf(said, "nBest", "NBest"))[0]);
      const { start, end } = timesOf(said);
      const own = firstList(best.displayWords, best.words, best.Words, said.words);
      const channel = several ? labelOf(said.channel ?? "") : undefined;
      return {
        text:
          wordsIn(firstOf(best, "display", "Display")) ??
          wordsIn(firstOf(said, "text", "DisplayText")) ??
          wordsIn(best.lexical) ??
          "",
        start,
        end,
        speaker: labelOf(firstOf(said, "speaker", "SpeakerId", "speakerId") ?? "") ?? channel,
        words: own.map((one) => {
          const word = fieldsOf(one);
          return { text: wordsIn(firstOf(word, "displayText", "word", "Word", "text")) ?? "", ...timesOf(word) };
        }),
        line: document.lineOf(phrase),
      };
    }),
  };
});

function timesOf(fields: Record<string, unknown>): { start: number; end: number } {
  const [start, length] =
    fields.offsetMilliseconds !== undefined
      ? [fromMilliseconds(fields.offsetMilliseconds), fromMilliseconds(fields.durationMilliseconds)]
      : fields.offsetInTicks !== undefined
        ? [numberOf(fields.offsetInTicks) / ticks, numberOf(fields.durationInTicks) / ticks]
        : fields.Offset !== undefined
          ? [numberOf(fields.Offset) / ticks, numberOf(fields.Duration) / ticks]
          : typeof fields.offset === "number"
            ? [fromMilliseconds(fields.offset), fromMilliseconds(fields.duration)]
            : [secondsOf(fields.offset), secondsOf(fields.duration)];
  return { start, end: start + length };
}
