// Every language has every word with the same places for values, and directions are right.
import { describe, expect, it } from "vitest";
import { dateText, isoLength, lengthText } from "./shown-text.js";
import { directionOf, fill, languages, stringsFor } from "./strings.js";

const places = (text: string): string[] => (text.match(/\{\w\}/g) ?? []).sort();

describe("strings", () => {
  it.each(languages.map((language) => [language]))("has every word in %s", (language) => {
    const english = stringsFor("en");
    const words = stringsFor(language);
    for (const key of Object.keys(english) as (keyof typeof english)[]) {
      expect(words[key], key).not.toBe("");
      expect(places(words[key]), key).toEqual(places(english[key]));
    }
    expect(words.months.split(" ")).toHaveLength(12);
  });

  it("finds the words by the language's first part and falls back to English", () => {
    expect(stringsFor("pt-BR").search).toBe("Pesquisa");
    expect(stringsFor("DE_at").search).toBe("Suche");
    expect(stringsFor("tlh").search).toBe("Search");
  });

  it.each([
    ["ar", "rtl"],
    ["he-IL", "rtl"],
    ["en", "ltr"],
    ["az-Arab", "rtl"],
    ["ar-Latn", "ltr"],
    ["", "ltr"],
  ] as const)("writes %j %s", (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });

  it("writes dates, lengths and sentences in the language's own way", () => {
    const late = Date.UTC(2026, 11, 31, 23, 30);
    expect(dateText(late, "UTC", stringsFor("en"))).toBe("December 31, 2026");
    expect(dateText(late, "Europe/Berlin", stringsFor("de"))).toBe("1. Januar 2027");
    expect(dateText(late, "UTC", stringsFor("ja"))).toBe("2026年12月31日");
    expect([0, 29.6, 3599, 3600, 4625].map((seconds) => lengthText(seconds, stringsFor("en")))).toEqual([
      "",
      "30 s",
      "1 h",
      "1 h",
      "1 h 17 min",
    ]);
    expect([0, 59, 3725].map(isoLength)).toEqual(["PT0S", "PT59S", "PT1H2M5S"]);
    expect(fill("{0} of {1}, {2}", 1, 2)).toBe("1 of 2, {2}");
  });
});
