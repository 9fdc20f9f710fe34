// Joins ready items under their channel: every feed of a show, in pages where asked.
import { type Piece, sizeOfPiece } from "../../base/join-pieces.js";
import { sayNumber } from "../../base/say-number.js";
import type { FeedPlan } from "../../model/feed.js";
import type { Card, OutFile, Problem, Show } from "../../model/model.js";
import { writeAtomHead } from "./atom.js";
import { writeHead } from "./channel.js";
import { type Head, joinFeed } from "./frame.js";
import { joinJsonFeed, writeJsonHead } from "./json-feed.js";
import { type FeedPage, feedPlans, type ItemKey, isFull, itemKey, mainPlan, splitPages } from "./plans.js";
import { checkXml } from "./write-items.js";

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
    const at = show.feeds.indexOf(plan);
    problems.push({ ...problem, place: { file: show.source.file }, field: `feeds.${at}.path`, found: plan.path });
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
