// Reads episodes that a folder keeps as data: a file each, or one file with all of them in a list or under their names.
import { isMap } from "../../base/is-map.js";
import { htmlToMarkdown } from "../../base/markdown/html-to-markdown.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import { slugify } from "../../base/slug.js";
import { type Folder, nameOf, parentOf } from "../folder.js";
import { readFrontMatter } from "../front-matter.js";
import { text } from "../schema/foreign-values.js";
import { fieldsByName, flattenFields } from "./flatten-fields.js";
import type { RawEpisode } from "./read-episode.js";
import { readData } from "./read-settings.js";

/** Bytes: what is larger is no list of episodes. */
const largest = 20_000_000;
/** Lists of episodes are called so, where they stand in a map. */
const lists = /^(?:episodes?|podcasts?|items?|entries|shows?|posts?|data|feed)$/i;
const others =
  /(?:^|\/)(?:package(?:-lock)?|composer|[tj]sconfig|manifest|tslint|vercel|netlify|bower|renovate|pnpm-lock|yarn)[^/]*$/i;

/**
 * The files of data among paths that may hold episodes, as episodes that are not understood yet, with what stands beside each
 * list, which is of the show. What cannot be read is left out.
 */
export async function readCollections(
  folder: Folder,
  paths: readonly string[],
): Promise<{ episodes: RawEpisode[]; shows: Map<string, Record<string, YamlValue>> }> {
  const found: RawEpisode[] = [];
  const shows = new Map<string, Record<string, YamlValue>>();
  const listed = new Set(paths);
  for (const path of paths.filter((one) => /\.(?:ya?ml|json|toml)$/i.test(one) && !others.test(one))) {
    if (((await folder.stat(path))?.size ?? 0) > largest) continue;
    const data = await readData(folder, path);
    if (data === undefined) continue;
    const stem = nameOf(path).replace(/\.\w+$/, "");
    const all = listIn(data);
    if (!all) {
      if (isMap(data)) found.push(rawOf(path, stem, data));
      continue;
    }
    const items = new Set<YamlValue>(all.map(({ value }) => value));
    if (isMap(data))
      shows.set(
        path,
        Object.fromEntries(
          Object.entries(data).filter(([name, value]) => !items.has(value) && !(lists.test(name) && isMany(value))),
        ),
      );
    for (const [at, { name, value }] of all.entries()) {
      const raw = rawOf(`${path}#${at + 1}`, name ?? nameOfItem(value, `${stem}-${at + 1}`), value);
      found.push(raw.body === "" ? { ...raw, body: await readBeside(folder, path, raw.name, listed) } : raw);
    }
  }
  return { episodes: found, shows };
}

/** The text of a page that is called as an entry of the data beside it is; "" where there is none. */
async function readBeside(folder: Folder, data: string, name: string, listed: ReadonlySet<string>): Promise<string> {
  const stem = `${parentOf(data)}/${name}`.replace(/^\//, "");
  const page = [`${stem}.md`, `${stem}.markdown`, `${stem}/index.md`].find((one) => listed.has(one));
  if (page === undefined) return "";
  const content = await folder.readText(page);
  const { value } = await readFrontMatter(page, content);
  return /^\ufeff?---/.test(content) && value.whole ? value.body : content;
}

/** Whether a value holds several maps, in a list or under their names. */
const isMany = (value: YamlValue | undefined): boolean =>
  Array.isArray(value) ? value.some(isMap) : isMap(value ?? null) && Object.values(value as object).every(isMap);
const isTitled = (map: Record<string, YamlValue>): boolean => Object.keys(map).some((name) => /^title$/i.test(name));

interface Item {
  /** Under which it stands in a map. */
  name?: string;
  value: Record<string, YamlValue>;
}

/** The maps of a list, which may stand alone, in a map, or be a map of maps; undefined where there is none. */
function listIn(data: YamlValue): Item[] | undefined {
  if (Array.isArray(data)) return data.filter((one) => isMap(one)).map((value) => ({ value }));
  if (!isMap(data)) return undefined;
  const entries = Object.entries(data);
  const inner = entries.find(([name, value]) => lists.test(name) && isMany(value));
  if (inner && (Array.isArray(inner[1]) || entries.length > 1)) return listIn(inner[1]);
  const maps = entries.flatMap(([name, value]) => (isMap(value) ? [{ name, value }] : []));
  const named = maps.length === entries.length && maps.every(({ value }) => isTitled(value));
  return named && maps.length > 0 ? maps : undefined;
}

function nameOfItem(value: Record<string, YamlValue>, otherwise: string): string {
  const fields = fieldsByName(flattenFields(value));
  const named = text(fields.slug) ?? text(fields.title);
  return (named === undefined ? "" : slugify(named)) || otherwise;
}

/** Fields that hold the text of the page, the fullest first. */
const bodies = "content body show_notes shownotes notes html formatted_description description_html".split(" ");

function rawOf(file: string, name: string, data: Record<string, YamlValue>): RawEpisode {
  const flat = flattenFields(data);
  const fields = fieldsByName(flat);
  const body = bodies.map((one) => text(fields[one])).find((one) => one !== undefined) ?? "";
  return { file, name, flat, fields, body: /<(?:p|br|ul|ol|a|div|h\d)\b/i.test(body) ? htmlToMarkdown(body) : body };
}
