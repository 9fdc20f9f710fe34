// Where a generator put the page of an episode, from the root of its site: by the file's own fields, by its settings, else as usual.
import { isMap } from "../../base/is-map.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import { slugify } from "../../base/slug.js";
import { text } from "../schema/foreign-values.js";

/** What the address of a page hangs on. */
export interface PageFile {
  /** Path in the generator's folder. */
  file: string;
  /** Its file's, or folder's, name without a date before it. */
  name: string;
  fields: Record<string, YamlValue>;
  /** "2023-11-23", where it is known. */
  day: string | undefined;
}

/** What Jekyll's short names stand for. */
const jekyllStyles: Readonly<Record<string, string>> = {
  date: "/:categories/:year/:month/:day/:title.html",
  pretty: "/:categories/:year/:month/:day/:title/",
  ordinal: "/:categories/:year/:y_day/:title.html",
  none: "/:categories/:title.html",
};

/** The path of an episode's page; undefined where the generator does not say. */
export function oldPath(tool: string, settings: Record<string, YamlValue>, page: PageFile): string | undefined {
  const { fields, file, name } = page;
  const typed = text(fields.permalink) ?? (tool === "Hugo" ? text(fields.url) : undefined);
  if (typed !== undefined && !/[{<]/.test(typed) && !/\.mp3$/i.test(typed)) return fill(asPath(typed), page);
  if (tool === "Jekyll") return fill(jekyllPattern(settings, file), page);
  const folder = file.replace(/^(?:.*\/)?(?:content|src\/pages|src\/content|src)\//, "").replace(/\/?[^/]*$/, "");
  if (tool === "Hugo" || tool === "Zola") {
    const isBundle = /(?:^|\/)index\.md$/.test(file);
    const sections = isBundle ? folder.replace(/\/?[^/]*$/, "") : folder;
    const patterns = isMap(settings.permalinks) ? settings.permalinks : {};
    const ofPages = isMap(patterns.page) ? { ...patterns, ...patterns.page } : patterns;
    const pattern = text(ofPages[sections.split("/")[0]!] ?? null);
    const last = text(fields.slug) ?? name;
    return pattern === undefined ? asPath(`${sections}/${last}/`) : fill(asPath(pattern), page, sections);
  }
  if (tool === "podbard") return asPath(`episode/${name}/`);
  // What a template makes of a page is known where it takes it from the file's name or fields.
  if (tool === "Eleventy" && typed !== undefined) return fillPermalink(typed, page);
  if (tool === "Eleventy") return asPath(`${folder}/${/(?:^|\/)index\.md$/.test(file) ? "" : `${name}/`}`);
  if (tool === "Astro" && file.includes("src/pages/")) return asPath(`${folder}/${name}`);
  return undefined;
}

function fillPermalink(typed: string, { name, fields }: PageFile): string | undefined {
  const filled = typed.replace(
    /\{\{-?\s*([\w.]+)\s*((?:\|[^{}]*)?)-?\}\}/g,
    (whole, words: string, filters: string) => {
      const value = /^(?:page\.)?fileSlug$/i.test(words)
        ? name
        : text(fields[words.replace(/^.*\./, "").toLowerCase()]);
      const plain = filters.trim();
      if (value === undefined || !/^(?:|\|\s*slug(?:ify)?)$/.test(plain)) return whole;
      return plain === "" ? value : slugify(value);
    },
  );
  return /[{}%]/.test(filled) ? undefined : asPath(filled.replace(/index\.html$/, ""));
}

function jekyllPattern(settings: Record<string, YamlValue>, file: string): string {
  const collection = /(?:^|\/)_([^/]+)\//.exec(file)?.[1] ?? "posts";
  const collections = isMap(settings.collections) ? settings.collections : {};
  const own = collections[collection];
  const pattern = isMap(own) ? text(own.permalink) : undefined;
  if (pattern !== undefined) return asPath(pattern);
  if (collection !== "posts" && collection !== "drafts") return `/${collection}/:path.html`;
  const typed = text(settings.permalink) ?? "date";
  return asPath(jekyllStyles[typed] ?? typed);
}

const asPath = (path: string): string =>
  `/${path
    .trim()
    .replace(/^https?:\/\/[^/]+/i, "")
    .replace(/^\/+/, "")}`;

/** The pattern with what its words stand for; undefined where one is not known. */
function fill(pattern: string, { fields, name, file, day }: PageFile, sections = ""): string | undefined {
  const [year = "", month = "", date = ""] = day?.split("-") ?? [];
  const categories = [fields.categories ?? fields.category ?? null]
    .flat()
    .flatMap((one) => text(one)?.split(/\s+/) ?? []);
  const slug = text(fields.slug) ?? name;
  const words: Record<string, string> = {
    year,
    month,
    day: date,
    short_year: year.slice(2),
    i_month: String(Number(month)),
    i_day: String(Number(date)),
    title: /(?:^|\/)_/.test(file) ? slug : slugify(text(fields.title) ?? name),
    slug,
    filename: name,
    contentbasename: name,
    slugorfilename: slug,
    slugorcontentbasename: slug,
    name,
    path: file.replace(/^(?:.*\/)?_[^/]+\//, "").replace(/\.\w+$/, ""),
    collection: /(?:^|\/)_([^/]+)\//.exec(file)?.[1] ?? "posts",
    categories: categories.map((one) => one.toLowerCase()).join("/"),
    section: sections.split("/")[0]!,
    sections,
    output_ext: ".html",
  };
  let known = true;
  const path = pattern.replace(/:([a-z_]+)/g, (_, word: string) => {
    const value = words[word];
    if (value === undefined || (value === "" && word !== "categories")) known = false;
    return value ?? "";
  });
  return known ? path.replace(/\/{2,}/g, "/") : undefined;
}
