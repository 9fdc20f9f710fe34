// airdate schedule: what is out, what waits and for when, as a table or a calendar.
import type { Show } from "../model/model.js";
import { type Slot, writeCalendar, writeScheduleTable } from "../write/calendar.js";
import { atFlag, type Command, formatFlag, pickWord } from "./command.js";
import { openPlan } from "./project.js";

const formats: Record<string, (slots: readonly Slot[], show: Show) => string> = {
  table: (slots, { timezone }) => writeScheduleTable(slots, timezone),
  ics: writeCalendar,
  json(slots) {
    const list = slots.map(({ date, ...slot }) => ({
      ...slot,
      date: date === undefined ? null : new Date(date).toISOString(),
    }));
    return `${JSON.stringify(list, undefined, 2)}\n`;
  },
};

export const command: Command = {
  name: "schedule",
  takes: "[root]",
  summary: "Show when every episode comes out: local time, UTC and state",
  options: [
    formatFlag(formats, "table, ics (a calendar) or json"),
    { flags: "--ics", says: "the same as --format ics" },
    atFlag,
  ],
  examples: ["airdate schedule", "airdate schedule --ics > show.ics"],
  async run({ args: [root], options }, terminal) {
    const write = pickWord("--format", options.ics === true ? "ics" : options.format, formats);
    const { loaded, hasErrors } = await openPlan(root, terminal.now(options.at as string | undefined), terminal);
    if (!loaded) return 1;
    const slots = loaded.planned.map(({ episode: { slug, title, date, queued }, state }) => ({
      slug,
      title,
      state: queued && state === "scheduled" ? "queued" : state,
      ...(date === undefined ? {} : { date: date.utc }),
      ...(date?.clock === undefined ? {} : { clock: date.clock }),
    }));
    terminal.print(write(slots, loaded.show));
    return hasErrors ? 1 : 0;
  },
};
