// What `airdate build` was asked: read quickly, without the full command line parser, because most builds have nothing to do.
import { resolve } from "node:path";
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
  { flags: "--against <feed>", says: "the feed as it is published, a file or an address: its guids must all stay" },
  { flags: "--force", says: "build everything anew, whatever earlier builds kept" },
  { flags: "--overwrite", says: "write over files in the output folder that airdate did not write" },
  { flags: "--no-lock", says: "leave episodes/published.lock.json as it is (for previews)" },
  { flags: "--shard <i/n>", says: "of many shows, build the i-th of n shares" },
  { flags: "--quiet", says: "say errors only" },
  { flags: "--verbose", says: "say also how long each step took, what was reused and which files were written" },
  { flags: "--json", says: "print one JSON object: counts, problems, next due" },
];

/** The words typed as options; `undefined` where the full parser has to say what is wrong. */
export function readBuildOptions(argv: readonly string[]): BuildCommandOptions | undefined {
  try {
    const { values, positionals } = parseArgs({
      args: [...argv],
      allowPositionals: true,
      allowNegative: true,
      options: {
        out: { type: "string" },
        at: { type: "string" },
        against: { type: "string" },
        shard: { type: "string" },
        drafts: { type: "boolean" },
        json: { type: "boolean" },
        quiet: { type: "boolean" },
        verbose: { type: "boolean" },
        force: { type: "boolean" },
        overwrite: { type: "boolean" },
        lock: { type: "boolean" },
      },
    });
    if (values.quiet && values.verbose) return undefined;
    return {
      roots: positionals.length > 0 ? positionals : ["."],
      ...(values.out === undefined ? {} : { out: values.out }),
      ...(values.at === undefined ? {} : { at: values.at }),
      ...(values.against === undefined ? {} : { against: values.against }),
      ...(values.shard === undefined ? {} : { shard: values.shard }),
      drafts: values.drafts === true,
      json: values.json === true,
      quiet: values.quiet === true,
      verbose: values.verbose === true,
      force: values.force === true,
      overwrite: values.overwrite === true,
      keepLock: values.lock === false,
    };
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
