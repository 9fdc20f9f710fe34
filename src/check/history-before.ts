// Checks what a build would publish against what was published before, whatever became of the lock: the lock of the last
// commit, and the feed that stands.

import { hasWebScheme } from "../base/address-text.js";
import { formatIso } from "../base/date-text.js";
import { nameSome } from "../base/say-found.js";
import { feedUrl, lockFile } from "../conventions/addresses.js";
import type { FeedOutline } from "../model/feed-outline.js";
import type { LockedEpisode, PublishedLock } from "../model/lock.js";
import type { Card, Problem, Show } from "../model/model.js";
import { lintHistory } from "./history.js";

/** Guids that the lock knows: of episodes that are out, that are gone, and that another took the place of. */
function knownGuids(lock: PublishedLock | undefined): Set<string> {
  const guids = new Set<string>();
  for (const { guid, accepted = [] } of Object.values(lock?.episodes ?? {})) {
    guids.add(guid);
    for (const before of accepted) if (before.guid !== undefined) guids.add(before.guid);
  }
  return guids;
}

/** What the lock of the last commit holds and the one in the folder does not; undefined when it holds nothing more. */
export function findLost(
  committed: PublishedLock | undefined,
  lock: PublishedLock | undefined,
): PublishedLock | undefined {
  if (!committed) return undefined;
  const known = knownGuids(lock);
  const lost: Record<string, LockedEpisode> = Object.create(null);
  for (const [slug, entry] of Object.entries(committed.episodes))
    if (!known.has(entry.guid) && lock?.episodes[slug] === undefined) lost[slug] = entry;
  return Object.keys(lost).length === 0 ? undefined : { show: committed.show, episodes: lost };
}

/**
 * One error where lost entries are needed, since something of these episodes changes; else one warning that they were put
 * back. `cards` are the published ones.
 */
export function lintLost(lost: PublishedLock | undefined, showGuid: string, cards: readonly Card[]): Problem[] {
  if (!lost) return [];
  const slugs = Object.keys(lost.episodes);
  const own = cards.filter(({ slug, aliases }) => [slug, ...aliases].some((one) => slugs.includes(one)));
  const seen = [...lintHistory(lost, showGuid, own)].filter(({ severity }) => severity === "error");
  const harms = [...seen, ...findSilent(lost, own)];
  const many = slugs.length === 1 ? "an entry" : `${slugs.length} entries`;
  const message = `The lock lacks ${many} that the last commit has (${nameSome(slugs)})`;
  if (harms.length === 0)
    return [
      {
        rule: "lock-restored",
        severity: "warn",
        message: `${message}; nothing of these episodes changed, so what was committed is put back`,
        place: { file: lockFile },
        hint: "Commit the lock with the episodes.",
      },
    ];
  return [
    {
      rule: "lock-lost",
      severity: "error",
      message: `${message}, and without it subscribers would see: ${harms[0]!.message}${harms.length > 1 ? ` (and ${harms.length - 1} more)` : ""}`,
      place: { file: lockFile },
      hint: `Restore it: git checkout HEAD -- ${lockFile}. What shall change is taken over by airdate accept; where this is another show, commit the lock's removal.`,
    },
  ];
}

/** Episodes whose recordings only the lost entries know: a clone without recordings has them from nowhere else. */
const findSilent = ({ episodes }: PublishedLock, cards: readonly Card[]): Pick<Problem, "message">[] =>
  cards.flatMap(({ slug, aliases, enclosure, textOnly }) => {
    const url = [slug, ...aliases].map((name) => episodes[name]?.url).find((one) => one !== undefined);
    return enclosure || textOnly || url === undefined
      ? []
      : [{ message: `"${slug}" without its recording, which was published as ${url} and is not here` }];
  });

/** The lock with what was lost of it. */
export const withLost = (
  lock: PublishedLock | undefined,
  lost: PublishedLock | undefined,
): PublishedLock | undefined =>
  lost
    ? {
        show: lock?.show ?? lost.show,
        episodes: Object.assign(Object.create(null), lost.episodes, lock?.episodes),
        ...(lock?.finds ? { finds: lock.finds } : {}),
      }
    : lock;

