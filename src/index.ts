// The library: the pipeline from a folder to files, its steps one by one, and the words of the project as types.

export type * from "./model/feed.js";
export type * from "./model/lock.js";
export type * from "./model/model.js";
export { type Built, buildShow } from "./pipeline/build.js";
export { loadShow } from "./pipeline/load.js";
export { openShow } from "./pipeline/open-show.js";
export type { BuildOptions, LoadedShow, LoadOptions, Project, Sink } from "./pipeline/project.js";
export { type Published, type PublishOptions, publish } from "./pipeline/publish.js";
export { openFolder } from "./read/disk.js";
export { loadTemplates } from "./read/disk-templates.js";
export { openTranscript } from "./read/transcripts/open-transcript.js";
export { readTranscript } from "./read/transcripts/read-transcript.js";
export { findChapters } from "./understand/chapters/find-chapters.js";
export { type ChapterModel, loadChapterModel } from "./understand/chapters/load-chapter-model.js";
export { talkFromSegments, talkFromTurns } from "./understand/chapters/talk.js";
export { titleSpans } from "./understand/chapters/title-spans.js";
export { composeEntry } from "./understand/compose-entry.js";
export { type EpisodeInput, understandEpisode } from "./understand/episode.js";
export { findNeeds, type Knowledge, loadKnowledge } from "./understand/knowledge.js";
