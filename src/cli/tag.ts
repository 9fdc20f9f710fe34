// airdate tag: writes title, cover, chapters and the like into an episode's recording; the sound stays as it is.

import { shortLine } from "../base/cut-text.js";
import { formatIso } from "../base/date-text.js";
import { acceptLength } from "../check/extend-lock.js";
import { urlOf } from "../conventions/addresses.js";
import type { Episode, Show } from "../model/model.js";
import { readEntry } from "../pipeline/episode.js";
import { holdsSound } from "../read/audio/embedded-chapters.js";
import type { Folder } from "../read/folder.js";
import { composeTags } from "../write/audio-tags/compose-tags.js";
import type { ReadBytes, RecordingTags, TagPicture, TagPlan } from "../write/audio-tags/recording-tags.js";
import { planId3 } from "../write/audio-tags/write-id3.js";
import { planMp4 } from "../write/audio-tags/write-mp4.js";
import { type LargeFile, lookAtLargeFile, writeLargeFile } from "../write/disk/large-file.js";
import { lookAtLock, saveLock } from "./building/save-lock.js";
import { withBuildLock } from "./building/take-build-lock.js";
import { type Command, type Terminal, UsageError, type Words } from "./command.js";
import { type DiskProject, openEpisode } from "./project.js";

type Plan = (read: ReadBytes, size: number, tags: RecordingTags) => Promise<TagPlan>;

/** How tags are written, by the ending of a recording's name. */
const plans: readonly [ending: RegExp, plan: Plan][] = [
  [/\.mp3$/i, planId3],
  [/\.(?:m4a|m4b|mp4|m4v|mov)$/i, planMp4],
];

export const command: Command = {
  name: "tag",
  takes: "<episode> [root]",
  summary: "Write an episode's title, cover and chapters into its MP3 or M4A; the sound stays as it is",
  options: [
    { flags: "--dry-run", says: "show what would change, and write nothing" },
    { flags: "--accept", says: "also where it is published: its length changes, in the feed and in the lock" },
  ],
  examples: ["airdate tag hello --dry-run", "airdate tag hello"],
  run: (words, terminal) => withBuildLock(words.args[1], terminal, () => tagOne(words, terminal)),
};

async function tagOne({ args: [slug = "", root], options }: Words, terminal: Terminal): Promise<number> {
  const lockFile = lookAtLock(root ?? ".");
  const { project, loaded, setting, episode } = await openEpisode(slug, root, terminal);
  const { name, plan, file } = findRecording(project, episode);
  const { show, folder } = setting;
  const { size } = file.stats;
  const read: ReadBytes = (from, to) => folder.readBytes(name, from, to);
  if (!holdsSound(await read(0, Math.min(size, 12)))) throw new UsageError(`${name} is no recording`);

  const { value: entry } = await readEntry(setting, episode);
  const pictures = await readPictures(folder, show, episode);
  const tags = composeTags(show, entry, (url) => pictures.get(url));
  sayLeftOut(episode, entry.understood.chapters.length, tags, terminal);
  const planned = await plan(read, size, tags);
  const { pieces } = planned;
  if (pieces.length === 0) {
    terminal.say(`${name} says all this already`);
    return 0;
  }
  showChanges(planned, terminal);
  const length = pieces.reduce(
    (sum, piece) => sum + (piece instanceof Uint8Array ? piece.length : piece.to - piece.from),
    0,
  );
  const bytes = `${size} -> ${length} bytes`;
  const locked = loaded.lock?.episodes[slug];
  const published = locked?.gone === undefined ? locked?.length : undefined;
  if (options.dryRun) {
    terminal.say(`Nothing was written (${bytes})`);
    if (published !== undefined) terminal.say(`The episode is published: that takes --accept, and ${keep}`);
    return 0;
  }
  if (published !== undefined && !options.accept)
    throw new UsageError(
      `"${slug}" is published with ${published} bytes, and tags change that (${bytes}); ${keep}`,
      `airdate tag ${slug} --accept writes them, and the new length into the lock`,
    );
  if (published !== undefined && published !== size)
    throw new UsageError(
      `${name} has ${size} bytes, and was published with ${published}: it changed before`,
      `airdate accept ${slug} --reason "..."`,
    );
  writeLargeFile(file, pieces);
  terminal.say(`Wrote the tags into ${name} (${bytes})`);
  if (published !== undefined && loaded.lock) {
    const on = formatIso(terminal.now());
    saveLock(lockFile, acceptLength(loaded.lock, { slug, length, on, reason: "tags were written into the recording" }));
    terminal.say(`The lock has its new length; the next build puts it into the feed`);
  }
  return 0;
}

