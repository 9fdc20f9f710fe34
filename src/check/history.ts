// Checks the show against the lock of what was published: no guid may change, vanish or collide, no date may move.

import { formatIso } from "../base/date-text.js";
import { type Found, sayFound, valued } from "../base/say-found.js";
import { isKept, lockFile } from "../conventions/addresses.js";
import type { LockedEpisode, PublishedLock } from "../model/lock.js";
import type { Card, Place, Problem } from "../model/model.js";

/** What is said of a date that moved with most others. */
export const zoneHint = "most dates have moved by hours: put timezone: back in show.md";
const trial = "where it was only tried and never public: airdate forget";
const accept = (slug: string): string => `airdate accept ${slug} --reason "..."`;

/** Episodes that are there and not published: slug -> their date in milliseconds since 1970, where they have one, or "draft". */
export type NotOut = ReadonlyMap<string, number | "draft" | undefined>;

/**
 * Errors for everything that would make subscribers' apps download again, lose or reorder an episode; warnings for a
 * moved or re-encoded enclosure. `cards` are those that this build would publish at `now` (milliseconds since 1970);
 * `placeOfEpisode` finds a field of an episode that is there by its slug, without it everything is said of the lock.
 */
export function* lintHistory(
  lock: PublishedLock | undefined,
  showGuid: string,
  cards: readonly Card[],
  now = Number.POSITIVE_INFINITY,
  placeOfEpisode?: (slug: string, field: string) => Place,
  notOut: NotOut = new Map(),
): Generator<Problem> {
  const there = new Set([...cards.map(({ slug }) => slug), ...notOut.keys()]);
  for (const found of lintAll(lock, showGuid, cards, { now, notOut })) {
    const { episode = "", field } = found;
    if (!placeOfEpisode || field === undefined || !there.has(episode)) yield found;
    else yield { ...found, place: placeOfEpisode(episode, field) };
  }
}

function* lintAll(
  lock: PublishedLock | undefined,
  showGuid: string,
  cards: readonly Card[],
  { now, notOut }: { now: number; notOut: NotOut },
): Generator<Problem> {
  yield* lintCollisions(cards, lock);
  if (!lock) return;
  if (lock.show.guid !== showGuid)
    yield problem(
      "history-show-guid",
      "",
      valued("show guid", `"${showGuid}"`),
      `"${lock.show.guid}", under which the show is known`,
      `put \`guid:\` back in show.md; ${trial}`,
    );
  const bySlug = new Map(cards.map((card) => [card.slug, card]));
  const byAlias = new Map<string, Card>();
  for (const card of cards) for (const alias of card.aliases) byAlias.set(alias, card);
  const entries = Object.entries(lock.episodes);
  const owners = new Map<string, string>();
  for (const [slug, entry] of entries) {
    owners.set(entry.guid, slug);
    for (const { guid } of entry.accepted ?? []) if (guid !== undefined && !owners.has(guid)) owners.set(guid, slug);
  }
  /** The other episode, published or withdrawn, whose guid this one has. */
  const ownerOf = ({ slug, guid, aliases }: Card): string | undefined => {
    const owner = owners.get(guid);
    if (owner === undefined || owner === slug || aliases.includes(owner)) return undefined;
    return lock.episodes[owner]?.gone !== undefined || bySlug.has(owner) ? owner : undefined;
  };
  const cardOf = (slug: string): Card | undefined => bySlug.get(slug) ?? byAlias.get(slug);
  const isZone = isOfZone(entries.map(([slug, { date }]) => [Date.parse(date), cardOf(slug)?.date]));
  for (const [slug, entry] of entries) {
    const card = cardOf(slug);
    if (entry.gone !== undefined) {
      if (card?.guid === entry.guid && card.date !== Date.parse(entry.date)) yield returned(card.slug, entry.date);
      continue;
    }
    if (card) yield* lintOne(slug, entry, card, { isTaken: ownerOf(card) !== undefined, isZone });
    else yield dropped(slug, entry, findRenamed(entry, lock, cards), { now, notOut });
  }
  yield* lintSwaps(lock, bySlug);
  for (const card of cards) {
    const owner = ownerOf(card);
    if (owner !== undefined)
      yield problem(
        "history-guid-taken",
        card.slug,
        valued("guid", `"${card.guid}"`),
        `another than that of the ${lock.episodes[owner]?.gone === undefined ? "published" : "withdrawn"} episode "${owner}"`,
        `where the file of "${card.slug}" says guid:, take the line out; else give it a guid: of its own (uuidgen prints one), or another name`,
      );
  }
}

