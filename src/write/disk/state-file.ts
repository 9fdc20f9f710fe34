// Writes small files that only this machine needs (what builds remember): whole or not at all, and not worth more than that.
import { renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolders } from "./make-folders.js";

/** Puts a content in the place of what such a file held. Throws the system's error. */
export function writeStateFile(file: string, content: string | Uint8Array, mode = 0o666): void {
  makeFolders(dirname(file));
  writeFileSync(`${file}.tmp`, content, { mode });
  renameSync(`${file}.tmp`, file);
}
