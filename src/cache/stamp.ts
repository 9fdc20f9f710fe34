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

/**
 * Writes the stamp. `root` is the folder that `paths` are relative to; folders among them stand for "no file was added or
 * taken away". A path changed since `started` (milliseconds) makes the stamp useless, so none is written then: its time
 * could hide a later change. Only the paths in `own`, which the build itself wrote last, may be so young.
 */
export function writeStamp(
  file: string,
  head: StampHead,
  root: string,
  paths: readonly string[],
  started: number,
  own: readonly string[] = [],
): void {
  const lines = [JSON.stringify(head)];
  const take = (path: string, from: number): boolean => {
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
  let text: string;
  try {
    text = readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
  const cut = text.indexOf("\n");
  const body = text.slice(cut + 1);
  if (text.slice(0, cut) !== crc32(body).toString(16)) return undefined;
  const lines = body.split("\n");
  for (let at = 1; at < lines.length; at++) {
    const line = lines[at]!;
    const path = line.slice(line.lastIndexOf("\t") + 1);
    const stat = look(root, path);
    if (!stat || describe(stat, path) !== line) return undefined;
  }
  return JSON.parse(lines[0]!) as StampHead;
}

const look = (root: string, path: string): Stats | undefined =>
  statSync(`${root}${sep}${path}`, { throwIfNoEntry: false });

/** Size (or `d` for a folder) and time of a path. */
const describe = (stat: Stats, path: string): string =>
  `${stat.isDirectory() ? "d" : stat.size}\t${stat.mtimeMs}\t${path}`;
