// Reads what a generator's settings and data say of the show.

import { decodeEntities } from "../../base/entities.js";
import { isMap } from "../../base/is-map.js";
import { isLanguageCode } from "../../base/language-code.js";
import { markdownToText } from "../../base/markdown/markdown-to-text.js";
import { parseYaml, type YamlValue } from "../../base/parse-yaml.js";
import { isZone } from "../../base/zone.js";
import type { TypedFields, TypedValue } from "../../model/moved-show.js";
import type { Folder } from "../folder.js";
import { parseToml } from "../other-matter.js";
import { text } from "../schema/foreign-values.js";
import { flattenFields } from "./flatten-fields.js";
import { readScript } from "./read-script.js";

/** A file of data as a map or list; undefined for what cannot be read. */
export async function readData(folder: Folder, path: string): Promise<YamlValue | undefined> {
  const content = (await folder.readText(path)).replace(/^\ufeff/, "").replaceAll("\r\n", "\n");
  if (/\.(?:[cm]?[jt]s|py)$/.test(path)) return readScript(content);
  const parsed = path.endsWith(".toml") ? await parseToml(content) : parseYaml(content);
  return parsed.ok ? parsed.value : undefined;
}

/** Names of other tools by what they say of the show; the first that is there counts. */
const names: Readonly<Record<string, string>> = {
  title: "podcast_title show_title itunes_title title sitename title_default name",
  link: "link website base_url baseurl_full url site_url siteurl site homepage domain",
  description:
    "podcast_description itunes_summary description summary podcast_summary about subtitle itunes_subtitle tagline description_default",
  language: "language language_code languagecode lang locale default_lang",
  author: "podcast_author itunes_author author author_name",
  copyright: "copyright podcast_copyright",
  explicit: "podcast_explicit itunes_explicit explicit",
  type: "itunes_type podcast_type show_type",
  image: "podcast_album_art podcast_image itunes_image artwork cover cover_art image image_url logo image_default",
  timezone: "timezone time_zone tz",
  guid: "podcast_guid",
  email: "podcast_email itunes_owner_email owner_email email",
  ownerName: "itunes_owner_name podcast_owner owner_name",
  mediaPrefix:
    "media_prefix mediaprefix audio_prefix audio_base_url audio_url_prefix audio_base_path audio_bucket media_url audio_base",
  categories:
    "itunes_categories podcast_category itunes_top_category itunes_category categories category category1 main_category",
  keywords: "keywords podcast_keywords itunes_keywords",
};

export interface ReadSettings {
  /** Fields of show.md. */
  fields: TypedFields;
  /** What stands before names of recordings. */
  mediaPrefix?: string;
}

/** `ownerEmail` is `owner_email`. */
const oneWord = (name: string): string => name.replaceAll("_", "");

/** What the settings say; of several files the first that says it. */
export function readSettings(files: readonly YamlValue[]): ReadSettings {
  const flat = files.flatMap((file) => (isMap(file) ? flattenFields(file) : []));
  const pick = (name: string): YamlValue | undefined => {
    for (const one of names[name]!.split(" ")) {
      const found = flat.find((field) => oneWord(field.name) === oneWord(one) && field.value !== "");
      if (found) return found.value;
    }
    return undefined;
  };
  const line = (value: YamlValue | undefined): string | undefined => {
    const typed = isMap(value)
      ? (text(value.name) ?? text(value.title))
      : Array.isArray(value)
        ? undefined
        : text(value);
    return typed === undefined
      ? undefined
      : markdownToText(decodeEntities(typed), { links: "drop" }).replace(/\s+/g, " ").trim();
  };
  const author = pick("author");
  const owner = flat.find(({ name }) => name === "owner")?.value;
  const email =
    line(pick("email")) ??
    (isMap(owner) ? text(owner.email) : undefined) ??
    (isMap(author) ? text(author.email) : undefined);
  const link = flat
    .filter(({ name }) => names.link!.split(" ").includes(name) || name === "baseurl")
    .map(({ value }) => text(value))
    .find((value) => value !== undefined && /^https?:\/\/[^/\s]+\.[^/\s]+/i.test(value));
  const base = text(flat.find(({ name, value }) => name === "baseurl" && /^\/\w/.test(text(value) ?? ""))?.value);
  const language = line(pick("language"));
  const zone = line(pick("timezone"));
  const ownerName = line(pick("ownerName")) ?? (isMap(owner) ? text(owner.name) : undefined) ?? line(author);
  const image = pick("image");
  const prefix = line(pick("mediaPrefix"));
  return {
    fields: {
      title: line(pick("title")),
      link:
        link === undefined
          ? undefined
          : `${link.replace(/[?#].*$/, "").replace(/\/+$/, "")}${base ?? ""}`.replace(/\/+$/, ""),
      description: line(pick("description")),
      language: language !== undefined && isLanguageCode(language) ? language : undefined,
      author: line(author),
      owner: email === undefined ? undefined : { name: ownerName, email },
      // The year of a build, which a template fills in, is none that stays.
      copyright: line(pick("copyright"))
        ?.replace(/\s?[-–—]?\s?\{+[^{}]*\}+/g, "")
        .trim(),
      categories: categoriesOf(pick("categories")),
      explicit: /^(?:yes|true|explicit)$/i.test(line(pick("explicit")) ?? "") ? true : undefined,
      type: /^serial$/i.test(line(pick("type")) ?? "") ? "serial" : undefined,
      image: isMap(image) ? (text(image.url) ?? text(image.src) ?? text(image.href)) : line(image),
      timezone: zone !== undefined && isZone(zone) ? zone : undefined,
      guid: line(pick("guid")),
    },
    ...(prefix === undefined ? {} : { mediaPrefix: prefix }),
  };
}

function categoriesOf(value: YamlValue | undefined): TypedValue | undefined {
  const rows = Array.isArray(value)
    ? value
    : typeof value === "string"
      ? value.split(",")
      : isMap(value)
        ? [value]
        : [];
  const found = rows.flatMap((row): string[] => {
    if (typeof row === "string") return row.trim() === "" ? [] : [decodeEntities(row.trim())];
    if (!isMap(row)) return [];
    const name = text(row.title) ?? text(row.name) ?? text(row.category) ?? text(row.text);
    if (name === undefined) return [];
    const inner = [row.items ?? row.sub ?? row.subcategory ?? row.subcategories ?? null]
      .flat()
      .flatMap((one) => text(one) ?? []);
    return inner.length === 0 ? [name] : inner.map((one) => `${name} > ${one}`);
  });
  return found.length === 0 ? undefined : found;
}
