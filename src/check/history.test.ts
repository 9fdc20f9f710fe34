// The lock against changed shows, and the lock's file against merges and damage.
import { describe, expect, it } from "vitest";
import type { Card } from "../model/model.js";
import { readLock } from "../read/lock.js";
import { writeLock } from "../write/lock.js";
import { acceptChange, extendLock } from "./extend-lock.js";
import { judgeHistory } from "./history.js";

const card = (slug: string, changes: Partial<Card> = {}): Card => ({
  slug,
  title: slug,
  guid: `guid-${slug}`,
  state: "published",
  date: Date.UTC(2026, 0, 5, 6),
  summary: "",
  duration: 60,
  type: "full",
  explicit: false,
  people: [],
  terms: [],
  enclosure: { url: `https://a.example/${slug}.mp3`, length: 100, type: "audio/mpeg" },
  aliases: [],
  ...changes,
});
const lock = extendLock(undefined, "show-guid", [card("one"), card("two")]);
const judge = (cards: Card[], guid = "show-guid") =>
  [...judgeHistory(lock, guid, cards)].map((p) => `${p.severity} ${p.rule} ${p.episode ?? ""}`.trim());

describe("judgeHistory", () => {
  it("says that a build for an earlier moment drops what came later", () => {
    const [found] = judgeHistory(lock, "show-guid", [], Date.parse(lock.episodes.one!.date) - 1);
    expect(found!.hint).toContain("give a later --at");
  });
  it("is silent when nothing changed and when episodes are added", () => {
    expect(judge([card("one"), card("two")])).toEqual([]);
    expect(judge([card("zero"), card("two"), card("one")])).toEqual([]);
  });
  it.each([
    ["a changed guid", [card("one", { guid: "other" }), card("two")], ["error history-guid-changed one"]],
    ["a moved date", [card("one", { date: 5 }), card("two")], ["error history-date-changed one"]],
    ["a dropped episode", [card("two")], ["error history-dropped one"]],
    ["a renamed episode", [card("uno", { guid: "guid-one" }), card("two")], ["error history-dropped one"]],
    [
      "a renamed episode with its alias",
      [card("uno", { guid: "guid-one", aliases: ["one"] }), card("two")],
      ["warn history-enclosure-moved uno"],
    ],
    [
      "two episodes with one guid",
      [card("one"), card("two"), card("three", { guid: "guid-one" })],
      ["error history-guid-collides three", "error history-guid-taken three"],
    ],
    [
      "a moved enclosure",
      [card("one", { enclosure: { url: "https://b.example/1.mp3", length: 100, type: "audio/mpeg" } }), card("two")],
      ["warn history-enclosure-moved one"],
    ],
    [
      "re-encoded audio",
      [card("one", { enclosure: { url: "https://a.example/one.mp3", length: 7, type: "audio/mpeg" } }), card("two")],
      ["warn history-enclosure-changed one"],
    ],
    [
      "two files that exchanged their names",
      [
        card("one", { enclosure: { url: "https://a.example/two.mp3", length: 100, type: "audio/mpeg" } }),
        card("two", { enclosure: { url: "https://a.example/one.mp3", length: 100, type: "audio/mpeg" } }),
      ],
      [
        "warn history-enclosure-moved one",
        "warn history-enclosure-moved two",
        "error history-swapped one",
        "error history-swapped two",
      ],
    ],
  ])("finds %s", (_, cards, expected) => {
    expect(judge(cards)).toEqual(expected);
  });
  it("finds a changed show guid", () => {
    expect(judge([card("one"), card("two")], "new")).toEqual(["error history-show-guid"]);
  });
  it("names the way out", () => {
    const [found] = judgeHistory(lock, "show-guid", [card("one", { guid: "x" }), card("two")]);
    expect(found?.hint).toBe('put guid: "guid-one" into the front-matter, or airdate accept one --reason "..."');
  });
});

