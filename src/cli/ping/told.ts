// Remembers which state of the feed each hub was told of, so that only those are told again that do not know it yet.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { writeStateFile } from "../../write/disk/state-file.js";

/** What the targets of one feed were told of. */
export interface Told {
  /** Whether the target at `url` was told of the feed with this hash. */
  has(url: string, hash: string): boolean;
  /** Writes that these targets were told of it. */
  keep(urls: readonly string[], hash: string): void;
}

/** Hash of a target's address -> hash of the feed; a single hash where an older version told all or nobody. */
type Kept = Record<string, Record<string, string> | string>;

/** What was told of the feed at `address`, kept in `file`; addresses of targets are kept as hashes, for they may open doors. */
export function openTold(file: string, address: string): Told {
  const kept = readKept(file);
  const name = (url: string): string => createHash("sha256").update(url).digest("hex").slice(0, 16);
  return {
    has(url, hash) {
      const told = kept[address];
      return (typeof told === "string" ? told : told?.[name(url)]) === hash;
    },
    keep(urls, hash) {
      if (urls.length === 0) return;
      const before = kept[address];
      const told = typeof before === "object" ? before : {};
      kept[address] = { ...told, ...Object.fromEntries(urls.map((url) => [name(url), hash])) };
      writeStateFile(file, `${JSON.stringify(kept, undefined, 2)}\n`);
    },
  };
}

function readKept(file: string): Kept {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, "utf8"));
    return typeof kept === "object" && kept !== null && !Array.isArray(kept) ? (kept as Kept) : {};
  } catch {
    // Missing or damaged: everybody is told.
    return {};
  }
}
