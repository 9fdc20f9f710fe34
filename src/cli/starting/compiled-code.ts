// Keeps what V8 made of the command's code among the user's own caches, and gives it back only where it can be trusted.
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { once } from "../../base/once.js";
import { makeFolders } from "../../write/disk/files.js";

/** What V8 made of a part in so many runs. */
interface CompiledPart {
  bytes: Buffer;
  runs: number;
}

export interface Compiled {
  /** What was kept under a name; undefined when nothing was, when it is damaged, or when another user could have put it there. */
  read(name: string): CompiledPart | undefined;
  /** Keeps it. Where that cannot be (a full or a read-only disk), nothing happens. */
  write(name: string, part: CompiledPart): void;
}

/** A sum of all that follows, and the number of runs; V8 takes what begins at a multiple of eight as it lies there. */
const headSize = 8;

/** What was kept so many milliseconds ago is mostly that of a version which is gone. */
const tooOld = 60 * 24 * 3600_000;

/**
 * The folder for the code in `folder`, one for each Node and set of its flags; undefined where none is wanted
 * (`NODE_DISABLE_COMPILE_CACHE`, as for Node's own) or the user has no home.
 */
export function compiledFolder(folder: string): string | undefined {
  const { env, platform, version, arch, execArgv } = process;
  if (env.NODE_DISABLE_COMPILE_CACHE) return undefined;
  const key = createHash("sha256").update(JSON.stringify([folder, version, arch, execArgv, env.NODE_OPTIONS ?? ""]));
  try {
    const caches =
      platform === "win32"
        ? (env.LOCALAPPDATA ?? join(homedir(), "AppData", "Local"))
        : platform === "darwin"
          ? join(homedir(), "Library", "Caches")
          : env.XDG_CACHE_HOME || join(homedir(), ".cache");
    return join(caches, "airdate", "code", key.digest("hex").slice(0, 16));
  } catch {
    return undefined;
  }
}

/** What is kept in a folder. V8 runs what it is given unseen, so nothing is taken that somebody else could have written. */
export function openCompiled(folder: string): Compiled {
  const file = (name: string): string => join(folder, `${name}.bin`);
  const tidy = once(() => removeOld(folder));
  return {
    read(name) {
      try {
        if (!isOurs(folder) || !isOurs(file(name))) return undefined;
        const whole = readFileSync(file(name));
        if (whole.length <= headSize || whole.readUInt32LE(0) !== crc32(whole.subarray(4))) return undefined;
        return { bytes: whole.subarray(headSize), runs: whole.readUInt32LE(4) };
      } catch {
        return undefined;
      }
    },
    write(name, { bytes, runs }) {
      const aside = `${file(name)}.${process.pid}`;
      try {
        if (makeFolders(folder, 0o700) !== undefined) removeOld(dirname(folder));
        if (!isOurs(folder)) return;
        const whole = Buffer.concat([Buffer.alloc(headSize), bytes]);
        whole.writeUInt32LE(runs, 4);
        whole.writeUInt32LE(crc32(whole.subarray(4)), 0);
        writeFileSync(aside, whole, { mode: 0o600 });
        renameSync(aside, file(name));
        tidy();
      } catch {
        remove(aside);
      }
    },
  };
}

function remove(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {
    // Nothing was written there.
  }
}

/** Belongs to this user, and no other may write there. */
function isOurs(path: string): boolean {
  const { uid, mode } = statSync(path);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/** Removes what lies beside something new and was kept long ago: what of it is still of use will be kept again. */
function removeOld(above: string): void {
  for (const name of readdirSync(above)) {
    const path = join(above, name);
    if (Date.now() - statSync(path).mtimeMs > tooOld) rmSync(path, { recursive: true, force: true });
  }
}
