// Completes an episode of another generator: addresses of its recording and picture, its transcript, what its text says.

import { hasWebScheme } from "../../base/address-text.js";
import { formatClock } from "../../base/clock-text.js";
import { defined } from "../../base/defined.js";
import { transcriptType } from "../../conventions/addresses.js";
import type { ForeignEpisode, TypedFields, TypedValue } from "../../model/moved-show.js";
import type { OutFile } from "../../model/site.js";
import { readAudioFacts } from "../audio/read-audio.js";
import { audioType } from "../audio/types.js";
import { type Folder, nameOf } from "../folder.js";
import { readFrontMatter } from "../front-matter.js";
import { text } from "../schema/foreign-values.js";
import { noRecording } from "../schema/media.js";
import { findNamed, onSite, sitePath } from "./find-root.js";
import { besideTranscript, mayBeTranscript } from "./find-transcripts.js";
import { heldFolder } from "./folder-problems.js";
import { fillPlaceholders, findRecording, moveNotes, slugMark, splitTranscript } from "./read-body.js";
import type { RawEpisode } from "./read-episode.js";

export interface FinishSetting {
  folder: Folder;
  paths: ReadonlySet<string>;
  /** The site's address. */
  link: string | undefined;
  /** Where the page was, from the root of the site. */
  path: string | undefined;
  /** What stands before names of recordings. */
  mediaPrefix: string | undefined;
  /** Address of recordings with {} for what a file names. */
  audio: string | undefined;
  /** Where the recording is, as the template of the feed says it. */
  published?: string | undefined;
  /** The transcript in a folder of transcripts. */
  transcript?: string | undefined;
}

/** The episode with whole addresses and with its files. `slugMark` in their paths stands for its slug. */
export async function finishEpisode(
  raw: RawEpisode,
  fields: TypedFields,
  setting: FinishSetting,
): Promise<ForeignEpisode> {
  const files: OutFile[] = [];
  const page = setting.link === undefined ? undefined : onSite(setting.path ?? "/", setting.link);
  const inField = text(raw.fields.show_notes) ?? text(raw.fields.shownotes) ?? text(raw.fields.notes);
  const split = splitTranscript(raw.body, inField);
  const body = await moveNotes(
    fillPlaceholders(split.notes, setting.link, raw.fields, raw.file),
    { ...setting, from: raw.file, page },
    files,
  );
  const before = files.length;
  const named = await takeTranscript(raw, fields.transcript, setting, files);
  // Where the field leads nowhere, the text that is no part of the notes any more is what there is.
  const isFound = named !== undefined || files.length > before;
  const transcript = isFound ? named : await takeTranscript(raw, split.transcript, setting, files);
  const image = await takeImage(raw, fields.image, setting, files);
  const chapters = await takeChapters(raw, fields.chapters, setting, files);
  const { audio, recording } = await findAudio(raw, fields, body, setting);
  return {
    file: raw.file,
    name: raw.name,
    fields: {
      ...fields,
      date: fields.date ?? (raw.day === undefined ? undefined : `${raw.day} 00:00`),
      draft: fields.draft ?? (heldFolder(raw.file) === undefined ? undefined : true),
      ...timed(audio, fields.duration),
      variants: await findVariants(raw, fields.variants, setting),
      image,
      transcript,
      chapters,
      aliases: aliasesOf(fields.aliases),
    },
    notes: body.trim(),
    ...(split.transcript === undefined ? {} : { transcriptInText: true as const }),
    files,
    ...defined({ recording }),
  };
}

/** The length stands beside the recording, once. */
function timed(audio: TypedValue | undefined, duration: TypedValue | undefined): TypedFields {
  if (typeof audio !== "object" || Array.isArray(audio)) return { audio, duration };
  const { duration: own, ...rest } = audio as TypedFields;
  return { audio: rest, duration: duration ?? own };
}

