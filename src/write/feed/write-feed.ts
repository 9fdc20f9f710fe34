// Writes an episode's items, each read back with a strict parser, and joins them under their channel: every feed of a show, in pages where asked.

import { type Piece, sizeOfPiece } from "../../base/join-pieces.js";
import { sayNumber } from "../../base/say-found.js";
import { readXmlPiece, readXmlTree, type XmlTree } from "../../base/xml-tree.js";
import { ownNamespaces, rootTag } from "../../conventions/feed-tags.js";
import { placeOf } from "../../conventions/places.js";
import type { FeedPlan } from "../../model/feed.js";
import type { Card, Entry, OutFile, Problem, Show } from "../../model/model.js";
import { writeAtomEntry, writeAtomHead } from "./atom.js";
import { writeHead } from "./channel.js";
import { writeDescription } from "./description.js";
import { type Head, joinFeed } from "./frame.js";
import { writeItem, writeTexts } from "./item.js";
import { joinJsonFeed, writeJsonHead, writeJsonItem } from "./json-feed.js";
import { type FeedPage, feedPlans, type ItemKey, isFull, itemKey, itemKeys, mainPlan, splitPages } from "./plans.js";

/** Gives the stored item of an episode, made by `writeItems`, as text or its bytes; undefined leaves the episode out. */
export type ItemOf = (slug: string, key: ItemKey) => Piece | undefined;

export interface WrittenFeeds {
  files: OutFile[];
  problems: Problem[];
}

/** One feed of the show, page by page. Items were read back when they were made, so only the channel is here. */
export function writeFeed(
  show: Show,
  itemOf: ItemOf,
  cards: readonly Card[],
  plan: FeedPlan,
  options: { stylesheet?: string },
): WrittenFeeds {
  const files: OutFile[] = [];
  const problems: Problem[] = [];
  for (const page of splitPages(show, plan, cards)) {
    const items = page.cards.flatMap(({ card, at }) => itemOf(card.slug, itemKey(plan, isFull(show, at))) ?? []);
    const head = headOf(show, plan, page, options);
    if (plan.kind !== "json") problems.push(...checkXml(head.before + head.after, page.path));
    const content =
      plan.kind === "json"
        ? joinJsonFeed(head, items)
        : joinFeed(head, items, plan.kind === "atom" ? "    " : "        ");
    problems.push(...checkSize(show, page.path, sizeOfPiece(content), items.length));
    files.push({ path: page.path, content });
  }
  return { files, problems };
}

function headOf(show: Show, plan: FeedPlan, page: FeedPage, { stylesheet }: { stylesheet?: string }): Head {
  const newest = page.cards.reduce<number | undefined>(
    (latest, { card }) => (latest === undefined || card.date > latest ? card.date : latest),
    undefined,
  );
  const dated = newest === undefined ? {} : { newest };
  if (plan.kind === "atom") return writeAtomHead(show, plan, page, dated);
  if (plan.kind === "json") return writeJsonHead(show, plan, page);
  return writeHead(show, plan, page, { ...dated, ...(stylesheet === undefined ? {} : { stylesheet }) });
}

/** Bytes. The second is the largest feed that the W3C's validator reads. */
const sizeBudget = { warn: 1_000_000, error: 5_000_000 } as const;

/** A problem when a feed of so many bytes and items passes a budget, with the ways out that the show has not taken yet. */
export function checkSize(show: Pick<Show, "feed" | "source">, path: string, bytes: number, items: number): Problem[] {
  if (bytes <= sizeBudget.warn) return [];
  const [severity, limit] =
    bytes > sizeBudget.error ? (["error", sizeBudget.error] as const) : (["warn", sizeBudget.warn] as const);
  const ways = [
    ...(show.feed.fullNotes === true ? ["`fullNotes: 50` keeps the whole notes for the newest 50 episodes only"] : []),
    ...(show.feed.pageSize === undefined ? [proposePages(bytes, items)] : []),
    "`limit` in `feeds` shortens it",
  ];
  return [
    {
      rule: "feed-size",
      severity,
      refused: true,
      message: `${path} is ${sayNumber(bytes)} bytes, but should be at most ${sayNumber(limit)}`,
      place: { file: show.source.file },
      found: String(bytes),
      expected: `at most ${limit}`,
      hint: ways.join("; "),
      url: "https://github.com/w3c/feedvalidator/blob/main/src/feedvalidator/__init__.py",
    },
  ];
}

