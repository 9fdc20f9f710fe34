// Brings recordings beside episodes that were taken over before, and names them in their files.
import { basename, dirname, join } from "node:path";
import type { MovedEpisode } from "../../model/moved-show.js";
import { lookAtUserFile, writeUserFile } from "../../write/disk/user-file.js";
import { setFrontMatter } from "../../write/front-matter.js";
import type { Terminal } from "../command.js";
import { type FetchedRecordings, fetchRecordings } from "./fetch-recordings.js";
import type { StandingShow } from "./standing-show.js";

/** An address of the recording in the front-matter, without a file. */
const addressAlone =
  /^audio:[ \t]*\r?\n(?:[ \t]+(?!\s|file:)[^\n]*\n)*?[ \t]+url:[ \t]*\S[^\n]*\n(?:[ \t]+(?!\s|file:)[^\n]*\n)*(?![ \t])/m;

/**
 * `episodes` are those of the source, under the slugs that they have here. Only files that name an address and no file are
 * changed, by that one line. Throws where the system refuses, or somebody changed the file meanwhile.
 */
export async function fetchMissing(
  episodes: readonly MovedEpisode[],
  { files, known }: Pick<StandingShow, "files" | "known">,
  root: string,
  terminal: Pick<Terminal, "draw">,
): Promise<FetchedRecordings & { asked: number }> {
  const lacking = episodes.flatMap((episode) => {
    const file = known.has(episode.guid) ? files.get(episode.slug) : undefined;
    const place = file === undefined ? undefined : lookAtUserFile(join(root, file), file);
    return place?.found && addressAlone.test(place.found.text)
      ? [{ episode, file: file!, place, text: place.found.text }]
      : [];
  });
  const media = await fetchRecordings(
    lacking.map(({ episode }) => episode),
    root,
    terminal,
    { download: true },
  );
  for (const { episode, file, place, text } of lacking) {
    const name = media.named.get(episode.slug);
    const beside = basename(dirname(file)) === "episodes" ? name : `/episodes/${name}`;
    if (name !== undefined) writeUserFile(place, setFrontMatter(text, ["audio", "file"], beside));
  }
  return { ...media, asked: lacking.length };
}
