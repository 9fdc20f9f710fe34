// The library: the pipeline from a folder to files, a transcript by itself, and the words of the project as types.

export type * from "./model/feed.js";
export type * from "./model/feed-outline.js";
export type * from "./model/lock.js";
export type * from "./model/model.js";
export { type Built, buildShow } from "./pipeline/build.js";
export { loadShow } from "./pipeline/load.js";
export { type LoneOptions, loneEpisode } from "./pipeline/lone-episode.js";
export {
  type BuildOptions,
  type Found,
  type LoadedShow,
  type LoadOptions,
  openShow,
  type Project,
  type Sink,
} from "./pipeline/project.js";
export { type Published, type PublishOptions, publish } from "./pipeline/publish.js";
export type { FileFacts, Folder } from "./read/folder.js";
export { overlayFolder } from "./read/folder.js";
export { openTranscript } from "./read/transcripts/open-transcript.js";
export { readTranscript, type TranscriptHints } from "./read/transcripts/read-transcript.js";
export type { EpisodeInput } from "./understand/episode.js";
export type { Outline, Planned } from "./understand/schedule/plan-schedule.js";
export { understand } from "./understand/understand.js";
export type { Outcome } from "./write/disk/output.js";
export { type SpokenEntry, writeTalkFiles } from "./write/episode-files.js";
export { writeLock } from "./write/lock.js";
