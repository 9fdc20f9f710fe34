// airdate prompt: a prompt for any language model, with the transcript, the rules and the shape of the answer.
import { readEntry } from "../pipeline/episode.js";
import { writePrompt } from "../understand/ask/write-prompt.js";
import { type Command, UsageError } from "./command.js";
import { openEpisode } from "./project.js";

export const command: Command = {
  name: "prompt",
  takes: "<episode> [root]",
  summary: "Print a prompt about an episode for a language model of your own",
  options: [],
  examples: [
    "airdate prompt hello > prompt.md",
    "airdate prompt hello | your-model > answer.json && airdate apply hello answer.json",
  ],
  async run({ args: [slug, root] }, terminal) {
    const { setting, episode } = await openEpisode(slug!, root, terminal);
    const { value: entry } = await readEntry(setting, episode);
    if (entry.understood.turns.length === 0)
      throw new UsageError(
        `The episode "${slug}" has no transcript`,
        "put one beside its file, such as .vtt, .srt or .txt",
      );
    terminal.print(writePrompt(setting.show, entry));
    return 0;
  },
};
