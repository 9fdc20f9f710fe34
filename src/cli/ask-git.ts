// Asks git about a folder.
import { execFileSync } from "node:child_process";
import { attempt } from "../base/attempt.js";

/** What git says in `folder`, without space around it; undefined where it says no, or is not there. */
export const askGit = (folder: string, ...words: string[]): string | undefined =>
  attempt(() =>
    execFileSync("git", words, {
      cwd: folder,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
      timeout: 10_000,
      maxBuffer: 1 << 28,
    }).trim(),
  );
