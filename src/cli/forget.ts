// airdate forget: takes back what builds noted as published, for a show that was only tried.

import { existsSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { nameSome } from "../base/say-found.js";
import { lockFile } from "../conventions/addresses.js";
import type { PublishedLock } from "../model/lock.js";
import { scanFeed } from "../read/feed/scan-feed.js";
import { readLock } from "../read/lock.js";
import { checkUnchanged } from "../write/disk/user-file.js";
import { isPageOf } from "../write/feed/plans.js";
import { lookAtLock, readCommittedLock, saveLock } from "./building/save-lock.js";
import { withBuildLock } from "./building/take-build-lock.js";
import { type Command, type Terminal, UsageError } from "./command.js";

export const command: Command = {
  name: "forget",
  takes: "[root]",
  summary: "Forget what builds noted as published and no commit holds: for a show that was only tried",
  options: [
    { flags: "--out <dir>", says: "where the trial was written (default: out in the show's folder)" },
    { flags: "--force", says: "forget what is committed too: guids and dates begin anew for every subscriber" },
  ],
  examples: ["airdate forget"],
  async run({ args: [root = "."], options }, terminal) {
    const out = resolve(root, (options.out as string | undefined) ?? "out");
    return withBuildLock(root, terminal, () => forget(root, out, options.force === true, terminal));
  },
};

async function forget(root: string, out: string, force: boolean, terminal: Terminal): Promise<number> {
  const file = lookAtLock(root);
  if (!file.found) throw new UsageError("Nothing was noted as published, so there is nothing to forget");
  const { value: lock } = readLock(file.found.text);
  const committed = force ? undefined : await readCommittedLock(root);
  if (committed && (!lock || tried(lock, committed).length === 0))
    throw new UsageError(
      `${lockFile} holds nothing but what is committed: it was published`,
      "--force forgets that too; every subscriber then gets every episode again",
    );
  const slugs = lock ? tried(lock, committed) : [];
  if (committed) saveLock(file, committed);
  else {
    checkUnchanged(file);
    rmSync(file.path);
  }
  // The next build compares itself with the feed that stands: that of the trial was nobody's.
  for (const name of existsSync(out) ? readdirSync(out) : [])
    if (isPageOf("feed.xml", name) && scanFeed(name, readFileSync(join(out, name)))) {
      rmSync(join(out, name));
      terminal.say(`${join(out, name)} was of that trial, and is removed: the next build writes it anew`);
    }
  terminal.print(`Forgotten: ${slugs.length === 1 ? "an episode" : `${slugs.length} episodes`} (${nameSome(slugs)})\n`);
  return 0;
}

/** Slugs of what is noted and not committed, or noted otherwise. */
const tried = (lock: PublishedLock, committed: PublishedLock | undefined): string[] =>
  Object.keys(lock.episodes).filter(
    (slug) => JSON.stringify(lock.episodes[slug]) !== JSON.stringify(committed?.episodes[slug]),
  );
