// A build after which only some episodes' Markdown changed: these are made anew, and all else is left as it stands.
import { statSync } from "node:fs";
import { join } from "node:path";
import type { Look } from "../../cache/stamp.js";
import type { Problem } from "../../model.js";
import { publishEdits } from "../../publish.js";
import type { DiskProject } from "../project.js";
import { chooseProblems, mostSaid } from "../say-problems.js";
import type { BuildWords } from "./build-options.js";
import { isSameMoment } from "./quick-build.js";
import { type BuildReport, reportDue } from "./report.js";
import { areSteady, stampEdits } from "./stamp-build.js";

/** More changed files than this are no edits any more: then it pays to share the work. */
const mostEdits = 8;

/** What a build knows of the last one, and where it keeps what it knows. */
export interface EditsAsked {
  root: string;
  out: string;
  words: BuildWords;
  /** By the disk's clock, and the build's own notion of now; milliseconds since 1970. */
  started: number;
  now: number;
  look: Look;
  /** The stamp's file. */
  stamp: string;
  beforeCommit(fresh: readonly string[]): void;
  /** Writes what was kept. */
  save(): void;
}

/** Builds the edits and publishes them; `undefined`, with nothing done, where more than edits has to be built. */
export async function buildEdits(
  project: DiskProject,
  { root, out, words, started, now, look, stamp, beforeCommit, save }: EditsAsked,
): Promise<BuildReport | undefined> {
  if (words.force || !isSameMoment(look, words, now)) return undefined;
  const edits = findEdits(root, look);
  if (!edits) return undefined;
  const last = { problems: look.problems() as Problem[], stalePastes: look.head.stalePastes };
  const edited = await publishEdits(project, {
    root,
    out,
    now,
    started,
    files: edits.files,
    last,
    beforeCommit,
  });
  if (!edited) return undefined;
  const { outcome, problems, stalePastes } = edited;
  const said = chooseProblems(problems, mostSaid);
  save();
  if (areSteady(root, edits.folders, started))
    stampEdits({ root, out, stamp, words, started, now }, edited, look, said);
  return {
    root,
    out,
    changed: outcome.written.length > 0,
    written: outcome.written.length,
    unchanged: look.head.files - outcome.written.length,
    removed: 0,
    foreign: [],
    problems: [...problems],
    said,
    stalePastes: [...stalePastes],
    changedBlocks: {},
    nextDue: reportDue(look.head.nextDue),
  };
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
