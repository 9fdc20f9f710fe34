// airdate new: begins an episode with its recording and transcript beside it.
import { existsSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import { attempt } from "../base/attempt.js";
import { formatWall } from "../base/date-text.js";
import { isDeviceName, slugify } from "../base/slug.js";
import { hostsAt } from "../conventions/hosts.js";
import { foldName } from "../conventions/same-person.js";
import type { Show } from "../model/model.js";
import type { AudioTags } from "../read/audio/read-tags.js";
import { readLayout } from "../read/layout.js";
import { nextNumber, taggedNumber } from "../understand/schedule/next-number.js";
import { findFreeSlot } from "../understand/schedule/plan-schedule.js";
import { isSameFile, lookAtUserFile, placeFile, takeBack, type Way, writeUserFile } from "../write/disk/user-file.js";
import { newEpisodeText } from "../write/kit/first-show.js";
import { answerAll } from "./asking/questions.js";
import { atFlag, type Command, pickWord, splitNames, type Terminal, UsageError } from "./command.js";
import { type Brought, holdsSame, lookAtBrought, placeOfBrought, titleOfFile } from "./making/brought-files.js";
import { episodeQuestions, episodeTypes, readSeason, sayOtherType } from "./making/episode-questions.js";
import { type OpenShow, openLoaded } from "./project.js";
import { sayProblems } from "./say-problems.js";

export const command: Command = {
  name: "new",
  takes: "[audio] [transcript] [root]",
  summary: "Begin an episode: a file with the next number and date, its recording and transcript beside it",
  options: [
    { flags: "--title <text>", says: "its title (default: from the recording's tags, else its name)" },
    { flags: "--date <time>", says: "when it comes out, or next (default: the next free slot of release:)" },
    { flags: "--number <n>", says: "its number (default: the next)" },
    { flags: "--season <n>", says: "its season (default: that of the last number)" },
    {
      flags: "--type <type>",
      says: "trailer and bonus episodes get no number (default: full)",
      values: Object.keys(episodeTypes),
    },
    { flags: "--guests <names>", says: "who is there, with commas between" },
    { flags: "--slug <slug>", says: "name of the file and part of its address (default: from the title)" },
    { flags: "--link", says: "link the files instead of moving or copying them: no room is taken twice" },
    atFlag,
  ],
  examples: [
    "airdate new ~/recordings/varnish.mp3 ~/recordings/varnish.vtt",
    'airdate new --title "Varnish" --date "2026-03-08 09:00" --guests "Ida Berg"',
  ],
  async run({ args, options }, terminal) {
    const words = args.filter((word) => word !== undefined);
    const roots = words.filter((word) => statSync(word, { throwIfNoEntry: false })?.isDirectory());
    if (roots.length > 1) throw new UsageError(`${roots.join(" and ")} are both folders`, "name one show's folder");
    const show = await openLoaded(roots[0], terminal, options.at as string | undefined);
    const { root } = show.project;
    const typed = words.filter((word) => !roots.includes(word));
    const files = await lookAtAll(typed.length > 0 ? typed : await askForFiles(options, terminal), root);
    checkNobodys(files, show);
    const episode = await plan(files, show, options, terminal);
    const kept = write(episode, root);
    terminal.print(`${episode.place.name}\n`);
    for (const { typed } of kept) terminal.say(`${typed} stays where it was too: it could not be removed from there.`);
    for (const line of episode.untaken) terminal.say(line);
    for (const { file, to, way, isThere } of episode.files)
      terminal.print(`${to} (${isThere ? "there already, as" : done[way]} ${file.typed}: ${file.says})\n`);
    for (const line of terminal.converse ? [] : episode.taken) terminal.print(`${line}\n`);
    return sayNext(roots[0], episode.slug, terminal, options.at as string | undefined);
  },
};

/**
 * Brings the files first, and removes what was moved last: what was stopped half-way has made no episode and lost nothing, and
 * the same words go on with it. Gives what could not be removed.
 */
function write({ files, place, text }: Awaited<ReturnType<typeof plan>>, root: string): Brought[] {
  const placed: (() => void)[] = [];
  const left: Brought[] = [];
  try {
    for (const { file, to, way, isThere } of files) {
      const target = join(root, to);
      const isRenamed = !isThere && isSameFile(file.path, target);
      if (way === "move" && !isRenamed) left.push(file);
      if (isThere) continue;
      const how = way === "move" && !isRenamed ? "keep" : way;
      placeFile(file.path, target, to, how);
      placed.push(() => takeBack(file.path, target, how));
    }
    writeUserFile(place, text);
  } catch (error) {
    for (const undo of placed.reverse()) undo();
    throw error;
  }
  return left.filter(({ path }) => {
    attempt(() => rmSync(path));
    return existsSync(path);
  });
}

const done: Record<Exclude<Way, "keep">, string> = { move: "moved from", copy: "copied from", link: "linked to" };

async function askForFiles(options: Readonly<Record<string, unknown>>, terminal: Terminal): Promise<string[]> {
  if (!terminal.converse || options.title !== undefined) return [];
  // Terminals put quotes, or backslashes before spaces, around what is dropped on them.
  const plain = (typed: string): string => typed.replace(/^(['"])(.*)\1$/, "$2").replace(/\\(?=[ ()'&])/g, "");
  return terminal.converse(async (ask) => {
    const audio = plain(await ask("Recording (a file; Enter: none yet): "));
    const transcript = plain(await ask("Transcript (a file; Enter: none yet): "));
    return [audio, transcript].filter((one) => one !== "");
  });
}

async function lookAtAll(typed: readonly string[], root: string): Promise<Brought[]> {
  const files: Brought[] = [];
  for (const word of typed) {
    const file = await lookAtBrought(word, root);
    const other = files.find(({ kind }) => kind === file.kind);
    if (other)
      throw new UsageError(
        `${other.typed} and ${word} are both a ${file.kind === "audio" ? "recording" : "transcript"}`,
        "name one of them; an episode has one recording, and one transcript beside it",
      );
    files.push(file);
  }
  return files;
}

/** Refuses what another episode is made from: it would lose it. */
function checkNobodys(files: readonly Brought[], { loaded }: OpenShow): void {
  for (const { inside, typed } of files) {
    const owner = loaded.found.find(({ dependencies }) => dependencies.some(({ path }) => path === inside));
    if (inside !== undefined && owner) throw new UsageError(`${typed} belongs to the episode ${owner.files.slug}`);
  }
}

/** Everything that is to be written, found out before anything is. */
async function plan(
  files: readonly Brought[],
  { loaded, setting, project }: OpenShow,
  options: Readonly<Record<string, unknown>>,
  terminal: Terminal,
) {
  const { show, planned, found } = loaded;
  const counted = found.map(({ card, outline }) => ({ ...outline, type: card.type }));
  const slot = findFreeSlot(show, planned, setting.now);
  const audio = files.find(({ kind }) => kind === "audio");
  const tags = audio?.tags ?? {};
  const type = options.type === undefined ? "full" : pickWord("--type", options.type, episodeTypes);
  const season = readSeason(options.season);
  const usual = nextNumber(counted, season);
  const next = season === undefined ? taggedNumber(tags, usual) : usual;
  const title = tags.title ?? (files[0] && titleOfFile(files[0].path));
  const zone = show.timezone;
  const date = slot === undefined ? undefined : formatWall(slot, zone);
  const guests = suggestGuests(files, show);
  const { now } = setting;
  const number = type === "full" ? next?.number : undefined;
  const questions = episodeQuestions({ title, date, number, guests, zone, now });
  const answers = await answerAll(questions, options, terminal);
  if (answers.title === undefined)
    throw new UsageError(
      "A new episode needs a title, and here is nobody to ask",
      'airdate new --title "Varnish", or name a recording: airdate new varnish.mp3',
    );
  const slug = slugify((options.slug as string | undefined) ?? answers.title);
  if (isDeviceName(slug))
    throw new UsageError(
      `The slug "${slug}" is a name that Windows keeps for a device: no file can be called so there`,
      `choose another with --slug, such as --slug ${slug}-episode`,
    );
  const own = found.filter((one) => one.files.own).length * 2 > found.length;
  const name = own ? `episodes/${slug}/index.md` : `episodes/${slug}.md`;
  const paths = await project.folder.list();
  if (loaded.lock?.episodes[slug] || !isFree(name, slug, paths))
    throw new UsageError(
      `The slug "${slug}" is taken: by an episode, by one that was published, or by a file with a meaning of its own`,
      "choose another with --slug",
    );
  // A run that was stopped leaves files, and no episode.
  const places = files.map((file) => {
    const to = placeOfBrought(file, slug, own);
    const isThere = paths.includes(to) && file.inside !== to && holdsSame(file.path, join(project.root, to));
    return { file, to, isThere };
  });
  for (const { file, to, isThere } of places)
    if (paths.includes(to) && file.inside !== to && !isThere)
      throw new UsageError(`${to} is there already, and is not written over`, "choose another with --slug");
  const markdown = places.find(({ to }) => to.endsWith(".md"))?.to;
  const present = hostsAt(show);
  const hosts = present.every(({ id }) => Object.hasOwn(show.people, id)) ? present.map(({ id }) => id) : [];
  const text = newEpisodeText(
    {
      title: answers.title,
      date: answers.date,
      type: type === "full" ? undefined : type,
      season: season ?? next?.season,
      number: answers.number === undefined ? undefined : Number(answers.number),
      description: tags.description,
      hosts,
      guests: splitNames(answers.guests),
      transcript: markdown?.slice(name.lastIndexOf("/") + 1),
    },
    now,
  );
  const way = ({ inside }: Brought): Exclude<Way, "keep"> =>
    options.link === true ? "link" : inside === undefined ? "copy" : "move";
  return {
    slug,
    text,
    untaken: [...sayUntaken(tags, answers), ...(options.type === undefined ? sayOtherType(answers.title) : [])],
    taken: [
      ...(options.title === undefined && tags.title === undefined
        ? [`title: ${answers.title} (from the file's name)`]
        : []),
      ...(options.guests === undefined && answers.guests
        ? [`guests: ${answers.guests} (named in the transcript)`]
        : []),
    ],
    place: lookAtUserFile(join(project.root, name), name),
    files: places.filter(({ file, to }) => file.inside !== to).map((one) => ({ ...one, way: way(one.file) })),
  };
}

/** Full names that the transcript has over turns and that are no host's, as they would be typed. */
function suggestGuests(files: readonly Brought[], show: Show): string | undefined {
  const hosts = show.hosts.flatMap(({ name }) => [name, name.split(" ")[0]!]).map(foldName);
  const names = files.flatMap((file) => file.names).filter((name) => fullName.test(name));
  const guests = names.filter((name) => !hosts.includes(foldName(name)));
  return guests.length === 0 || guests.length > mostGuests ? undefined : guests.join(", ");
}

/** More than so many names in a transcript are a hall of people. */
const mostGuests = 5;
const fullName = /^\p{Lu}[\p{L}'’.-]+(?: \p{L}[\p{L}'’.-]*){1,3}$/u;

