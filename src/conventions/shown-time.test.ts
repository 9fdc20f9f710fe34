import { describe, expect, it } from "vitest";
import { shownTime } from "./shown-time.js";

describe("shownTime", () => {
  it("rounds estimates down to five seconds", () => {
    expect([0, 4.9, 5, 64.99, 3599].map((time) => shownTime(time, { method: "estimated" }))).toEqual([
      0, 0, 5, 60, 3595,
    ]);
  });
  it("shows known times as they are, and nothing before the last of them", () => {
    const timing = { method: "estimated", known: [12, 64] } as const;
    expect([11, 12, 14, 15.5, 63.9, 64, 64.9, 66].map((time) => shownTime(time, timing))).toEqual([
      10, 12, 12, 15, 60, 64, 64, 65,
    ]);
  });
  it("leaves measured times as they are", () => {
    expect(shownTime(64.99, { method: "captions" })).toBe(64.99);
    expect(shownTime(64.99, { method: "aligned" })).toBe(64.99);
  });
  it("shows what is no time as the beginning", () => {
    expect([Number.NaN, -3, Infinity].map((time) => shownTime(time, { method: "captions" }))).toEqual([0, 0, 0]);
  });
});
