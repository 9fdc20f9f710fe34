// What parts and shards hold: every term where it is said, and the same shards whether a group is merged anew or brought up to date.
import fc from "fast-check";
import { expect, it } from "vitest";
import type { Entry } from "../../../model/model.js";
import { makeEntry, makeTurn } from "../../../testing/make-show.js";
import { numberOf, openByteTable } from "./byte-table.js";
import { readNumber } from "./bytes.js";
import { openPart } from "./merge-shard.js";
import { unitWords } from "./postings.js";
import { packPart, type SearchPart, unpackPart, writeSearchPart } from "./search-part.js";
import { unitBytes } from "./search-text.js";
import { bucketOf, buckets, findTerms } from "./tokens.js";
import { updateSearchGroup, writeSearchGroup } from "./write-search.js";

const entryOf = (slug: string, sentences: readonly string[], notes: string): Entry =>
  makeEntry({
    notes,
    summary: "",
    episode: { slug, title: "Of boats", hosts: [], guests: [], keywords: [] },
    understood: { turns: sentences.map((text, at) => makeTurn(text, at * 20, at * 20 + 15, "Bo")) },
  });
const words = [
  "the",
  "Keel",
  "don't",
  "a",
  "7",
  "Škoda",
  "東京タワー",
  "Привет,",
  "well-known",
  "x",
  "boat.",
  "mâts",
  " ",
  "\t",
];
const sentence = fc
  .array(fc.oneof(fc.constantFrom(...words), fc.string({ unit: "binary", maxLength: 12 })), { maxLength: 60 })
  .map((list) => list.join(" "));
const entries = fc.tuple(fc.array(sentence, { maxLength: 12 }), sentence);

/** Terms of a part: their places, as the part has them. */
function readPart(part: SearchPart): Map<string, number[]> {
  const { bytes, starts } = openPart(part);
  const found = new Map<string, number[]>();
  for (let bucket = 0; bucket < buckets; bucket++) {
    for (let at = starts[bucket]!; at < starts[bucket + 1]!; ) {
      let length = 0;
      let units = 0;
      let more = 0;
      [length, at] = readNumber(bytes, at);
      const term = Buffer.from(bytes.subarray(at, at + length)).toString();
      expect(bucketOf(term)).toBe(bucket);
      [units, at] = readNumber(bytes, at + length);
      [more, at] = readNumber(bytes, at);
      const places: number[] = [];
      for (let place = 0, value = 0, left = units + more; left > 0; left--) {
        [value, at] = readNumber(bytes, at);
        place += value;
        places.push(place);
      }
      expect(new Set(places.map((place) => Math.floor(place / unitWords))).size).toBe(units);
      found.set(term, places);
    }
  }
  return found;
}

/** The same from the text, line by line. */
function readText(text: string, [said, , talk]: SearchPart["sizes"]): Map<string, number[]> {
  const found = new Map<string, number[]>();
  const counts = new Map<number, number>();
  const note = (line: string, unit: number): void => {
    for (const term of findTerms(line)) {
      const word = counts.get(unit) ?? 0;
      counts.set(unit, word + 1);
      found.set(term, [...(found.get(term) ?? []), unit * unitWords + Math.min(word, unitWords - 1)]);
    }
  };
  note("Of boats", 0);
  const later: [string, number][] = [];
  let at = 0;
  for (const line of text.split("\n").slice(0, -1)) {
    const own = line.slice(line.indexOf("\t") + 1);
    if (at < talk) later.push([own, 1 + said + Math.floor(at / unitBytes)]);
    else note(own, 1 + Math.floor((at - talk) / unitBytes));
    at += Buffer.byteLength(line) + 1;
  }
  for (const [line, unit] of later) note(line, unit);
  return found;
}

it("notes every term of the text in the kilobyte where its line begins", () => {
  fc.assert(
    fc.property(entries, ([sentences, notes]) => {
      const { part, file } = writeSearchPart(entryOf("any", sentences, notes));
      const text = String(file.content);
      expect(readPart(part)).toEqual(readText(text, part.sizes));
      expect(part.values).toBe([...readPart(part).values()].flat().length);
      expect(unpackPart(packPart(part))).toEqual(part);
    }),
    { numRuns: 100 },
  );
});

it("brings a group up to date by writing only what is other than before", () => {
  fc.assert(
    fc.property(fc.array(entries, { minLength: 1, maxLength: 6 }), entries, fc.nat(), (all, other, which) => {
      const parts = all.map(([sentences, notes], at) => writeSearchPart(entryOf(`e${at}`, sentences, notes)).part);
      const at = which % parts.length;
      const fresh = parts.with(at, writeSearchPart(entryOf(`e${at}`, ...other)).part);
      const earlier = writeSearchGroup(0, parts);
      const clean = writeSearchGroup(0, fresh);
      const updated = updateSearchGroup(0, parts, fresh);
      if (!updated) {
        expect(clean.head.shards).not.toBe(earlier.head.shards);
        return;
      }
      const files = new Map([...earlier.files, ...updated.files].map((file) => [file.path, file]));
      expect([...files.values()]).toEqual(clean.files);
      expect(updated.head).toEqual(clean.head);
    }),
    { numRuns: 40 },
  );
});

it("leaves the shards of a long talk alone when only its notes change", () => {
  const talk = Array.from(
    { length: 900 },
    (_, at) => `Plank ${at} of the hull is ${"oak elm fir ash".split(" ")[at % 4]}, said number${at}.`,
  );
  const others = Array.from({ length: 16 }, (_, at) => writeSearchPart(entryOf(`e${at}`, talk, "Of hulls.")).part);
  const fresh = others.with(3, writeSearchPart(entryOf("e3", talk, "Of hulls and a zebra.")).part);
  const { files, head } = updateSearchGroup(0, others, fresh)!;
  expect(head.shards).toBeGreaterThan(1);
  expect(files.length).toBeLessThan(head.shards);
});

it("gives a string of bytes the same number again, and another to another", () => {
  const table = openByteTable();
  const texts = Array.from({ length: 9000 }, (_, at) => Buffer.from(`word${at * 7}`));
  const first = texts.map((text) => numberOf(table, text, 0, text.length));
  expect(first).toEqual(texts.map((_, at) => at));
  expect(texts.map((text) => numberOf(table, text, 0, text.length))).toEqual(first);
});
