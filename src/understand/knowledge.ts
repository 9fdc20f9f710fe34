// What understanding needs to know beyond the transcript: word lists and learned weights, loaded only when they are used.
import { defined } from "../base/defined.js";
import type { Episode, Show, Transcript } from "../model/model.js";
import { type ChapterModel, loadChapterModel } from "./chapters/load-chapter-model.js";
import { type Lexicon, loadLexicon } from "./names/lexicon.js";
import { collectTerms } from "./names/terms.js";
import { findLack } from "./readable/lacks-marks.js";
import { primaryLanguage } from "./readable/word-facts.js";
import { loadReader, type ReadWords } from "./reader/read-words.js";
import { isLabelled } from "./speakers/few-labels.js";
import { isVoiceLabel } from "./speakers/lead-voices.js";
import { isHeardPair } from "./speakers/resolve-speaker.js";
import { loadSpeakerModel, type SpeakerModel } from "./speakers/speaker-model.js";

export interface Knowledge {
  /** English words, for names that were misheard. */
  lexicon?: Lexicon;
  /** Reads raw English captions. */
  reader?: ReadWords;
  /** Who speaks next, learned from English talk. */
  speakers?: SpeakerModel;
  /** Where chapters begin, their titles, and stop words of all languages. */
  chapters?: ChapterModel;
}

/** Which parts of the knowledge an episode asks for. */
export type Needs = { readonly [part in keyof Knowledge]?: boolean };

/** What `understandEpisode` will use for these inputs; everything else can stay on the disk. */
export function findNeeds(input: {
  show: Show;
  episode: Episode;
  transcript?: Transcript | undefined;
  edited?: Transcript | undefined;
}): Needs {
  const { show, episode } = input;
  const words = input.edited ?? input.transcript;
  if (!words || words.words.length === 0) return {};
  const english = primaryLanguage(show.language) === "en";
  const guess = english && guessesSpeakers(episode, words);
  return {
    lexicon:
      collectTerms(show, episode).length > 0 ||
      episode.glossary.replace.length + show.glossary.replace.length > 0 ||
      (english && !words.edited && findLack(words.words) !== "none"),
    reader: wordsToRead(show, episode, words) !== "none",
    speakers: guess || (english && isLabelled(words) && words.segments.some(isNumbered)),
    // A draft asks for its stop words.
    chapters: (episode.chapters.length === 0 && !episode.chapterPlan.none) || episode.notes.trim() === "",
  };
}

/** Which words the reader reads: all, those of runs without marks in a talk that has them elsewhere, or none. */
export function wordsToRead(show: Show, episode: Episode, words: Transcript): "all" | "flat" | "none" {
  if (words.edited || primaryLanguage(show.language) !== "en") return "none";
  if (guessesSpeakers(episode, words)) return "all";
  // A few runs are cut at lines and pauses: talk with marks and labels costs nothing.
  const lack = findLack(words.words);
  return lack === "some" ? "flat" : lack === "most" ? "all" : "none";
}

/** Nothing names the speakers, and there is something to guess them from. */
function guessesSpeakers(episode: Episode, words: Transcript): boolean {
  if (isLabelled(words)) return false;
  return hearsMarks(words, episode) || isHeardPair(episode);
}

const isNumbered = ({ speaker }: Transcript["segments"][number]): boolean =>
  speaker !== undefined && isVoiceLabel(speaker);

const hearsMarks = ({ segments }: Transcript, { turns }: Episode): boolean =>
  turns.length > 0 || segments.some(({ change }) => change);

/** Loads what is needed; each part is loaded once. */
export async function loadKnowledge(needs: Needs): Promise<Knowledge> {
  const [lexicon, reader, speakers, chapters] = await Promise.all([
    needs.lexicon ? loadLexicon() : undefined,
    needs.reader ? loadReader() : undefined,
    needs.speakers ? loadSpeakerModel() : undefined,
    needs.chapters ? loadChapterModel() : undefined,
  ]);
  return defined({ lexicon, reader, speakers, chapters });
}
