// The one door through which files of the user's are written: whole or not at all, and never over what changed meanwhile.
import {
  accessSync,
  constants,
  copyFileSync,
  linkSync,
  lstatSync,
  readFileSync,
  realpathSync,
  rmSync,
  type Stats,
  statSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import { hashText } from "../../base/hash.js";
import { SaidError, sayRefused } from "../../base/system-errors.js";
import { flush, makeFolders, noLinkCodes, rename } from "./files.js";
import { clearBeside, nameBeside, putNew, writeBeside } from "./write-beside.js";

type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** A file of the user's as it was found. What is written later takes the place of exactly this. */
export interface UserFile {
  /** As it is named in messages. */
  name: string;
  /** Where it lies, behind the links that lead there. */
  path: string;
  /** What it was when it was read; `undefined` where there was none. */
  found: { text: string; sum: string; stats: Stats; encoding: Encoding } | undefined;
}

/**
 * Looks at a file that shall be written later; it need not be there. `text` holds a byte order mark as its first character
 * where the file has one, so that it goes back as it came. Throws a `SaidError` where it is no plain file, or no text.
 */
export function lookAtUserFile(path: string, name: string): UserFile {
  const real = say(name, "read", () => findReal(path, name));
  const stats = say(name, "read", () => statSync(real, { throwIfNoEntry: false }));
  if (!stats) return { name, path: real, found: undefined };
  if (!stats.isFile()) throw new SaidError(`${name} is ${sayKind(stats)}, not a file`, "move it away, or name another");
  const bytes = say(name, "read", () => readFileSync(real));
  return { name, path: real, found: { ...decode(bytes, name), sum: hashText(bytes), stats } };
}

/** The same for a file that has to be there. */
export function readUserFile(path: string, name: string): UserFile & { text: string } {
  const file = lookAtUserFile(path, name);
  if (!file.found) throw new SaidError(`There is no file ${name}`);
  return { ...file, text: file.found.text };
}

/**
 * Puts `content` in the place of what was found; says whether the file is another now. A text is spelled as the file was
 * (UTF-8 or UTF-16). `mode` is that of a new file. Throws a `SaidError`, with the file as it was, where it cannot be written,
 * is protected, or changed since it was looked at.
 */
export function writeUserFile(file: UserFile, content: string | Uint8Array, mode = 0o644): boolean {
  const { name, path, found } = file;
  const bytes = typeof content === "string" ? encode(content, found?.encoding ?? "utf-8") : content;
  if (found && hashText(bytes) === found.sum) {
    checkUnchanged(file);
    tidy(path);
    return false;
  }
  say(name, "written", () => {
    checkUnchanged(file);
    if (!found) makeFolders(dirname(path));
    else if ((found.stats.mode & 0o222) === 0 || !mayWrite(path))
      throw new SaidError(`${name} is protected against writing. It is as it was`, `chmod u+w ${name}`);
    const check = (): void => checkUnchanged(file);
    writeBeside(path, bytes, found ? { like: found.stats, check } : { mode, check });
  });
  return true;
}

/**
 * Writes several files in their order, all or none: where one cannot be written those before it become what they were, as far
 * as nobody changed them meanwhile. Killed within, those before stay. Throws as `writeUserFile` does.
 */
export function writeUserFiles(files: readonly { file: UserFile; content: string | Uint8Array }[]): void {
  for (const { file } of files) checkUnchanged(file);
  const written: { file: UserFile; now: UserFile }[] = [];
  try {
    for (const { file, content } of files)
      if (writeUserFile(file, content)) written.push({ file, now: lookAtBytes(file) });
  } catch (error) {
    for (const { file, now } of written.reverse()) putBack(file, now);
    throw error;
  }
}

/** Whoever was killed when a file was whole left its other name beside it; where nobody may look, nothing was left. */
function tidy(path: string): void {
  try {
    clearBeside(path);
  } catch {
    // The file is as it shall be.
  }
}

/** A file as it was just written, of any bytes. */
function lookAtBytes({ name, path }: UserFile): UserFile {
  const found = { text: "", sum: hashText(readFileSync(path)), stats: statSync(path), encoding: "utf-8" } as const;
  return { name, path, found };
}

/** Makes a file what it was before it was written as `now`; what somebody changed since stays. */
function putBack({ path, found }: UserFile, now: UserFile): void {
  try {
    checkUnchanged(now);
    if (found) writeBeside(path, encode(found.text, found.encoding), { like: found.stats });
    else rmSync(path);
  } catch {
    // What stopped the writing is said; a file that cannot be put back is whole.
  }
}

/** The path behind all links, also where there is no file yet. */
function findReal(path: string, name: string): string {
  if (statSync(path, { throwIfNoEntry: false })) return realpathSync(path);
  if (lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink())
    throw new SaidError(`${name} is a link that leads nowhere`, "remove it, or bring back what it leads to");
  const parent = dirname(path);
  return statSync(parent, { throwIfNoEntry: false }) ? join(realpathSync(parent), basename(path)) : path;
}

/** Throws a `SaidError` where a file is another than when it was looked at. */
export function checkUnchanged({ name, path, found }: UserFile): void {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!found && !stats) return;
  const same = found && stats?.isFile() && hashText(readFileSync(path)) === found.sum;
  if (same) return;
  const what = !found ? "came into being" : stats ? "changed" : "was removed";
  throw new SaidError(`${name} ${what} while this command ran, and nothing was written into it`, "run it again");
}

