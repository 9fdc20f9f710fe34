// The lock against changed shows, and the lock's file against merges and damage.
import { describe, expect, it } from "vitest";
import type { PublishedLock } from "../model/lock.js";
import type { Card } from "../model/model.js";
import { readLock } from "../read/lock.js";
import { writeLock } from "../write/lock.js";
import { acceptChange, extendLock } from "./extend-lock.js";
import { lintHistory } from "./history.js";

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
const soundless = (changes: Partial<Card> = {}): Card => {
  const { enclosure: _, ...rest } = card("one", changes);
  return rest;
};
const lock = extendLock(undefined, { guid: "show-guid" }, [card("one"), card("two")]);
const check = (cards: Card[], guid = "show-guid", before = lock) =>
  [...lintHistory(before, guid, cards)].map((p) => `${p.severity} ${p.rule} ${p.episode ?? ""}`.trim());

describe("lintHistory", () => {
  it("says that a build for an earlier moment drops what came later", () => {
    const [found] = lintHistory(lock, "show-guid", [], Date.parse(lock.episodes.one!.date) - 1);
    expect(found!.hint).toContain("give a later --at");
  });
  it("says what is wrong with an episode at its field, and at the lock what is of none", () => {
    const place = (slug: string, at: string) => ({ file: `${slug}/${at}` });
    const places = (cards: Card[], guid: string, now?: number) =>
      [...lintHistory(lock, guid, cards, now, place, new Map([["one", 9]]))].map((p) => [p.place?.file, p.episode]);
    const locked = "episodes/published.lock.json";
    const cards = [card("one"), card("two", { guid: "x" })];
    expect(places(cards, "new")).toEqual([
      [locked, undefined],
      ["two/guid", "two"],
    ]);
    expect(places([card("two")], "show-guid", 0)).toEqual([[locked, "one"]]);
  });
  it.each([
    ["a draft", "draft", "is a draft now, so the feed would lose it", "take draft: out", "draft"],
    [
      "one with a date to come",
      Date.UTC(2026, 5, 1),
      "would come out on 2026-06-01T00:00:00Z now, so the feed would lose it until then",
      "write date: 2026-01-05T06:00:00Z",
      "date",
    ],
    ["one without a date", undefined, "has no date now", "write date: 2026-01-05T06:00:00Z", "date"],
  ] as const)("says of a published episode that it is %s now, at its field", (_, waits, why, way, field) => {
    const place = (slug: string, at: string) => ({ file: `${slug}/${at}` });
    const found = [...lintHistory(lock, "show-guid", [card("two")], undefined, place, new Map([["one", waits]]))];
    expect(found).toMatchObject([{ rule: "history-dropped", field, place: { file: `one/${field}` } }]);
    expect(found[0]!.message).toContain(why);
    expect(found[0]!.hint).toContain(way);
  });
  it("says of a recording under another address whether its bytes are others too", () => {
    const messageFor = (length: number): string => {
      const enclosure = { url: "https://a.example/new.mp3", length, type: "audio/mpeg" };
      return [...lintHistory(lock, "show-guid", [card("one", { enclosure }), card("two")])]
        .map((p) => p.message)
        .join();
    };
    expect(messageFor(100)).not.toContain("bytes");
    expect(messageFor(120)).toContain('new.mp3" with 120 bytes');
    expect(messageFor(120)).toContain('one.mp3" with 100, as published');
  });
  it.each([
    ["its recording", card("uno", { date: 5, enclosure: card("one").enclosure! })],
    ["its very moment", card("uno")],
    ["its guid", soundless({ slug: "uno", date: 5 })],
  ])("names the new episode that a lost one probably became, by %s", (_, uno) => {
    const [found] = lintHistory(lock, "show-guid", [uno, card("two", { date: 9 })]);
    expect(found!.hint).toContain('put aliases: [one] into "uno", or');
  });
  it("takes no other new episode for a lost one, with a recording or without", () => {
    const { url: _, ...silent } = lock.episodes.one!;
    const other = soundless({ slug: "uno", guid: "guid-uno", date: 5 });
    for (const before of [lock, { ...lock, episodes: { ...lock.episodes, one: silent } }])
      for (const uno of [other, card("uno", { date: 5 })])
        expect([...lintHistory(before, "show-guid", [uno, card("two")])][0]!.hint).toContain("bring the episode back");
  });
  it("names the zone where most dates moved by hours, and the date alone where one did", () => {
    const at = (slug: string, hours: number): Card =>
      card(slug, { date: Date.parse(lock.episodes[slug]!.date) + hours * 3_600_000 });
    const hints = (cards: Card[]): (string | undefined)[] =>
      [...lintHistory(lock, "show-guid", cards)].map(({ hint }) => hint);
    expect(hints([at("one", 4.75), at("two", 5.75)])[0]).toContain(
      "put timezone: back in show.md, or airdate accept one",
    );
    for (const cards of [
      [at("one", 4), card("two")],
      [at("one", 4), at("two", 400)],
      [at("one", 4), at("two", 4.01)],
    ])
      expect(hints(cards)[0]).toContain("put the date back, or airdate accept one");
    const more = extendLock(lock, { guid: "show-guid" }, [card("gone"), card("four")]);
    const hint = (cards: Card[], before: PublishedLock) => [...lintHistory(before, "show-guid", cards)][0]!.hint;
    expect(hint([at("one", 4), at("two", 4), card("four")], more)).toContain("put the date back");
    expect(hint([at("one", 4)], extendLock(undefined, { guid: "show-guid" }, [card("one")]))).toContain(
      "put the date back",
    );
    const on = "2026-02-01T00:00:00Z";
    const three = acceptChange(extendLock(lock, { guid: "show-guid" }, [card("gone")]), {
      slug: "gone",
      cards: [],
      reason: "",
      on,
    });
    expect(hint([at("one", 4), at("two", 4)], three)).toContain("put timezone: back");
  });
  it("is silent when nothing changed and when episodes are added", () => {
    expect(check([card("one"), card("two")])).toEqual([]);
    expect(check([card("zero"), card("two"), card("one")])).toEqual([]);
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
      ["error history-guid-taken three"],
    ],
    [
      "a published episode with the guid of another",
      [card("one"), card("two", { guid: "guid-one" })],
      ["error history-guid-taken two"],
    ],
    [
      "two new episodes with one guid",
      [card("one"), card("two"), card("three"), card("four", { guid: "guid-three" })],
      ["error history-guid-collides four"],
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
    [
      "two recordings that exchanged their bytes, the names being as they were",
      [
        card("one", { enclosure: { url: "https://a.example/one.mp3", length: 200, type: "audio/mpeg" } }),
        card("long", { enclosure: { url: "https://a.example/long.mp3", length: 100, type: "audio/mpeg" } }),
        card("two"),
      ],
      [
        "warn history-enclosure-changed one",
        "warn history-enclosure-changed long",
        "error history-swapped one",
        "error history-swapped long",
      ],
      extendLock(lock, { guid: "show-guid" }, [
        card("one"),
        card("long", { enclosure: { url: "https://a.example/long.mp3", length: 200, type: "audio/mpeg" } }),
        card("two"),
      ]),
    ],
    [
      "no exchange where one recording came to be as long as another, which is as it was",
      [
        card("one", { enclosure: { url: "https://a.example/one.mp3", length: 200, type: "audio/mpeg" } }),
        card("long", { enclosure: { url: "https://a.example/long.mp3", length: 200, type: "audio/mpeg" } }),
        soundless({ slug: "two", guid: "guid-two" }),
      ],
      ["warn history-enclosure-changed one"],
      extendLock(lock, { guid: "show-guid" }, [
        card("long", { enclosure: { url: "https://a.example/long.mp3", length: 200, type: "audio/mpeg" } }),
      ]),
    ],
    [
      "an episode that says it has no audio",
      [soundless({ textOnly: true }), card("two")],
      ["error history-enclosure-dropped one"],
    ],
    ["no move where a recording is not known", [soundless(), card("two")], []],
    [
      "no fault where nothing is known of the recording as it was",
      [card("one"), card("two")],
      [],
      {
        show: lock.show,
        episodes: { one: { guid: "guid-one", date: "2026-01-05T06:00:00Z" }, two: lock.episodes.two! },
      },
    ],
    [
      "no exchange where a text gets the recording of another, and no length where none was known",
      [card("one", { enclosure: card("two").enclosure! }), card("two")],
      [],
      {
        show: lock.show,
        episodes: {
          one: { guid: "guid-one", date: "2026-01-05T06:00:00Z" },
          two: { guid: "guid-two", date: "2026-01-05T06:00:00Z", url: "https://a.example/two.mp3" },
        },
      },
    ],
    [
      "nothing where two exchanged their guids and both were accepted",
      [card("one", { guid: "guid-two" }), card("two", { guid: "guid-one" })],
      [],
      ["one", "two"].reduce(
        (before, slug) =>
          acceptChange(before, {
            slug,
            cards: [card("one", { guid: "guid-two" }), card("two", { guid: "guid-one" })],
            reason: "",
            on: "",
          }),
        lock,
      ),
    ],
    [
      "the first owner of a guid that another gave up",
      [card("one", { guid: "guid-new" }), card("two")],
      [],
      acceptChange(
        {
          show: lock.show,
          episodes: {
            ...lock.episodes,
            one: { ...lock.episodes.one!, accepted: [{ on: "", reason: "", guid: "guid-two" }] },
          },
        },
        { slug: "one", cards: [card("one", { guid: "guid-new" })], reason: "", on: "" },
      ),
    ],
  ] as [string, Card[], string[], PublishedLock?][])("finds %s", (_, cards, expected, before = lock) => {
    expect(check(cards, "show-guid", before)).toEqual(expected);
  });
  it("finds a changed show guid", () => {
    expect(check([card("one"), card("two")], "new")).toEqual(["error history-show-guid"]);
  });
  it("judges only guids among themselves where nothing was published yet", () => {
    expect([...lintHistory(undefined, "show-guid", [card("one"), card("two")])]).toEqual([]);
    const twins = [card("one"), card("two", { guid: "guid-one" })];
    expect([...lintHistory(undefined, "show-guid", twins)].map((p) => p.rule)).toEqual(["history-guid-collides"]);
  });
  it("says where an episode went, and whose guid was taken", () => {
    const [gone] = lintHistory(lock, "show-guid", [card("uno", { guid: "guid-one" }), card("two")]);
    expect(gone!.hint).toBe('put aliases: [one] into "uno", or airdate accept one --reason "..."');
    const anew = card("uno", { guid: "guid-uno", date: Date.parse(lock.episodes.one!.date) });
    const [renewed] = lintHistory(lock, "show-guid", [anew, card("two")]);
    expect(renewed!.hint).toBe(`${gone!.hint}, after which every subscriber gets "uno" as a new episode`);
    const [vanished] = lintHistory(lock, "show-guid", [card("two")]);
    expect(vanished!.hint).toContain("bring the episode back");
    const on = Date.parse(lock.episodes.one!.date);
    expect([...lintHistory(lock, "show-guid", [card("two")], on)][0]!.hint).toContain("bring the episode back");
    const third = card("three", { guid: "guid-one" });
    const taken = (before: PublishedLock, cards: Card[]) => [...lintHistory(before, "show-guid", cards)].at(-1)!;
    expect(taken(lock, [card("one"), card("two"), third]).expected).toContain('the published episode "one"');
    const withdrawn = acceptChange(lock, {
      slug: "one",
      cards: [card("two")],
      reason: "asked",
      on: "2026-02-01T00:00:00Z",
    });
    expect(taken(withdrawn, [card("two"), third]).expected).toContain('the withdrawn episode "one"');
  });
  it("names the way out", () => {
    const [found] = lintHistory(lock, "show-guid", [card("one", { guid: "x" }), card("two")]);
    expect(found?.hint).toBe(
      'put guid: "guid-one" into the front-matter, or airdate accept one --reason "..."; where it was only tried and never public: airdate forget',
    );
  });
});

