// One episode from its files to everything that is published of it, in three steps: what is said, what it comes to, its page.
import { defined } from "../base/defined.js";
import { hashText } from "../base/hash.js";
import { prepareMarkdown } from "../base/markdown/sanitize-html.js";
import { keyOf } from "../cache/store.js";
import { lintFiles } from "../check/lint-entry.js";
import { episodePath } from "../conventions/addresses.js";
import type { Finds } from "../model/lock.js";
import type { Entry, Episode, Media, OutFile, Problem, Read, Show, Transcript, Understood } from "../model/model.js";
import type { Folder } from "../read/folder.js";
import type { Track } from "../read/transcripts/merge-tracks.js";
import { composeEntry } from "../understand/compose-entry.js";
import { holdFinds, nameSource, recallInside } from "../understand/finds.js";
import type { Knowledge } from "../understand/knowledge.js";
import { collectLinks, hearAddresses } from "../understand/mentions/find-mentions.js";
import { fillNotes } from "../understand/notes/fill-notes.js";
import { type CardFacts, findCardFacts } from "../understand/show/make-card.js";
import { writeTalkFiles } from "../write/episode-files.js";
import type { Templates } from "../write/pages/engine.js";
import { writeEpisodePage } from "../write/pages/episode-page.js";
import type { Neighbours } from "../write/pages/episode-values.js";
import { writtenCues } from "../write/transcripts/written-cues.js";
import { packUnderstood, unpackUnderstood } from "./pack-understood.js";
import { hearLanguage } from "./spoken-language.js";
import { writeEntry, writeItemsOnly } from "./write-entry.js";

/** What every episode of a show is made with. */
export interface Setting {
  /** The show's root. */
  folder: Folder;
  /** Its own language; an episode in another is read by `showSpokenIn`. */
  show: Show;
  /** For the episode's page. */
  templates: Templates;
  /** Reusable pieces of notes, by name. */
  blocks: Record<string, string>;
  /** Milliseconds since 1970. */
  now: number;
  /** What is known by another version of the tool than this one; to compare the two. */
  knowledge?: Knowledge;
}

/** An episode of which something is to be made: plain data, fit to be sent to another thread. */
export interface EpisodeTask {
  /** With its date and the guid it is known by. */
  episode: Episode;
  /** What is said in it, where that is cached. */
  known?: Uint8Array;
  /** What was found of it when it was published. */
  finds?: Finds;
  /** Which steps are to be made. */
  talk: boolean;
  /** Notes, feed items and what the search takes of it. */
  entry: boolean;
  /** The episodes beside it, where its page and its embedded player are to be made. */
  page: Neighbours | undefined;
  /** Of the entry only its items are made, and nothing is prepared for a later build. */
  itemsOnly?: boolean;
}

/** Files that a step wrote, by their names in the episode's folder, and what is wrong with what it made them from. */
export interface Written {
  /** Names in the episode's folder, such as `transcript.vtt`. */
  out: string[];
  /** What was found wrong while these were made. */
  problems: Problem[];
}

/** Transcripts, and what stays as it was published though it would be found otherwise now. */
export interface Talk extends Written {
  /** See `Understood`; absent where nothing would be found otherwise. */
  newer?: Understood["newer"];
}

/** What an episode comes to, but for large texts. */
export interface EntryValue extends Written {
  /** What of its card is only known once it is understood. */
  card: CardFacts;
  /** Recordings and pictures of the show's folder that are published with it. */
  media: Media[];
  /** Hash of the text that is pasted on YouTube. */
  paste: string;
}

/** What was made of an episode; its files are staged already. */
export interface EpisodeResult {
  /** Of the episode. */
  slug: string;
  /** Transcripts, and the talk as bytes; undefined where nothing is made for a later build. */
  talk?: { value: Talk; bytes: Uint8Array | undefined };
  /** Items of feeds by their spelling, and what the search index takes from it. */
  entry?: { value: EntryValue; items: Record<string, string>; search: Uint8Array };
  /** Absent where the page was not asked for. */
  page?: Written;
  /** What is to be held of it once it is published. */
  finds: Finds | undefined;
}

