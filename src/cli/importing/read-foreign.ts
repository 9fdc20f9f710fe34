// Reads the folder of another generator that a show is taken over from: finds its settings above it, and says what is wrong.

import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { hasWebScheme } from "../../base/address-text.js";
import { decodeEntities } from "../../base/entities.js";
import { chooseCategory } from "../../check/choose-category.js";
import { lockFile } from "../../conventions/addresses.js";
import type { Feed } from "../../conventions/feed-fields.js";
import type { Problem } from "../../model/model.js";
import type { ForeignShow, TypedValue } from "../../model/moved-show.js";
import { openFolder } from "../../read/disk.js";
import { toolOf } from "../../read/foreign/find-root.js";
import { readForeignFolder } from "../../read/foreign/read-folder.js";
import { findItems } from "../../understand/moving/match-items.js";
import { UsageError } from "../command.js";

/** Levels above a folder of episodes in which a generator's settings are looked for. */
const mostLevels = 5;

/** Whether SOURCE is a folder, and no feed. */
export const isFolder = (source: string): boolean =>
  !hasWebScheme(source) && existsSync(source) && statSync(source).isDirectory();

/** Throws a `UsageError` where SOURCE is a page or a list of episodes, of which the folder is taken over, a table, or a list of feeds. */
export function refuseData(source: string, root: string): void {
  if (hasWebScheme(source) || !existsSync(source) || !statSync(source).isFile()) return;
  const isData = /\.(?:json|ya?ml|toml|mdx?|markdown)$/i.test(source);
  const isTable = /\.(?:csv|tsv|xlsx?|ods|numbers)$/i.test(source);
  const begin = readBegin(source);
  const into = root === "." ? "" : ` ${root}`;
  if (/^\ufeff?\s*(?:<\?[^>]*>\s*|<!--(?:(?!-->).)*-->\s*)*<opml\b/is.test(begin)) {
    const [, feed] = /\bxmlurl\s*=\s*["']([^"']+)["']/i.exec(begin) ?? [];
    throw new UsageError(
      `${source} is a list of feeds (OPML), and one show is taken over at a time`,
      `name its feed: airdate import ${feed === undefined ? "https://show.example/feed.xml" : decodeEntities(feed)}${into}`,
    );
  }
  // A feed stays one under any name.
  if (!(isData || isTable) || /^\ufeff?\s*<|jsonfeed\.org\/version/.test(begin)) return;
  const folder = relative(process.cwd(), dirname(resolve(source))) || ".";
  if (isTable)
    throw new UsageError(
      `${source} is a table, and no feed: a show is taken over from its feed, an address or a file, or from a generator's folder`,
      `airdate import https://show.example/feed.xml${into}; where there is the table alone, save it as JSON, a list of maps with title, date, audio and guid, and: airdate import ${folder}${into}`,
    );
  throw new UsageError(
    `${source} is no feed: lists and pages of episodes are taken over with the folder that they lie in`,
    `airdate import ${folder}${into}`,
  );
}

/** The first characters of a file, which say what it is; feeds may be large. */
function readBegin(path: string): string {
  const bytes = Buffer.alloc(20_000);
  const file = openSync(path, "r");
  try {
    return bytes.toString("utf8", 0, readSync(file, bytes, 0, bytes.length, 0));
  } finally {
    closeSync(file);
  }
}

/** Throws a `UsageError` where SOURCE is a show that airdate published itself: read as another tool's, it would lose what only a build reads. */
export function refuseOwn(source: string, root: string): void {
  const own = [resolve(source), dirname(resolve(source))].find((folder) => existsSync(join(folder, lockFile)));
  if (own === undefined || own === resolve(root) || !existsSync(join(own, dirname(lockFile), "show.md"))) return;
  const shown = relative(process.cwd(), own) || ".";
  throw new UsageError(
    `${shown} is a show of airdate already, with ${lockFile}: there is nothing to import`,
    `airdate build ${shown}, or copy the whole folder, the lock with it, and build the copy`,
  );
}

