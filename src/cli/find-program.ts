// Finds a program where the system looks for it, and asks git about a folder.

import { execFileSync } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { delimiter, join } from "node:path";
import { attempt } from "../base/attempt.js";

/** The path of a program; undefined where there is none. */
export function findProgram(name: string, env: Readonly<Record<string, string | undefined>>): string | undefined {
  const endings = process.platform === "win32" ? ["", ".exe", ".cmd"] : [""];
  return (env.PATH ?? "")
    .split(delimiter)
    .filter(Boolean)
    .flatMap((folder) => endings.map((ending) => join(folder, name + ending)))
    .find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

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