/** Where the files of an episode go. */
export interface EpisodeSink {
  stage(files: readonly OutFile[]): void;
  copy(media: readonly Media[]): void;
}

/** Makes what is asked for of an episode, and stages its files. A problem of severity error keeps the whole show from being published. */
export async function makeEpisode(setting: Setting, task: EpisodeTask, sink: EpisodeSink): Promise<EpisodeResult> {
  const { show, templates } = setting;
  const filled = await fillNotes(show, recallInside(task.episode, task.finds), setting.blocks);
  const known = task.known && unpackUnderstood(task.known);
  const heard = known ? withNotes(known, show, filled.value) : await understandFiles(setting, filled.value, task.finds);
  const entry = await compose(setting, filled.value, heard.value);
  const result: EpisodeResult = { slug: task.episode.slug, finds: holdFinds(filled.value, heard.value) };
  const folder = episodePath(task.episode.slug);
  const stage = (files: readonly OutFile[]): string[] => {
    sink.stage(files);
    return files.map(({ path }) => path.slice(folder.length));
  };
  if (task.talk) {
    const cues = writtenCues(entry.understood);
    const files = writeTalkFiles(entry, cues);
    const problems = [...heard.problems, ...lintFiles(entry, files, cues)];
    const { newer } = heard.value;
    const value = { out: stage(files), problems, ...defined({ newer }) };
    result.talk = { value, bytes: known ? task.known : task.itemsOnly ? undefined : packUnderstood(heard) };
  }
  if (task.entry) {
    const made = task.itemsOnly ? writeItemsOnly(show, entry) : writeEntry(show, entry);
    const media = task.episode.media ?? [];
    sink.copy(media);
    const problems = [...filled.problems, ...made.problems];
    const value = { card: findCardFacts(show, entry), out: stage(made.files), problems, media, paste: made.paste };
    result.entry = { value, items: made.items, search: made.search };
  }
  if (task.page) {
    const page = writeEpisodePage(show, entry, task.page, templates);
    result.page = { out: stage(page.value), problems: page.problems };
  }
  return result;
}

/** Names everything that an episode's talk is understood from: of the notes only whether there are any. */
export function keyOfTalk(
  showKey: string,
  spoken: unknown,
  { notes, source, ...rest }: Episode,
): (held: string) => string {
  // Its hash: the episode itself must not be held by who only wants to name it.
  const inputs = keyOf([showKey, spoken, rest, notes.trim() === "", source.file]);
  return (held) => keyOf([inputs, held]);
}

/** What was understood before, with the links of the notes as they are now. */
const withNotes = ({ value, problems }: Read<Understood>, show: Show, episode: Episode): Read<Understood> => ({
  value: { ...value, links: collectLinks(show, episode, hearAddresses(show, episode, value.turns).whole) },
  problems,
});

/** The finished value of an episode: what is checked and written. Without `finds` it is found anew. */
export async function readEntry(setting: Setting, episode: Episode, finds?: Finds): Promise<Read<Entry>> {
  const filled = await fillNotes(setting.show, recallInside(episode, finds), setting.blocks);
  const understood = await understandFiles(setting, filled.value, finds);
  const value = await compose(setting, filled.value, understood.value);
  return { value, problems: [...filled.problems, ...understood.problems] };
}

async function compose({ now }: Setting, episode: Episode, understood: Understood): Promise<Entry> {
  const entry = composeEntry(episode, understood, now);
  await prepareMarkdown(entry.notes);
  return entry;
}

/** The transcript files of an episode as they were read; one that is not there is absent. */
export interface Spoken {
  transcript?: Transcript;
  captions?: Transcript;
  edited?: Transcript;
  /** Hashes of the texts that were read, whatever ends their lines. */
  sums: string[];
}

