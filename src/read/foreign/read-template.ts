// Reads what a generator's own template of its feed says: outright of the show, and of each page, whose guid subscribers have.
import { defined } from "../../base/defined.js";
import { isLanguageCode } from "../../base/language-code.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import type { MappedField, TypedFields } from "../../model/moved-show.js";
import { type Folder, nameOf } from "../folder.js";
import { isRecording, takeDuration, text } from "../schema/foreign-values.js";
import { fieldAt, fieldOf } from "./flatten-fields.js";
import type { MappedFields } from "./map-fields.js";
import {
  fillOutright,
  type Given,
  type PageText,
  readGiven,
  readPageText,
  type TemplatePage,
  type TemplateSite,
} from "./page-text.js";
import { readData } from "./read-settings.js";

/** What templates of feeds are called. */
const names = /\.(?:xml|rss|atom|njk|liquid|hbs|ejs|erb|twig|php|html|11ty\.[cm]?js|[cm]?[jt]s|astro|xsl)$/i;
const likely = /(?:feed|rss|podcast|itunes|index\.xml|atom|(?:^|[/_-])xml\.\w+$)/i;

/** A file of settings or data that templates name by its stem, or by `site` and `config` where it is the generator's own. */
interface TemplateData {
  path: string;
  data: YamlValue;
}

export interface FeedTemplate {
  /** Path of a feed that was made of it, or by hand, where it is one and no template. */
  made?: string;
  /** As a file of settings would hold them. */
  data: Record<string, YamlValue>;
  /** What an item says of a page, in the template's own words. */
  item: (site: Omit<TemplateSite, "find">) => ItemTexts;
  /** What stands before the name of a recording. */
  mediaPrefix?: string;
}

/** What the feed says of a page, each undefined where the template is not understood there. */
export interface ItemTexts {
  /** Path of the template. */
  path: string;
  guid: PageText;
  /** The address of the recording, or its path from the site's root. */
  audio: PageText;
  length: PageText;
  duration: PageText;
  number: PageText;
}

/** A feed of drafts is another one, and one further up is the site's own. */
const rank = (path: string): number => (/draft|preview|test|example/i.test(path) ? 100 : 0) + path.split("/").length;
const dataFiles = /(?:^|\/)_?data\/[\w-]+\.(?:ya?ml|json|toml|[cm]?js)$/i;

/** The section of Hugo that a template is for; undefined where it is for all. */
const sectionOf = (path: string): string | undefined =>
  /(?:^|\/)layouts\/(?:section\/([\w-]+)\.rss\.xml|(?!section\/|_default\/|partials\/)([\w-]+)\/[\w.-]*rss\.xml)$/
    .exec(path)
    ?.slice(1)
    .find(Boolean);

/**
 * The template of the podcast's feed; undefined where there is none. `settings` are those that are read already, `under` is the
 * folder of the episodes: a template for another section of the site is that of another show.
 */
