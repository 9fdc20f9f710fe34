// airdate pasted: remembers which text stands on YouTube, so that later builds can say when it is out of date.
import { readEntry } from "../pipeline/episode.js";
import { writeYoutube } from "../write/notes/write-youtube.js";
import { pasteHash } from "../write/paste/pasted.js";
import { lookAtLock, saveLock } from "./building/save-lock.js";
import { withBuildLock } from "./building/take-build-lock.js";
import { atFlag, type Command, type Terminal, UsageError, type Words } from "./command.js";
import { openEpisode } from "./project.js";

export const command: Command = {
  name: "pasted",
  takes: "<episode> [root]",
  summary: "Remember that an episode's description on YouTube is what airdate notes prints now",
  options: [atFlag],
  examples: ["airdate notes hello --copy", "airdate pasted hello"],
  run: (words, terminal) => withBuildLock(words.args[1], terminal, () => remember(words, terminal)),
};

async function remember({ args: [slug = "", root], options }: Words, terminal: Terminal): Promise<number> {
  const file = lookAtLock(root ?? ".");
  const { loaded, setting, episode, finds } = await openEpisode(slug, root, terminal, options.at as string | undefined);
  const { lock } = loaded;
  const known = lock?.episodes[episode.slug];
  if (!lock || !known)
    throw new UsageError(
      `The episode "${slug}" was not published yet, so there is no place to remember it in`,
      "airdate build publishes what is due; then run this again",
    );
  const { value: entry } = await readEntry(setting, episode, finds);
  const pasted = pasteHash(writeYoutube(setting.show, entry).text);
  saveLock(file, { ...lock, episodes: { ...lock.episodes, [episode.slug]: { ...known, pasted } } });
  terminal.say(`Remembered: what is on YouTube for ${episode.slug} is the text of now`);
  return 0;
}
