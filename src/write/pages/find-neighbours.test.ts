// Neighbours: order in time, shared guests before shared terms, common terms without weight.
import { expect, it } from "vitest";
import { makeCard, makeEntry } from "../../testing/make-show.js";
import { findNeighbours } from "./find-neighbours.js";

const card = (slug: string, terms: string[], guest?: string) =>
  makeCard(makeEntry({ episode: { slug } }), {
    terms,
    people: [
      { id: "ada", name: "Ada", role: "host", talkTime: 0 },
      ...(guest ? [{ id: guest, name: guest, role: "guest", talkTime: 0 }] : []),
    ],
  });

it("finds the one before, the one after and those alike", () => {
  const cards = [
    card("d", ["oak", "glue"]),
    card("c", ["sail"], "bo"),
    card("b", ["oak", "sail"], "bo"),
    card("a", ["tar"]),
  ];
  const found = findNeighbours(cards);
  const slugs = (slug: string) => {
    const near = found.get(slug)!;
    return [near.previous?.slug, near.next?.slug, near.related.map((one) => one.slug)];
  };
  expect(slugs("d")).toEqual(["c", undefined, ["b"]]);
  expect(slugs("c")).toEqual(["b", "d", ["b"]]);
  expect(slugs("b")).toEqual(["a", "c", ["c", "d"]]);
  expect(slugs("a")).toEqual([undefined, "b", []]);
});

it("does not call episodes alike for what every episode has", () => {
  const cards = Array.from({ length: 50 }, (_, at) => card(`e${at}`, at < 2 ? ["boat", "albatross"] : ["boat"]));
  expect(
    findNeighbours(cards)
      .get("e0")!
      .related.map((one) => one.slug),
  ).toEqual(["e1"]);
  expect(findNeighbours(cards).get("e9")!.related).toEqual([]);
});
