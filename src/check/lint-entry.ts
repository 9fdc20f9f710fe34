// Checks a finished episode: its fields against each other, and every text that is published of it.
import { findChild, readXmlPiece } from "../base/xml-tree.js";
import { rootTag } from "../conventions/feed-tags.js";
import { placeOf, placeOfAny } from "../conventions/places.js";
import type { Entry, OutFile, Place, Problem, Show } from "../model/model.js";
import { fieldsOf, isOfSite, lint, type Telling } from "./lint-feed.js";
import type { FileText, Finding, Rule, Timed } from "./rule.js";
import { ruleGroups } from "./rules.js";

/** What is published of an episode, as far as it is checked. */
export interface Written {
  /** The item of the main feed, when that is RSS. */
  item?: string;
  files?: readonly OutFile[];
  /** What is pasted at YouTube. */
  video?: { title: string; text: string };
  /** What the writers found already. */
  known?: readonly Problem[];
}

/** Ending of a published file -> the rules for it. */
const fileRules: Record<string, "vtt" | "srt" | "html" | "json" | "chapters"> = {
  "transcript.vtt": "vtt",
  "transcript.srt": "srt",
  "transcript.html": "html",
  "transcript.json": "json",
  "chapters.json": "chapters",
};

/** Everything that is wrong or risky about an episode. Drafts have no errors: they are not published. */
export function lintEntry(show: Show, entry: Entry, written: Written = {}): Problem[] {
  const { episode } = entry;
  const telling = tellingOf(entry);
  return soften(entry, [
    ...lint(ruleGroups.episode, { show, entry }, telling),
    ...(episode.image ? lint(ruleGroups.picture, episode.image, telling) : []),
    ...lintItem(show, written.item, telling).filter(
      ({ rule }) => rule !== noDate && rule !== oddLength && (rule !== noEnclosure || !isSilent(entry)),
    ),
    ...lintTexts(entry, written.files ?? [], telling),
    ...lintVideo(entry, written, telling),
  ]);
}

/**
 * What is wrong in transcripts that are published of an episode. `cues` are what they were spelled from just now: these are asked for
 * what depends on values, and the spelling is the writers' own, which a test holds. Without them all is read in the texts.
 */
export const lintFiles = (entry: Entry, files: readonly OutFile[], cues?: readonly Timed[]): Problem[] =>
  soften(entry, lintTexts(entry, files, tellingOf(entry), cues));

const tellingOf = (entry: Entry): Telling => ({
  ours: true,
  episode: entry.episode.slug,
  place: (finding, rule) => placeIn(entry, finding, rule),
});

/** Drafts have no errors. */
function soften({ state, episode: { source } }: Entry, problems: Problem[]): Problem[] {
  if (state !== "draft") return problems;
  return problems.map((problem) =>
    problem.severity === "error"
      ? { ...problem, severity: "warn", place: problem.place ?? placeOf(source, "title") }
      : problem,
  );
}

const noEnclosure = "apple-enclosure-required";
/** Said where length and duration are read, with the unit that may have been meant. */
const oddLength = "rss-enclosure-bitrate";
/** What has no date is not published, which is said where it is no draft. */
const noDate = "apple-episodic-needs-pubdate";

/** Whether an episode has no recording because none is meant to be, or another rule says that it is missing. */
const isSilent = ({ episode: { noAudio }, state }: Entry): boolean =>
  noAudio !== undefined && (noAudio.meant || state === "published");

/** A finding's place: a line of the notes, or the field it comes from. */
function placeIn({ episode }: Entry, finding: Finding, rule: { field?: string }): Place {
  const { source, files } = episode;
  const { line, column, field } = finding;
  const spoken = files.captions ?? files.transcript;
  if (rule.field === "transcript" && field === undefined && spoken !== undefined) return { file: spoken, line: 1 };
  if (field === undefined && rule.field === undefined && line !== undefined)
    return { file: source.file, line: source.bodyLine + line - 1, ...(column === undefined ? {} : { column }) };
  const fields = fieldsOf(finding, rule);
  // Where none was typed it is the beginning of the notes.
  if (fields[0] === "description" && !source.places?.description) return { file: source.file, line: source.bodyLine };
  return placeOfAny(source, fields);
}

/** The place of an item's tag in the feed says nothing to the author: only the field counts. */
const withoutLine = (telling: Telling): Telling => ({
  ...telling,
  place: ({ line: _, column: __, ...finding }, rule) => telling.place(finding, rule),
});

function lintItem(show: Show, item: string | undefined, telling: Telling): Problem[] {
  const element =
    item === undefined
      ? undefined
      : findChild(readXmlPiece(`${rootTag(show.feed.namespaces)}${item}</rss>`).root, "item");
  if (!element) return [];
  const scope = { element, show: { title: show.title, serial: show.type === "serial" } };
  return lint(ruleGroups.item, scope, withoutLine(telling)).filter((problem) => !isOfSite(show, problem));
}

function lintTexts(
  { understood: { duration } }: Entry,
  files: readonly OutFile[],
  telling: Telling,
  cues?: readonly Timed[],
): Problem[] {
  return files.flatMap(({ path, content }) => {
    const group = fileRules[path.slice(path.lastIndexOf("/") + 1)];
    if (group === undefined || typeof content !== "string") return [];
    const file: FileText = { text: content, duration, ...(cues === undefined ? {} : { cues }) };
    const rules: readonly Rule<FileText>[] = ruleGroups[group];
    const asked = cues === undefined ? rules : rules.filter(({ spelling }) => !spelling);
    const found = lint(asked, file, withoutLine(telling));
    const said = path.includes("/transcript.") ? found.map(asOurFault) : found;
    return said.slice(0, 3).map((problem) => ({ ...problem, message: problem.message + inFile(path) }));
  });
}

/**
 * Transcripts are made here, whatever the author's looks like: one that breaks a rule is a fault of the tool's own, and no
 * reason to hold back what is right. A character that the author's file has broken already is theirs.
 */
const asOurFault = (problem: Problem): Problem =>
  problem.rule === "vtt-utf8"
    ? problem
    : {
        ...problem,
        severity: problem.severity === "error" ? "warn" : problem.severity,
        hint: "This is a fault of airdate's own, not of your file: please report it with this message. The rest is published.",
      };

/** How a problem names the written file that it is in. */
const inFile = (path: string): string => ` (in ${path})`;

function lintVideo({ understood }: Entry, { video, known = [] }: Written, telling: Telling): Problem[] {
  if (!video) return [];
  const found = lint(ruleGroups.video, { ...video, duration: understood.duration }, withoutLine(telling));
  return found.filter(({ rule }) => !known.some((one) => one.rule === rule));
}
