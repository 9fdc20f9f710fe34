// The lock as the last commit has it: what is lost in the folder is found there.
import type { PublishedLock } from "../../model/lock.js";
import { lockFile, readLock } from "../../read/lock.js";
import { isInGit } from "./save-lock.js";

/** The lock of `HEAD`; undefined where the folder is in no repository, git is not there, or the commit has none that is whole. */
export async function readCommittedLock(root: string): Promise<PublishedLock | undefined> {
  // Most builds find the lock as they left it, and start no program; nor does one in a folder that no repository is around.
  if (!isInGit(root) && process.env.GIT_DIR === undefined) return undefined;
  const { execFileSync } = await import("node:child_process");
  try {
    const text = execFileSync("git", ["cat-file", "blob", `HEAD:./${lockFile}`], {
      cwd: root,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 10_000,
      maxBuffer: 1 << 28,
    });
    return readLock(text).value;
  } catch {
    return undefined;
  }
}
