import { describe, expect, it } from "vitest";
import { talks } from "../../testing/talks-in-languages.js";
import { loadSmallWords } from "../chapters/stop-words.js";
import { hearOtherLanguage, hearTwoLanguages } from "./hear-language.js";

const small = await loadSmallWords();
const wordsOf = (language: string): string[] => talks[language]!.flat().join(" ").split(" ");
const english =
  "So today we talk about how you keep an old wooden boat with oil. The oil goes into the wood and it keeps the water out of it. " +
  "You have to warm the oil, or it will not go in at all, and I put it on with a brush that is as wide as my hand. After three days " +
  "the oil is dry and then we take the boat to the shed by the harbour. It is cheap there, but it is also wet, so what we did was " +
  "to put a heater in. And if you do not have a shed you can put a cover on your boat, but it must not lie on it.";

describe("hearing that a transcript is in another language than is said", () => {
  it.each(Object.keys(talks))("finds %s in shows of other languages, and leaves it alone in its own", (language) => {
    expect(hearOtherLanguage(wordsOf(language), language, small)).toBeUndefined();
    expect(hearOtherLanguage(wordsOf(language), `${language}-XX`, small)).toBeUndefined();
    for (const declared of ["en", "de", "fr", "ru", "nb"].filter((one) => one !== language))
      expect([declared, hearOtherLanguage(wordsOf(language), declared, small)]).toEqual([declared, language]);
  });

  it("finds English, in small letters and without marks too", () => {
    const bare = english.toLowerCase().replace(/[.,]/g, "").split(" ");
    expect(hearOtherLanguage(english.split(" "), "en-GB", small)).toBeUndefined();
    expect(hearOtherLanguage(bare, "de", small)).toBe("en");
    expect(hearOtherLanguage(bare, "zu", small)).toBe("en");
  });

  it.each([
    [
      "de",
      "In der Werft wird das Öl warm gemacht, und dann kommt es mit dem Pinsel auf das Holz, bis es nichts mehr nimmt und es im Winter trocken bleibt.",
    ],
    [
      "nb",
      "Man må varme oljen før den trekker inn, og så står båten i skjulet ved havnen om vinteren, men det er fuktig der og vi har satt inn en ovn.",
    ],
    [
      "nl",
      "Je moet de olie warm maken, anders trekt die niet in het hout, en in de winter staat de boot in de schuur bij de haven en is het droog.",
    ],
    [
      "sv",
      "Man måste värma oljan, annars tränger den inte in, och på vintern står båten i skjulet vid hamnen, men det är fuktigt där och vi har en kamin.",
    ],
  ])("finds a few words of %s where hardly one is English", (language, text) => {
    const words = text.split(" ");
    expect(hearOtherLanguage(words, "en", small)).toBe(language);
    expect(hearOtherLanguage(words, language, small)).toBeUndefined();
    expect(hearOtherLanguage([..."so this is what we do with it:".split(" "), ...words], "en", small)).toBeUndefined();
  });

  it("says nothing of a few words of English with names and a line in another language", () => {
    const names =
      "Hanna van der Berg, Jan de Wit and Otto von der Au sing it with us, die Zeit und das Boot, in our shed today";
    expect(hearOtherLanguage(names.split(" "), "en", small)).toBeUndefined();
  });

  it("says nothing of kindred languages, of languages without a list, and of a few words", () => {
    expect(hearOtherLanguage(wordsOf("es"), "gl", small)).toBeUndefined();
    expect(hearOtherLanguage(wordsOf("ru"), "sr", small)).toBeUndefined();
    expect(hearOtherLanguage(wordsOf("de"), "lb", small)).toBeUndefined();
    expect(hearOtherLanguage(wordsOf("de").slice(0, 20), "en", small)).toBeUndefined();
    expect(hearOtherLanguage([], "en", small)).toBeUndefined();
  });
});

describe("hearing that a transcript is in two languages", () => {
  it.each(Object.keys(talks))("finds no second language in %s, and both where English stands beside it", (language) => {
    expect(hearTwoLanguages(wordsOf(language), small)).toBeUndefined();
    const both = [...english.split(" ").slice(0, Math.max(60, wordsOf(language).length)), ...wordsOf(language)];
    // Arabic has its small words inside of others.
    if (language !== "en" && language !== "ar")
      expect(hearTwoLanguages(both, small)).toEqual(expect.arrayContaining(["en", language]));
  });

  it("says nothing of English with names and terms of another language, and of a few words", () => {
    expect(
      hearTwoLanguages([...english.split(" "), ..."die Zeit der Stadt und das Boot".split(" ")], small),
    ).toBeUndefined();
    expect(hearTwoLanguages("we go and wir gehen und".split(" "), small)).toBeUndefined();
  });
});
