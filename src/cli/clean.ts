// airdate clean: a transcript made readable, printed as Markdown or written beside the raw one to be edited.
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { isLanguageCode, suggestLanguage } from "../base/language-code.js";
import { countEach } from "../base/lists.js";
import { parseYaml } from "../base/parse-yaml.js";
import { nameSome, sayValue } from "../base/say-found.js";
import type { Episode, Glossary, Problem, Read } from "../model/model.js";
import { readSpoken, showSpokenIn } from "../pipeline/episode.js";
import { loneEpisode } from "../pipeline/lone-episode.js";
import { openFolder } from "../read/disk.js";
import { explainYaml } from "../read/explain-yaml.js";
import { explainFault, readFrontMatter } from "../read/front-matter.js";
import { transcriptEndings } from "../read/name-index.js";
import { glossary } from "../read/schema/glossary.js";
import { readEpisode, readFrame } from "../read/show.js";
import { openTranscript } from "../read/transcripts/open-transcript.js";
import type { TranscriptHints } from "../read/transcripts/read-transcript.js";
import { type EpisodeInput, understandEpisode } from "../understand/episode.js";
import { findNeeds, loadKnowledge } from "../understand/knowledge.js";
import { guessLanguage } from "../understand/readable/hear-language.js";
import { findSounds } from "../understand/understand-words.js";
import { writeCleanTranscript } from "../write/clean-transcript.js";
import { lookAtUserFile, writeUserFile } from "../write/disk/user-file.js";
import { type Command, splitNames, type Terminal, UsageError, type Words } from "./command.js";
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
  async run(words, terminal) {
    const {
      args: [name],
      options,
    } = words;
    if (existsSync(name!) && statSync(name!).isFile()) {
      if (options.write)
        throw new UsageError("--write takes an episode, not a file", `airdate clean ${name} > clean.md`);
      const text = await cleanFile(name!, options, terminal);
      if (text !== undefined) terminal.print(text);
      return text === undefined ? 1 : 0;
    }
    if (/[\\/]/.test(name!) || isTranscriptName(name!))
      throw new UsageError(`There is no file "${name}"`, "name a transcript file, or an episode by its slug");
    for (const option of ["speakers", "language"])
      if (options[option] !== undefined)
        throw new UsageError(
          `--${option} is for a file alone: what is true of the episode "${name}" stands in its own file, or in show.md`,
          option === "speakers" ? "write hosts:, guests: or speakers: there" : "write language: into show.md",
        );
    return cleanEpisode(words, terminal);
  },
};

const isTranscriptName = (name: string): boolean =>
  [...transcriptEndings, "md", "pdf", "doc"].some((ending) => name.toLowerCase().endsWith(`.${ending}`));

/** The transcript in a file, cleaned; undefined, with what was wrong said, where it is none. */
async function cleanFile(file: string, options: Words["options"], terminal: Terminal): Promise<string | undefined> {
  const speakers = splitNames(options.speakers as string | undefined);
  const language = options.language as string | undefined;
  if (language !== undefined && !isLanguageCode(language)) {
    const meant = suggestLanguage(language);
    throw new UsageError(
      sayValue("--language", JSON.stringify(language), "a language code such as en or pt-BR"),
      meant && `did you mean ${meant}?`,
    );
  }
  const hints = await hintsNearby(file);
  const people = [...speakers, ...(hints.people ?? [])];
  const { value: transcript, problems } = await openTranscript(file, readFileSync(file), { ...hints, people });
  sayProblems(problems, terminal, ".");
  if (problems.some(({ severity }) => severity === "error")) return undefined;
  const glossary = await glossaryOf(options, terminal);
  if (!glossary) return undefined;
  const lone = loneEpisode({
    language: language ?? guessLanguage(transcript.words),
    speakers,
    glossary,
  });
  return clean({ ...lone, transcript }, terminal);
}

/** What `--glossary` names; undefined, with what was wrong said, where it cannot be read. */
async function glossaryOf(
  options: Record<string, unknown>,
  terminal: Terminal,
): Promise<Episode["glossary"] | undefined> {
  const file = options.glossary as string | undefined;
  if (file === undefined) return { terms: [], replace: [], never: [] };
  if (!existsSync(file)) throw new UsageError(`There is no file "${file}"`, "--glossary takes the path of a file");
  const { value, problems } = await readGlossaryFile(file, readFileSync(file, "utf8"));
  sayProblems(problems, terminal, ".");
  return problems.some(({ severity }) => severity === "error") ? undefined : value;
}

