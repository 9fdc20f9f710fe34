// airdate notes: one episode's notes on standard output, made to be piped into a clipboard.
import { readEntry } from "../build/build-episode.js";
import type { Entry, Show } from "../model.js";
import { writeNotesHtml, writeShownotes } from "../write/notes/write-shownotes.js";
import { writeYoutube } from "../write/notes/write-youtube.js";
import { copyText } from "./clipboard.js";
import { type Command, UsageError } from "./command.js";
import { openEpisode } from "./project.js";

/** What notes are for -> their text. */
const writers: Record<string, (show: Show, entry: Entry) => string> = {
  youtube: (show, entry) => writeYoutube(show, entry).text,
  markdown: writeShownotes,
  html: (show, entry) => writeNotesHtml(show, entry).html,
};

export const command: Command = {
  name: "notes",
  takes: "<episode> [root]",
  summary: "Print an episode's notes",
  options: [
    { flags: "--for <place>", says: "youtube, markdown or html", default: "youtube" },
    { flags: "--copy", says: "put them on the clipboard instead, where the system has one" },
    { flags: "--at <time>", says: "the moment to look from (default: now)" },
  ],
  examples: [
    "airdate notes hello --for youtube",
    "airdate notes hello --copy",
    "airdate notes hello --for html > notes.html",
  ],
  async run({ args: [slug, root], options }, terminal) {
    const write = writers[options.for as string];
    if (!write)
      throw new UsageError(`Unexpected --for "${options.for}", expected one of ${Object.keys(writers).join(", ")}`);
    const { setting, episode } = await openEpisode(slug!, root, terminal, options.at as string | undefined);
    const { value: entry } = await readEntry(setting, episode);
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
