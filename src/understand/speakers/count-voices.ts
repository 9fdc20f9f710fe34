// Counts what each of those who speak in an episode says, where its transcript names them: for episodes that do not.
import type { Episode, Show, Transcript } from "../../model/model.js";
import { factsOf } from "../readable/word-facts.js";
import { phrasesOf, reach, type VoiceCounts } from "./earlier-voices.js";
import { isLabelled } from "./few-labels.js";
import { findSpeakers } from "./find-speakers.js";

/** Of the turns whose speakers the transcript or a person names; empty for a transcript that does not name its speakers. */
export function countVoices(show: Show, episode: Episode, transcript: Transcript): VoiceCounts {
  if (!isLabelled(transcript)) return [];
  const { language } = show;
  const facts = factsOf(transcript.words, language);
  const counts = new Map<string, Map<string, number>>();
  for (const turn of findSpeakers({ show, episode, transcript, facts, language }).turns) {
    if (turn.speaker === undefined || turn.origin === "found") continue;
    const said = reach(counts, turn.person ?? "", () => new Map<string, number>());
    for (const phrase of phrasesOf(facts, turn)) said.set(phrase, (said.get(phrase) ?? 0) + 1);
  }
  return [...counts].map(([voice, said]) => [voice, [...said]]);
}