/** What the recording's tags say that did not become the episode's. */
function sayUntaken({ number, date }: AudioTags, answers: { number?: string; date?: string }): string[] {
  const year = date?.slice(0, 4);
  return [
    ...(number === undefined || answers.number === undefined || Number(answers.number) === number
      ? []
      : [`The recording's tags say number ${number}; the episode has ${answers.number}`]),
    ...(year === undefined || !/^\d{4}-/.test(answers.date ?? "") || answers.date!.startsWith(year)
      ? []
      : [
          `The recording's tags say ${date}, and the episode's date is ${answers.date}: was it out before, correct date:`,
        ]),
  ];
}

/** Whether a Markdown file of this name would be read as the episode of this slug, and no file is there. */
function isFree(name: string, slug: string, paths: readonly string[]): boolean {
  if (paths.includes(name)) return false;
  const { value, problems } = readLayout([...paths, name].sort((a, b) => (a < b ? -1 : 1)));
  const made = value.episodes.find(({ file }) => file === name);
  return made?.slug === slug && !problems.some(({ episode }) => episode === slug);
}

/** Says what the new episode still lacks, when it comes out, and what to type next. */
async function sayNext(
  root: string | undefined,
  slug: string,
  terminal: Terminal,
  at: string | undefined,
): Promise<number> {
  const { loaded, problems } = await openLoaded(root, terminal, at);
  const own = problems.filter(({ episode }) => episode === slug);
  sayProblems(own, terminal, root);
  const one = loaded.planned.find(({ episode }) => episode.slug === slug);
  const date = one?.episode.date;
  const zone = loaded.show.timezone;
  if (date)
    terminal.print(
      `${one.state === "published" ? "It comes out with the next build" : "It comes out"}: ${formatWall(date.utc, zone)} (${zone})\n`,
    );
  const place = root === undefined ? "" : ` ${root}`;
  terminal.print(
    terminal.spell(
      `Next:\n  1. Look over its file, and at its page: airdate serve${place}\n  2. Its chapters, names and notes: airdate chapters ${slug}${place}, airdate glossary ${slug}${place}, airdate draft ${slug}${place}\n  3. airdate build${place}\n`,
    ),
  );
  return own.some(({ severity }) => severity === "error") ? 1 : 0;
}
