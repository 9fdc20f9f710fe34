// Understands one episode, with the knowledge that it takes.
import { isMap } from "../base/is-map.js";
import { wrongArgument } from "../base/wrong-argument.js";
import type { Understood } from "../model/model.js";
import { type EpisodeInput, understandEpisode } from "./episode.js";
import { findNeeds, loadKnowledge } from "./knowledge.js";

/**
 * Turns, speakers, times, chapters, links and a draft of notes, from what is typed and what is said. Loads what the words ask
 * for (dictionaries, models), once a process. Times are in seconds. The same input gives the same
 * value; nothing is written and nobody is asked. Without a transcript everything that is typed remains. Throws a `TypeError`
 * where a transcript is something else.
 */
export async function understand(input: EpisodeInput): Promise<Understood> {
  const { show, episode, transcript, captions, edited } = input ?? {};
  if (!isMap(show)) throw wrongArgument("show", show, "a show, as loadShow and loneEpisode give it");
  if (!isMap(episode)) throw wrongArgument("episode", episode, "an episode, as loneEpisode gives it");
  for (const [name, value] of Object.entries({ transcript, captions, edited }))
    if (value !== undefined && !Array.isArray(value.words))
      throw wrongArgument(name, value, "the `value` of what openTranscript or readTranscript gives");
  const knowledge = input.knowledge ?? (await loadKnowledge(findNeeds(input)));
  return understandEpisode({ ...input, knowledge });
}
