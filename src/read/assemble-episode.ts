// Puts an episode together from its typed fields, its notes, and what lies beside it.

import { defined } from "../base/defined.js";
import { uuidV5 } from "../base/hash.js";
import { asTyped, lacking } from "../base/say-found.js";
import { dayInName, episodePath, originalPath } from "../conventions/addresses.js";
import { hostsAt } from "../conventions/hosts.js";
import { pickTags } from "../conventions/tags/entry.js";
import { itemTags } from "../conventions/tags/item-tags.js";
import type { Episode, GivenChapter, Person, Show } from "../model/model.js";
import { isAlias, withoutBase } from "./aliases.js";
import { imageAddress } from "./assemble-show.js";
import { readAudioFacts } from "./audio/read-audio.js";
import { audioType } from "./audio/types.js";
import { chooseChapters } from "./chapters/choose-chapters.js";
import { readTracks, readTranscriptFiles } from "./choose-transcript.js";
import { readMoment } from "./dates.js";
import { type ImageAddress, readItemExtras } from "./feed-extras.js";
import { nameOf, parentOf } from "./folder.js";
import type { EpisodeFiles } from "./layout.js";
import { readAudio, readImage, readVariants, type Target } from "./media.js";
import { sayNamesakes } from "./namesakes.js";
import { readNotes } from "./notes/read-notes.js";
import { readOriginal } from "./original-texts.js";
import { readPeople, resolveLabels, resolveSpeaker } from "./people.js";
import { isOwnFile, publishedAudio, reportLost, sayFromLock } from "./published-audio.js";
import { type FileReading, report } from "./reading.js";
import type { TypedEpisode } from "./schema/episode-fields.js";
import { noRecording } from "./schema/media.js";

/** What of the show an episode is read with. `zone` is undefined when the show names none. */
export interface ShowForEpisode {
  show: Show;
  zone: string | undefined;
}

/** The episode. What is wrong in it becomes problems, and is left out. */
export async function assembleEpisode(
  reading: FileReading,
  files: EpisodeFiles,
  { show, zone }: ShowForEpisode,
  typed: TypedEpisode,
  body: string,
): Promise<Episode> {
  const { slug } = files;
  const target: Target = { link: show.link, path: (name) => episodePath(slug, name) };
  const address = imageAddress(reading, target);
  const queued = typed.date?.toLowerCase() === "next";
  const dated = typed.date ?? dateInName(reading, typed.draft);
  const date = dated === undefined || queued ? undefined : readMoment(reading, dated, zone, "date");
  const known = { people: show.people, link: show.link };
  const hosts = typed.hosts ? await readPeople(reading, known, typed.hosts, "host", "hosts") : hostsAt(show, date?.utc);
  const guests = await readPeople(reading, known, typed.guests, "guest", "guests", hosts);
  if (files.transcript !== undefined || typed.transcript !== undefined || typed.captions !== undefined)
    sayNamesakes(reading, [...hosts, ...guests], { ...show.speakers, ...typed.speakers });
  const people = [...hosts, ...guests, ...Object.values(show.people)];
  const { audio, noAudio } = await readRecording(reading, files, typed, target);
  const variants = await readVariants(reading, typed.variants, target);
  const picture = typed.image ?? (files.cover === undefined ? undefined : { file: nameOf(files.cover) });
  const image = picture && (await readImage(reading, picture, target, "image"));
  const duration = typed.duration ?? audio?.duration;
  const renamed = typed.aliases.map(originalPath).find((path) => reading.show.files.has(path));
  const original = files.original ?? renamed;
  const notesLine = reading.source.bodyLine + blankLines(body);
  const linked: string[] = [];
  const readBody = await readNotes(
    {
      reading,
      linked,
      slug,
      link: show.link,
      title: typed.title,
      episodes: reading.show.episodes,
      line: notesLine,
      audio: audio?.file === undefined ? undefined : { file: audio.file, url: audio.url },
    },
    body.trim(),
  );
  if ((files.transcript ?? files.edited ?? typed.transcript) === undefined)
    await sayTalkInNotes(reading, readBody, notesLine);
  const inside = audio?.file === undefined ? undefined : await readInside(reading, audio.file);
  const {
    file: chapterFile,
    notes,
    ...given
  } = await chooseChapters(reading, {
    fields: await readChapters(typed.chapters["·given"], address),
    named: typed.chapters["·file"],
    none: typed.chapters["·none"] === true,
    notes: readBody,
    notesLine,
    audio: inside ?? [],
    beside: files.chapters,
    duration,
    address,
  });
  return {
    slug,
    title: typed.title,
    ...defined({ date }),
    queued,
    guid: typed.guid ?? uuidV5(show.guid, slug),
    ...plainFields(typed, show),
    keywords: readKeywords(reading, typed.keywords),
    guests,
    hosts,
    ...(typed.hosts ? { ownHosts: true } : {}),
    ...(audio ? { audio, ...(inside ? {} : { audioAway: true }) } : {}),
    ...defined({ noAudio }),
    variants,
    ...defined({ image, duration }),
    ...given,
    speakers: resolveLabels(reading, typed.speakers, people, [...hosts, ...guests]),
    turns: readTurns(reading, typed, people, [...hosts, ...guests]),
    aliases: typed.aliases
      .map((alias) => withoutBase(alias, show.link))
      .filter((alias) => isAlias(reading, alias, slug)),
    feed: {
      ...(await readItemExtras(reading, typed, address, show.feed)),
      ...(await readOriginal(reading, original, body)),
    },
    files: {
      ...defined({ original }),
      ...(await readTranscriptFiles(reading, files, typed, {
        language: typed.language ?? show.language,
        length: duration,
      })),
      ...defined({ chapters: chapterFile }),
    },
    ...(await readTracks(reading, typed)),
    ...(linked.length > 0 ? { linked } : {}),
    media: reading.media,
    notes,
    source: { ...reading.source, bodyLine: notesLine },
  };
}

