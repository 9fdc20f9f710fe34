// Writes the lock of published episodes where it belongs, or says why not: whole or not at all, and only over what it was made from.

import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import { formatIso } from "../../base/date-text.js";
import { lockFile } from "../../conventions/addresses.js";
import { isTrialAddress } from "../../conventions/placeholders.js";
import type { PublishedLock } from "../../model/lock.js";
import type { Problem } from "../../model/model.js";
import type { Built } from "../../pipeline/build.js";
import { readLock } from "../../read/lock.js";
import { lookAtUserFile, type UserFile, writeUserFile } from "../../write/disk/user-file.js";
import { writeLock } from "../../write/lock.js";
import type { Terminal } from "../command.js";
import { type BuildCommandOptions, isPreview } from "./build-options.js";

/** The lock's file as it is now. To be called before the lock is read: what changes from then on is not written over. */
export const lookAtLock = (root: string): UserFile => lookAtUserFile(join(root, lockFile), lockFile);

/** Whether the file changed; it is only touched when it does. */
export const saveLock = (file: UserFile, lock: PublishedLock): boolean => writeUserFile(file, writeLock(lock));

/** Whether a folder is in a repository of git. */
export const isInGit = (folder: string): boolean =>
  existsSync(join(folder, ".git")) || (dirname(folder) !== folder && isInGit(dirname(folder)));

/** Adds to the lock what was published now; says whether the file was written, which it only is when it changes. */
export function publishLock(file: UserFile, built: Built, options: BuildCommandOptions): boolean {
  const isTrial = built.site !== undefined && isTrialAddress(built.site.show.link);
  return !options.keepLock && !options.drafts && !isTrial && built.lock !== undefined && saveLock(file, built.lock);
}

/** Says that nothing is noted as published, and why: what a preview wrote, or what nobody else can reach. */
export function sayUnlocked(
  { outcome, site }: Built & { outcome?: unknown },
  options: BuildCommandOptions,
  terminal: Terminal,
): Problem[] {
  const say = (rule: string, message: string, hint: string): Problem[] => [
    { rule, severity: "info", message, place: { file: lockFile }, hint },
  ];
  if (isPreview(options, terminal.now))
    return say(
      "build-preview",
      `This is a preview: ${formatIso(terminal.now(options.at))} lies ahead of the clock. Nothing of it was noted as published`,
      "Do not deploy it: it may hold episodes that are not out yet.",
    );
  if (!outcome || !site || options.keepLock || options.drafts || !isTrialAddress(site.show.link)) return [];
  return say(
    "build-trial",
    `This is a trial: nobody else can reach ${site.show.link}. Nothing of it was noted as published`,
    "From the first build on whose link is the site's own address, guids and dates stay as they were published.",
  );
}

/** The lock of `HEAD`; undefined where the folder is in no repository, git is not there, or the commit has none that is whole. */
export async function readCommittedLock(root: string): Promise<PublishedLock | undefined> {
  // Most builds find the lock as they left it, and start no program; nor does one in a folder that no repository is around.
  if (!isInGit(root) && process.env.GIT_DIR === undefined) return undefined;
  const { askGit } = await import("../find-program.js");
  const text = askGit(root, "cat-file", "blob", `HEAD:./${lockFile}`);
  return text === undefined ? undefined : readLock(text).value;
}
