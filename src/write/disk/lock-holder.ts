// Who holds a lock, and whether it still lives: by its process where that can be seen, else by its signs of life.

import { readFileSync, readlinkSync } from "node:fs";
import { hostname } from "node:os";
import { attempt } from "../../base/attempt.js";

export interface Holder {
  /** 0 where the lock cannot be read. */
  pid: number;
  host: string;
  /** Milliseconds since 1970. */
  since: number;
  /** Within one place a process number means one process: a machine since it was started, or a container on it. */
  place?: string;
  /** When the process was started, as the system counts: a number is given again, but not with the same start. */
  started?: string;
  /** Another one for every lock. */
  token?: string;
}

/** Whoever gives no sign of life for so long is dead; in milliseconds. Builds give one every few seconds. */
export const longestSilence = 60_000;

/** A lock that cannot be read may be about to be written, for so long. */
const unreadable = 2_000;

export function nameThisProcess(): Omit<Holder, "since" | "token"> {
  const started = readStart(process.pid);
  return { pid: process.pid, host: hostname(), place: namePlace(), ...(started === undefined ? {} : { started }) };
}

/** Why a holder counts as dead, as the rest of a sentence; `undefined` while it lives. `silent` is in milliseconds. */
export function explainDeath(holder: Holder, silent: number): string | undefined {
  if (holder.pid === 0) return silent > unreadable ? "it cannot be read" : undefined;
  const quiet = silent > longestSilence ? `it gave no sign of life for ${Math.round(silent / 1000)} s` : undefined;
  const isHere = holder.place === undefined ? holder.host === hostname() : holder.place === namePlace();
  if (!isHere) return quiet;
  if (!isRunning(holder.pid)) return "that process is gone";
  const started = readStart(holder.pid);
  // Without a time of its start nobody knows whether it is the same process.
  if (started === undefined || holder.started === undefined) return quiet;
  return started === holder.started ? undefined : "another process has that number now";
}

/** Whether a process of that number runs here, whoever started it. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

/** This machine since its last start, and the room of process numbers in it (https://man7.org/linux/man-pages/man7/pid_namespaces.7.html). */
function namePlace(): string {
  const boot = attempt(() => readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim());
  const space = attempt(() => readlinkSync("/proc/self/ns/pid"));
  return [hostname(), boot, space].filter((part) => part !== undefined).join(" ");
}

/** When a process was started, in ticks since the machine was (field 22 of https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html). */
function readStart(pid: number): string | undefined {
  const stat = attempt(() => readFileSync(`/proc/${pid}/stat`, "utf8"));
  // The second field is a name in brackets that may hold anything.
  return stat?.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
}
