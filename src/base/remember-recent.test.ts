// What was made of a text is given again until enough other texts were asked for.
import { expect, test } from "vitest";
import { rememberFor, rememberRecent } from "./once.js";

test("a text is worked on once while it is among the last ones", () => {
  const made: string[] = [];
  const shout = rememberRecent(2, (text) => {
    made.push(text);
    return text === "" ? undefined : text.toUpperCase();
  });
  expect([shout("a"), shout("a"), shout(""), shout("")]).toEqual(["A", "A", undefined, undefined]);
  expect(made).toEqual(["a", ""]);
  shout("b");
  expect([shout("a"), made]).toEqual(["A", ["a", "", "b", "a"]]);
});

test("makes a value once for each object, whatever it is", () => {
  const asked: string[] = [];
  const look = rememberFor(({ name }: { name: string }) => void asked.push(name));
  const keel = { name: "keel" };
  for (const one of [keel, { name: "keel" }, keel]) look(one);
  expect(asked).toEqual(["keel", "keel"]);
});
