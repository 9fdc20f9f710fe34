// Live streams: `podcast:liveItem`, announced, on air or over.
import { formatIso, formatRfc822 } from "../../base/date-text.js";
import type { LiveItem } from "../../model/feed.js";
import { type Node, tag, text } from "./element.js";
import { personTags } from "./people.js";
import { chatTag } from "./shared-tags.js";

/** A live item; its guid says `isPermaLink="false"`, which the namespace's own short example forgets (conflict C15). */
export const liveItemTag = (live: LiveItem): Node =>
  tag(
    {
      status: live.status,
      start: formatIso(live.start.utc),
      end: live.end === undefined ? undefined : formatIso(live.end.utc),
    },
    {
      title: text(live.title),
      link: live.link === undefined ? undefined : text(live.link),
      guid: tag({ isPermaLink: "false" }, live.guid),
      pubDate: text(formatRfc822(live.start.utc)),
      description: live.description === undefined ? undefined : text(live.description),
      enclosure:
        live.enclosure && tag({ url: live.enclosure.url, length: live.enclosure.length, type: live.enclosure.type }),
      "podcast:alternateEnclosure":
        live.enclosure &&
        tag({ type: live.enclosure.type, default: true }, { "podcast:source": tag({ uri: live.enclosure.url }) }),
      "podcast:person": personTags(live.people),
      "podcast:contentLink": live.contentLinks.map(({ href, text }) => tag({ href }, text)),
      "podcast:chat": live.chat && chatTag(live.chat),
    },
  );
