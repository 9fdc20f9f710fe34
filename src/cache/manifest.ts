// The manifest of the last build: sizes and times of everything it read and wrote, so that "nothing changed" is seen quickly.
import { closeSync, openSync, readFileSync, readSync, rmSync, type Stats, statSync } from "node:fs";
import { sep } from "node:path";
import { crc32 } from "node:zlib";
import { attempt } from "../base/attempt.js";
import { once } from "../base/once.js";
import type { Due } from "../model/model.js";
import { writeStateFile } from "../write/disk/files.js";

/** What the last build was, and what it came to. */
export interface ManifestHead {
  /** Identity of the code and everything asked on the command line that changes the result. */
  key: string;
  /** The build's moment, and that of the next due episode; milliseconds since 1970. */
  now: number;
  nextDue: Due | null;
  /** How many files the output has. */
  files: number;
  /** What was said of the problems, and is to be said of the episodes. */
  said: unknown;
  episodes: unknown;
  /** Episodes whose YouTube text is another than the one that was pasted. */
  stalePastes: string[];
}

/** Paths that are as they were when the last manifest was written, with what it says of each. */
export type UnchangedPaths = ReadonlyMap<string, string>;

/** The last manifest, and how everything that it names was when it was looked at. */
export interface Snapshot {
  head: ManifestHead;
  /** All problems of that build; there may be thousands, so they are read when somebody asks. */
  problems(): unknown[];
  /** Whether everything is as it was then. */
  whole: boolean;
  unchangedPaths(): UnchangedPaths;
  /** Names the manifest that was looked at. */
  sum: string;
}

/** What a manifest is written of. */
export interface Recorded {
  head: ManifestHead;
  problems: readonly unknown[];
  /** The folder that all paths are relative to. */
  root: string;
  /** What was read and what stands in the output; folders among them stand for "no file was added or taken away". */
  paths: readonly string[];
  /** Paths that the build itself wrote last; these alone may be younger than it. */
  own: readonly string[];
  /** When the build began, in milliseconds. */
  started: number;
  /** Not looked at again: what changed since is seen by the next build. */
  unchangedPaths: UnchangedPaths;
}

/**
 * Writes the manifest. A path changed since the build began makes it useless, so none is written then: its time could hide a
 * later change. One that cannot say everything says nothing: it is removed.
 */
export function writeManifest(
  file: string,
  { head, problems, root, paths, own, started, unchangedPaths }: Recorded,
): void {
  const lines = [
    ...paths.map((path) => unchangedPaths.get(path) ?? lookAt(root, path, started)),
    ...own.map((path) => unchangedPaths.get(path) ?? lookAt(root, path, Number.POSITIVE_INFINITY)),
  ];
  if (lines.includes(undefined)) {
    rmSync(file, { force: true });
    return;
  }
  const body = Buffer.from([JSON.stringify(head), JSON.stringify(problems), ...lines].join("\n"));
  writeStateFile(file, Buffer.concat([Buffer.from(`${crc32(body).toString(16)}\n`), body]));
}

/** The line of a path; undefined where there is no such file, or it is younger than `from`. */
function lookAt(root: string, path: string, from: number): string | undefined {
  const stat = /[\t\n]/.test(path) ? undefined : statAt(root, path);
  // Folders of the output are always younger, and written last.
  return !stat || (stat.isFile() && stat.mtimeMs >= from) ? undefined : describe(stat, path);
}

/** Looks at everything that the manifest names, once; undefined when it is missing or damaged. */
export function takeSnapshot(file: string, root: string): Snapshot | undefined {
  const bytes = readManifest(file);
  if (!bytes) return undefined;
  const [sumEnd, headEnd, problemsEnd] = lineEnds(bytes, 3) as [number, number, number];
  const text = (from: number, end?: number): string => bytes.toString("utf8", from, end);
  const lines = problemsEnd === bytes.length ? [] : text(problemsEnd + 1).split("\n");
  const changed = lines.filter((line) => !stands(root, line));
  return {
    head: JSON.parse(text(sumEnd + 1, headEnd)) as ManifestHead,
    problems: () => JSON.parse(text(headEnd + 1, problemsEnd)) as unknown[],
    whole: changed.length === 0,
    unchangedPaths: once(() => {
      const gone = new Set(changed);
      const paths = new Map<string, string>();
      for (const line of lines) if (!gone.has(line)) paths.set(pathOf(line), line);
      return paths;
    }),
    sum: text(0, sumEnd),
  };
}

/** Whether a manifest is still the one that was looked at. */
export function isOfSnapshot(file: string, { sum }: Snapshot): boolean {
  const bytes = Buffer.alloc(sum.length + 1);
  try {
    const handle = openSync(file, "r");
    readSync(handle, bytes, 0, bytes.length, 0);
    closeSync(handle);
  } catch {
    return false;
  }
  return bytes.toString() === `${sum}\n`;
}

/** Size in bytes, time in milliseconds and number of a file that stands; undefined for a folder and for any other path. */
export function factsOf(
  unchangedPaths: UnchangedPaths,
  path: string,
): { size: number; mtime: number; id: number } | undefined {
  const line = unchangedPaths.get(path);
  if (line === undefined || line.startsWith("d")) return undefined;
  const [size, mtime, id] = line.split("\t", 3);
  return { size: Number(size), mtime: Number(mtime), id: Number(id) };
}

/** A manifest's bytes; undefined when it is missing or damaged. */
function readManifest(file: string): Buffer | undefined {
  const bytes = attempt(() => readFileSync(file));
  if (!bytes) return undefined;
  const cut = bytes.indexOf(10);
  return cut > 0 && bytes.toString("utf8", 0, cut) === crc32(bytes.subarray(cut + 1)).toString(16) ? bytes : undefined;
}

/** Where the first lines end; at the end of all where there are not so many. */
function lineEnds(bytes: Buffer, count: number): number[] {
  const ends: number[] = [];
  for (let at = -1; ends.length < count; ends.push(at)) {
    const next = bytes.indexOf(10, at + 1);
    at = next < 0 ? bytes.length : next;
  }
  return ends;
}

const pathOf = (line: string): string => line.slice(line.lastIndexOf("\t") + 1);

function stands(root: string, line: string): boolean {
  const path = pathOf(line);
  const stat = statAt(root, path);
  return stat !== undefined && describe(stat, path) === line;
}

const statAt = (root: string, path: string): Stats | undefined =>
  statSync(`${root}${sep}${path}`, { throwIfNoEntry: false });

/** Size (or `d` for a folder), time and number of a path: two files of one size and time that change their names have other numbers. */
const describe = (stat: Stats, path: string): string =>
  `${stat.isDirectory() ? "d" : stat.size}\t${stat.mtimeMs}\t${stat.ino}\t${path}`;
