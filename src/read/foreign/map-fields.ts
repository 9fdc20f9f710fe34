// Makes fields of ours of those that another generator's file has: by our own names, by the table, and by what the user says.

import { hasWebScheme } from "../../base/address-text.js";
import { shortLine } from "../../base/cut-text.js";
import { formatIso, readDate } from "../../base/date-text.js";
import { decodeEntities } from "../../base/entities.js";
import { formatOffset, readFeedDate } from "../../base/feed-date.js";
import { isMap } from "../../base/is-map.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import { wordSet } from "../../base/words.js";
import type { MappedField, TypedFields, TypedValue } from "../../model/moved-show.js";
import { episodeSection } from "../schema/episode-fields.js";
import { readFields } from "../schema/explain.js";
import { takeChapters } from "../schema/foreign-chapters.js";
import { takeForeign } from "../schema/foreign-fields.js";
import {
  isRecording,
  plainValue,
  type Take,
  takeAudio,
  takeDuration,
  takeEnclosure,
  takeList,
  takeNumber,
  takePeople,
  takeSeasonEpisode,
  takeText,
  takeTranscript,
  text,
} from "../schema/foreign-values.js";
import { holdsBack } from "../schema/holding-fields.js";
import { fieldsOf } from "../schema/kit.js";
import { type DateOrder, findMoment, spellNumbers } from "./find-moment.js";
import { type FlatField, fieldsByName } from "./flatten-fields.js";

/** Theirs, in lower case -> ours; "" leaves a field out. */
export type Mapping = ReadonlyMap<string, string>;

const takeFlag =
  (name: string): Take =>
  (value) => {
    const word = text(value)?.toLowerCase();
    if (word === undefined) return undefined;
    return { [name]: /^(?:yes|true|1|on|explicit|y)$/.test(word) };
  };

