// What a build is made of: the show's folder with its templates and its cache, what it is asked, and where its files go.
import { needText } from "../base/wrong-argument.js";
import { openMemoryStore, type Store } from "../cache/store.js";
import type { PublishedLock } from "../model/lock.js";
import type { Card, EarlierVoices, Episode, Habit, Media, OutFile, Problem, Show, Source } from "../model/model.js";
import { openFolder } from "../read/disk.js";
import { loadTemplates } from "../read/disk-templates.js";
import type { FactsCache } from "../read/facts.js";
import type { Folder } from "../read/folder.js";
import type { EpisodeFiles } from "../read/layout.js";
import type { Frame } from "../read/show.js";
import type { WrittenList } from "../understand/chapters/count-chapters.js";
import type { Knowledge } from "../understand/knowledge.js";
import type { Decided } from "../understand/names/learn-pairs.js";
import type { Outline, Planned } from "../understand/schedule/plan-schedule.js";
import type { Templates } from "../write/pages/engine.js";
import type { EpisodeResult, EpisodeTask, Setting } from "./episode.js";

/** A show's folder with what building it needs beside it; `openShow` makes it. */
export interface Project {
  /** The show's root, as it is read; another may take its place, such as one in memory (`overlayFolder`). */
  folder: Folder;
  /** The pages' templates: the show's own where it has any, else the tool's. */
  templates: Templates;
  /** What is wrong with the show's own templates; absent: nothing. @internal */
  templateProblems?: readonly Problem[];
  /** Reusable pieces of notes, by name. */
  blocks: Record<string, string>;
  /** What the steps of earlier builds made; in memory only where nothing shall be written. @internal */
  store: Store;
  /** What was read from audio and pictures before. @internal */
  facts?: FactsCache;
  /** See `Setting`. @internal */
  knowledge?: Knowledge;
}

/** A show without its episodes. */
export interface BareShow {
  /** With the guid it was first published with. */
  show: Show;
  /** What episodes are read with. @internal */
  frame: Frame & { show: Show };
  /** Names the show's own fields among the inputs of steps. @internal */
  key: string;
  /** What was published before; undefined: nothing yet. */
  lock: PublishedLock | undefined;
}

/** A file that an episode was read from. @internal */
export interface Dependency {
  /** Relative to the show's root. */
  path: string;
  /** Bytes. */
  size: number;
  /** Milliseconds since 1970; -1 when it changed while it was read. */
  mtime: number;
  /** Number of the file on its disk, where that is known. */
  id?: number;
  /** Hash of the content; empty for audio and pictures, whose size and time stand for them. */
  hash: string;
}

/** An episode as its front-matter says it, without the transcript: enough for dates, neighbours and lists. */
export interface EpisodeOutline {
  /** Where it lies. */
  files: EpisodeFiles;
  /** Files it was read from: when one changes, it is read again. @internal */
  dependencies: Dependency[];
  /** The guid that its own file gives it, typed or derived: one that stands in the lock goes before a derived one. @internal */
  ownGuid: string;
  /** What the plan of dates is made from. */
  outline: Outline & { guid: string };
  /** As it is before the transcript is understood. */
  card: Card;
  /** Names everything but the date that pages of other episodes show of it. @internal */
  shown: string;
  /** Of its own fields and files. */
  problems: Problem[];
  /** Names of the blocks that its notes use themselves. */
  blocks: string[];
  /** The chapters that a person gave it; `open` where they are to be found, and nothing is said of their number. @internal */
  chapters?: WrittenList | "open";
  /** What it tells later episodes of names; absent where it tells nothing. @internal */
  decided?: Decided;
  /** Whether its transcript seems to name its speakers; absent where there is none in English. @internal */
  named?: boolean;
}

/** An episode that was found. */
export interface Found extends EpisodeOutline {
  /** The episode, where it had to be read, until it is made; and where its fields stand. */
  episode?: Episode;
  /** Places of the fields; absent where the outline came from the cache. */
  source?: Source;
}

/** How people talk in the episodes before one. @internal */
export interface KnownVoices {
  /** Names what it is learned from: of another text of these episodes it is another. */
  key: string;
  /** By the ids of the hosts; undefined where too little is known. */
  learn(hosts: readonly string[]): EarlierVoices | undefined;
}

/** A show as it is planned at a moment, its episodes not yet understood. */
export interface LoadedShow extends BareShow {
  /** Every episode, those that wait and drafts too. */
  found: Found[];
  /** The same with their states, newest first. */
  planned: Planned<Outline>[];
  /** What earlier episodes say of the number of chapters, by the slug of the episode whose chapters are to be found. @internal */
  habits: ReadonlyMap<string, Habit>;
  /** What earlier episodes tell of names, by the slug of the episode that comes to know it. @internal */
  learned: ReadonlyMap<string, NonNullable<Episode["learned"]>>;
  /** How people talk in earlier episodes, by the slug of the episode whose transcript does not name its speakers. @internal */
  voices: ReadonlyMap<string, KnownVoices>;
}

