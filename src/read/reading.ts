// What every step of reading a show shares: the folder, what lies in it, where problems go, and files as they are named.

import { findNear } from "../base/near.js";
import { sayFound } from "../base/say-found.js";
import { placeOf } from "../conventions/places.js";
import type { LockedEpisode } from "../model/lock.js";
import type { Media, Problem, Source } from "../model/model.js";
import type { FactsCache } from "./facts.js";
import { besides, cleanPath, type Folder, nameOf, parentOf } from "./folder.js";
import type { EpisodeFiles } from "./layout.js";

/** The state of one reading of a show. */
export interface ShowReading {
  folder: Folder;
  /** Every path under `episodes/`. */
  files: ReadonlySet<string>;
  /** Recordings that lie beside the Markdown file of an episode and belong to it. */
  taken: ReadonlySet<string>;
  /** Every episode's files, to which notes may link. */
  episodes: readonly EpisodeFiles[];
  facts: FactsCache | undefined;
}

/** A file's fields being read: where they stand, where problems go, and what is to be published with them. */
export interface FileReading {
  show: ShowReading;
  source: Source;
  problems: Problem[];
  media: Media[];
  episode?: string;
  /** The episode as it was published before. */
  published?: LockedEpisode;
}

/** A problem with one field; `message` where it has a sentence of its own. */
export function complain(
  reading: Pick<FileReading, "source" | "episode">,
  field: string,
  found: string,
  expected: string,
  more: { rule?: string; severity?: Problem["severity"]; hint?: string | undefined; message?: string | undefined } = {},
): Problem {
  return {
    rule: more.rule ?? "schema",
    severity: more.severity ?? "error",
    message: more.message ?? sayFound(found, expected, field),
    place: placeOf(reading.source, field),
    field,
    found,
    expected,
    ...(more.hint ? { hint: more.hint } : {}),
    ...(reading.episode === undefined ? {} : { episode: reading.episode }),
  };
}

/**
 * The path of a file that a field names: beside the Markdown file, else from the show's root; with a slash before it from the
 * root alone. A path that climbs out of the root, or a file that is not there, is a problem.
 */
export async function findFile(reading: FileReading, typed: string, field: string): Promise<string | undefined> {
  const { show, source, problems } = reading;
  const tell = (found: string, expected: string, hint?: string): undefined => {
    problems.push(complain(reading, field, found, expected, { rule: "file", hint }));
    return undefined;
  };
  const shown = JSON.stringify(typed);
  const [first] = pathsOf(source.file, typed);
  if (first === undefined) {
    return tell(
      `path ${shown}`,
      "a file inside the show's folder",
      "Put the file beside the episode, and give its name alone.",
    );
  }
  const there = await lookFor(reading, typed);
  if (there !== undefined) return there;
  const folder = parentOf(first);
  const listed =
    show.files.size > 0 && !folder.startsWith("episodes") ? await show.folder.list(folder) : [...show.files];
  const names = listed.filter((path) => parentOf(path) === folder).map(nameOf);
  const near = findNear(nameOf(first), names);
  return tell(
    shown,
    `a file in ${folder === "" ? "the show's folder" : `${folder}/`}`,
    near ? `Did you mean ${near}?` : `There: ${names.slice(0, 8).join(", ") || "nothing"}.`,
  );
}

/** The paths that may be meant, the likeliest first; none where all of them leave the show's folder. */
function pathsOf(file: string, typed: string): string[] {
  const slashed = typed.replaceAll("\\", "/");
  if (/^[A-Za-z]:/.test(slashed)) return [];
  const fromRoot = cleanPath(slashed.replace(/^\/+/, ""));
  const beside = slashed.startsWith("/") ? undefined : cleanPath(besides(file, slashed));
  return [...new Set([beside, fromRoot])].filter((path) => path !== undefined);
}

/** The path of a file that a field names; undefined where there is none. */
export async function lookFor({ show, source }: FileReading, typed: string): Promise<string | undefined> {
  for (const path of pathsOf(source.file, typed))
    if (show.files.has(path) || (await show.folder.stat(path))) return path;
  return undefined;
}

/** Notes that a file is to be published at a path. */
export async function publishFile(reading: FileReading, file: string, path: string): Promise<void> {
  if (reading.media.some((one) => one.path === path)) return;
  const facts = await reading.show.folder.stat(file);
  if (facts) reading.media.push({ file, path, ...facts });
}
