// Puts an episode and what is understood of it together as the finished value that everything is written from.
import type { Entry, Episode, Show, Understood } from "../model/model.js";
import { stateOf } from "./schedule/plan-schedule.js";
import { summarize } from "./summarize.js";

/**
 * The entry at `now` (milliseconds since 1970). Notes are the author's; where there are none, the sentences drafted from
 * the transcript.
 */
export function composeEntry(show: Show, episode: Episode, understood: Understood, now: number): Entry {
  const given = episode.notes.trim();
  const lead = understood.draft.lead.map(({ text }) => text).join(" ");
  const notes = given === "" ? lead : episode.notes;
  return {
    episode,
    understood,
    state: stateOf(episode, now),
    notes,
    notesOrigin: given !== "" ? "given" : lead !== "" ? "drafted" : "none",
    summary: summarize(episode, given, lead, show.language),
  };
}
