// One episode from its files to everything that is published of it.

import { prepareMarkdown } from "../base/markdown/sanitize-html.js";
import { isInside, judgeEntry } from "../check/judge-entry.js";
import { episodePath } from "../conventions/addresses.js";
import type { Card, Entry, Episode, OutFile, Problem, Read, Show, Transcript, Understood } from "../model/model.js";
import type { Folder } from "../read/folder.js";
import type { Track } from "../read/transcripts/merge-tracks.js";
import { composeEntry } from "../understand/compose-entry.js";
import { fillNotes } from "../understand/notes/fill-notes.js";
import { makeCard } from "../understand/show/make-card.js";
import { writeChapters } from "../write/chapters.js";
import { type FeedItems, writeItems } from "../write/feed/write-items.js";
import { pasteHash } from "../write/notes/paste-hash.js";
import { writeShownotes } from "../write/notes/write-shownotes.js";
import { writeYoutube } from "../write/notes/write-youtube.js";
import type { Templates } from "../write/pages/engine.js";
import { writeEpisodePage } from "../write/pages/episode-page.js";
import type { Neighbours } from "../write/pages/episode-values.js";
import { packPart, writeSearchPart } from "../write/pages/search/search-part.js";
import { writeTranscripts } from "../write/transcripts/write-transcripts.js";
import { type Known, keyOfUnderstood, withNotes } from "./understood-memory.js";

/** What every episode of a show is built with. */
export interface Setting {
  folder: Folder;
  show: Show;
  templates: Templates;
  /** Reusable pieces of notes, by name. */
  blocks: Record<string, string>;
  /** Milliseconds since 1970. */
  now: number;
}

/** Everything that is published of one episode. */
export interface BuiltEpisode {
  card: Card;
  entry: Entry;
  items: FeedItems;
  /** What the search index takes from it. */
  search: Uint8Array;
  files: OutFile[];
  /** Transcript files in which nothing is wrong. */
  faultless: readonly string[];
  problems: Problem[];
  /** Hash of the text that is pasted on YouTube. */
  paste: string;
}

/** The transcript files of an episode as they were read; one that is not there is absent. */
export interface Spoken {
  transcript?: Transcript;
  captions?: Transcript;
  edited?: Transcript;
}

/** Reads the transcript, the timed captions and the edited transcript that an episode names or has beside it. */
export async function readSpoken(folder: Folder, episode: Episode, language: string): Promise<Read<Spoken>> {
  const problems: Problem[] = [];
  const value: Spoken = {};
  const { openTranscript } = await import("../read/transcripts/open-transcript.js");
  const length = episode.duration ?? episode.audio?.duration;
  const hints = { language, ...(length === undefined ? {} : { length }) };
  const offset = episode.offset === undefined ? {} : { offset: episode.offset };
  const open = async (file: string, more = offset): Promise<Transcript> => {
    const read = await openTranscript(file, await folder.readBytes(file), { ...hints, ...more });
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
    for (const { speaker, file } of tracks) heard.push({ speaker, transcript: await open(file) });
    const merged = mergeTracks(heard);
    problems.push(...merged.problems.map((problem) => ({ ...problem, episode: episode.slug })));
    value.transcript = merged.value;
  }
  return { value, problems };
}

/** An episode understood: from its files to meaning, or from what is known of it. */
export async function understandFiles(
  { folder, show }: Pick<Setting, "folder" | "show">,
  episode: Episode,
  known?: Known,
): Promise<Read<Understood>> {
  if (!known) return listen({ folder, show }, episode);
  const key = keyOfUnderstood(known.names, episode);
  const before = known.get(key);
  if (before) return { value: withNotes(before.value, show, episode), problems: before.problems };
  const read = await listen({ folder, show }, episode);
  known.set(key, read);
  return read;
}

async function listen({ folder, show }: Pick<Setting, "folder" | "show">, episode: Episode): Promise<Read<Understood>> {
  // Most builds have nothing to listen to: what that takes is loaded when it is needed.
  const { understandEpisode } = await import("../understand/episode.js");
  const { findNeeds, loadKnowledge } = await import("../understand/knowledge.js");
  const spoken = await readSpoken(folder, episode, show.language);
  const input = { show, episode, ...spoken.value };
  const knowledge = await loadKnowledge(show.language, findNeeds(input));
  const understood = understandEpisode({ ...input, knowledge });
  const until = spokenUntil(spoken.value.captions ?? spoken.value.transcript);
  return { value: until === undefined ? understood : { ...understood, spokenUntil: until }, problems: spoken.problems };
}

/** End of a transcript by its own times, in seconds; undefined where it has none. */
function spokenUntil(transcript: Transcript | undefined): number | undefined {
  const stops = transcript?.segments.flatMap(({ stop }) => stop ?? []) ?? [];
  return stops.length === 0 ? undefined : stops.reduce((latest, stop) => Math.max(latest, stop), 0);
}

/** The finished value of an episode: what is judged and written. */
export async function readEntry(setting: Setting, episode: Episode, known?: Known): Promise<Read<Entry>> {
  const filled = await fillNotes(setting.show, episode, setting.blocks);
  const understood = await understandFiles(setting, filled.value, known);
  const entry = composeEntry(setting.show, filled.value, understood.value, setting.now);
  await prepareMarkdown(entry.notes);
  return { value: entry, problems: [...filled.problems, ...understood.problems] };
}

/** Builds one episode. Problems of severity error mean that nothing of the show may be published. */
export async function buildEpisode(
  setting: Setting,
  episode: Episode,
  neighbours: Neighbours,
  known?: Known,
): Promise<BuiltEpisode> {
  const { show, templates } = setting;
  const { value: entry, problems } = await readEntry(setting, episode, known);
  const youtube = writeYoutube(show, entry);
  const page = writeEpisodePage(show, entry, neighbours, templates);
  const shownotes = writeShownotes(show, entry);
  const feed = writeItems(show, entry, shownotes);
  const search = writeSearchPart(entry);
  const standing = known?.standing() ?? [];
  const transcripts = standing.length > 0 ? [] : writeTranscripts(entry);
  const files = [
    ...page.value,
    search.file,
    ...transcripts,
    ...writeChapters(show, entry),
    { path: episodePath(entry.episode.slug, "shownotes.md"), content: shownotes },
    { path: episodePath(entry.episode.slug, "youtube.txt"), content: youtube.text },
  ];
  const item = feed.items.rss ?? feed.items["rss-short"];
  const found = [...problems, ...page.problems, ...feed.problems, ...youtube.problems];
  const judged = judgeEntry(show, entry, {
    ...(item === undefined ? {} : { item }),
    files,
    video: youtube,
    known: found,
  });
  const spoken = transcripts.map(({ path }) => path);
  return {
    card: makeCard(show, entry),
    entry,
    items: feed.items,
    search: packPart(search.part),
    files,
    faultless: judged.some((problem) => isInside(problem, spoken)) ? [] : [...standing, ...spoken],
    problems: [...found, ...judged],
    paste: pasteHash(youtube.text),
  };
}
