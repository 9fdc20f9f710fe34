// Writes small files that only this machine needs (what builds remember): whole or not at all, and not worth more than that.
import { renameSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { makeFolders } from "./make-folders.js";

/** Puts a text in the place of what such a file held. Throws the system's error. */
export function writeStateFile(file: string, text: string): void {
  makeFolders(dirname(file));
  writeFileSync(`${file}.tmp`, text);
  renameSync(`${file}.tmp`, file);
}
