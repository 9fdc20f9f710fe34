// Errors that are a sentence for the person at the keyboard, and what the system's error codes mean.

/** What stopped the work, in words. `hint` is the next thing to do. */
export class SaidError extends Error {
  constructor(
    message: string,
    readonly hint?: string,
  ) {
    super(message);
  }
}

interface Meaning {
  says: string;
  /** What to do. */
  hint?: string;
}

const meanings: Record<string, Meaning> = {
  ENOSPC: { says: "the disk is full", hint: "make room, then run it again" },
  EDQUOT: { says: "the disk quota is used up", hint: "make room, then run it again" },
  EFBIG: { says: "the file is larger than this disk or the limit of this process (ulimit -f) allows" },
  EROFS: { says: "the disk is read-only" },
  EACCES: { says: "permission is denied", hint: "change the permissions of the file or its folder" },
  EPERM: {
    says: "the system does not permit it",
    hint: "change the permissions of the file or its folder; on Windows, close the program that has it open",
  },
  ENOENT: { says: "it is not there" },
  ENOTDIR: { says: "a part of the path is a file, not a folder", hint: "choose another path, or move that file away" },
  EISDIR: { says: "it is a folder, not a file" },
  EEXIST: { says: "it is there already" },
  ENOTEMPTY: { says: "the folder is not empty" },
  ELOOP: { says: "its links lead round in a circle" },
  ENAMETOOLONG: { says: "the name is too long for this disk" },
  EXDEV: { says: "it lies on another disk" },
  EBUSY: { says: "it is in use", hint: "close the program that uses it, then run it again" },
  ETXTBSY: { says: "it is a program that runs" },
  EINVAL: { says: "the system refuses it" },
  EIO: { says: "the disk does not answer as it should", hint: "check the disk" },
  EMFILE: { says: "too many files are open", hint: "close other programs or raise the limit (ulimit -n)" },
  ENFILE: { says: "too many files are open on this machine", hint: "close other programs" },
  ENOMEM: { says: "the memory is used up" },
};

/** What an error of the system means; `undefined` for every other error. */
export function explainSystemError(error: unknown): Meaning | undefined {
  const { code, syscall, message } = error as { code?: unknown; syscall?: unknown; message?: unknown };
  if (/^WebAssembly\.\w+\(\): (?:Out of memory|could not allocate)/.test(String(message)))
    return {
      says: "this process is not given the addresses that WebAssembly reserves",
      hint: "raise the limit (ulimit -v), or set NODE_OPTIONS=--disable-wasm-trap-handler",
    };
  if (typeof code !== "string") return undefined;
  const known = Object.hasOwn(meanings, code) ? meanings[code] : undefined;
  return known ?? (typeof syscall === "string" ? { says: `the system says ${code} to ${syscall}` } : undefined);
}

/**
 * What the system refused, as a `SaidError` in the words that `say` makes of its meaning; every other error as it is. `hint` is
 * what to do where the meaning does not tell.
 */
export function sayRefused(error: unknown, say: (meaning: string) => string, hint?: string): unknown {
  const meaning = explainSystemError(error);
  return meaning === undefined ? error : new SaidError(say(meaning.says), meaning.hint ?? hint);
}
