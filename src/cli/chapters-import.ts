// airdate chapters import: chapters out of any file that holds some, put into an episode's front-matter.
import { existsSync } from "node:fs";
import { basename, dirname, resolve } from "node:path";
import { encodeAddress, readAddress } from "../base/address-text.js";
import { namesOfSpelling } from "../conventions/chapter-formats.js";
import type { GivenChapter } from "../model/model.js";
import { holdsSound, readEmbeddedChapters } from "../read/audio/embedded-chapters.js";
import { nameUntimed } from "../read/chapters/given-fields.js";
import { readChapterFile } from "../read/chapters/read-chapter-file.js";
import { openFolder } from "../read/disk.js";
import { readSource } from "../read/read-source.js";
import { chapterFields } from "../write/chapters.js";
import { writeUserFile } from "../write/disk/user-file.js";
import { setFrontMatter } from "../write/front-matter.js";
import { type Command, type Terminal, UsageError } from "./command.js";
import { openOwnEpisode } from "./project.js";

/** The chapters of a file, what they were written as, and how many of them have a picture that stays in it. */
async function readFile(
  path: string,
  name: string,
  terminal: Terminal,
): Promise<{ chapters: GivenChapter[]; from: string; pictures: number }> {
  if (!existsSync(path)) throw new UsageError(`There is no file ${name}`);
  const [folder, file] = [await openFolder(dirname(path)), basename(path)];
  const stat = await folder.stat(file);
  if (!stat) throw new UsageError(`${name} is no file that can be read`);
  if (holdsSound(await folder.readBytes(file, 0, Math.min(stat.size, 12)))) {
    const found = await readEmbeddedChapters(folder, file, stat);
    if (found.length === 0) throw new UsageError(`There are no chapters inside ${name}`);
    const pictures = found.filter(({ picture }) => picture).length;
    return { chapters: found.map(({ picture: _, ...chapter }) => chapter), from: "inside the recording", pictures };
  }
  const { text, problems } = await readSource(folder, file);
  for (const { message } of problems) terminal.say(message);
  const read = readChapterFile(text);
  if (!read)
    throw new UsageError(
      `${name} holds no chapters that airdate can read`,
      "every line may be a time and a title: 12:34 The keel",
    );
  if (read.untimed.length > 0)
    terminal.say(`No time that can be read is given with ${nameUntimed(read.untimed)}: left out`);
  return { chapters: read.chapters, from: namesOfSpelling(read.spelling), pictures: 0 };
}

export const command: Command = {
  name: "chapters import",
  takes: "<file> <episode> [root]",
  summary: "Take an episode's chapters from a recording or from a file of another program",
  options: [
    { flags: "--write", says: "put them into the episode's front-matter, instead of showing what would stand there" },
    { flags: "--force", says: "with --write, in place of the chapters that stand there" },
  ],
  examples: ["airdate chapters import labels.txt hello", "airdate chapters import ~/Downloads/final.mp3 hello --write"],
  async run({ args: [name, slug, root], options }, terminal) {
    const { episode, file } = await openOwnEpisode(slug!, root, terminal);
    const read = await readFile(resolve(name!), name!, terminal);
    const chapters = read.chapters.filter(({ title }) => title.trim() !== "");
    if (chapters.length === 0) throw new UsageError(`No chapter in ${name} has a title`);
    const untitled = read.chapters.length - chapters.length;
    if (untitled > 0) terminal.say(`${untitled} without a title left out`);
    if (read.pictures > 0)
      terminal.say(
        `${read.pictures === 1 ? "One chapter has a picture" : `${read.pictures} chapters have pictures`} inside ${name}, which stay there: put them beside the episode, and name them as image:`,
      );
    const duration = episode.duration ?? episode.audio?.duration;
    const late = duration === undefined ? 0 : chapters.filter(({ start }) => start >= duration).length;
    if (late > 0) terminal.say(`${late} of them begin after the end of the recording`);
    const whole = chapters.map(({ url, ...rest }) => {
      const address = url === undefined ? undefined : readAddress(encodeAddress(url));
      if (url !== undefined && address === undefined) terminal.say(`The link of ${rest.title} is no address: ${url}`);
      return { ...rest, ...(address === undefined ? {} : { url: address }) };
    });
    const list = chapterFields(whole, duration);
    if (!options.write) {
      terminal.print(setFrontMatter("", ["chapters"], list).split("\n").slice(1, -2).join("\n").concat("\n"));
      terminal.say(`${sayCount(list.length)} (${read.from}); --write puts them into ${file.name}`);
      return 0;
    }
    if (episode.chaptersFrom === "fields" && !options.force)
      throw new UsageError(
        `${file.name} has chapters already, and they are not overwritten`,
        "add --force, or take them out of the file first",
      );
    if (episode.chaptersFrom === "notes") terminal.say("The times in the notes stay; those of the front-matter count");
    writeUserFile(file, setFrontMatter(file.text, ["chapters"], list));
    terminal.say(`Wrote ${sayCount(list.length)} into ${file.name} (${read.from})`);
    return 0;
  },
};

const sayCount = (count: number): string => (count === 1 ? "1 chapter" : `${count} chapters`);