/** The recording: named, else beside the file, else the one that was published. */
async function readRecording(
  reading: FileReading,
  files: EpisodeFiles,
  typed: TypedEpisode,
  target: Target,
): Promise<Pick<Episode, "audio" | "noAudio">> {
  if (typed.audio?.file === noRecording) return { noAudio: { meant: true, beside: [] } };
  const sound = typed.audio ?? (files.audio === undefined ? undefined : { file: nameOf(files.audio), sources: [] });
  if (sound) {
    const audio = await readAudio(reading, sound, target, typed.duration);
    return audio ? { audio } : {};
  }
  const { published } = reading;
  const audio = publishedAudio(published, typed.duration);
  if (audio) {
    const own = isOwnFile(target.link, audio.url);
    if (own) sayFromLock(reading, audio, target.link);
    else reportLost(reading, audio);
    return own ? { audio } : {};
  }
  if (published && published.gone === undefined) return {};
  const folder = parentOf(files.file);
  const beside = [...reading.show.files].filter(
    (path) => parentOf(path) === folder && audioType(path) !== undefined && !reading.show.taken.has(path),
  );
  return { noAudio: { meant: false, beside: beside.map(nameOf) } };
}

/** Notes that are the talk are said. What reads transcripts is loaded for long notes alone. */
async function sayTalkInNotes(reading: FileReading, notes: string, line: number): Promise<void> {
  if (notes.length < 1000) return;
  const { findTalk, sayTalk } = await import("./transcripts/find-talk.js");
  const talk = findTalk(notes);
  if (talk) reading.problems.push({ ...sayTalk(reading.source.file, line, talk), episode: reading.episode! });
}

/** Lines before the first that says something. */
const blankLines = (body: string): number => /^\s*/.exec(body)![0].split("\n").length - 1;

