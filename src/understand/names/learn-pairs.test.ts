import { expect, it } from "vitest";
import { makeEpisode, makePerson } from "../../testing/make-show.js";
import { learnPairs, tellNames } from "./learn-pairs.js";

const grok = { from: "Grock", to: "Groq" };

it("carries what was decided to every later episode, and lets a later decision take its place", () => {
  const learned = learnPairs([
    { slug: "one", title: "", pairs: undefined },
    {
      slug: "two",
      title: "",
      pairs: { replace: [grok], never: [{ from: "shear", to: "Cher" }], people: ["Mo Vane"], terms: ["Oakyard"] },
    },
    { slug: "three", title: "", pairs: undefined },
    {
      slug: "four",
      title: "",
      pairs: { replace: [], never: [{ from: "grock", to: "Groq" }], people: ["Ida Berg", "Mo Vane"], terms: [] },
    },
    { slug: "five", title: "", pairs: { replace: [], never: [{ from: "shear", to: "" }], people: [], terms: [] } },
    { slug: "six", title: "", pairs: undefined },
  ]);
  expect([...learned.keys()]).toEqual(["three", "four", "five", "six"]);
  expect(learned.get("four")).toEqual({
    replace: [grok],
    never: [{ from: "shear", to: "Cher" }],
    people: ["Mo Vane"],
    terms: ["Oakyard"],
    titled: [],
  });
  expect(learned.get("five")!.replace).toEqual([]);
  expect(learned.get("six")!.people).toEqual(["Ida Berg", "Mo Vane"]);
  expect(learned.get("six")!.never).toEqual([
    { from: "grock", to: "Groq" },
    { from: "shear", to: "" },
  ]);
});

it("carries the latest only, so that a show of a thousand episodes stays quick", () => {
  const decided = Array.from({ length: 300 }, (_, at) => ({
    slug: `e${at}`,
    title: `Word${Math.floor(at / 3)}`,
    pairs: { replace: [{ from: `word${at}`, to: "Word" }], never: [], people: [`Ida Nr${at}`], terms: [`Term${at}`] },
  }));
  const last = learnPairs(decided).get("e299")!;
  expect([last.replace.length, last.replace.at(-1)!.from]).toEqual([200, "word298"]);
  expect([last.people.length, last.people.at(-1)]).toEqual([200, "Ida Nr298"]);
  expect([last.terms.length, last.terms.at(-1)]).toEqual([24, "Term298"]);
  expect([last.titled.length, last.titled.at(-1)]).toEqual([24, "Word98"]);
});

it("tells of an episode its pairs, and its people by more than a first name", () => {
  const people = [makePerson({ name: "Ida Berg" }), makePerson({ id: "mo", name: "Mo" })];
  expect(tellNames(makeEpisode({ guests: people, hosts: [] }))).toEqual({
    replace: [],
    never: [],
    people: ["Ida Berg"],
    terms: [],
  });
  expect(tellNames(makeEpisode({ guests: [], hosts: [] }))).toBeUndefined();
});

it("carries names that three titles have, and none that fewer have", () => {
  const titles = ["Oakyard begins", "Tar at Oakyard", "How Oakyard dries, and Gullport", "Gullport", "Rope"];
  const learned = learnPairs(titles.map((title, at) => ({ slug: `e${at}`, title, pairs: undefined })));
  expect([...learned].map(([slug, { titled }]) => [slug, titled])).toEqual([
    ["e3", ["Oakyard"]],
    ["e4", ["Oakyard"]],
  ]);
});
