// The feed's rarer fields: typed front-matter into the model's words.

import { chaptersType } from "../conventions/addresses.js";
import type { FeedExtras, FeedPlan, ItemExtras, LiveItem, SharedExtras } from "../model/feed.js";
import type { Person } from "../model/model.js";
import { readMoment } from "./dates.js";
import { readExtraTags, readNamespaces } from "./extra-tags.js";
import { cleanPath } from "./folder.js";
import { complain, type FileReading } from "./reading.js";
import type { TypedEpisode } from "./schema/episode-fields.js";
import type { TypedShow } from "./schema/show-fields.js";

/** Resolves a picture's name to an address; an address stays. */
export type ImageAddress = (typed: string, field: string) => Promise<string | undefined>;

/** The fields that a show and an episode both have. */
async function readSharedExtras(typed: TypedShow | TypedEpisode, address: ImageAddress): Promise<SharedExtras> {
  const images: SharedExtras["images"] = [];
  for (const [index, image] of typed.images.entries()) {
    const href = await address(image.href, `images.${index}.href`);
    if (href !== undefined) images.push({ ...image, href });
  }
  return {
    funding: typed.funding,
    ...(typed.license ? { license: typed.license } : {}),
    locations: typed.location,
    txt: typed.txt,
    ...(typed.value ? { value: typed.value } : {}),
    socialInteract: typed.socialInteract,
    ...(typed.chat ? { chat: typed.chat } : {}),
    images,
    block: typed.block,
  };
}

export async function readItemExtras(
  reading: FileReading,
  typed: TypedEpisode,
  address: ImageAddress,
  { namespaces }: FeedExtras,
): Promise<ItemExtras> {
  const chapters = typed.chapters["·remote"];
  const transcripts = typed.transcript?.["·remote"] ?? [];
  if (typed.guidIsPermaLink && !/^https?:\/\//i.test(typed.guid ?? "")) {
    const found = typed.guid === undefined ? "an episode without guid:" : `guid ${JSON.stringify(typed.guid)}`;
    const hint = "Apps would open the guid as a page: give guid: the address that the old feed has, or leave this out.";
    reading.problems.push(complain(reading, "guidIsPermaLink", found, "a guid that is a web address", { hint }));
  }
  const extra = readExtraTags(reading, typed.extra?.tags, "item", namespaces);
  return {
    ...(await readSharedExtras(typed, address)),
    ...(extra.length === 0 ? {} : { extra }),
    contentLinks: typed.contentLinks,
    ...(typed.itunesTitle === undefined ? {} : { itunesTitle: typed.itunesTitle }),
    ...(typed.link === undefined ? {} : { link: typed.link }),
    ...(typed.guidIsPermaLink ? { permaLink: true } : {}),
    ...(transcripts.length === 0 ? {} : { transcripts }),
    ...(chapters ? { chapters: { type: chaptersType, ...chapters } } : {}),
  };
}

/** Everything a channel can say beyond the main fields. `people` resolves a live item's people. */
export async function readFeedExtras(
  reading: FileReading,
  typed: TypedShow,
  zone: string | undefined,
  address: ImageAddress,
  people: (typed: TypedShow["liveItems"][number]["people"], field: string) => Promise<Person[]>,
): Promise<FeedExtras> {
  const zoneKnown = typed.timezone !== undefined;
  const owner = typed.locked?.owner ?? typed.owner?.email;
  const trailers: FeedExtras["trailers"] = [];
  for (const [index, trailer] of typed.trailers.entries()) {
    const pubdate = readMoment(reading, trailer.pubdate, zone, `trailers.${index}.pubdate`, zoneKnown);
    if (pubdate) trailers.push({ ...trailer, pubdate });
  }
  const liveItems: LiveItem[] = [];
  for (const [index, live] of typed.liveItems.entries()) {
    const field = `liveItems.${index}`;
    const { start, end, people: named, ...rest } = live;
    const begins = readMoment(reading, start, zone, `${field}.start`, zoneKnown);
    const ends = end === undefined ? undefined : readMoment(reading, end, zone, `${field}.end`, zoneKnown);
    if (begins)
      liveItems.push({
        ...rest,
        start: begins,
        ...(ends ? { end: ends } : {}),
        people: await people(named, `${field}.people`),
      });
  }
  const namespaces = readNamespaces(reading, typed.extra?.namespaces);
  const extra = readExtraTags(reading, typed.extra?.tags, "channel", namespaces);
  return {
    ...(await readSharedExtras(typed, address)),
    ...(extra.length === 0 ? {} : { extra }),
    ...(Object.keys(namespaces).length === 0 ? {} : { namespaces }),
    locked: { value: typed.locked?.value ?? true, ...(owner === undefined ? {} : { owner }) },
    medium: typed.medium,
    ...(typed.updateFrequency ? { updateFrequency: typed.updateFrequency } : {}),
    podroll: typed.podroll,
    ...(typed.publisher ? { publisher: typed.publisher } : {}),
    remoteItems: typed.remoteItems,
    blocks: typed.blocks,
    podping: typed.podping,
    trailers,
    liveItems,
    ...(typed.newFeedUrl === undefined ? {} : { newFeedUrl: typed.newFeedUrl }),
    complete: typed.complete,
    ...(typed.applePodcastsVerify === undefined ? {} : { applePodcastsVerify: typed.applePodcastsVerify }),
    hubs: typed.hubs,
    keywords: typed.keywords,
    fullNotes: typed.fullNotes,
    ...(typed.pageSize === undefined ? {} : { pageSize: typed.pageSize }),
    showOwner: typed.showOwner,
    ...(typed.enclosurePrefix.length === 0 ? {} : { enclosurePrefix: typed.enclosurePrefix }),
  };
}

/** The show's feeds: the main one first, then those that were asked for. */
export function readFeedPlans(reading: FileReading, typed: TypedShow): FeedPlan[] {
  const main: FeedPlan = { path: "feed.xml", kind: "rss", private: false };
  const plans = new Map<string, FeedPlan>([[main.path, main]]);
  for (const [index, plan] of typed.feeds.entries()) {
    const path = plan.path.includes("..") ? undefined : cleanPath(plan.path);
    const field = `feeds.${index}.path`;
    if (path === undefined || !/^[\w./-]+$/.test(path)) {
      reading.problems.push(
        complain(reading, field, JSON.stringify(plan.path), "a path in the output such as archive.xml"),
      );
    } else if (path !== main.path && plans.has(path)) {
      reading.problems.push(complain(reading, field, `second feed at ${path}`, "a path of its own"));
    } else plans.set(path, { ...plan, path });
  }
  return [...plans.values()];
}