/** When a show is read. */
export interface LoadOptions {
  /** The build's only notion of now, which says what is due; milliseconds since 1970. */
  now: number;
}

/** Where a build's files go as they are made. */
export interface Sink {
  /** Takes finished files, paths relative to the output folder; called as they are made, often. */
  stage(files: readonly OutFile[]): void;
  /** Files of the show's folder that are published as they are. */
  copy(media: readonly Media[]): void;
  /** Whether all of these files of an earlier build are still there; without it none is. @internal */
  holds?(paths: readonly string[]): boolean;
  /** Paths that stay as an earlier build wrote them. @internal */
  keep?(paths: readonly string[]): void;
}

/** Files of the show that are written together, when somebody asks for one of them. @internal */
export interface SitePart {
  /** Which of the site's outputs it belongs to. */
  kind: "page" | "feed" | "hosting" | "search";
  /** Names of its steps in the store. */
  names: string[];
  /** Whether a path of the output folder is one of this part's. */
  owns(path: string): boolean;
  /** Makes the files anew, paths relative to the output folder. */
  write(): { files: OutFile[]; problems: Problem[] };
  /** What is still good of an earlier build, where that is known without writing the part anew. */
  recall?(): Recalled | undefined;
}

/** What became of a part that an earlier build wrote: paths that stay as they are, and the files that are others now. @internal */
export interface Recalled {
  /** Relative to the output folder. */
  paths: string[];
  /** Whole, to be staged. */
  files: OutFile[];
}

/** Threads that make episodes. @internal */
export interface Workers {
  /** Fewer episodes than this are not worth a thread's start. */
  worth: number;
  /**
   * Makes all episodes, some of them by `make` in this thread, and gives each result to `done`, in any order. Tasks are taken
   * out of the list, so that none is held longer than it is worked on. Throws the first error of any thread, once nobody
   * writes any more.
   */
  share(
    setting: Setting,
    tasks: EpisodeTask[],
    make: (task: EpisodeTask) => Promise<EpisodeResult>,
    done: (result: EpisodeResult) => void,
  ): Promise<void>;
}

/** The steps of a build that somebody may wait for, in their order. @internal */
export type BuildStep = "read" | "episodes" | "site" | "pictures" | "check" | "publish";

/** Is told how far a build is. @internal */
export interface Progress {
  /** A step begins; `count` is of how many things it has to make, where that is known. */
  begin(step: BuildStep, count?: number): void;
  /** One more of them is made. */
  made(): void;
  /** Much is to be worked out from now on. */
  expectMuch?(): void;
}

/** How a show is built, and where its files go. */
export interface BuildOptions extends LoadOptions {
  /** Drafts get pages too, never a place in a feed. */
  drafts?: boolean;
  /** For checking: episodes that wait and drafts are understood and checked too; no pictures to share are drawn. */
  heldBack?: boolean;
  /** Takes the files as they are made. */
  sink: Sink;
}

/** When a build began by the disk's clock, in milliseconds since 1970: a file changed since then is read again next time. @internal */
export interface Started {
  /** Absent: every file's time is trusted. */
  started?: number;
}

/** What the command asks of a build besides. @internal */
export interface CommandBuild extends BuildOptions, Started {
  /** Nothing of it is published: what is left to be filled in is only said. */
  preview?: boolean;
  /** What is found of published episodes is held with the lock. */
  holds?: boolean;
  /** No page is made but given as a step that somebody may ask for; for previews. */
  onDemand?: boolean;
  /** Of each episode only the items of the feeds are made and checked, for comparing feeds; with a store that no other build uses. */
  itemsOnly?: boolean;
  /** Is told how far the build is. */
  progress?: Progress;
  /** Threads to share the work with, when it is much. */
  workers?: Workers;
  /** The lock as the last commit has it: what the one in the folder lacks is checked, and put back. */
  committed?: PublishedLock | undefined;
}

/**
 * The show in the folder `root` (that which holds `episodes/`), with its own templates over the packaged ones. What is
 * understood is kept in memory as long as the project is, so that building it again is quick. Throws the system's error when
 * the folder is not there, or is a file.
 */
export async function openShow(root: string): Promise<Project> {
  needText("root", root, "the path of a show's folder");
  const folder = await openFolder(root);
  const { templates, blocks, problems } = loadTemplates(root);
  return { folder, templates, blocks, templateProblems: problems, store: openMemoryStore() };
}
