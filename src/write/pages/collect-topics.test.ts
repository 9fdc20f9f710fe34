// Which keywords become topics, how they are called, and where their pages lie.
import { expect, it } from "vitest";
import { makeCard, makeEntry } from "../../testing/make-show.js";
import { collectTopics } from "./collect-topics.js";

const topicsOf = (...lists: (string[] | undefined)[]): string[] =>
  collectTopics(
    lists.map((keywords, at) =>
      makeCard(makeEntry({ episode: { slug: `talk-${at}` } }), keywords === undefined ? {} : { keywords }),
    ),
  ).map(({ id, title, cards }) => `${id}: ${title} (${cards.map(({ slug }) => slug.slice(5)).join()})`);

it("makes a topic of what two episodes share, most used first", () => {
  expect(topicsOf(["oak", "Tar"], undefined, ["Tar", "rope"], ["oak", "Tar"])).toEqual([
    "tar: Tar (0,2,3)",
    "oak: oak (0,3)",
  ]);
});

it("joins spellings and calls the topic as most do", () => {
  expect(topicsOf(["Open  source"], ["open source"], [" open source"])).toEqual(["open-source: open source (0,1,2)"]);
  expect(topicsOf(["tar", "TAR"], ["Rope"])).toEqual([]);
});

it("tells apart what a slug would make one, whatever else there is", () => {
  const both = topicsOf(["C", "C++", "日本"], ["C", "c++", "日本"]);
  expect(both).toEqual(["c: C (0,1)", expect.stringMatching(/^c-[0-9a-f]{4}: C\+\+ \(0,1\)$/), "日本: 日本 (0,1)"]);
  expect(topicsOf(["C++"], ["c++"])).toEqual([both[1]]);
  expect(topicsOf(["Résumé"], ["résumé"])).toEqual(["resume: Résumé (0,1)"]);
  expect(topicsOf(["Résumé"], ["résumé", "resume"])).toEqual([expect.stringMatching(/^resume-[0-9a-f]{4}: Résumé/)]);
});
