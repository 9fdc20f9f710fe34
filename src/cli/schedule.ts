// airdate schedule: what is out, what waits and for when, as a table or a calendar.
import { sayValue } from "../base/say-found.js";
import { loadShow } from "../pipeline/load.js";
import { writeCalendar, writeScheduleTable } from "../write/calendar.js";
import { type Command, UsageError } from "./command.js";
import { openProject } from "./project.js";
import { sayProblems } from "./say-problems.js";

export const command: Command = {
  name: "schedule",
  takes: "[root]",
  summary: "Show when every episode comes out: local time, UTC and state",
  options: [
    {
      flags: "--format <format>",
      says: "table, ics (a calendar) or json",
      default: "table",
      values: ["table", "ics", "json"],
    },
    { flags: "--ics", says: "the same as --format ics" },
    { flags: "--at <time>", says: "the moment to look from (default: now)" },
  ],
  examples: ["airdate schedule", "airdate schedule --ics > show.ics"],
  async run({ args: [root], options }, terminal) {
    const format = options.ics === true ? "ics" : (options.format as string);
    if (!["table", "ics", "json"].includes(format))
      throw new UsageError(sayValue("--format", `"${format}"`, "table, ics or json"));
    const { value: loaded, problems } = await loadShow(await openProject(root), {
      now: terminal.now(options.at as string | undefined),
    });
    const errors = problems.filter(({ severity }) => severity === "error");
    sayProblems(errors, terminal, root);
    if (!loaded) return 1;
    const slots = loaded.planned.map(({ episode: { slug, title, date, queued }, state }) => ({
      slug,
      title,
      state: queued && state === "scheduled" ? "queued" : state,
      ...(date === undefined ? {} : { date: date.utc }),
      ...(date?.clock === undefined ? {} : { clock: date.clock }),
    }));
    if (format === "ics") terminal.print(writeCalendar(slots, loaded.show));
    else if (format === "json")
      terminal.print(
        `${JSON.stringify(
          slots.map(({ date, ...slot }) => ({
            ...slot,
            date: date === undefined ? null : new Date(date).toISOString(),
          })),
          undefined,
          2,
        )}\n`,
      );
    else terminal.print(writeScheduleTable(slots, loaded.show.timezone));
    return errors.length > 0 ? 1 : 0;
  },
};
