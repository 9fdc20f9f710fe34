// Whether a build may write into an output folder: it never takes a place, or a file, that is somebody else's.

import { closeSync, lstatSync, openSync, readdirSync, readSync, realpathSync, type Stats, statSync } from "node:fs";
import { basename, dirname, join, sep } from "node:path";
import { nameSome } from "../../base/say-found.js";
import { SaidError } from "../../base/system-errors.js";
import { suffix } from "./files.js";

/** Folders of a show that are never an output folder, nor hold one. */
const ownFolders = ["episodes", "templates", ".airdate", ".git"];
const mostNamed = 5;

/** Throws a `SaidError` where `out` cannot be the output folder of the show in `root`. */
export function checkOutputPlace(root: string, out: string): void {
  const place = findRealPlace(out);
  const isWithin = (inner: string, outer: string): boolean =>
    inner === outer || inner.startsWith(outer.endsWith(sep) ? outer : outer + sep);
  const hint = "choose a folder of its own with --out, such as --out public";
  if (isWithin(findRealPlace(root), place))
    throw new SaidError(`The output folder ${out} holds the show itself, whose files would be mixed with it`, hint);
  for (const name of ownFolders)
    if (isWithin(place, findRealPlace(join(root, name))))
      throw new SaidError(`The output folder ${out} lies in ${name}/, which is no place for it`, hint);
  for (let at = place; ; at = dirname(at)) {
    const stats = statAt(at);
    if (stats && !stats.isDirectory())
      throw new SaidError(
        at === place
          ? `The output folder ${out} is a file, not a folder`
          : `The output folder ${out} cannot be made: ${at} is a file, not a folder`,
        "move that file away, or choose another folder with --out",
      );
    if (stats) return;
  }
}

/** `undefined` where there is nothing, also where a part of the path is a file. */
function statAt(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch (error) {
    if (["ENOENT", "ENOTDIR"].includes((error as NodeJS.ErrnoException).code!)) return undefined;
    throw error;
  }
}

/** A path with the links in it followed as far as it exists, spelled as the disk spells it: `Episodes` may be `episodes`. */
function findRealPlace(path: string): string {
  try {
    return realpathSync.native(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(findRealPlace(parent), basename(path));
  }
}

/** What is about to be renamed in an output folder, all of its paths to be, and those that earlier builds wrote. */
export interface Claim {
  out: string;
  fresh: readonly string[];
  paths: readonly string[];
  earlier: readonly string[];
  /** Somebody said that files of others may be written over. */
  overwrite: boolean;
}

/**
 * Throws a `SaidError` where a file of somebody else would be written over, or a folder stands in the place of a file. What
 * earlier builds wrote is remembered; where that memory is lost, a folder with a feed by this tool and most of the files of
 * this show is its output.
 */
export function claimOutput({ out, fresh, paths, earlier, overwrite }: Claim): void {
  const standing = fresh.flatMap((path) => {
    const stats = lstatSync(join(out, path), { throwIfNoEntry: false });
    return stats ? [{ path, isFolder: stats.isDirectory() }] : [];
  });
  if (fresh.length > 0) checkCapitals(out, paths);
  const folders = standing.filter(({ isFolder }) => isFolder).map(({ path }) => path);
  if (folders.length > 0)
    throw new SaidError(
      `In ${out} a folder stands where a file belongs: ${nameSome(folders, mostNamed)}. Nothing was published`,
      "move it away, or choose another folder with --out",
    );
  const others = new Set(standing.map(({ path }) => path));
  for (const path of earlier) {
    if (others.size === 0) break;
    others.delete(path);
  }
  if (overwrite || others.size === 0 || isOwnOutput(out, paths)) return;
  throw new SaidError(
    `In ${out} lie files that airdate did not write and would write over: ${nameSome([...others], mostNamed)}. Nothing was published`,
    "choose another folder with --out, or say that they may go with --overwrite",
  );
}

/** Disks of Macs and of Windows take two names for one file where they differ by capitals alone: one would be lost. */
function checkCapitals(out: string, paths: readonly string[]): void {
  const seen = new Map<string, string>();
  for (const path of paths) {
    const folded = path.toLowerCase();
    const twin = seen.get(folded);
    seen.set(folded, path);
    if (twin !== undefined && !areApart(out, twin.split("/"), path.split("/")))
      throw new SaidError(
        `The disk of ${out} takes ${twin} and ${path} for one file. Nothing was published`,
        "build where capitals count, such as on Linux, or take the alias out that differs by them alone",
      );
  }
}

/** Whether both of two paths that are there have a name of their own in the folder in which they part. */
function areApart(out: string, one: readonly string[], other: readonly string[]): boolean {
  const at = one.findIndex((name, index) => name !== other[index]);
  const names = readdirSync(join(out, ...one.slice(0, at))).map((name) => name.normalize("NFC"));
  const own = [one, other].map((path) => path[at]!.normalize("NFC"));
  return own.every((name) => names.includes(name) || names.includes(name + suffix));
}

/** Whether a folder looks like the output of this show: a feed by this tool, and half of its files at least. */
function isOwnOutput(out: string, paths: readonly string[]): boolean {
  const feeds = paths.filter((path) => path.endsWith(".xml"));
  if (!feeds.some((path) => /<generator[^>]*>airdate\b/.test(readHead(join(out, path))))) return false;
  const there = paths.filter((path) => lstatSync(join(out, path), { throwIfNoEntry: false }));
  return there.length * 2 >= paths.length;
}

/** The beginning of a file, in which a feed names its generator; nothing where there is no such file. */
function readHead(file: string): string {
  if (!statSync(file, { throwIfNoEntry: false })?.isFile()) return "";
  const handle = openSync(file, "r");
  try {
    const head = Buffer.alloc(1 << 16);
    return head.toString("latin1", 0, readSync(handle, head));
  } finally {
    closeSync(handle);
  }
}
