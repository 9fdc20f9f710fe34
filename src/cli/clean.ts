// airdate clean: a transcript made readable, printed as Markdown or written beside the raw one to be edited.

import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Episode, Problem } from "../model/model.js";
import { readSpoken, showSpokenIn } from "../pipeline/episode.js";
import { loneEpisode } from "../pipeline/lone-episode.js";
import { transcriptEndings } from "../read/name-index.js";
import { openTranscript } from "../read/transcripts/open-transcript.js";
import { type EpisodeInput, understandEpisode } from "../understand/episode.js";
import { findNeeds, loadKnowledge } from "../understand/knowledge.js";
import { guessLanguage } from "../understand/readable/guess-language.js";
import { writeCleanTranscript } from "../write/clean-transcript.js";
import { lookAtUserFile, writeUserFile } from "../write/disk/user-file.js";
import { readGlossaryFile } from "./clean/glossary-file.js";
import { hintsNearby } from "./clean/show-nearby.js";
import { type Command, type Terminal, UsageError } from "./command.js";
import { type OpenEpisode, openEpisode } from "./project.js";
import { sayProblems } from "./say-problems.js";

export const command: Command = {
  name: "clean",
  takes: "<file-or-episode> [root]",
  summary: "Print a transcript cleaned: names, speakers, sentences, paragraphs",
  options: [
    { flags: "--glossary <file>", says: "right spellings: a list, pairs, or a show.md or episode with a glossary" },
    { flags: "--speakers <names>", says: 'who talks, the host first: "Ada Marlow, Ben Oyelaran"' },
    { flags: "--language <code>", says: "language of a lone file, such as de (default: English if it looks like it)" },
    { flags: "--write", says: "write <slug>.transcript.md beside the raw transcript of an episode" },
    { flags: "--force", says: "with --write: replace an edited transcript that is there" },
  ],
  examples: ["airdate clean talk.vtt --speakers 'Ada Marlow, Ben Oyelaran' > talk.md", "airdate clean hello --write"],
  async run({ args: [name, root], options }, terminal) {
    if (existsSync(name!) && statSync(name!).isFile()) {
      if (options.write)
        throw new UsageError("--write takes an episode, not a file", `airdate clean ${name} > clean.md`);
      const text = await cleanFile(name!, options, terminal);
      if (text !== undefined) terminal.print(text);
      return text === undefined ? 1 : 0;
    }
    if (/[\\/]/.test(name!) || isTranscriptName(name!))
      throw new UsageError(`There is no file "${name}"`, "name a transcript file, or an episode by its slug");
    return cleanEpisode(name!, root, options, terminal);
  },
};

const isTranscriptName = (name: string): boolean =>
  [...transcriptEndings, "md", "pdf", "doc"].some((ending) => name.toLowerCase().endsWith(`.${ending}`));

/** The transcript in a file, cleaned; undefined, with what was wrong said, where it is none. */
async function cleanFile(
  file: string,
  options: Record<string, unknown>,
  terminal: Terminal,
): Promise<string | undefined> {
  const speakers = ((options.speakers as string | undefined) ?? "")
    .split(",")
    .map((one) => one.trim())
    .filter(Boolean);
  const hints = await hintsNearby(file);
  const people = [...speakers, ...(hints.people ?? [])];
  const { value: transcript, problems } = await openTranscript(file, readFileSync(file), { ...hints, people });
  sayProblems(problems, terminal, ".");
  if (problems.some(({ severity }) => severity === "error")) return undefined;
  const glossary = await glossaryOf(options, terminal);
  const lone = loneEpisode({
    language: (options.language as string | undefined) ?? guessLanguage(transcript.words),
    speakers,
    glossary,
  });
  return clean({ ...lone, transcript });
}

async function glossaryOf(options: Record<string, unknown>, terminal: Terminal): Promise<Episode["glossary"]> {
  const file = options.glossary as string | undefined;
  if (file === undefined) return { terms: [], replace: [], never: [] };
  if (!existsSync(file)) throw new UsageError(`There is no file "${file}"`, "--glossary takes the path of a file");
  const { value, problems } = await readGlossaryFile(file, readFileSync(file, "utf8"));
  sayProblems(problems, terminal, ".");
  return value;
}

async function cleanEpisode(
  slug: string,
  root: string | undefined,
  options: Record<string, unknown>,
  terminal: Terminal,
): Promise<number> {
  const opened = await openWithTranscript(slug, root, terminal);
  const { project, setting, episode, problems } = opened;
  const { transcript: raw, edited: known } = episode.files;
  if (raw === undefined && known === undefined)
    throw new UsageError(`The episode "${slug}" has no transcript`, "put one beside it, or name it under transcript:");
  const target = known ?? beside(episode, raw!);
  const file = options.write ? lookAtUserFile(join(project.root, target), target) : undefined;
  if (file?.found && !options.force)
    throw new UsageError(`${target} is there already and may have been edited`, "--force replaces it");
  const spokenShow = showSpokenIn(setting.show, episode);
  const { value: spoken, problems: found } = await readSpoken(setting.folder, episode, spokenShow);
  const { edited: _, ...unedited } = spoken;
  const extra = await glossaryOf(options, terminal);
  const show = {
    ...spokenShow,
    glossary: {
      terms: [...setting.show.glossary.terms, ...extra.terms],
      replace: [...setting.show.glossary.replace, ...extra.replace],
      never: [...setting.show.glossary.never, ...extra.never],
    },
  };
  if (found.some(({ severity }) => severity === "error")) {
    sayProblems([...problems, ...found], terminal, root);
    return 1;
  }
  const source = file && unedited.transcript ? unedited : spoken;
  const text = await clean({ show, episode, ...source });
  sayProblems([...problems, ...found] satisfies Problem[], terminal, root);
  if (!file) {
    terminal.print(text);
    return 0;
  }
  writeUserFile(file, text);
  terminal.say(`Wrote ${target}: from now on its words are the transcript's; edit it freely.`);
  return 0;
}

/** An episode; a transcript that it names by an address is fetched first, where it is not here yet. */
async function openWithTranscript(slug: string, root: string | undefined, terminal: Terminal): Promise<OpenEpisode> {
  const opened = await openEpisode(slug, root, terminal);
  const { project, setting, episode } = opened;
  const { transcript, remote } = episode.files;
  if (remote === undefined || transcript !== undefined) return opened;
  const { fetchTranscript } = await import("./clean/fetch-transcript.js");
  await fetchTranscript(
    remote,
    { root: project.root, episode, language: showSpokenIn(setting.show, episode).language },
    terminal,
  );
  return openEpisode(slug, root, terminal);
}

/** The place of an episode's edited transcript: `<slug>.transcript.md`, or `transcript.md` in the episode's own folder. */
function beside(episode: Episode, raw: string): string {
  const folder = dirname(episode.source.file);
  const own = episode.source.file.endsWith("/index.md");
  const name = own ? "transcript.md" : `${episode.slug}.transcript.md`;
  return join(folder === "." ? dirname(raw) : folder, name).replaceAll("\\", "/");
}

async function clean(input: EpisodeInput): Promise<string> {
  // Chapters are not printed, so they are not looked for.
  const needs = { ...findNeeds(input), chapters: false };
  const knowledge = await loadKnowledge(needs);
  const { turns, timing } = understandEpisode({ ...input, knowledge });
  const { segments } = input.edited ?? input.transcript ?? { segments: [] };
  const given = new Set(segments.flatMap(({ start }) => start ?? []));
  return writeCleanTranscript(turns, timing, given);
}
