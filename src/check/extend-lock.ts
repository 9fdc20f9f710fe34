// The lock as it has to be after a build, and after a person accepted a change.
import { defined } from "../base/defined.js";
import type { Acceptance, Finds, LockedEpisode, LockedHost, PublishedLock } from "../model/lock.js";
import type { Card } from "../model/model.js";

/** Entries by slug, with nothing that was not put in. */
const copyEntries = (lock: PublishedLock | undefined): Record<string, LockedEpisode> =>
  Object.assign(Object.create(null), lock?.episodes);

/**
 * The lock after this build: new episodes are added, known ones keep what they were first published with (a moved slug
 * takes its entry along), and the hosts are those of `show`. Facts of a recording that older locks did not hold are added while it is the very same. `finds` is
 * what was found of the cards' episodes, by slug.
 */
export function extendLock(
  lock: PublishedLock | undefined,
  show: { guid: string; hosts?: readonly LockedHost[] },
  cards: readonly Card[],
  finds: ReadonlyMap<string, Finds | undefined> = new Map(),
): PublishedLock {
  const episodes = copyEntries(lock);
  for (const card of cards) {
    const old = episodes[card.slug]
      ? card.slug
      : (card.aliases.find((alias) => episodes[alias]?.guid === card.guid) ?? card.slug);
    const known = episodes[old];
    if (old !== card.slug) delete episodes[old];
    if (!known) episodes[card.slug] = firstEntry(card);
    else episodes[card.slug] = known.gone === undefined ? withFacts(known, card) : withHistory(firstEntry(card), known);
  }
  const held = cards.flatMap(({ slug }): [string, Finds][] => {
    const one = finds.get(slug);
    return one === undefined ? [] : [[slug, one]];
  });
  return {
    show: { guid: lock?.show.guid ?? show.guid, ...(show.hosts ? { hosts: show.hosts.map(lockedHost) } : {}) },
    episodes,
    ...(held.length > 0 ? { finds: Object.assign(Object.create(null), Object.fromEntries(held)) } : {}),
  };
}

const lockedHost = ({ id, name, since, until }: LockedHost): LockedHost => ({ id, name, ...defined({ since, until }) });

function firstEntry(card: Card): LockedEpisode {
  return { guid: card.guid, date: isoExact(card.date), ...(card.enclosure ? enclosureFacts(card.enclosure) : {}) };
}

/** With the fractions of a second that a date may have: the lock is held against it to the millisecond. */
const isoExact = (time: number): string => new Date(time).toISOString().replace(".000Z", "Z");

const enclosureFacts = ({
  url,
  length,
  type,
  duration,
}: NonNullable<Card["enclosure"]>): Pick<LockedEpisode, "url" | "length" | "type" | "duration"> => ({
  url,
  length,
  type,
  ...(duration === undefined ? {} : { duration }),
});

function withFacts(entry: LockedEpisode, { enclosure }: Card): LockedEpisode {
  if (enclosure?.url !== entry.url || enclosure?.length !== entry.length || !enclosure) return entry;
  return { ...enclosureFacts(enclosure), ...entry };
}

/** A new entry in the place of one that is gone, with what people accepted of that; its guid stays known where it is another. */
function withHistory(entry: LockedEpisode, { guid, accepted = [] }: LockedEpisode): LockedEpisode {
  const last = accepted.at(-1);
  if (last === undefined) return entry;
  return { ...entry, accepted: guid === entry.guid ? accepted : [...accepted.slice(0, -1), { ...last, guid }] };
}

/** What a person accepted: which episode, why, and when (ISO 8601 in UTC). `cards` are those that are published now. */
export interface AcceptedChange {
  slug: string;
  cards: readonly Card[];
  reason: string;
  on: string;
}

/**
 * The lock after a person accepted what is reported for one episode. Its guid stays known: of an episode that is gone
 * nothing else does, and of one that changed also the date and the recording's address that it had.
 */
export function acceptChange(lock: PublishedLock, { slug, cards, reason, on }: AcceptedChange): PublishedLock {
  const episodes = copyEntries(lock);
  const card = cards.find((one) => one.slug === slug);
  // Renamed since the last build: what is known of it stands under an earlier name, and goes along.
  const earlier = episodes[slug] ? undefined : card?.aliases.find((name) => episodes[name]?.guid === card.guid);
  const old = episodes[earlier ?? slug];
  if (earlier !== undefined) delete episodes[earlier];
  // A renamed file without an alias: the episode lives on under the other name, and so does what is known of it.
  const heir = card ? undefined : cards.find((one) => one.guid === old?.guid);
  if (card) episodes[slug] = renew(old, card, { on, reason });
  else if (heir) {
    episodes[heir.slug] = renew(old, heir, { on, reason });
    delete episodes[slug];
  } else if (old) {
    const { guid, date, accepted = [] } = old;
    episodes[slug] = { guid, date, gone: on, accepted: [...accepted, { on, reason }] };
  }
  return { ...lock, episodes };
}

/** The lock after this tool itself made a published recording longer or shorter; `on` is ISO 8601 in UTC. */
export function acceptLength(
  lock: PublishedLock,
  { slug, length, reason, on }: { slug: string; length: number; reason: string; on: string },
): PublishedLock {
  const episodes = copyEntries(lock);
  const entry = episodes[slug]!;
  episodes[slug] = { ...entry, length, accepted: [...(entry.accepted ?? []), { on, reason }] };
  return { ...lock, episodes };
}

function renew(old: LockedEpisode | undefined, card: Card, why: Pick<Acceptance, "on" | "reason">): LockedEpisode {
  const entry = firstEntry(card);
  const was: Acceptance = { ...why };
  if (old && old.guid !== entry.guid) was.guid = old.guid;
  if (old && old.date !== entry.date) was.date = old.date;
  if (old?.url !== undefined && old.url !== entry.url) was.url = old.url;
  const pasted = old?.pasted === undefined ? {} : { pasted: old.pasted };
  return { ...entry, ...pasted, accepted: [...(old?.accepted ?? []), was] };
}