/** Reads it; `feed` is the show's own, where one is named. Throws a `UsageError` for a mapping that cannot be read. */
export async function readForeign(
  source: string,
  { map, audio, link, category }: Record<"map" | "audio" | "link" | "category", string | undefined>,
  feed: Feed | undefined,
): Promise<{ folder: ForeignShow; problems: Problem[] }> {
  const path = resolve(source);
  const root = rootOf(path);
  const under = relative(root, path).replaceAll("\\", "/");
  const folder = await openFolder(root);
  const { value, problems } = await readForeignFolder(folder, {
    under,
    mapping: readMapping(map),
    audio,
    link,
    isItem: feed && findItems(feed),
  });
  const { categories, problems: unknown } = chooseCategories(category ?? value.fields.categories);
  const episodes = value.episodes.map((episode) =>
    episode.recording === undefined ? episode : { ...episode, recording: join(root, episode.recording) },
  );
  return {
    folder: { ...value, episodes, fields: { ...value.fields, categories } },
    problems: [...problems, ...unknown],
  };
}

/** Categories of Apple's list, of which a feed needs one; others are said and left out. */
function chooseCategories(typed: TypedValue | undefined): { categories: TypedValue | undefined; problems: Problem[] } {
  const wanted = [...new Set((Array.isArray(typed) ? typed : typed === undefined ? [] : [typed]).map(String))];
  const chosen = wanted.map((one) => ({ one, ...chooseCategory(one) }));
  const known = chosen.flatMap((found) => ("category" in found ? [found.category] : []));
  const problems = chosen.flatMap((found): Problem[] =>
    "category" in found
      ? sayRenamed(found.one, found.category)
      : [
          {
            rule: "import-category",
            severity: "warn",
            message: `The category "${found.one}" is none of Apple's list: it is left out`,
            ...(found.near.length === 0 ? {} : { hint: `Near it: ${found.near.join(", ")}.` }),
          },
        ],
  );
  return { categories: known.length === 0 ? undefined : [...new Set(known)], problems };
}

/** An old category of Apple's, or one that is named in part: what it is called today. */
const sayRenamed = (typed: string, category: string): Problem[] =>
  typed
    .trim()
    .replace(/\s*[>:/]\s*/g, " > ")
    .toLowerCase() === category.toLowerCase()
    ? []
    : [
        {
          rule: "import-category",
          severity: "info",
          message: `The category "${typed}" is "${category}" in Apple's list of today: that is taken`,
          hint: "Another can be given with --category.",
        },
      ];

/** What stands at the root of a project, whatever makes its site. */
const projects =
  "package.json deno.json deno.jsonc composer.json Gemfile config.rb harp.json Package.swift mkdocs.yml conf.py pyproject.toml".split(
    " ",
  );

/** The nearest folder with settings of a generator, from the source upwards; else the source. */
function rootOf(path: string): string {
  const names = [
    "",
    "hugo.toml config.toml hugo.yaml config.yaml hugo.yml config.yml hugo.json config.json _config.yml _config.yaml _config.toml",
  ]
    .flatMap((line) => line.split(" "))
    .filter((name) => name !== "");
  const scripts = [
    "eleventy.config.js .eleventy.js eleventy.config.mjs eleventy.config.cjs astro.config.mjs astro.config.ts astro.config.js gatsby-config.js gatsby-config.ts podbard.yaml podbard.yml svelte.config.js pelicanconf.py zola.toml config/_default/hugo.toml config/_default/config.toml",
    projects.join(" "),
  ].flatMap((line) => line.split(" "));
  for (let at = path, level = 0; level < mostLevels; at = dirname(at), level++)
    if (
      [...names, ...scripts].some(
        (name) => existsSync(join(at, name)) && (toolOf([name]) !== undefined || projects.includes(name)),
      )
    )
      return at;
  return path;
}

/** "theirs=ours,theirs=ours"; without ours a field is left out. */
function readMapping(typed: string | undefined): Map<string, string> {
  const mapping = new Map<string, string>();
  for (const pair of (typed ?? "").split(",").map((one) => one.trim())) {
    if (pair === "") continue;
    const [, theirs, ours] = /^([^=]+)=\s*([\w.]*)$/.exec(pair) ?? [];
    if (theirs === undefined)
      throw new UsageError(`--map "${pair}" is no pair of fields`, "--map their_field=audio,other=guests");
    mapping.set(theirs.trim().toLowerCase(), ours!);
  }
  return mapping;
}
