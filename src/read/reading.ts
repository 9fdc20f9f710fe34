// What every step of reading a show shares: the folder, what lies in it, where problems go, and files as they are named.

import { isBareAddress } from "../base/address-text.js";
import { findNear } from "../base/near.js";
import { asTyped, type Found, sayFound, valued } from "../base/say-found.js";
import { placeOf } from "../conventions/places.js";
import type { LockedEpisode } from "../model/lock.js";
import type { Media, Problem, Source } from "../model/model.js";
import type { FactsCache } from "./facts.js";
import { besides, cleanPath, type Folder, nameOf, parentOf } from "./folder.js";
import type { EpisodeFiles } from "./layout.js";

/** The state of one reading of a show. */
export interface ShowReading {
  /** The show's root. */
  folder: Folder;
  /** Every path under `episodes/`. */
  files: ReadonlySet<string>;
  /** Recordings that lie beside the Markdown file of an episode and belong to it. */
  taken: ReadonlySet<string>;
  /** Every episode's files, to which notes may link. */
  episodes: readonly EpisodeFiles[];
  /** What was read from audio and pictures before; undefined: all is read. */
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
export function report(
  reading: Pick<FileReading, "source" | "episode">,
  field: string,
  found: Found,
  expected: string,
  more: { rule?: string; severity?: Problem["severity"]; hint?: string | undefined; message?: string | undefined } = {},
): Problem {
  return {
    rule: more.rule ?? "schema",
    severity: more.severity ?? "error",
    ...sayFound(found, expected, { field, message: more.message }),
    place: placeOf(reading.source, field),
    field,
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
  const tell = (found: Found, expected: string, hint?: string): undefined => {
    problems.push(report(reading, field, found, expected, { rule: "file", hint }));
    return undefined;
  };
  const shown = JSON.stringify(typed);
  const [first] = pathsOf(source.file, typed);
  // Paths of other machines and folders end with the name of a file that may lie here too.
  const name = nameOf(typed.replaceAll("\\", "/"));
  const alike = name === "" ? undefined : [...show.files].find((path) => nameOf(path) === name);
  const meant = alike && (parentOf(alike) === parentOf(source.file) ? nameOf(alike) : `/${alike}`);
  const put = meant
    ? `Did you mean ${meant}?`
    : isBareAddress(typed.replace(/^\/\//, "")) && typed.replace(/^\/\//, "").includes("/")
      ? `Where it is an address, write https://${typed.replace(/^\/\//, "")}.`
      : "Put the file beside the episode, and give its name alone.";
  if (first === undefined) return tell(valued("path", shown), "a file inside the show's folder", put);
  const there = await lookFor(reading, typed);
  if (there !== undefined) {
    if (!show.files.has(there)) sayOtherCase(reading, there, field);
    return there;
  }
  const folder = parentOf(first);
  const listed =
    show.files.size > 0 && !folder.startsWith("episodes") ? await show.folder.list(folder) : [...show.files];
  const names = listed.filter((path) => parentOf(path) === folder).map(nameOf);
  // An episode's own text is no recording and no picture.
  const isText = /\.md$/i.test(typed);
  const likely = names.filter((one) => isText || !one.endsWith(".md"));
  const near = findNear(nameOf(first), likely);
  const where = names.length === 0 ? "the show's folder" : `${folder}/`;
  return tell(
    asTyped(shown),
    `a file in ${folder === "" ? "the show's folder" : where}`,
    near ? `Did you mean ${near}?` : likely.length === 0 ? put : `There: ${likely.slice(0, 8).join(", ")}.`,
  );
}

/** Disks of Macs and of Windows find a file under a name whose capitals are others; those of Linux do not. */
function sayOtherCase(reading: FileReading, there: string, field: string): void {
  const fold = (path: string): string => path.normalize("NFC").toLowerCase();
  const other = [...reading.show.files].find((path) => fold(path) === fold(there));
  if (other === undefined || other.normalize("NFC") === there.normalize("NFC")) return;
  const message = `The file is called ${nameOf(other)}, not ${nameOf(there)}: on Linux, where most schedules build, it is not found`;
  const hint = `Rename it (git mv), or write ${nameOf(other)} here.`;
  const more = { rule: "file-case", severity: "warn", message, hint } as const;
  reading.problems.push(report(reading, field, asTyped(JSON.stringify(nameOf(there))), nameOf(other), more));
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
  const paths = pathsOf(source.file, typed);
  for (const path of paths) if (show.files.has(path) || (await show.folder.stat(path))) return path;
  // The same letters, as another system composes them.
  const composed = paths.map((path) => path.normalize("NFC"));
  return /[^\x00-\x7f]/.test(typed)
    ? [...show.files].find((path) => composed.includes(path.normalize("NFC")))
    : undefined;
}

/** Notes that a file is to be published at a path. */
export async function publishFile(reading: FileReading, file: string, path: string): Promise<void> {
  if (reading.media.some((one) => one.path === path)) return;
  const facts = await reading.show.folder.stat(file);
  if (facts) reading.media.push({ file, path, ...facts });
}
