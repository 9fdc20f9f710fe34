// airdate chapters: the chapters found in an episode, with reasons and other titles; --write puts them into its file.

import { formatClock, parseSpan } from "../base/clock-text.js";
import { sayValue } from "../base/say-found.js";
import { shownTime } from "../conventions/shown-time.js";
import type { Chapter, Episode, Habit, Seconds, Timing } from "../model/model.js";
import { readEntry } from "../pipeline/episode.js";
import { usualStarts } from "../understand/chapters/count-chapters.js";
import { writeUserFile } from "../write/disk/user-file.js";
import { setFrontMatter } from "../write/front-matter.js";
import { type Command, UsageError } from "./command.js";
import { openOwnEpisode } from "./project.js";

const readPlan = ({ count, every }: Record<string, unknown>, { chapterPlan }: Episode): Episode["chapterPlan"] => {
  if (count === undefined && every === undefined) return chapterPlan;
  if (count !== undefined && !/^[1-9]\d{0,2}$/.test(`${count}`))
    throw new UsageError(sayValue("--count", `"${count}"`, "a number such as 12"));
  const span = every === undefined ? undefined : parseSpan(`${every}`);
  if (every !== undefined && !(span !== undefined && span >= 30))
    throw new UsageError(sayValue("--every", `"${every}"`, "30 seconds or more, such as 5m"));
  return { ...(count === undefined ? {} : { count: Number(count) }), ...(span === undefined ? {} : { every: span }) };
};

/** The chapters as a table for people: time and title, then why it begins there and what else it could be called. */
export const showChapters = (chapters: readonly Chapter[], timing: Timing): string => {
  const times = chapters.map(({ start }) => formatClock(shownTime(start, timing), { pad: true }));
  const width = Math.max(...times.map(({ length }) => length));
  const indent = " ".repeat(width + 2);
  return chapters
    .map(({ title, why, alternatives }, k) => {
      const lines = [`${times[k]!.padStart(width)}  ${title}`];
      if (why !== undefined) lines.push(`${indent}why: ${why}`);
      if (alternatives !== undefined && alternatives.length > 0) lines.push(`${indent}or: ${alternatives.join(" | ")}`);
      return `${lines.join("\n")}\n`;
    })
    .join("");
};

/** Where their number comes from, beside the talk itself. */
const sayHabit = (habit: Habit, duration: Seconds): string => {
  const lists =
    habit.lists === 1 ? "the chapters of one earlier episode" : `the chapters of ${habit.lists} earlier episodes`;
  const usual = Math.round(usualStarts(habit, duration)) + 1;
  return `How many there are is drawn towards ${lists}, which a person divided: about ${usual} in one of this length. Choose with --count or --every.`;
};

export const command: Command = {
  name: "chapters",
  takes: "<episode> [root]",
  summary: "Find an episode's chapters, with reasons and other titles",
  options: [
    { flags: "--count <number>", says: "how many chapters" },
    { flags: "--every <span>", says: "about how long one is, such as 5m" },
    { flags: "--write", says: "put them into the episode's front-matter, to be edited there" },
    { flags: "--json", says: "print them as JSON (times in seconds)" },
  ],
  examples: ["airdate chapters hello", "airdate chapters hello --count 12 --write"],
  async run({ args: [slug, root], options }, terminal) {
    const { setting, episode, file } = await openOwnEpisode(slug!, root, terminal);
    if (options.write && episode.chapters.length > 0)
      throw new UsageError(
        `${episode.source.file} has chapters already, and they are not overwritten`,
        "take them out of the file first, or leave out --write to see what would be found",
      );
    const plan = readPlan(options, episode);
    const { value: entry } = await readEntry(setting, { ...episode, chapters: [], chapterPlan: plan });
    const { chapters, timing, remarks } = entry.understood;
    if (options.json) terminal.print(`${JSON.stringify(chapters, undefined, 2)}\n`);
    else if (chapters.length > 0) terminal.print(showChapters(chapters, timing));
    if (plan.habit && !options.json && chapters.length > 0)
      terminal.say(sayHabit(plan.habit, entry.understood.duration));
    for (const { about, text } of remarks) if (about === "chapters") terminal.say(text);
    if (timing.method === "estimated" && chapters.length > 0)
      terminal.say(`Times are estimated, good to about ${Math.ceil(timing.expectedError)} s: ${timing.reason}`);
    if (chapters.length === 0) {
      if (remarks.length === 0) terminal.say("No chapters were found: the episode has no transcript.");
      return options.write ? 1 : 0;
    }
    if (!options.write && !options.json && episode.chapters.length === 0)
      terminal.say(
        `Titles of another kind come from a language model of your own: airdate ask ${episode.slug} --for titles`,
      );
    if (options.write) {
      const list = chapters.map(({ start, title }) => ({ start: formatClock(shownTime(start, timing)), title }));
      writeUserFile(file, setFrontMatter(file.text, ["chapters"], list));
      terminal.say(`Wrote ${list.length} chapters into ${episode.source.file}`);
    }
    return 0;
  },
};
