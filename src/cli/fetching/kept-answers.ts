// Keeps what servers answered under .airdate/, so that next time they are asked for what is new only.
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Fetched } from "../../read/net/fetch-address.js";
import { writeStateFile } from "../../write/disk/state-file.js";
import { privateFolder } from "../project.js";

/** Most answers that are kept of one show; the oldest go. */
const keptAtMost = 8;

const sha256 = (data: string | Uint8Array): string => createHash("sha256").update(data).digest("hex");
const placeOf = (root: string, source: string): string => privateFolder(root, "fetched", sha256(source).slice(0, 24));

/** What was kept of an address; undefined when there is nothing, or something damaged. */
export function findKept(root: string, source: string): Fetched | undefined {
  const place = placeOf(root, source);
  try {
    const { hash, ...answer } = JSON.parse(readFileSync(`${place}.json`, "utf8")) as Omit<Fetched, "bytes"> & {
      hash: string;
    };
    const bytes = readFileSync(`${place}.body`);
    return sha256(bytes) === hash && typeof answer.validators === "object" ? { ...answer, bytes } : undefined;
  } catch {
    return undefined;
  }
}

/** Keeps an answer that can be asked for again, where `root` holds a show. What cannot be written is not kept. */
export function keepFetched(root: string, source: string, { bytes, ...answer }: Fetched): void {
  if (Object.keys(answer.validators).length === 0 || !existsSync(join(root, "episodes"))) return;
  const place = placeOf(root, source);
  try {
    // Addresses may open doors: nobody else of this machine reads them.
    writeStateFile(`${place}.body`, bytes, 0o600);
    writeStateFile(`${place}.json`, JSON.stringify({ ...answer, said: [], hash: sha256(bytes) }), 0o600);
    dropOldest(privateFolder(root, "fetched"));
  } catch {
    // A full or read-only disk: the next run asks for all of it.
  }
}

function dropOldest(folder: string): void {
  const places = readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, name))
    .sort((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  for (const place of places.slice(keptAtMost))
    for (const file of [place, place.replace(/json$/, "body")]) rmSync(file, { force: true });
}