/** The recording as fields say it, and its path where it lies in the folder. */
async function findAudio(
  { name, file: from }: RawEpisode,
  fields: TypedFields,
  body: string,
  setting: FinishSetting,
): Promise<{ audio?: TypedValue; recording?: string }> {
  const audio = typeof fields.audio === "object" && !Array.isArray(fields.audio) ? (fields.audio as TypedFields) : {};
  const said = audio.url ?? audio.file;
  const hasNone = said !== undefined && nothing.test(String(said));
  const named = said === undefined || hasNone ? findRecording(body) : said;
  if (named === undefined && hasNone) return { audio: noRecording };
  const { file: _, url: __, ...rest } = audio;
  const here =
    named === undefined || hasWebScheme(String(named))
      ? undefined
      : await findNamed(setting.folder, setting.paths, from, String(named));
  const file = here === undefined ? undefined : await readHere(setting.folder, here);
  const length = rest.length ?? file?.size;
  const duration = rest.duration ?? fields.duration ?? file?.duration;
  const known = {
    ...rest,
    ...defined({ length, duration }),
  };
  const recording = file?.pointer === false ? { recording: here! } : {};
  if (setting.audio !== undefined && !hasWebScheme(String(named ?? "")))
    return { audio: { ...known, url: setting.audio.replaceAll("{}", encodeURI(String(named ?? name))) }, ...recording };
  if (named === undefined) return Object.values(rest).some((one) => one !== undefined) ? { audio: rest } : {};
  const bare = here !== undefined && setting.mediaPrefix === undefined && !String(named).includes("/");
  const url =
    setting.published ??
    addressIn(fields.guid, String(named)) ??
    (isLost(String(named), here, setting) ? undefined : wholeAddress(bare ? sitePath(here) : String(named), setting)) ??
    String(named);
  return { audio: { ...known, url, ...typeOf(rest, String(named)) }, ...recording };
}

/** Further versions of the recording, with whole addresses, and with the bytes of those that lie in the folder. */
async function findVariants(
  { file: from }: RawEpisode,
  typed: TypedValue | undefined,
  setting: FinishSetting,
): Promise<TypedValue | undefined> {
  if (!Array.isArray(typed)) return undefined;
  const found: TypedFields[] = [];
  for (const { file, url, ...rest } of typed as TypedFields[]) {
    const named = String(url ?? file);
    const here = url === undefined ? await findNamed(setting.folder, setting.paths, from, named) : undefined;
    const length = rest.length ?? (here === undefined ? undefined : (await readHere(setting.folder, here))?.size);
    found.push({ ...rest, length, url: wholeAddress(named, setting) ?? named });
  }
  return found;
}

/** Guids are often the address of the recording, which a field names by its file alone. */
const addressIn = (guid: TypedValue | undefined, named: string): string | undefined =>
  typeof guid === "string" && hasWebScheme(guid) && guid.endsWith(`/${encodeURI(named)}`) ? guid : undefined;

/** A file's name alone, of a file that is not in the folder, says nothing of where the recording is. */
const isLost = (named: string, here: string | undefined, { mediaPrefix }: FinishSetting): boolean =>
  here === undefined && mediaPrefix === undefined && !named.includes("/");

/** What is written where there is no recording. */
const nothing = /^(?:no|none|false|null|tbd|tba|n\/a|-|0)$/i;

/** Bytes and length of a recording; of one that Git LFS holds, the bytes that the pointer in its place says. */
async function readHere(
  folder: Folder,
  path: string,
): Promise<{ size: number; duration?: string; pointer: boolean } | undefined> {
  const stat = await folder.stat(path);
  if (!stat) return undefined;
  const small = stat.size < 1024 ? await folder.readText(path) : "";
  const said = /^version https:\/\/git-lfs[\s\S]*^size (\d+)$/m.exec(small)?.[1];
  if (said !== undefined) return { size: Number(said), pointer: true };
  const { duration } = await readAudioFacts(folder, path, stat);
  return {
    size: stat.size,
    ...(duration === undefined ? {} : { duration: formatClock(Math.round(duration)) }),
    pointer: false,
  };
}

