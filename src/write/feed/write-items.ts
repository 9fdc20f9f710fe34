// Writes an episode's items, one spelling for each that the show's feeds need, and reads every one back.
import type { Entry, Problem, Show } from "../../model/model.js";
import { writeAtomEntry } from "./atom.js";
import { checkAtomEntry, checkFragment } from "./check-xml.js";
import { writeDescription } from "./description.js";
import { writeItem, writeTexts } from "./item.js";
import { writeJsonItem } from "./json-feed.js";
import { type ItemKey, itemKeys } from "./plans.js";

/** An episode's items by key (`rss`, `rss-short`, `rss@video`, `atom`, `json`): plain text that can be cached as it is. */
export type FeedItems = Record<ItemKey, string>;

/**
 * Everything the feeds need of an episode; pure, so that it can be kept for as long as show and entry stay the same.
 * `shownotes` is what `writeShownotes` gives, where it is there already. Notes with raw HTML need
 * `await prepareMarkdown(entry.notes)` before. An item that no parser would take is a problem of severity error.
 */
export function writeItems(show: Show, entry: Entry, shownotes?: string): { items: FeedItems; problems: Problem[] } {
  const keys = itemKeys(show);
  const anyFull = [...keys.values()].some(({ full }) => full);
  const texts =
    anyFull || entry.episode.feed.original
      ? writeTexts(show, entry, shownotes)
      : { content: "", description: writeDescription(show, entry) };
  const items: FeedItems = {};
  const problems: Problem[] = [];
  for (const [key, { plan, full }] of keys) {
    const written = { rss: writeItem, atom: writeAtomEntry, json: writeJsonItem }[plan.kind](
      show,
      entry,
      plan,
      { full },
      texts,
    );
    items[key] = written;
    const found =
      plan.kind === "json"
        ? []
        : plan.kind === "rss"
          ? checkFragment(written, plan.path, show.feed.namespaces)
          : checkAtomEntry(written, plan.path);
    problems.push(...found.map((problem) => ({ ...problem, episode: entry.episode.slug })));
  }
  return { items, problems };
}
