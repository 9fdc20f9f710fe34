// Finds out which generator a folder belongs to, and where that generator's own folder begins.
import { canParseUrl } from "../../base/address-text.js";
import { attempt } from "../../base/attempt.js";
import { type Folder, nameOf, parentOf } from "../folder.js";

/** Names of settings, with whose they are; the first that is there counts. */
const settings: readonly [tool: string, name: RegExp][] = [
  ["Hugo", /^(?:hugo\.(?:toml|ya?ml|json)|config\/_default\/(?:hugo|config)\.(?:toml|ya?ml|json))$/],
  ["Jekyll", /^_config\.(?:ya?ml|toml)$/],
  ["Eleventy", /^(?:\.?eleventy(?:\.config)?\.[cm]?js)$/],
  ["Astro", /^astro\.config\.[cm]?[jt]s$/],
  ["Gatsby", /^gatsby-config\.[cm]?[jt]s$/],
  ["podbard", /^podbard\.ya?ml$/],
  ["Zola", /^zola\.toml$/],
  ["Hugo", /^config\.(?:toml|ya?ml|json)$/],
  ["Svelte", /^svelte\.config\.[cm]?[jt]s$/],
  ["Pelican", /^pelicanconf\.py$/],
];

/** Folders that hold no sources. */
const made = /(?:^|\/)(?:_site|dist|out|vendor|node_modules|\.git|resources|bower_components|target)\//;

/** The paths that may be sources, without what a generator has made. */
export const sourcePaths = (paths: readonly string[]): string[] => paths.filter((path) => !made.test(path));

/** The generator of a folder by its settings; undefined where there are none. */
export const toolOf = (paths: readonly string[]): string | undefined =>
  settings.find(([, name]) => paths.some((path) => name.test(path)))?.[0];

const packages: readonly [tool: string, name: RegExp][] = [
  ["Eleventy", /"@11ty\/eleventy"/],
  ["Astro", /"astro"/],
  ["Gatsby", /"gatsby"/],
];

/** The generator that a `package.json` names, for settings in a hidden file are not listed. */
export const toolOfPackages = (content: string): string | undefined =>
  packages.find(([, name]) => name.test(content))?.[0];

/** Files of settings and data of the show, the most telling first. */
export function settingFiles(paths: readonly string[]): string[] {
  const ranks = [
    /^(?:src\/|content\/)?_?data\/(?:podcast|show|meta|metadata|site|global)\.(?:ya?ml|json|toml|[cm]?js)$/,
    /^(?:podcast|podbard|show|metadata)\.(?:ya?ml|json|toml)$/,
    /^(?:src\/)?(?:data\/|config\/)?podcast[-_]?(?:infos?|config|meta(?:data)?|options|settings)\.(?:ya?ml|json|toml|[cm]?[jt]s)$/,
    /^config\/(?:site|website|podcast|show)\.(?:ya?ml|json|toml)$/,
    /^(?:hugo|config|_config|zola)\.(?:toml|ya?ml|json)$/,
    /^config\/_default\/[^/]+\.(?:toml|ya?ml|json)$/,
    /^(?:gatsby-config|astro\.config|pelicanconf|src\/(?:consts|config|site)[\w-]*)\.(?:[cm]?[jt]s|py)$/,
  ];
  return ranks.flatMap((rank) => paths.filter((path) => rank.test(path)));
}

/** A file beside the source that a text of another site names: by its path from the root, from a folder of assets, or beside it. */
export async function findNamed(
  folder: Folder,
  paths: ReadonlySet<string>,
  from: string,
  named: string,
): Promise<string | undefined> {
  const path = decodeAddress(named.replace(/[?#].*$/, "")).replace(/^\.?\/+/, "");
  const roots = ["", "static/", "public/", "assets/", "src/", "content/", "source/", "media/", "_transcripts/"];
  const beside = [
    `${parentOf(from)}/${path}`.replace(/^\//, ""),
    `${parentOf(from)}/${nameOf(path)}`.replace(/^\//, ""),
  ];
  // A generator may lie in a folder of its own, such as hugo/.
  const above = from
    .split("/")
    .slice(0, -1)
    .map((_, at, parts) => `${parts.slice(0, at + 1).join("/")}/`);
  const all = [
    ...beside,
    ...roots.map((root) => root + path),
    ...above.flatMap((up) => roots.map((root) => up + root + path)),
  ];
  const found = all.find((one) => paths.has(one)) ?? onlyOne(paths, path);
  return found !== undefined && (await folder.stat(found)) ? found : undefined;
}

/** Where only one file of the folder ends so, it is meant. */
function onlyOne(paths: ReadonlySet<string>, path: string): string | undefined {
  if (path === "" || !/\.\w+$/.test(path)) return undefined;
  const ending = [...paths].filter((one) => one.endsWith(`/${path}`));
  return ending.length === 1 ? ending[0] : undefined;
}

/** A file of the folder as a path of the site, which folders of assets are no part of. */
export const sitePath = (path: string): string => `/${path.replace(/^(?:.*\/)?(?:static|public|src|content)\//, "")}`;

/** The folder of its host that a site lies in, such as "/boats" of `https://ida.example/boats`; "" where it has the host alone. */
export const basePath = (link: string | undefined): string =>
  link === undefined ? "" : new URL(link).pathname.replace(/\/$/, "");

/** The address of a path of the site at `link`, with the folder that the site lies in; undefined for what makes none. */
export function onSite(path: string | undefined, link: string | undefined): string | undefined {
  if (path === undefined || link === undefined) return path;
  const base = basePath(link);
  const isBelow = !path.startsWith("/") || path.startsWith("//") || path.startsWith(`${base}/`);
  const typed = isBelow ? path : `${base}${path}`;
  return canParseUrl(typed, `${link}/`) ? new URL(typed, `${link}/`).href : undefined;
}

const decodeAddress = (text: string): string => attempt(() => decodeURI(text)) ?? text;
