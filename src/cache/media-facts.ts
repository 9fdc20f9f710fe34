// What was read from audio and pictures, kept from run to run: reading an hour of audio takes longer than building its page.
import { readFileSync } from "node:fs";
import { type FactsCache, keepFacts, type MediaFacts } from "../read/facts.js";
import { writeStateFile } from "../write/disk/files.js";

type Entry = [path: string, size: number, mtime: number, facts: MediaFacts];

/** The facts in a file that the same code wrote; none where it is missing or damaged. `save` writes those that came since. */
export function openMediaFacts(file: string, code: string): FactsCache & { save(): void } {
  const cache = keepFacts();
  const cached = new Map<string, Entry>();
  for (const entry of readEntries(file, code)) {
    cache.set(...entry);
    cached.set(entry[0], entry);
  }
  let changed = false;
  return {
    get: cache.get,
    set(...entry) {
      cache.set(...entry);
      cached.set(entry[0], entry);
      changed = true;
    },
    save() {
      if (!changed) return;
      writeStateFile(file, JSON.stringify([code, ...cached.values()]));
    },
  };
}

function readEntries(file: string, code: string): Entry[] {
  try {
    const [by, ...entries] = JSON.parse(readFileSync(file, "utf8")) as [string, ...Entry[]];
    return by === code ? entries : [];
  } catch {
    return [];
  }
}
