// Finds what relative links and pictures of notes lead to: another episode, a file that is published with this one, or nothing.
import { decodePercents, fileEnding, isBareAddress } from "../../base/address-text.js";
import { safeUrl } from "../../base/markdown/safe-url.js";
import { episodePath, urlOf } from "../../conventions/addresses.js";
import { besides, cleanPath, nameOf, parentOf, publicNameOf } from "../folder.js";
import { nameOther } from "../images/scan-image.js";
import type { EpisodeFiles } from "../layout.js";
import { type FileReading, lookFor, publishFile } from "../reading.js";

/** What a target turned out to be. */
export type Target =
  | { kind: "kept" }
  | {
      kind: "url";
      url: string;
      /** The address was typed without its scheme. */
      bare?: true;
      /** What a picture's file is instead of one that is shown everywhere. */
      other?: string | undefined;
    }
  | { kind: "missing"; file: string }
  /** A place on one machine, or a scheme that apps do not open: it is published nowhere. */
  | { kind: "refused" };

/** What of the show the targets are looked up in. */
export interface TargetContext {
  reading: FileReading;
  slug: string;
  link: string;
  /** All episodes of the show, and the file of this one's recording with its address. */
  episodes: readonly EpisodeFiles[];
  audio?: { file: string; url: string } | undefined;
  /** Takes the files of the episodes that are linked to. */
  linked: string[];
}

/** The page of the episode that a path, a slug or a name of a file means; undefined where there is none. */
export function findEpisodeUrl(
  context: Pick<TargetContext, "episodes" | "link" | "reading" | "linked">,
  typed: string,
): string | undefined {
  const { episodes, link, reading, linked } = context;
  const [path = "", hash = ""] = splitHash(typed);
  const clean = cleanPath(path.replace(/^(?:\.{0,2}\/)+|\/+$/g, ""));
  if (clean === undefined) return undefined;
  const beside = cleanPath(besides(reading.source.file, path));
  const stem = nameOf(clean.replace(/\/?(?:_?index)?(?:\.(?:md|mdx|markdown|html?))?$/i, ""))
    .replace(/^\d{4}-\d\d-\d\d-/, "")
    .toLowerCase();
  const found =
    episodes.find(({ file }) => file === clean || file === beside || file === `${beside}.md`) ??
    episodes.find(
      ({ file }) => nameOf(file) === nameOf(clean) && /\.md$/i.test(clean) && !/^_?index\.md$/i.test(nameOf(clean)),
    ) ??
    episodes.find(({ slug }) => slug.toLowerCase() === stem || slug.toLowerCase() === stem.replace(/\s+/g, "-"));
  if (found && !linked.includes(found.file)) linked.push(found.file);
  return found && `${urlOf({ link }, episodePath(found.slug))}${hash}`;
}

const splitHash = (typed: string): [string, string] => {
  const at = typed.search(/[?#]/);
  return at < 0 ? [typed, ""] : [typed.slice(0, at), typed.slice(at)];
};

/** What a link or picture leads to; a file beside the episode is published under `files/` of the episode. */
export async function findTarget(context: TargetContext, typed: string, picture: boolean): Promise<Target> {
  if (/^[a-z][a-z0-9+.-]*:/i.test(typed) && safeUrl(typed, undefined, picture ? "image" : "link") === undefined)
    return { kind: "refused" };
  if (typed === "" || /^(?:[a-z][a-z0-9+.-]*:|#|\?|\/\/|\{\{|\{%)/i.test(typed) || typed.includes("{{"))
    return { kind: "kept" };
  // From the site's root: a page or file that something else puts there.
  const { reading, slug, link } = context;
  const [typedPath, hash] = splitHash(typed);
  const path = decodePercents(typedPath);
  const episode = picture ? undefined : findEpisodeUrl(context, typed);
  if (path.startsWith("/")) return episode && /\/./.test(path) ? { kind: "url", url: episode } : { kind: "kept" };
  const file = await findFile(reading, path);
  if (file !== undefined && !(episode && file.endsWith(".md"))) {
    if (file === context.audio?.file) return { kind: "url", url: context.audio.url };
    const published = await publish(context, file, slug);
    const other = picture ? nameOther(await reading.show.folder.readBytes(file, 0, 512)) : undefined;
    return { kind: "url", url: urlOf({ link }, published) + hash, other };
  }
  if (episode !== undefined) return { kind: "url", url: episode };
  if (/^www\./i.test(path)) return { kind: "url", url: `https://${typed}`, bare: true };
  const host = path.split("/")[0]!;
  if (isBareAddress(typed) && !(fileEnding.test(host) && host === path) && !(fileEnding.test(path) && picture))
    return { kind: "url", url: `https://${typed}`, bare: true };
  if (picture || fileEnding.test(path)) return { kind: "missing", file: path };
  return { kind: "kept" };
}

/** The file's path from the root: beside the episode, in its own folder, or in `episodes/`; `..` may lead up to the root. */
async function findFile(reading: FileReading, path: string): Promise<string | undefined> {
  const found = await lookFor(reading, path);
  return found === undefined || /(?:^|\/)\.|published\.lock\.json$/.test(found) ? undefined : found;
}

/** Publishes a file; a second one of the same name gets its folder's name in front. */
async function publish({ reading }: TargetContext, file: string, slug: string): Promise<string> {
  const name = publicNameOf(file);
  const names = [name, `${publicNameOf(parentOf(file))}-${name}`, file.normalize("NFC").replaceAll("/", "-")];
  const path = names
    .map((name) => episodePath(slug, `files/${name}`))
    .find((one) => !reading.media.some((media) => media.path === one && media.file !== file))!;
  await publishFile(reading, file, path);
  return path;
}
