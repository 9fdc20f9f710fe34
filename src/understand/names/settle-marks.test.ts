// Marks that the reader hears inside of names, and between two of them.
import { expect, it } from "vitest";
import { factsOf } from "../readable/word-facts.js";
import { hearNothing } from "../reader/read-words.js";
import { namesOfMarks, settleMarks } from "./settle-marks.js";

const names = namesOfMarks([
  { name: "Ada Marlow", person: "ada" },
  { name: "Ada", person: "ada" },
  { name: "Ben Oakes", person: "ben" },
  { name: "Harbour Lights" },
  { name: "Tarworks" },
]);

/** The words, with `,` or `.` behind each that has one after settling; a comma was heard behind every word. */
function settle(said: string): string {
  const words = said.split(" ");
  const heard = hearNothing(words.length);
  heard.comma.fill(0.9);
  const { comma, stop } = settleMarks(heard, factsOf(words, "en"), names);
  return words.map((word, at) => `${word}${comma[at]! > 0.5 ? "," : stop[at]! > 0.5 ? "." : ""}`).join(" ");
}

it.each([
  ["your host Ada Marlow Ben Oakes is a sailor", "your, host, Ada Marlow. Ben Oakes, is, a, sailor,"],
  ["I'm your host Ada Marlow today we sail", "I'm, your, host, Ada Marlow. today, we, sail,"],
  ["and your host Ada Marlow with us", "and, your, host, Ada Marlow, with, us,"],
  ["with Ada Marlow Ben Oakes and others", "with Ada Marlow, Ben Oakes, and, others,"],
  ["listening to harbour lights a show", "listening, to, harbour lights, a, show,"],
  ["head of Tarworks Tarworks makes tar", "head, of, Tarworks. Tarworks, makes, tar,"],
  ["my guest is Ada Marlow Ada is a sailor", "my, guest, is Ada Marlow. Ada, is, a, sailor,"],
  ["pleased to welcome Ben Oakes in this show", "pleased, to, welcome Ben Oakes in, this, show,"],
  ["so welcome Ada Marlow to this show", "so, welcome, Ada Marlow, to, this, show,"],
  ["my guest is Ada Marlow I've met her", "my, guest, is Ada Marlow. I've, met, her,"],
  ["the maker of Tarworks in Oakham", "the, maker, of, Tarworks, in, Oakham,"],
  ["so Ada Ada Marlow is here", "so, Ada, Ada Marlow, is, here,"],
])("settles %j", (said, expected) => {
  expect(settle(said)).toBe(expected);
});

it("knows a name that was put right though it was heard as more words", () => {
  const words = "I'm your host ada mar low today".split(" ");
  const heard = hearNothing(words.length);
  heard.comma.fill(0.9);
  const facts = factsOf("I'm your host Ada Ada Marlow today".split(" "), "en");
  const { comma, stop } = settleMarks(heard, facts, names, [{ from: 3, to: 6, text: ["Ada", "Marlow"] }]);
  expect([...comma.subarray(3, 6)]).toEqual([0, 0, 0]);
  expect(stop[5]).toBe(1);
});

it("takes a given name and a family name that was put right by itself for one", () => {
  const facts = factsOf("Ada Marlow Ben Oakes Oakes is here".split(" "), "en");
  const more = namesOfMarks([
    { name: "Ada Marlow", person: "ada" },
    { name: "Ben", person: "ben" },
    { name: "Oakes", person: "ben" },
  ]);
  const heard = hearNothing(7);
  heard.comma.fill(0.9);
  const { comma, stop } = settleMarks(heard, facts, more, [{ from: 3, to: 5, text: ["Oakes"] }]);
  expect([...comma.subarray(1, 5)].map(Math.round)).toEqual([0, 0, 0, 1]);
  expect(stop[1]).toBe(1);
});

it("gives what was heard where there are no names", () => {
  const heard = hearNothing(2);
  expect(settleMarks(heard, factsOf(["a", "boat"], "en"), names)).toBe(heard);
});
