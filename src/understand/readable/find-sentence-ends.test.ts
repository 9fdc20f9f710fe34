import { describe, expect, it } from "vitest";
import { hearNothing } from "../reader/read-words.js";
import { applyOperations } from "./apply-operations.js";
import { findSentenceEnds, findSentences, markFlat } from "./find-sentences.js";
import { factsOf } from "./word-facts.js";

const cut = (text: string, language = "en"): string => {
  const words = text.split(" ");
  const ends = findSentenceEnds(words, factsOf(words, language), 0, words.length);
  return ends.map((end, k) => words.slice(ends[k - 1] ?? 0, end).join(" ")).join(" | ");
};

it.each([
  "We met Dr. Marlow. | She sails.",
  "We ship v2.1.3 of Node.js today. | It works.",
  "In the U.S. Navy they sail. | In the U.S. | They row.",
  "Of the Anglo-U.S. Race they sing. | They row.",
  "Take wood, e.g. oak. | Or pine, i.e. soft wood.",
  "At 5 p.m. we left. | At 6 p.m. | We were back.",
  "J. K. Fletcher wrote it. | And I. | You see?",
  "Boats, oars, etc. are here. | Oars, etc. | Then rope.",
  "Really?! | Yes… maybe. | Well... no.",
  'He said "go." | She went.',
  "It cost $3.50 and 2.5 m. | Fine.",
  "No. 5 is mine. | No. | Yes.",
  "no marks at all",
  "Es ist z. B. ein Boot. | Es gilt i. d. R. immer.",
  "الآن؟ | نعم.",
  "これは船です。 | そうですか？ | はい",
])("%s", (expected) => expect(cut(expected.replaceAll(" | ", " "))).toBe(expected));

it.each([
  ["de", "Das ist die 100. Ausgabe. | Am 3. Oktober. | Es waren 100. | Dann kam es."],
  ["tr", "Bu 3. Bölüm bitti. | Sonra 100. bölüm geldi."],
  ["cs", "Je to 100. díl. | Konec."],
  ["en", "We have 100. | then 3. | Then came 100. | The end."],
])("%s: %s", (language, expected) => expect(cut(expected.replaceAll(" | ", " "), language)).toBe(expected));

describe("clear openers in mid text", () => {
  const parted = (text: string): string => {
    const words = text.split(" ");
    const facts = factsOf(words, "en");
    const reading = applyOperations({ words, segments: [] }, [], facts);
    const { starts } = findSentences(reading, facts, 0, words.length, words.length, {
      repair: true,
      cut: false,
      flat: new Uint8Array(words.length),
    });
    return starts.map((start, k) => words.slice(start, starts[k + 1]).join(" ")).join(" | ");
  };

  it.each([
    "We left the harbour | But the tide was low.",
    'I looked around and thought "He\'s still at the oars".',
    "I looked around and thought “There's still a rope on deck”.",
    "And then she said 'Maybe the tide is low'.",
  ])("%s", (expected) => expect(parted(expected.replaceAll(" | ", " "))).toBe(expected));
});

it.each([
  ["of course you can", 0.1, "—"],
  ["of course you can", 0.6, "."],
  ["so we took the", 0.6, "—"],
])("ends %j, of which the end is heard with %d, with %j", (text, stop, mark) => {
  const words = text.split(" ");
  const facts = factsOf(words, "en");
  const heard = { ...hearNothing(words.length), stop: new Float32Array(words.length).fill(stop, -1) };
  const flat = new Uint8Array(words.length);
  const reading = applyOperations({ words, segments: [] }, [], facts);
  const { operations } = findSentences(reading, facts, 0, words.length, words.length, {
    repair: true,
    cut: true,
    heard,
    flat,
  });
  expect(operations.map((one) => one.mark).filter(Boolean)).toEqual([mark]);
});

describe("runs without marks", () => {
  const sentence = "the old ferry went to the island every day of the year and came back at night";
  /** So many words without a stop, with a comma behind every `comma`th. */
  const run = (count: number, comma: number): string[] =>
    Array.from({ length: count }, (_, k) => {
      const word = sentence.split(" ")[k % 17]!;
      return (k + 1) % comma === 0 && k + 1 < count ? `${word},` : word;
    });
  const short = `${sentence}. `.repeat(30).trim().split(" ");
  const lacking = (...runs: string[][]): number => {
    const words = runs.flatMap((one) => [...short, ...one.slice(0, -1), `${one.at(-1)}.`]);
    return markFlat(words, factsOf(words, "en")).reduce((sum, one) => sum + one, 0);
  };

  it("lack them with fifty words and more without a comma, or a hundred in all; others are long sentences", () => {
    expect(lacking(run(60, 15), run(90, 40))).toBe(0);
    expect(lacking(run(60, 15), run(52, 99), run(70, 55))).toBe(52 + 70);
    expect(lacking(run(60, 15), run(300, 15))).toBe(300);
    const words = run(70, 99);
    expect(markFlat(words, factsOf(words, "en"))).toEqual(new Uint8Array(70).fill(1));
  });
});
