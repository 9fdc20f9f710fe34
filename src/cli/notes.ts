// airdate notes: an episode's texts on standard output or on the clipboard, or the texts that are stale on YouTube.
import { findNear } from "../base/near.js";
import { readEntry } from "../pipeline/episode.js";
import { findsOf } from "../understand/finds.js";
import { writeYoutube } from "../write/notes/write-youtube.js";
import { pasteHash } from "../write/paste/pasted.js";
import { describeTargets, type Prepared, prepareTexts, targetNames } from "../write/paste/targets.js";
import { copyText } from "./clipboard.js";
import { atFlag, type Command, type Terminal, UsageError } from "./command.js";
import { openEpisode, openLoaded, readFound } from "./project.js";

export const command: Command = {
  name: "notes",
  takes: "[episode] [root]",
  summary: "Print an episode's text for a place that it is pasted into",
  options: [
    {
      flags: "--for [place]",
      says: `${targetNames.join(", ")}; without a word: list what each takes`,
      default: "youtube",
      values: targetNames,
    },
    { flags: "--copy", says: "put it on the clipboard instead, with its formatting, where the system has one" },
    { flags: "--stale", says: "print every YouTube text that changed since it was pasted; takes the root alone" },
    atFlag,
  ],
  examples: [
    "airdate notes hello --for youtube",
    "airdate notes hello --for html --copy",
    "airdate notes hello --for social",
    "airdate notes --for",
    "airdate notes --stale",
  ],
  async run({ args: [slug, root], options }, terminal) {
    const name = options.for === true ? "" : (options.for as string);
    const at = options.at as string | undefined;
    if (!targetNames.includes(name)) return listTargets(name, terminal);
    if (options.stale) {
      if (name !== "youtube")
        throw new UsageError(`--stale goes with --for youtube alone, not with ${name}: only that is pasted`);
      return printStale(slug, terminal, at);
    }
    if (slug === undefined)
      throw new UsageError("Which episode? Its slug is missing", "airdate notes <episode> [root]");
    const { setting, episode, finds } = await openEpisode(slug, root, terminal, at);
    const { value: entry } = await readEntry(setting, episode, finds);
    const texts = prepareTexts(name, setting.show, entry);
    for (const text of texts) sayFacts(text, terminal);
    const whole = texts.length === 1 ? texts[0]! : joinTexts(texts);
    const copied = options.copy ? copyText(whole, { platform: process.platform, env: terminal.env }) : undefined;
    if (copied) {
      terminal.say(`Copied the text for ${name} of ${slug} to the clipboard (${copied.program})`);
      if (copied.lacks) terminal.say(copied.lacks);
      return 0;
    }
    if (options.copy)
      terminal.say(
        "There is no clipboard here (osascript, powershell.exe, clip.exe, wl-copy or xclip): printed instead",
      );
    const { text, html = text } = whole;
    terminal.print(html.endsWith("\n") ? html : `${html}\n`);
    return 0;
  },
};

/** What is to be known before a text is pasted. */
function sayFacts({ name, count, dropped, estimated }: Prepared, terminal: Terminal): void {
  terminal.say(`${name}: ${count}${dropped.length === 0 ? "" : `; not in it: ${dropped.join("; ")}`}`);
  if (estimated !== undefined)
    terminal.say(`${name}: its times are estimated, and off by about ${estimated} s: look at them before you paste it`);
}

/** Several texts under headings, to be taken one by one. */
const joinTexts = (texts: readonly Prepared[]): { text: string; html?: string } => ({
  text: texts.map(({ name, text }) => `===== ${name} =====\n${text.trimEnd()}\n`).join("\n"),
});

/** Lists every place with its limit. Where a word was typed that is none of them, that is a fault. */
function listTargets(name: string, terminal: Terminal): number {
  const rows = describeTargets();
  const table = rows.map((row) => `${row.name.padEnd(11)} ${row.limit.padEnd(50)} ${row.says}`.trimEnd());
  if (name === "") {
    terminal.print(`${table.join("\n")}\n`);
    return 0;
  }
  const near = findNear(name, targetNames);
  terminal.say(
    `airdate: There is no place "${name}" to paste into${near ? `; did you mean ${near}?` : ". There are:"}`,
  );
  for (const line of table) terminal.say(`  ${line}`);
  return 2;
}

/** Only episodes that were pasted once are read. */
async function printStale(root: string | undefined, terminal: Terminal, at: string | undefined): Promise<number> {
  const { loaded, setting } = await openLoaded(root, terminal, at);
  let count = 0;
  for (const found of loaded.found) {
    const { slug } = found.outline;
    const pasted = loaded.lock?.episodes[slug]?.pasted;
    if (pasted === undefined) continue;
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