/** What is to be published, as far as a feed before it is compared with it. */
export interface Successor {
  show: Show;
  /** Published ones. */
  cards: readonly Card[];
  /** As it will be after publishing. */
  lock: PublishedLock | undefined;
  /** Milliseconds since 1970. */
  now: number;
}

/**
 * Errors for guids of a feed that was published and that would vanish or change with the next one, though nobody accepted it;
 * a warning for dates that would.
 * An item that the feed dates after `now` was never out: a preview wrote it.
 */
export function lintSuccession(before: FeedOutline, { show, cards, lock, now }: Successor): Problem[] {
  const problems: Problem[] = [];
  if (before.guid !== undefined && before.guid !== show.guid)
    problems.push({
      rule: "feed-show-guid",
      severity: "error",
      message: `The show's guid would change from ${before.guid} to ${show.guid}: apps would take it for another show`,
      place: { file: show.source.file },
      hint: `Put guid: ${before.guid} into show.md, or restore ${lockFile}. Where ${before.name} is another show's, remove it.`,
    });
  problems.push(...lintDates(before, { cards, lock }));
  const known = knownGuids(lock);
  for (const { guid } of cards) known.add(guid);
  // A roll-back of the folder takes the lock along, so that nothing is left to be accepted.
  const meant = hasWebScheme(before.name)
    ? " Where it is meant, build once without --against; the workflow of airdate init does, run by hand with rollback."
    : "";
  const gone = before.items.filter(({ guid, date }) => !known.has(guid) && !(date > now));
  if (gone.length === 0) return problems;
  const bySlug = new Map(cards.map((card) => [`/episodes/${card.slug}/`, card]));
  const heirOf = ({ link, title }: FeedOutline["items"][number]): Card | undefined =>
    bySlug.get(/\/episodes\/[^/]+\/$/.exec(link)?.[0] ?? "") ?? cards.find((card) => card.title === title);
  for (const item of gone.slice(0, 3)) {
    const heir = heirOf(item);
    problems.push({
      rule: heir ? "feed-guid-changed" : "feed-guid-vanished",
      severity: "error",
      message: heir
        ? `The guid of "${item.title}" would change from ${item.guid} to ${heir.guid}: every subscriber would get it again, as a new episode`
        : `"${item.title}" (guid ${item.guid}) stands in ${before.name} and would vanish`,
      place: { file: lockFile },
      hint: heir
        ? `Restore ${lockFile}, or put guid: "${item.guid}" into the front-matter of "${heir.slug}".${meant}`
        : `Bring the episode back, or restore ${lockFile} and let it go: airdate accept SLUG --reason "..." ${meant === "" ? `Where ${before.name} was never public, as that of another branch, remove it.` : meant.trim()}`,
      ...(heir ? { episode: heir.slug } : {}),
    });
  }
  if (gone.length > 3)
    problems.push({
      rule: "feed-guid-changed",
      severity: "error",
      message: `The guids of ${gone.length - 3} more episodes of ${before.name} would change or vanish`,
      place: { file: lockFile },
      hint: `Where it is the feed of another show, remove it.`,
    });
  return problems;
}

