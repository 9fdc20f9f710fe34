// The show as the channel of an RSS feed: everything above the items.

import { formatRfc822 } from "../../base/date-text.js";
import { basePath, urlOf } from "../../conventions/addresses.js";
import type { FeedPlan } from "../../model/feed.js";
import type { Category, Show } from "../../model/model.js";
import { cutText } from "./description.js";
import { type Elements, type Node, parent, plain, tag, text } from "./element.js";
import { type Head, renderHead } from "./frame.js";
import { liveItemTag } from "./live.js";
import { personTags } from "./people.js";
import type { FeedPage } from "./plans.js";
import { remoteItemTag, sharedTags } from "./shared-tags.js";
import { updateFrequencyTag } from "./update-frequency.js";

/** Named without a version: a new release of the tool must not change the bytes of every feed. */
export const generator = "airdate";

/** Limit of a channel's description in bytes, the same on every platform. */
const descriptionLimit = 4000;

/**
 * The channel of one page of a feed. `newest` is the date of its newest item in milliseconds since 1970 (absent without items):
 * it becomes `lastBuildDate`, so that a feed changes only when its content does.
 */
export function writeHead(
  show: Show,
  plan: FeedPlan,
  page: Pick<FeedPage, "url" | "links">,
  options: { newest?: number; stylesheet?: string } = {},
): Head {
  const link = urlOf(show, "");
  const title = plan.title ?? show.title;
  const head = renderHead(
    {
      title: plain(title),
      link,
      description: plain(cutText(show.description, descriptionLimit)),
      language: show.language,
      generator,
      feed: page.url,
      ...(options.newest === undefined ? {} : { updated: new Date(options.newest) }),
      ...(show.copyright === undefined ? {} : { copyright: plain(show.copyright) }),
      ...(options.stylesheet === undefined ? {} : { stylesheet: `${basePath(show)}/${options.stylesheet}` }),
    },
    {
      image: parent({ url: text(show.image.url), title: text(title), link: text(link) }),
      "atom:link": linkTags(show, plan, page),
      ...appleTags(show, plan),
      ...podcastTags(show, plan),
    },
    show.feed,
  );
  // The library knows XSL only, which browsers have begun to drop.
  return {
    ...head,
    before: head.before.replace(/(<\?xml-stylesheet href="[^"]*\.css") type="text\/xsl"/, '$1 type="text/css"'),
  };
}

function linkTags(show: Show, plan: FeedPlan, page: Pick<FeedPage, "url" | "links">): Node[] {
  const type = "application/rss+xml";
  const hubs = plan.private ? [] : show.feed.hubs;
  return [
    tag({ rel: "self", type, href: page.url }),
    ...hubs.map((href) => tag({ rel: "hub", href })),
    ...page.links.map(({ rel, url }) => tag({ rel, type, href: url })),
  ];
}

function appleTags(show: Show, plan: FeedPlan): Elements {
  const { feed, owner } = show;
  return {
    "itunes:author": text(show.author),
    "itunes:image": tag({ href: show.image.url }),
    "itunes:category": categoryTags(show.categories),
    "itunes:explicit": text(String(show.explicit)),
    "itunes:type": text(show.type),
    "itunes:owner":
      owner !== undefined && feed.showOwner
        ? parent({ "itunes:name": text(owner.name), "itunes:email": text(owner.email) })
        : undefined,
    "itunes:keywords": feed.keywords.length === 0 ? undefined : text(feed.keywords.join(", ")),
    "itunes:new-feed-url": feed.newFeedUrl === undefined || plan.private ? undefined : text(feed.newFeedUrl),
    "itunes:complete": feed.complete ? text("Yes") : undefined,
    "itunes:applepodcastsverify": feed.applePodcastsVerify === undefined ? undefined : text(feed.applePodcastsVerify),
  };
}

/** Categories in their order; sub-categories of one category stand together in it. */
function categoryTags(categories: readonly Category[]): Node[] {
  const names = [...new Set(categories.map(({ name }) => name))];
  return names.map((name) => {
    const subs = categories.flatMap((category) => (category.name === name && category.sub ? [category.sub] : []));
    return tag({ text: name }, { "itunes:category": subs.map((sub) => tag({ text: sub })) });
  });
}

/** A private feed is locked and blocked everywhere; the show's own settings hold for the others. */
function podcastTags(show: Show, plan: FeedPlan): Elements {
  const { feed } = show;
  const yes = (value: boolean): string => (value ? "yes" : "no");
  const blocks = plan.private ? [{ value: true }] : feed.blocks;
  return {
    "podcast:guid": text(show.guid),
    "podcast:locked": tag({ owner: feed.locked?.owner }, yes(plan.private || (feed.locked?.value ?? true))),
    "podcast:medium": text(feed.medium),
    "podcast:person": personTags(show.hosts),
    "podcast:trailer": feed.trailers.map(({ url, title, pubdate, length, type, season }) =>
      tag({ pubdate: formatRfc822(pubdate.utc), url, length, type, season }, title),
    ),
    "podcast:updateFrequency": updateFrequencyTag(show),
    "podcast:podping": feed.podping && !plan.private ? tag({ usesPodping: true }) : undefined,
    "podcast:block": blocks.map((block) => tag({ id: "id" in block ? block.id : undefined }, yes(block.value))),
    "podcast:podroll":
      feed.podroll.length === 0 ? undefined : tag({}, { "podcast:remoteItem": feed.podroll.map(remoteItemTag) }),
    "podcast:publisher":
      feed.publisher && tag({}, { "podcast:remoteItem": remoteItemTag({ ...feed.publisher, medium: "publisher" }) }),
    "podcast:remoteItem": feed.remoteItems.map(remoteItemTag),
    ...sharedTags(plan.private ? { ...feed, block: true } : feed, show.image),
    "podcast:liveItem": feed.liveItems.map(liveItemTag),
  };
}
