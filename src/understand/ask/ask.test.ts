// A talk and an answer in; what is kept of it, and what is refused, out.
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { formatClock } from "../../base/clock-text.js";
import { makeEntry, makePerson, makeShow, makeTurn } from "../../testing/make-show.js";
import { checkAnswer } from "./check-answer.js";
import { findPassage, listTalkWords } from "./find-passage.js";
import { readAnswer } from "./read-answer.js";
import { answerFields, answerSchema, writePrompt } from "./write-prompt.js";

const guest = makePerson({ id: "ben-oakes", name: "Ben Oakes", role: "guest", url: "https://oakes.example" });
const turns = [
  makeTurn("Welcome to Harbour Lights, Ben.", 0, 5, "Ada Marlow"),
  makeTurn("Nobody builds a boat alone, and it took us 45 days to lay the keel in Bremen.", 5, 300, "Ben Oakes"),
  makeTurn("What about tar?", 300, 305, "Ada Marlow"),
  makeTurn("Tar keeps the water out for about ten years.", 305, 700, "Ben Oakes"),
  makeTurn("And the sails?", 700, 900, "Ada Marlow"),
];
const show = makeShow();
const entry = makeEntry({ episode: { guests: [guest] }, understood: { turns, duration: 900, language: "en" } });
const check = (answer: Record<string, unknown>) => checkAnswer(show, entry, answer);

describe("checkAnswer", () => {
  it("keeps what stands the checks", () => {
    const { kept, refused } = check({
      description: "Ben Oakes laid a keel in Bremen in 45 days. He says why tar keeps water out.",
      chapters: [
        { start: "0:00", title: "Nobody builds alone" },
        { start: "5:02", title: "Tar for ten years" },
        { start: 699, title: "The Sails" },
      ],
      quotes: [
        { text: "nobody builds a boat alone and it took us 45 days to lay a keel in Bremen", speaker: "ben oakes" },
      ],
      keywords: ["boats", "tar", "keel"],
      notes:
        "A talk with [Ben](https://www.oakes.example/).\n\n> Tar keeps the water out for about ten years.\n>\n> — Ben Oakes (5:05)",
    });
    expect(refused).toEqual([]);
    expect(kept).toEqual({
      description: "Ben Oakes laid a keel in Bremen in 45 days. He says why tar keeps water out.",
      chapters: [
        { start: 0, title: "Nobody builds alone" },
        { start: 300, title: "Tar for ten years" },
        { start: 700, title: "The Sails" },
      ],
      quotes: [
        {
          text: "Nobody builds a boat alone, and it took us 45 days to lay the keel in Bremen.",
          at: 5,
          turn: 1,
          speaker: "Ben Oakes",
        },
      ],
      keywords: ["boats", "tar", "keel"],
      notes:
        "A talk with [Ben](https://www.oakes.example/).\n\n> Tar keeps the water out for about ten years.\n>\n> — Ben Oakes (5:05)\n",
    });
  });

  it.each([
    [{ description: "With Carla Reed of the yard." }, "description", "names Carla"],
    [{ description: "It took 60 days." }, "description", "says 60"],
    [{ description: 'He says "a boat is a promise to the sea".' }, "description", "which nobody said"],
    [{ description: "Bold <b>claim</b>." }, "description", "HTML"],
    [{ description: "One. Two. Three. Four. Five." }, "description", "more than 4"],
    [{ description: 7 }, "description", "no text"],
    [{ chapters: "0:00 One" }, "chapters", "no list"],
    [
      {
        chapters: [
          { start: "0:00", title: "One" },
          { start: "5:00", title: "Two" },
        ],
      },
      "chapters",
      "fewer than three",
    ],
    [
      {
        chapters: [
          { start: "5:00", title: "a" },
          { start: "11:40", title: "b" },
          { start: "14:50", title: "c" },
        ],
      },
      "chapters.2",
      "no sentence begins",
    ],
    [{ chapters: [{ start: "20:00", title: "a" }] }, "chapters.0", "after the end"],
    [{ chapters: [{ start: "soon", title: "a" }] }, "chapters.0", "no time"],
    [{ chapters: [null, { start: "0:00" }] }, "chapters.1", "no title"],
    [
      {
        chapters: [
          { start: "0:00", title: "a" },
          { start: "11:40", title: "b" },
          { start: "5:00", title: "c" },
        ],
      },
      "chapters",
      "not in order",
    ],
    [
      {
        chapters: [
          { start: "0:00", title: "a" },
          { start: "5:00", title: "b" },
          { start: "5:04", title: "c" },
        ],
      },
      "chapters",
      "less than 10 seconds",
    ],
    [
      { quotes: [{ text: "Tar keeps the boat dry for ever and a day.", speaker: "Ben Oakes" }] },
      "quotes.0",
      "not said so",
    ],
    [
      { quotes: [{ text: "Tar keeps the water out for about ten years.", speaker: "Ada Marlow" }] },
      "quotes.0",
      "was said by Ben Oakes",
    ],
    [{ keywords: ["tar", "tungsten", 4] }, "keywords.1", "never said"],
    [{ notes: "Fine.\n\nSee [more](https://evil.example/x)." }, "notes", "links to https://evil.example/x"],
    [{ notes: "> Boats are alive and they speak to me." }, "notes", "nobody said"],
    [{ notes: "{% include x %}" }, "notes", "template tags"],
    [{ title: "New" }, "title", "no field"],
  ] as const)("refuses %j", (answer, field, why) => {
    const { refused } = check(answer);
    expect(refused.map((one) => one.field)).toContain(field);
    expect(refused.find((one) => one.field === field)!.why).toContain(why);
  });

  it("takes an empty text or list for a field that is left out", () => {
    const answer = { description: " ", chapters: [], quotes: [], keywords: [], notes: "", names: [], speakers: [] };
    expect(check(answer)).toEqual({ kept: {}, refused: [] });
  });

  it("never throws, and keeps nothing of nonsense", () => {
    fc.assert(
      fc.property(
        fc.dictionary(fc.constantFrom("description", "chapters", "quotes", "keywords", "notes"), fc.jsonValue()),
        (answer) => {
          const { kept } = check(answer);
          for (const { text } of kept.quotes ?? []) expect(findPassage(text, listTalkWords(turns))).toBeDefined();
        },
      ),
    );
  });
});