const keep = "Spotify and many apps keep the file that they have";

/** The episode's recording and how tags are written into one of its kind; a `UsageError` where there is none to write into. */
function findRecording(
  { folder }: DiskProject,
  { slug, audio }: Episode,
): { name: string; plan: Plan; file: LargeFile } {
  const name = audio?.file;
  if (name === undefined) throw new UsageError(`The recording of "${slug}" does not lie in this folder`);
  const plan = plans.find(([ending]) => ending.test(name))?.[1];
  if (!plan)
    throw new UsageError(
      `Tags are written into MP3 and M4A, and ${name} is neither`,
      `airdate chapters export ${slug} --format ffmetadata gives the chapters to ffmpeg`,
    );
  const path = folder.locate(name);
  if (path === undefined) throw new UsageError(`${name} is gone`);
  return { name, plan, file: lookAtLargeFile(path, name) };
}

function showChanges({ changes, lost }: TagPlan, terminal: Terminal): void {
  for (const { field, before, after } of changes)
    terminal.print(
      `${field.padEnd(9)} ${before === "" ? "" : `${shortLine(before)} -> `}${after === "" ? "none" : shortLine(after)}\n`,
    );
  for (const line of lost) terminal.say(line);
}

/** The cover and the pictures of chapters, as far as they lie in the folder and are JPEG or PNG. */
async function readPictures(folder: Folder, show: Show, episode: Episode): Promise<Map<string, TagPicture>> {
  const files = new Map((episode.media ?? []).map(({ file, path }) => [urlOf(show, path), file]));
  const wanted = [
    episode.image ?? show.image,
    ...episode.chapters.map(({ image }) => ({ url: image, file: undefined })),
  ];
  const found = new Map<string, TagPicture>();
  for (const { url, file } of wanted) {
    const path = file ?? (url === undefined ? undefined : files.get(url));
    if (url === undefined || path === undefined || found.has(url)) continue;
    const bytes = await folder.readBytes(path);
    const type =
      bytes[0] === 0xff && bytes[1] === 0xd8
        ? "image/jpeg"
        : bytes[0] === 0x89 && bytes[1] === 0x50
          ? "image/png"
          : undefined;
    if (type) found.set(url, { type, bytes });
  }
  return found;
}

function sayLeftOut(episode: Episode, count: number, tags: RecordingTags, terminal: Terminal): void {
  const { slug, chapters, chaptersFrom, image } = episode;
  if (tags.cover === undefined)
    terminal.say(
      `The cover${image ? ` ${image.url}` : ""} does not lie here as JPEG or PNG: the recording keeps the one it has`,
    );
  if (chapters.length === 0 && count > 0)
    terminal.say(
      `${count} chapters were found and are not written: in the recording they would count as yours. airdate chapters ${slug} --write makes them so`,
    );
  if (chaptersFrom === "audio") terminal.say("The chapters are those of the recording, and stay as they are");
  const pictures = chapters.filter(({ image: own }) => own !== undefined).length;
  const written = (tags.chapters ?? []).filter(({ picture }) => picture !== undefined).length;
  if (tags.chapters && pictures > written)
    terminal.say(
      `${pictures - written} of ${pictures} pictures of chapters do not lie here as JPEG or PNG, and are left out`,
    );
}
