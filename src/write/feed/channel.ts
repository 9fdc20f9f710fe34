// The show as the channel of an RSS feed: everything above the items.
import { dayNames, formatIso, formatRfc822, type Rhythm, readRhythm } from "../../base/date-text.js";
import { basePath, urlOf } from "../../conventions/addresses.js";
import { hostsAt } from "../../conventions/hosts.js";
import { channelTags } from "../../conventions/tags/channel-tags.js";
import type { FeedPlan, LiveItem } from "../../model/feed.js";
import type { Category, Show } from "../../model/model.js";
import { cutBytes } from "./description.js";
import { type Head, html, type Node, parent, plain, renderHead, tag, text } from "./frame.js";
import type { FeedPage } from "./plans.js";
import { imageTags, personTags, remoteItemTag, valueTag } from "./shared-tags.js";
import { partsTag, writeTags } from "./write-tags.js";

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
      description: plain(show.feed.original?.description ?? cutBytes(show.description, descriptionLimit)),
      language: show.language,
      generator,
      feed: page.url,
      ...(options.newest === undefined ? {} : { updated: new Date(options.newest) }),
      ...(show.copyright === undefined ? {} : { copyright: plain(show.copyright) }),
      ...(options.stylesheet === undefined ? {} : { stylesheet: `${basePath(show)}/${options.stylesheet}` }),
    },
    writeTags(
      channelTags,
      { main: show, private: plan.private },
      {
        image: parent({ url: text(show.image.url), title: text(title), link: text(link) }),
        "atom:link": linkTags(show, plan, page),
        ...appleTags(show),
        ...podcastTags(show, plan),
      },
    ),
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

function appleTags(show: Show) {
  const { feed, owner } = show;
  return {
    "itunes:summary": feed.original?.summary === undefined ? undefined : html(feed.original.summary),
    "itunes:image": tag({ href: show.image.url }),
    "itunes:category": categoryTags(show.categories),
    "itunes:owner":
      owner !== undefined && feed.showOwner
        ? parent({
            "itunes:name": owner.name === undefined ? undefined : text(owner.name),
            "itunes:email": owner.email === undefined ? undefined : text(owner.email),
          })
        : undefined,
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
function podcastTags(show: Show, plan: FeedPlan) {
  const { feed } = show;
  const yes = (value: boolean): string => (value ? "yes" : "no");
  const blocks = plan.private ? [{ value: true }] : feed.blocks;
  return {
    "podcast:locked": tag({ owner: feed.locked?.owner }, yes(plan.private || (feed.locked?.value ?? true))),
    "podcast:person": personTags(hostsAt(show)),
    "podcast:trailer": feed.trailers.map(({ url, title, pubdate, length, type, season }) =>
      tag({ pubdate: formatRfc822(pubdate.utc), url, length, type, season }, title),
    ),
    "podcast:updateFrequency": updateFrequencyTag(show),
    "podcast:block": blocks.map((block) => tag({ id: "id" in block ? block.id : undefined }, yes(block.value))),
    "podcast:podroll":
      feed.podroll.length === 0 ? undefined : tag({}, { "podcast:remoteItem": feed.podroll.map(remoteItemTag) }),
    "podcast:publisher":
      feed.publisher && tag({}, { "podcast:remoteItem": remoteItemTag({ ...feed.publisher, medium: "publisher" }) }),
    "podcast:value": feed.value && valueTag(feed.value),
    "podcast:image": imageTags(feed.images, show.image),
    "podcast:liveItem": feed.liveItems.map(liveItemTag),
  };
}

/** A live item; its guid says `isPermaLink="false"`, which the namespace's own short example forgets (conflict C15). */
const liveItemTag = (live: LiveItem): Node =>
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
      "podcast:chat": live.chat && partsTag(channelTags.chat, live.chat),
    },
  );

/** The tag: what `updateFrequency` gives, else what the show's release rhythm says; nothing where that has to be guessed. */
export function updateFrequencyTag(show: Pick<Show, "feed" | "release">): Node | undefined {
  const given = show.feed.updateFrequency;
  if (given) {
    const { rrule, text, complete, dtstart } = given;
    return tag({ complete: complete === true ? true : undefined, dtstart, rrule }, text);
  }
  const rule = show.release && !show.feed.complete ? spellRhythm(show.release.every) : undefined;
  return rule && tag({ rrule: rule.rrule }, rule.text);
}

/** A rhythm as an RFC 5545 rule with a sentence; undefined where it is no rhythm, or none that a rule can say. */
export function spellRhythm(every: string): { rrule: string; text: string } | undefined {
  const { days, weeks, times } = readRhythm(every) ?? { days: [], weeks: 1, times: [] };
  const hours = spellHours(times);
  if (days.length === 0 || hours === undefined) return undefined;
  const often = times.length < 2 ? "" : times.length === 2 ? ", twice" : `, ${times.length} times`;
  if (days.length === 7) return weeks === 1 ? { rrule: `FREQ=DAILY${hours}`, text: `Every day${often}` } : undefined;
  const names = days.toSorted((a, b) => ((a + 6) % 7) - ((b + 6) % 7)).map((day) => dayNames[day]!);
  // Weeks that are left out are counted from Sunday on, as the queue counts them; a rule's own weeks begin on Monday.
  const weekStart = days.length > 1 && days.includes(0) ? "WKST=SU;" : "";
  const interval = weeks === 1 ? "" : `INTERVAL=${weeks};${weekStart}`;
  const rrule = `FREQ=WEEKLY;${interval}BYDAY=${names.map((name) => name.slice(0, 2).toUpperCase()).join(",")}${hours}`;
  const said = names.join(names.length > 2 ? ", " : " and ");
  return { rrule, text: `${weeks === 1 ? `Every ${said}` : `Every ${weeks} weeks on ${said}`}${often}` };
}

/** Several times of a day as parts of a rule, which pairs every hour with every minute; undefined where they are no such pairs. */
function spellHours(times: Rhythm["times"]): string | undefined {
  if (times.length < 2) return "";
  const [{ minute }] = times as [Rhythm["times"][number]];
  if (times.some((time) => time.minute !== minute)) return undefined;
  return `;BYHOUR=${times.map(({ hour }) => hour).join(",")};BYMINUTE=${minute}`;
}
