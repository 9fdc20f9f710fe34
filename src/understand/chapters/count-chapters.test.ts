import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeEpisode } from "../../testing/make-show.js";
import { followHabit, learnHabit, usualStarts, writtenList } from "./count-chapters.js";

const hour = 3600;
const list = (starts: number, duration = hour) => ({ starts, duration });

describe("the habit of a show", () => {
  it("is learned from the latest five lists", () => {
    expect(learnHabit([])).toBeUndefined();
    expect(learnHabit([list(10)])).toEqual({ lists: 1, rate: 10 });
    expect(learnHabit([list(90), ...Array.from({ length: 5 }, () => list(6))])).toEqual({ lists: 5, rate: 6 });
  });

  it("gives a longer episode more chapters, not quite in proportion", () => {
    const habit = learnHabit([list(10)])!;
    expect(usualStarts(habit, hour)).toBe(10);
    expect(usualStarts(habit, 2 * hour)).toBeGreaterThan(18);
    expect(usualStarts(habit, 2 * hour)).toBeLessThan(20);
  });

  it("draws a number less by one list than by five, and never all the way", () => {
    const one = followHabit(20, learnHabit([list(5)])!, hour);
    const five = followHabit(20, learnHabit(Array.from({ length: 5 }, () => list(5)))!, hour);
    expect(one).toBeLessThan(20);
    expect(five).toBeLessThan(one);
    expect(five).toBeGreaterThan(5);
  });

  it("lies between what was found and what is usual", () => {
    const count = fc.integer({ min: 2, max: 60 });
    fc.assert(
      fc.property(count, count, fc.integer({ min: 1, max: 9 }), (found, usual, lists) => {
        const drawn = followHabit(found, learnHabit(Array.from({ length: lists }, () => list(usual)))!, hour);
        expect(drawn).toBeGreaterThanOrEqual(Math.min(found, usual));
        expect(drawn).toBeLessThanOrEqual(Math.max(found, usual));
      }),
    );
  });

  it("counts chapters that are shown, after the beginning and before the end", () => {
    const chapters = [0, 300, 900, 5000].map((start) => ({ start, title: "Oak" }));
    const divided = { chapters: [...chapters, { start: 1200, title: "", toc: false }], duration: hour };
    expect(writtenList(makeEpisode(divided))).toEqual({ starts: 2, duration: hour });
    expect(writtenList(makeEpisode({ chapters: chapters.slice(0, 2), duration: hour }))).toBeUndefined();
    expect(writtenList(makeEpisode({ chapters: [] }))).toBeUndefined();
  });
});
