// Joins ready items under their channel: every feed of a show, in pages where asked.
import { type Piece, sizeOfPiece } from "../../base/join-pieces.js";
import { sayNumber } from "../../base/say-number.js";
import type { FeedPlan } from "../../model/feed.js";
import type { Card, OutFile, Problem, Show } from "../../model/model.js";
import { writeAtomHead } from "./atom.js";
import { writeHead } from "./channel.js";
import { checkXml } from "./check-xml.js";
import { type Head, joinFeed } from "./frame.js";
import { joinJsonFeed, writeJsonHead } from "./json-feed.js";
import { type FeedPage, type ItemKey, isFull, itemKey, splitPages } from "./plans.js";

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
  options: { stylesheet?: string } = {},
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
