// A file that arrives in pieces, perhaps over several runs: what there is of it is kept, and it gets its name once it is whole.
import { closeSync, fstatSync, fsyncSync, openSync, readdirSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { hashText } from "../../base/hash.js";
import { makeFolders, writeAll } from "./files.js";
import { putNew } from "./write-beside.js";

/** What there is of a file. Every function throws the system's error. */
export interface PartFile {
  /** Bytes that are here. */
  readonly length: number;
  /** Names the state of the source that they are of; "" where there are none. */
  readonly state: string;
  /** Throws away what is here, and begins with another state of the source. */
  restart(state: string): void;
  add(piece: Uint8Array): void;
  /** Gives the whole file its place, where none may be (`EEXIST`). */
  finish(target: string): void;
  /** Keeps what is here for the next time. */
  close(): void;
}

/** Opens what is in `folder` of the file that comes from `source`. */
export function openPart(folder: string, source: string): PartFile {
  makeFolders(folder);
  const stem = `${hashText(source, 24)}-`;
  const [found, ...others] = readdirSync(folder).filter((name) => name.startsWith(stem));
  for (const name of others) rmSync(join(folder, name));
  let state = found === undefined ? "" : found.slice(stem.length);
  let handle = found === undefined ? undefined : openSync(join(folder, found), "a");
  let length = handle === undefined ? 0 : fstatSync(handle).size;
  const pathOf = (): string => join(folder, stem + state);
  const close = (): void => {
    if (handle !== undefined) closeSync(handle);
    handle = undefined;
  };
  return {
    get length() {
      return length;
    },
    get state() {
      return state;
    },
    restart(next) {
      close();
      rmSync(pathOf(), { force: true });
      [state, length] = [next, 0];
      handle = openSync(pathOf(), "ax");
    },
    add(piece) {
      writeAll(handle!, piece);
      length += piece.length;
    },
    finish(target) {
      fsyncSync(handle!);
      close();
      makeFolders(dirname(target));
      putNew(pathOf(), target);
      rmSync(pathOf(), { force: true });
    },
    close,
  };
}