describe("the lock over time", () => {
  it("keeps the first publication, whatever the show says now", () => {
    const later = extendLock(lock, { guid: "show-guid" }, [card("one", { date: 9 }), card("two"), card("three")]);
    expect(later.episodes.one).toEqual(lock.episodes.one);
    expect(Object.keys(later.episodes)).toEqual(["one", "two", "three"]);
  });
  it("takes a moved slug's entry along", () => {
    const moved = extendLock(lock, { guid: "show-guid" }, [
      card("uno", { guid: "guid-one", aliases: ["one"] }),
      card("two"),
    ]);
    expect(moved.episodes.uno).toEqual(lock.episodes.one);
    expect(moved.episodes.one).toBeUndefined();
  });
  it("leaves an alias's entry where it is when the guid is another", () => {
    const other = extendLock(lock, { guid: "show-guid" }, [
      card("uno", { aliases: ["one", "never-published"] }),
      card("two"),
    ]);
    expect(other.episodes.one).toEqual(lock.episodes.one);
    expect(other.episodes.uno?.guid).toBe("guid-uno");
  });
  it("holds the length of a recording in time where it is known", () => {
    const enclosure = { url: "https://a.example/one.mp3", length: 100, type: "audio/mpeg", duration: 61 };
    expect(extendLock(undefined, { guid: "g" }, [card("one", { enclosure })]).episodes.one).toEqual({
      guid: "guid-one",
      date: "2026-01-05T06:00:00Z",
      url: "https://a.example/one.mp3",
      length: 100,
      type: "audio/mpeg",
      duration: 61,
    });
    expect(Object.keys(extendLock(undefined, { guid: "g" }, [card("one")]).episodes.one!)).not.toContain("duration");
  });
  it("remembers of an accepted change just what changed, and keeps what else is known", () => {
    const before = { show: lock.show, episodes: { one: { ...lock.episodes.one!, pasted: "abc" } } } as PublishedLock;
    const on = "2026-02-01T00:00:00Z";
    const dated = acceptChange(before, {
      slug: "one",
      cards: [card("one", { date: 1000 })],
      reason: "typed wrong",
      on,
    });
    expect(dated.episodes.one).toEqual({
      ...lock.episodes.one,
      date: "1970-01-01T00:00:01Z",
      pasted: "abc",
      accepted: [{ on, reason: "typed wrong", date: "2026-01-05T06:00:00Z" }],
    });
    const enclosure = { url: "https://b.example/1.mp3", length: 5, type: "audio/mpeg" };
    const cards = [card("one", { date: 1000, enclosure })];
    const moved = acceptChange(dated, { slug: "one", cards, reason: "a new host", on });
    expect(moved.episodes.one?.accepted).toEqual([
      { on, reason: "typed wrong", date: "2026-01-05T06:00:00Z" },
      { on, reason: "a new host", url: "https://a.example/one.mp3" },
    ]);
    const unknown = acceptChange(lock, { slug: "nobody", cards: [card("one"), card("two")], reason: "?", on });
    expect(unknown).toEqual(lock);
    const fresh = acceptChange(lock, { slug: "new", cards: [card("new")], reason: "?", on });
    expect(fresh.episodes.new?.accepted).toEqual([{ on, reason: "?" }]);
    expect("pasted" in fresh.episodes.new!).toBe(false);
  });
  it("remembers why a change was accepted, and what it was before", () => {
    const changed = card("one", { guid: "other" });
    const cards = [changed, card("two")];
    const accepted = acceptChange(lock, { slug: "one", cards, reason: "audio was silent", on: "2026-02-01T00:00:00Z" });
    expect([...lintHistory(accepted, "show-guid", cards)]).toEqual([]);
    expect(accepted.episodes.one?.accepted).toEqual([
      { on: "2026-02-01T00:00:00Z", reason: "audio was silent", guid: "guid-one" },
    ]);
    const third = card("three", { guid: "guid-one" });
    expect([...lintHistory(accepted, "show-guid", [...cards, third])].map(({ rule }) => rule)).toEqual([
      "history-guid-taken",
    ]);
  });
  it("keeps of an episode that is gone its guid, its date and why, and nothing else", () => {
    const gone = acceptChange(lock, { slug: "one", cards: [card("two")], reason: "asked", on: "2026-02-01T00:00:00Z" });
    expect([...lintHistory(gone, "show-guid", [card("two")])]).toEqual([]);
    expect(gone.episodes.one).toEqual({
      guid: "guid-one",
      date: "2026-01-05T06:00:00Z",
      gone: "2026-02-01T00:00:00Z",
      accepted: [{ on: "2026-02-01T00:00:00Z", reason: "asked" }],
    });
    expect(readLock(writeLock(gone))).toEqual({ value: gone, problems: [] });
    const third = card("three", { guid: "guid-one" });
    expect([...lintHistory(gone, "show-guid", [card("two"), third])].map(({ rule }) => rule)).toEqual([
      "history-guid-taken",
    ]);
    expect([...lintHistory(gone, "show-guid", [card("one"), card("two")])]).toEqual([]);
    const [other] = lintHistory(gone, "show-guid", [card("one", { date: 9 }), card("two")]);
    expect(other).toMatchObject({ rule: "history-returned", severity: "warn", episode: "one" });
    const back = extendLock(gone, { guid: "show-guid" }, [card("one", { date: 9 }), card("two")]);
    expect(back.episodes.one).toMatchObject({ date: "1970-01-01T00:00:00.009Z", accepted: [{ reason: "asked" }] });
    expect(back.episodes.one?.gone).toBeUndefined();
    expect(back.episodes.one?.accepted?.[0]?.guid).toBeUndefined();
    // Under another name too, with `aliases:`.
    const uno = card("uno", { guid: "guid-one", aliases: ["one"], date: 9 });
    const [renamed] = lintHistory(gone, "show-guid", [uno, card("two")]);
    expect(renamed).toMatchObject({ rule: "history-returned", episode: "uno" });
    const { one, ...others } = extendLock(gone, { guid: "show-guid" }, [uno, card("two")]).episodes;
    expect([one, others.uno]).toEqual([undefined, { ...back.episodes.one, url: uno.enclosure!.url }]);
  });
  it("keeps the guid of an episode that is gone known where another takes its name", () => {
    const gone = acceptChange(lock, { slug: "one", cards: [card("two")], reason: "asked", on: "2026-02-01T00:00:00Z" });
    const cards = [card("one", { guid: "another", date: 9 }), card("two")];
    expect(check(cards, "show-guid", gone)).toEqual([]);
    const later = extendLock(gone, { guid: "show-guid" }, cards);
    expect(check([...cards, card("three", { guid: "guid-one" })], "show-guid", later)).toEqual([
      "error history-guid-taken three",
    ]);
  });
  it("takes what is known along where a renamed file without an alias is accepted", () => {
    const cards = [card("uno", { guid: "guid-one" }), card("two")];
    const moved = acceptChange(lock, { slug: "one", cards, reason: "a better name", on: "2026-02-01T00:00:00Z" });
    expect([...lintHistory(moved, "show-guid", cards)]).toEqual([]);
    expect(Object.keys(moved.episodes).sort()).toEqual(["two", "uno"]);
    expect(moved.episodes.uno?.accepted?.[0]).toMatchObject({ url: "https://a.example/one.mp3" });
  });
  it("learns the facts of a recording from an older lock's episode only while it is the same", () => {
    const old = { show: lock.show, episodes: { one: { ...lock.episodes.one! }, two: { ...lock.episodes.two! } } };
    for (const entry of Object.values(old.episodes)) delete entry.type;
    const two = card("two", { enclosure: { url: "https://a.example/two.mp3", length: 7, type: "audio/mpeg" } });
    const later = extendLock(old, { guid: "show-guid" }, [card("one"), two]);
    expect([later.episodes.one?.type, later.episodes.two?.type]).toEqual(["audio/mpeg", undefined]);
  });
  it("knows an episode by any name", () => {
    const named = extendLock(undefined, { guid: "show-guid" }, [card("constructor")]);
    const read = readLock(writeLock(named)).value!;
    expect([...lintHistory(read, "show-guid", [card("constructor"), card("toString")])]).toEqual([]);
    expect(Object.keys(extendLock(read, { guid: "show-guid" }, [card("toString")]).episodes).sort()).toEqual([
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
    ["guid", "7"],
    ["guid", '""'],
    ["date", "7"],
    ["date", '"on 2026-01-05T06:00:00Z"'],
    ["date", '"2026-01-05T06:00:00Z or so"'],
    ["url", "7"],
    ["length", '"100"'],
    ["type", "true"],
    ["duration", '"10:00"'],
    ["gone", "true"],
    ["accepted", "{}"],
    ["accepted", '[{"on":"2026-02-01T00:00:00Z","reason":"x"},"x"]'],
  ])("refuses an entry whose %s is %s", (field, value) => {
    const entry = { guid: '"guid-one"', date: '"2026-01-05T06:00:00Z"', [field]: value };
    const spelled = Object.entries(entry).map(([name, own]) => `"${name}":${own}`);
    const damaged = text.replace(/ {2}, "one": \{.*\}/, `  , "one": {${spelled.join(",")}}`);
    const { value: read, problems } = readLock(damaged);
    expect(read).toBeUndefined();
    expect(problems).toMatchObject([{ found: 'entry of "one" without what a build wrote', place: { line: 4 } }]);
  });
  it("takes an entry with all that one may hold, parts of a second too", () => {
    const full = `{"guid":"guid-one","date":"2026-01-05T06:00:00.250Z","gone":"2026-02-01T00:00:00Z","accepted":[{"on":"","reason":""}]}`;
    expect(readLock(text.replace(/(?<= {2}, "one": )\{.*\}/, full)).value?.episodes.one).toEqual(JSON.parse(full));
  });
  const finds = {
    from: "a1",
    chapters: [{ start: 0, title: "Tar" }],
    inside: [{ start: 9, title: "Oars" }],
    lead: [{ at: 1, text: "Hello." }],
    voices: { who: [{ speaker: "Ada" }], turns: [0, 3] },
  } as const;
  const withFinds = (one: object): string =>
    writeLock({ ...lock, finds: { one: { from: "b2" }, two: one } } as unknown as PublishedLock);
  it("holds what was found of episodes", () => {
    const { value, problems } = readLock(withFinds(finds));
    expect([value?.finds, problems]).toEqual([{ one: { from: "b2" }, two: finds }, []]);
    const lines = withFinds(finds).split("\n");
    lines.splice(8, 0, '  , "two": {"from":"c3"}');
    expect(readLock(lines.join("\n")).value?.finds?.two).toEqual(finds);
  });
  it("refuses finds that are no list by episode", () => {
    const { problems } = readLock(text.replace(/\}\n$/, ', "finds": []}\n'));
    expect(problems[0]?.found).toBe("list of finds that is no object");
  });
  it.each([
    { from: 7 },
    { chapters: {} },
    { chapters: [finds.chapters[0], { start: "0", title: "Tar" }] },
    { inside: [{ start: 9 }] },
    { lead: ["Hello."] },
    { voices: [] },
    { voices: { who: {}, turns: [] } },
    { voices: { who: [], turns: {} } },
    { voices: { who: [finds.voices.who[0], { speaker: 1 }], turns: [0] } },
    { voices: { who: ["Ada"], turns: [0] } },
    { voices: { who: [], turns: [0, "3"] } },
  ])("refuses finds that no build wrote (%#)", (wrong) => {
    expect(readLock(withFinds({ ...finds, ...wrong }))).toMatchObject({
      value: undefined,
      problems: [{ found: 'entry of "two" under finds without what a build wrote', place: { line: 9 } }],
    });
  });
  it("knows the form of a newer version, which is no damage", () => {
    const { value, problems } = readLock(text.replace('"airdate": 1', '"airdate": 2'));
    expect([value, problems.length, problems[0]?.message]).toEqual([
      undefined,
      1,
      "The file was written by a newer airdate (its form is 2, and this one knows 1)",
    ]);
    expect(problems[0]?.hint).toContain("Run the version that wrote it");
  });
  it.each([
    ["[]", "file without version"],
    ['{"show": {"guid": "g"}, "episodes": {}}', "file without version"],
    ["null", "file without version"],
    ['{"airdate": 1, "episodes": {}}', "absence of the show's guid"],
    ['{"airdate": 1, "show": {"guid": 7}, "episodes": {}}', "absence of the show's guid"],
    ['{"airdate": 1, "show": {"guid": "g"}}', "absence of the episodes"],
    ['{"airdate": 1, "show": {"guid": "g"}, "episodes": []}', "absence of the episodes"],
    [text.replace(/( {2}, "two": \{.*)\}/, "$1"), "a text that is no JSON", 5],
    [text.replace(/\n {2}, "two"/, "\n>>>>>>> theirs$&"), "a merge conflict marker", 5],
    [text.replace("guid-two", "<<<<<<< is no marker here"), undefined],
    ["  \n", "empty file"],
  ] as [string, string | undefined, number?][])("tells what is broken (%#)", (damaged, found, line) => {
    const { problems } = readLock(damaged);
    expect(problems.map((one) => [one.found, one.place?.line])).toEqual(found === undefined ? [] : [[found, line]]);
  });
  it.each([
    ["", "empty file", undefined],
    [text.replace("}\n", ""), "a text that is no JSON", undefined],
    [text.replace('"one": {', '"one": {{'), "a text that is no JSON", undefined],
    [text.replace("2026-01-05T06:00:00Z", "last Monday"), 'entry of "one" without what a build wrote', 4],
    [`<<<<<<< HEAD\n${text}`, "a merge conflict marker", 1],
  ])("refuses damage, and says how to restore it (%#)", (damaged, found, line) => {
    const { value, problems } = readLock(damaged);
    expect(value).toBeUndefined();
    expect(problems[0]).toMatchObject({ severity: "error", found });
    expect(problems[0]?.hint).toContain("git checkout");
    if (line !== undefined) expect(problems[0]?.place?.line).toBe(line);
  });
  // The last commit has them too: git joins the lines of both branches without a word.
  it.each([
    [text.replace("guid-one", "guid-two"), 'the guid of "one" again at "two"'],
    [
      text.replace("}\n  , ", '}\n  , "one": {"guid":"z","date":"2026-03-01T00:00:00Z"}\n  , '),
      'second version of the entry of "one" in line 4',
    ],
  ])("asks which of two lines of one episode is true (%#)", (merged, found) => {
    const { value, problems } = readLock(merged);
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ severity: "error", found, place: { line: 5 } }]);
    expect(problems[0]?.hint).toContain("delete the line that is no longer true");
  });
});
