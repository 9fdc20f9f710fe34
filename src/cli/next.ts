// airdate next: when the next episode is due, in the spelling a scheduler wants.

import { formatIso, formatWall } from "../base/date-text.js";
import type { Due } from "../model/model.js";
import { findNextDue } from "../understand/schedule/plan-schedule.js";
import { atFlag, type Command, formatFlag, pickWord } from "./command.js";
import { openPlan } from "./project.js";

/** Spelling -> the line for an episode that is due in a zone. */
const spellings: Record<string, (due: Due, zone: string) => string> = {
  text: (due, zone) => `${formatWall(due.date, zone)} (${zone}) ${due.title} (${due.slug})`,
  iso: (due) => formatIso(due.date),
  unix: (due) => String(Math.floor(due.date / 1000)),
  cron: (due) => {
    const date = new Date(due.date);
    return `${date.getUTCMinutes()} ${date.getUTCHours()} ${date.getUTCDate()} ${date.getUTCMonth() + 1} *`;
  },
};

export const command: Command = {
  name: "next",
  takes: "[root]",
  summary: "Say when the next episode is due (exit code 1 when nothing is scheduled)",
  options: [formatFlag(spellings, "text, iso, unix (seconds) or cron (in UTC)"), atFlag],
  examples: ["airdate next", 'at -t "$(date -d @$(airdate next --format unix) +%Y%m%d%H%M)" < publish.sh'],
  async run({ args: [root], options }, terminal) {
    const spell = pickWord("--format", options.format, spellings);
    const now = terminal.now(options.at as string | undefined);
    const { loaded, hasErrors } = await openPlan(root, now, terminal);
    if (!loaded) return 1;
    const due = findNextDue(loaded.planned, now);
    if (due) terminal.print(`${spell(due, loaded.show.timezone)}\n`);
    else terminal.say("Nothing is scheduled.");
    return due && !hasErrors ? 0 : 1;
  },
};
