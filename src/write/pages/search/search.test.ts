// The search from end to end without a browser: terms as the page takes them apart, what is found, where, and how it is quoted.

import fc from "fast-check";
import { describe, expect, it } from "vitest";
// @ts-expect-error: a script of the pages, without types
import * as page from "../../../../templates/search.js";
import type { Entry, OutFile } from "../../../model/model.js";
import { makeEntry, makeTurn } from "../../../testing/make-show.js";
import { makeTalk } from "../../../testing/make-talk.js";
import { processorTime } from "../../../testing/processor-time.js";
import { writeSearch } from "../../../testing/whole-site.js";
import { type SearchPart, writeSearchPart } from "./search-part.js";
import { findTerms, foldText, shardOf } from "./tokens.js";
import { groupSize, writeSearchGroup, writeSearchIndex } from "./write-search.js";

const open = (files: OutFile[]) => {
  const asked: string[] = [];
  const load = async (path: string): Promise<Uint8Array> => {
    asked.push(path);
    const file = files.find((one) => one.path === path);
    if (!file) throw new Error(`no ${path}`);
    return Buffer.from(file.content);
  };
  return page.openIndex(load).then((index: object) => Object.assign(index, { asked }));
};
const entryOf = (slug: string, title: string, sentences: string[], notes = ""): Entry =>
  makeEntry({
    notes,
    summary: "",
    episode: { slug, title, hosts: [] },
    understood: { turns: sentences.map((text, at) => makeTurn(text, at * 60, at * 60 + 55, "Bo")) },
  });
const build = (entries: Entry[]) => {
  const written = entries.map(writeSearchPart);
  return {
    files: writeSearch(written.map(({ part }) => part)),
    texts: written.map(({ file }) => String(file.content)),
  };
};
const slugs = (answer: { results: { slug: string }[] }): string[] => answer.results.map((one) => one.slug);

describe("terms", () => {
  it.each([
    ["The Škoda’s café, don't!", ["the", "skoda", "cafe", "don"]],
    ["GPT-4 in 2026", ["gpt", "4", "in", "2026"]],
    ["東京タワーと sea", ["東京", "京タ", "タワ", "ワー", "ーと", "と", "sea"]],
    ["船", ["船"]],
    ["مَرْفَأ", ["مرفا"]],
    ["Привет, Ёж", ["привет", "еж"]],
    [
      "Łódź Straße Øresund Æther Œuvre Đorđe Þórr İnanışı",
      ["lodz", "strasse", "oresund", "aether", "oeuvre", "dorde", "thorr", "inanisi"],
    ],
    ["שָׁלוֹם, בֵּית־סֵפֶר", ["שלום", "בית", "ספר"]],
    ["قُرْءَان السَّفِينَةُ ۖ", ["قرءان", "السفينة"]],
    ["", []],
  ])("%j", (text, terms) => {
    expect(findTerms(text)).toEqual(terms);
  });

  it("are the same in the browser's script", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 60 }), (text) => {
        expect(page.findTerms(text)).toEqual(findTerms(text));
        expect(page.foldText(text)).toBe(foldText(text));
        for (const term of findTerms(text)) expect(page.shardOf(term, 64)).toBe(shardOf(term, 64));
      }),
    );
  });
});

