// What was found and what was expected, as one sentence.
import { expect, it } from "vitest";
import { sayFound, sayValue } from "./say-found.js";

it.each([
  ['"ida.example"', "an address", "guests.0.url", '`guests.0.url` is "ida.example", but should be an address'],
  ["a list", "a text", "date", "`date` is a list, but should be a text"],
  ["5", "the file's 10 bytes", "audio.length", "`audio.length` is 5, but should be the file's 10 bytes"],
  ['absence of "start"', "a time", "chapters.1.start", "`chapters.1.start` is missing; it should be a time"],
  ["absence of <link>", "the page", "", "<link> is missing; it should be the page"],
  ["absence of the audio's type", "a MIME type", "audio", "The audio's type is missing; it should be a MIME type"],
  ["empty <title>", "a name", "", "<title> is empty, but should be a name"],
  ["second <guid>", "one", "", "There is a second <guid>; there should be only one"],
  ["<enclosure> without length", "a number", "", "<enclosure> has no length; it needs a number"],
  ['guest "A without B" without a link', "url", "", 'The guest "A without B" has no link; it needs url'],
  ['url="x" of <enclosure>', "an address", "", 'url of <enclosure> is "x", but should be an address'],
  ['<podcast:funding> ""', "1 to 128 characters", "", "<podcast:funding> is empty, but should be 1 to 128 characters"],
  ['guid "b before a"', '"a"', "", 'The guid is "b before a", but should be "a"'],
  [
    "cue that ends before it begins",
    "an end after the start",
    "",
    "The cue ends before it begins, but there should be an end after the start",
  ],
  [
    'chapter 2 ("B") before the one above',
    "rising times",
    "",
    'Chapter 2 ("B") comes before the one above; times have to rise',
  ],
  ['chapter "C" at 20:00', "within 10:00", "", 'The chapter "C" is at 20:00, but should be within 10:00'],
  ["first chapter at 0:05", "0:00", "", "The first chapter is at 0:05, but should be at 0:00"],
  ["title of 140 characters", "at most 100", "", "The title is 140 characters long, but should be at most 100"],
  ["cover of 300 x 200 pixels", "a square", "", "The cover is 300 x 200 pixels, but should be a square"],
  ["2 chapters", "at least 3", "", "There are 2 chapters, but there should be at least 3"],
  ["1 chapters", "at least 3", "", "There is only 1 chapter, but there should be at least 3"],
  ["0 self links", "one", "", "There are no self links, but there should be one"],
  ["title with < or >", "none", "", "The title has < or >, but there should be none"],
  ["toc of chapter 1", "true or false", "", "The toc of chapter 1 should be true or false"],
  ["a tab in the text", "spaces", "", "There is a tab in the text, but there should be spaces"],
  ['"a"', "such as b", "", 'This is "a", but should be something such as b'],
])("says %s, %s", (found, expected, field, said) => {
  expect(sayFound(found, expected, field)).toBe(said);
});

it("says a value of something whose name is known, whatever is typed", () => {
  expect(sayValue("--format", '"x of 3 pixels"', "one of json, text")).toBe(
    '--format is "x of 3 pixels", but should be one of json, text',
  );
  expect(sayValue("--every", '""', "such as 5m")).toBe("--every is empty, but should be something such as 5m");
});

it("takes its time with no text", () => {
  for (const text of ['"'.repeat(20_000), `${"a ".repeat(20_000)}that`, `${'"a" '.repeat(10_000)}with`])
    expect(sayFound(text, "less")).toMatch(/less$/);
}, 1_000);