/** Whether most dates, as they were and as they are, differ by hours and quarters: another zone does that to all that name none. */
function isOfZone(dates: readonly [was: number, is: number | undefined][]): boolean {
  const moved = dates.filter(([was, is]) => is !== undefined && is !== was);
  const quarter = 15 * 60_000;
  const isShift = ([was, is]: (typeof dates)[number]): boolean =>
    Math.abs(is! - was) < 27 * 4 * quarter && (is! - was) % quarter === 0;
  return moved.length > 1 && moved.length * 2 > dates.length && moved.every(isShift);
}

/** Files whose names were exchanged: each episode has the guid of the other, and apps keep the wrong recording for both. */
function* lintSwaps(lock: PublishedLock, bySlug: ReadonlyMap<string, Card>): Generator<Problem> {
  const entries = Object.entries(lock.episodes).filter(([slug]) => bySlug.has(slug));
  const byUrl = new Map(entries.map(([slug, { url }]) => [url, slug]));
  for (const [slug, entry] of entries) {
    const { enclosure } = bySlug.get(slug)!;
    if (!enclosure || entry.url === undefined) continue;
    const same = enclosure.url === entry.url;
    if (same && enclosure.length === entry.length) continue;
    // Two files of one length are no proof: the other has to have this one's.
    const hasOurs = ([name, { length }]: [string, LockedEpisode]): boolean =>
      length === enclosure.length && bySlug.get(name)?.enclosure?.length === entry.length;
    const other = same ? entries.find(hasOurs)?.[0] : byUrl.get(enclosure.url);
    if (other === undefined) continue;
    yield problem(
      "history-swapped",
      slug,
      `the recording of "${other}" in "${slug}"`,
      `${same ? `${entry.length} bytes of audio` : entry.url}, with which it was published`,
      `where two files have exchanged their names, exchange them back; else ${accept(slug)}`,
      "error",
      `"${slug}" has the recording that "${other}" was published with`,
    );
  }
}

function* lintOne(
  slug: string,
  entry: LockedEpisode,
  card: Card,
  { isTaken, isZone }: Record<"isTaken" | "isZone", boolean>,
): Generator<Problem> {
  // What is another's guid is said to be that.
  if (card.guid !== entry.guid && !isTaken)
    yield problem(
      "history-guid-changed",
      card.slug,
      valued("guid", `"${card.guid}"`),
      `"${entry.guid}", under which the episode was published (every subscriber would download it again)`,
      `put guid: "${entry.guid}" into the front-matter, or ${accept(slug)}; ${trial}`,
    );
  if (Date.parse(entry.date) !== card.date)
    yield problem(
      "history-date-changed",
      card.slug,
      valued("date", `"${formatIso(card.date)}"`),
      `"${entry.date}", on which it was published (apps would move it in their lists)`,
      `${isZone ? zoneHint : "put the date back"}, or ${accept(slug)}`,
    );
  if (card.textOnly && entry.url !== undefined)
    yield problem(
      "history-enclosure-dropped",
      card.slug,
      "audio: none",
      entry.url,
      `put the recording back, or ${accept(slug)}`,
      "error",
      `The episode says audio: none, but was published with ${entry.url}: apps that have not fetched it never can`,
    );
  const { enclosure } = card;
  if (enclosure === undefined || entry.url === undefined) return;
  const isOther = entry.length !== undefined && enclosure.length !== entry.length;
  if (enclosure.url !== entry.url)
    yield problem(
      "history-enclosure-moved",
      card.slug,
      valued("enclosure", `"${enclosure.url}"${isOther ? ` with ${enclosure.length} bytes` : ""}`),
      `"${entry.url}"${isOther ? ` with ${entry.length}` : ""}, as published`,
      isKept(entry.url, enclosure.url)
        ? `the old address goes on: a build keeps the recording there, or a redirect; where the new one is meant, ${accept(slug)}`
        : `keep the old address answering with a redirect; then ${accept(slug)}`,
      "warn",
    );
  else if (isOther)
    yield problem(
      "history-enclosure-changed",
      card.slug,
      `${enclosure.length} bytes of audio`,
      `${entry.length}, as published`,
      `give the new file a new name, or ${accept(slug)}`,
      "warn",
      `The recording has ${enclosure.length} bytes now, and was published with ${entry.length}: Spotify and many apps keep the old file unless its address changes`,
    );
}

