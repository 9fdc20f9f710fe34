// Fields of a file that stand inside of maps such as podcast: or params:, as if they stood at its top.
import { isMap } from "../../base/is-map.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import { isRecording, plainName } from "../schema/foreign-values.js";

/** A field with the path to it, "podcast.itunes.duration", and its name alone, in lower case. */
export interface FlatField {
  path: string;
  name: string;
  value: YamlValue;
}

/** Maps that only gather fields. */
const gathering =
  /^(?:podcast|itunes|episode|feed|params|extra|data|meta|metadata|site|sitemetadata|channel|show|rss|seo|owner_info|info|details|attributes|frontmatter|taxonomies)$/;
const own = new Set(["number", "display", "name"]);

/** The fields, those at the top first. */
export function flattenFields(data: Record<string, YamlValue>, path = "", deep = 0): FlatField[] {
  const here: FlatField[] = [];
  const inner: FlatField[] = [];
  for (const [key, value] of Object.entries(data)) {
    const name = plainName(key);
    const place = path === "" ? key : `${path}.${key}`;
    const gathers =
      isMap(value) && (gathering.test(name) ? !Object.keys(value).every((one) => own.has(one)) : isWhole(value));
    if (name === "links" && isMap(value))
      for (const [called, one] of Object.entries(value))
        if (isRecording(one)) inner.push({ path: `${place}.${called}`, name: "audio_url", value: one });
    if (gathers && deep < 4) inner.push(...flattenFields(value, place, deep + 1));
    else if (value !== null) here.push({ path: place, name: nameOf(place, name, value), value });
  }
  return [...here, ...inner];
}

/** Whether a map says of an episode what it is called and where its recording is, whatever the map's name. */
const isWhole = (map: Record<string, YamlValue>): boolean =>
  typeof map.title === "string" && Object.values(map).some(isRecording);

const nameOf = (place: string, name: string, value: YamlValue): string => {
  if (name === "content" && isRecording(value)) return "audio_url";
  return /itunes\.title$/i.test(place) ? "itunestitle" : name;
};

/** The values by name; of two of one name the one that stands higher. */
export const fieldsByName = (fields: readonly FlatField[]): Record<string, YamlValue> =>
  Object.fromEntries(fields.toReversed().map(({ name, value }) => [name, value]));

/** The field of a map by its name in small letters, however it is typed; undefined where there is none, or no map. */
export const fieldOf = (data: YamlValue | undefined, name: string): YamlValue | undefined =>
  isMap(data ?? null)
    ? Object.entries(data as Record<string, YamlValue>).find(([key]) => key.toLowerCase() === name)?.[1]
    : undefined;

/** The value at a path of the file's own, however it is typed; undefined where there is none. */
export function fieldAt(fields: readonly FlatField[], keys: readonly string[]): YamlValue | undefined {
  for (let length = keys.length; length > 0; length--) {
    const place = keys.slice(0, length).join(".").toLowerCase();
    const found = fields.find(({ path }) => path.toLowerCase() === place);
    if (found)
      return keys
        .slice(length)
        .reduce<YamlValue | undefined>((value, key) => fieldOf(value, key.toLowerCase()), found.value);
  }
  return undefined;
}