const typeOf = (audio: TypedFields, named: string): TypedFields =>
  audio.type === undefined && audioType(named.replace(/[?#].*$/, "")) === undefined ? { type: "audio/mpeg" } : {};

/** "media.example/one.mp3", without the scheme that a template puts before it. */
const bareDomain = /^(?:[a-z\d-]+\.)+[a-z]{2,}\//i;

/** An address as it is, a path from the site's root, or a name behind the prefix of the settings. */
function wholeAddress(named: string, { link, mediaPrefix }: FinishSetting): string | undefined {
  if (hasWebScheme(named)) return named;
  if (named.startsWith("//")) return `https:${named}`;
  if (bareDomain.test(named)) return `https://${named}`;
  const prefix =
    mediaPrefix === undefined
      ? link && `${link}/`
      : hasWebScheme(mediaPrefix)
        ? mediaPrefix
        : `${link ?? ""}/${mediaPrefix.replace(/^\//, "")}`;
  if (named.startsWith("/") && mediaPrefix === undefined) return link === undefined ? undefined : onSite(named, link);
  return prefix === undefined ? undefined : `${prefix.replace(/\/*$/, "/")}${named.replace(/^\/+/, "")}`;
}

const wordy = /\n[\s\S]*\S/;
const kinds: readonly [RegExp, string][] = [
  [/^\ufeff?WEBVTT/, "vtt"],
  [/^\s*\d+\s*\n\d+:\d\d:\d\d[,.]\d/, "srt"],
  [/^\s*[{[]/, "json"],
  [/^\s*<(?:p|div|h\d|!doctype|html)/i, "html"],
];
const documents = /^(?:docx|odt|rtf)$/;

/** The transcript: written in the field, a file of the folder, or an address; a file of that name in a folder of transcripts. */
async function takeTranscript(
  raw: RawEpisode,
  typed: TypedValue | undefined,
  { folder, paths, link, transcript: apart }: FinishSetting,
  files: OutFile[],
): Promise<TypedValue | undefined> {
  // That there is one, or none, says not where.
  const whole = typeof typed === "string" && !/^(?:yes|no|true|false|\d{1,2})$/i.test(typed) ? typed : undefined;
  if (whole !== undefined && (wordy.test(whole) || whole.length > 400)) {
    files.push({
      path: `${slugMark}.${kinds.find(([form]) => form.test(whole))?.[1] ?? "txt"}`,
      content: `${whole.trim()}\n`,
    });
    return undefined;
  }
  const named =
    whole !== undefined && !hasWebScheme(whole) ? await findNamed(folder, paths, raw.file, whole) : undefined;
  const beside = named ?? (whole === undefined ? (besideTranscript(raw.file, paths) ?? apart) : undefined);
  if (beside !== undefined && mayBeTranscript(beside)) {
    const ending = nameOf(beside).replace(/^.*\./, "").toLowerCase();
    const path = `${slugMark}.${ending}`;
    if (documents.test(ending)) {
      files.push({ path, content: await folder.readBytes(beside) });
      return undefined;
    }
    const content = await folder.readText(beside);
    if (!/^(?:md|markdown|mdx)$/.test(ending)) files.push({ path, content });
    else {
      const { value } = await readFrontMatter(beside, content);
      files.push({ path: `${slugMark}.txt`, content: `${(value.whole ? value.body : content).trim()}\n` });
    }
    return undefined;
  }
  if (typeof typed === "object") return typed;
  if (whole === undefined) return undefined;
  const url = hasWebScheme(whole)
    ? whole
    : link !== undefined && whole.startsWith("/")
      ? onSite(whole, link)
      : undefined;
  const type = url === undefined ? undefined : transcriptType(url);
  return type === undefined ? undefined : [{ url: url!, type }];
}

/** A picture of the folder comes along; else its address. */
async function takeImage(
  raw: RawEpisode,
  typed: TypedValue | undefined,
  { folder, paths, link }: FinishSetting,
  files: OutFile[],
): Promise<TypedValue | undefined> {
  if (typeof typed !== "string" || hasWebScheme(typed)) return typed;
  const found = await findNamed(folder, paths, raw.file, typed);
  if (found !== undefined && /\.(?:jpe?g|png|webp|gif)$/i.test(found)) {
    const ending = nameOf(found).replace(/^.*\./, "").toLowerCase();
    files.push({ path: `${slugMark}.${ending}`, content: await folder.readBytes(found) });
    return undefined;
  }
  return link === undefined ? undefined : onSite(typed, link);
}

async function takeChapters(
  raw: RawEpisode,
  typed: TypedValue | undefined,
  { folder, paths, link }: FinishSetting,
  files: OutFile[],
): Promise<TypedValue | undefined> {
  if (typeof typed !== "string" || /^none$/i.test(typed)) return typed;
  const found = await findNamed(folder, paths, raw.file, typed);
  if (found !== undefined) {
    files.push({
      path: `${slugMark}.chapters.${nameOf(found).replace(/^.*\./, "")}`,
      content: await folder.readText(found),
    });
    return undefined;
  }
  return link !== undefined && typed.startsWith("/") ? { url: onSite(typed, link) } : undefined;
}

/** Paths from the root; an alias of Hugo without a slash is one of the same folder. */
function aliasesOf(typed: TypedValue | undefined): TypedValue | undefined {
  if (!Array.isArray(typed)) return undefined;
  const paths = typed.map(
    (one) =>
      `/${String(one)
        .trim()
        .replace(/^https?:\/\/[^/]+/i, "")
        .replace(/^\/+/, "")
        .replace(/[?#].*$/, "")}`,
  );
  return [...new Set(paths)].filter((path) => path !== "/");
}
