// Which words of captions in small letters get a capital: by what the reader hears, the lists, and the show's own terms.
import { beforeAll, describe, expect, it } from "vitest";
import { type Lexicon, loadLexicon } from "../names/lexicon.js";
import type { Term } from "../names/terms.js";
import { findCapitals } from "./find-capitals.js";
import { factsOf } from "./word-facts.js";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
});

/** `heard` has for some words how probable one capital is, or several. */
function read(text: string, heard: Record<string, number | { several: number }>, terms: Term[] = []): string {
  const words = text.split(" ");
  const none = (): Float32Array => new Float32Array(words.length);
  const columns = { comma: none(), stop: none(), question: none(), change: none(), capital: none(), capitals: none() };
  words.forEach((word, at) => {
    const share = heard[word] ?? 0;
    if (typeof share === "number") columns.capital[at] = share;
    else columns.capitals[at] = share.several;
  });
  const found = findCapitals({ words, facts: factsOf(words, "en"), heard: columns, others: [], lexicon, terms });
  for (const one of found) if (one.kind === "replace") words.splice(one.from, 1, ...one.text);
  return words.join(" ");
}

describe("capitals of captions in small letters", () => {
  it("writes known names as people mostly write them, even where the reader is not sure", () => {
    expect(read("we put it on github and youtube in toronto", { github: 0.1, youtube: 0.2, toronto: 0.4 })).toBe(
      "we put it on GitHub and YouTube in Toronto",
    );
  });

  it("takes no capital from the beginning of a title, and gives a term all of its capitals", () => {
    const title: Term = { term: "Crop", origin: "title", isTitleCase: true };
    expect(read("a crop of oats", { crop: 0.5 }, [title])).toBe("a crop of oats");
    expect(read("the crop of oats", { crop: 0.5 }, [{ term: "Crop", origin: "glossary" }])).toBe("the Crop of oats");
    expect(
      read("we use micro focus tools", { micro: 0.5, focus: 0.1 }, [{ term: "Micro Focus", origin: "glossary" }]),
    ).toBe("we use Micro Focus tools");
  });

  it("asks more for words of the dictionary than for unknown ones", () => {
    expect(read("a molecular test of zorvex here", { molecular: 0.6, zorvex: 0.6 })).toBe(
      "a molecular test of Zorvex here",
    );
    expect(read("we met in harbour street", { harbour: 0.9, street: 0.5 })).toBe("we met in Harbour Street");
  });

  it("writes acronyms large and longer brands with one capital", () => {
    expect(read("the zqt and the zorvexlab are new", { zqt: { several: 0.9 }, zorvexlab: { several: 0.9 } })).toBe(
      "the ZQT and the Zorvexlab are new",
    );
  });

  it("writes the words of the show's terms as they are there", () => {
    const terms: Term[] = [{ term: "TideWalk", origin: "title" }];
    expect(read("with tidewalk it is done", { tidewalk: 0.1 }, terms)).toBe("with TideWalk it is done");
  });

  it("writes a word of the dictionary as the show's title does only beside another word of the title", () => {
    const terms: Term[] = [{ term: "Rigging Weekly", kind: "phrase", origin: "title" }];
    const heard = { rigging: 0.5, weekly: 0.5 };
    expect(read("on rigging weekly we talk of rigging again", heard, terms)).toBe(
      "on Rigging Weekly we talk of rigging again",
    );
  });

  it("gives none to what begins a quotation, or to x-rays", () => {
    expect(read("he said well take x-rays", { well: 0.95, "x-rays": 0.9 })).toBe("he said well take x-rays");
  });
});
