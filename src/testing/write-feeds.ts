// Every feed of a show at once, as the site's parts write them one by one.
import type { Card, Show } from "../model/model.js";
import { feedPlans } from "../write/feed/plans.js";
import { checkPlans, type ItemOf, type WrittenFeeds, writeFeed } from "../write/feed/write-feed.js";

/**
 * Every feed of the show. `cards` are newest first; only published ones get in. `stylesheet` is the path of a CSS file in the
 * output folder, when there is one.
 */
export function writeFeeds(
  show: Show,
  cards: readonly Card[],
  itemOf: ItemOf,
  options: { stylesheet?: string } = {},
): WrittenFeeds {
  const written = feedPlans(show).map((plan) => writeFeed(show, itemOf, cards, plan, options));
  return {
    files: written.flatMap(({ files }) => files),
    problems: [...checkPlans(show), ...written.flatMap(({ problems }) => problems)],
  };
}
