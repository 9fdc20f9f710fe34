// Finds the transcripts that a folder keeps apart from its episodes: by what their files are called, without dates and numbers.
import { groupBy } from "../../base/lists.js";
import type { Problem } from "../../model/problem.js";
import { nameOf, parentOf } from "../folder.js";
import { transcriptEndings } from "../name-index.js";
import { asFiles, sayOnce } from "./folder-problems.js";
import type { RawEpisode } from "./read-episode.js";

/** Folders of transcripts, as people call them. */
const folders =
  /(?:^|\/)[_.]*(?:transcripts?|transcriptions?|transkripte?|transcripciones|transcricoes|trascrizioni)\//i;
/** What a transcript may be, the most telling first. */
const endings = [...transcriptEndings, "md", "markdown", "mdx"];
const isText = new RegExp(`\\.(?:${endings.join("|")})$`, "i");

/** Whether a file may be a transcript, by its ending. */
export const mayBeTranscript = (path: string): boolean => isText.test(path);

/** Path of the transcript that belongs to an episode's file. */
export type FoundTranscripts = ReadonlyMap<string, string>;

/**
 * Matches files of folders of transcripts with episodes, by the episode's name or that of its recording. Of one name there may be
 * several endings, of which the most telling counts; a name that two transcripts or two episodes have says nothing. What is left
 * over is said, once.
 */
export function findTranscripts(
  paths: readonly string[],
  episodes: readonly RawEpisode[],
  recordingOf: (one: RawEpisode) => string | undefined,
): { found: FoundTranscripts; problems: Problem[] } {
  const episodeFiles = new Set(episodes.map(({ file }) => file));
  const all = paths.filter((path) => folders.test(path) && mayBeTranscript(path) && !episodeFiles.has(path));
  const stems = groupBy(
    all.toSorted((a, b) => rank(a) - rank(b)),
    (path) => path.replace(/\.\w+$/, ""),
  );
  const byName = groupBy(
    [...stems.keys()].filter((stem) => !/readme|template|_index$/i.test(nameOf(stem))),
    (stem) => plainName(/^(?:index|transcript)$/i.test(nameOf(stem)) ? nameOf(parentOf(stem)) : nameOf(stem)),
  );
  const found = new Map<string, string>();
  const taken = new Set<string>();
  const match = (those: readonly RawEpisode[], nameOfOne: (one: RawEpisode) => string): void => {
    for (const [name, [one, ...more]] of groupBy(those, nameOfOne)) {
      const stem = byName.get(name);
      if (name === "" || one === undefined || more.length > 0 || stem?.length !== 1 || taken.has(stem[0]!)) continue;
      found.set(one.file, stems.get(stem[0]!)![0]!);
      taken.add(stem[0]!);
    }
  };
  match(episodes, ({ name }) => plainName(name));
  match(
    episodes.filter(({ file }) => !found.has(file)),
    (one) => plainName(nameOf(recordingOf(one)?.replace(/[?#].*$/, "") ?? "").replace(/\.\w+$/, "")),
  );
  const left = [...byName.values()].flat().filter((stem) => !taken.has(stem));
  return { found, problems: found.size === 0 ? [] : sayLeft(left.flatMap((stem) => stems.get(stem)![0] ?? [])) };
}

const rank = (path: string): number => endings.indexOf(path.replace(/^.*\./, "").toLowerCase());

/** "2019-07-01-keel", "01-keel" and "episode-1-keel" are "keel", "episode-012" is "12", "keel007" is "keel7". */
function plainName(name: string): string {
  const bare = name
    .toLowerCase()
    .replace(/^\d{4}-\d\d?-\d\d?[-_ ]+/, "")
    .replace(/[-_. ]?transcript$/, "");
  const words = bare.replace(/^(?:s\d{1,2}[-_ ]?)?(?:episode|ep|e|folge)?[-_ #]*\d+[-_ .:]+(?=\p{L})/u, "");
  const [, season = "", number] = /^(?:s(\d{1,2})[-_ ]?)?(?:episode|ep|e|folge)?[-_ #]*(\d+)$/.exec(bare) ?? [];
  if (number !== undefined) return `${season}/${Number(number)}`;
  return words.replace(/[^\p{L}\p{N}]+/gu, "-").replace(/(?<!\d)0+(?=\d)/g, "");
}

/** Timed text, which beside an episode is nothing else. */
const captions = "vtt srt json3 srv3 srv2 srv1 ttml dfxp sbv ass ssa lrc smi".split(" ");

/** "_transcripts/one.md" beside "_episodes/one.md", "one.vtt" and "one-transcript.docx" beside "one.md", "transcript.md" beside "index.md". */
export function besideTranscript(file: string, paths: ReadonlySet<string>): string | undefined {
  const stem = file.replace(/\.\w+$/, "");
  const other = stem.replace(/(^|\/)(_?)(?:episodes?|posts?|shows?)\//, "$1$2transcripts/");
  const stems = [
    ...(other === stem ? [] : [other]),
    ...(hasOwnFolder(file, paths) ? [`${parentOf(stem)}/transcript`] : []),
    ...[".transcript", "-transcript", "_transcript"].map((word) => stem + word),
  ];
  return [
    ...captions.map((ending) => `${stem}.${ending}`),
    ...stems.flatMap((one) => endings.map((ending) => `${one}.${ending}`)),
  ].find((one) => paths.has(one));
}

/** Whether the folder is that of one episode: its file is called as such files are, or is the only text but for what belongs to it. */
function hasOwnFolder(file: string, paths: ReadonlySet<string>): boolean {
  if (/[^/]\/(?:index|show-?notes|notes|episode)\.\w+$/i.test(file)) return true;
  const folder = parentOf(file);
  const belongs = /^(?:transcript|links|readme|chapters)\.\w+$/i;
  return ![...paths].some(
    (path) =>
      path !== file &&
      path.startsWith(`${folder}/`) &&
      parentOf(path) === folder &&
      /\.(?:md|markdown|mdx)$/i.test(path) &&
      !belongs.test(nameOf(path)),
  );
}

const sayLeft = (left: readonly string[]): Problem[] =>
  sayOnce(asFiles(left), ({ file }, isOne) => ({
    rule: "import-transcript",
    severity: "info",
    message: `${isOne ? `${file} belongs` : `${left.length} transcripts, such as ${file}, belong`} to no episode by ${isOne ? "its name: it stays" : "their names: they stay"} behind`,
    hint: "Copy it beside its episode, under the episode's name.",
  }));
