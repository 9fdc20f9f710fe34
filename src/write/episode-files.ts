// Every file of an episode beside its pages: an entry each, from which it is written, served, linked and described.
import { chaptersType, episodePath, type TranscriptOut, transcriptFormats } from "../conventions/addresses.js";
import type { Entry, Episode, OutFile, Show, Understood } from "../model/model.js";
import { writeChapters } from "./chapters.js";
import { writeNotesHtml } from "./notes/write-shownotes.js";
import type { Strings } from "./pages/strings.js";
import { writeTranscriptHtml, writeTranscriptText } from "./transcripts/write-reading.js";
import { writeSrt } from "./transcripts/write-srt.js";
import { writeTranscriptJson } from "./transcripts/write-transcript-json.js";
import { writeVtt } from "./transcripts/write-vtt.js";
import { estimateNote, tidyText, type WrittenCue, writtenCues, writtenParagraphs } from "./transcripts/written-cues.js";

/** What transcripts are written from: nothing of an episode's notes, so that they stand where only these change. */
export interface SpokenEntry {
  /** Its slug for paths, its title for the head of the text. */
  episode: Pick<Episode, "slug" | "title">;
  /** Turns, captions, chapters and times. */
  understood: Omit<Understood, "links" | "draft">;
}

/** What is said, once for all formats. */
interface Talk extends SpokenEntry {
  cues: readonly WrittenCue[];
  paragraphs: ReturnType<typeof writtenParagraphs>;
  note: ReturnType<typeof estimateNote>;
}

/** An entry with the texts that are made of it once for several places. @internal */
export interface WrittenEntry {
  show: Show;
  entry: Entry;
  shownotes: string;
  youtube: string;
}

interface FileFacts {
  /** Its name in the episode's folder. */
  name: string;
  /** MIME type without the encoding, which is UTF-8. */
  type: string;
  /** For the README's list of what a build writes. */
  says: string;
  /** Apps and other sites load it: hosts are told its type, and that everybody may. */
  open?: true;
  /** Its link among the downloads of the page: a title, or a word of the page's language in braces. */
  download?: string;
}

/** A file with what writes it: of what is said alone, or of the whole entry; undefined where there is none. @internal */
export type EpisodeFile = FileFacts &
  (
    | { of: "talk"; write(talk: Talk): string | undefined }
    | { of: "entry"; write(written: WrittenEntry): string | undefined }
  );

const transcript = (
  format: TranscriptOut,
  says: string,
  write: (talk: Talk) => string,
  download?: string,
): EpisodeFile => ({
  name: `transcript.${format}`,
  type: transcriptFormats.find((one) => one.format === format)!.type,
  says,
  open: true,
  ...(download === undefined ? {} : { download }),
  of: "talk",
  write,
});

/** @internal */
export const episodeFiles: readonly EpisodeFile[] = [
  {
    name: "chapters.json",
    type: chaptersType,
    says: "Podcasting 2.0 chapters",
    open: true,
    of: "entry",
    write: ({ show, entry }) => writeChapters(show, entry),
  },
  transcript("vtt", "the transcript as captions, with voices", ({ cues, note }) => writeVtt(cues, note), "VTT"),
  transcript("srt", "the same for what reads nothing else", ({ cues }) => writeSrt(cues), "SRT"),
  transcript("json", "the same for Podcasting 2.0 apps", ({ cues, understood }) =>
    writeTranscriptJson(cues, understood.timing),
  ),
  transcript("html", "the transcript to read, with times", ({ paragraphs, note }) =>
    writeTranscriptHtml(paragraphs, note),
  ),
  transcript(
    "txt",
    "the transcript as plain text",
    ({ paragraphs, episode, note }) => writeTranscriptText(paragraphs, tidyText(episode.title), note),
    "{text}",
  ),
  {
    name: "shownotes.md",
    type: "text/markdown",
    says: "the notes as Markdown",
    of: "entry",
    write: ({ shownotes }) => shownotes,
  },
  {
    name: "shownotes.html",
    type: "text/html",
    says: "the notes to paste with their formatting",
    of: "entry",
    write: ({ show, entry }) => writeNotesHtml(show, entry).html,
  },
  {
    name: "youtube.txt",
    type: "text/plain",
    says: "ready to paste, within YouTube's limits",
    open: true,
    of: "entry",
    write: ({ youtube }) => youtube,
  },
];

/** `episodes/<slug>/transcript.*`, one for each format; nothing for an episode in which nobody speaks. */
export function writeTalkFiles(entry: SpokenEntry): OutFile[];
/** `cues` are its captions as they are written, where they are there already. @internal */
export function writeTalkFiles(entry: SpokenEntry, cues?: readonly WrittenCue[]): OutFile[];
export function writeTalkFiles(
  { understood, episode }: SpokenEntry,
  cues: readonly WrittenCue[] = writtenCues(understood),
): OutFile[] {
  if (understood.turns.length === 0) return [];
  const talk: Talk = {
    episode,
    understood,
    cues,
    paragraphs: writtenParagraphs(understood),
    note: estimateNote(understood),
  };
  return episodeFiles.flatMap((file) => (file.of === "talk" ? outFile(episode.slug, file.name, file.write(talk)) : []));
}

/** The files of an episode that its notes and front-matter are in. @internal */
export const writeEntryFiles = (written: WrittenEntry): OutFile[] =>
  episodeFiles.flatMap((file) =>
    file.of === "entry" ? outFile(written.entry.episode.slug, file.name, file.write(written)) : [],
  );

const outFile = (slug: string, name: string, content: string | undefined): OutFile[] =>
  content === undefined ? [] : [{ path: episodePath(slug, name), content }];

/** Files that an episode's page offers to download, with their titles in the page's language. @internal */
export const downloadsOf = (understood: Pick<Understood, "turns">, words: Strings) =>
  episodeFiles.flatMap(({ name, type, download, of }) =>
    download === undefined || (of === "talk" && understood.turns.length === 0)
      ? []
      : [{ name, type, title: download.replace(/^\{(\w+)\}$/, (_, word: keyof Strings) => words[word]) }],
  );