/** The size of page that stays within the lower budget, with what comes of it. */
function proposePages(bytes: number, items: number): string {
  const fitting = (sizeBudget.warn * 0.8) / (bytes / Math.max(1, items));
  const size = fitting >= 20 ? Math.floor(fitting / 10) * 10 : Math.max(1, Math.floor(fitting));
  const megabytes = ((bytes / Math.max(1, items)) * Math.min(size, items)) / 1_000_000;
  return `\`pageSize: ${size}\` splits the feed into ${Math.ceil(items / size)} pages of about ${megabytes.toFixed(1)} MB`;
}

/**
 * A private feed is known only to those who were told its address. The name cannot be derived here: whatever it would be made
 * from (guid, link, title) is public, so anybody could make it too. It has to be chosen at random by the user, and to stand in
 * a folder, whose name is all that the host's configuration needs to say.
 */
export function checkPlans(show: Pick<Show, "feeds" | "source" | "title">): Problem[] {
  const problems: Problem[] = [];
  const taken = new Set<string>();
  const report = (
    plan: FeedPlan,
    problem: Pick<Problem, "rule" | "severity" | "message" | "expected" | "hint">,
  ): void => {
    const field = `feeds.${show.feeds.indexOf(plan)}.path`;
    problems.push({ ...problem, place: placeOf(show.source, field), field, found: plan.path });
  };
  for (const plan of feedPlans(show)) {
    const rule = plan.path === mainPlan.path ? "feed-main" : "feed-path";
    if (taken.has(plan.path))
      report(plan, {
        rule: "feed-path",
        severity: "error",
        message: `Two feeds are to be written to ${plan.path}`,
        expected: "a path that no other feed has",
        hint: "Give one of them another path",
      });
    taken.add(plan.path);
    if (plan.path === mainPlan.path && (plan.kind !== "rss" || plan.private))
      report(plan, {
        rule,
        severity: "error",
        message: `A ${plan.private ? "private " : ""}${plan.kind} feed is to be written to feed.xml, where the show's public RSS feed should be`,
        expected: "kind rss, not private",
        hint: "Give this feed another path",
      });
    if (!plan.private) continue;
    const name = plan.path.slice(plan.path.lastIndexOf("/") + 1).replace(/\.[^.]*$/, "");
    if (!isUnguessable(name))
      report(plan, {
        rule: "feed-private-name",
        severity: "warn",
        message: `The private feed's name "${name}" can be guessed`,
        expected: "at least 16 random letters and digits",
        hint: "`openssl rand -hex 16` prints one",
      });
    if (!plan.path.includes("/"))
      report(plan, {
        rule: "feed-private-folder",
        severity: "warn",
        message: "The private feed stands at the top of the site, but should be in a folder",
        expected: "a path such as private/<name>.xml",
        hint: "Host files can keep a folder out of search engines without giving the name away",
      });
  }
  return problems;
}

/** Sixteen letters or digits with both among them and enough different ones; words of a title do not pass. */
function isUnguessable(name: string): boolean {
  const characters = name.replace(/[^a-z\d]/gi, "");
  return characters.length >= 16 && /\d/.test(characters) && /[a-z]/i.test(characters) && new Set(characters).size >= 8;
}

/** An episode's items by key (`rss`, `rss-short`, `rss@video`, `atom`, `json`): plain text that can be cached as it is. */
type FeedItems = Record<ItemKey, string>;

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
