// Which feeds a show has, under which paths they stand, and which spellings of an item they need.
import { urlOf } from "../../conventions/addresses.js";
import type { FeedPlan } from "../../model/feed.js";
import type { Card, Entry, Show } from "../../model/model.js";

/** The feed that every show has. */
export const mainPlan: FeedPlan = { path: "feed.xml", kind: "rss", private: false };

/** Path of the stylesheet that makes a feed readable for people, where the pages write one. */
export const stylesheetPath = "assets/feed.css";

/** The show's feeds, the main one first; a plan for `feed.xml` itself takes its place. */
export function feedPlans(show: Pick<Show, "feeds">): FeedPlan[] {
  const main = show.feeds.find(({ path }) => path === mainPlan.path) ?? mainPlan;
  return [main, ...show.feeds.filter((plan) => plan !== main)];
}

/** Path of a page of a feed, counted from 1: `feed.xml`, `feed-2.xml`, ... */
export const pagePath = (path: string, page: number): string =>
  page === 1 ? path : path.replace(/(\.[^./]*)?$/, (ending) => `-${page}${ending}`);

/** Whether a path is a page of the feed at `feed`. */
export function isPageOf(feed: string, path: string): boolean {
  if (path === feed) return true;
  const page = /-(\d+)(\.[^./]*)?$/.exec(path);
  return page !== null && pagePath(feed, Number(page[1])) === path;
}

/** Names one spelling of an episode's item: kind of feed, audio variant, with or without the whole notes. */
export type ItemKey = string;

export const itemKey = (plan: Pick<FeedPlan, "kind" | "audio">, full: boolean): ItemKey =>
  `${plan.kind}${plan.audio === undefined ? "" : `@${plan.audio}`}${full ? "" : "-short"}`;

/** Every spelling that the show's feeds may ask for, with a plan and fullness that make it; one each. */
export function itemKeys(show: Pick<Show, "feeds" | "feed">): Map<ItemKey, { plan: FeedPlan; full: boolean }> {
  const { fullNotes } = show.feed;
  const fullness = typeof fullNotes === "number" ? [true, false] : [fullNotes];
  const keys = new Map<ItemKey, { plan: FeedPlan; full: boolean }>();
  for (const plan of feedPlans(show)) for (const full of fullness) keys.set(itemKey(plan, full), { plan, full });
  return keys;
}

/** Whether the item at this place (0 is the newest) carries the whole notes. */
export const isFull = (show: Pick<Show, "feed">, at: number): boolean =>
  typeof show.feed.fullNotes === "number" ? at < show.feed.fullNotes : show.feed.fullNotes;

/** A page of a feed: its cards, its address, and the addresses of its neighbours (RFC 5005, section 3). */
export interface FeedPage {
  path: string;
  url: string;
  /** Published cards with their place among all of the feed, newest first. */
  cards: { card: Card; at: number }[];
  links: { rel: "first" | "last" | "previous" | "next"; url: string }[];
}

/** Splits the feed's cards (newest first) into pages; one page without links where all fit. Only what is published counts. */
export function splitPages(show: Pick<Show, "feed" | "link">, plan: FeedPlan, cards: readonly Card[]): FeedPage[] {
  const published = cards.filter(({ state }) => state === "published").slice(0, plan.limit);
  const all = published.map((card, at) => ({ card, at }));
  const size = pageSizeOf(show);
  const count = Math.max(1, Math.ceil(all.length / size));
  const url = (page: number): string => urlOf(show, pagePath(plan.path, page));
  return Array.from({ length: count }, (_, index) => {
    const page = index + 1;
    const links: FeedPage["links"] = [];
    if (count > 1) {
      links.push({ rel: "first", url: url(1) }, { rel: "last", url: url(count) });
      if (page > 1) links.push({ rel: "previous", url: url(page - 1) });
      if (page < count) links.push({ rel: "next", url: url(page + 1) });
    }
    const pageCards = count === 1 ? all : all.slice(index * size, page * size);
    return { path: pagePath(plan.path, page), url: url(page), cards: pageCards, links };
  });
}

/** Items to a page of a feed. */
const pageSizeOf = ({ feed: { pageSize } }: Pick<Show, "feed">): number =>
  pageSize !== undefined && pageSize > 0 ? Math.floor(pageSize) : Number.POSITIVE_INFINITY;

/** Length of the recording in whole seconds as the feed says it; undefined where it is not known. */
export function wholeSeconds(entry: Entry, audioDuration: number | undefined): number | undefined {
  const seconds = audioDuration ?? entry.episode.duration ?? entry.understood.duration;
  return seconds > 0 && Number.isFinite(seconds) ? Math.max(1, Math.round(seconds)) : undefined;
}
