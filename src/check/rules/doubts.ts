// The rules that say of which turns and voices it is unsure who speaks.
import { formatClock } from "../../base/clock-text.js";
import type { LedVoice } from "../../model/model.js";
import { type EpisodeText, on, type Rule } from "../rule.js";

const recording = 'audio: { url: "https://a.example/1.mp3", length: 4096, type: audio/mpeg, duration: "10:00" }';
/** So many moments are named, the others counted. */
const most = 4;
/** A single one is not worth a line in every build; `airdate inspect` has it. */
const least = 2;

export const doubtRules: readonly Rule<EpisodeText>[] = [
  {
    id: "speakers-unsure",
    severity: "info",
    platforms: on("all"),
    what: "Who speaks is sure, or a person has looked",
    why: "Where a transcript names nobody, names follow from what is said, and a wrong one stands on the page and in every transcript",
    url: "https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md",
    good: `${recording}\n---\nNotes.\n---\n00:09:10 linseed varnish`,
    bad: `${recording}\nguests: [{ name: Ben Oyelaran }]\n---\nNotes.\n---\n40 turns`,
    field: "title",
    *check({ entry: { episode, understood } }) {
      const doubts = understood.doubts.filter(({ at }) => Number.isFinite(at));
      const worst = doubts.toSorted((a, b) => a.confidence - b.confidence)[0];
      if (worst === undefined || doubts.length < least) return;
      const times = doubts.slice(0, most).map(({ at }) => formatClock(at));
      const others = doubts.length - times.length;
      const where = `${times.join(", ")}${others > 0 ? ` and ${others} more` : ""}`;
      const at = formatClock(worst.at);
      yield {
        message: `It is unsure who speaks in ${doubts.length} turns, at ${where}; least sure is ${worst.speaker} at ${at}`,
        found: `${doubts.length} guessed turns`,
        expected: "names that somebody has looked at",
        hint: `Listen there; the line in the episode is turns: [{ at: "${at}", speaker: ${worst.speaker} }], or who else it is. All: airdate inspect ${episode.slug}`,
      };
    },
  },
  {
    id: "voices-numbered",
    severity: "info",
    platforms: on("all"),
    what: "The voices that a program has numbered have names that somebody has looked at",
    why: "A reader of the transcript cannot know who Speaker 2 is, and who follows from what is said may be somebody else",
    url: "https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md",
    good: `${recording}\nspeakers: { "Speaker 1": Ada Marlow }\n---\nNotes.\n---\nSpeaker 1: linseed varnish`,
    bad: `${recording}\n---\nNotes.\n---\nSpeaker 1: linseed varnish`,
    field: "title",
    *check({ entry: { understood } }) {
      const voices = understood.voices ?? [];
      const led = voices.filter(({ named }) => named);
      const open = voices.filter(({ named }) => !named);
      if (led.length > 0)
        yield {
          message: `${led.map(({ label, speaker }) => `"${label}" is taken for ${speaker}`).join(", ")}, by what is said`,
          found: `${led.length} numbered voices`,
          expected: "names that somebody has looked at",
          hint: `Where that is right, or for who it is: ${mapLine(led)}`,
        };
      if (open.length > 0)
        yield {
          message: `The transcript has only a number for ${open.map(({ label, speaker }) => (speaker === undefined ? `"${label}"` : `"${label}", perhaps ${speaker}`)).join(", ")}`,
          found: `${open.length} numbered voices`,
          expected: "names",
          hint: `Say who it is: ${mapLine(open)}`,
        };
    },
  },
];

/** The line of front-matter that names voices. */
const mapLine = (voices: readonly LedVoice[]): string =>
  `speakers: { ${voices.map(({ label, speaker }) => `"${label}": ${speaker ?? "NAME"}`).join(", ")} }`;
