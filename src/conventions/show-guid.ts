// The guid of a show whose feed names none, as the namespace has it made.
import { uuidV5 } from "../base/uuid.js";

/** Namespace of podcast:guid (https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/tags/guid.md). */
const guidNamespace = "ead4c236-bf58-58c6-a2c6-a6b28d128cb6";

/** `podcast:guid` of a feed: its address without scheme and trailing slashes, as a UUID of version 5. */
export function deriveGuid(feed: string): string {
  return uuidV5(guidNamespace, feed.replace(/^[a-z][a-z0-9+.-]*:\/\//i, "").replace(/\/+$/, ""));
}
