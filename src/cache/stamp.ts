// The stamp of the last build: sizes and times of everything it read and wrote, so that "nothing changed" is seen quickly.
import { mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
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
  for (const path of [...paths, ...own]) {
    const line = describe(root, path);
    if (line === undefined || (!own.includes(path) && changedSince(root, path, started))) {
      rmSync(file, { force: true });
      return;
    }
    lines.push(line);
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
    if (describe(root, line.slice(line.lastIndexOf("\t") + 1)) !== line) return undefined;
  }
  return JSON.parse(lines[0]!) as StampHead;
}

/** Size (or `d` for a folder) and time of a path; undefined when it is not there or its name cannot stand in a line. */
function describe(root: string, path: string): string | undefined {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  if (!stat || /[\t\n]/.test(path)) return undefined;
  return `${stat.isDirectory() ? "d" : stat.size}\t${stat.mtimeMs}\t${path}`;
}

/** Inputs (files) that changed while the build ran. Folders of the output are always younger, and written last. */
function changedSince(root: string, path: string, started: number): boolean {
  const stat = statSync(join(root, path), { throwIfNoEntry: false });
  return stat?.isFile() === true && stat.mtimeMs >= started;
}
