// Release rhythms as recurrence rules.
import { expect, it } from "vitest";
import { makeFeedExtras } from "../../testing/make-show.js";
import { spellRhythm, updateFrequencyTag } from "./channel.js";

it.each([
  ["Tuesday 06:00", "FREQ=WEEKLY;BYDAY=TU", "Every Tuesday"],
  ["every friday", "FREQ=WEEKLY;BYDAY=FR", "Every Friday"],
  ["Thursdays and mon 7:30", "FREQ=WEEKLY;BYDAY=MO,TH", "Every Monday and Thursday"],
  ["sun and wed", "FREQ=WEEKLY;BYDAY=WE,SU", "Every Wednesday and Sunday"],
  ["weekday 06:00", "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR", "Every Monday, Tuesday, Wednesday, Thursday, Friday"],
  ["day 06:00", "FREQ=DAILY", "Every day"],
  ["daily 06:00 and 18:00", "FREQ=DAILY;BYHOUR=6,18;BYMINUTE=0", "Every day, twice"],
  [
    "weekday 6:30, 12:30, 18:30",
    "FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=6,12,18;BYMINUTE=30",
    "Every Monday, Tuesday, Wednesday, Thursday, Friday, 3 times",
  ],
  ["2 weeks Sunday and Monday", "FREQ=WEEKLY;INTERVAL=2;WKST=SU;BYDAY=MO,SU", "Every 2 weeks on Monday and Sunday"],
  ["2 weeks Tuesday at 06:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU", "Every 2 weeks on Tuesday"],
])("spells %s", (every, rrule, text) => expect(spellRhythm(every)).toEqual({ rrule, text }));

it.each([
  "",
  "now and then",
  "Tuesday or so",
  "0 weeks Tuesday",
  "the last Friday",
  "2 weeks day 06:00",
  "day 06:00 and 18:30",
])("does not guess at %j", (every) => expect(spellRhythm(every)).toBeUndefined());

it("takes the given text before the rhythm, and the rhythm only while the show goes on", () => {
  const release = { every: "Tuesday 06:00" };
  const given = makeFeedExtras({ updateFrequency: { text: "When the tide is right" } });
  expect(updateFrequencyTag({ feed: given, release })).toEqual({ _attributes: {}, _text: "When the tide is right" });
  expect(updateFrequencyTag({ feed: makeFeedExtras(), release })?._text).toBe("Every Tuesday");
  expect(updateFrequencyTag({ feed: makeFeedExtras({ complete: true }), release })).toBeUndefined();
  expect(updateFrequencyTag({ feed: makeFeedExtras() })).toBeUndefined();
});
