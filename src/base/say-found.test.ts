// What was found and what was expected, as one sentence.
import { expect, it } from "vitest";
import {
  absent,
  absentField,
  asTyped,
  attribute,
  countOf,
  doing,
  empty,
  type Found,
  holding,
  lacking,
  placed,
  sayFound,
  sayValue,
  secondOf,
  sized,
  timed,
  unfit,
  unordered,
  valued,
} from "./say-found.js";

it.each<[Found, string, string, string, string?]>([
  [
    asTyped('"ida.example"'),
    "an address",
    '"ida.example"',
    '`a.0.url` is "ida.example", but should be an address',
    "a.0.url",
  ],
  [asTyped("a list"), "a text", "a list", "`date` is a list, but should be a text", "date"],
  [asTyped('"a"'), "such as b", '"a"', 'This is "a", but should be something such as b'],
  [
    absentField("start"),
    "a time",
    'absence of "start"',
    "`chapters.1.start` is missing; it should be a time",
    "chapters.1.start",
  ],
  [absentField("start"), "a time", 'absence of "start"', "`start` is missing; it should be a time"],
  [absent("<link>"), "the page", "absence of <link>", "<link> is missing; it should be the page"],
  [
    absent("the audio's type"),
    "a MIME type",
    "absence of the audio's type",
    "The audio's type is missing; it should be a MIME type",
    "audio",
  ],
  [empty("<title>"), "a name", "empty <title>", "<title> is empty, but should be a name"],
  [secondOf("<guid>"), "one", "second <guid>", "There is a second <guid>; there should be only one"],
  [
    secondOf('cue "a"'),
    "an id of its own",
    'second cue "a"',
    'There is a second cue "a"; there should be an id of its own',
  ],
  [
    lacking("<enclosure>", "length"),
    "a number",
    "<enclosure> without length",
    "<enclosure> has no length; it needs a number",
  ],
  [
    lacking('guest "A that is"', "a link"),
    "url",
    'guest "A that is" without a link',
    'The guest "A that is" has no link; it needs url',
  ],
  [
    attribute("url", '"x"', "<enclosure>"),
    "an address",
    'url="x" of <enclosure>',
    'url of <enclosure> is "x", but should be an address',
  ],
  [attribute("url", '""'), "an address", 'url=""', "url is empty, but should be an address"],
  [
    valued("<podcast:funding>", '""'),
    "1 to 128",
    '<podcast:funding> ""',
    "<podcast:funding> is empty, but should be 1 to 128",
  ],
  [valued("guid", '"b before a"'), '"a"', 'guid "b before a"', 'The guid is "b before a", but should be "a"'],
  [
    doing("cue", "ends before it begins"),
    "an end",
    "cue that ends before it begins",
    "The cue ends before it begins, but there should be an end",
  ],
  [
    placed("content:encoded", "before it"),
    "it first",
    "content:encoded before it",
    "content:encoded comes before it, but there should be it first",
  ],
  [
    unordered('chapter 2 ("B")', "before the one above"),
    "rising times",
    'chapter 2 ("B") before the one above',
    'Chapter 2 ("B") comes before the one above; times have to rise',
  ],
  [
    timed('chapter "C"', "20:00"),
    "within 10:00",
    'chapter "C" at 20:00',
    'The chapter "C" is at 20:00, but should be within 10:00',
  ],
  [
    timed("first chapter", "0:05"),
    "0:00",
    "first chapter at 0:05",
    "The first chapter is at 0:05, but should be at 0:00",
  ],
  [
    sized("title", 140, "characters"),
    "at most 100",
    "title of 140 characters",
    "The title is 140 characters long, but should be at most 100",
  ],
  [
    sized("cover", "300 x 200", "pixels"),
    "a square",
    "cover of 300 x 200 pixels",
    "The cover is 300 x 200 pixels, but should be a square",
  ],
  [countOf(2, "chapters"), "at least 3", "2 chapters", "There are 2 chapters, but there should be at least 3"],
  [countOf(1, "chapters"), "at least 3", "1 chapters", "There is only 1 chapter, but there should be at least 3"],
  [countOf(0, "self links"), "one", "0 self links", "There are no self links, but there should be one"],
  [
    countOf(0, "<id>", " in <entry>"),
    "exactly one",
    "0 <id> in <entry>",
    "There is no <id> in <entry>, but there should be exactly one",
  ],
  [holding("title", "< or >"), "none", "title with < or >", "The title has < or >, but there should be none"],
  [unfit("toc of chapter 1"), "true or false", "toc of chapter 1", "The toc of chapter 1 should be true or false"],
  ["a tab in the text", "spaces", "a tab in the text", "There is a tab in the text, but there should be spaces"],
])("says %j, %s", (found, expected, text, message, field) => {
  expect(sayFound(found, expected, { field })).toEqual({ message, found: text, expected });
});

it("keeps a sentence that somebody else has written", () => {
  expect(sayFound("x", "y", { message: "It is x" })).toEqual({ message: "It is x", found: "x", expected: "y" });
});

it("says a value of something whose name is known, whatever is typed", () => {
  expect(sayValue("--format", '"x of 3 pixels"', "one of json, text")).toBe(
    '--format is "x of 3 pixels", but should be one of json, text',
  );
  expect(sayValue("--every", '""', "such as 5m")).toBe("--every is empty, but should be something such as 5m");
});
