// One build at a time: a lock file that names its holder, and is taken over when the holder is dead.
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";

export interface Holder {
  pid: number;
  host: string;
  /** Milliseconds since 1970. */
  since: number;
}

export type Lock = { held: true; release(): void } | { held: false; holder: Holder };

/**
 * Tries for the lock at once; never waits. A lock whose holder is no longer running on this machine is taken over.
 * The file appears whole or not at all (written aside, then linked), so a half-written lock cannot exist.
 */
export function takeLock(file: string, now: number): Lock {
  mkdirSync(dirname(file), { recursive: true });
  const mine: Holder = { pid: process.pid, host: hostname(), since: now };
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify(mine));
  try {
    for (let attempt = 0; attempt < 3; attempt++) {
      if (tryLink(aside, file)) return { held: true, release: () => rmSync(file, { force: true }) };
      const holder = readHolder(file);
      if (holder && isAlive(holder)) return { held: false, holder };
      rmSync(file, { force: true });
    }
    return { held: false, holder: readHolder(file) ?? mine };
  } finally {
    rmSync(aside, { force: true });
  }
}

function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readHolder(file: string): Holder | undefined {
  try {
    const holder = JSON.parse(readFileSync(file, "utf8")) as Partial<Holder>;
    if (typeof holder.pid === "number" && typeof holder.host === "string")
      return { pid: holder.pid, host: holder.host, since: holder.since ?? 0 };
  } catch {
    // Unreadable: nobody holds it.
  }
  return undefined;
}

function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
