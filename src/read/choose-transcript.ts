// An episode's transcript files: those that are named, else the one beside it that says most: who speaks and when, when, or words alone.

import { hasWebScheme, showAddress } from "../base/address-text.js";
import { defined } from "../base/defined.js";
import { rememberFor } from "../base/once.js";
import { slugify } from "../base/slug.js";
import type { Episode, Problem } from "../model/model.js";
import { type Folder, nameOf, parentOf } from "./folder.js";
import type { EpisodeFiles } from "./layout.js";
import { languageInName } from "./name-index.js";
import { type FileReading, findFile, report } from "./reading.js";
import type { TypedEpisode } from "./schema/episode-fields.js";
import type { TranscriptHints } from "./transcripts/read-transcript.js";

/** The transcript's files: those that are named, else the one of those beside the episode that says most. */
export async function readTranscriptFiles(
  reading: FileReading,
  files: EpisodeFiles,
  typed: TypedEpisode,
  known: { language: string; length: number | undefined },
): Promise<Episode["files"]> {
  const typedText = typed.transcript?.["·file"];
  if (/^(?:none|no|off|false)$/i.test(typedText ?? "")) return {};
  const inPlace = typedText !== undefined && /\n\s*\S/.test(typedText);
  if (inPlace) reading.problems.push(sayInPlace(reading, files));
  const typedFile = inPlace ? undefined : typedText;
  const remote = hasWebScheme(typedFile ?? "") ? typedFile : undefined;
  const named = typedFile !== undefined && remote === undefined;
  const transcript = named
    ? await findFile(reading, typedFile, "transcript")
    : await chooseBeside(reading, files, known);
  const unnamed = typed.captions === undefined && Object.keys(typed.transcripts).length === 0 && remote === undefined;
  if (unnamed && !named && transcript === undefined && files.edited === undefined) sayAlike(reading, files);
  const captions = typed.captions === undefined ? undefined : await findFile(reading, typed.captions, "captions");
  const others = named ? [] : (files.transcripts ?? []).filter((path) => path !== transcript);
  if (remote !== undefined && transcript === undefined && files.edited === undefined)
    reading.problems.push(sayRemote(reading, remote));
  return {
    ...defined({ transcript, captions }),
    ...(files.edited === undefined || files.edited === transcript ? {} : { edited: files.edited }),
    ...(others.length === 0 ? {} : { others }),
    ...defined({ remote }),
  };
}

/** The files that hold one speaker each. */
export async function readTracks(
  reading: FileReading,
  { transcripts }: TypedEpisode,
): Promise<Pick<Episode, "tracks">> {
  const tracks: Episode["tracks"] = [];
  for (const [speaker, name] of Object.entries(transcripts)) {
    const file = await findFile(reading, name, `transcripts.${speaker}`);
    if (file !== undefined) tracks.push({ speaker, file });
  }
  return tracks.length === 0 ? {} : { tracks };
}

async function chooseBeside(
  reading: FileReading,
  files: EpisodeFiles,
  { language, length }: { language: string; length: number | undefined },
): Promise<string | undefined> {
  const candidates = files.transcripts ?? (files.transcript === undefined ? [] : [files.transcript]);
  if (candidates.length === 0) {
    sayUnreadable(reading, files);
    return undefined;
  }
  const { file, problems } = await chooseTranscript({
    folder: reading.show.folder,
    candidates,
    stem: files.own ? files.file.replace(/index\.md$/, "transcript") : files.file.slice(0, -3),
    hints: { language, ...defined({ length }) },
  });
  for (const problem of problems) reading.problems.push({ ...problem, ...defined({ episode: reading.episode }) });
  return file;
}

/** Documents and sheets of words that are written by programs, and are not read. */
const unreadable = ["doc", "pages", "odp", "xls", "xlsx", "ods", "numbers"];

/** What looks like a transcript in an ending that is not read is said where there is no other. */
function sayUnreadable(reading: FileReading, files: EpisodeFiles): void {
  if (files.edited !== undefined) return;
  const stem = files.file.replace(/(?:\/index)?\.md$/, "");
  const named = [...(files.own ? [`${stem}/transcript`] : [stem]), `${stem}.transcript`];
  const paths = named.flatMap((name) => [...unreadable, "pdf"].map((ending) => `${name}.${ending}`));
  // A PDF beside an episode is mostly something else, unless its name says what it is.
  const file = paths.find((path) => path !== `${stem}.pdf` && reading.show.files.has(path));
  if (file === undefined) return;
  reading.problems.push({
    ...report(reading, "transcript", file, "a transcript that can be read", {
      rule: "transcript-choice",
      severity: "info",
    }),
    message: `${file} lies beside this episode, and is no transcript that can be read: the episode has none`,
    place: { file },
    hint: "Save it as docx or plain text, with speakers and times where it has them. If it is something else, all is well.",
  });
}