describe("searching", () => {
  const { files, texts } = build([
    entryOf("keel", "About keels", ["We lay the keel first.", "A lighthouse keeper came by.", "Nothing more."]),
    entryOf(
      "mast",
      "The mast",
      ["A mast bends.", "The lighthouse was dark, and the keeper slept."],
      "With **linseed** oil.",
    ),
    entryOf("lamp", "Lighthouse", ["We speak of lamps."]),
  ]);

  it("finds episodes that have all the words, a title first", async () => {
    const index = await open(files);
    expect(slugs(await index.search("lighthouse"))).toEqual(["lamp", "mast", "keel"]);
    // Where both stand together before where both are said.
    expect(slugs(await index.search("lighthouse keeper"))).toEqual(["keel", "mast"]);
    expect(slugs(await index.search("lighthouse zebra"))).toEqual([]);
    expect(slugs(await index.search("  "))).toEqual([]);
  });

  it("finds beginnings of words, singulars, notes, and words without their accents", async () => {
    const index = await open(files);
    expect(slugs(await index.search("lightho"))).toHaveLength(3);
    expect(slugs(await index.search("masts"))).toEqual(["mast"]);
    expect(slugs(await index.search("Línseed"))).toEqual(["mast"]);
  });

  it.each([
    ["ספר", ["book", "the-book"]],
    ["הספר", ["the-book", "book"]],
    ["سفينة", ["ship", "the-ship"]],
    ["السفين", ["the-ship", "ship"]],
    ["lodz strasse", ["lodz"]],
  ])(
    "finds %s with the article before it and without, and letters that have no accent to take off",
    async (typed, expected) => {
      const said = {
        book: "זה ספר",
        "the-book": "קראתי את הספר",
        ship: "هذه سفينة",
        "the-ship": "رأيت السفينة",
        lodz: "Łódź, Lange Straße",
      };
      const { files, texts } = build(Object.entries(said).map(([slug, text]) => entryOf(slug, slug, [`${text}.`])));
      const index = await open(files);
      const { query, results } = await index.search(typed);
      expect(slugs({ results })).toEqual(expected);
      for (const { slug } of results) {
        const at = Object.keys(said).indexOf(slug);
        expect(page.markPlaces(texts[at], query.words)).toHaveLength(query.words.length);
        expect(page.findInTexts([texts[at]], query)).toHaveLength(1);
      }
    },
  );

  it.each([
    ["海", ["coast", "talk"]],
    ["青い海", ["coast"]],
    ['"青い海"', ["coast"]],
    ["海の話", ["talk"]],
    ["山", ["hills"]],
    ["話", ["talk", "hills"]],
    ["川", []],
  ])("finds %s in a script without spaces, a sign alone too, wherever it stands", async (typed, expected) => {
    const said = { coast: "とても青い海。", talk: "海の話です。", hills: "山の長い話。" };
    const { files, texts } = build(Object.entries(said).map(([slug, text]) => entryOf(slug, slug, [text])));
    const { query, results } = await (await open(files)).search(typed);
    expect(slugs({ results }).sort()).toEqual([...expected].sort());
    for (const { slug } of results)
      expect(page.markPlaces(texts[Object.keys(said).indexOf(slug)], query.words).length).toBeGreaterThan(0);
  });

  it("quotes the line that says the words, with its moment", async () => {
    const index = await open(files);
    const { query, results } = await index.search("lighthouse keeper");
    const [line] = page.findLines(texts[1]!, query, 0, index.unit);
    // Behind the notes.
    expect(results[1].places).toEqual([texts[1]!.indexOf("0\tA mast")]);
    expect(line).toMatchObject({ hits: 2, text: "The lighthouse was dark, and the keeper slept." });
    expect(line.time).toBe(60);
    expect(page.findLines(texts[1]!, page.readQuery("linseed"), 0, index.unit)).toMatchObject([
      { text: "With linseed oil.", time: undefined },
    ]);
  });

  it("finds the moment in the middle of a long talk from one kilobyte of its text", async () => {
    const talk = makeTalk({ words: 4000 });
    const turn = talk.understood.turns[40]!;
    const sentence = turn.paragraphs[0]!.sentences[1]!;
    sentence.text = "Here the albatross circles the quay.";
    const { file, part } = writeSearchPart(talk);
    const index = await open(writeSearch([part]));
    const { query, results } = await index.search("albatross");
    const [place] = results[0].places;
    const bytes = Buffer.from(String(file.content));
    const from = Math.max(0, place - 1);
    const window = bytes.subarray(from, from + index.unit + 701).toString();
    const [line] = page.findLines(window, query, from, index.unit);
    expect(line.text).toContain("albatross");
    expect(line.time).toBe(Math.round(sentence.start * 10) / 10);
  });

  it("shows titles with the quotation marks of their language", async () => {
    const index = await open(build([entryOf("said", `She said "keel", didn't she`, ["Of keels."])]).files);
    expect((await index.search("keel didn")).results[0].title).toBe("She said “keel”, didn’t she");
  });

  it.each([
    ["power grid", "in the words that are typed"],
    ['"power grid"', "in quotes"],
    ["\u201cPower grid\u201d", "in the quotes of a phone"],
    ["power gri", "while it is typed"],
  ])("puts the place where %s stands together first, %s", async (typed) => {
    const scattered = (at: number): Entry =>
      entryOf(`talk-${at}`, "Boats", [
        `Power, power and power again. ${"We talk of hulls and of sails. ".repeat(at)} A grid, another grid, a grid.`,
        "The power went out. Then the grid came up for air.",
      ]);
    const { files, texts } = build([
      scattered(1),
      scattered(2),
      entryOf("whole", "Ropes", [
        "Of power.",
        "And a grid.",
        "Nothing here.",
        `${"Of rope. ".repeat(120)}`,
        "They built the power grid late.",
      ]),
      scattered(3),
      scattered(4),
    ]);
    const index = await open(files);
    const { query, results } = await index.search(typed);
    expect(results[0].slug).toBe("whole");
    const from = results[0].places[0] - 1;
    const bytes = Buffer.from(texts[2]!).subarray(Math.max(0, from), from + index.unit + 701);
    expect(page.findLines(`${bytes}\n`, query, Math.max(0, from), index.unit)[0].text).toBe(
      "They built the power grid late.",
    );
    // Only what is in quotes must be said like that.
    expect(results).toHaveLength(typed.startsWith("power") ? 5 : 1);
  });

  it("puts words that stand near each other before words that do not", async () => {
    const far = "A rudder. We talk of hulls and of sails and of ropes and of oars for long. An anchor.";
    const { files } = build([
      entryOf("near", "One", ["The rudder and the anchor.", "Hulls, sails, ropes, oars, and all."]),
      entryOf("far", "Two", [far]),
    ]);
    expect(slugs(await (await open(files)).search("anchor rudder"))).toEqual(["near", "far"]);
  });

  it("counts the words that are said everywhere as places in a run of words", async () => {
    const often = "The boat of the sea. ".repeat(200);
    const other = new Map([
      [7, "The state of the union."],
      [9, "The union, the state."],
    ]);
    const many = Array.from({ length: 128 }, (_, at) => entryOf(`talk-${at}`, "Boats", [other.get(at) ?? often]));
    const index = await open(build(many).files);
    expect(slugs(await index.search('"state of the union"'))).toEqual(["talk-7"]);
    expect(slugs(await index.search("state of the union"))).toEqual(["talk-7", "talk-9"]);
  });

  it.each([
    ["ligthouse", "lighthouse"],
    ["lighthuose keeper", "lighthouse keeper"],
    ["a Lighhouse?", "a lighthouse?"],
    ["linsede", "linseed"],
  ])("asks whether %s was meant as %s", async (typed, meant) => {
    expect(await (await open(files)).search(typed)).toMatchObject({ results: [], meant });
  });

  it("asks nothing about words that are said, that are short, or that are like none", async () => {
    const index = await open(files);
    for (const typed of ["lighthouse", "lightho", "mat", "zebra", "lighthouse zebra"])
      expect((await index.search(typed)).meant).toBeUndefined();
  });

  it("names every place of an episode, and leaves out episodes that are not asked for", async () => {
    const long = Array.from(
      { length: 60 },
      (_, at) => `Here is the mast again. ${`Rope number ${at} is wet. `.repeat(10)}`,
    );
    const parts = [entryOf("long", "Ropes", long), entryOf("short", "Ropes", ["A mast."])]
      .map(writeSearchPart)
      .map(({ part }) => part);
    const heads = writeSearchGroup(0, parts);
    const about = [{ season: 2, people: ["Bo", "Ann"] }, { people: ["Bo"] }];
    const index = await open([...heads.files, writeSearchIndex([heads.head], about)]);
    expect(index).toMatchObject({ people: ["Bo", "Ann"], seasons: [2] });
    const { results } = await index.search("mast");
    expect(results[0].slug).toBe("long");
    expect(results[0].places.length).toBeGreaterThan(10);
    expect(slugs(await index.search("mast", ({ season }: { season: number }) => season === 2))).toEqual(["long"]);
    expect(slugs(await index.search("mast", ({ people }: { people: number[] }) => people.includes(1)))).toEqual([
      "long",
    ]);
    expect(slugs(await index.search("mast", ({ season }: { season: number }) => season === 3))).toEqual([]);
  });

  it.each([
    ["power grid", ["0:Power grid", "2:power grid"]],
    ['"power grid"', ["0:Power grid", "2:power grid"]],
    ["grid power", ["0:Power|grid", "1:grid|power", "2:power|grid"]],
    ["powe", ["0:Power", "1:power", "2:power"]],
    ['"powe"', []],
    ["grid zebra", []],
    ["", []],
    ["東京タワー", ["3:東京タワー"]],
    ["京", ["3:京"]],
    ["日", ["3:日"]],
  ])("finds in the texts of a page: %s", (typed, expected) => {
    const texts = ["Power grid.", "A grid needs power.", "The power-grid", "今日は東京タワーです"];
    const places = page.findInTexts(texts, page.readQuery(typed)) as { text: number; ranges: [number, number][] }[];
    expect(
      places.map(({ text, ranges }) => `${text}:${ranges.map(([a, b]) => texts[text]!.slice(a, b)).join("|")}`),
    ).toEqual(expected.map((one) => one.replace("2:power grid", "2:power-grid")));
  });

  it("marks words in a text", () => {
    const marked = (text: string, words: string[]) =>
      page.markPlaces(text, words).map(([a, b]: [number, number]) => text.slice(a, b));
    expect(marked("Mast, masts and Ämäst", ["mast"])).toEqual(["Mast", "masts"]);
    expect(marked("東京タワーです", ["東京", "京タ"])).toEqual(["東京"]);
  });
});

