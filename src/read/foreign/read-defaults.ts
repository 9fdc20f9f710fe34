// What a generator says of many pages at once and elsewhere than in them: Jekyll's defaults, Hugo's cascade, Eleventy's data of folders.
import { escapeRegExp } from "../../base/escape-reg-exp.js";
import { isMap } from "../../base/is-map.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import type { Problem } from "../../model/problem.js";
import { type Folder, nameOf, parentOf } from "../folder.js";
import { readFrontMatter } from "../front-matter.js";
import { text } from "../schema/foreign-values.js";
import { type FlatField, fieldOf, flattenFields } from "./flatten-fields.js";
import { holdsBackField } from "./map-fields.js";
import { readData } from "./read-settings.js";

/** Fields of all pages that they are for. */
export interface Defaults {
  file: string;
  /** The field that they stand in, "cascade"; "" where the whole file is of them. */
  under: string;
  /** Undefined where they cannot be read. */
  fields?: readonly FlatField[];
  /** Whether the page of a path takes them. */
  isFor: (path: string) => boolean;
}

/** A field that a page takes from elsewhere and that holds it back. */
export interface Inherited extends FlatField {
  from: Defaults;
}

/** All defaults that the files among paths say, those that count more before those that count less. */
export async function readDefaults(folder: Folder, paths: readonly string[]): Promise<Defaults[]> {
  const found: Defaults[] = [];
  const deepest = paths.toSorted((a, b) => b.split("/").length - a.split("/").length);
  for (const file of deepest.filter((path) => pageData(path) !== undefined))
    found.push(...(await readOfPages(folder, file)));
  for (const file of deepest.filter((path) => /(?:^|\/)_index(?:\.[\w-]+)?\.(?:md|markdown|html)$/i.test(path))) {
    const { value } = await readFrontMatter(file, await folder.readText(file));
    const inside = (path: string): boolean => path.startsWith(file.slice(0, -nameOf(file).length));
    found.push(...(await cascadesOf(folder, file, value.whole ? value.data : undefined, inside)));
  }
  for (const file of deepest) {
    const [whole, base] =
      /^((?:[^/]+\/)?)(?:(?:hugo|config)|config\/(?:_default|production)\/(?:hugo|config|cascade))\.(?:toml|ya?ml|json)$/.exec(
        file,
      ) ?? [];
    if (whole === undefined) continue;
    const data = await readData(folder, file);
    const named =
      data !== undefined && /^cascade\./.test(nameOf(file)) && !hasField(data, "cascade") ? { cascade: data } : data;
    found.push(...(await cascadesOf(folder, file, named, (path) => path.startsWith(base!))));
  }
  for (const file of deepest.filter((path) => /^(?:[^/]+\/)?_config\.(?:ya?ml|toml)$/.test(path)))
    found.push(...(await readJekyll(folder, file)));
  return found;
}

/** What holds a page back that says nothing of it itself. */
export function inheritFields(
  { file, flat }: { file: string; flat: readonly FlatField[] },
  defaults: readonly Defaults[],
): Inherited[] {
  const plain = (name: string): string => name.replace(/^_/, "");
  const said = new Set(flat.map(({ name }) => plain(name)));
  const found: Inherited[] = [];
  for (const from of defaults.filter((one) => one.isFor(file)))
    for (const field of from.fields ?? []) {
      if (said.has(plain(field.name))) continue;
      said.add(plain(field.name));
      if (holdsBackField(field)) found.push({ ...field, from });
    }
  return found;
}

/** Says of each place once which episodes it holds back, and which place could not be read. */
export function sayDefaults(
  held: readonly { name: string; inherited: readonly Inherited[] }[],
  unread: readonly Defaults[],
): Problem[] {
  const places = new Map<string, { names: string[]; fields: Set<string> }>();
  for (const { name, inherited } of held)
    for (const { from, path, value } of inherited.slice(0, 1)) {
      const place = places.get(from.file) ?? { names: [], fields: new Set() };
      place.names.push(name);
      const typed = text(value);
      place.fields.add(`${from.under}${from.under && "."}${path}${typed === undefined ? "" : `: ${typed}`}`);
      places.set(from.file, place);
    }
  return [
    ...[...places].map(([file, { names, fields }]): Problem => {
      const [first, ...more] = names;
      const whose =
        more.length === 0
          ? `The episode ${first} stays a draft`
          : `${names.length} episodes, such as ${first}, stay drafts`;
      return {
        rule: "import-held",
        severity: "info",
        message: `${whose}: ${file} holds ${more.length === 0 ? "it" : "them"} back by ${[...fields].join(", ")}`,
        place: { file },
        hint: "An episode comes out once draft: goes from it.",
      };
    }),
    ...[...new Set(unread.map(({ file }) => file))].map(
      (file): Problem => ({
        rule: "import-unread",
        severity: "warn",
        message: `What ${file} says of many pages at once cannot be read: an episode that it holds back would come out`,
        place: { file },
        hint: "Write draft: true into the episodes that are not to come out yet.",
      }),
    ),
  ];
}

const hasField = (data: YamlValue, name: string): boolean => fieldOf(data, name) !== undefined;

