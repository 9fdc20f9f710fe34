// airdate apply: takes a language model's answer and writes what stands the checks into the episode's file.
import { readFileSync, statSync } from "node:fs";
import { formatClock } from "../base/clock-text.js";
import { shownTime } from "../conventions/shown-time.js";
import type { Entry, Episode, Timing } from "../model/model.js";
import { readEntry } from "../pipeline/episode.js";
import { type CheckedAnswer, checkAnswer, type Kept } from "../understand/ask/check-answer.js";
import { readAnswer } from "../understand/ask/read-answer.js";
import { type AnswerField, answerFields } from "../understand/ask/write-prompt.js";
import { draftToMarkdown } from "../understand/draft/draft-to-markdown.js";
import { writeUserFile } from "../write/disk/user-file.js";
import { setFrontMatter, setNotesBody } from "../write/front-matter.js";
import { isKept } from "./asking/kept-answers.js";
import { type Command, type Terminal, UsageError } from "./command.js";
import { groupByLevel, limitPairs, newPairs, withPairs } from "./glossary.js";
import { type OwnEpisode, openOwnEpisode } from "./project.js";

export const command: Command = {
  name: "apply",
  takes: "<episode> <file> [root]",
  summary: "Check a language model's answer and write what stands into the episode's file",
  options: [{ flags: "--dry-run", says: "only say what would be taken and refused" }],
  examples: ["airdate apply hello answer.json", "airdate apply hello answer.json --dry-run"],
  async run({ args: [slug, answerFile, root], options }, terminal) {
    const text = readText(answerFile!, slug!);
    const own = await openOwnEpisode(slug!, root, terminal);
    const answer = readAnswer(text);
    if ("value" in answer && isKept(answer.value))
      throw new UsageError(
        `${answerFile} holds the answers that airdate ask keeps, not an answer alone`,
        `airdate ask ${slug} --write, with the options that you asked with, takes what stands in them and asks for nothing again`,
      );
    if ("fault" in answer)
      throw new UsageError(`${answerFile}: ${answer.fault}`, "airdate prompt shows the shape of the answer");
    const { code } = await takeAnswer(own, await readAsked(own), answer.value, options.dryRun !== true, terminal);
    return code;
  },
};

/** The episode as if no chapters had been typed yet: what was found must not stand in the answer's way. */
export const readAsked = async ({ setting, episode }: OwnEpisode): Promise<Entry> =>
  (await readEntry(setting, { ...episode, chapters: [] })).value;

/** The fields of an answer that a person wrote already: what an answer has for them is refused. */
export function writtenFields({ description, chapters, keywords, notes }: Episode): AnswerField[] {
  const written: { [field in AnswerField]?: boolean } = {
    description: description !== undefined,
    chapters: chapters.length > 0,
    quotes: notes.trim() !== "",
    keywords: keywords.length > 0,
    notes: notes.trim() !== "",
  };
  return answerFields.filter((field) => written[field]);
}

/** Says what of an answer is refused, and writes the rest into the episode's file where `write` says so. Gives the exit code, and whether anything stood. */
export async function takeAnswer(
  { setting, episode, file }: OwnEpisode,
  entry: Entry,
  answer: Readonly<Record<string, unknown>>,
  write: boolean,
  terminal: Terminal,
): Promise<{ code: number; taken: boolean }> {
  const checked = checkAnswer(setting.show, entry, answer);
  const applied = applyKept(file.text, episode, checked, entry.understood.timing);
  for (const { field, found, why } of applied.refused)
    terminal.say(`refused ${field}: ${/^(?:are|do|have) /.test(why) ? "they" : "it"} ${why}\n    ${found}`);
  const groups = groupByLevel([...entry.understood.corrections, ...entry.understood.suggestions]);
  const pairs = newPairs(limitPairs(checked.kept.names ?? [], groups), episode.glossary.replace);
  const text = pairs.length > 0 ? await withPairs(file.name, applied.text, pairs) : applied.text;
  const written = [...applied.written, ...(pairs.length > 0 ? ["glossary"] : [])];
  if (written.length > 0 && write) writeUserFile(file, text);
  const into = write ? "written into" : "would go into";
  terminal.say(
    written.length > 0
      ? `${written.join(", ")} ${into} ${episode.source.file}`
      : applied.refused.length > 0
        ? "Nothing of the answer could be taken."
        : "The answer has nothing to take.",
  );
  return { code: written.length > 0 && applied.refused.length === 0 ? 0 : 1, taken: written.length > 0 };
}

/** The episode's file with what was kept; what a person typed stays, and is told as refused. */
export function applyKept(
  text: string,
  episode: Episode,
  { kept, refused }: CheckedAnswer,
  timing: Pick<Timing, "method">,
): { text: string; written: string[]; refused: CheckedAnswer["refused"] } {
  const told = [...refused];
  const written: string[] = [];
  let changed = text;
  const take = (field: string, free: boolean, found: string, change: () => string): void => {
    if (!free) told.push({ field, found, why: `would overwrite what ${episode.source.file} has` });
    else {
      changed = change();
      written.push(field);
    }
  };
  const own = new Set(writtenFields(episode));
  const { description, chapters, keywords } = kept;
  if (description !== undefined)
    take("description", !own.has("description"), description, () =>
      setFrontMatter(changed, ["description"], description),
    );
  if (chapters !== undefined) {
    const list = chapters.map(({ start, title }) => ({ start: formatClock(shownTime(start, timing)), title }));
    take("chapters", !own.has("chapters"), `${list.length} chapters`, () =>
      setFrontMatter(changed, ["chapters"], list),
    );
  }
  if (keywords !== undefined)
    take("keywords", !own.has("keywords"), keywords.join(", "), () => setFrontMatter(changed, ["keywords"], keywords));
  for (const { label, name } of kept.speakers ?? [])
    take(`speakers.${label}`, !Object.hasOwn(episode.speakers, label), name, () =>
      setFrontMatter(changed, ["speakers", label], name),
    );
  const notes = notesOf(kept, timing);
  if (notes !== "") take("notes", !own.has("notes"), notes.slice(0, 80), () => setNotesBody(changed, notes));
  return { text: changed, written, refused: told };
}

/** The notes with the quotes that they do not have themselves. */
function notesOf({ notes = "", quotes = [] }: Kept, timing: Pick<Timing, "method">): string {
  const missing = quotes.filter(({ text }) => !notes.includes(text));
  return [notes.trim(), draftToMarkdown({ lead: [], quotes: missing, keywords: [] }, timing).trim()]
    .filter((part) => part !== "")
    .join("\n\n");
}

function readText(file: string, slug: string): string {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new UsageError(`There is no file ${file}`);
  if (stat.isDirectory())
    throw new UsageError(
      `${file} is a folder, and the file with the answer is expected there`,
      `airdate apply ${slug} answer.json ${file}`,
    );
  return readFileSync(file, "utf8");
}
