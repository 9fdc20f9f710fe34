// Notes for a show that moves: what to set where, so that no subscriber is lost.
import { basePath, feedUrl } from "../../conventions/addresses.js";
import type { OutFile, Show } from "../../model/model.js";

/** Whether this feed is the old address of a show that goes elsewhere: its new address is not its own. */
export const isMoving = (show: Pick<Show, "link" | "feed">): boolean =>
  show.feed.newFeedUrl !== undefined && show.feed.newFeedUrl !== feedUrl(show);

/** `hosting/moving.md` with the redirect for each host, or nothing when the show stays where it is. */
export function writeMove(show: Show): OutFile[] {
  const target = show.feed.newFeedUrl;
  if (target === undefined || !isMoving(show)) return [];
  const from = `${basePath(show)}/feed.xml`;
  const content = `# Moving the feed

From ${feedUrl(show)}
to   ${target}

1. The feed at the new address is complete before anything else: every episode with the guid it has here, and
   \`itunes:new-feed-url\` with the new address (airdate writes it into both feeds).
2. The old address answers with a permanent redirect (301):

   - Netlify, Cloudflare Pages, in \`_redirects\`: \`${from} ${target} 301\`
   - Apache, in \`.htaccess\`: \`Redirect 301 ${from} ${target}\`
   - nginx: \`location = ${from} { return 301 ${target}; }\`

3. Both stay for four weeks at the least, better for good: apps that look rarely learn of the move only then.
4. \`podcast:guid\` stays what it was. It is not made again from the new address: write it down as \`guid\` in show.md.
5. Where the show was submitted by hand, the address is changed by hand too: Apple Podcasts Connect, Spotify for Creators,
   YouTube Studio, Podcast Index.
`;
  return [{ path: "hosting/moving.md", content }];
}
