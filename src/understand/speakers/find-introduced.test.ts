// Who is introduced by name is told, and nobody where it is not plain.
import { expect, it } from "vitest";
import type { Turn } from "../../model/model.js";
import { loadLexicon } from "../names/lexicon.js";
import { findIntroduced } from "./find-introduced.js";

const lexicon = await loadLexicon();

const talk = (...sentences: string[]): Turn[] => {
  const text = sentences.join(" ");
  const shared = { start: 0, end: 1, words: { first: 0, end: 1 } };
  const paragraphs = [{ ...shared, text, sentences: sentences.map((one) => ({ ...shared, text: one })) }];
  return [{ start: 0, end: 1, text, paragraphs, confidence: 1, origin: "found" }];
};

it.each([
  ["Knots", ["Today I'm joined by Ida Berg.", "She splices rope."], ["Ida Berg"]],
  ["Knots", ["My guest today is the great Ida Berg-Olsen, of the yard."], ["Ida Berg-Olsen"]],
  [
    "Knots",
    ["I'm joined by the one person that Harbour Street and Pine Valley ask, Ida Berg of Rope Works.", "So Ida, hello."],
    ["Ida Berg"],
  ],
  ["Ida Berg on knots", ["We met Ida Berg at the yard, near Pine Valley.", "Thank you, Ida."], ["Ida Berg"]],
  ["Knots", ["Well, Ida Berg is back with us.", "Hello."], ["Ida Berg"]],
  ["Knots", ["We have a good friend of ours here, Ida Berg, who builds boats.", "Ida, hello."], ["Ida Berg"]],
  ["Knots", ["Hello.", "My name is Ida Berg, and I build boats.", "Thanks, Ida."], ["Ida Berg"]],
  ["Knots", ["We have Ida Berg and Laura Lie.", "I'm here with Laura Lie."], ["Ida Berg", "Laura Lie"]],
  // No list has this given name, and no dictionary a word of it.
  ["Knots", ["Today we have with us Oisín Mrkvička."], ["Oisín Mrkvička"]],
  ["Knots", ["Today we have with us Laura.", "So Laura, how did it begin?"], ["Laura"]],
  ["Knots and tar with Laura", ["How did it begin?"], ["Laura"]],
  ["Knots | Ft. Laura Pettersen", ["How did it begin?"], ["Laura Pettersen"]],
  ["Knots – With Chase Miller", ["How did it begin?"], ["Chase Miller"]],
  ["Knots ft. Oisín Mrkvička", ["How did it begin?"], ["Oisín Mrkvička"]],
  ["Knots", ["Today we have with us Mrkvička Mrkvička."], []],
  ["Cooking with Harbour Street", ["How did it begin?"], []],
  ["Knots", ["We talk with Harbour Street about Boat Works.", "Harbour is what they call it."], []],
  ["Knots", ["We saw Laura.", "So Laura sails."], []],
  ["Knots", ["Welcome Ida Berg.", "So Ida, hello."], ["Ida Berg"]],
  ["Knots", ["Please welcome Ada Marlow.", "Hello from Pine Valley."], []],
  ["Knots", ["I'm joined by Ida Berg.", "And I'm here with Laura Lie.", "And here with Tom Rye."], []],
  ["Knots", ["We talk about ropes.", "Pine Valley is far."], []],
  ["Knots", ["welcome to the show"], []],
])("%s: %j", (title, sentences, names) => {
  expect(findIntroduced(talk(...sentences), title, ["Ada Marlow", "Harbour Talks"], lexicon)).toEqual(names);
});
