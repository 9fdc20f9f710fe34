// Writes the lock of published episodes where it belongs, whole or not at all.
import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { PublishedLock } from "../../model/lock.js";
import { lockFile } from "../../read/lock.js";
import { writeLock } from "../../write/lock.js";

/** Whether the file changed; it is only touched when it does. */
export function saveLock(root: string, lock: PublishedLock): boolean {
  const file = join(root, lockFile);
  const text = writeLock(lock);
  if (statSync(file, { throwIfNoEntry: false }) && readFileSync(file, "utf8") === text) return false;
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
  return true;
}
