// What the values of other tools' fields come to as values of ours: recordings, times, numbers, lists, people, chapters.

import { hasWebScheme } from "../../base/address-text.js";
import { formatClock, parseClock, parseSpan } from "../../base/clock-text.js";
import { isMap } from "../../base/is-map.js";
import type { YamlValue } from "../../base/parse-yaml.js";
import type { TypedFields, TypedValue } from "../../model/moved-show.js";

/** The fields of a file by name, as they were typed. */
export type Fields = Readonly<Record<string, YamlValue>>;

/** Fields of ours that a field of another tool comes to; undefined where nothing can be made of its value. */
export type Take = (value: YamlValue, all: Fields, name: string) => TypedFields | undefined;

/** Names as they are typed, and without the marks between their words. */
const inOneWord = (names: string): string[] => [
  ...new Set(names.split(" ").flatMap((name) => [name, name.replaceAll("_", "")])),
];

export const urls = inOneWord(
  "podcast_file podcast_link podcast_url asset_url audio_url audiourl audio_file audiofile mp3 mp3_url media media_url mediaurl mp3file file_url enclosure_url podcast file filename",
);
/** What they call it inside of a map. */
export const audioNames = "name src href path uri link filename file_name mp3".split(" ");
export const bytes = inOneWord(
  "podcast_bytes podcast_file_size bytes file_size filesize audio_size audio_bytes audio_length length_bytes enclosure_length size audio_file_size podcast_length mp3_length bytesize byte_size filesizebytes",
);
export const durations = inOneWord(
  "podcast_duration seconds duration_seconds durationseconds durationinseconds audio_duration runtime time",
);
const timed = [...durations, "duration"];

export const text = (value: YamlValue | undefined): string | undefined =>
  typeof value === "string" && value.trim() !== "" ? value.trim() : undefined;
