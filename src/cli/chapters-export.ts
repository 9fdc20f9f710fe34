// airdate chapters export: an episode's chapters as a file for another program, with what that cannot hold.
import { resolve } from "node:path";
import { findNear } from "../base/near.js";
import { chapterFormats, findChapterFormat } from "../conventions/chapter-formats.js";
import { readEntry } from "../pipeline/episode.js";
import { writeChapterFile } from "../write/chapter-files/write-chapter-file.js";
import { makeChapterFile } from "../write/chapters.js";
import { lookAtUserFile, writeUserFile } from "../write/disk/user-file.js";
import { type Command, UsageError } from "./command.js";
import { openEpisode } from "./project.js";

const ids = chapterFormats.map(({ id }) => id as string);

/** Where a recording is meant, tags are; other words may be a slip. */
function unknownFormat(typed: string, slug: string): UsageError {
  if (/^(?:id3|mp3|m4[ab]|mp4|aac)$/i.test(typed))
    return new UsageError(`Into a recording chapters are written by another command`, `airdate tag ${slug}`);
  if (/^(?:mkv|webm|mov|opus|flac)$/i.test(typed))
    return new UsageError(
      `airdate does not write into ${typed} files`,
      `airdate chapters export ${slug} --format ffmetadata --out chapters.txt, then ffmpeg -i IN -i chapters.txt -map_chapters 1 -c copy OUT`,
    );
  const near = findNear(typed, ids);
  return new UsageError(
    `--format is "${typed}", but should be one of ${ids.join(", ")}`,
    near === undefined ? undefined : `did you mean ${near}?`,
  );
}

export const command: Command = {
  name: "chapters export",
  takes: "<episode> [root]",
  summary: "Write an episode's chapters for another program",
  options: [
    { flags: "--format <name>", says: ids.join(", "), default: "podcast", values: ids },
    { flags: "--out <file>", says: "write them there instead of printing them" },
    { flags: "--force", says: "write over a file that is there" },
  ],
  examples: [
    "airdate chapters export hello --format audacity --out labels.txt",
    "airdate chapters export hello --format ffmetadata > chapters.txt",
  ],
  async run({ args: [slug, root], options }, terminal) {
    const format = findChapterFormat(`${options.format ?? "podcast"}`);
    if (!format) throw unknownFormat(`${options.format}`, slug!);
    const { setting, episode } = await openEpisode(slug!, root, terminal);
    const { value: entry } = await readEntry(setting, episode);
    const file = makeChapterFile(setting.show, entry);
    if (!file) throw new UsageError(`The episode "${slug}" has no chapters, and none were found`);
    const { text, lost } = writeChapterFile(file, format.id);
    for (const line of lost) terminal.say(line);
    if (typeof options.out !== "string") {
      terminal.print(text);
      return 0;
    }
    const out = lookAtUserFile(resolve(options.out), options.out);
    if (out.found && out.found.text !== text && !options.force)
      throw new UsageError(`${options.out} is there already, and is not written over`, "add --force, or name another");
    writeUserFile(out, text);
    terminal.say(`Wrote the chapters of ${episode.slug} into ${options.out} (${format.name})`);
    return 0;
  },
};
