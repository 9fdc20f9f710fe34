// airdate prompt: a prompt for any language model, with the transcript, the rules and the shape of the answer.
import { readEntry } from "../pipeline/episode.js";
import { writePrompt } from "../understand/ask/write-prompt.js";
import type { Command } from "./command.js";
import { assertTranscript, openEpisode } from "./project.js";

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
    assertTranscript(entry, slug!);
    terminal.print(writePrompt(setting.show, entry));
    return 0;
  },
};
