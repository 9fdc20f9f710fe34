// People of another generator: a file each in a folder of people, or a file of data that holds them all.
import { isMap } from "../../base/is-map.js";
import { urlKey } from "../../base/normal-url.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import { slugify } from "../../base/slug.js";
import type { TypedFields, TypedValue } from "../../model/moved-show.js";
import { type Folder, nameOf, parentOf } from "../folder.js";
import { readFrontMatter } from "../front-matter.js";
import { readNamedLink } from "../part-people.js";
import { plainName, text } from "../schema/foreign-values.js";
import { networks, readLink } from "../schema/networks.js";
import { readData } from "./read-settings.js";

const folders =
  /(?:^|\/)_?(?:people|persons?|hosts?|guests?|contributors?|authors?|team|speakers|voices|crew|cast|members|profiles)$/i;
const dataFiles =
  /(?:^|\/)_?(?:people|persons?|hosts?|guests?|contributors?|authors?|team|speakers|voices|crew|cast|members|profiles)\.(?:ya?ml|json|toml)$/i;

const inSettings =
  /^(?:people|persons?|hosts?|contributors?|authors?|team|speakers|voices|crew|cast|members|actors|performers)$/i;

/** Everybody that the folder knows, by every key that an episode may name them by, in lower case. */
export type KnownPeople = ReadonlyMap<string, { id: string; fields: TypedFields }>;

/** Somebody who was found: the key that names them, and what is said of them. */
type Found = [key: string, data: Record<string, YamlValue>];

/** Reads folders of person files, files of data, and maps of people in the settings. */
export async function readForeignPeople(
  folder: Folder,
  paths: readonly string[],
  settings: readonly YamlValue[] = [],
): Promise<KnownPeople> {
  const known = new Map<string, { id: string; fields: TypedFields }>();
  const add = ([key, data]: Found): void => {
    const fields = personOf(data);
    // Where nothing but the key names them, it is their name, as far as anybody knows.
    if (key === "" || Object.values(fields).every((one) => one === undefined)) return;
    const person = { id: slugify(key), fields };
    for (const one of [key, ...namesOf(data, fields)])
      if (!known.has(one.toLowerCase())) known.set(one.toLowerCase(), person);
  };
  for (const path of paths) (await peopleOfFile(folder, path)).forEach(add);
  settings.flatMap(peopleOfSettings).forEach(add);
  return known;
}

/** What else an episode may name somebody by: the name, the id, and every handle. */
const namesOf = (data: Record<string, YamlValue>, fields: TypedFields): string[] =>
  [
    data.username,
    data.slug,
    data.id,
    fields.name as YamlValue | undefined,
    ...Object.entries(data).flatMap(([field, value]) =>
      /(?:handle|nick|user|login|alias)/i.test(field) ? [value] : [],
    ),
  ].flatMap((value) => text(value) ?? []);

const peopleOfList = (list: readonly YamlValue[]): Found[] =>
  list.flatMap((one): Found[] => (isMap(one) ? [[text(one.id) ?? text(one.slug) ?? text(one.name) ?? "", one]] : []));

/** A map has a person a key, as fields or as a name alone; or lists of them. */
const peopleOfMap = (data: Record<string, YamlValue>): Found[] =>
  Object.entries(data).flatMap(([key, one]): Found[] => {
    if (Array.isArray(one)) return peopleOfList(one);
    return one === null ? [] : [[key, isMap(one) ? one : { name: one }]];
  });

async function peopleOfFile(folder: Folder, path: string): Promise<Found[]> {
  // In Jekyll a person may be a post, whose name begins with a day that stands for nothing.
  const name = nameOf(path).replace(/\.\w+$|^\d{4}-\d\d-\d\d-/g, "");
  // A term of a taxonomy is a folder with the page of a list.
  const isTerm = /^_?index$/i.test(name) && folders.test(parentOf(parentOf(path)));
  if (isTerm || (folders.test(parentOf(path)) && !/^(?:_?index|readme)$/i.test(name))) {
    if (/\.(?:md|markdown)$/i.test(path)) {
      const { value } = await readFrontMatter(path, await folder.readText(path));
      return value.whole ? [[isTerm ? nameOf(parentOf(path)) : name, value.data]] : [];
    }
    const data = /\.(?:ya?ml|json|toml)$/i.test(path) ? await readData(folder, path) : undefined;
    return isMap(data) ? [[name, data]] : [];
  }
  const data = dataFiles.test(path) ? ((await readData(folder, path)) ?? null) : null;
  if (Array.isArray(data)) return peopleOfList(data);
  return isMap(data) ? peopleOfMap(data) : [];
}