/** Does something with a file; what the system answers becomes a sentence. */
function say<Value>(name: string, done: "read" | "written", work: () => Value): Value {
  try {
    return work();
  } catch (error) {
    const still = done === "written" ? ". It is as it was" : "";
    throw sayRefused(error, (meaning) => `${name} could not be ${done}: ${meaning}${still}`);
  }
}

/** Whether this user may write the file or folder. */
export function mayWrite(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What is there instead of a file. */
export function sayKind(stats: Stats): string {
  if (stats.isDirectory()) return "a folder";
  if (stats.isFIFO()) return "a pipe";
  return stats.isSocket() ? "a socket" : "a device";
}

function decode(bytes: Buffer, name: string): { text: string; encoding: Encoding } {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? "utf-16le" : bytes[0] === 0xfe && bytes[1] === 0xff ? "utf-16be" : "utf-8";
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch {
    throw new SaidError(`${name} is not in UTF-8, and writing into it would lose letters`, "save it as UTF-8 first");
  }
}

function encode(text: string, encoding: Encoding): Buffer {
  if (encoding === "utf-8") return Buffer.from(text);
  const bytes = Buffer.from(text, "utf16le");
  return encoding === "utf-16le" ? bytes : bytes.swap16();
}

/** "keep" gives a second name, or a copy where the disk has none: what a move begins with. */
export type Way = "move" | "copy" | "link" | "keep";

/**
 * `target` has all the bytes or is not there, whatever happens; a moved file is gone from `source` only then. `name` is the
 * target in messages. Throws a `SaidError` where something is there already, or the system refuses.
 */
export function placeFile(source: string, target: string, name: string, way: Way): void {
  try {
    makeFolders(dirname(target));
    // To remove either of two spellings of one name would remove the file.
    if (way === "move" && isSameFile(source, target)) rename(source, target);
    else {
      if (way === "copy") copyAside(source, target);
      else giveName(source, target, way);
      if (way === "move") rmSync(source);
    }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST")
      throw new SaidError(`${name} is there already, and is not written over`, "choose another --slug");
    throw sayRefused(error, (meaning) => `${name} could not be written: ${meaning}`);
  }
}

/** Undoes what `placeFile` did, where what comes after it could not be done. */
export function takeBack(source: string, target: string, way: Way): void {
  if (way === "move") placeFile(target, source, source, way);
  else rmSync(target);
}

/** A second name of the same bytes; where the disk cannot give one, a move becomes a copy. */
function giveName(source: string, target: string, way: Way): void {
  try {
    linkSync(source, target);
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw error;
    if (way === "link" && (code === "EXDEV" || noLinkCodes.includes(code)))
      throw new SaidError(`${source} cannot be linked from there (${code})`, "leave out --link, and it is copied");
    copyAside(source, target);
  }
}

function copyAside(source: string, target: string): void {
  const aside = nameBeside(target);
  try {
    copyFileSync(source, aside, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE);
    flush(aside);
    putNew(aside, target);
  } finally {
    rmSync(aside, { force: true });
  }
}

/** Whether both lead to one file already, as two spellings do where the disk takes capitals for the same. */
export function isSameFile(source: string, target: string): boolean {
  const [a, b] = [source, target].map((path) => statSync(path, { bigint: true, throwIfNoEntry: false }));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}