describe("names and speakers", () => {
  const labelled = [
    makeTurn("Welcome, I am Ada, and this is Ben.", 0, 5, "SPEAKER_00"),
    makeTurn("We measure with Graffana, Ada.", 5, 300, "SPEAKER_01"),
  ];
  const glossary = { terms: [{ term: "Grafana" }], replace: [], never: [{ from: "Graffana", to: "Graphana" }] };
  const talk = makeEntry({ episode: { guests: [guest], glossary }, understood: { turns: labelled, duration: 300 } });
  const take = (answer: Record<string, unknown>) => checkAnswer(show, talk, answer);
  it("keeps what talk and front-matter bear out", () => {
    const answer = {
      names: [{ from: "Graffana", to: "Grafana" }],
      speakers: [
        { label: "SPEAKER_00", name: "ada marlow" },
        { label: "SPEAKER_01", name: "Ben Oakes" },
      ],
    };
    expect(take(answer)).toEqual({
      kept: { ...answer, speakers: [{ label: "SPEAKER_00", name: "Ada Marlow" }, answer.speakers[1]] },
      refused: [],
    });
  });
  it.each([
    [{ names: {} }, "is no list"],
    [{ names: [{ from: "Grafana" }] }, "has no from and to"],
    [{ names: [{ from: "Grafanna", to: "Grafana" }] }, "nobody said"],
    [{ names: [{ from: "Graffana", to: "Graphana" }] }, "the front-matter does not have"],
    [{ names: [{ from: "measure", to: "Grafana" }] }, "is not like it"],
    [{ speakers: [{ label: "SPEAKER_02", name: "Ben Oakes" }] }, "is no label"],
    [{ speakers: [{ label: "SPEAKER_01", name: "Carl Reed" }] }, "names nobody"],
    [
      {
        speakers: [
          { label: "SPEAKER_00", name: "Ben Oakes" },
          { label: "SPEAKER_01", name: "Ben Oakes" },
        ],
      },
      "cannot stand beside",
    ],
  ])("refuses %j", (answer, why) => {
    const { kept, refused } = take(answer);
    expect(kept).toEqual({});
    expect(refused[0]!.why).toContain(why);
  });
});

