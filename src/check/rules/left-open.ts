// Rules that say what stays open where a talk was understood only in part: its introduction, who speaks, sentence marks, chapters,
// addresses.
import { formatClock, parseClock } from "../../base/clock-text.js";
import type { Remark, Seconds } from "../../model/model.js";
import { shown } from "../combine.js";
import { type EpisodeText, type Finding, on, type Rule, recording, rulesWith, sources } from "../rule.js";
import { guestLine } from "./doubts.js";

const url = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/examples/transcripts/transcripts.md";
/** Fewer rising times are moments that notes speak of. */
const leastTimes = 5;
const timeInBrackets = /[([]((?:\d{1,2}:)?\d{1,3}:\d{2})[)\]]/g;
/** Nobody misses chapters in what is shorter. */
const leastWithChapters: Seconds = 300;

export const leftOpenRules: readonly Rule<EpisodeText>[] = rulesWith({ severity: "info", platforms: on("all"), url }, [
  {
    id: "lead-doubtful",
    what: "A description that is taken from the talk introduces the guest or the topic of the title",
    why: "What else is said at the beginning may be chatter, and is not published unread",
    url: sources.psp,
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
        hint: `Nothing of it was published. Write a description, take the draft and edit it (airdate draft ${episode.slug} --write), or let a language model of your own write one: airdate ask ${episode.slug} --for lead`,
      };
    },
  },
  {
    id: "lead-missing",
    what: "An episode without description or notes is introduced in its talk",
    why: "Else its page, the feed and search engines have nothing but the title",
    url: sources.psp,
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
        } A language model of your own writes one with airdate ask ${episode.slug} --for lead`,
      };
    },
  },
  {
    id: "speakers-unnamed",
    what: "Where a transcript does not say who speaks, somebody has",
    why: "Without names readers, quotes and search do not know who says what, and guessed ones may be wrong",
    good: `${recording}\n---\nNotes.\n---\n800 words`,
    bad: `${recording}\nguests: [{ name: Ben Oyelaran }]\n---\nNotes.\n---\n60 words`,
    field: "transcript",
    *check({ entry: { understood } }) {
      const { remarks, introduced } = understood;
      yield* sayRemarks(
        remarks,
        "speakers",
        "names of who speaks",
        introduced && `The talk or its title introduces ${introduced.join(" and ")}. ${guestLine(introduced)}`,
      );
    },
  },
  {
    id: "marks-missing",
    what: "A transcript has the marks that end its sentences",
    why: "Without them page, captions and quotes are one long sentence",
    good: `${recording}\n---\nNotes.\n---\n800 words`,
    bad: `${recording}\nlanguage: de\n---\nNotes.\n---\n60 words`,
    field: "transcript",
    *check({ entry: { understood } }) {
      yield* sayRemarks(
        understood.remarks,
        "marks",
        "sentences that end",
        "Let the program that transcribes put them in; most have a setting for it.",
      );
    },
  },
  {
    id: "chapters-missing",
    what: "An episode of some minutes has chapters, typed or found",
    why: "Listeners look for them in apps, at YouTube and on the page",
    url: "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/chapters.md",
    good: `${recording}\nchapters: none\n---\nNotes.\n---\n800 words`,
    bad: `${recording}\n---\nNotes.\n---\n60 words`,
    field: "chapters",
    *check({ entry: { episode, understood } }) {
      if (understood.chapters.length > 0 || understood.duration < leastWithChapters) return;
      yield* sayRemarks(
        understood.remarks,
        "chapters",
        "chapters",
        `Write them as chapters: ["0:00 Title", ...], or chapters: none. How they are looked for: airdate chapters ${episode.slug}; a language model of your own is asked with airdate ask ${episode.slug} --for titles`,
      );
    },
  },
  {
    id: "chapters-in-sentences",
    what: "Times in the notes that tell what the episode is about are its chapters",
    why: "Among sentences nobody can tell where a title ends, so that others are found in the talk",
    good: `${recording}\n---\n0:00 Pines\n\n1:50 Tar\n\n4:10 Hulls\n\n6:30 Rope\n\n8:00 Masts\n---\n800 words`,
    bad: `${recording}\n---\nWe talk of [1:50] pines. [2:30] Tar, and [4:10] hulls. [6:30] Rope. [8:00] Masts.\n---\n800 words`,
    field: "chapters",
    *check({ entry: { episode, understood } }) {
      if (episode.chapters.length > 0 || understood.chapters.length === 0) return;
      const times = [...episode.notes.matchAll(timeInBrackets)].map(([, clock]) => clock!);
      const seconds = times.map((clock) => parseClock(clock) ?? Number.NaN);
      if (times.length < leastTimes || !seconds.every((at, k) => k === 0 || at > seconds[k - 1]!)) return;
      yield {
        message: `${times.length} times stand among the sentences of the notes, from ${times[0]} on; the chapters were found in the talk`,
        found: `${times.length} times in sentences`,
        expected: "chapters that were typed, or none in the notes",
        hint: `Write each time with its title on a line of its own, the first at 0:00, or chapters: ["0:00 Title", ...].`,
      };
    },
  },
  {
    id: "addresses-unsure",
    what: "Web addresses that are said in the talk are heard whole and right",
    why: 'Captions write "Oak yard.com" for oakyard.com, and a link to yard.com leads listeners to strangers',
    good: `${recording}\nlinks: ["https://oakyard.com"]\n---\nNotes.\n---\n00:09:10 go to oakyard.com`,
    bad: `${recording}\n---\nNotes.\n---\n00:09:10 we met at the oak yard.com`,
    field: "links",
    *check({ entry: { understood } }) {
      yield* sayRemarks(
        understood.remarks,
        "links",
        "addresses that are whole and right",
        "Write the right ones: links: [https://...]. They are linked then wherever they are said, and what is nearly one of them is not.",
      );
    },
  },
]);

function* sayRemarks(
  remarks: readonly Remark[],
  about: Remark["about"],
  expected: string,
  hint?: string,
): Generator<Finding> {
  for (const { text } of remarks.filter((remark) => remark.about === about))
    yield { message: text.replace(/\.$/, ""), found: text, expected, ...(hint === undefined ? {} : { hint }) };
}