/** Whose pages a file of Eleventy's data is for: those in its folder, or the one of its own name. */
function pageData(file: string): Defaults["isFor"] | undefined {
  const [, stem, own] = /^(.+?)(\.11tydata)?\.(?:json|[cm]?js)$/.exec(file) ?? [];
  if (stem === undefined || (own === undefined && !file.endsWith(".json"))) return undefined;
  const above = parentOf(file);
  if (nameOf(above) === nameOf(stem)) return (path) => path.startsWith(`${above}/`);
  return own === undefined ? undefined : (path) => path.replace(/\.\w+$/, "") === stem;
}

async function readOfPages(folder: Folder, file: string): Promise<Defaults[]> {
  const one = { file, under: "", isFor: pageData(file)! };
  const data = await readData(folder, file);
  if (data === undefined) return [one];
  if (!isMap(data)) return [];
  const read = { ...one, fields: flattenFields(data) };
  if (file.endsWith(".json")) return [read];
  // Fields of a script that are worked out, there or in a map of such fields.
  const named = [...(await folder.readText(file)).matchAll(/\b(\w+)["']?\s*:/g)].map(([, name]) => name!);
  const workedOut = named.some(
    (name) =>
      !Object.hasOwn(data, name) &&
      ["true", "false"].some((value) => holdsBackField({ path: name, name: name.toLowerCase(), value })),
  );
  return workedOut ? [read, one] : [read];
}

/** The cascades of settings or of a folder's page. One that cannot be read is only named where the file has one. */
async function cascadesOf(
  folder: Folder,
  file: string,
  data: YamlValue | undefined,
  inside: Defaults["isFor"],
): Promise<Defaults[]> {
  const said = { file, under: "cascade" };
  if (data === undefined)
    return /\bcascade\b/i.test(`${await folder.readText(file)} ${nameOf(file)}`) ? [{ ...said, isFor: inside }] : [];
  return [fieldOf(data, "cascade") ?? []].flat().flatMap((one): Defaults[] => {
    if (!isMap(one)) return [];
    const target = fieldOf(one, "target") ?? fieldOf(one, "_target");
    const rest = Object.fromEntries(Object.entries(one).filter(([name]) => !/^_?target$/i.test(name)));
    const fits = (name: string, values: readonly string[]): boolean => {
      const glob = text(fieldOf(target, name));
      return glob === undefined || values.some((value) => new RegExp(`^${globSource(glob)}$`, "i").test(value));
    };
    const isFor = (path: string): boolean => {
      const page = `/${path.replace(/^(?:.*?\/)?content\//, "")}`.replace(/(?:\/index)?\.\w+$/, "");
      return (
        inside(path) &&
        fits("path", [page, page.replace(/^\/[a-z]{2}(?:-[a-z]{2})?(?=\/)/i, "")]) &&
        fits("kind", ["page"]) &&
        fits("environment", ["production"])
      );
    };
    return [{ ...said, fields: flattenFields(rest), isFor }];
  });
}

/** The defaults of Jekyll's settings: a longer path counts more, then a type, then what stands later. */
async function readJekyll(folder: Folder, file: string): Promise<Defaults[]> {
  const data = await readData(folder, file);
  const said = { file, under: "defaults" };
  const base = [parentOf(file), text(fieldOf(data, "source")) ?? ""].map(trimPath).filter((part) => part !== "");
  const start = base.map((part) => `${part}/`).join("");
  if (data === undefined)
    return /^defaults\b/m.test(await folder.readText(file))
      ? [{ ...said, isFor: (path) => path.startsWith(start) }]
      : [];
  const collections = trimPath(text(fieldOf(data, "collections_dir")) ?? "");
  const all = [fieldOf(data, "defaults") ?? []].flat().flatMap((one) => {
    const values = fieldOf(one, "values");
    if (!isMap(values ?? null)) return [];
    const scope = fieldOf(one, "scope");
    const under = trimPath(text(fieldOf(scope, "path")) ?? "");
    const type = text(fieldOf(scope, "type"));
    const within = new RegExp(`^${globSource(under)}`);
    const isFor = (path: string): boolean => {
      if (!path.startsWith(start)) return false;
      const here = path.slice(start.length);
      const bare = collections !== "" && here.startsWith(`${collections}/`) ? here.slice(collections.length + 1) : here;
      const kind = /(?:^|\/)_([^/]+)\//.exec(bare)?.[1] ?? "pages";
      const kinds = kind === "drafts" ? ["drafts", "posts"] : [kind];
      return (type === undefined || kinds.includes(type)) && (within.test(here) || within.test(bare));
    };
    const rank = under.length * 2 + (type === undefined ? 0 : 1);
    return [{ rank, one: { ...said, fields: flattenFields(values as Record<string, YamlValue>), isFor } }];
  });
  return all
    .toReversed()
    .sort((a, b) => b.rank - a.rank)
    .map(({ one }) => one);
}

const trimPath = (path: string): string => path.replace(/^(?:\.?\/)+|^\.$|\/+$/g, "");

/** A pattern of paths as the source of a regular expression: `*` stays in a folder, `**` does not. */
const globSource = (glob: string): string =>
  glob.replace(/\*\*\/?|\{[^{}]*\}|[\s\S]/g, (part) => {
    if (part.startsWith("**")) return ".*";
    if (part.length > 1) return `(?:${part.slice(1, -1).split(",").map(globSource).join("|")})`;
    return part === "*" ? "[^/]*" : part === "?" ? "[^/]" : escapeRegExp(part);
  });
