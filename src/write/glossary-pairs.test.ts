// Pairs in each form a glossary can have.
import { describe, expect, it } from "vitest";
import { addGlossaryPairs } from "./glossary-pairs.js";

const pairs = [
  { from: "Grafanna", to: "Grafana" },
  { from: "cooper netties", to: "Kubernetes" },
];
const add = (yaml: string, glossary: unknown): string =>
  addGlossaryPairs(`---\ntitle: T # a\n${yaml}---\nNotes\n`, glossary, pairs).slice("---\ntitle: T # a\n".length);

describe("addGlossaryPairs", () => {
  it("makes a glossary where there is none", () => {
    expect(add("", undefined)).toBe(
      "glossary:\n  replace:\n    Grafanna: Grafana\n    cooper netties: Kubernetes\n---\nNotes\n",
    );
  });

  it("appends to a list", () => {
    expect(add("glossary: [Grafana,\n  Kubernetes] # names\n", ["Grafana", "Kubernetes"])).toBe(
      "glossary: [Grafana,\n  Kubernetes, Grafanna -> Grafana, cooper netties -> Kubernetes] # names\n---\nNotes\n",
    );
  });

  it("adds to the pairs of a map, under replace when it holds more than pairs", () => {
    expect(add("glossary:\n  Foo: Bar\n", { Foo: "Bar" })).toBe(
      "glossary:\n  Foo: Bar\n  Grafanna: Grafana\n  cooper netties: Kubernetes\n---\nNotes\n",
    );
    expect(add("glossary:\n  terms: [Grafana]\n", { terms: ["Grafana"] })).toBe(
      "glossary:\n  terms: [Grafana]\n  replace:\n    Grafanna: Grafana\n    cooper netties: Kubernetes\n---\nNotes\n",
    );
    expect(add("glossary: { replace: [a -> b] }\n", { replace: ["a -> b"] })).toBe(
      "glossary: { replace: [a -> b, Grafanna -> Grafana, cooper netties -> Kubernetes] }\n---\nNotes\n",
    );
  });

  it("leaves the text alone when there is nothing to add", () => {
    expect(addGlossaryPairs("no front-matter", undefined, [])).toBe("no front-matter");
  });
});
