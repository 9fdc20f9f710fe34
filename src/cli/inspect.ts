// airdate inspect: one understood episode as JSON.
import { readEntry } from "../pipeline/episode.js";
import { atFlag, type Command } from "./command.js";
import { openEpisode } from "./project.js";

export const command: Command = {
  name: "inspect",
  takes: "<episode> [root]",
  summary: "Print what was understood of an episode as JSON (times in seconds)",
  options: [atFlag],
  examples: ["airdate inspect hello", "airdate inspect hello | jq '.chapters[].title'"],
  async run({ args: [slug, root], options }, terminal) {
    const at = options.at as string | undefined;
    const { setting, episode, finds, problems } = await openEpisode(slug!, root, terminal, at);
    const { value: entry, problems: found } = await readEntry(setting, episode, finds);
    const { understood, state, notes, notesOrigin, summary } = entry;
    const shown = {
      title: episode.title,
      guid: episode.guid,
      state,
      ...understood,
      summary,
      notes,
      notesOrigin,
      problems: [...problems, ...found],
    };
    terminal.print(`${JSON.stringify(shown, undefined, 2)}\n`);
    return 0;
  },
};
