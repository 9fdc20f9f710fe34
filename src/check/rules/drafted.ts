// Rules that say which introduction was found in the talk and left for a person to read, and where none was found.
import { formatClock } from "../../base/clock-text.js";
import { shown } from "../combine.js";
import { type EpisodeText, on, type Rule } from "../rule.js";

const recording = 'audio: { url: "https://a.example/1.mp3", length: 4096, type: audio/mpeg, duration: "10:00" }';

export const draftedRules: readonly Rule<EpisodeText>[] = [
  {
    id: "lead-doubtful",
    severity: "info",
    platforms: on("all"),
    what: "A description that is taken from the talk introduces the guest or the topic of the title",
    why: "What else is said at the beginning may be chatter, and is not published unread",
    url: "https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification",
    good: `${recording}\n---\nNotes.\n---\n00:00:10 Strong hemp outlasts every other fibre on a boat.`,
    bad: `${recording}\n---\n\n---\n00:00:10 Strong hemp outlasts every other fibre on a boat.`,
    field: "description",
    *check({ entry: { episode, understood } }) {
      const [first] = understood.draft.doubtful ?? [];
      if (first === undefined || (episode.description ?? "") !== "") return;
      yield {
        message: `There is no description, and what is said at ${formatClock(first.at)} may not introduce the episode: ${shown(first.text.slice(0, 120))}`,
        found: shown(first.text.slice(0, 120)),
        expected: "a description or notes of your own",
        hint: `Nothing of it was published. Write a description, or take the draft and edit it: airdate draft ${episode.slug} --write.`,
      };
    },
  },
  {
    id: "lead-missing",
    severity: "info",
    platforms: on("all"),
    what: "An episode without description or notes is introduced in its talk",
    why: "Else its page, the feed and search engines have nothing but the title",
    url: "https://github.com/Podcast-Standards-Project/PSP-1-Podcast-RSS-Specification",
    good: `${recording}\n---\nNotes.\n---\n40 turns`,
    bad: `${recording}\n---\n\n---\n40 turns`,
    field: "description",
    *check({ entry: { episode, understood, notesOrigin } }) {
      const { draft, turns, language } = understood;
      if (notesOrigin !== "none" || (episode.description ?? "") !== "") return;
      if (turns.length === 0 || draft.lead.length > 0 || (draft.doubtful?.length ?? 0) > 0) return;
      const english = /^en\b/i.test(language);
      yield {
        message: english
          ? "There is no description, and no introduction was found in the first minutes of the talk to make one of"
          : `There is no description, and no introduction was found in the talk: of those in "${language}" less is known than of English ones`,
        found: "nothing that introduces the episode",
        expected: "a description or notes of your own",
        hint: `Write description: (a sentence or two) or notes below the fields. ${
          draft.quotes.length > 0
            ? `Key quotes were found to begin with: airdate draft ${episode.slug} --write.`
            : "Where the host introduces guest or topic, a lead is taken from that."
        }`,
      };
    },
  },
];
