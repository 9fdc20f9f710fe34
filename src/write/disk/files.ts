// What the output folder's door does with single files and folders.
import {
  closeSync,
  fsyncSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmdirSync,
  statSync,
  writeSync,
} from "node:fs";
import { join, sep } from "node:path";

/** Whether a file is there and has these bytes. */
export function isSame(target: string, bytes: Uint8Array): boolean {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat?.isFile() || stat.size !== bytes.length) return false;
  return readFileSync(target).equals(bytes);
}

/** Bytes of a file, and those that take their place. */
export type Exchange = [old: Uint8Array, now: Uint8Array];

/** Bytes of a file before and after. */
export interface Sizes {
  before: number;
  after: number;
}

/** So many bytes are read at once. */
const pieceBytes = 1 << 20;

/**
 * Copies a file with bytes of it exchanged, each where they are found first, and never holds more of it than a piece: a feed
 * may have tens of megabytes. Gives `undefined` where some bytes are not in it.
 */
export function copyExchanged(from: string, to: string, exchanges: readonly Exchange[]): Sizes | undefined {
  const reader = openSync(from, "r");
  const writer = openSync(to, "w");
  const left = new Set(exchanges);
  const longest = Math.max(0, ...exchanges.map(([old]) => old.length));
  const buffer = Buffer.allocUnsafeSlow(pieceBytes + longest);
  const sizes: Sizes = { before: 0, after: 0 };
  const write = (bytes: Uint8Array): void => {
    for (let done = 0; done < bytes.length; ) done += writeSync(writer, bytes, done);
    sizes.after += bytes.length;
  };
  try {
    for (let held = 0, count = -1; count !== 0; ) {
      count = readSync(reader, buffer, held, pieceBytes, sizes.before);
      sizes.before += count;
      let rest = buffer.subarray(0, held + count);
      for (let next = findFirst(rest, left); next; next = findFirst(rest, left)) {
        write(rest.subarray(0, next.at));
        write(next.exchange[1]);
        rest = rest.subarray(next.at + next.exchange[0].length);
        left.delete(next.exchange);
      }
      // What is looked for may begin here and end in the next piece.
      held = count === 0 || left.size === 0 ? 0 : Math.min(rest.length, longest - 1);
      write(rest.subarray(0, rest.length - held));
      buffer.set(rest.subarray(rest.length - held));
    }
    return left.size === 0 ? sizes : undefined;
  } finally {
    closeSync(reader);
    closeSync(writer);
  }
}

/** Which of the exchanges comes first in some bytes. */
function findFirst(bytes: Buffer, exchanges: Iterable<Exchange>): { at: number; exchange: Exchange } | undefined {
  let first: { at: number; exchange: Exchange } | undefined;
  for (const exchange of exchanges) {
    const at = bytes.indexOf(exchange[0]);
    if (at >= 0 && !(first && first.at <= at)) first = { at, exchange };
  }
  return first;
}

/** Feeds are on the disk before they are renamed: a power cut must not leave an empty one. */
export function flush(file: string): void {
  const handle = openSync(file, "r+");
  fsyncSync(handle);
  closeSync(handle);
}

/** Removes a folder that holds nothing; says whether it did. */
export function removeEmpty(folder: string): boolean {
  if (readdirSync(folder).length > 0) return false;
  rmdirSync(folder);
  return true;
}

/** Removes a folder and those below it as far as they hold no file. */
export function removeEmptyFolders(folder: string): void {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return;
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory()) removeEmptyFolders(join(folder, entry.name));
  removeEmpty(folder);
}

/** Sees every file under a folder but those in folders to `skip`, its path with `/` and behind `prefix`. */
export function walk(
  folder: string,
  see: (path: string) => void,
  skip: (folder: string) => boolean,
  prefix = "",
): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = prefix + entry.name;
    if (!entry.isDirectory()) see(path);
    else if (!skip(path)) walk(`${folder}${sep}${entry.name}`, see, skip, `${path}/`);
  }
}
