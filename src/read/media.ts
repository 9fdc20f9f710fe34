// Audio and pictures of front-matter: found in the folder or on the net, with their facts and the addresses they get.

import { hasWebScheme } from "../base/address-text.js";
import { formatClock } from "../base/clock-text.js";
import { defined } from "../base/defined.js";
import { hashIntegrity } from "../base/hash.js";
import { absent, asTyped, lacking, secondOf } from "../base/say-found.js";
import { urlOf } from "../conventions/addresses.js";
import type { Audio, Image, ImageFacts, Variant } from "../model/model.js";
import { readAudioFacts } from "./audio/read-audio.js";
import { explainSharePage } from "./audio/share-pages.js";
import { audioType } from "./audio/types.js";
import { checkBitrate } from "./check-bitrate.js";
import { type AudioFacts, type PictureFacts, withCache } from "./facts.js";
import { nameOf, publicNameOf } from "./folder.js";
import { nameOther, scanImage } from "./images/scan-image.js";
import { publishedAudio, readAbsent, readPointer } from "./published-audio.js";
import { type FileReading, findFile, publishFile, report } from "./reading.js";
import type { TypedAudio, TypedImage, TypedVariant } from "./schema/media.js";

/** Where a file of the show or an episode goes: the site's address, and its folder in the output. */
export interface Target {
  link: string;
  path(file: string): string;
}

/** No recording is longer; what says so has taken milliseconds for seconds, or is damaged. */
const mostSeconds = 100 * 3600;

/** A recording as the feed names it. What cannot be found out, and was not given, is a problem. */
export const readAudio = (
  reading: FileReading,
  typed: TypedAudio,
  target: Target,
  duration?: number,
): Promise<Audio | undefined> =>
  // Only what has a name may be without its length.
  readRecording(reading, typed, target, "audio", duration) as Promise<Audio | undefined>;

/** The other versions of a recording, each under a name of its own. */
export async function readVariants(
  reading: FileReading,
  typed: readonly TypedVariant[],
  target: Target,
): Promise<Variant[]> {
  const variants: Variant[] = [];
  for (const [index, { rel, default: first, ...one }] of typed.entries()) {
    const field = `variants.${index}`;
    if (typed.findIndex(({ name }) => name === one.name) < index) {
      const hint = "A feed asks for a version by its name: give each its own.";
      reading.problems.push(
        report(reading, `${field}.name`, secondOf(`version "${one.name}"`), "another name", { hint }),
      );
    }
    const variant = await readRecording(reading, one, target, field);
    if (variant) variants.push({ ...variant, ...defined({ rel }), ...(first ? { default: true } : {}) });
  }
  return variants;
}

type Recording = Omit<TypedAudio, "path"> & { path?: string; name?: string };

