// Recordings that are not here: their facts come from what was published, or from the pointer that stands in their place.

import { defined } from "../base/defined.js";
import { lacking } from "../base/say-found.js";
import { urlOf } from "../conventions/addresses.js";
import type { LockedEpisode } from "../model/lock.js";
import type { Audio, Problem } from "../model/model.js";
import { audioType } from "./audio/types.js";
import type { FileFacts, Folder } from "./folder.js";
import { type FileReading, lookFor, report } from "./reading.js";
import type { TypedAudio } from "./schema/media.js";

/** Rule of the warning that an enclosure was taken from the lock. */
export const fromLock = "audio-from-lock";

/** The enclosure as it was published, of whatever its type and duration the lock holds; undefined where there was none. */
export function publishedAudio(published: LockedEpisode | undefined, duration: number | undefined): Audio | undefined {
  if (published?.url === undefined || published.length === undefined || published.gone !== undefined) return undefined;
  const { url, length } = published;
  const type = published.type ?? audioType(url);
  const seconds = duration ?? published.duration;
  return type === undefined ? undefined : { url, length, type, ...defined({ duration: seconds }) };
}

/** Says that the recording is not here and that the feed keeps what was published. */
export function sayFromLock(reading: FileReading, audio: Audio, link: string): void {
  const own = audio.url.startsWith(`${link}/`);
  const stays = own ? "It has to stay on the host: the output folder does not get it anew. " : "";
  const hint = `${stays}Put the recording back; where it is kept elsewhere for good say ${lineOf(audio)}; where it shall go, say audio: none and airdate accept ${reading.episode} --reason "..."`;
  const found = `episode without its recording, which was published as ${audio.url}`;
  reading.problems.push({
    ...report(reading, "audio", found, "the recording", { rule: fromLock, severity: "warn", hint }),
    message: `The recording is not here. The feed keeps what was published: ${audio.url}, ${audio.length} bytes`,
  });
}

/** The line of front-matter that says all of a recording that lies elsewhere. */
const lineOf = ({ url, length, type, duration }: Audio): string =>
  `audio: { url: "${url}", length: ${length}, type: ${type}${duration === undefined ? "" : `, duration: ${duration}`} }`;

/** The error that the warning becomes where the recording was there at the last build. */
export function reportRemoved(problem: Problem): Problem {
  return {
    ...problem,
    rule: "audio-removed",
    severity: "error",
    message: problem.message.replace(/is not here\. .*: /, "was here at the last build and is gone: "),
  };
}

/** Whether this address is a file that a build of the show put into its output. */
export const isOwnFile = (link: string, url: string): boolean => url.startsWith(urlOf({ link }, "episodes/"));

/**
 * An error for an episode that was published with a recording from elsewhere, and of which nothing says now where it is: a
 * line that was lost looks the same as one that was taken out.
 */
export function reportLost(reading: FileReading, audio: Audio): void {
  reading.problems.push({
    ...report(reading, "audio", lacking("episode", "a recording"), `${audio.url}, with which it was published`, {
      rule: "audio-lost",
      hint: `Put it back: ${lineOf(audio)}. Or say audio: none, and airdate accept ${reading.episode} --reason "..."`,
    }),
    message: `The episode was published with the recording ${audio.url}, and nothing says any more where that is`,
  });
}

/** How a recording is read: the field that names it, what was published, and the address that a file gets. */
export interface AbsentOptions {
  field: string;
  link: string;
  known: Audio | undefined;
  urlOfFile(path: string): string;
}

/** A recording that is not here: what was published of it, what is known of it where it lies elsewhere, or neither. */
export interface Absent {
  audio?: Audio;
  elsewhere?: Omit<TypedAudio, "file">;
  /** The pointer, on which what was read depends. */
  file?: string;
}

/**
 * A named file that is gone, or a pointer in its place. Only the very recording that is out already may be missing here, or
 * one that is served from elsewhere: all else is a problem. Undefined where the file is a recording, or `findFile` has to
 * report it.
 */
export async function readAbsent(
  reading: FileReading,
  typed: TypedAudio,
  { field, link, known, urlOfFile }: AbsentOptions,
): Promise<Absent | undefined> {
  if (typed.file === undefined) return undefined;
  const file = await lookFor(reading, typed.file);
  const same = known?.url === urlOfFile(file ?? typed.file) ? known : undefined;
  if (file === undefined) {
    if (!same) return undefined;
    sayFromLock(reading, same, link);
    return { audio: same };
  }
  const { folder } = reading.show;
  const pointer = await readPointer(folder, file, await folder.stat(file));
  if (!pointer) return undefined;
  const length = pointer.size ?? typed.length ?? same?.length;
  if (typed.url !== undefined) {
    const { file: _, ...rest } = typed;
    const type = typed.type ?? audioType(file);
    const elsewhere = { ...rest, ...defined({ length, type }) };
    return { elsewhere, file };
  }
  if (same && same.length === length) {
    sayFromLock(reading, same, link);
    return { audio: { ...same, file } };
  }
  reading.problems.push({
    ...report(reading, field, `a ${pointer.tool} pointer in the place of ${file}`, "the recording", {
      rule: "audio",
      hint: `Fetch it: ${pointer.fetch}. Where it is served from elsewhere, give its url and duration.`,
    }),
    message: `${file} is a ${pointer.tool} pointer, not the recording: published like this nobody could play it`,
  });
  return {};
}

/** A pointer: which tool made it, how its file is fetched, and the size in bytes that it names. */
interface Pointer {
  tool: "Git LFS" | "git-annex";
  fetch: string;
  size?: number;
}

/** No pointer is longer: https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const longest = 1024;

/** The pointer in a file's place; `stat` is undefined for a link that leads nowhere. Undefined where it is no pointer. */
export async function readPointer(
  folder: Folder,
  file: string,
  stat: FileFacts | undefined,
): Promise<Pointer | undefined> {
  const fetch = `git annex get ${file}`;
  if (!stat) {
    const target = folder.unfetched?.(file);
    return target === undefined ? undefined : annexed(target, fetch);
  }
  if (stat.size === 0 || stat.size > longest) return undefined;
  const text = Buffer.from(await folder.readBytes(file, 0, stat.size)).toString("latin1");
  if (text.startsWith("version https://git-lfs.github.com/spec/")) {
    const size = /^size (\d{1,15})$/m.exec(text)?.[1];
    return {
      tool: "Git LFS",
      fetch: `git lfs pull --include "${file}"`,
      ...(size === undefined ? {} : { size: Number(size) }),
    };
  }
  return text.startsWith("/annex/objects/") ? annexed(text, fetch) : undefined;
}

/** The key of git-annex names the size: https://git-annex.branchable.com/internals/key_format/ */
function annexed(target: string, fetch: string): Pointer {
  const key = target.trim().slice(target.trim().lastIndexOf("/") + 1);
  const size = /^[A-Z0-9_]+(?:-[a-rt-zA-Z]\d+)*-s(\d{1,15})(?:-[a-zA-Z]\d+)*--/.exec(key)?.[1];
  return { tool: "git-annex", fetch, ...(size === undefined ? {} : { size: Number(size) }) };
}
