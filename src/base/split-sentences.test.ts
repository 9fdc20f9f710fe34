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

it.each([
  ["de", "Das ist die 97. Ausgabe. | Am 3. Oktober ist frei. | Es war 1989."],
  ["de-AT", "Die 100. Folge kommt. | Es waren 100. | Dann kam die 200. Ausgabe. | Kapitel 12.\nDas Meer."],
  ["da", "Den 3. oktober er fri. | Nr. 100. kommer. | Han kom 1989. | Så gik det."],
  ["cs", "Je to 97. díl. | Bylo to 1989. | Pak šel."],
  ["pl", "To 3. odcinek. | Był rok 1989. | Potem poszedł."],
  ["fi", "Se on 97. jakso. | Vuosi oli 1989."],
  ["hu", "Ez a 97. adás. | Jó volt."],
  ["tr", "3. bölüm başladı. | Bu 3. Bölüm. | Sonra gitti."],
  ["en", "We have 12. | Then came 100. | The end."],
  ["en", "It was room 3. | October came."],
])("%s: %s", (language, expected) => {
  const sentences = expected.split(/ \| |(?<=12\.)\n/);
  expect(splitSentences(expected.replaceAll(" | ", " "), language)).toEqual(sentences);
});
