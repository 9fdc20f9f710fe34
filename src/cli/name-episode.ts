// The episode that a word of the command line means: its slug, its file or folder by any path, or a file beside it.
import { existsSync } from "node:fs";
import { dirname, relative, resolve, sep } from "node:path";
import { openFolder } from "../read/disk.js";
import { type EpisodeFiles, readLayout } from "../read/layout.js";
import { UsageError } from "./command.js";

/**
 * Puts the slug in the place of a path to an episode, and the show's folder behind it where none was typed. `takes` says
 * which of the arguments these are; every other word stays as it is.
 */
export async function settleEpisode(args: (string | undefined)[], takes: string): Promise<void> {
  const declared = takes.split(" ");
  const [at, last] = [declared.findIndex((one) => one.includes("episode")), declared.indexOf("[root]")];
  const typed = args[at];
  if (typed === undefined || !/[\\/]|^\.+$|\.\w+$/.test(typed)) return;
  const root = args[last];
  const from = resolve(root ?? ".");
  const word = typed.replaceAll("\\", "/");
  const path = [resolve(word), resolve(from, word), resolve(from, "episodes", word)]
    .flatMap((one) => [one, `${one}.md`])
    .find((one) => one.includes(inShow) && existsSync(one));
  if (path === undefined) return;
  const show = path.slice(0, path.lastIndexOf(inShow)) || sep;
  const { value: layout } = readLayout(await (await openFolder(show)).list("episodes"));
  const own = relative(show, path).split(sep).join("/").normalize("NFC");
  const known = declared[at]!.includes("file") ? ownPaths : allPaths;
  const found =
    layout.show && layout.episodes.find((files) => known(files).some((one) => one?.normalize("NFC") === own));
  if (!found) return;
  if (root !== undefined && from !== show)
    throw new UsageError(
      `${typed} is of an episode of the show in ${show}, not of the one in ${root}`,
      "leave the folder out: the path says it",
    );
  args[at] = found.slug;
  args[last] = root ?? (relative("", show) || undefined);
}

const inShow = `${sep}episodes${sep}`;

const folderOf = ({ file, own }: EpisodeFiles): string[] => (own ? [dirname(file)] : []);

/** What lies beside an episode, too. */
const allPaths = (files: EpisodeFiles): (string | undefined)[] => {
  const { file, transcript, transcripts = [], edited, audio, chapters } = files;
  return [file, transcript, ...transcripts, edited, audio, chapters, ...folderOf(files)];
};

/** Where a file may be meant for itself: Markdown alone may be a transcript. */
const ownPaths = (files: EpisodeFiles): string[] =>
  files.transcript === undefined && files.edited === undefined ? folderOf(files) : [files.file, ...folderOf(files)];
