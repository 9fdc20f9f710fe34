// Holds wall times to the same moments under any time zone of the machine.
import { afterAll, describe, expect, it } from "vitest";
import { formatIso, formatRfc822, formatWall, readDate } from "./date-text.js";
import { fromWall, isZone, toWall, type Wall } from "./zone.js";

const machine = process.env.TZ;
afterAll(() => {
  if (machine === undefined) delete process.env.TZ;
  else process.env.TZ = machine;
});

const wall = (text: string): Wall => {
  const [year, month, day, hour, minute] = text.split(/\D/).map(Number);
  return { year: year!, month: month!, day: day!, hour: hour!, minute: minute!, second: 0 };
};

/** Wall time, zone, moment in UTC, and what the clock did. */
const cases: [string, string, string, ("gap" | "overlap")?][] = [
  ["2026-02-05 09:00", "America/New_York", "2026-02-05T14:00:00Z"],
  ["2026-07-05 09:00", "America/New_York", "2026-07-05T13:00:00Z"],
  ["2026-03-08 02:30", "America/New_York", "2026-03-08T07:30:00Z", "gap"],
  ["2026-03-08 03:00", "America/New_York", "2026-03-08T07:00:00Z"],
  ["2026-11-01 01:30", "America/New_York", "2026-11-01T05:30:00Z", "overlap"],
  ["2026-11-01 02:00", "America/New_York", "2026-11-01T07:00:00Z"],
  ["2026-10-25 01:30", "Europe/London", "2026-10-25T00:30:00Z", "overlap"],
  ["2026-03-29 01:30", "Europe/London", "2026-03-29T01:30:00Z", "gap"],
  ["2026-10-04 02:15", "Australia/Lord_Howe", "2026-10-03T15:45:00Z", "gap"],
  ["2026-04-05 01:45", "Australia/Lord_Howe", "2026-04-04T14:45:00Z", "overlap"],
  ["2026-10-04 02:00", "UTC", "2026-10-04T02:00:00Z"],
  ["2026-11-01 01:30", "America/St_Johns", "2026-11-01T04:00:00Z", "overlap"],
  ["2026-06-01 12:00", "Asia/Kathmandu", "2026-06-01T06:15:00Z"],
  ["2026-09-27 02:30", "Pacific/Auckland", "2026-09-26T14:30:00Z", "gap"],
  ["2026-04-05 02:30", "Pacific/Auckland", "2026-04-04T13:30:00Z", "overlap"],
  ["2011-12-30 12:00", "Pacific/Apia", "2011-12-30T22:00:00Z", "gap"],
];

describe.each(["UTC", "America/New_York", "Australia/Lord_Howe"])("with the machine in %s", (zone) => {
  it("takes the first of two moments, and moves on over a gap", () => {
    process.env.TZ = zone;
    const found = cases.map(([text, where]) => {
      const { utc, clock } = fromWall(wall(text), where);
      return [text, where, formatIso(utc), ...(clock ? [clock] : [])];
    });
    expect(found).toEqual(cases);
  });

  it("gives back the wall time it was given, through a year of every zone's changes", () => {
    process.env.TZ = zone;
    for (const where of [
      "America/New_York",
      "Europe/Berlin",
      "Australia/Lord_Howe",
      "Africa/Casablanca",
      "Asia/Tehran",
    ]) {
      for (let hour = 0; hour < 366 * 24; hour += 1.5) {
        const flat = new Date(Date.UTC(2026, 0, 1) + hour * 3_600_000).toISOString();
        const { utc, clock } = fromWall(wall(flat), where);
        const back = formatWall(utc, where);
        if (clock === "gap") expect(back > flat.slice(0, 16).replace("T", " ")).toBe(true);
        else expect(back).toBe(flat.slice(0, 16).replace("T", " "));
      }
    }
  });

  it("prints in UTC", () => {
    process.env.TZ = zone;
    expect(formatRfc822(Date.UTC(2026, 2, 8, 13))).toBe("Sun, 08 Mar 2026 13:00:00 GMT");
    expect(toWall(Date.UTC(2026, 2, 8, 13), "Asia/Kathmandu")).toMatchObject({ day: 8, hour: 18, minute: 45 });
  });
});

describe("dates as people type them", () => {
  const read = (text: string, zone = "America/New_York"): string => {
    const date = readDate(text, zone);
    return date.ok ? `${formatIso(date.utc)}${date.naive ? " naive" : ""}` : date.why;
  };
  it("reads wall times, offsets and zones", () => {
    expect(read("2026-03-08")).toBe("2026-03-08T05:00:00Z naive");
    expect(read("2026-03-09 9:05")).toBe("2026-03-09T13:05:00Z naive");
    expect(read("2026-03-09T09:05:30")).toBe("2026-03-09T13:05:30Z naive");
    expect(read("2026-03-09 09:00 +05:30")).toBe("2026-03-09T03:30:00Z");
    expect(read("2026-03-09T09:00:00.000Z")).toBe("2026-03-09T09:00:00Z");
    expect(read("2026-03-09 09:00-0800")).toBe("2026-03-09T17:00:00Z");
    expect(read("2026-03-09 09:00:43.10 -4")).toBe("2026-03-09T13:00:43Z");
    expect(read("2026-03-09 09:00+02")).toBe("2026-03-09T07:00:00Z");
    expect(read("2026-03-09T09:00:00Z[GMT]")).toBe("2026-03-09T09:00:00Z");
    expect(read("2026-03-09T09:00+01:00[Europe/Berlin]")).toBe("2026-03-09T08:00:00Z");
    expect(read("2026-03-09 -4")).toBe("form");
    expect(read("2026-03-09 09:00 Europe/Berlin")).toBe("2026-03-09T08:00:00Z");
  });
  it("refuses what is no day, no zone or no date", () => {
    expect(
      ["2026-02-30", "2026-13-01", "2026-01-01 25:00", "0000-00-00", "2026-01-01 09:60"].map((text) => read(text)),
    ).toEqual(Array(5).fill("day"));
    expect(
      ["2026-01-01 09:00 Mars/Base", "2026-01-01 09:00+19:00", "2026-01-01 09:00+01:60"].map((text) => read(text)),
    ).toEqual(Array(3).fill("zone"));
    expect(
      ["soon", "8 March 2026", "03/08/2026", "", "2026-03-08 09", "20260308090000"].map((text) => read(text)),
    ).toEqual(Array(6).fill("form"));
    expect(["Europe/Berlin", "UTC", "Mars/Base", "", "+01:00"].map(isZone)).toEqual([true, true, false, false, false]);
  });
});
