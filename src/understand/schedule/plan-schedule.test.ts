// Rhythms, the queue and states at a moment.
import { describe, expect, it } from "vitest";
import { formatIso, readRhythm } from "../../base/date-text.js";
import type { Episode } from "../../model/model.js";
import { makeEpisode, makeShow, makeTime } from "../../testing/make-show.js";
import { findNextDue, planSchedule, slotsAfter } from "./plan-schedule.js";

const take = (every: string, from: string, zone: string, count: number): string[] => {
  const slots = slotsAfter(readRhythm(every)!, Date.parse(from), zone);
  return Array.from({ length: count }, () => formatIso(slots.next().value as number));
};

describe("slotsAfter", () => {
  it("keeps wall time over daylight saving", () => {
    expect(take("Tuesday 06:00", "2026-03-03T12:00:00Z", "America/New_York", 2)).toEqual([
      "2026-03-10T10:00:00Z",
      "2026-03-17T10:00:00Z",
    ]);
    expect(take("Tuesday 06:00", "2026-03-02T12:00:00Z", "America/New_York", 1)).toEqual(["2026-03-03T11:00:00Z"]);
  });
  it("moves a slot out of the hour that is skipped", () => {
    expect(take("Sunday 02:30", "2026-03-07T12:00:00Z", "America/New_York", 2)).toEqual([
      "2026-03-08T07:30:00Z",
      "2026-03-15T06:30:00Z",
    ]);
  });
  it("takes every time of a day in order", () => {
    expect(take("weekday 18:00 and 6:00", "2026-03-06T07:00:00Z", "UTC", 3)).toEqual([
      "2026-03-06T18:00:00Z",
      "2026-03-09T06:00:00Z",
      "2026-03-09T18:00:00Z",
    ]);
  });
  it("skips weeks", () => {
    expect(take("2 weeks Tuesday 06:00", "2026-01-06T06:00:00Z", "UTC", 2)).toEqual([
      "2026-01-20T06:00:00Z",
      "2026-02-03T06:00:00Z",
    ]);
    expect(take("2 weeks Tuesday and Friday 06:00", "2026-01-06T06:00:00Z", "UTC", 2)).toEqual([
      "2026-01-09T06:00:00Z",
      "2026-01-20T06:00:00Z",
    ]);
  });
});

const show = makeShow({ timezone: "UTC", release: { every: "Tuesday 06:00" } });
const out = makeEpisode({ slug: "out", queued: false, date: makeTime("2026-01-06T06:00:00Z") });
const queued = (slug: string, changes: Partial<Episode> = {}): Episode => {
  const { date: _, ...rest } = makeEpisode({ slug, queued: true, ...changes });
  return rest;
};
const plan = (episodes: Episode[], now: string, lock?: Parameters<typeof planSchedule>[2]) => {
  const { value, problems } = planSchedule(show, episodes, lock, Date.parse(now));
  return {
    lines: value.map(
      ({ episode, state }) => `${episode.slug} ${episode.date ? formatIso(episode.date.utc) : "-"} ${state}`,
    ),
    rules: problems.map((p) => p.rule),
  };
};

