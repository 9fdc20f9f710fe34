// The recording and the transcript that a new episode begins with: what they are, and where they will lie.
import { closeSync, existsSync, openSync, readSync, realpathSync, statSync } from "node:fs";
import { basename, dirname, extname, relative, sep } from "node:path";
import { formatClock } from "../../base/clock-text.js";
import { readAudioFacts } from "../../read/audio/read-audio.js";
import { type AudioTags, readAudioTags } from "../../read/audio/read-tags.js";
import { audioType } from "../../read/audio/types.js";
import { openFolder } from "../../read/disk.js";
import { openTranscript } from "../../read/transcripts/open-transcript.js";
import { UsageError } from "../command.js";

/** A file as it lies now. */
export interface Brought {
  kind: "audio" | "transcript";
  /** As it was typed, for messages. */
  typed: string;
  /** Behind all links. */
  path: string;
  /** From the show's root where it lies in there, with `/`. */
  inside?: string;
  /** What was found in it, in a few words. */
  says: string;
  /** Who speaks in it, as it names them, in order. */
  names: readonly string[];
  tags: AudioTags;
}

/**
 * Looks at a file that a person named; by its ending it is a recording, else it has to be a transcript. Throws a `UsageError`
 * where it is neither, with what it is instead.
 */
export async function lookAtBrought(typed: string, root: string): Promise<Brought> {
  if (!existsSync(typed)) throw new UsageError(`There is no file ${typed}`);
  // Spelled as the disk spells it, so that it is known for another episode's where that one's name was typed in other capitals.
  const path = realpathSync.native(typed);
  if (!statSync(path).isFile()) throw new UsageError(`${typed} is no file`);
  const way = relative(realpathSync.native(root), path);
  const inside = way.startsWith(`..${sep}`) || way === path ? {} : { inside: way.split(sep).join("/") };
  const folder = await openFolder(dirname(path));
  const name = basename(path);
  const known = { typed, path, ...inside };
  if (audioType(name) !== undefined) {
    const file = (await folder.stat(name))!;
    const { fault, duration } = await readAudioFacts(folder, name, file);
    if (fault !== undefined) throw new UsageError(`${typed} is ${fault}, but should be a recording`);
    const tags = await readAudioTags(folder, name, file);
    return { ...known, kind: "audio", says: formatClock(duration ?? 0), names: [], tags };
  }
  const { value, problems } = await openTranscript(name, await folder.readBytes(name));
  const fault = problems.find(({ severity }) => severity === "error");
  if (fault)
    throw new UsageError(
      `${typed} is neither a recording (by its ending) nor a transcript: ${fault.message}`,
      fault.hint,
    );
  const names = [...new Set(value.segments.flatMap(({ speaker }) => speaker ?? []))];
  const voices = names.length;
  const says = `${value.segments.length} ${value.segments.length === 1 ? "piece" : "pieces"}, ${
    voices === 0 ? "no names" : voices === 1 ? "one name" : `${voices} names`
  }`;
  return { ...known, kind: "transcript", says, names, tags: {} };
}

/** Where a file will lie beside an episode, from the root; a Markdown transcript would be taken for an episode there. */
export function placeOfBrought({ kind, path }: Brought, slug: string, own: boolean): string {
  const ending = extname(path).toLowerCase();
  if (kind === "transcript" && ending === ".md")
    return own ? `episodes/${slug}/talk.md` : `episodes/transcripts/${slug}.md`;
  return own ? `episodes/${slug}/${kind}${ending}` : `episodes/${slug}${ending}`;
}

/** Whether two files have the same bytes; recordings are large, so they are read piece by piece. */
export function holdsSame(one: string, other: string): boolean {
  if (statSync(one).size !== statSync(other).size) return false;
  const open = [one, other].map((path) => openSync(path, "r"));
  const [a, b] = [Buffer.alloc(1 << 20), Buffer.alloc(1 << 20)];
  try {
    for (;;) {
      const [read, there] = [readSync(open[0]!, a), readSync(open[1]!, b)];
      if (read !== there || !a.subarray(0, read).equals(b.subarray(0, there))) return false;
      if (read === 0) return true;
    }
  } finally {
    for (const file of open) closeSync(file);
  }
}

/** A file's name as a title: "harbour_07-varnish.mp3" is "Harbour 07 varnish". */
export function titleOfFile(path: string): string {
  const words = basename(path, extname(path))
    .split(/[-_\s]+/)
    .filter(Boolean)
    .join(" ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
}
