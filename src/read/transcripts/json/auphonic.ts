// Reads the speech recognition of Auphonic: segments whose words stand under `timestamps`, each a list of text, start, end and confidence.
import { fieldsOf, listOf, numberOf } from "../json-elements.js";
import { jsonRow, type Utterance } from "./speech.js";
import { labelOf, secondsOf, wordsIn } from "./values.js";

const isWord = (value: unknown): boolean => {
  const [text, start, end] = listOf(value);
  return typeof text === "string" && typeof start === "number" && typeof end === "number";
};

export const auphonic = jsonRow("Auphonic JSON", (value, document) => {
  const segments = [value, fieldsOf(value).segments, fieldsOf(value).data].map(listOf).find((list) => list.length > 0);
  if (segments === undefined || !segments.some((one) => isWord(listOf(fieldsOf(one).timestamps)[0]))) return undefined;
  return {
    utterances: segments.map((one): Utterance => {
      const { text, start, end, speaker, timestamps } = fieldsOf(one);
      const words = listOf(timestamps)
        .filter(isWord)
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