/** A field's name as the tables have it. */
export const plainName = (name: string): string => name.toLowerCase().replaceAll("-", "_");
export const isAddress = (value: string): boolean => /^[a-z]+:\/\//i.test(value);
export const isRecording = (value: YamlValue): boolean =>
  /\.(?:mp3|m4a|m4b|aac|ogg|opus|mp4|m4v|wav|flac)(?:[?#]|$)/i.test(text(value) ?? "");

/** Whether a text is the address or the file of a recording; `podcast` may also say what show it is, or a video's id. */
export const namesAudio = (value: YamlValue): boolean => isAddress(text(value) ?? "") || isRecording(value);

/** Texts of the fields with these names, however they are spelled. */
export const pickAll = (all: Fields, names: readonly string[]): string[] =>
  Object.entries(all)
    .filter(([name]) => names.includes(plainName(name)))
    .flatMap(([, value]) => text(value) ?? []);

/** What the fields say of a recording's size and length. */
export const pickMeasures = (all: Fields): Fields =>
  Object.fromEntries(Object.entries(all).filter(([name]) => [...bytes, ...timed].includes(plainName(name))));

/** Bytes of a recording; smaller numbers are minutes or seconds. */
function readBytes(value: string | undefined, least = 100_000): number | undefined {
  // "28.783.488": two points part thousands.
  const digits =
    value?.replace(/^\d{1,3}(?:\.\d{3}){2,}$/, (found) => found.replaceAll(".", "")).replace(/[,_ ]/g, "") ?? "";
  return /^\d{1,12}$/.test(digits) && Number(digits) > least ? Number(digits) : undefined;
}

/** A length in any form as clock text: "47:58", "1 h 2 min", seconds, milliseconds. */
function readDuration(value: YamlValue | undefined): string | undefined {
  const typed = text(value);
  if (typed === undefined) return undefined;
  if (/^\d{1,3}(?::\d{2}){1,2}$/.test(typed)) return typed;
  // Milliseconds behind a second colon or a comma, as tools for cutting write them.
  const seconds =
    parseClock(typed.replace(/^(\d+:\d{2}:\d{2}):\d+$/, "$1")) ??
    // ISO 8601: "PT1H3M5S".
    parseSpan(typed.replace(/^PT(?=\d)/i, ""));
  if (seconds === undefined || seconds <= 0) return undefined;
  const isCount = seconds > 86_400;
  // What would be half a day in milliseconds is a size in the wrong field.
  return isCount && seconds > 43_200_000 ? undefined : formatClock(Math.round(isCount ? seconds / 1000 : seconds));
}

/** Seconds of a clock time or a count of seconds. */
const secondsOf = (value: string): number =>
  value.split(":").reduce((sum, part) => sum * 60 + Number(part.trim() || Number.NaN), 0);

/**
 * Whether `length` counts bytes, as in feeds: more than the seconds of a day are bytes, unless a duration beside it says that
 * they are milliseconds; fewer are bytes where a duration beside it says another time.
 */
export function countsBytes(all: Fields): boolean {
  const length = (text(all.length) ?? "").replace(/[,_ ]/g, "");
  if (!/^\d+$/.test(length)) return false;
  const known = pickAll(all, [...timed, "itunes_duration"])
    .map(secondsOf)
    .filter((seconds) => seconds > 0);
  const isTime = (count: number): boolean =>
    known.some((seconds) => Math.abs(count - seconds) < Math.max(5, seconds * 0.02));
  if (Number(length) <= 86_400) return known.length > 0 && !isTime(Number(length)) && Number(length) > 1000;
  return !isTime(Number(length) / 1000);
}

/** The recording in one field, from what the file holds of it under other names. */
export const takeAudio: Take = (value, outer, name) => {
  // A map of sizes has them by format, as the map of recordings beside it has these.
  const isSizes = ([own, one]: [string, YamlValue]): boolean => bytes.includes(plainName(own)) && isMap(one);
  const map = isSizes([name, value]) ? outer.audio : value;
  const all = isMap(map) ? { ...outer, ...map, ...(isMap(map.itunes) ? map.itunes : {}) } : outer;
  const formats = isMap(map) ? Object.keys(map) : [name];
  const sizes = Object.entries(outer)
    .filter(isSizes)
    .flatMap(([, sized]) => formats.map((format) => text((sized as Fields)[format])));
  const named = pickAll(
    Object.fromEntries(Object.entries(all).filter(([own, one]) => plainName(own) !== "podcast" || namesAudio(one))),
    urls,
  );
  // Of several, what is called as recordings are: a field such as `podcast` may hold the id of a video.
  const isWeb = (one: string): boolean => hasWebScheme(one);
  const url =
    named.find((one) => isWeb(one) && isRecording(one)) ??
    named.find(isWeb) ??
    named.find(isRecording) ??
    named[0] ??
    (isRecording(all.url ?? null) ? text(all.url) : undefined);
  const length = [
    ...[...sizes, ...pickAll(all, bytes)].map((one) => readBytes(one)),
    ...(countsBytes(all) ? [readBytes(text(all.length), 1000)] : []),
  ];
  const found = {
    ...(url === undefined ? {} : { [isAddress(url) ? "url" : "file"]: url }),
    length: length.find((one) => one !== undefined),
    duration: [...pickAll(all, timed), ...(countsBytes(all) ? [] : pickAll(all, ["length"]))]
      .map(readDuration)
      .find((one) => one !== undefined),
  };
  return Object.values(found).every((one) => one === undefined) ? undefined : { audio: found };
};

/** `length` is how long it is, or how large. */
export const takeLength: Take = (value, all, name) =>
  countsBytes(all) ? takeAudio(value, all, name) : takeDuration(value, all, name);
export const takeDuration: Take = (value) => {
  const duration = readDuration(value);
  return duration === undefined ? undefined : { duration };
};

/** The recording of an enclosure: an address, a map, or address, length and type one after the other. */
export const takeEnclosure: Take = (value) => {
  const map = typeof value === "string" ? value.trim().split(/\s*\n\s*/) : value;
  if (map === null || typeof map !== "object") return undefined;
  if (Array.isArray(map) && map.length > 1 && map.every(isMap))
    return takeVersions(map.map((inner) => ["", inner] as const));
  const one = Array.isArray(map) && map.some((inner) => inner !== null && typeof inner === "object") ? map[0]! : map;
  const fields = Array.isArray(one) ? { url: one[0] ?? null, length: one[1] ?? null, type: one[2] ?? null } : one;
  if (!isMap(fields)) return undefined;
  const plain = Object.fromEntries(Object.entries(fields).map(([name, inner]) => [plainName(name), inner]));
  const pick = (...names: string[]): string | undefined =>
    names.map((name) => text(plain[name])).find((found) => found !== undefined);
  const formats = ["mp3", "m4a", "aac", "opus", "ogg"].filter((name) => plain[name] !== undefined);
  if (formats.length > 0 && isMap(plain[formats[0]!]))
    return takeVersions(formats.map((name) => [name, plain[name]!] as const));
  const url = pick("url", "href", "link", "src", "uri", "file", "filename", "path", "name", ...formats);
  const type = pick("type", "mime", "mimetype", "mime_type");
  if (url === undefined) return undefined;
  return {
    audio: {
      [isAddress(url) ? "url" : "file"]: url,
      length: readBytes(pick("length", "size", "bytes", "filesize", "file_size"), 0),
      type: type !== undefined && /^[\w-]+\/[\w.+-]+$/.test(type) ? type : undefined,
      duration: readDuration(pick("duration", "seconds")),
    },
  };
};

/** The first as the recording, those behind it as further versions, each named after its format. */
function takeVersions(versions: readonly (readonly [name: string, value: YamlValue])[]): TypedFields | undefined {
  const found = versions.flatMap(([name, value]) => {
    const { audio } = takeEnclosure(value, {}, "") ?? {};
    if (audio === undefined) return [];
    const { title } = value as Fields;
    const ending = /\.(\w{2,4})(?:[?#]|$)/.exec(String((audio as TypedFields).url ?? (audio as TypedFields).file))?.[1];
    return [{ name: name || (ending?.toLowerCase() ?? "other"), title: text(title), audio: audio as TypedFields }];
  });
  const [first, ...rest] = found.filter(({ name }, at) => found.findIndex((one) => one.name === name) === at);
  if (first === undefined) return undefined;
  const variants = rest.map(({ name, title, audio }) => ({ name, ...audio, title: title?.slice(0, 32) }));
  return { audio: first.audio, ...(variants.length === 0 ? {} : { variants }) };
}

/** A number in any words around it: "012", "#12", "Episode 12". */
export const takeNumber =
  (name: string): Take =>
  (value) => {
    const digits = /^[^\d]{0,12}(\d{1,6})(?:\.0+)?$/.exec(text(value) ?? "")?.[1];
    return digits === undefined ? undefined : { [name]: Number(digits) };
  };
/** "S2E14", "Season 1 Episode 3", "2x05". */
export const takeSeasonEpisode: Take = (value) => {
  const found = /(\d+)\D+(\d+)/.exec(text(value) ?? "");
  return found ? { season: Number(found[1]), episode: Number(found[2]) } : undefined;
};

export const takeText =
  (name: string): Take =>
  (value) =>
    text(value) === undefined ? undefined : { [name]: text(value)! };
export const takeList =
  (name: string): Take =>
  (value) => {
    const items = Array.isArray(value) ? value : typeof value === "string" ? value.split(",") : [];
    const kept = items.map(plainValue).filter((one) => one !== undefined && one !== "");
    return kept.length === 0 ? undefined : { [name]: kept as TypedValue[] };
  };
/** A path of the old site, in which fields of the page may stand by their names: "/2019/{slug}/". */
export const takePath: Take = (value, all) => {
  const path = text(value)?.replace(/\{(\w+)\}/g, (whole, name: string) => text(all[name.toLowerCase()]) ?? whole);
  return path === undefined || /[{}<>]|^(?:true|false|yes|no)$/i.test(path) ? undefined : { aliases: [path] };
};
/** An address of the recording, or of the page in an earlier place. */
export const takePageOrAudio: Take = (value, all, name) =>
  isRecording(value) ? takeAudio(value, all, name) : takePath(value, all, name);
/** Whether a text tells something, and names nobody by itself: it has more words than a name with titles, or most are small. */
function isSentence(part: string): boolean {
  const words = part.trim().split(/\s+/);
  const small = words.filter((word) => /^\p{Ll}/u.test(word)).length;
  return words.length > 9 || (words.length > 5 && small * 2 > words.length);
}

/** One person, or several by name: a text, a map of fields, a list, or a map of names. */
export const takePeople =
  (name: string): Take =>
  (value, all, own) => {
    if (typeof value === "string" && value.split(",").some(isSentence)) return undefined;
    if (typeof value === "string")
      return takeList(name)(value.replace(/\s+(?:and|und|et|och|og|&)\s+(?![^[\]]*\])/g, ","), all, own);
    if (!isMap(value)) return takeList(name)(value, all, own);
    const named = Object.entries(value);
    const isPerson = (key: string, one: YamlValue): boolean =>
      !personFields.test(key) && (isMap(one) || one === null || hasWebScheme(text(one) ?? ""));
    if (named.length === 0 || !named.every(([key, one]) => isPerson(key, one))) return { [name]: [plainValue(value)!] };
    return { [name]: named.map(([key, one]) => ({ name: key, ...spellPerson(one) })) };
  };

const spellPerson = (value: YamlValue): TypedFields =>
  isMap(value) ? (plainValue(value) as TypedFields) : { url: text(value) };

/** What a map of one person holds; any other names are people's. */
const personFields =
  /^(?:id|key|name|title|role|bio|url|link|links|href|web|website|homepage|site|blog|img|image|photo|avatar|picture|email|twitter|x|github|linkedin|mastodon|instagram|facebook|youtube|social)$/i;

/** A file or an address; a list of addresses with their types, of which the feed names each; or what is said, piece by piece, as JSON. */
export const takeTranscript: Take = (value, all, name) => {
  if (!Array.isArray(value)) return takeText("transcript")(value, all, name);
  const pieces = value.filter((one) => isMap(one));
  if (pieces.length === 0) return undefined;
  if (pieces.every((one) => text(one.url) !== undefined)) return { transcript: pieces.map((one) => plainValue(one)!) };
  return pieces.length < fewestPieces ? undefined : { transcript: JSON.stringify(pieces, undefined, 1) };
};
/** A list of less is of files. */
const fewestPieces = 10;

/** The service's address where only its name or "yes" is said. */
const prefixAddress: Readonly<Record<string, string>> = {
  op3: "https://op3.dev/e/",
  podtrac: "https://dts.podtrac.com/redirect.mp3/",
};
export const takePrefix: Take = (value, _, name) => {
  const typed = text(value);
  const known = prefixAddress[name] ?? prefixAddress[typed?.toLowerCase() ?? ""];
  const address = typed !== undefined && hasWebScheme(typed) ? typed : known;
  return address === undefined || /^(?:no|false|off|0)$/i.test(typed ?? "") ? undefined : { enclosurePrefix: address };
};

/** The value without what is empty. */
export function plainValue(value: YamlValue): TypedValue | undefined {
  if (value === null) return undefined;
  if (typeof value === "string") return value.trim();
  if (Array.isArray(value)) return value.map(plainValue).filter((one) => one !== undefined);
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, inner]) => {
      const plain = plainValue(inner);
      return plain === undefined || plain === "" ? [] : [[name, plain]];
    }),
  );
}

/** Fields as a line of front-matter. */
export function spellFields(fields: TypedFields): string {
  const lines = Object.entries(fields).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${spell(value)}`],
  );
  return lines.join(", ") + (lines.length > 1 ? ", a line each" : "");
}

function spell(value: TypedValue, inside = false): string {
  const isPlain = inside ? /^[a-z]+\/[a-z\d.+-]+$/ : /^[A-Za-z][\w./ -]*$/;
  if (typeof value === "string") return isPlain.test(value) ? value : JSON.stringify(value);
  if (typeof value !== "object") return String(value);
  if (Array.isArray(value)) return `[${value.map((one) => spell(one)).join(", ")}]`;
  const fields = Object.entries(value as TypedFields).flatMap(([name, one]) =>
    one === undefined ? [] : [`${name}: ${spell(one, true)}`],
  );
  return `{ ${fields.join(", ")} }`;
}
