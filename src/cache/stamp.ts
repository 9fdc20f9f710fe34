// The stamp of the last build: sizes and times of everything it read and wrote, so that "nothing changed" is seen quickly.
import { mkdirSync, readFileSync, renameSync, rmSync, type Stats, statSync, writeFileSync } from "node:fs";
import { dirname, sep } from "node:path";
import { crc32 } from "node:zlib";

/** What the last build was, and what it came to. */
export interface StampHead {
  /** Version of the tool and everything asked on the command line that changes the result. */
  key: string;
  /** The build's moment, and that of the next due episode; milliseconds since 1970. */
  now: number;
  nextDue: { slug: string; title: string; date: number } | null;
  /** How many files the output has. */
  files: number;
  /** Problems as they were said. */
  problems: unknown[];
  /** Episodes whose YouTube text is another than the one that was pasted. */
  stalePastes: string[];
}

/** Paths that are as they were when the last stamp was written, with what it says of each. */
export type Standing = ReadonlyMap<string, string>;

/**
 * Writes the stamp. `root` is the folder that `paths` are relative to; folders among them stand for "no file was added or
 * taken away". A path changed since `started` (milliseconds) makes the stamp useless, so none is written then: its time
 * could hide a later change. Only the paths in `own`, which the build itself wrote last, may be so young. Those in
 * `standing` are not looked at again: what changed since they were is seen by the next build.
 */
export function writeStamp(
  file: string,
  head: StampHead,
  root: string,
  paths: readonly string[],
  started: number,
  own: readonly string[] = [],
  standing: Standing = new Map(),
): void {
  const lines = [JSON.stringify(head)];
  const take = (path: string, from: number): boolean => {
    const line = standing.get(path);
    if (line !== undefined) {
      lines.push(line);
      return true;
    }
    const stat = /[\t\n]/.test(path) ? undefined : look(root, path);
    // Folders of the output are always younger, and written last.
    if (!stat || (stat.isFile() && stat.mtimeMs >= from)) return false;
    lines.push(describe(stat, path));
    return true;
  };
  if (!paths.every((path) => take(path, started)) || !own.every((path) => take(path, Number.POSITIVE_INFINITY))) {
    rmSync(file, { force: true });
    return;
  }
  const body = lines.join("\n");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(`${file}.tmp`, `${crc32(body).toString(16)}\n${body}`);
  renameSync(`${file}.tmp`, file);
}

/** The stamp's head when everything is as it was then; undefined when anything changed, or the stamp is missing or damaged. */
export function checkStamp(file: string, root: string): StampHead | undefined {
  const lines = readLines(file);
  if (!lines?.every((line, at) => at === 0 || stands(root, line))) return undefined;
  return JSON.parse(lines[0]!) as StampHead;
}

/** What of the paths of the last stamp is as it was then; nothing when it is missing or damaged. */
export function findStanding(file: string, root: string): Standing {
  const standing = new Map<string, string>();
  for (const line of readLines(file)?.slice(1) ?? []) if (stands(root, line)) standing.set(pathOf(line), line);
  return standing;
}

/** Size in bytes and time in milliseconds of a file that stands; undefined for a folder and for any other path. */
export function factsOf(standing: Standing, path: string): { size: number; mtime: number } | undefined {
  const line = standing.get(path);
  if (line === undefined || line.startsWith("d")) return undefined;
  const [size, mtime] = line.split("\t", 2);
  return { size: Number(size), mtime: Number(mtime) };
}

/** The lines of a stamp, its head first; undefined when it is missing or damaged. */
function readLines(file: string): string[] | undefined {
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
  const cut = text.indexOf("\n");
  const body = text.slice(cut + 1);
  return text.slice(0, cut) === crc32(body).toString(16) ? body.split("\n") : undefined;
}

const pathOf = (line: string): string => line.slice(line.lastIndexOf("\t") + 1);

function stands(root: string, line: string): boolean {
  const path = pathOf(line);
  const stat = look(root, path);
  return stat !== undefined && describe(stat, path) === line;
}

const look = (root: string, path: string): Stats | undefined =>
  statSync(`${root}${sep}${path}`, { throwIfNoEntry: false });

/** Size (or `d` for a folder) and time of a path. */
const describe = (stat: Stats, path: string): string =>
  `${stat.isDirectory() ? "d" : stat.size}\t${stat.mtimeMs}\t${path}`;
