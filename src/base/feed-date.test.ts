// Dates of feeds as hosts of all kinds write them.
import { expect, it } from "vitest";
import { formatOffset, readFeedDate } from "./feed-date.js";

it.each([
  ["Sun, 08 Mar 2026 13:00:00 +0100", "2026-03-08T13:00:00+01:00"],
  ["Sun, 08 Mar 2026 13:00:00 GMT", "2026-03-08T13:00:00Z"],
  ["Sun, 8 Mar 2026 13:00 EST", "2026-03-08T13:00:00-05:00"],
  ["Sun,08 Mar 2026 13:00:00 -0700 (PDT)", "2026-03-08T13:00:00-07:00"],
  ["8 March 2026 1:05:09 pm +01:00", "2026-03-08T13:05:09+01:00"],
  ["Sunday, March 8, 2026 13:00:00 UTC", "2026-03-08T13:00:00Z"],
  ["Mar 8th, 2026", "2026-03-08T00:00:00Z"],
  ["Sun, 08 Mar 26 13:00:00 Z", "2026-03-08T13:00:00Z"],
  ["Sun, 08 Mar 2026 13:00:00", "2026-03-08T13:00:00Z"],
  ["Tues, 08-Mar-2026 13:00:00 PDT", "2026-03-08T13:00:00-07:00"],
  ["2026-03-08T13:00:00.000Z", "2026-03-08T13:00:00Z"],
  ["2026-03-08 13:00:00 -0330", "2026-03-08T13:00:00-03:30"],
  ["2026-03-08", "2026-03-08T00:00:00Z"],
  ["1772974800", "2026-03-08T13:00:00Z"],
  ["Sun, 08 Mar 2026 13:00:00 +0000", "2026-03-08T13:00:00Z"],
])("reads %s", (typed, expected) => expect(formatOffset(readFeedDate(typed)!)).toBe(expected));

it.each(["", "soon", "32 Mar 2026", "Sun, 08 Xyz 2026", "08/03/2026"])("takes %j for none", (typed) =>
  expect(readFeedDate(typed)).toBeUndefined(),
);
