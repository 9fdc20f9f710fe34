// Compares the feed that is about to be published with the ones that stand, before anything is renamed.
import { lintAnnouncements, lintSuccession } from "../check/history-before.js";
import { isTrialAddress } from "../conventions/placeholders.js";
import type { FeedOutline } from "../model/feed-outline.js";
import type { Problem } from "../model/model.js";
import { scanFeed } from "../read/feed/scan-feed.js";
import type { Output } from "../write/disk/output.js";
import { feedPlans, isPageOf } from "../write/feed/plans.js";
import { isMoving } from "../write/hosting/write-move.js";
import type { Built } from "./build.js";

/** What the build came to, and where the feed before it may stand. */
export interface BeforeOptions {
  now: number;
  earlier: readonly string[];
  output: Pick<Output, "read" | "staged" | "holds">;
  /** A feed that was asked to be compared with, such as the one that is live. */
  against?: FeedOutline;
  /** What a preview replaces was none, or is no feed that anybody reads. */
  preview: boolean;
}

/** Problems of the new main feed as the successor of the old one; none where its file stays as it is. */
export function compareBefore(
  { site, lock }: Built,
  { now, earlier, output, against, preview }: BeforeOptions,
): Problem[] {
  if (!site) return [];
  const { show, cards } = site;
  const main = feedPlans(show)[0]!.path;
  const isMain = (path: string): boolean => isPageOf(main, path);
  const changed = !preview && output.staged().paths.some(isMain);
  const standing = changed
    ? readStanding([main, ...earlier.filter((path) => path !== main && isMain(path))], output)
    : undefined;
  const published = cards.filter(({ state }) => state === "published");
  const successor = { show, cards: published, lock, now };
  return [
    ...[standing, against].flatMap((feed) => (feed ? lintSuccession(feed, successor) : [])),
    ...(changed ? lintAnnouncements(against ?? standing, show, isMoving(show)) : []),
  ];
}

/** The outline of a feed in all of its pages; undefined where there is none that this tool wrote. */
function readStanding(paths: readonly string[], output: BeforeOptions["output"]): FeedOutline | undefined {
  let whole: FeedOutline | undefined;
  for (const path of paths) {
    if (!output.holds([path])) continue;
    const page = scanFeed(path, output.read(path).toString());
    if (page) whole = whole ? { ...whole, items: [...whole.items, ...page.items] } : page;
  }
  // What stands at an address that nobody can reach was a trial, and need not be continued.
  return whole?.link !== undefined && isTrialAddress(whole.link) ? undefined : whole;
}