/** A warning for episodes with another date than in the feed before, which nobody accepted: as where the lock is lost that would know. */
function lintDates({ name, items }: FeedOutline, { cards, lock }: Pick<Successor, "cards" | "lock">): Problem[] {
  const dates = new Map(items.map(({ guid, date }) => [guid, date]));
  const moved = cards.flatMap(({ slug, guid, date }) => {
    const was = dates.get(guid);
    // Feeds have whole seconds.
    const isSame = was === undefined || Number.isNaN(was) || Math.floor(was / 1000) === Math.floor(date / 1000);
    return isSame || lock?.episodes[slug]?.accepted?.some((one) => Date.parse(one.date ?? "") === was)
      ? []
      : [{ slug, was, date }];
  });
  const [first] = moved;
  if (!first) return [];
  const whose =
    moved.length === 1
      ? "The date"
      : `The dates of ${moved.length} episodes (${nameSome(moved.map(({ slug }) => slug))})`;
  return [
    {
      rule: "feed-date-changed",
      severity: "warn",
      message: `${whose} would change from those in ${name}, of "${first.slug}" from ${formatIso(first.was)} to ${formatIso(first.date)}: apps move it in their lists`,
      place: { file: lockFile },
      hint: `Restore ${lockFile}, or put the date back. Where it is meant, all is well.`,
      episode: first.slug,
    },
  ];
}

const plain = (link: string): string => link.replace(/\/+$/, "");

/** Where the site was, by what is known of a recording that was published under the same path; a clone has no feed that stands. */
function linkBefore({ show, cards, lock }: Successor): string | undefined {
  const own = plain(show.link);
  for (const { slug, enclosure } of cards) {
    const was = lock?.episodes[slug]?.url;
    const path = enclosure?.url.startsWith(`${own}/episodes/`) ? enclosure.url.slice(own.length) : undefined;
    if (path !== undefined && was?.endsWith(path)) return was.slice(0, -path.length);
  }
  return undefined;
}

/** A warning where the site has another address than it had with the feed before: the feed has one too, and nobody asks there yet. */
export function lintAddress(before: FeedOutline | undefined, successor: Successor): Problem[] {
  const { show } = successor;
  const link = before ? before.link : linkBefore(successor);
  if (link === undefined || plain(link) === plain(show.link)) return [];
  const old = feedUrl({ link: plain(link) });
  return [
    {
      rule: "feed-address",
      severity: "warn",
      message: `The feed's address was ${old}, and is ${feedUrl(show)} now: subscribers go on asking at the old one`,
      place: { file: show.source.file },
      hint: `Let ${old} redirect to it (301), for good. Where the old host cannot, publish the feed there once more with newFeedUrl: ${feedUrl(show)}`,
    },
  ];
}

/** Warnings for what hides, ends or moves the show, when it was not in the feed before. */
export function lintAnnouncements(before: FeedOutline | undefined, { feed, source }: Show, moves: boolean): Problem[] {
  const say = (rule: string, message: string, hint: string): Problem => ({
    rule,
    severity: "warn",
    message,
    place: { file: source.file },
    hint,
  });
  const problems: Problem[] = [];
  if (moves && before?.newFeedUrl !== feed.newFeedUrl)
    problems.push(
      say(
        "feed-moves",
        `The feed now tells every app to subscribe to ${feed.newFeedUrl} instead, for good`,
        "Is the same feed there already? hosting/moving.md says what comes first. Else take newFeedUrl out of show.md.",
      ),
    );
  if (feed.block && !before?.block)
    problems.push(
      say(
        "feed-blocked",
        "The feed now asks Apple and others to remove the whole show from their directories (itunes:block)",
        "Take block out of show.md where that is not meant.",
      ),
    );
  if (feed.complete && !before?.complete)
    problems.push(
      say(
        "feed-complete",
        "The feed now says that no episode will ever follow (itunes:complete): apps stop looking for new ones",
        "Take complete out of show.md where that is not meant.",
      ),
    );
  return problems;
}

/** One remark for all of them, by their slugs; none where there are none. They stay as they are. */
export function sayNewer(slugs: readonly string[]): Problem[] {
  const [first] = slugs;
  if (first === undefined) return [];
  const many = slugs.length === 1 ? "One published episode" : `${slugs.length} published episodes`;
  return [
    {
      rule: "finds-kept",
      severity: "info",
      message: `${many} would get other chapters, notes or speakers now than the published ones, which stay: ${nameSome(slugs)}`,
      place: { file: lockFile },
      hint: `airdate refresh ${first} shows what would change, and takes it with --write.`,
    },
  ];
}
