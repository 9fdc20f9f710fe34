// airdate notes: an episode's notes on standard output or on the clipboard, or the texts that are stale on YouTube.

import { sayFound } from "../base/say-found.js";
import type { Entry, Show } from "../model/model.js";
import { readEntry } from "../pipeline/episode.js";
import { findsOf } from "../understand/finds.js";
import { pasteHash } from "../write/notes/paste-hash.js";
import { writeNotesHtml, writeShownotes } from "../write/notes/write-shownotes.js";
import { writeYoutube } from "../write/notes/write-youtube.js";
import { copyText } from "./clipboard.js";
import { type Command, type Terminal, UsageError } from "./command.js";
import { openEpisode, openLoaded, readFound } from "./project.js";

/** What notes are for -> their text. */
const writers: Record<string, (show: Show, entry: Entry) => string> = {
  youtube: (show, entry) => writeYoutube(show, entry).text,
  markdown: writeShownotes,
  html: (show, entry) => writeNotesHtml(show, entry).html,
};

export const command: Command = {
  name: "notes",
  takes: "[episode] [root]",
  summary: "Print an episode's notes",
  options: [
    {
      flags: "--for <place>",
      says: "youtube, markdown or html",
      default: "youtube",
      values: ["youtube", "markdown", "html"],
    },
    { flags: "--copy", says: "put them on the clipboard instead, where the system has one" },
    { flags: "--stale", says: "print every YouTube text that changed since it was pasted; takes the root alone" },
    { flags: "--at <time>", says: "the moment to look from (default: now)" },
  ],
  examples: [
    "airdate notes hello --for youtube",
    "airdate notes hello --copy",
    "airdate notes hello --for html > notes.html",
    "airdate notes --stale",
  ],
  async run({ args: [slug, root], options }, terminal) {
    const write = writers[options.for as string];
    if (!write) throw new UsageError(sayFound(`--for "${options.for}"`, `one of ${Object.keys(writers).join(", ")}`));
    const at = options.at as string | undefined;
    if (options.stale) {
      if (options.for !== "youtube")
        throw new UsageError(`--stale goes with --for youtube alone, not with ${options.for}: only that is pasted`);
      return printStale(slug, terminal, at);
    }
    if (slug === undefined)
      throw new UsageError("Which episode? Its slug is missing", "airdate notes <episode> [root]");
    const { setting, episode, finds } = await openEpisode(slug, root, terminal, at);
    const { value: entry } = await readEntry(setting, episode, finds);
    const text = write(setting.show, entry);
    const program = options.copy ? copyText(text, { platform: process.platform, env: terminal.env }) : undefined;
    if (program) terminal.say(`Copied ${options.for} notes of ${slug} to the clipboard (${program})`);
    else {
      if (options.copy)
        terminal.say("There is no clipboard here (pbcopy, clip.exe, wl-copy or xclip): printed instead");
      terminal.print(text.endsWith("\n") ? text : `${text}\n`);
    }
    return 0;
  },
};

/** Only episodes that were pasted once are read. */
async function printStale(root: string | undefined, terminal: Terminal, at: string | undefined): Promise<number> {
  const { project, loaded, now } = await openLoaded(root, terminal, at);
  let count = 0;
  for (const found of loaded.found) {
    const { slug } = found.outline;
    const pasted = loaded.lock?.episodes[slug]?.pasted;
    if (pasted === undefined) continue;
    const setting = { ...project, show: loaded.show, now };
    const finds = findsOf(loaded.lock?.finds, found.card);
    const { value: entry } = await readEntry(setting, await readFound(loaded, found), finds);
    const { text } = writeYoutube(loaded.show, entry);
    if (pasteHash(text) === pasted) continue;
    terminal.print(`${count++ > 0 ? "\n" : ""}===== ${slug} =====\n${text.trimEnd()}\n`);
  }
  const said = count === 1 ? "One description on YouTube is stale" : `${count} descriptions on YouTube are stale`;
  terminal.say(count === 0 ? "No description on YouTube is stale" : `${said}; after pasting: airdate pasted <episode>`);
  return 0;
}