/** Captions whose names are nearly the episode's, "ep - final.vtt" for "ep", are said where it has no others. */
function sayAlike(reading: FileReading, { file, own, slug }: EpisodeFiles): void {
  if (!/\p{L}/u.test(slug)) return;
  const folder = parentOf(file);
  const isOwn = (name: string): boolean => `-${slugify(name)}-`.includes(`-${slug.toLowerCase()}-`);
  const alike = captionsIn(reading.show.files).find((path) => {
    if (parentOf(path).replace(/\/transcripts$/, "") !== folder) return false;
    const [name = ""] = nameOf(path).split(".");
    const other = `${folder}/${name}.md`;
    return own || (isOwn(name) && (other === file || !reading.show.files.has(other)));
  });
  if (alike === undefined) return;
  const typed = alike.slice(folder.length + 1);
  reading.problems.push({
    ...report(reading, "transcript", alike, "a transcript that is called as the episode", {
      rule: "transcript-choice",
      severity: "info",
    }),
    message: `${alike} is called otherwise than this episode, and not read: the episode has no transcript`,
    place: { file: alike },
    hint: `Where it is the episode's own, write transcript: ${JSON.stringify(typed)}, or rename it as ${own ? "transcript" : nameOf(file).slice(0, -3)}${/\.\w+$/.exec(typed)![0]}.`,
  });
}

/** Files of captions that hold no chapters. */
const captions = /\.(?:vtt|srt|sbv|ttml)$/i;
const chapters = /[/._-]chapters\./i;

/** By the very set of paths: every episode without a transcript looks through them. */
export const captionsIn = rememberFor((files: ReadonlySet<string>): string[] =>
  [...files].filter((path) => captions.test(path) && !chapters.test(path)),
);

/** A whole transcript in the front-matter, where its lines have no places. */
const sayInPlace = (reading: FileReading, files: EpisodeFiles): Problem => ({
  ...report(reading, "transcript", "the words themselves", "a file", { rule: "transcript-in-place" }),
  message: "The words of the transcript stand in the front-matter, but should stand in a file of their own",
  hint: `Move them into ${nameOf(files.file).replace(/\.md$/, "")}.txt beside the episode, and take transcript: out.`,
});

/** A build never goes to the net for it: what it makes has to be the same tomorrow. */
const sayRemote = (reading: FileReading, address: string): Problem => ({
  ...report(reading, "transcript", showAddress(address), "a file", { rule: "transcript-remote", severity: "warn" }),
  message: `The transcript at ${showAddress(address)} was not fetched yet, and a build does not fetch: the episode has none`,
  hint: `Run airdate clean ${reading.episode ?? "<episode>"}: it fetches the transcript once and keeps it beside the episode.`,
});

/** What is asked of a choice. */
interface TranscriptChoice {
  folder: Folder;
  /** Paths, the likeliest first. */
  candidates: readonly string[];
  /** What the episode's files begin with. */
  stem: string;
  hints: TranscriptHints & { language: string };
}

/** The least rank of one with times. */
const timed = 3;

/** How much a transcript says, in words and as a number. */
interface Richness {
  rank: number;
  says: string;
  /** It has headings or a list of times, and so somebody has written it. */
  headed?: boolean;
}

/**
 * The transcript to be read, and a remark on why where others lie beside it. Those in the show's language come before those in
 * another; only what is left is read and weighed.
 */