describe("planSchedule", () => {
  it("gives the queue the slots after the newest that is out, by season, number and slug", () => {
    const before = makeEpisode({ slug: "before", queued: false, date: makeTime("2025-12-02T06:00:00Z") });
    const queue = [
      queued("d", { season: 2, number: 1 }),
      queued("c"),
      queued("b"),
      queued("a", { number: 3 }),
      queued("e", { number: 2 }),
    ];
    expect(plan([out, before, ...queue], "2026-01-07T00:00:00Z").lines).toEqual([
      "d 2026-02-10T06:00:00Z scheduled",
      "c 2026-02-03T06:00:00Z scheduled",
      "b 2026-01-27T06:00:00Z scheduled",
      "a 2026-01-20T06:00:00Z scheduled",
      "e 2026-01-13T06:00:00Z scheduled",
      "out 2026-01-06T06:00:00Z published",
      "before 2025-12-02T06:00:00Z published",
    ]);
  });
  it("gives a slot to an episode that comes back after it was taken down, and not the date that it had", () => {
    const lock = { show: { guid: "s" }, episodes: { a: { guid: "g", date: "2026-01-01T06:00:00Z", gone: "x" } } };
    expect(plan([out, queued("a")], "2026-01-07T00:00:00Z", lock).lines[0]).toBe("a 2026-01-13T06:00:00Z scheduled");
  });
  it("does not move the queue for a draft whose date goes by", () => {
    const draft = makeEpisode({ slug: "d", queued: false, draft: true, date: makeTime("2026-01-08T06:00:00Z") });
    for (const now of ["2026-01-07T00:00:00Z", "2026-01-09T00:00:00Z"]) {
      const { value } = planSchedule(
        { ...show, release: { every: "2 weeks Thursday 06:00" } },
        [makeEpisode({ slug: "out", queued: false, date: makeTime("2026-01-01T06:00:00Z") }), draft, queued("a")],
        undefined,
        Date.parse(now),
      );
      expect(formatIso(value.find(({ episode }) => episode.slug === "a")!.episode.date!.utc)).toBe(
        "2026-01-15T06:00:00Z",
      );
    }
  });
  it("orders what comes out at one moment by season, number and slug", () => {
    const date = makeTime("2026-01-06T06:00:00Z");
    const of = (slug: string, more: Partial<Episode> = {}) => makeEpisode({ slug, queued: false, date, ...more });
    const all = [of("d"), of("c"), of("b", { number: 2 }), of("e", { number: 3 }), of("a", { season: 1, number: 1 })];
    expect(plan(all, "2026-01-07T00:00:00Z").lines.map((line) => line[0])).toEqual(["a", "e", "b", "c", "d"]);
  });
  it("gives a draft no slot, and plans the others", () => {
    expect(plan([out, queued("d", { draft: true }), queued("a")], "2026-01-07T00:00:00Z")).toEqual({
      lines: expect.arrayContaining(["d - draft", "a 2026-01-13T06:00:00Z scheduled"]),
      rules: [],
    });
  });
  it("says of a slot that passed which one is free, and that the lock would know an episode that is out", () => {
    const special = makeEpisode({ slug: "special", queued: false, date: makeTime("2026-02-03T06:00:00Z") });
    const { problems } = planSchedule(show, [out, special, queued("a")], undefined, Date.parse("2026-02-01T00:00:00Z"));
    expect(problems[0]!.hint).toContain("such as the next free slot: date: 2026-02-10 06:00;");
    expect(problems[0]!.hint).toContain("where it is out already, restore episodes/published.lock.json");
  });
  it("publishes at the slot, and not before", () => {
    const at = (now: string) => plan([out, queued("a")], now).lines[0];
    expect(at("2026-01-13T05:59:59Z")).toBe("a 2026-01-13T06:00:00Z scheduled");
    expect(at("2026-01-13T06:00:00Z")).toBe("a 2026-01-13T06:00:00Z published");
  });
  it("keeps the locked date of what came out of the queue, and goes on after it", () => {
    const lock = { show: { guid: "s" }, episodes: { a: { guid: "g", date: "2026-01-13T06:00:00Z" } } };
    expect(plan([out, queued("a"), queued("b")], "2026-03-01T00:00:00Z", lock)).toEqual({
      lines: [
        "b 2026-01-20T06:00:00Z published",
        "a 2026-01-13T06:00:00Z published",
        "out 2026-01-06T06:00:00Z published",
      ],
      rules: ["queue-missed"],
    });
    const renamed = queued("z", { aliases: ["a"] });
    expect(plan([out, renamed, queued("b")], "2026-01-14T00:00:00Z", lock).lines).toEqual([
      "b 2026-01-20T06:00:00Z scheduled",
      "z 2026-01-13T06:00:00Z published",
      "out 2026-01-06T06:00:00Z published",
    ]);
    expect(plan([out, queued("a"), queued("b")], "2026-01-14T00:00:00Z", lock).lines[0]).toBe(
      "b 2026-01-20T06:00:00Z scheduled",
    );
  });
  it("leaves a slot that a dated episode has", () => {
    const special = makeEpisode({ slug: "special", queued: false, date: makeTime("2026-01-13T06:00:00Z") });
    expect(plan([out, special, queued("a")], "2026-01-07T00:00:00Z").lines[0]).toBe("a 2026-01-20T06:00:00Z scheduled");
  });
  it("asks for a beginning", () => {
    expect(plan([queued("a")], "2026-01-07T00:00:00Z").rules).toEqual(["queue-no-slot"]);
    const draft = makeEpisode({ slug: "d", queued: false, draft: true, date: makeTime("2026-01-13T06:00:00Z") });
    expect(plan([draft, queued("a")], "2026-01-07T00:00:00Z").rules).toEqual(["queue-no-slot"]);
  });
  it("follows the first date of a show that has not begun, as it does once that is out", () => {
    const later = makeEpisode({ slug: "later", queued: false, date: makeTime("2026-03-03T06:00:00Z") });
    for (const now of ["2026-01-02T00:00:00Z", "2026-01-07T00:00:00Z"])
      expect(plan([out, later, queued("a")], now)).toMatchObject({
        lines: expect.arrayContaining(["a 2026-01-13T06:00:00Z scheduled"]),
        rules: [],
      });
  });
  it("names what comes next, which no draft does", () => {
    const draft = makeEpisode({ slug: "d", queued: false, draft: true, date: makeTime("2026-01-08T06:00:00Z") });
    const { value } = planSchedule(
      show,
      [out, draft, queued("a"), queued("b")],
      undefined,
      Date.parse("2026-01-07T00:00:00Z"),
    );
    expect(findNextDue(value, Date.parse("2026-01-07T00:00:00Z"))).toMatchObject({
      slug: "a",
      date: Date.parse("2026-01-13T06:00:00Z"),
    });
  });
  it("names nothing that comes next where what waits has no date", () => {
    const now = Date.parse("2026-01-07T00:00:00Z");
    const { date: _, ...undated } = makeEpisode({ slug: "undated", queued: false });
    expect(findNextDue(planSchedule(show, [out, undated], undefined, now).value, now)).toBeUndefined();
  });
  it("holds drafts back whatever their date", () => {
    expect(
      plan(
        [makeEpisode({ slug: "d", queued: false, draft: true, date: makeTime("2026-01-01T00:00:00Z") })],
        "2026-01-07T00:00:00Z",
      ).lines,
    ).toEqual(["d 2026-01-01T00:00:00Z draft"]);
  });
});

