// Dates of feeds: those that are, those that no calendar has, and the days they fall on.
import fc from "fast-check";
import { expect, it } from "vitest";
import { readMailDate } from "./date-text.js";

it.each([
  ["Mon, 02 Mar 2026 09:00:00 GMT", "2026-03-02T09:00:00.000Z"],
  ["2 Mar 2026 09:00 +0130", "2026-03-02T07:30:00.000Z"],
  ["Mon, 02 Mar 2026 09:00:00 -0000", "2026-03-02T09:00:00.000Z"],
  ["mon,  2 MAR 2026 9:00 est", "2026-03-02T14:00:00.000Z"],
  ["Thu, 29 Feb 2024 23:59:60 PDT", "2024-03-01T07:00:00.000Z"],
  ["Mon, 02 Mar 2026 09:00:00 Z", "2026-03-02T09:00:00.000Z"],
])("reads %s", (text, time) => expect(new Date(readMailDate(text)!.time).toISOString()).toBe(time));

it.each([
  "Tue, 31 Feb 2026 09:00:00 GMT",
  "29 Feb 2026 09:00 GMT",
  "31 Apr 2026 09:00 GMT",
  "0 Mar 2026 09:00 GMT",
  "2 Mar 2026 24:00 GMT",
  "2 Mar 2026 09:60 GMT",
  "2 Mar 2026 09:00:61 GMT",
  "2 Mar 2026 09:00 +2500",
  "2 Mar 2026 09:00 +0199",
  "Xyz, 2 Mar 2026 09:00 GMT",
  "2 Foo 2026 09:00 GMT",
  "2 Mar 26 09:00 GMT",
  "2 Mar 2026 09:00",
  "2026-03-02",
  "",
])("refuses %s", (text) => expect(readMailDate(text)).toBeUndefined());

it("says which day it is, whatever is written", () => {
  expect(readMailDate("Fri, 02 Mar 2026 09:00:00 GMT")).toMatchObject({ day: "Fri", rightDay: "Mon" });
});

it("reads every date that JavaScript writes", () => {
  const date = fc.date({ min: new Date("1970-01-01"), max: new Date("2100-01-01"), noInvalidDate: true });
  fc.assert(
    fc.property(date, (at) => {
      const read = readMailDate(at.toUTCString())!;
      expect(read.time).toBe(Math.floor(at.getTime() / 1000) * 1000);
      expect(read.rightDay).toBe(read.day);
    }),
    { numRuns: 300 },
  );
});