describe("writeSearch", () => {
  const small = (slug: string, text: string): SearchPart => writeSearchPart(entryOf(slug, slug, [text])).part;

  it("is the same whichever way it is made, and a change touches its own group only", () => {
    const parts = Array.from({ length: groupSize + 3 }, (_, at) =>
      small(`talk-${at}`, `word${at % 7} common boat${at}`),
    );
    const all = writeSearch(parts);
    const first = writeSearchGroup(0, parts.slice(0, groupSize));
    const second = writeSearchGroup(1, parts.slice(groupSize));
    expect([...first.files, ...second.files, writeSearchIndex([first.head, second.head])]).toEqual(all);
    const changed = parts.with(-1, small("talk-last", "something else"));
    const again = writeSearch(changed).filter(
      (file, at) => !Buffer.from(file.content).equals(Buffer.from(all[at]!.content)),
    );
    expect(again.map((file) => file.path).filter((path) => path.startsWith("search/0-"))).toEqual([]);
  });

  it("finds across groups, the newest first among equals", async () => {
    const parts = Array.from({ length: groupSize + 3 }, (_, at) =>
      small(`talk-${at}`, at % groupSize === 1 ? "An albatross." : "A gull."),
    );
    const index = await open(writeSearch(parts));
    expect(slugs(await index.search("albatross"))).toEqual([`talk-${groupSize + 1}`, "talk-1"]);
  });

  it("keeps no places of a word that is said nearly everywhere, and still finds what goes with it", async () => {
    const parts = Array.from({ length: 450 }, (_, at) =>
      small(`talk-${at}`, at === 7 ? "The boat and the albatross." : "The boat."),
    );
    const index = await open(writeSearch(parts));
    expect(slugs(await index.search("the albatross"))).toEqual(["talk-7"]);
  });

  it("cuts a text without spaces into lines in about as much time as its length asks for", () => {
    const timeOf = (length: number) =>
      processorTime(() => writeSearchPart(entryOf("long", "Long", ["Keel."], "x".repeat(length))));
    timeOf(400_000);
    expect(timeOf(3_200_000)).toBeLessThan(20 * timeOf(400_000) + 200);
  });

  it("writes an index for a show with nothing in it, and for texts of any kind", async () => {
    expect(writeSearch([])).toEqual([{ path: "search/index.json", content: '{"unit":1024,"groups":[]}' }]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: "binary", maxLength: 900 }), { maxLength: 5 }), async (texts) => {
        const { part, file } = writeSearchPart(entryOf("any", texts[0] ?? "", texts, texts[1]));
        for (const line of String(file.content).split("\n").slice(0, -1)) expect(line).toMatch(/^(-|\d+(\.\d)?)\t\S/);
        const index = await open(writeSearch([part]));
        const [term] = findTerms(texts.at(-1) ?? "");
        if (term && texts.at(-1)!.length < 150) expect(slugs(await index.search(term))).toEqual(["any"]);
      }),
      { numRuns: 60 },
    );
  });
});