it("says which hour a bare day means while the episode is not out", () => {
  const utc = Date.parse("2026-02-02T00:00:00Z");
  const day = makeEpisode({ slug: "day", queued: false, date: { utc, typed: "2026-02-02", zone: "UTC" } });
  const said = (now: string): string[] =>
    planSchedule(show, [day], undefined, Date.parse(now)).problems.map(({ message }) => message);
  expect(said("2026-02-01T00:00:00Z").join()).toContain("comes out at midnight, 2026-02-02 00:00 in UTC");
  // Once, as it comes out: what the lock holds was said.
  expect(said("2026-02-03T00:00:00Z")).toEqual([
    "The date names no hour: midnight in UTC is taken (2026-02-02T00:00:00Z)",
  ]);
  const dayOf = (typed: string) =>
    makeEpisode({ slug: typed, queued: false, date: { utc: Date.parse(typed), typed, zone: "UTC" } });
  const [first, second, third] = ["2026-02-01", "2026-02-03", "2026-02-02"].map(dayOf) as [Episode, Episode, Episode];
  const lock = { show: { guid: "s" }, episodes: { [third.slug]: { guid: "g", date: "2026-02-02T00:00:00Z" } } };
  const messages = (locked?: typeof lock) =>
    planSchedule(show, [first, second, third], locked, Date.parse("2026-02-09")).problems.map(({ message }) => message);
  expect(messages(lock)).toEqual([
    "The date names no hour, as that of another episode: midnight in UTC is taken (2026-02-03T00:00:00Z)",
  ]);
  expect(messages()[0]).toContain("as those of 2 other episodes");
});

it.each([
  ["5 January 2026", "2026-01-05", true],
  ["January 5th, 2026", "2026-01-05", true],
  ["2026/01/05", "2026-01-05", true],
  ["2026.01.05", "2026-01-05", true],
  ["20260105", "2026-01-05", true],
  ["2026-01-05 0:00", "2026-01-05", false],
  ["2026-01-05T00:00:00Z", "2026-01-05", false],
  ["2026-01-05 12am", "2026-01-05", false],
  ["2026-01-05 midnight", "2026-01-05", false],
  ["Mon, 05 Jan 2026 00:00:00 +0000", "2026-01-05", false],
  ["1767571200", "2026-01-05", false],
])("knows whether %s names an hour", (typed, day, bare) => {
  const date = { utc: Date.parse(day), typed, zone: "UTC" };
  const episode = makeEpisode({ slug: "day", queued: false, date });
  const { problems } = planSchedule(show, [episode], undefined, Date.parse("2026-02-01T00:00:00Z"));
  expect(problems.map(({ hint }) => hint)).toEqual(bare ? [`Write date: ${day} 06:00 for another hour.`] : []);
});
