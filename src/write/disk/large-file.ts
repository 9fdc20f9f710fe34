// The door through which recordings of the user's are written: in pieces, whole or not at all, never over what changed meanwhile.
import { closeSync, openSync, readSync, type Stats, statSync } from "node:fs";
import { SaidError, sayRefused } from "../../base/system-errors.js";
import { writeBeside } from "./write-beside.js";

/** A large file as it was found. `path` is where it lies, behind links. */
export interface LargeFile {
  /** As it is named in messages. */
  name: string;
  path: string;
  stats: Stats;
}

/** Bytes of their own, or those of the old file from `from` to `to` (exclusive). */
type Piece = Uint8Array | { from: number; to: number };

/** Bytes that are copied at once. */
const step = 1 << 20;

/** Throws a `SaidError` where the file may not be written into. */
export function lookAtLargeFile(path: string, name: string): LargeFile {
  const stats = statSync(path);
  if (path.replaceAll("\\", "/").includes("/.git/annex/objects/"))
    throw new SaidError(
      `${name} is kept by git-annex, which takes its name from its bytes`,
      `git annex unlock ${name}`,
    );
  if ((stats.mode & 0o222) === 0)
    throw new SaidError(`${name} is protected against writing. It is as it was`, `chmod u+w ${name}`);
  return { name, path, stats };
}

/** Puts the pieces in the place of the file. Throws a `SaidError`, with the file as it was, where that cannot be done. */
export function writeLargeFile(file: LargeFile, pieces: readonly Piece[]): void {
  const { name, path, stats } = file;
  try {
    writeBeside(path, readPieces(path, pieces), { like: stats, check: () => checkSame(file) });
  } catch (error) {
    throw sayRefused(error, (meaning) => `${name} could not be written: ${meaning}. It is as it was`);
  }
}

function* readPieces(path: string, pieces: readonly Piece[]): Generator<Uint8Array> {
  const handle = openSync(path, "r");
  try {
    const buffer = Buffer.alloc(step);
    for (const piece of pieces) {
      if (piece instanceof Uint8Array) yield piece;
      else
        for (let at = piece.from; at < piece.to; ) {
          const read = readSync(handle, buffer, 0, Math.min(step, piece.to - at), at);
          if (read === 0) throw new SaidError(`${path} ended while it was read. It is as it was`, "run it again");
          yield buffer.subarray(0, read);
          at += read;
        }
    }
  } finally {
    closeSync(handle);
  }
}

/** A recording is too large to be read once more: whoever writes it changes its size or its time. */
function checkSame({ name, path, stats }: LargeFile): void {
  const now = statSync(path, { throwIfNoEntry: false });
  if (now && now.size === stats.size && now.mtimeMs === stats.mtimeMs && now.ino === stats.ino) return;
  const what = now ? "changed" : "was removed";
  throw new SaidError(`${name} ${what} while this command ran, and nothing was written into it`, "run it again");
}