async function cleanEpisode({ args: [slug = "", root], options }: Words, terminal: Terminal): Promise<number> {
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
  if (!extra) return 1;
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
  const text = await clean({ show, episode, ...source }, terminal);
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
  const { fetchTranscript } = await import("./fetching/fetch-whole.js");
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

async function clean(input: EpisodeInput, terminal: Terminal): Promise<string> {
  // Chapters are not printed, so they are not looked for.
  const needs = { ...findNeeds(input), chapters: false };
  const knowledge = await loadKnowledge(needs);
  const { turns, timing } = understandEpisode({ ...input, knowledge });
  const source = input.edited ?? input.transcript;
  const sounds = source ? countAlike(findSounds(source, input.show.cleaning)) : [];
  if (sounds.length > 0) terminal.say(`Left out, as sounds and not speech: ${nameSome(sounds)}`);
  return writeCleanTranscript(turns, timing, source);
}

/** Each text once, with how often it is there. */
const countAlike = (texts: readonly string[]): string[] =>
  Array.from(countEach(texts), ([text, count]) => (count === 1 ? text : `${text} (${count})`));

/** What cannot be read is a problem; the rest stands. */
export async function readGlossaryFile(file: string, text: string): Promise<Read<Glossary>> {
  const typed = await readTyped(file, text);
  const read = glossary.safeParse(typed.value);
  const wrong = (message: string): Problem => ({
    rule: "glossary",
    severity: "warn",
    message: `This entry of the glossary should be ${message}`,
    place: { file },
  });
  const problems = [...typed.problems, ...(read.success ? [] : read.error.issues.map(({ message }) => wrong(message)))];
  return { value: read.success ? read.data : { terms: [], replace: [], never: [] }, problems };
}

async function readTyped(file: string, text: string): Promise<Read<unknown>> {
  if (/\.(?:md|markdown)$/i.test(file)) {
    const { value, problems } = await readFrontMatter(file, text);
    return { value: (value.data as Record<string, unknown>).glossary, problems };
  }
  if (/\.ya?ml$/i.test(file)) {
    const parsed = parseYaml(text);
    if (!parsed.ok) {
      const { message, line, column } = parsed;
      const fault = { line, column, ...explainYaml(message, text.split("\n"), line - 1) };
      return { value: undefined, problems: [explainFault(file, fault, "glossary")] };
    }
    const value: unknown = parsed.value;
    const inner = value !== null && typeof value === "object" && "glossary" in value ? value.glossary : value;
    return { value: inner ?? undefined, problems: [] };
  }
  const lines = text.split(/\r?\n/).map((line) => line.replace(/^\s*[-*]\s+/, "").trim());
  return { value: lines.filter((line) => line !== "" && !line.startsWith("#")), problems: [] };
}

/** A transcript lies at most so many folders below the show's root. */
const farthest = 5;

/** What is expected of a transcript: its language, people and titles, of the show and the episode it lies with; empty without any. */
async function hintsNearby(file: string): Promise<TranscriptHints> {
  const root = rootOf(file);
  if (root === undefined) return {};
  const frame = (await readFrame(await openFolder(root))).value;
  const { show } = frame;
  if (!show) return {};
  const path = relative(root, resolve(file)).replaceAll("\\", "/");
  const files = frame.layout.episodes.find((one) => one.transcript === path || one.transcripts?.includes(path));
  const episode = files && (await readEpisode(frame, files)).value;
  const people = [
    ...show.hosts,
    ...Object.values(show.people),
    ...(episode ? [...episode.hosts, ...episode.guests] : []),
  ];
  return {
    language: episode?.language ?? show.language,
    people: people.flatMap(({ name, aliases }) => [name, ...aliases]),
    titles: episode ? [episode.title, show.title] : [show.title],
  };
}

/** The folder above a file that holds `episodes/show.md`. */
function rootOf(file: string): string | undefined {
  let folder = dirname(resolve(file));
  for (let up = 0; up < farthest; up++) {
    if (existsSync(join(folder, "episodes", "show.md"))) return folder;
    folder = dirname(folder);
  }
  return undefined;
}
