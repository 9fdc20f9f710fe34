import { expect, it } from "vitest";
import { splitSentences } from "./split-sentences.js";

it("takes a text for one sentence just where a segmenter does", () => {
  const parts = ["Keels", " ", ".", "?", "…", "。", ";", ",", ")", "”", '"', "«", "\n", "3"];
  let texts = [""];
  for (let length = 1; length <= 3; length++) {
    texts = texts.flatMap((text) => parts.map((part) => text + part));
    // With a line behind it, no text is one sentence.
    for (const text of texts) expect(splitSentences(`${text}\nDry`)).toEqual([...splitSentences(text), "Dry"]);
  }
});

it("parts a text into its sentences", () => {
  expect(splitSentences("The Anglo-U.S. Race was long. It rained.")).toEqual([
    "The Anglo-U.S. Race was long.",
    "It rained.",
  ]);
  expect(splitSentences("See a.example/keel?b=1&c=2. Or not?(No.) 船是木。很慢。").join("|")).toBe(
    "See a.example/keel?b=1&c=2.|Or not?(No.)|船是木。|很慢。",
  );
  expect(splitSentences("  ")).toEqual([]);
  expect(splitSentences(" A keel, dried slowly. ")).toEqual(["A keel, dried slowly."]);
  expect(splitSentences('Why dry a keel? "It warps." Then it leaks')).toEqual([
    "Why dry a keel?",
    '"It warps."',
    "Then it leaks",
  ]);
});
