// The rule that what front-matter says of the transcript is found in it.
import { doing } from "../../base/say-found.js";
import { shown } from "../combine.js";
import { type EpisodeText, on, type Rule } from "../rule.js";

const recording = 'audio: { url: "https://a.example/1.mp3", length: 4096, type: audio/mpeg, duration: "10:00" }';

export const unmatchedRules: readonly Rule<EpisodeText>[] = [
  {
    id: "transcript-unmatched",
    severity: "warn",
    platforms: on("all"),
    what: "Labels under speakers:, pinned words and turns are found in the transcript",
    why: "What matches nothing does nothing: mostly a letter is wrong, or the transcript is a newer one",
    url: "https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md",
    good: `${recording}\nturns: [{ text: linseed varnish, speaker: Ada Marlow }]\n---\nNotes.\n---\n00:09:10 linseed varnish`,
    bad: `${recording}\nspeakers: { S9: Ada Marlow }\n---\nNotes.\n---\n00:09:10 linseed varnish`,
    *check({ entry: { understood } }) {
      for (const { field, text, known } of understood.unmatched ?? [])
        yield known
          ? {
              found: doing(`label ${shown(text)}`, "is in no line of the transcript"),
              expected: known.length > 0 ? `one of its labels: ${known.join(", ")}` : "labels in it, and it has none",
              field,
            }
          : {
              found: doing(`passage ${shown(text)}`, "is nowhere in the transcript"),
              expected: "words as they stand there",
              field,
            };
    },
  },
];
