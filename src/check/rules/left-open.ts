// Rules that say what stays open where a talk was understood only in part: who speaks, sentence marks, chapters, addresses.
import type { Remark, Seconds } from "../../model/model.js";
import { type EpisodeText, type Finding, on, type Rule } from "../rule.js";

const recording = 'audio: { url: "https://a.example/1.mp3", length: 4096, type: audio/mpeg, duration: "10:00" }';
const url = "https://github.com/Podcastindex-org/podcast-namespace/blob/main/transcripts/transcripts.md";
/** Nobody misses chapters in what is shorter. */
const leastWithChapters: Seconds = 300;

export const leftOpenRules: readonly Rule<EpisodeText>[] = [
  {
    id: "speakers-unnamed",
    severity: "info",
    platforms: on("all"),
    what: "Where a transcript does not say who speaks, somebody has",
    why: "Without names readers, quotes and search do not know who says what, and guessed ones may be wrong",
    url,
    good: `${recording}\n---\nNotes.\n---\n800 words`,
    bad: `${recording}\nguests: [{ name: Ben Oyelaran }]\n---\nNotes.\n---\n60 words`,
    field: "transcript",
    *check({ entry: { understood } }) {
      yield* sayRemarks(understood.remarks, "speakers", "names of who speaks");
    },
  },
  {
    id: "marks-missing",
    severity: "info",
    platforms: on("all"),
    what: "A transcript has the marks that end its sentences",
    why: "Without them page, captions and quotes are one long sentence",
    url,
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
    severity: "info",
    platforms: on("all"),
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
        `Write them as chapters: ["0:00 Title", ...], or chapters: none. How they are looked for: airdate chapters ${episode.slug}`,
      );
    },
  },
  {
    id: "addresses-unsure",
    severity: "info",
    platforms: on("all"),
    what: "Web addresses that are said in the talk are heard whole",
    why: 'Captions write "Oak yard.com" for oakyard.com, and a link to yard.com leads listeners to strangers',
    url,
    good: `${recording}\nlinks: ["https://oakyard.com"]\n---\nNotes.\n---\n00:09:10 go to oakyard.com`,
    bad: `${recording}\n---\nNotes.\n---\n00:09:10 we met at the oak yard.com`,
    field: "links",
    *check({ entry: { understood } }) {
      yield* sayRemarks(
        understood.remarks,
        "links",
        "addresses that are whole",
        "Write the right ones: links: [https://...]. They are linked then wherever they are said.",
      );
    },
  },
];

function* sayRemarks(
  remarks: readonly Remark[],
  about: Remark["about"],
  expected: string,
  hint?: string,
): Generator<Finding> {
  for (const { text } of remarks.filter((remark) => remark.about === about))
    yield { message: text.replace(/\.$/, ""), found: text, expected, ...(hint === undefined ? {} : { hint }) };
}