/** One recording, `field` being the path of its map; `duration` is that of the episode, in seconds. */
async function readRecording(
  reading: FileReading,
  typed: Recording,
  target: Target,
  field: string,
  duration?: number,
): Promise<Variant | undefined> {
  const { folder, facts: cache } = reading.show;
  const placeOf = (path: string): string => {
    const places = [publicNameOf(path), publicNameOf(path).normalize("NFD")].map((name) => target.path(name));
    const published = places.find((place) => urlOf(target, place) === reading.published?.url);
    return typed.path ?? published ?? places[0]!;
  };
  const urlOfFile = (path: string): string => typed.url ?? urlOf(target, placeOf(path));
  const known = field === "audio" ? publishedAudio(reading.published, duration ?? typed.duration) : undefined;
  const fields = { duration: duration === undefined ? `${field}.duration` : "duration", length: `${field}.length` };
  const noFile = await readAbsent(reading, typed, { field, link: target.link, known, urlOfFile });
  if (noFile?.elsewhere) {
    const audio = await readRecording(
      reading,
      { ...noFile.elsewhere, ...defined({ name: typed.name }) },
      target,
      field,
      duration,
    );
    return audio && { ...audio, ...defined({ file: noFile.file }) };
  }
  if (noFile) {
    const { length, duration: seconds, type } = noFile.audio ?? {};
    if (length !== undefined && seconds !== undefined)
      checkBitrate(reading, { length, seconds, type, durationField: fields.duration });
    return noFile.audio;
  }
  const file = typed.file === undefined ? undefined : await findFile(reading, typed.file, `${field}.file`);
  if (file === undefined && typed.file !== undefined) return undefined;
  const url = file === undefined ? (typed.url ?? typed.sources[0]?.uri) : urlOfFile(file);
  if (url === undefined) return sayLacking(reading, typed, field, "url", "a file or an address");
  const same = file === undefined && known?.url === url ? known : undefined;
  if (file === undefined && isRefusedPage(reading, field, url, same !== undefined)) return undefined;
  const stat = file === undefined ? undefined : await folder.stat(file);
  const facts = file && stat ? await readAudioFacts(folder, file, stat, cache) : undefined;
  if (facts?.fault) sayUnplayable(reading, field, file!, facts.fault);
  if (facts?.told) sayBreaksOff(reading, field, file!, facts);
  const isVersion = typed.name !== undefined;
  const type = typed.type ?? audioType(file ?? url) ?? same?.type;
  // Who types 0 for a version means that it has none.
  const length = stat?.size ?? (isVersion && typed.length === 0 ? undefined : typed.length) ?? same?.length;
  const seconds = duration ?? typed.duration ?? facts?.duration ?? same?.duration;
  checkSize(reading, fields, { typed: typed.length, real: stat?.size, length, seconds, type, facts });
  if (type === undefined) sayLacking(reading, typed, field, "type", "a MIME type such as audio/mpeg");
  if (length === undefined && !isVersion) sayLacking(reading, typed, field, "length", "the file's size in bytes");
  if (type === undefined || (length === undefined && !isVersion)) return undefined;
  if (file !== undefined && typed.url === undefined) await publishFile(reading, file, placeOf(file));
  return {
    url,
    ...defined({ file, length }),
    type,
    ...defined({
      duration: seconds,
      variant: typed.name,
      title: typed.title,
      bitrate: typed.bitrate ?? (isVersion ? facts?.bitrate : undefined),
      language: typed.language,
      integrity: isVersion && file !== undefined ? hashIntegrity(await folder.readBytes(file)) : undefined,
      sources: typed.sources.length === 0 ? undefined : typed.sources,
      height: typed.height,
      codecs: typed.codecs,
    }),
  };
}

/** Says what can be found out nowhere, and how to ask for it. */
function sayLacking(
  reading: FileReading,
  { url }: Recording,
  field: string,
  name: string,
  expected: string,
): undefined {
  const asks =
    name === "length" && hasWebScheme(url ?? "")
      ? ` To ask its host: curl -sIL ${url} shows Content-Length, ffprobe ${url} the duration.`
      : "";
  const hint = `Put the file beside the episode, or give its length (bytes), type and duration.${asks}`;
  const found = absent(`the audio's ${name}`);
  reading.problems.push(report(reading, `${field}.${name}`, found, expected, { rule: "audio", hint }));
  return undefined;
}

/** Says that an address is a page around a recording; one that is out already (`isOut`) cannot get worse, and stays. */
function isRefusedPage(reading: FileReading, field: string, url: string, isOut: boolean): boolean {
  const page = explainSharePage(url);
  if (!page) return false;
  const message = `${url} is a page of ${page.name} that shows the recording, not the recording: no app can play it`;
  const severity = isOut ? "warn" : "error";
  const more = { rule: "audio", severity, message, hint: page.hint } as const;
  reading.problems.push(report(reading, field, url, "the recording's address", more));
  return !isOut;
}

function sayUnplayable(reading: FileReading, field: string, file: string, fault: string): void {
  const message = `${file} is no recording that can be played: ${fault}`;
  const more = { rule: "audio", message, hint: "Export or download it again." };
  reading.problems.push(report(reading, field, fault, `a recording in ${file}`, more));
}

function sayBreaksOff(reading: FileReading, field: string, file: string, { told, duration }: AudioFacts): void {
  const [whole, there] = [formatClock(told!), formatClock(duration!)];
  const message = `${file} breaks off: its header tells of ${whole}, and ${there} of sound is there`;
  const hint = `Export or copy it again. Where it was cut on purpose, a new header is made by: ffmpeg -i ${JSON.stringify(nameOf(file))} -map 0 -c copy new.mp3`;
  reading.problems.push(report(reading, field, there, whole, { rule: "audio", severity: "warn", message, hint }));
}

/** What is known of a recording's size: in bytes as typed and as the file has it, in seconds as taken and as heard. */
interface Size {
  typed: number | undefined;
  real: number | undefined;
  length: number | undefined;
  seconds: number | undefined;
  type: string | undefined;
  facts: { duration?: number; fault?: string } | undefined;
}

