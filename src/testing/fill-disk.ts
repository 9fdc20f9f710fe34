// Fills a disk to its last byte, as a test of what happens then needs it.
import { closeSync, openSync, writeSync } from "node:fs";

/** Writes zeros into a new file until the disk has no room; only for small disks that a test mounted. */
export function fillDisk(file: string): void {
  const handle = openSync(file, "w");
  try {
    for (;;) writeSync(handle, Buffer.alloc(1 << 16));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ENOSPC") throw error;
  } finally {
    closeSync(handle);
  }
}
