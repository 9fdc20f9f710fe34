// The packed word lists: known words are found, unknown ones are not.

import { beforeAll, describe, expect, it } from "vitest";
import { processorTime } from "../../testing/processor-time.js";
import { type Lexicon, loadLexicon } from "./lexicon.js";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
});

describe("the lexicon", () => {
  it("knows ordinary words and how often they are said", () => {
    for (const word of ["a", "the", "because", "harbour", "harbor", "clouds", "zoom", "cafe", "zippers"])
      expect([word, lexicon.frequency(word) !== undefined]).toEqual([word, true]);
    expect(lexicon.frequency("the")!).toBeGreaterThan(lexicon.frequency("because")!);
    expect(lexicon.frequency("because")!).toBeGreaterThan(lexicon.frequency("harbour")!);
    for (const word of ["", "qwxz", "thee-", "aardvarkss", "zzzzz", "groq", "é"])
      expect([word, lexicon.frequency(word)]).toEqual([word, undefined]);
  });

  it("knows rare words, words of the trade, function words and names", () => {
    expect(["zymurgy", "kubernetes", "gpus", "capex"].every(lexicon.isRare)).toBe(true);
    const made = ["graffana", "kubern", "promethus", "kubernetees", "karpathi", "waimo", "anthrophic", "uniswop"];
    expect(made.filter(lexicon.isRare).length).toBeLessThan(2);
    expect(["the", "um", "really", "because"].every(lexicon.isFunction)).toBe(true);
    expect(["cloud", "open", "groq"].some(lexicon.isFunction)).toBe(false);
    expect(lexicon.isGivenName("jared") && lexicon.isFamilyName("patel")).toBe(true);
  });

  it("answers again and again without taking long", async () => {
    const words = Array.from({ length: 20_000 }, (_, k) => `word${String.fromCharCode(97 + (k % 26))}${k % 77}`);
    const took = processorTime(() => {
      for (const word of words) lexicon.frequency(word);
    });
    expect(took).toBeLessThan(1000);
  });
});