export async function readTemplate(
  folder: Folder,
  paths: readonly string[],
  settings: readonly TemplateData[],
  under: string,
): Promise<FeedTemplate | undefined> {
  const sections = new Set(paths.flatMap((path) => /(?:^|\/)content\/([^/]+)\//.exec(path)?.[1] ?? []));
  const own = /(?:^|\/)content\/([^/]+)/.exec(under)?.[1];
  const isOthers = (path: string): boolean => {
    const section = sectionOf(path);
    return own !== undefined && section !== undefined && section !== own && sections.has(section);
  };
  const candidates = paths.filter((one) => names.test(one) && likely.test(one) && !isOthers(one));
  for (const path of candidates.sort((a, b) => rank(a) - rank(b))) {
    const template = await folder.readText(path);
    if (!/<enclosure\b/.test(template) || !/<itunes:/.test(template)) continue;
    const find = findOutside(template, [...settings, ...(await readOthers(folder, paths, settings))]);
    const given = readGiven(template);
    const fill = (typed: string): string => fillOutright(typed, find, given);
    const outright = (value: string | undefined): string | undefined => sayOutright(value, fill);
    // A script may write its items before the channel that they go into.
    const [channel = ""] = template.slice(Math.max(0, template.search(/<channel\b/))).split(/<item\b/);
    const about = channel.replace(/<image\b[\s\S]*?<\/image>/g, "");
    const said = {
      podcast_title: outright(/<title>([\s\S]*?)<\/title>/.exec(about)?.[1]),
      podcast_description: outright(/<description>([\s\S]*?)<\/description>/.exec(about)?.[1]),
      itunes_summary: outright(/<itunes:summary>([\s\S]*?)<\/itunes:summary>/.exec(about)?.[1]),
      link: outright(/<link>([\s\S]*?)<\/link>/.exec(about)?.[1]),
      language: outright(/<language>([\s\S]*?)<\/language>/.exec(about)?.[1]),
      itunes_image: outright(/<itunes:image\s[^>]*href=["']([^"']+)["']/.exec(channel)?.[1]),
      itunes_categories: [...channel.matchAll(/<itunes:category\s+text=(["'])(.+?)\1/g)].flatMap(
        (found) => outright(found[2])?.replaceAll("&amp;", "&") ?? [],
      ),
      itunes_owner_name: outright(/<itunes:name>([^<]+)<\/itunes:name>/.exec(channel)?.[1]),
      itunes_owner_email: outright(/<itunes:email>([^<]+)<\/itunes:email>/.exec(channel)?.[1]),
      itunes_author: outright(/<itunes:author>([^<]+)<\/itunes:author>/.exec(channel)?.[1]),
      itunes_explicit: outright(/<itunes:explicit>([^<]+)<\/itunes:explicit>/.exec(channel)?.[1]),
    };
    const data = Object.entries(said).filter(([, value]) => value !== undefined && value.length > 0);
    const prefix = prefixIn(
      fill(/<enclosure\b[^>]*?\surl=("[\s\S]*?"|'[\s\S]*?')\s*(?:\w+=|\/?>)/.exec(template)?.[1]?.slice(1, -1) ?? ""),
    );
    return {
      ...(/<enclosure\b[^>]*?\surl=["']https?:[^"'{}$<%]+["']/.test(template) ? { made: path } : {}),
      data: Object.fromEntries(data) as FeedTemplate["data"],
      item: (site) => readItem(path, template, given, { ...site, find }),
      ...defined({ mediaPrefix: prefix }),
    };
  }
  return undefined;
}

/** What stands in the first item of a template. */
function readItem(path: string, template: string, given: Given, site: TemplateSite): ItemTexts {
  const [, item = ""] = template.split(/<item\b[^>]*>/);
  const read = (typed: string | undefined): PageText => readPageText(typed ?? "", site, given);
  const enclosure = /<enclosure\b[\s\S]*?(?:\/>|<\/enclosure>)/.exec(item)?.[0] ?? "";
  const attribute = (name: string): string | undefined =>
    new RegExp(`\\s${name}=(?:"([\\s\\S]*?)"|'([\\s\\S]*?)')\\s*(?=\\w+=|/|>)`).exec(enclosure)?.slice(1).find(Boolean);
  return {
    path,
    guid: read(guidIn(item)),
    audio: read(attribute("url")),
    length: read(attribute("length")),
    duration: read(/<itunes:duration>([\s\S]*?)<\/itunes:duration>/.exec(item)?.[1]),
    number: read(/<itunes:episode>([\s\S]*?)<\/itunes:episode>/.exec(item)?.[1]),
  };
}

/** What the guid of an item is; one of several, each under a condition, with these conditions. */
function guidIn(item: string): string | undefined {
  const chosen =
    /\{[{%]-?\s*if\b[^{}]*[}%]\}\s*<guid\b(?:(?!<\/?(?:title|link|description|enclosure)\b)[\s\S]){0,2000}<\/guid>\s*\{[{%]-?\s*end(?:if)?\s*-?[}%]\}/.exec(
      item,
    )?.[0];
  return chosen?.replace(/\s*<\/?guid\b[^>]*>\s*/g, "") ?? /<guid\b[^>]*>([\s\S]*?)<\/guid>/.exec(item)?.[1];
}

/** Values of settings and data; a word under which a loop gives one page after the other is none of theirs. */
function findOutside(template: string, known: readonly TemplateData[]): TemplateSite["find"] {
  const looped = new Set(
    [...template.matchAll(/\bfor\s+(?:const\s+|let\s+|var\s+)?(\w+)\s+(?:in|of)\b/g)].map(([, name]) => name),
  );
  return (path) => (looped.has(path.replace(/\..*$/, "")) ? undefined : findValue(path, known));
}

/** The text that a path such as `.Site.Params.owner`, `site.data.show.title` or `metadata.url` leads to. */
function findValue(path: string, known: readonly TemplateData[]): string | undefined {
  const [, dot, words] = /^(\$?\.|\$(?=\.))?((?:[A-Za-z_][\w-]*\.)*[A-Za-z_][\w-]*)$/.exec(path) ?? [];
  if (words === undefined) return undefined;
  const [head, ...rest] = words.toLowerCase().split(".");
  // A dot before it means the page in Go's templates, but for its site.
  if (dot !== undefined && head !== "site") return undefined;
  const inData = (stem: string | undefined, keys: readonly string[]): string | undefined =>
    known
      .filter(({ path: file }) => stemOf(file) === stem)
      .map(({ data }) => walk(data, keys))
      .find(Boolean);
  const inSettings = (): string | undefined =>
    known
      .filter(({ path: file }) => own.test(file))
      .map(({ path: file, data }) => walk(data, stemOf(file) === "params" ? rest.slice(1) : rest))
      .find(Boolean);
  if (head === "site" && rest[0] === "data") return inData(rest[1], rest.slice(2));
  return (head === "site" || head === "config" ? inSettings() : undefined) ?? inData(head, rest);
}

const own = /(?:^|\/)(?:hugo|_?config|zola|params)\.\w+$/;
const stemOf = (path: string): string =>
  nameOf(path)
    .replace(/\.\w+$/, "")
    .toLowerCase();

function walk(data: YamlValue, keys: readonly string[]): string | undefined {
  return keys.length === 0 ? undefined : text(keys.reduce<YamlValue | undefined>(fieldOf, data));
}

/** The language that the templates of pages say outright: <html lang="fa-IR">; that of the first that says one. */
export async function readPageLanguage(folder: Folder, paths: readonly string[]): Promise<string | undefined> {
  const layouts = paths.filter((one) => /layout|_includes|templates?\/|themes?\//i.test(one) && pages.test(one));
  for (const path of layouts.sort((a, b) => rank(a) - rank(b)).slice(0, mostLayouts)) {
    const found = /<html\b[^>]*?\slang=["']?([A-Za-z]{2,3}(?:-[A-Za-z\d]+)*)["'\s>]/.exec(
      await folder.readText(path),
    )?.[1];
    if (found !== undefined && isLanguageCode(found)) return found;
  }
  return undefined;
}
const pages = /\.(?:html?|njk|liquid|hbs|ejs|pug|astro|vue|svelte|[jt]sx)$/i;
const mostLayouts = 60;

/** Data that templates name and that are no settings of the show. */
async function readOthers(folder: Folder, paths: readonly string[], settings: readonly TemplateData[]) {
  const found: TemplateData[] = [];
  for (const path of paths.filter((one) => dataFiles.test(one) && !settings.some((known) => known.path === one))) {
    if (((await folder.stat(path))?.size ?? 0) > largest || !/\w/.test(nameOf(path))) continue;
    const data = await readData(folder, path);
    if (data !== undefined) found.push({ path, data });
  }
  return found;
}

/** Bytes: what is larger is no settings. */
const largest = 200_000;

/** What stands before the one value of a page that an address ends with. */
const prefixIn = (filled: string): string | undefined => /^([^{}$<>%\s]+)\{\{[^{}]*\}\}$/.exec(filled)?.[1];

/** A value without the words of a template before it, which stand for the site; undefined where there are others. */
function sayOutright(value: string | undefined, fill: (text: string) => string): string | undefined {
  const typed = value?.replace(/<!\[CDATA\[|\]\]>/g, "").trim();
  const filled = typed === undefined ? undefined : fill(typed).trim();
  const plain = filled?.replace(/^\{\{[^{}]*(?:url|root|base|site)[^{}]*\}\}(?=\/?[\w-])/i, "/").trim();
  return plain === undefined || plain === "" || /[{}$]|<%|<\w/.test(plain) ? undefined : plain.replace(/^\/{2,}/, "/");
}

/** The fields of an episode with what was published, and the address of the recording as it was. */
export interface Published extends MappedFields {
  url?: string;
  /** No field holds the guid: the template makes one of any page. */
  madeGuid?: boolean;
}

/** Puts what the template makes of the page before what fields with likely names say. */
export function takePublished(mapped: MappedFields, page: TemplatePage, item: ItemTexts): Published {
  const audio = typeof mapped.fields.audio === "object" ? (mapped.fields.audio as TypedFields) : {};
  const named = audio.url ?? audio.file;
  const filled = item.audio(page);
  const isMeant =
    filled !== undefined &&
    /^https?:\/\/[^/]+\/./i.test(filled) &&
    (named === undefined
      ? isRecording(filled)
      : filled.endsWith(encodeURI(String(named)).replace(/^\.?\//, "")) || isRecording(filled));
  const url = isMeant ? filled : undefined;
  const guid = item.guid(page);
  const length = Number(item.length(page) ?? Number.NaN);
  const number = mapped.fields.episode === undefined ? item.number(page) : undefined;
  const duration =
    (mapped.fields.duration ?? audio.duration) === undefined
      ? takeDuration(item.duration(page) ?? null, {}, "")
      : undefined;
  const fields: TypedFields = {
    ...mapped.fields,
    ...(url === undefined
      ? {}
      : {
          audio: {
            ...audio,
            ...(named === undefined ? { url } : {}),
            ...(audio.length === undefined && length > 1000 ? { length } : {}),
          },
        }),
    ...defined({ guid }),
    ...duration,
    ...(number !== undefined && /^[1-9]\d{0,5}$/.test(number) ? { episode: Number(number) } : {}),
  };
  const isSource = ({ theirs, ours }: Omit<MappedField, "count">): boolean => {
    const value = ours === "" ? text(fieldAt(page.fields, theirs.split("."))) : undefined;
    return value !== undefined && named === undefined && url?.endsWith(value) === true;
  };
  const madeGuid = guid !== undefined && guid !== mapped.fields.guid;
  const used = mapped.used.map((field) => {
    if (isSource(field)) return { ...field, ours: "audio" };
    // A field that is called like a guid is none where the feed makes another.
    return madeGuid && field.ours === "guid" ? { ...field, ours: "" } : field;
  });
  const isMade = url !== undefined && named === undefined && !used.some(({ ours }) => /\baudio\b/.test(ours));
  const ours = [...(madeGuid ? ["guid"] : []), ...(isMade ? ["audio"] : [])].join(", ");
  return {
    fields,
    used: ours === "" ? used : [...used, { theirs: item.path, ours, example: madeGuid ? guid : url! }],
    ...defined({ url }),
    madeGuid,
  };
}