/** Reads the transcript, the timed captions and the edited transcript that an episode names or has beside it. */
export async function readSpoken(
  folder: Folder,
  episode: Episode,
  show: Pick<Show, "language" | "title" | "people">,
): Promise<Read<Spoken>> {
  const problems: Problem[] = [];
  const value: Spoken = { sums: [] };
  const { openTranscript } = await import("../read/transcripts/open-transcript.js");
  const length = episode.duration ?? episode.audio?.duration;
  const people = [...episode.hosts, ...episode.guests, ...Object.values(show.people)];
  const hints = {
    language: show.language,
    ...defined({ length }),
    people: people.flatMap(({ name, aliases }) => [name, ...aliases]),
    titles: [episode.title, show.title],
  };
  const offset = episode.offset === undefined ? {} : { offset: episode.offset };
  const open = async (file: string, more = offset): Promise<Transcript> => {
    const bytes = await folder.readBytes(file);
    value.sums.push(hashText(bytes.includes(13) ? bytes.filter((byte) => byte !== 13) : bytes, 16));
    const read = await openTranscript(file, bytes, { ...hints, ...more });
    problems.push(...read.problems.map((problem) => ({ ...problem, episode: episode.slug })));
    return read.value;
  };
  const { transcript, captions, edited } = episode.files;
  const { tracks } = episode;
  if (tracks === undefined && transcript !== undefined) value.transcript = await open(transcript);
  if (captions !== undefined) value.captions = await open(captions);
  // Its times are those of the recording: they were printed with the offset.
  if (edited !== undefined) value.edited = await open(edited, {});
  if (tracks) {
    const { mergeTracks } = await import("../read/transcripts/merge-tracks.js");
    const heard: Track[] = [];
    const before = problems.length;
    for (const { speaker, file } of tracks) heard.push({ speaker, transcript: await open(file) });
    const merged = mergeTracks(heard);
    // Times that lie far apart in one track may not do so in the talk of all.
    problems.push(...problems.splice(before).filter(({ rule }) => rule !== "transcript-times-apart"));
    problems.push(...merged.problems.map((problem) => ({ ...problem, episode: episode.slug })));
    value.transcript = merged.value;
  }
  return { value, problems };
}

/** The show as it speaks in an episode, which may be in another language. */
export const showSpokenIn = (show: Show, { language }: Episode): Show =>
  language === undefined ? show : { ...show, language };

/** An episode understood, from its files to meaning. */
export async function understandFiles(
  { folder, show: whole, knowledge: other }: Pick<Setting, "folder" | "show" | "knowledge">,
  episode: Episode,
  published?: Finds,
): Promise<Read<Understood>> {
  // Most builds have nothing to listen to: what that takes is loaded when it is needed.
  const { understand } = await import("../understand/understand.js");
  const said = showSpokenIn(whole, episode);
  const spoken = await readSpoken(folder, episode, said);
  const { edited, transcript, captions } = spoken.value;
  const heard = await hearLanguage(said, episode, edited ?? transcript ?? captions);
  const show = heard.value;
  const { sums, ...texts } = spoken.value;
  const foundFrom = nameSource(whole, episode, sums);
  const finds = published?.from === foundFrom ? published : undefined;
  const input = { show, episode, ...texts, finds, ...defined({ knowledge: other }) };
  const understood = { ...(await understand(input)), foundFrom };
  const until = spokenUntil(texts.captions ?? texts.transcript, episode.duration ?? episode.audio?.duration);
  const problems = [...spoken.problems, ...heard.problems];
  return { value: until === undefined ? understood : { ...understood, spokenUntil: until }, problems };
}

/**
 * End of a transcript by its own times, in seconds; undefined where it has none. A time mark says only where words begin: it
 * counts where not even that is in the recording, which is `length` long.
 */
function spokenUntil(transcript: Transcript | undefined, length = Number.POSITIVE_INFINITY): number | undefined {
  let latest: number | undefined;
  for (const { start = 0, stop = start > length ? start : undefined } of transcript?.segments ?? [])
    if (stop !== undefined) latest = Math.max(latest ?? 0, stop);
  return latest;
}
