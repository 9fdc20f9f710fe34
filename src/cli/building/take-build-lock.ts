// Waits for the lock that only one build of a show holds at a time, and says whom it waits for or takes over from.
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { formatIso } from "../../base/date-text.js";
import { sayRefused } from "../../base/system-errors.js";
import { type HeldLock, type Lock, takeLock } from "../../write/disk/lock.js";
import { type Holder, longestSilence } from "../../write/disk/lock-holder.js";
import { type Terminal, UsageError } from "../command.js";
import { buildLockOf } from "./build-options.js";

/** How long a build waits for another that lives, in milliseconds. */
const patience = 20_000;
/** A holder that was silent for so long may be dead: it is waited for until that is sure. */
const suspicious = 12_000;

/**
 * The lock in `file`. `check` is called while it waits, and may throw. Throws a `UsageError` where another build goes on for
 * too long.
 */
export async function takeBuildLock(file: string, terminal: Terminal, check: () => void = () => {}): Promise<HeldLock> {
  const until = Date.now() + patience;
  for (let said = false; ; said = true) {
    const lock = tryLock(file);
    if (lock.held) {
      if (lock.tookOver)
        terminal.say(
          `Took over the lock of a build that ended without releasing it (${nameHolder(lock.tookOver.holder)}): ${lock.tookOver.why}`,
        );
      return lock;
    }
    if (Date.now() > until && lock.silent < suspicious)
      throw new UsageError(
        `Another build holds the lock: ${nameHolder(lock.holder)}`,
        `wait for it; when it gives no sign of life for ${longestSilence / 1000} s its lock is taken over`,
      );
    if (!said) terminal.say(`Waiting for another build: ${nameHolder(lock.holder)}`);
    await new Promise((done) => setTimeout(done, 100));
    check();
  }
}

function tryLock(file: string): Lock {
  try {
    return takeLock(file, Date.now());
  } catch (error) {
    const says = `${dirname(file)} is where a build keeps its lock and what it made, and cannot be written`;
    const hint = "let it be written, or build a copy of the show";
    throw sayRefused(error, (meaning) => `${says}: ${meaning}; nothing that was published has changed`, hint);
  }
}

/** Does something that no build may do at the same time, such as a change of what was published. */
export async function withBuildLock<Value>(
  root: string | undefined,
  terminal: Terminal,
  work: () => Promise<Value>,
): Promise<Value> {
  const full = resolve(root ?? ".");
  // Where there is no show, the work itself says so.
  if (!existsSync(join(full, "episodes"))) return work();
  const lock = await takeBuildLock(buildLockOf(full), terminal);
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** Who holds a lock, and since when, for messages. */
export const nameHolder = ({ pid, host, since }: Holder): string =>
  pid === 0 ? `unknown, since ${formatIso(since)}` : `process ${pid} on ${host}, since ${formatIso(since)}`;
