// Builds the feed of a show that is taken over in memory, and holds it against its source.
import { openMemoryStore } from "../../cache/store.js";
import type { Feed } from "../../conventions/feed-fields.js";
import type { OutFile, Problem } from "../../model/model.js";
import { buildShow } from "../../pipeline/build.js";
import { writeMainFeed } from "../../pipeline/site.js";
import { loadTemplates } from "../../read/disk-templates.js";
import { readFeed } from "../../read/feed/read-feed.js";
import type { Folder } from "../../read/folder.js";
import { overlayFolder } from "../../read/overlay-folder.js";
import { compareMove, type MoveProof } from "../../understand/moving/compare-move.js";

export interface Proven {
  /** Undefined where the show cannot be built. */
  proof: MoveProof | undefined;
  problems: Problem[];
}

/** Proves the files of a show against `source`; `now` is in milliseconds since 1970. What was made of files that are the same is kept. */
export type Prove = (source: Feed, files: readonly OutFile[], now: number) => Promise<Proven>;

/** `folder` is what is there already of the show in `root`: the files to be proven lie over it. */
export function openProver(root: string, folder: Folder | undefined, hasNewSite: boolean): Prove {
  const kept = { ...loadTemplates(root), store: openMemoryStore() };
  const sink = { stage: () => {}, copy: () => {}, keep: () => {}, holds: () => true };
  return async (source, files, now) => {
    const own = Object.fromEntries(files.map(({ path, content }) => [path, content]));
    const project = { ...kept, folder: overlayFolder(own, folder) };
    const built = await buildShow(project, { now, onDemand: true, itemsOnly: true, sink });
    const feeds = writeMainFeed(built.parts).flatMap((text) => readFeed("feed.xml", text).value ?? []);
    const [main] = feeds;
    if (!main) return { proof: undefined, problems: built.problems };
    const whole = { ...main, items: feeds.flatMap(({ items }) => items) };
    return { proof: compareMove(source, whole, hasNewSite), problems: built.problems };
  };
}
