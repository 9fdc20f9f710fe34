// A build after which only some episodes' Markdown changed: these are made anew, and all else is left as it stands.
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Look } from "../../cache/stamp.js";
import type { Problem } from "../../model/model.js";
import { publishEdits } from "../../pipeline/publish.js";
import type { DiskProject } from "../project.js";
import { chooseProblems, mostSaid } from "../say-problems.js";
import { isSameMoment } from "./quick-build.js";
import { type BuildReport, makeReport } from "./report.js";
import { type Asked, areSteady, stampEdits } from "./stamp-build.js";

/** More changed files than this are no edits any more: then it pays to share the work. */
const mostEdits = 8;

/** What a build was asked, how the last one left everything, and how it keeps what it makes. */
export interface EditsAsked extends Omit<Asked, "templates"> {
  look: Look;
  beforeCommit(fresh: readonly string[]): void;
  /** Writes what was kept. */
  save(): void;
}

/** Builds the edits and publishes them; `undefined`, with nothing done, where more than edits has to be built. */
export async function buildEdits(project: DiskProject, asked: EditsAsked): Promise<BuildReport | undefined> {
  const { root, out, words, started, now, look, beforeCommit, save } = asked;
  const edits = isSameMoment(look, words, now) ? findEdits(root, look) : undefined;
  if (!edits) return undefined;
  const last = { problems: look.problems() as Problem[], stalePastes: look.head.stalePastes };
  const edited = await publishEdits(project, { root, out, now, started, files: edits.files, last, beforeCommit });
  if (!edited) return undefined;
  const said = chooseProblems(edited.problems, mostSaid);
  save();
  if (areSteady(root, edits.folders, started)) stampEdits(asked, edited, look, said);
  const outcome = { ...edited.outcome, unchanged: look.head.files - edited.outcome.written.length };
  const built = { ...edited, outcome, foreign: [], changedBlocks: {}, nextDue: look.head.nextDue };
  return makeReport(root, out, built, said);
}

/**
 * What changed in the folder of episodes: Markdown files, and folders that files came to, left, or were saved anew in.
 * `undefined` where anything else changed, or too much.
 */
function findEdits(root: string, { changed }: Look): { files: string[]; folders: string[] } | undefined {
  const files: string[] = [];
  const folders: string[] = [];
  for (const path of changed) {
    const stat = /^episodes(\/|$)/.test(path) ? statSync(join(root, path), { throwIfNoEntry: false }) : undefined;
    if (stat?.isDirectory()) folders.push(path);
    else if (stat && path.endsWith(".md") && files.length < mostEdits) files.push(path);
    else return undefined;
  }
  // Where only a folder changed, a file came or went.
  return files.length === 0 && folders.length > 0 ? undefined : { files, folders };
}
