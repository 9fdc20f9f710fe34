// What `airdate build` was asked, and where its files lie: read without the full parser, because most builds have nothing to do.

import { createHash } from "node:crypto";
import { join, relative, resolve } from "node:path";
import { parseArgs } from "node:util";

export interface BuildCommandOptions {
  roots: string[];
  out?: string;
  at?: string;
  against?: string;
  shard?: string;
  drafts: boolean;
  json: boolean;
  quiet: boolean;
  verbose: boolean;
  force: boolean;
  overwrite: boolean;
  keepLock: boolean;
}

/** The options with their meaning, in commander's spelling. */
export const buildFlags = [
  { flags: "--out <dir>", says: "where to write (default: out in the show's folder)" },
  { flags: "--at <time>", says: "the moment to build for: episodes dated after it are held back (default: now)" },
  { flags: "--drafts", says: "give drafts pages too; they never get into a feed" },
  {
    flags: "--against <feed>",
    says: "the feed as it is published, a file, an address, or live for the show's own: its guids must all stay",
  },
  { flags: "--force", says: "build everything anew, whatever earlier builds kept" },
  { flags: "--overwrite", says: "write over files in the output folder that airdate did not write" },
  { flags: "--no-lock", says: "leave episodes/published.lock.json as it is (for previews)" },
  { flags: "--shard <i/n>", says: "of many shows, build the i-th of n shares" },
  { flags: "--quiet", says: "say errors only" },
  { flags: "--verbose", says: "say also how long each step took, what was reused and which files were written" },
  { flags: "--json", says: "print one JSON object: counts, problems, next due" },
];

/** The same as `parseArgs` takes them: whatever has a word behind it is a text. */
const parsed = Object.fromEntries(
  buildFlags.map(({ flags }) => {
    const [, name, word] = /^--(?:no-)?([a-z]+)( <)?/.exec(flags)!;
    return [name!, { type: word ? ("string" as const) : ("boolean" as const) }];
  }),
);

/** The words typed as options; `undefined` where the full parser has to say what is wrong. */
export function readBuildOptions(argv: readonly string[]): BuildCommandOptions | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      allowNegative: true,
      options: parsed,
    });
    if (values.quiet && values.verbose) return undefined;
    const { lock = true, ...typed } = values;
    const flags = { drafts: false, json: false, quiet: false, verbose: false, force: false, overwrite: false };
    const roots = positionals.length > 0 ? positionals : ["."];
    return { ...flags, ...(typed as Partial<BuildCommandOptions>), roots, keepLock: !lock };
  } catch {
    return undefined;
  }
}

/**
 * Whether a build is for a moment that has not come: what it writes is a preview, and nothing of it counts as published.
 */
export const isPreview = (options: Pick<BuildCommandOptions, "at">, now: (at?: string) => number): boolean =>
  options.at !== undefined && now(options.at) > now();

/** The options as they are carried out: a preview leaves the lock as it is. */
export const withPreview = (options: BuildCommandOptions, now: (at?: string) => number): BuildCommandOptions =>
  isPreview(options, now) ? { ...options, keepLock: true } : options;

/** Where one root's files go: `--out`, below it by the root's name where there are many roots; else `out` in the root. */
export function outFolder(root: string, options: Pick<BuildCommandOptions, "out" | "roots">): string {
  if (options.out === undefined) return resolve(root, "out");
  const name = resolve(root).split(/[\\/]/).at(-1)!;
  return options.roots.length > 1 ? resolve(options.out, name) : resolve(options.out);
}

/** Where a build works, and where it keeps what only this machine needs; all paths whole. */
export interface BuildPlaces {
  root: string;
  out: string;
  /** Name of the part of `.airdate/cache` for this output folder, and for whether drafts are built. */
  cache: string;
  /** Without this file that part counts as empty. */
  values: string;
  manifest: string;
  /** Paths that a build which was stopped may have left in another state than what was kept says. */
  unsure: string;
  /** Paths that builds wrote into the output folder, whatever they were asked: one without drafts removes what one with them wrote. */
  outputs: string;
}

/** The places of a build of `root` into `out`. */
export function buildPlaces(root: string, out: string, drafts: boolean): BuildPlaces {
  const nameOf = (withDrafts: boolean): string =>
    createHash("sha256")
      .update(`${relative(root, out)} ${withDrafts}`)
      .digest("hex")
      .slice(0, 12);
  const cache = nameOf(drafts);
  const place = (file: string): string => join(cachesOf(root), cache, file);
  return {
    root,
    out,
    cache,
    values: place("values.json"),
    manifest: manifestOf(root, cache),
    unsure: place("unsure.json"),
    outputs: join(cachesOf(root), nameOf(false), "outputs.json"),
  };
}

/** Where a root keeps what only this machine needs: caches, manifests, locks. Not for git. */
export const privateFolder = (root: string, ...parts: string[]): string => join(root, ".airdate", ...parts);

/** What builds of a show keep, a folder for each output folder and set of options. */
export const cachesOf = (root: string): string => privateFolder(root, "cache");

/** The manifest in one of these folders. */
export const manifestOf = (root: string, cache: string): string => join(cachesOf(root), cache, "manifest");

/** The lock that one build of a show holds at a time. */
export const buildLockOf = (root: string): string => privateFolder(root, "lock");