describe("the lock over time", () => {
  it("keeps the first publication, whatever the show says now", () => {
    const later = extendLock(lock, "show-guid", [card("one", { date: 9 }), card("two"), card("three")]);
    expect(later.episodes.one).toEqual(lock.episodes.one);
    expect(Object.keys(later.episodes)).toEqual(["one", "two", "three"]);
  });
  it("takes a moved slug's entry along", () => {
    const moved = extendLock(lock, "show-guid", [card("uno", { guid: "guid-one", aliases: ["one"] }), card("two")]);
    expect(moved.episodes.uno).toEqual(lock.episodes.one);
    expect(moved.episodes.one).toBeUndefined();
  });
  it("remembers why a change was accepted, and what it was before", () => {
    const changed = card("one", { guid: "other" });
    const cards = [changed, card("two")];
    const accepted = acceptChange(lock, { slug: "one", cards, reason: "audio was silent", on: "2026-02-01T00:00:00Z" });
    expect([...judgeHistory(accepted, "show-guid", cards)]).toEqual([]);
    expect(accepted.episodes.one?.accepted).toEqual([
      { on: "2026-02-01T00:00:00Z", reason: "audio was silent", guid: "guid-one" },
    ]);
    const third = card("three", { guid: "guid-one" });
    expect([...judgeHistory(accepted, "show-guid", [...cards, third])].map(({ rule }) => rule)).toEqual([
      "history-guid-taken",
    ]);
  });
  it("keeps of an episode that is gone its guid, its date and why, and nothing else", () => {
    const gone = acceptChange(lock, { slug: "one", cards: [card("two")], reason: "asked", on: "2026-02-01T00:00:00Z" });
    expect([...judgeHistory(gone, "show-guid", [card("two")])]).toEqual([]);
    expect(gone.episodes.one).toEqual({
      guid: "guid-one",
      date: "2026-01-05T06:00:00Z",
      gone: "2026-02-01T00:00:00Z",
      accepted: [{ on: "2026-02-01T00:00:00Z", reason: "asked" }],
    });
    expect(readLock(writeLock(gone))).toEqual({ value: gone, problems: [] });
    const third = card("three", { guid: "guid-one" });
    expect([...judgeHistory(gone, "show-guid", [card("two"), third])].map(({ rule }) => rule)).toEqual([
      "history-guid-taken",
    ]);
    const back = extendLock(gone, "show-guid", [card("one", { date: 9 }), card("two")]);
    expect(back.episodes.one).toMatchObject({ date: "1970-01-01T00:00:00.009Z", accepted: [{ reason: "asked" }] });
    expect(back.episodes.one?.gone).toBeUndefined();
  });
  it("takes what is known along where a renamed file without an alias is accepted", () => {
    const cards = [card("uno", { guid: "guid-one" }), card("two")];
    const moved = acceptChange(lock, { slug: "one", cards, reason: "a better name", on: "2026-02-01T00:00:00Z" });
    expect([...judgeHistory(moved, "show-guid", cards)]).toEqual([]);
    expect(Object.keys(moved.episodes).sort()).toEqual(["two", "uno"]);
    expect(moved.episodes.uno?.accepted?.[0]).toMatchObject({ url: "https://a.example/one.mp3" });
  });
  it("learns the facts of a recording from an older lock's episode only while it is the same", () => {
    const old = { show: lock.show, episodes: { one: { ...lock.episodes.one! }, two: { ...lock.episodes.two! } } };
    for (const entry of Object.values(old.episodes)) delete entry.type;
    const two = card("two", { enclosure: { url: "https://a.example/two.mp3", length: 7, type: "audio/mpeg" } });
    const later = extendLock(old, "show-guid", [card("one"), two]);
    expect([later.episodes.one?.type, later.episodes.two?.type]).toEqual(["audio/mpeg", undefined]);
  });
  it("knows an episode by any name", () => {
    const named = extendLock(undefined, "show-guid", [card("constructor")]);
    const read = readLock(writeLock(named)).value!;
    expect([...judgeHistory(read, "show-guid", [card("constructor"), card("toString")])]).toEqual([]);
    expect(Object.keys(extendLock(read, "show-guid", [card("toString")]).episodes).sort()).toEqual([
      "constructor",
      "toString",
    ]);
  });
});

describe("the lock's file", () => {
  const text = writeLock(lock);
  it("reads back what was written, sorted, one entry a line", () => {
    expect(readLock(text)).toEqual({ value: lock, problems: [] });
    expect(writeLock({ ...lock, episodes: { two: lock.episodes.two!, one: lock.episodes.one! } })).toBe(text);
    expect(text.split("\n").filter((line) => line.includes("guid-"))).toHaveLength(2);
  });
  it("merges line by line: the lines of both branches, in any order, even doubled", () => {
    const lines = text.split("\n");
    const mine = `  , "mine": {"guid":"m","date":"2026-03-01T00:00:00Z"}`;
    const theirs = `  , "theirs": {"guid":"t","date":"2026-03-01T00:00:00Z"}`;
    lines.splice(4, 0, mine, theirs, mine);
    expect(Object.keys(readLock(lines.join("\n")).value?.episodes ?? {}).sort()).toEqual([
      "mine",
      "one",
      "theirs",
      "two",
    ]);
  });
  it.each([
    ["", "empty file", undefined],
    [text.replace("}\n", ""), "a text that is no JSON", undefined],
    [text.replace('"one": {', '"one": {{'), "a text that is no JSON", undefined],
    [text.replace("guid-one", "guid-two"), 'the guid of "one" again at "two"', 5],
    [text.replace("2026-01-05T06:00:00Z", "last Monday"), 'entry of "one" without what a build wrote', 4],
    [`<<<<<<< HEAD\n${text}`, "a merge conflict marker", 1],
    [text.replace('"airdate": 1', '"airdate": 2'), "file without version", undefined],
    [
      text.replace("}\n  , ", '}\n  , "one": {"guid":"z","date":"2026-03-01T00:00:00Z"}\n  , '),
      "second version of an entry",
      5,
    ],
  ])("refuses damage, and says how to restore it (%#)", (damaged, found, line) => {
    const { value, problems } = readLock(damaged);
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ severity: "error", found });
    expect(problems[0]?.hint).toContain("git checkout");
    if (line !== undefined) expect(problems[0]?.place?.line).toBe(line);
  });
});