describe("findPassage", () => {
  const talk = listTalkWords(turns);
  it("finds words for words, forgiving small slips only in longer ones", () => {
    expect(findPassage("“Nobody builds a boat alone”", talk)).toMatchObject({ turn: 1, likeness: 1 });
    expect(findPassage("tar keeps water out for about ten years", talk)?.text).toBe(
      "Tar keeps the water out for about ten years.",
    );
    expect(findPassage("nobody builds a ship alone", talk)).toBeUndefined();
    expect(findPassage("Ben. Nobody builds a boat", talk)).toBeUndefined();
    expect(findPassage("", talk)).toBeUndefined();
    expect(findPassage("船は木で作る", listTalkWords([makeTurn("昔から船は木で作る。")]))).toMatchObject({
      likeness: 1,
    });
  });
});

describe("readAnswer", () => {
  it.each([
    '{"a": 1}',
    'Here it is:\n```json\n{"a": 1}\n```\nDone.',
    'Sure! {"a": 1} Bye.',
    '\uFEFF{"a":1}\n',
    '```\r\n{"a": 1}\r\n```',
    '<think>{"b"?}</think>{"a": 1,}',
  ])("finds the JSON of %j", (text) => expect(readAnswer(text)).toEqual({ value: { a: 1 } }));
  it("takes an answer as it is where a mark of thoughts stands in one of its texts, as llama.cpp lets it", () => {
    const value = { a: "hm</think>", b: { c: 1 } };
    expect(readAnswer(JSON.stringify(value))).toEqual({ value });
  });
  it.each([
    ["no json", "has no JSON"],
    ["[1]", "The JSON is no object"],
    ['{"a": }', "The JSON cannot be read"],
    ["", "has no JSON"],
  ])("says what is wrong with %j", (text, fault) =>
    expect(readAnswer(text)).toEqual({ fault: expect.stringContaining(fault) }),
  );
});

describe("answerSchema", () => {
  const part = { turns, at: 0, of: 2 };
  it.each([{ fields: answerFields }, { fields: answerFields, part }])("gives every text and list an end", (asked) => {
    const open: string[] = [];
    const look = (name: string, schema: Record<string, unknown>): void => {
      const { type, maxLength, pattern, maxItems, items, properties } = schema;
      if (type === "string" && !((maxLength as number) < 2000 || /^\^.*\$$/.test(`${pattern}`))) open.push(name);
      if (type === "array" && maxItems === undefined) open.push(name);
      if (items) look(`${name}[]`, items as Record<string, unknown>);
      for (const [field, one] of Object.entries(properties ?? {})) look(`${name}.${field}`, one);
    };
    look("answer", answerSchema(asked) as Record<string, unknown>);
    expect(open).toEqual([]);
  });

  it("takes the times that the transcript is written with", () => {
    const pattern = /"pattern":("[^"]*")/.exec(JSON.stringify(answerSchema({ fields: ["chapters"] })))![1]!;
    for (const time of [0, 59, 754, 3723, 36_000]) expect(formatClock(time)).toMatch(new RegExp(JSON.parse(pattern)));
  });
});

it("writes a prompt with the rules, the people, the schema and the transcript", () => {
  const prompt = writePrompt(show, entry);
  for (const part of [
    "- Ben Oakes (guest)",
    "- Ada Marlow (host)",
    "all before 15:00",
    '"minItems": 3',
    "Ben Oakes: [0:05] Nobody builds",
  ])
    expect(prompt).toContain(part);
  expect(writePrompt(show, makeEntry())).not.toContain("undefined");
});
