// Capitals at the front of a sentence: words get one, addresses and names with capitals of their own do not.
import { expect, it } from "vitest";
import { polishSentence } from "../draft/find-quotes.js";
import { capitalise } from "./change-word.js";

it.each([
  ["boats", "Boats"],
  ["ähnlich.", "Ähnlich."],
  ["«oui", "«Oui"],
  ["iPhone", "iPhone"],
  ["https://boats.example/a", "https://boats.example/a"],
  ["(http://boats.example),", "(http://boats.example),"],
  ["mailto:post@harbour.example", "mailto:post@harbour.example"],
  ["post@harbour.example", "post@harbour.example"],
  ["boats.example", "boats.example"],
  ["@harbour", "@harbour"],
])("%s begins a sentence as %s", (word, expected) => expect(capitalise(word)).toBe(expected));

it("keeps the address at the front of a sentence in drafted notes", () => {
  expect(polishSentence("so https://boats.example is where it stands")).toBe(
    "https://boats.example is where it stands.",
  );
  expect(polishSentence("and varnish dries slowly")).toBe("Varnish dries slowly.");
});
