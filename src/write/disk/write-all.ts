// Writes all of some bytes into an open file: the system may take fewer at once.
import { writeSync } from "node:fs";

/** Writes `bytes` from the place `at` in the file on, or behind what was written last. Throws the system's error. */
export function writeAll(handle: number, bytes: Uint8Array, at?: number): void {
  for (let done = 0; done < bytes.length; )
    done += writeSync(handle, bytes, done, bytes.length - done, at === undefined ? null : at + done);
}
