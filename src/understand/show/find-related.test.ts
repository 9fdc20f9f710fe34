// Episodes that are alike.
import { expect, it } from "vitest";
import type { Card } from "../../model/model.js";
import { makeEpisode, makePerson, makeShow } from "../../testing/make-show.js";
import { findRelated } from "./find-related.js";
import { outlineCard } from "./make-card.js";

const card = (slug: string, title: string, guest?: string): Card =>
  outlineCard(
    makeShow(),
    makeEpisode({
      slug,
      title,
      description: "",
      keywords: [],
      guests: guest ? [makePerson({ id: guest, name: guest, role: "guest" })] : [],
    }),
    "published",
  );

it("prefers the same guest to the same words, and never the episode itself", () => {
  const cards = [
    card("a", "Varnish and sails", "ida"),
    card("b", "Varnish at last"),
    card("c", "Engines", "ida"),
    card("d", "Cooking"),
  ];
  const related = findRelated(cards);
  expect(related.get("a")).toEqual(["c", "b"]);
  expect(related.get("b")).toEqual(["a"]);
  expect(related.get("d")).toEqual([]);
});

it("does not take the hosts, or words that everybody uses, for likeness", () => {
  const cards = Array.from({ length: 80 }, (_, at) =>
    card(`e${at}`, `Sailing number ${String.fromCodePoint(97 + (at % 26))}${at}`),
  );
  expect(findRelated(cards).get("e0")).toEqual([]);
});

it("gives the same whatever the order of the cards", () => {
  const cards = [card("b", "Varnish day"), card("a", "Varnish night"), card("c", "Varnish again")];
  expect(findRelated([...cards].reverse()).get("a")).toEqual(findRelated(cards).get("a"));
});