/** Says where length and duration cannot both be right, or are not those of the file. */
function checkSize(
  reading: FileReading,
  fields: { duration: string; length: string },
  { typed, real, length, seconds, type, facts }: Size,
): void {
  const { problems } = reading;
  if (real !== undefined && typed !== undefined && typed !== real) {
    const hint = "Leave the length out: it is read from the file.";
    const more = { rule: "audio", severity: "warn", hint } as const;
    problems.push(report(reading, fields.length, asTyped(String(typed)), `the file's ${real} bytes`, more));
  }
  const lengthField = real !== undefined || typed === undefined ? {} : { lengthField: fields.length };
  const heard = facts?.duration;
  if (seconds === undefined) return;
  // A typed duration that differs from what was heard is said below.
  const isSaid =
    heard === undefined &&
    length !== undefined &&
    checkBitrate(reading, { length, seconds, type, durationField: fields.duration, ...lengthField });
  if (!isSaid && seconds > mostSeconds && !facts?.fault) {
    const hint = 'Type it as "1:02:03", or leave it out where the file lies beside the episode.';
    const found = asTyped(`${Math.round(seconds / 3600)} hours`);
    problems.push(report(reading, fields.duration, found, "less than 100 hours", { rule: "audio-duration", hint }));
  }
  if (heard !== undefined && Math.abs(heard - seconds) > Math.max(2, heard * 0.01)) {
    const hint = "Leave the duration out: it is read from the file.";
    const more = { rule: "audio-duration", severity: "warn", hint } as const;
    const expected = `the recording's ${formatClock(heard)}`;
    problems.push(report(reading, fields.duration, asTyped(formatClock(seconds)), expected, more));
  }
}

/** A picture, with the facts its bytes hold when it lies in the folder. */
export async function readImage(
  reading: FileReading,
  typed: TypedImage,
  target: Target,
  field: string,
): Promise<Image | undefined> {
  const alt = typed.alt === undefined ? {} : { alt: typed.alt };
  if (typed.file === undefined) {
    if (typed.url !== undefined) return { url: typed.url, ...alt };
    reading.problems.push(report(reading, field, lacking("a picture", "file or url"), "a file or an address"));
    return undefined;
  }
  const file = await findFile(reading, typed.file, `${field}.file`);
  const stat = file === undefined ? undefined : await reading.show.folder.stat(file);
  if (file === undefined || !stat) return undefined;
  const facts = await readImageFacts(reading, file, stat);
  if (facts.cut) {
    const message = `${file} breaks off before the picture's end: what is missing is grey or black`;
    const more = { rule: "image", severity: "warn", message, hint: "Export or copy it again." } as const;
    reading.problems.push(report(reading, field, "a part of a picture", "a whole one", more));
  }
  const path = target.path(publicNameOf(file));
  if (facts.format === "unknown") {
    const pointer = await readPointer(reading.show.folder, file, stat);
    const other = nameOther(await reading.show.folder.readBytes(file, 0, Math.min(stat.size, 512)));
    const says = pointer
      ? { message: `${file} is a ${pointer.tool} pointer, not the picture`, hint: `Fetch it: ${pointer.fetch}` }
      : other && { message: `${file} is ${other}`, hint: "Export it as JPEG or PNG." };
    const expected = "one (JPEG, PNG, WebP, GIF)";
    reading.problems.push(report(reading, field, `no picture in ${file}`, expected, { rule: "image", ...says }));
    return undefined;
  }
  if (typed.url === undefined) await publishFile(reading, file, path);
  return { url: typed.url ?? urlOf(target, path), file, ...alt, facts };
}

/** The picture that the site's icons are drawn from, which is not published itself. */
export async function readIcon(reading: FileReading, name: string): Promise<{ icon?: string }> {
  const file = await findFile(reading, name, "icon");
  const stat = file === undefined ? undefined : await reading.show.folder.stat(file);
  if (file === undefined || !stat) return {};
  const { format, width, height } = await readImageFacts(reading, file, stat);
  if ((format === "png" || format === "jpeg") && width === height) return { icon: file };
  const found = format === "unknown" ? `no picture in ${file}` : `a ${format} of ${width} x ${height} pixels`;
  reading.problems.push(report(reading, "icon", found, "a square PNG or JPEG", { rule: "image" }));
  return {};
}

async function readImageFacts(
  reading: FileReading,
  file: string,
  stat: { size: number; mtime: number },
): Promise<ImageFacts> {
  const { folder, facts: cache } = reading.show;
  const { kind: _, ...facts } = await withCache<PictureFacts>(cache, file, stat, "image", async () => {
    return { kind: "image", ...scanImage(await folder.readBytes(file)) };
  });
  return facts;
}
