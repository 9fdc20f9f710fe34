// Which right forms an episode's people, glossaries, titles and links give.
import { describe, expect, it } from "vitest";
import { makeEpisode, makePerson, makeShow } from "../../testing/make-show.js";
import { collectPairs, collectTerms } from "./terms.js";

const show = makeShow({
  title: "Harbour Lights",
  hosts: [makePerson({ name: "Dr. Ada van der Marlow", aliases: ["Addie"] })],
  glossary: { terms: [{ term: "Grafana", kind: "product" }], replace: [{ from: "a", to: "b" }], never: [] },
  links: [
    { title: "DuckDB", url: "https://duckdb.example" },
    { title: "Our site", url: "https://x.example" },
  ],
});
const episode = makeEpisode({
  title: "Why Kubernetes? With Ida Berg",
  hosts: [],
  guests: [makePerson({ id: "ida", name: "Ida Berg (Harbour Works)" })],
  glossary: { terms: [{ term: "grafana" }], replace: [{ from: "c", to: "d" }], never: [{ from: "e", to: "" }] },
});

describe("collectTerms", () => {
  const terms = collectTerms(show, episode);
  const of = (origin: string): string[] => terms.filter((term) => term.origin === origin).map(({ term }) => term);

  it("takes glossaries, people with their parts and aliases, titles and names in links", () => {
    expect(of("glossary")).toEqual(["grafana", "Grafana"]);
    expect(of("person")).toEqual(["Ida Berg", "Ida", "Berg", "Ada van der Marlow", "Ada", "Marlow"]);
    expect(of("alias")).toEqual(["Addie"]);
    expect(of("title")).toEqual(["Why", "Kubernetes", "With", "Harbour Lights"]);
    expect(of("link")).toEqual(["DuckDB"]);
  });

  it("takes names from what people wrote about the episode, with words of two names in a row", () => {
    const texts = makeEpisode({
      title: "Moving a Harbour by Hand",
      description: "How Tarnova moved the books of Wrocław, and `GITHUB_TOKEN` did not.",
      notes: "Read [Margit Szabó's talk](https://Vexil.example/Talk). It is by QuillDB.",
      chapters: [{ title: "How Hariketa began", start: 0 }],
      links: [{ title: "FathomLake documentation", url: "https://fathom.example" }],
    });
    const found = collectTerms(makeShow({ title: "Keel" }), texts);
    const names = found.flatMap(({ term, origin }) => (origin === "text" ? term : []));
    for (const name of ["Tarnova", "Wrocław", "Margit Szabó", "Szabó", "QuillDB", "Hariketa", "FathomLake"])
      expect(names).toContain(name);
    expect(names.join()).not.toMatch(/GITHUB|Vexil|documentation/);
    expect(
      found.filter(({ origin, isTitleCase }) => origin === "title" && isTitleCase).map(({ term }) => term),
    ).toEqual(["Moving", "Harbour", "Hand", "Keel"]);
  });

  it("works them out once for an episode of a show", () => {
    expect(collectTerms(show, episode)).toBe(terms);
    expect(collectTerms({ ...show, title: "Keel" }, episode)).not.toContainEqual(
      expect.objectContaining({ term: "Harbour Lights" }),
    );
    expect(collectTerms(show, { ...episode, guests: [] })).not.toContainEqual(
      expect.objectContaining({ term: "Ida Berg" }),
    );
    expect(collectTerms(show, episode)).toEqual(terms);
  });

  it("keeps the kind", () => {
    expect(terms.find(({ term }) => term === "Grafana")).toEqual({
      term: "Grafana",
      kind: "product",
      origin: "glossary",
    });
  });

  it("takes what earlier episodes decided, unless this one or the show decides otherwise", () => {
    const learned = {
      replace: [
        { from: "a", to: "B" },
        { from: "E", to: "F" },
        { from: "g", to: "h" },
        { from: "c", to: "d" },
      ],
      never: [
        { from: "c", to: "d" },
        { from: "i", to: "" },
      ],
      people: [],
      terms: [],
      titled: [],
    };
    expect(collectPairs(show, { ...episode, learned })).toMatchObject({
      never: [
        { from: "e", to: "" },
        { from: "i", to: "" },
      ],
      learned: [
        { from: "a", to: "B" },
        { from: "g", to: "h" },
      ],
    });
  });

  it("puts the episode's pairs first", () => {
    expect(collectPairs(show, episode)).toEqual({
      replace: [
        { from: "c", to: "d" },
        { from: "a", to: "b" },
      ],
      never: [{ from: "e", to: "" }],
    });
  });
});