/** The day that begins the file's name; it is said, since a file may be called so for other reasons. */
function dateInName(reading: FileReading, draft: boolean): string | undefined {
  const { file } = reading.source;
  const day = dayInName(file);
  if (day === undefined || draft) return undefined;
  reading.problems.push({
    rule: "date",
    severity: "warn",
    message: `There is no \`date\`: the day in the file's name, ${day}, is taken`,
    place: { file, line: 1, column: 1 },
    field: "date",
    found: "no date",
    expected: "date: with the day and the time",
    hint: `Write date: ${day} 06:00, or draft: yes`,
    ...defined({ episode: reading.episode }),
  });
  return day;
}

/** Chapters inside a recording, whose facts were kept a moment ago; undefined where it is not here to be looked into. */
async function readInside({ show }: FileReading, file: string): Promise<readonly GivenChapter[] | undefined> {
  const stat = await show.folder.stat(file);
  return stat && (await readAudioFacts(show.folder, file, stat, show.facts)).chapters;
}

async function readChapters(given: TypedEpisode["chapters"]["·given"], address: ImageAddress): Promise<GivenChapter[]> {
  const chapters: GivenChapter[] = [];
  for (const [index, { image, ...chapter }] of given.entries()) {
    const url = image === undefined ? undefined : await address(image, `chapters.${index}.image`);
    chapters.push({ ...chapter, ...defined({ image: url }) });
  }
  return chapters;
}

/** The fields that are the episode's as they were typed. */
const plainFields = (typed: TypedEpisode, show: Show) => ({
  ...(typed.season ? { season: typed.season.number } : {}),
  ...(typed.season?.name === undefined ? {} : { seasonName: typed.season.name }),
  ...(typed.episode ? { number: typed.episode.number } : {}),
  ...(typed.episode?.display === undefined ? {} : { numberDisplay: typed.episode.display }),
  ...pickTags(itemTags, typed, true),
  explicit: typed.explicit ?? show.explicit,
  ...defined({ language: typed.language }),
  draft: typed.draft,
  ...(typed.teaser ? {} : { teaser: false }),
  ...defined({ description: typed.description }),
  // Those that are named elsewhere are the owner's too: none are found beside them.
  chapterPlan:
    typed.chapters["·none"] || typed.chapters["·remote"] ? { none: true as const } : (typed.chapters["·plan"] ?? {}),
  links: typed.links,
  youtube: typed.youtube ?? {},
  pins: typed.pins,
  glossary: { ...typed.glossary, never: [...typed.glossary.never, ...typed.never] },
  ...defined({ cleaning: typed.cleaning }),
  ...offsetOf(typed),
});

/** Each keyword once, as it is spelled first; readers tell none apart by their capitals. */
function readKeywords(reading: FileReading, typed: readonly string[]): string[] {
  const first = new Map<string, string>();
  return typed.filter((word, at) => {
    const key = word.normalize("NFC").toLowerCase();
    const before = first.get(key);
    if (before === undefined) first.set(key, word);
    else
      reading.problems.push(
        report(reading, `keywords.${at}`, asTyped(JSON.stringify(word)), "each keyword once", {
          severity: "info",
          message: `The keyword ${JSON.stringify(word)} is left out: ${JSON.stringify(before)} stands before it`,
          hint: "Take it out.",
        }),
      );
    return before === undefined;
  });
}

function offsetOf({ offset, transcript }: TypedEpisode): Pick<Episode, "offset"> {
  const seconds = transcript?.["·offset"] ?? offset;
  return seconds === undefined ? {} : { offset: seconds };
}

/** Who speaks from where on, as typed; `own` are the episode's hosts and guests. */
function readTurns(
  reading: FileReading,
  { turns }: TypedEpisode,
  people: readonly Person[],
  own: readonly Person[],
): Episode["turns"] {
  return turns.map((turn, index) => {
    if (turn.at === undefined && turn.text === undefined) {
      const found = lacking("a turn", "at and text");
      reading.problems.push(report(reading, `turns.${index}`, found, "the turn's time, or words it begins with"));
    }
    return { ...turn, speaker: resolveSpeaker(reading, turn.speaker, people, `turns.${index}.speaker`, own) };
  });
}
