import { expect, it } from "vitest";
import { readRhythm } from "./date-text.js";

it.each([
  ["Tuesday 06:00", { days: [2], weeks: 1, time: { hour: 6, minute: 0 } }],
  ["every Tuesday 06:00", { days: [2], weeks: 1, time: { hour: 6, minute: 0 } }],
  ["monday and thu at 7:30", { days: [1, 4], weeks: 1, time: { hour: 7, minute: 30 } }],
  ["Thursdays, mon", { days: [1, 4], weeks: 1 }],
  ["Fridays 18:15", { days: [5], weeks: 1, time: { hour: 18, minute: 15 } }],
  ["weekdays 06:00", { days: [1, 2, 3, 4, 5], weeks: 1, time: { hour: 6, minute: 0 } }],
  ["daily", { days: [0, 1, 2, 3, 4, 5, 6], weeks: 1 }],
  ["Tuesdays at 6am", { days: [2], weeks: 1, time: { hour: 6, minute: 0 } }],
  ["Tuesday 12:30 am", { days: [2], weeks: 1, time: { hour: 0, minute: 30 } }],
  ["Tuesday 5 pm", { days: [2], weeks: 1, time: { hour: 17, minute: 0 } }],
  ["2 weeks on Wednesday 12:00", { days: [3], weeks: 2, time: { hour: 12, minute: 0 } }],
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
  "Tuesday 6",
  "Tuesday 06:60",
  "0 weeks Tuesday 06:00",
  "the last Friday",
  "constructor",
])("refuses %j", (text) => expect(readRhythm(text)).toBeUndefined());
