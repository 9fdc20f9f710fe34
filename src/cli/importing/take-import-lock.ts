// Lets one import at a time write into a folder: of two the pieces of one recording would become one file.
import { takeLock } from "../../write/disk/lock.js";
import { privateFolder } from "../building/build-options.js";
import { nameHolder } from "../building/take-build-lock.js";
import { UsageError } from "../command.js";

/** How often a sign of life is given, in milliseconds: a recording may take hours. */
const betweenBeats = 5000;

/**
 * Does what no other import into the folder may do at the same time; builds go on meanwhile. Throws a `UsageError` where one
 * is at work: what it brings was not known when this one was planned, so there is no sense in waiting for it.
 */
export async function withImportLock<Value>(root: string, work: () => Promise<Value>): Promise<Value> {
  const lock = takeLock(privateFolder(root, "import.lock"), Date.now());
  if (!lock.held)
    throw new UsageError(
      `Another import brings episodes into ${root}: ${nameHolder(lock.holder)}`,
      "wait for it, then run this again: it takes what is missing",
    );
  const beats = setInterval(lock.beat, betweenBeats);
  try {
    return await work();
  } finally {
    clearInterval(beats);
    lock.release();
  }
}