/** Our own fields, where others write their values in other ways. */
const ownTakes: Readonly<Record<string, Take>> = {
  episode: (value, all, name) =>
    /\d\D+\d/.test(text(value) ?? "") && /s|x/i.test(text(value) ?? "")
      ? takeSeasonEpisode(value, all, name)
      : takeNumber("episode")(value, all, name),
  season: takeNumber("season"),
  audio: (value, all, name) =>
    isMap(value) || Array.isArray(value)
      ? takeEnclosure(value, all, name)
      : text(value) === undefined
        ? undefined
        : merge(takeAudio(value, { ...all, audio_file: value }, name) ?? {}, {}),
  image: (value) => {
    const found = isMap(value)
      ? (text(value.url) ?? text(value.src) ?? text(value.file) ?? text(value.path) ?? text(value.square))
      : text(value);
    return found === undefined ? undefined : { image: found };
  },
  duration: takeDuration,
  guests: takePeople("guests"),
  hosts: takePeople("hosts"),
  chapters: takeChapters,
  keywords: takeList("keywords"),
  aliases: takeList("aliases"),
  transcript: (value, all, name) => {
    const taken = Array.isArray(value) ? takeTranscript(value, all, name) : undefined;
    const plain = plainValue(value);
    return taken ?? (plain === undefined || plain === "" ? undefined : { transcript: plain });
  },
  transcripts: takeTranscript,
  explicit: takeFlag("explicit"),
  images: (value, all) =>
    Array.isArray(value) && value.every(isMap)
      ? { images: plainValue(value) }
      : Object.keys(all).some((one) => /image|cover|thumbnail|artwork/.test(one) && one !== "images")
        ? {}
        : { image: text([value].flat()[0]) },
  block: (value, all, name) => (takeFlag("block")(value, all, name)?.block === true ? { block: true } : {}),
  draft: (value, all, name) => (takeFlag("draft")(value, all, name)?.draft === true ? { draft: true } : {}),
  type: (value) => {
    const word = text(value)?.toLowerCase() ?? "";
    if (/^(?:audio|video)\//.test(word)) return { audio: { type: word } };
    return /^(?:trailer|bonus)$/.test(word) ? { type: word } : {};
  },
  language: takeText("language"),
  link: (value, all, name) =>
    isRecording(value) ? takeAudio(value, { ...all, audio_file: value }, name) : takeText("link")(value, all, name),
  date: takeText("date"),
};

/** Fields that the page's address is made of, which is an alias as a whole. */
const ofAddress = new Set(["slug", "permalink"]);

/** Who speaks, hosts and guests alike: a list, or a map of lists. */
const voices = wordSet(
  "voices speakers participants panelists contributors team people persons starring cast crew performers actors actor_ids",
);
const takeVoices: Take = (value, all, name) => {
  if (!isMap(value)) return takePeople("voices")(value, all, name);
  const lists = Object.entries(value).map(([role, one]) => {
    if (Array.isArray(one) || typeof one === "string")
      return takePeople(/host/i.test(role) ? "hosts" : /guest/i.test(role) ? "guests" : "voices")(one, all, name) ?? {};
    return { voices: [role] };
  });
  return lists.reduce(merge, {});
};

const ourNames = new Map(Object.keys(fieldsOf(episodeSection) ?? {}).map((name) => [name.toLowerCase(), name]));

/** What an episode's fields came to, and what became of each. */
export interface MappedFields {
  fields: TypedFields;
  used: Omit<MappedField, "count">[];
  /** A date that is typed, and is in no form that is known. */
  unread?: string;
}

/** Maps the fields of one episode. `zone` is that of dates without one, `order` that of dates in numbers. */
export function mapFields(flat: readonly FlatField[], mapping: Mapping, zone: string, order?: DateOrder): MappedFields {
  const renamed = flat.flatMap((field): FlatField[] => {
    const ours = mapping.get(field.path.toLowerCase()) ?? mapping.get(field.name);
    if (ours === undefined) return [field];
    return ours === "" ? [] : nest({ ...field, name: ours.toLowerCase() }, ours);
  });
  const all = fieldsByName(renamed);
  let fields: TypedFields = {};
  const used: MappedFields["used"] = [];
  let unread: string | undefined;
  // A subtitle says the least of what may be the description.
  const rank = ({ name }: FlatField): number => (ourNames.has(name) ? 0 : /subtitle/.test(name) ? 2 : 1);
  for (const field of renamed.toSorted((a, b) => rank(a) - rank(b))) {
    const found = takeOne(field, all);
    if (found === "needless" || (found !== undefined && Object.keys(found).length === 0)) continue;
    const made = found === undefined ? {} : keepValid(mendDate(found, zone, order));
    if (typeof found?.date === "string" && made.date === undefined) unread ??= found.date;
    const names = Object.entries(made).filter(([, value]) => value !== undefined);
    const empty = plainValue(field.value);
    if (empty === undefined || empty === "" || (Array.isArray(empty) && empty.length === 0)) continue;
    used.push({
      theirs: field.path,
      ours: names.map(([name]) => name).join(", "),
      example: sayValue(field.value),
    });
    fields = merge(fields, made);
  }
  const lone = hasRecording(fields) ? undefined : loneRecording(renamed, used);
  if (lone) fields = merge(fields, lone);
  const moment = (typed: string): string | undefined =>
    text(mendDate({ date: typed }, zone, order).date as YamlValue | undefined);
  const described = typeof fields.description === "string" ? plainWords(fields.description) : undefined;
  if (described !== undefined) fields = { ...fields, description: described };
  return { fields: findMoment(fields, all, zone, moment), used, ...(unread === undefined ? {} : { unread }) };
}

const hasRecording = ({ audio }: TypedFields): boolean =>
  audio !== undefined && isFields(audio) && (audio.url ?? audio.file) !== undefined;

/** The recording in a field of a name that nobody knows, where no other field has one; what is used of it is put right in `used`. */
function loneRecording(flat: readonly FlatField[], used: MappedFields["used"]): TypedFields | undefined {
  const unknown = flat.filter(({ path, value }) => isRecording(value) && used.some(isUnknown(path)));
  const [only] = unknown;
  if (only === undefined || unknown.length > 1) return undefined;
  const at = used.findIndex(isUnknown(only.path));
  used[at] = { ...used[at]!, ours: "audio" };
  const named = text(only.value)!;
  return { audio: hasWebScheme(named) ? { url: named } : { file: named } };
}

const isUnknown =
  (path: string) =>
  ({ theirs, ours }: MappedFields["used"][number]): boolean =>
    theirs === path && ours === "";

/** A text with the characters that its references stand for, where pages would show them; HTML stays as it is. */
function plainWords(typed: string): string {
  const decoded = /&[#\w]+;/.test(typed) ? decodeEntities(typed) : typed;
  return decoded.includes("<") ? typed : decoded;
}

/** A field given as `audio.length`. */
function nest(field: FlatField, ours: string): FlatField[] {
  const [head, ...rest] = ours.split(".");
  if (rest.length === 0) return [field];
  const value = rest.reduceRight<YamlValue>((inner, name) => ({ [name]: inner }), field.value);
  return [{ ...field, name: head!.toLowerCase(), value }];
}

function takeOne(
  { path, name, value }: FlatField,
  all: Record<string, YamlValue>,
): TypedFields | "needless" | undefined {
  const own = ourNames.get(name);
  const mine = { ...all, [name]: value };
  // What is kept from search engines is public.
  const held = /^seo\./i.test(path) ? undefined : holdsBack(name, value, all);
  if (held !== undefined) return held === "out" ? "needless" : { draft: true };
  if (name === "published") return takeText("date")(value, mine, name);
  if (ofAddress.has(name)) return {};
  // "cast" may be who speaks, and what is cast.
  if (isRecording(value) && (voices.has(name) || own === "hosts" || own === "guests"))
    return takeAudio(value, { ...mine, audio_file: value }, name);
  if (voices.has(name)) return takeVoices(value, mine, name);
  if (own === undefined) return takeForeign(name, "episode", mine);
  if (own === "title") return text(value) === undefined ? undefined : { title: decodeEntities(text(value)!) };
  const take = ownTakes[own];
  if (take) return take(value, mine, name);
  const plain = plainValue(value);
  return plain === undefined || plain === "" ? undefined : { [own]: plain };
}

/** Whether a field alone makes a draft of its episode. */
export function holdsBackField(field: FlatField): boolean {
  const taken = takeOne(field, {});
  return typeof taken === "object" && taken.draft === true;
}

/** A date in a form that feeds have but people do not type, as one that is read. */
function mendDate(fields: TypedFields, zone: string, order: DateOrder): TypedFields {
  if (typeof fields.date !== "string") return fields;
  const spelled = spellNumbers(fields.date, order);
  if (spelled !== fields.date) return mendDate({ ...fields, date: spelled }, zone, order);
  const typed = readDate(fields.date, zone);
  // A count of milliseconds tells people nothing, and feeds know no parts of a second.
  if (typed.ok && /^\d+$/.test(fields.date)) return { ...fields, date: formatIso(Math.floor(typed.utc / 1000) * 1000) };
  if (typed.ok) return fields;
  const read = readFeedDate(fields.date);
  return { ...fields, date: read && formatOffset(read) };
}

/** The fields that the schema takes. */
function keepValid(fields: TypedFields): TypedFields {
  return Object.fromEntries(
    Object.entries(fields).filter(([name, value]) => {
      if (value === undefined) return false;
      if (/^(?:title|guests|hosts|voices)$/.test(name)) return true;
      const data = { title: "-", [name]: toYaml(value) } as Record<string, YamlValue>;
      const { value: read } = readFields(episodeSection, data, { file: "", bodyLine: 1 });
      return read !== undefined;
    }),
  );
}

function toYaml(value: TypedValue): YamlValue {
  if (Array.isArray(value)) return value.map(toYaml);
  if (typeof value !== "object") return String(value);
  return Object.fromEntries(
    Object.entries(value as TypedFields).flatMap(([name, one]) => (one === undefined ? [] : [[name, toYaml(one)]])),
  );
}

/** Maps are joined, aliases and keywords gathered; of all else the first stays. */
function merge(first: TypedFields, then: TypedFields): TypedFields {
  const merged: Record<string, TypedValue | undefined> = { ...first };
  for (const [name, value] of Object.entries(then)) {
    const there = merged[name];
    if (value === undefined) continue;
    if (there === undefined) merged[name] = value;
    else if (/^(?:aliases|keywords|voices)$/.test(name))
      merged[name] = [...new Set([...(there as string[]), ...(value as string[])])];
    else if (isFields(there) && isFields(value)) merged[name] = merge(there, value);
  }
  return merged;
}

const isFields = (value: TypedValue): value is TypedFields => typeof value === "object" && !Array.isArray(value);

const sayValue = (value: YamlValue): string => shortLine(typeof value === "string" ? value : JSON.stringify(value), 40);
