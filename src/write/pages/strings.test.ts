// Every language has every word with the same places for values, and directions are right.
import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  dateText,
  directionOf,
  fill,
  isoLength,
  languages,
  lengthText,
  missingWords,
  type Strings,
  stringsFor,
  untranslated,
} from "./strings.js";

const places = (text: string): string[] => (text.match(/\{\w\}/g) ?? []).sort();
const english = stringsFor("en");
const keys = Object.keys(english) as (keyof Strings)[];
const names = new Intl.DisplayNames("en", { type: "language" });

it.each(languages)("lacks no word in %s (add what it lacks to the file)", (language) => {
  const { file } = untranslated(language);
  expect(untranslated(language)).toEqual({ file, keys: [] });
  expect(Object.keys(stringsFor(language)), "a key of no word").toEqual(keys);
});

describe("strings", () => {
  it.each(languages)("has the places for values of every word in %s, and its own months", (language) => {
    const words = stringsFor(language);
    for (const key of keys) expect(places(words[key]), key).toEqual(places(english[key]));
    const months = words.months.split(" ");
    expect(months).toHaveLength(12);
    const date = new Intl.DateTimeFormat(`${language}-u-nu-latn`, { dateStyle: "long", timeZone: "UTC" });
    for (const [at, month] of months.entries()) expect(date.format(Date.UTC(2026, at, 5))).toContain(month);
  });

  it("has a line for each file, and the README names its language", () => {
    const files = readdirSync("src/write/pages/strings/data").map((name) => name.replace(".json", ""));
    expect(languages.toSorted()).toEqual(["en", ...files].sort());
    const readme = readFileSync("README.md", "utf8").replace(/\s+/g, " ");
    const list = /Pages come in ([^;]+);/.exec(readme)?.[1]?.toLowerCase();
    for (const language of languages)
      for (const word of names.of(language)!.replace("Bokmål", "").toLowerCase().trim().split(" "))
        expect(list, language).toContain(word);
  });

  it("says English where a word is missing, and which", () => {
    const table: Partial<Strings> = { ...stringsFor("de"), search: "" };
    delete table.play;
    expect(missingWords(table).sort()).toEqual(["play", "search"]);
    expect(untranslated("tlh")).toEqual({ keys });
    expect(keys.map((key) => stringsFor("tlh")[key])).toEqual(keys.map((key) => english[key]));
  });

  it.each([
    ["pt-BR", "Pesquisa"],
    ["DE_at", "Suche"],
    ["no", "Søk"],
    ["nn-NO", "Søk"],
    ["zh-CN", "搜索"],
    ["zh-Hans-HK", "搜索"],
    ["zh-TW", "搜尋"],
    ["zh_hk", "搜尋"],
    ["zh-Hant", "搜尋"],
    ["iw", "חיפוש"],
    ["constructor", "Search"],
    ["", "Search"],
    ["tlh", "Search"],
  ])("finds the words for %j", (language, search) => {
    expect(stringsFor(language).search).toBe(search);
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
    expect(dateText(late, "UTC", stringsFor("ko"))).toBe("2026년 12월 31일");
    expect(dateText(late, "UTC", stringsFor("hu"))).toBe("2026. december 31.");
    expect(dateText(late, "UTC", stringsFor("fi"))).toBe("31. joulukuuta 2026");
    expect(dateText(late, "UTC", stringsFor("he"))).toBe("31 בדצמבר 2026");
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
