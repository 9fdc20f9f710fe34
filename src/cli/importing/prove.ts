// Builds the feed of a show that is taken over in memory, and holds it against its source.
import type { Store } from "../../cache/store.js";
import type { Feed } from "../../conventions/feed-fields.js";
import type { OutFile, Problem } from "../../model/model.js";
import { buildShow } from "../../pipeline/build.js";
import { loadTemplates } from "../../read/disk-templates.js";
import { readFeed } from "../../read/feed/read-feed.js";
import type { Folder } from "../../read/folder.js";
import { overlayFolder } from "../../read/overlay-folder.js";
import { compareMove, type MoveProof } from "../../understand/moving/compare-move.js";
import { isPageOf } from "../../write/feed/plans.js";

export interface Proven {
  /** Undefined where the show cannot be built. */
  proof: MoveProof | undefined;
  problems: Problem[];
}

/**
 * `files` lie over what is in `folder`, where there is a show already. `now` is in milliseconds since 1970. What was made of
 * an episode is taken from `store` where the same show was proven before.
 */
export async function proveMove(
  source: Feed,
  files: readonly OutFile[],
  {
    root,
    folder,
    now,
    hasNewSite,
    store,
  }: { root: string; folder?: Folder | undefined; now: number; hasNewSite: boolean; store: Store },
): Promise<Proven> {
  const over = Object.fromEntries(files.map(({ path, content }) => [path, content]));
  const { templates, blocks } = loadTemplates(root);
  const project = { folder: overlayFolder(over, folder), templates, blocks, store };
  const sink = { stage: () => {}, copy: () => {}, keep: () => {}, holds: () => true };
  const built = await buildShow(project, { now, onDemand: true, itemsOnly: true, sink });
  const written = built.parts?.find(({ kind, owns }) => kind === "feed" && owns("feed.xml"))?.write().files;
  const pages = (written ?? []).filter(({ path }) => isPageOf("feed.xml", path));
  const feeds = pages.flatMap(({ path, content }) => readFeed(path, textOf(content)).value ?? []);
  const [main] = feeds;
  if (!main) return { proof: undefined, problems: built.problems };
  const whole = { ...main, items: feeds.flatMap(({ items }) => items) };
  return { proof: compareMove(source, whole, hasNewSite), problems: built.problems };
}

const textOf = (content: string | Uint8Array): string =>
  typeof content === "string" ? content : Buffer.from(content).toString();
