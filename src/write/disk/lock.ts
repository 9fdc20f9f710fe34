// One build at a time: a lock file that names its holder, and is taken over when the holder is dead.

import { randomUUID } from "node:crypto";
import {
  closeSync,
  linkSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { dirname } from "node:path";
import { attempt } from "../../base/attempt.js";
import { makeFolders, noLinkCodes } from "./files.js";
import { explainDeath, type Holder, nameThisProcess } from "./lock-holder.js";

/** A lock that is held, by this process. */
export interface HeldLock {
  held: true;
  /** Whose lock this was before, and why it counted as dead. */
  tookOver?: { holder: Holder; why: string };
  /** Gives a sign of life; others take the lock over when there is none for a minute. */
  beat(): void;
  /** Whether nobody took it over meanwhile. */
  isStillHeld(): boolean;
  release(): void;
}

/** A lock that somebody else holds. `silent` is how long there was no sign of life, in milliseconds. */
interface ForeignLock {
  held: false;
  holder: Holder;
  silent: number;
}

export type Lock = HeldLock | ForeignLock;

/** Whoever takes a lock over is done with it in much less than this; in milliseconds. */
const guardPatience = 10_000;

/**
 * Tries for the lock at once; never waits. A lock whose holder is no longer running is taken over: its process is gone, or
 * another one has its number, or, where that cannot be seen (another machine, another container), there was no sign of life
 * for long. The file appears whole or not at all (written aside, then linked), so no half-written lock can exist.
 */
export function takeLock(file: string, now: number): Lock {
  makeFolders(dirname(file));
  const token = randomUUID();
  const mine: Holder = { ...nameThisProcess(), since: now, token };
  const aside = `${file}.${token}`;
  writeFileSync(aside, JSON.stringify(mine));
  try {
    let tookOver: HeldLock["tookOver"];
    for (let attempt = 0; attempt < 5; attempt++) {
      if (tryLink(aside, file)) return { ...hold(file, token), ...(tookOver ? { tookOver } : {}) };
      const seen = look(file, aside);
      if (!seen) continue;
      const why = explainDeath(seen.holder, seen.silent);
      if (why === undefined) return { held: false, ...seen };
      if (removeDead(file, aside)) tookOver = { holder: seen.holder, why };
    }
    const seen = look(file, aside);
    return { held: false, holder: seen?.holder ?? mine, silent: seen?.silent ?? 0 };
  } finally {
    rmSync(aside, { force: true });
  }
}

function hold(file: string, token: string): HeldLock {
  // Behind this handle is the lock of this process for ever, whoever puts another one in its place.
  const handle = openSync(file, "r+");
  const first = readFileSync(file).subarray(0, 1);
  let open = true;
  const isStillHeld = (): boolean => readHolder(file)?.token === token;
  return {
    held: true,
    beat: () => void (open && writeSync(handle, first, 0, 1, 0)),
    isStillHeld,
    release() {
      if (open) closeSync(handle);
      open = false;
      if (isStillHeld()) rmSync(file, { force: true });
    },
  };
}

/** Makes the file that is another's name too; says whether there was none. Disks without such names make it in two steps. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") return false;
    if (statSync(to, { throwIfNoEntry: false })) return false;
    if (!noLinkCodes.includes(code ?? "")) throw error;
  }
  try {
    writeFileSync(to, readFileSync(from), { flag: "wx" });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/**
 * Removes a dead lock; says whether it did. Only one process at a time may do so, and looks again: of two that found the same
 * dead lock the second would remove the first one's new lock.
 */
function removeDead(file: string, aside: string): boolean {
  const guard = `${file}.taking`;
  if (!tryLink(aside, guard)) {
    const stats = statSync(guard, { throwIfNoEntry: false });
    // Killed while it took over; out of the way in one step, so that nobody removes the guard of a third.
    if (stats && statSync(aside).mtimeMs - stats.mtimeMs > guardPatience) renameSync(guard, `${aside}.old`);
    rmSync(`${aside}.old`, { force: true });
    return false;
  }
  try {
    const seen = look(file, aside);
    if (!seen || explainDeath(seen.holder, seen.silent) === undefined) return false;
    rmSync(file, { force: true });
    return true;
  } finally {
    rmSync(guard, { force: true });
  }
}

/** The holder, and how long it was silent by the clock of the disk: clocks of two machines may differ. */
function look(file: string, aside: string): { holder: Holder; silent: number } | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats) return undefined;
  const written = readFileSync(aside);
  writeFileSync(aside, written);
  const silent = statSync(aside).mtimeMs - stats.mtimeMs;
  return { holder: readHolder(file) ?? { pid: 0, host: "", since: stats.mtimeMs }, silent };
}

function readHolder(file: string): Holder | undefined {
  const holder = attempt(() => JSON.parse(readFileSync(file, "utf8")) as Partial<Holder> | null);
  if (typeof holder?.pid !== "number" || typeof holder.host !== "string") return undefined;
  const text = (value: unknown): value is string => typeof value === "string";
  return {
    pid: holder.pid,
    host: holder.host,
    since: typeof holder.since === "number" ? holder.since : 0,
    ...(text(holder.place) ? { place: holder.place } : {}),
    ...(text(holder.started) ? { started: holder.started } : {}),
    ...(text(holder.token) ? { token: holder.token } : {}),
  };
}
