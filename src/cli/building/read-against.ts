// The feed that a build has to continue, from a file, an address, or where the show's own is published.
import { feedUrl } from "../../conventions/addresses.js";
import type { FeedOutline } from "../../model/feed-outline.js";
import type { Read } from "../../model/model.js";
import type { Folder } from "../../read/folder.js";
import { type Terminal, UsageError } from "../command.js";
import type { BuildPlaces } from "./build-options.js";

/** The word for what stands at the show's own address. */
const live = "live";

/**
 * The feed that `--against` names. Throws a `UsageError` where it cannot be read to its end: then nothing is known of it. Of the show's
 * own (`live`) that is a warning: there is none before the first publishing, and a schedule is not to stand still with the network.
 */
export async function readAgainst(
  source: string | undefined,
  folder: Folder,
  { places: { root }, terminal }: { places: Pick<BuildPlaces, "root">; terminal: Terminal },
): Promise<Read<FeedOutline | undefined>> {
  if (source === undefined) return { value: undefined, problems: [] };
  if (source !== live) return { value: await readOutline(source, root, terminal), problems: [] };
  const { readFrame } = await import("../../read/show.js");
  const { show } = (await readFrame(folder)).value;
  if (!show) return { value: undefined, problems: [] };
  const address = feedUrl(show);
  try {
    return { value: await readOutline(address, root, { ...terminal, say: () => {} }), problems: [] };
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return {
      value: undefined,
      problems: [
        {
          rule: "feed-live-unread",
          severity: "warn",
          message: `The published feed was not compared with, as it cannot be read: ${error.message}`,
          found: error.message,
          expected: "the feed that subscribers have",
          hint: `Before the first publishing there is none; else look whether ${address} answers.`,
        },
      ],
    };
  }
}

async function readOutline(source: string, root: string, terminal: Terminal): Promise<FeedOutline> {
  const { fetchFeed, readWholeFeed } = await import("../fetching/fetch-feed.js");
  const { outlineOf } = await import("../../read/feed/read-feed.js");
  const got = await fetchFeed(source, root, terminal);
  return outlineOf(got.name, readWholeFeed(got, terminal).value);
}
