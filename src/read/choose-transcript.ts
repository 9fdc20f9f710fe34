// Chooses among several transcripts of one episode the one that says most: who speaks and when, when, or words alone.

import type { Problem } from "../model/model.js";
import { type Folder, nameOf } from "./folder.js";
import { languageInName } from "./name-index.js";
import type { TranscriptHints } from "./transcripts/read-transcript.js";

/** What is asked of a choice. */
export interface TranscriptChoice {
  folder: Folder;
  /** Paths, the likeliest first. */
  candidates: readonly string[];
  /** What the episode's files begin with. */
  stem: string;
  hints: TranscriptHints & { language: string };
}

/** How much a transcript says, in words and as a number. */
interface Richness {
  rank: number;
  says: string;
}

/**
 * The transcript to be read, and a remark on why where others lie beside it. Those in the show's language come before those in
 * another; only what is left is read and weighed.
 */
export async function chooseTranscript({ folder, candidates, stem, hints }: TranscriptChoice): Promise<{
  file: string | undefined;
  problems: Problem[];
}> {
  const own = hints.language.toLowerCase().split(/[-_]/)[0]!;
  const speaks = (file: string): string | undefined => languageInName(file, stem)?.split("-")[0];
  const spoken = [
    candidates.filter((file) => speaks(file) === own),
    candidates.filter((file) => speaks(file) === undefined),
  ].flat();
  const considered = spoken.length > 0 ? spoken : candidates;
  const [first] = considered;
  if (first === undefined) return { file: undefined, problems: [] };
  if (considered.length === 1) {
    const other = /\.(?:csv|xml)$/i.test(first) ? await sayOther(folder, first, hints) : undefined;
    if (other !== undefined) return { file: undefined, problems: [other] };
    const foreign = spoken.length === 0 ? [sayForeign(first, speaks(first)!, hints.language)] : [];
    return { file: first, problems: foreign };
  }
  const weighed: (Richness & { file: string })[] = [];
  for (const file of considered) weighed.push({ file, ...(await weigh(folder, file, hints)) });
  const best = weighed.reduce((one, other) => (other.rank > one.rank ? other : one));
  const others = weighed.filter(({ file }) => file !== best.file);
  const listed = others.map(({ file, says }) => `${file} (${says})`).join(", ");
  return {
    file: best.file,
    problems: [
      {
        rule: "transcript-choice",
        severity: "info",
        message: `${weighed.length} transcripts lie beside this episode. ${best.file} is read, for it has ${best.says}; not read: ${listed}`,
        place: { file: best.file, line: 1 },
        found: `${weighed.length} transcripts`,
        expected: "one",
        hint: "Name the one that is meant under transcript:, or take the others away.",
      },
    ],
  };
}

/** Tables and XML of other kinds lie beside episodes too: what is no transcript is left alone, and said. */
async function sayOther(folder: Folder, file: string, hints: TranscriptHints): Promise<Problem | undefined> {
  const { openTranscript } = await import("./transcripts/open-transcript.js");
  const { value, problems } = await openTranscript(file, await folder.readBytes(file), hints);
  const refused = problems.find(({ severity }) => severity === "error");
  const isTalk =
    value.labelled || value.wordTimes !== "none" || value.segments.some(({ start }) => start !== undefined);
  if (isTalk && refused === undefined) return undefined;
  return {
    rule: "transcript-choice",
    severity: "info",
    message: `${file} lies beside this episode, and is no transcript that can be read: the episode has none`,
    place: { file, line: refused?.place?.line ?? 1 },
    found: refused?.found ?? "neither times nor speakers",
    expected: "a transcript",
    hint: refused?.hint ?? "If it is something else, all is well.",
  };
}

async function weigh(folder: Folder, file: string, hints: TranscriptHints): Promise<Richness> {
  const { openTranscript } = await import("./transcripts/open-transcript.js");
  const { value, problems } = await openTranscript(file, await folder.readBytes(file), hints);
  if (value.words.length === 0 || problems.some(({ severity }) => severity === "error"))
    return { rank: 0, says: "nothing that can be read" };
  const timed = value.wordTimes !== "none";
  const marked = value.segments.some(({ start }) => start !== undefined);
  if (value.labelled && (timed || marked)) return { rank: timed ? 6 : 5, says: "speakers and times" };
  if (timed)
    return {
      rank: value.wordTimes === "given" ? 4 : 3,
      says: value.wordTimes === "given" ? "a time for every word" : "times",
    };
  return value.labelled ? { rank: 2, says: "speakers" } : { rank: 1, says: "words alone" };
}

function sayForeign(file: string, named: string, language: string): Problem {
  return {
    rule: "transcript-language",
    severity: "warn",
    message: `${file} is the only transcript here, and its name says that it is in "${named}", while the show is in "${language}"`,
    place: { file, line: 1 },
    found: named,
    expected: language,
    hint: `Name the transcript under transcript:, or rename the file. Where ${JSON.stringify(named)} is who speaks in it, write transcripts: { ${named}: ${nameOf(file)} }, with a file for each speaker.`,
  };
}
