import { expect, it } from "vitest";
import { readRhythm } from "./date-text.js";

it.each([
  ["Tuesday 06:00", { days: [2], weeks: 1, times: [{ hour: 6, minute: 0 }] }],
  ["every Tuesday 06:00", { days: [2], weeks: 1, times: [{ hour: 6, minute: 0 }] }],
  ["monday and thu at 7:30", { days: [1, 4], weeks: 1, times: [{ hour: 7, minute: 30 }] }],
  ["Thursdays, mon", { days: [1, 4], weeks: 1, times: [] }],
  ["Fridays 18:15", { days: [5], weeks: 1, times: [{ hour: 18, minute: 15 }] }],
  ["weekdays 06:00", { days: [1, 2, 3, 4, 5], weeks: 1, times: [{ hour: 6, minute: 0 }] }],
  ["daily", { days: [0, 1, 2, 3, 4, 5, 6], weeks: 1, times: [] }],
  ["Tuesdays at 6am", { days: [2], weeks: 1, times: [{ hour: 6, minute: 0 }] }],
  ["Tuesday 12:30 am", { days: [2], weeks: 1, times: [{ hour: 0, minute: 30 }] }],
  ["Tuesday 23:59", { days: [2], weeks: 1, times: [{ hour: 23, minute: 59 }] }],
  ["Tuesday 5 pm", { days: [2], weeks: 1, times: [{ hour: 17, minute: 0 }] }],
  [
    "daily 18:00 and 6am",
    {
      days: [0, 1, 2, 3, 4, 5, 6],
      weeks: 1,
      times: [
        { hour: 6, minute: 0 },
        { hour: 18, minute: 0 },
      ],
    },
  ],
  [
    "weekday at 7:00, 12:30 and at 5 pm",
    {
      days: [1, 2, 3, 4, 5],
      weeks: 1,
      times: [
        { hour: 7, minute: 0 },
        { hour: 12, minute: 30 },
        { hour: 17, minute: 0 },
      ],
    },
  ],
  ["2 weeks on Wednesday 12:00", { days: [3], weeks: 2, times: [{ hour: 12, minute: 0 }] }],
])("reads %s", (text, rhythm) => expect(readRhythm(text)).toEqual(rhythm));

it.each([
  "",
  "06:00",
  "every",
  "now and then",
  "Someday 06:00",
  "Tuesday or so",
  "Tu 06:00",
  "Tuesday 25:00",
  "Tuesday 13pm",
  "Tuesday 0am",
  "and 06:00",
  "Tuesday 6",
  "Tuesday 06:60",
  "Tuesday 06:00 and 25:00",
  "Tuesday 06:00 and 7",
  "0 weeks Tuesday 06:00",
  "the last Friday",
  "constructor",
])("refuses %j", (text) => expect(readRhythm(text)).toBeUndefined());
