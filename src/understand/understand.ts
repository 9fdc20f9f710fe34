// Understands one episode, with the knowledge that it takes.
import type { Understood } from "../model/model.js";
import { type EpisodeInput, understandEpisode } from "./episode.js";
import { findNeeds, loadKnowledge } from "./knowledge.js";

/**
 * Turns, speakers, times, chapters, links and a draft of notes, from what is typed and what is said. Loads what the words ask
 * for (dictionaries, models), once a process. Times are in seconds. The same input gives the same
 * value; nothing is written and nobody is asked. Without a transcript everything that is typed remains.
 */
export async function understand(input: EpisodeInput): Promise<Understood> {
  const knowledge = input.knowledge ?? (await loadKnowledge(findNeeds(input)));
  return understandEpisode({ ...input, knowledge });
}
