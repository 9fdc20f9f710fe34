// Which words of captions in small letters get a capital: by what the reader hears, the lists, and the show's own terms.
import { beforeAll, describe, expect, it } from "vitest";
import { type Lexicon, loadLexicon } from "../names/lexicon.js";
import type { Term } from "../names/terms.js";
import { hearNothing } from "../reader/read-words.js";
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

  it("takes what somebody did for no part of the name", () => {
    const heard = { ida: 0.9, carved: 0.5, unwin: 0.5 };
    expect(read("that ida carved out time", heard)).toBe("that Ida carved out time");
    expect(read("that ida unwin came", heard)).toBe("that Ida Unwin came");
  });

  it("asks more for words of the dictionary than for unknown ones", () => {
    expect(read("a molecular test of zorvex here", { molecular: 0.6, zorvex: 0.6 })).toBe(
      "a molecular test of Zorvex here",
    );
    expect(read("we met in harbour street", { harbour: 0.95, street: 0.55 })).toBe("we met in Harbour Street");
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

  it("writes a title of ordinary words large where it is said whole, and learns nothing of them elsewhere", () => {
    const terms: Term[] = [
      { term: "Tide and Timber", kind: "phrase", origin: "title" },
      { term: "Moorings", origin: "title", isTitleCase: true },
    ];
    const heard = { tide: 0.4, timber: 0.1, moorings: 0.6 };
    expect(read("welcome to tide and timber where the tide and moorings matter", heard, terms)).toBe(
      "welcome to Tide and Timber where the tide and moorings matter",
    );
  });

  it("leaves ordinary words small that only talk of technology writes large", () => {
    const heard = { varnish: 1, keel: 1, kubernetes: 0.9 };
    expect(read("the varnish on the keel is old", heard)).toBe("the varnish on the keel is old");
    expect(read("we run varnish on kubernetes", heard)).toBe("we run Varnish on Kubernetes");
  });

  it("takes no word behind I'm for the other half of a name", () => {
    expect(read("I'm harbour master", { "I'm": 1, harbour: 0.5 })).toBe("I'm harbour master");
  });

  it("takes what is said of several too for a thing", () => {
    expect(read("an apple a day and two apples more", { apple: 0.9 })).toBe("an apple a day and two apples more");
    expect(read("the phone that apple sells", { apple: 0.9 })).toBe("the phone that Apple sells");
  });

  it("asks the most for words of the dictionary that are seldom said, and for family names that are things", () => {
    const heard = { pollen: 0.9, rice: 0.6, okafor: 0.6 };
    expect(read("the pollen on the rice said okafor", heard)).toBe("the pollen on the rice said Okafor");
  });

  it("knows names that a dictionary has with a capital only", () => {
    expect(read("a train to bogota and on to casablanca", { bogota: 0.4, casablanca: 0.4 })).toBe(
      "a train to Bogota and on to Casablanca",
    );
  });

  it("writes a short name of a person with one capital", () => {
    expect(read("we asked maya about nato", { maya: { several: 0.6 }, nato: { several: 0.6 } })).toBe(
      "we asked Maya about NATO",
    );
  });

  it("writes a person's name as one though a program is called by its letters", () => {
    const heard = { ida: 0.8, ava: 0.3, nato: 0.8 };
    expect(read("so ida and ava sailed for nato", heard)).toBe("so Ida and Ava sailed for NATO");
  });

  it("writes places and things of ordinary words large where they are said whole, and titles before names", () => {
    const heard = { york: 0.9, house: 0.4, dr: 0.8, marlow: 0.9, new: 0.3 };
    expect(read("from new york to the white house with dr marlow", heard)).toBe(
      "from New York to the White House with Dr Marlow",
    );
    expect(read("a new house and a white boat", { house: 0.1 })).toBe("a new house and a white boat");
  });

  it("writes an acronym alike wherever it is said, and letters without a vowel as one", () => {
    const words = "an frei and an frei or ldx".split(" ");
    const heard = { ...hearNothing(words.length) };
    heard.capital.set([0, 0.7, 0, 0, 0.2, 0, 0.8]);
    heard.capitals.set([0, 0.2, 0, 0, 0.8, 0, 0.1]);
    const found = findCapitals({ words, facts: factsOf(words, "en"), heard, others: [], lexicon, terms: [] });
    expect(found.flatMap((one) => (one.kind === "replace" ? one.text : []))).toEqual(["FREI", "FREI", "LDX"]);
  });

  it("takes a word that no list has for a name everywhere or nowhere, by all its places", () => {
    const text = "zorvex came and zorvex went and zorvex sang of plinth and plinth and plinth";
    const words = text.split(" ");
    const heard = { ...hearNothing(words.length) };
    heard.capital.set(
      words.map((word, at) => (word === "zorvex" ? [0.6, 0.1, 0.2][at % 3]! : word === "plinth" && at > 12 ? 0.95 : 0)),
    );
    const found = findCapitals({ words, facts: factsOf(words, "en"), heard, others: [], lexicon, terms: [] });
    expect(found.flatMap((one) => (one.kind === "replace" ? one.text : []))).toEqual(["Zorvex", "Zorvex", "Zorvex"]);
  });

  it("takes several people of a country for a name too", () => {
    const heard = { american: 0.99, americans: 0.99 };
    expect(read("an american boat and two americans more", heard)).toBe("an American boat and two Americans more");
  });

  it("leaves numbers and seasons small that are no part of a name", () => {
    const heard = { thirty: 0.8, autumn: 1, ostra: 0.9, seven: 0.5 };
    expect(read("thirty boats this autumn and seven from ostra seven", heard)).toBe(
      "thirty boats this autumn and seven from Ostra Seven",
    );
  });

  it("gives none to what begins a quotation, or to x-rays", () => {
    expect(read("he said well take x-rays", { well: 0.95, "x-rays": 0.9 })).toBe("he said well take x-rays");
  });
});
