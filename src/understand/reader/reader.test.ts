import { describe, expect, it } from "vitest";
import expected from "./data/expected.json" with { type: "json" };
import * as packed from "./data/reader-weights.js";
import { encodeWords } from "./encode-words.js";
import { multiplyPlainly, vectorMultipliers } from "./multiply.js";
import { openNetwork, sizes } from "./network-bytes.js";
import { openReader } from "./read-words.js";
import { openRunner } from "./run-network.js";

const network = openNetwork(packed);
const vectors = openRunner(network, vectorMultipliers());
const read = openReader(network, vectors);
const words = (text: string): string[] => text.split(" ");

describe("the network", () => {
  it("gives what the training's own code gives", () => {
    for (const { text, changes, sums } of expected) {
      const shown = { words: words(text), ...(changes ? { changes: Uint8Array.from(changes) } : {}) };
      const own = vectors(encodeWords(shown, network.vocabulary));
      expect(own.length).toBe(sums.length * sizes.outputs);
      sums.flat().forEach((sum, at) => {
        expect(own[at]).toBeGreaterThan(sum - 0.08);
        expect(own[at]).toBeLessThan(sum + 0.08);
      });
    }
  });
  it("gives the same bits with vectors and in plain loops, however often it is asked", () => {
    const plain = openRunner(network, multiplyPlainly);
    for (const { text } of expected) {
      const steps = encodeWords({ words: words(text) }, network.vocabulary);
      const first = vectors(steps);
      expect(plain(steps)).toEqual(first);
      expect(vectors(steps)).toEqual(first);
    }
  });
  it("knows rarer words by the first numbers of a row, which has no others", () => {
    const row = (word: string): number => network.vocabulary.get(word)! - sizes.commonWords;
    expect(network.rareWords.length).toBe((network.vocabulary.size + 2 - sizes.commonWords) * sizes.rareWord);
    expect(row("sweden")).toBeGreaterThanOrEqual(0);
    expect(row("london")).toBeLessThan(0);
    const capital = (word: string): number => read({ words: words(`we met in a ${word} last year`) }).capital[4]!;
    expect(capital("sweden")).toBeGreaterThan(0.5);
    expect(capital("museum")).toBeLessThan(0.2);
  });
  it("does not take parts that belong to another network", () => {
    expect(() => openNetwork({ ...packed, packedLetters: packed.packedLetters.slice(1) })).toThrow("letters too few");
    expect(() => openNetwork({ ...packed, packedNumbers: packed.packedNumbers.slice(8) })).toThrow("numbers too few");
  });
});

describe("words as numbers", () => {
  it("knows words in any case, without marks, by the parts of hyphens", () => {
    const { words: rows, ends } = encodeWords(
      { words: ["Well-known,", "—", "WELL", "known", "[music]"] },
      network.vocabulary,
    );
    expect([...ends]).toEqual([2, 2, 3, 4, 4]);
    expect([...rows.slice(0, 2)]).toEqual([...rows.slice(2)]);
    expect(rows[0]).toBeGreaterThan(1);
  });
  it("tells marks, changes of speaker and capitals of the source", () => {
    const signs = (shown: string, changes?: number[]): number[] => [
      ...encodeWords(
        { words: words(shown), ...(changes ? { changes: Uint8Array.from(changes) } : {}) },
        network.vocabulary,
      ).signs,
    ];
    expect(signs("so it goes")).toEqual([0, 0, 0]);
    expect(signs("so, it goes. why?")).toEqual([9, 0, 18, 27]);
    expect(signs("so it goes", [0, 0, 1])).toEqual([3, 6, 3]);
    expect(signs("so. It goes on")).toEqual([19, 2, 1, 1]);
    // Names alone do not say that sentences begin with capitals, nor does a sentence far away.
    expect(signs("so I saw Ada")).toEqual([0, 0, 0, 0]);
    expect(signs(`so. It ${"and so ".repeat(30)}on`).slice(-1)).toEqual([0]);
  });
  it("takes one word of a million characters", () => {
    for (const word of ["x".repeat(1e6), ",".repeat(1e6), `a${",".repeat(1e6)}b`, "-".repeat(1e6)])
      expect(encodeWords({ words: [word] }, network.vocabulary).words.length).toBe(0);
  });
});

describe("what is heard", () => {
  it("is where sentences end, questions, changes of speaker and names", () => {
    const text = words(
      "so welcome to the show today we talk about boats with ben how are you doing i'm doing great thank you for having me it is good to be in london where did you grow up",
    );
    const heard = read({ words: text });
    const end = (word: string): number => {
      const at = text.indexOf(word);
      return heard.stop[at]! + heard.question[at]!;
    };
    expect(end("doing")).toBeGreaterThan(0.5);
    expect(heard.question[text.indexOf("doing")]).toBeGreaterThan(0.4);
    expect(end("welcome")).toBeLessThan(0.1);
    expect(heard.change[text.indexOf("doing")]).toBeGreaterThan(heard.change[text.indexOf("welcome")]! * 10);
    expect(heard.capital[text.indexOf("london")]).toBeGreaterThan(0.7);
    expect(heard.capital[text.indexOf("boats")]).toBeLessThan(0.5);
  });
  it("is nothing where nothing is said", () => {
    expect(read({ words: [] }).stop).toEqual(new Float32Array(0));
    expect([...read({ words: ["—", "[music]"] }).change]).toEqual([0, 0]);
  });
});
