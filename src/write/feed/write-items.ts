// Writes an episode's items, one spelling for each that the show's feeds need, and reads every one back with a strict parser.
import { readXmlPiece, readXmlTree, type XmlTree } from "../../base/xml-tree.js";
import { ownNamespaces, rootTag } from "../../conventions/feed-tags.js";
import type { Entry, Problem, Show } from "../../model/model.js";
import { writeAtomEntry } from "./atom.js";
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

const rule = "rss-xml-well-formed";

/** Checks a whole document: one problem at the first place where it is not well-formed, or uses a prefix it never declared. */
export const checkXml = (text: string, file = "feed.xml"): Problem[] => sayFault(readXmlTree(text), file);

function sayFault({ faults: [fault] }: XmlTree, file: string): Problem[] {
  if (fault === undefined) return [];
  return [
    {
      rule,
      severity: "error",
      message: `The XML would not be well-formed: ${fault.message}`,
      place: { file, line: fault.line, column: fault.column },
      hint: "This is a fault of airdate, not of your files: please report it with the text that is at this place",
      url: "https://www.w3.org/TR/xml/",
    },
  ];
}

/** Checks a piece of a feed, such as an item, as it will stand under the feed's root. */
const checkFragment = (text: string, file: string, further?: Record<string, string>): Problem[] =>
  sayFault(readXmlPiece(`${rootTag(further)}${text}</rss>`), file);

/** Checks an entry of an Atom feed. */
const checkAtomEntry = (text: string, file: string): Problem[] =>
  checkXml(`<feed xmlns="${ownNamespaces.atom}">${text}</feed>`, file);