const peopleOfSettings = (settings: YamlValue): Found[] =>
  Object.entries(isMap(settings) ? settings : {}).flatMap(([name, one]): Found[] => {
    if (!inSettings.test(name)) return [];
    if (Array.isArray(one)) return peopleOfList(one);
    return isMap(one) && Object.values(one).every(isMap) ? peopleOfMap(one) : [];
  });

function personOf(data: Record<string, YamlValue>): TypedFields {
  const plain = Object.fromEntries(Object.entries(data).map(([name, value]) => [plainName(name), value]));
  const pick = (...keys: string[]): string | undefined =>
    keys.map((key) => text(plain[key])).find((one) => one !== undefined);
  const whole = [text(plain.first_name ?? plain.firstname), text(plain.last_name ?? plain.lastname)].filter(
    (one) => one !== undefined,
  );
  const social = { ...(isMap(plain.links) ? plain.links : {}), ...(isMap(plain.social) ? plain.social : {}), ...plain };
  const url = pick("website", "homepage", "url", "web", "site");
  const links = Object.entries(social).flatMap(([name, value]): [string, TypedValue][] => {
    const network = plainName(name).replace(/_?(?:url|handle|username|link)$/, "");
    const typed = text(value);
    return typed !== undefined &&
      typed !== url &&
      network in networks &&
      network !== "email" &&
      readLink(network, typed)
      ? [[network, typed]]
      : [];
  });
  const image = pick("image", "avatar", "thumbnail", "picture", "photo", "img");
  return {
    name: pick("name", "title", "fullname", "full_name") ?? (whole.length > 0 ? whole.join(" ") : undefined),
    url: url !== undefined && /^https?:\/\/\S+$/i.test(url) ? url : undefined,
    image: image !== undefined && /^https?:\/\/\S+$/i.test(image) ? image : undefined,
    links: links.length === 0 ? undefined : Object.fromEntries(links),
  };
}

/** The id of a name; who is called by one word alone is somebody else where the address is another. */
function ownId(people: Readonly<Record<string, TypedFields>>, name: string, url: TypedValue | undefined): string {
  const id = slugify(name);
  if (url === undefined || /\s/.test(name)) return id;
  const isOther = (one: string): boolean =>
    people[one]?.url !== undefined && urlKey(String(people[one].url)) !== urlKey(String(url));
  let count = 1;
  const numbered = (): string => (count === 1 ? id : `${id}-${count}`);
  while (isOther(numbered())) count++;
  return numbered();
}

/** What programs write where there is nobody. */
const noPerson = /^(?:undefined|null|nil|none|nan|n\/a)$/i;

/**
 * The people that an episode names, as ids; who is new is added to `people`. A text is a key of somebody known, else a name;
 * what looks like a key that nobody has goes to `unknown` too.
 */
export function nameForeignPeople(
  typed: TypedValue | undefined,
  known: KnownPeople,
  people: Record<string, TypedFields>,
  unknown: Set<string> = new Set(),
): TypedValue[] {
  const list = Array.isArray(typed) ? typed : typed === undefined ? [] : [typed];
  return list.flatMap((given): TypedValue[] => {
    if (noPerson.test(String(given).trim())) return [];
    const one = typeof given === "string" ? (readNamedLink(given.trim()) ?? given) : given;
    const map = typeof one === "object" && !Array.isArray(one) ? (one as TypedFields) : undefined;
    const own = map ? personOf(map as Record<string, YamlValue>) : undefined;
    const key = map ? (map.id ?? map.slug ?? own?.name) : one;
    if (key === undefined || key === "" || typeof key === "object") return [];
    const found = known.get(String(key).toLowerCase()) ?? known.get(String(own?.name ?? "").toLowerCase());
    const name = String(found?.fields.name ?? own?.name ?? key)
      .replace(/^@/, "")
      .trim();
    if (name === "") return [];
    if (found?.fields.name === undefined && map === undefined && /^[a-z\d._-]+$/.test(name)) unknown.add(name);
    const id = found?.id ?? ownId(people, name, own?.url);
    people[id] = { ...own, ...found?.fields, ...people[id], name };
    return [id];
  });
}