/** The episode that one of the lock became: by its guid, else a new one with its recording, or of its very moment. */
const findRenamed = (entry: LockedEpisode, lock: PublishedLock, cards: readonly Card[]): Card | undefined =>
  cards.find(({ guid }) => guid === entry.guid) ??
  cards.find(
    ({ slug, enclosure, date }) =>
      lock.episodes[slug] === undefined &&
      ((entry.url !== undefined && enclosure?.url === entry.url) || date === Date.parse(entry.date)),
  );

function dropped(
  slug: string,
  entry: LockedEpisode,
  moved: Card | undefined,
  { now, notOut }: { now: number; notOut: NotOut },
): Problem {
  const waits = notOut.get(slug);
  const [why, way, field] =
    now < Date.parse(entry.date)
      ? [
          "is not out at the moment this is built for",
          "the moment this is built for lies before that: give a later --at, or set the clock right; where it was the clock of the build before that ran ahead, delete its line in the lock and commit that",
        ]
      : waits === "draft"
        ? ["is a draft now, so the feed would lose it", `take draft: out, or ${accept(slug)}`, "draft"]
        : notOut.has(slug)
          ? [
              waits === undefined
                ? "has no date now, so the feed would lose it"
                : `would come out on ${formatIso(waits)} now, so the feed would lose it until then`,
              `write date: ${entry.date}, or ${accept(slug)}`,
              "date",
            ]
          : [
              "is gone",
              moved
                ? `put aliases: [${slug}] into "${moved.slug}", or ${accept(slug)}${moved.guid === entry.guid ? "" : `, after which every subscriber gets "${moved.slug}" as a new episode`}`
                : `bring the episode back, put aliases: [${slug}] into the episode it became, or ${accept(slug)}; ${trial}`,
            ];
  const problemOf = problem(
    "history-dropped",
    slug,
    `published episode "${slug}" that is gone`,
    `the episode of ${entry.date} in the feed`,
    way!,
    "error",
    `The episode "${slug}", published on ${entry.date}, ${why}`,
  );
  return field === undefined ? problemOf : { ...problemOf, field };
}

/** A withdrawn episode is back with another date: apps take it for what it was. */
const returned = (slug: string, date: string): Problem =>
  problem(
    "history-returned",
    slug,
    "the guid of a withdrawn episode",
    "one of its own, where it is another episode",
    "if it is another one, give it a guid: of its own (uuidgen prints one), or another name",
    "warn",
    `"${slug}" has the guid of the episode of ${date} that was withdrawn: whoever had that one gets nothing new`,
  );

/** Two that are new: of one with a published guid there is a better word. */
function* lintCollisions(cards: readonly Card[], lock: PublishedLock | undefined): Generator<Problem> {
  const seen = new Map<string, string>();
  const isOut = (slug: string): boolean => lock?.episodes[slug] !== undefined;
  for (const card of cards) {
    const other = seen.get(card.guid);
    if (other !== undefined && !isOut(other) && !isOut(card.slug))
      yield problem(
        "history-guid-collides",
        card.slug,
        valued("guid", `"${card.guid}"`),
        `one of its own ("${other}" has it too)`,
        "give one of the two another guid: in its front-matter",
      );
    seen.set(card.guid, card.slug);
  }
}

/** Rule -> the field of an episode's file that it is about. */
const fields: Record<string, string> = {
  "history-guid-changed": "guid",
  "history-guid-taken": "guid",
  "history-guid-collides": "guid",
  "history-date-changed": "date",
  "history-enclosure-dropped": "audio",
  "history-enclosure-moved": "audio",
  "history-enclosure-changed": "audio",
  "history-swapped": "audio",
  "history-returned": "title",
};

function problem(
  rule: string,
  slug: string,
  found: Found,
  expected: string,
  hint: string,
  severity: "error" | "warn" = "error",
  message?: string,
): Problem {
  return {
    rule,
    severity,
    ...sayFound(found, expected, { message }),
    place: { file: lockFile },
    hint,
    ...(slug === "" ? {} : { episode: slug }),
    ...(fields[rule] === undefined ? {} : { field: fields[rule] }),
  };
}