async function chooseTranscript({ folder, candidates, stem, hints }: TranscriptChoice): Promise<{
  file: string | undefined;
  problems: Problem[];
}> {
  const own = hints.language.toLowerCase().split(/[-_]/)[0]!;
  const speaks = (file: string): string | undefined => languageInName(file, stem)?.split("-")[0];
  const spoken = [
    candidates.filter((file) => speaks(file) === own),
    candidates.filter((file) => speaks(file) === undefined),
  ].flat();
  const considered = spoken.length > 0 ? spoken : candidates;
  const [first] = considered;
  if (first === undefined) return { file: undefined, problems: [] };
  if (considered.length === 1) {
    const other = /\.(?:csv|xml|jsonl)$/i.test(first) ? await sayOther(folder, first, hints) : undefined;
    if (other !== undefined) return { file: undefined, problems: [other] };
    const foreign = spoken.length === 0 ? [sayForeign(first, speaks(first)!, hints.language)] : [];
    return { file: first, problems: foreign };
  }
  const weighed: (Richness & { file: string })[] = [];
  for (const file of considered) weighed.push({ file, ...(await weigh(folder, file, hints)) });
  const best = weighed.reduce((one, other) => (other.rank > one.rank ? other : one));
  const others = weighed.filter(({ file }) => file !== best.file);
  const listed = others
    .map(({ file, says, headed }) => `${file} (${says}${headed ? ", and headings for chapters" : ""})`)
    .join(", ");
  const typed = (file: string): string => JSON.stringify(file.slice(parentOf(stem).length + 1));
  const headed = best.rank >= timed && !best.headed ? others.find((one) => one.headed) : undefined;
  return {
    file: best.file,
    problems: [
      {
        rule: "transcript-choice",
        severity: "info",
        message: `${weighed.length} transcripts lie beside this episode. ${best.file} is read, for it has ${best.says}; not read: ${listed}`,
        place: { file: best.file, line: 1 },
        found: `${weighed.length} transcripts`,
        expected: "one",
        hint:
          headed === undefined
            ? "Name the one that is meant under transcript:, or take the others away."
            : `Name the one that is meant under transcript:, or take the others away. For the words and headings of the one and the times of the other write transcript: ${typed(headed.file)} and captions: ${typed(best.file)}.`,
      },
    ],
  };
}

/** Tables and XML of other kinds lie beside episodes too: what is no transcript is left alone, and said. */
async function sayOther(folder: Folder, file: string, hints: TranscriptHints): Promise<Problem | undefined> {
  const { openTranscript } = await import("./transcripts/open-transcript.js");
  const { value, problems } = await openTranscript(file, await folder.readBytes(file), hints);
  const refused = problems.find(({ severity }) => severity === "error");
  const isTalk =
    value.labelled || value.wordTimes !== "none" || value.segments.some(({ start }) => start !== undefined);
  if (isTalk && refused === undefined) return undefined;
  return {
    rule: "transcript-choice",
    severity: "info",
    message: `${file} lies beside this episode, and is no transcript that can be read: the episode has none`,
    place: { file, line: refused?.place?.line ?? 1 },
    found: refused?.found ?? "neither times nor speakers",
    expected: "a transcript",
    hint: refused?.hint ?? "If it is something else, all is well.",
  };
}

async function weigh(folder: Folder, file: string, hints: TranscriptHints): Promise<Richness> {
  const { openTranscript } = await import("./transcripts/open-transcript.js");
  const { value, problems } = await openTranscript(file, await folder.readBytes(file), hints);
  if (value.words.length === 0 || problems.some(({ severity }) => severity === "error"))
    return { rank: 0, says: "nothing that can be read" };
  const measured = value.estimated === undefined;
  const isTimed = measured && value.wordTimes !== "none";
  const marked = measured && value.segments.some(({ start }) => start !== undefined);
  const headed = value.contents !== undefined || value.segments.some(({ heading }) => heading !== undefined);
  if (value.labelled && (isTimed || marked)) return { rank: isTimed ? 6 : 5, says: "speakers and times", headed };
  if (isTimed)
    return value.wordTimes === "given"
      ? { rank: timed + 1, says: "a time for every word", headed }
      : { rank: timed, says: "times", headed };
  return value.labelled ? { rank: 2, says: "speakers", headed } : { rank: 1, says: "words alone", headed };
}

function sayForeign(file: string, named: string, language: string): Problem {
  return {
    rule: "transcript-language",
    severity: "warn",
    message: `${file} is the only transcript here, and its name says that it is in "${named}", while the show is in "${language}"`,
    place: { file, line: 1 },
    found: named,
    expected: language,
    hint: `Name the transcript under transcript:, or rename the file. Where ${JSON.stringify(named)} is who speaks in it, write transcripts: { ${named}: ${nameOf(file)} }, with a file for each speaker.`,
  };
}
