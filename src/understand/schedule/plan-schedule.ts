// Decides what is out, what waits and for when: dates of queued episodes from the show's rhythm, states from the moment.

import { addDays, getDay } from "date-fns";
import { exampleDate, formatDay, formatIso, formatWall, type Rhythm, readRhythm } from "../../base/date-text.js";
import { doing, type Found, sayFound } from "../../base/say-found.js";
import { fromWall, inZone, toWall } from "../../base/zone.js";
import { lockFile } from "../../conventions/addresses.js";
import type { PublishedLock } from "../../model/lock.js";
import type { Due, Entry, Episode, Problem, Read, Show, WallTime } from "../../model/model.js";

/** What planning needs of an episode; a whole one or what was kept of it. */
export type Outline = Pick<
  Episode,
  "slug" | "aliases" | "title" | "date" | "queued" | "draft" | "teaser" | "season" | "number"
> & {
  /** Its file, for messages. */
  source: Pick<Episode["source"], "file">;
};

/** An episode in the plan of dates. */
export interface Planned<E extends Outline = Episode> {
  /** With the date of its slot, where it was queued. */
  episode: E;
  /** At the moment of the plan. */
  state: Entry["state"];
}

/**
 * Gives every episode its state at `now` (milliseconds since 1970), newest first, and every queued one (`date: next`) its
 * date: the slots of `release.every` after the newest episode that is out, in order of season, number and slug. What the
 * lock holds, also under an earlier slug, keeps the date on which it was published. A slot that passed by more than one beat is an error: nobody can
 * tell whether the episode was meant for then.
 */
export function planSchedule<E extends Outline>(
  show: Show,
  episodes: readonly E[],
  lock: PublishedLock | undefined,
  now: number,
): Read<Planned<E>[]> {
  const lockedDate = ({ slug, aliases }: E): string | undefined => {
    const [entry] = [slug, ...aliases].flatMap((name) => lock?.episodes[name] ?? []);
    return entry?.gone === undefined ? entry?.date : undefined;
  };
  const queue = episodes
    .filter((episode) => episode.queued && !episode.draft && lockedDate(episode) === undefined)
    .sort(inOrder);
  const dated = episodes
    .filter((episode) => !queue.includes(episode))
    .map((episode) => {
      const date = episode.queued ? lockedDate(episode) : undefined;
      return date === undefined ? episode : withDate(show, episode, Date.parse(date));
    });
  const { value: placed, problems } = placeQueue(show, queue, dated, now);
  const planned = [...dated, ...placed].map((episode) => ({ episode, state: stateOf(episode, now) }));
  const waiting = dated
    .filter(({ date, draft, queued }) => !date && !draft && !queued)
    .map((episode) => waitsForDate(episode, now));
  return {
    value: planned.sort((a, b) => newestFirst(a.episode, b.episode)),
    problems: [...problems, ...waiting, ...planned.flatMap(sayMidnight), ...sayOutAtMidnight(planned, lock)],
  };
}

/** An episode that nothing says of when it comes out. */
function waitsForDate({ slug, source }: Outline, now: number): Problem {
  return {
    rule: "date-waiting",
    severity: "warn",
    message: "The episode waits for a date, and is published nowhere until it has one",
    place: { file: source.file },
    field: "date",
    found: "nothing",
    expected: "a date",
    hint: `Write date: ${exampleDate(now)}, or date: next for the queue, or draft: yes while it is not ready.`,
    episode: slug,
  };
}

/** Which hour a bare day means, for an episode that is not out yet. */
function sayMidnight({ episode, state }: Planned<Outline>): Problem[] {
  const { date, slug, source } = episode;
  if (state !== "scheduled" || !isBareDay(date)) return [];
  return [
    {
      rule: "date-midnight",
      severity: "info",
      message: `The date names no hour: the episode comes out at midnight, ${formatWall(date.utc, date.zone)} in ${date.zone} (${formatIso(date.utc)})`,
      place: { file: source.file },
      field: "date",
      found: date.typed,
      expected: "a day and an hour",
      hint: anotherHour(date),
      episode: slug,
    },
  ];
}

/** Which hour bare days mean that episodes come out with for the first time: said once, of the newest. */
function sayOutAtMidnight(planned: readonly Planned<Outline>[], lock: PublishedLock | undefined): Problem[] {
  const bare = planned.filter(
    ({ episode, state }) =>
      state === "published" && lock?.episodes[episode.slug] === undefined && isBareDay(episode.date),
  );
  const episode = bare.sort((a, b) => newestFirst(a.episode, b.episode))[0]?.episode;
  if (!episode?.date) return [];
  const { typed, zone, utc } = episode.date;
  const others =
    ["", ", as that of another episode"][bare.length - 1] ?? `, as those of ${bare.length - 1} other episodes`;
  return [
    {
      rule: "date-midnight",
      severity: "info",
      message: `The date names no hour${others}: midnight in ${zone} is taken (${formatIso(utc)})`,
      place: { file: episode.source.file },
      field: "date",
      found: typed,
      expected: "a day and an hour",
      hint: anotherHour(episode.date),
      episode: episode.slug,
    },
  ];
}

/** It comes out at midnight, and nobody typed that: not with a clock, with a word, nor as a count of seconds. */
const isBareDay = (date: WallTime | undefined): date is WallTime =>
  date !== undefined &&
  formatWall(date.utc, date.zone).endsWith(" 00:00") &&
  !/(?:^|[T\s,])\d{1,2}[:.h]\d\d(?!\d)|\d\s*[ap]\.?m\b|midnight|^\d{10,}$/i.test(date.typed.trim());

/** What to write for another hour. */
const anotherHour = ({ utc, zone }: WallTime): string => `Write date: ${formatDay(utc, zone)} 06:00 for another hour.`;

/** Out, waiting for its date, or not for publication. An episode without a date waits for one. */
export function stateOf(episode: Outline, now: number): Entry["state"] {
  if (episode.draft) return "draft";
  return episode.date && episode.date.utc <= now ? "published" : "scheduled";
}

/** What comes out next after `now`. */
export function findNextDue(planned: readonly Planned<Outline>[], now: number): Due | undefined {
  const waiting = planned.filter(({ episode, state }) => state === "scheduled" && (episode.date?.utc ?? 0) > now);
  const next = waiting.sort((a, b) => newestFirst(b.episode, a.episode))[0]?.episode;
  return next && { slug: next.slug, title: next.title, date: next.date!.utc };
}

/** What may be announced of what waits, soonest first: nothing unless the show wants that, and no episode that does not. */
export function findUpcoming({ upcoming }: Pick<Show, "upcoming">, planned: readonly Planned<Outline>[]): Due[] {
  if (!upcoming) return [];
  return planned
    .filter(({ state, episode }) => state === "scheduled" && episode.date && episode.teaser !== false)
    .map(({ episode }) => ({ slug: episode.slug, title: episode.title, date: episode.date!.utc }))
    .reverse();
}

/** Newest first; 0 for two of the same moment, and for two without a date. */
function compareDates(a: Outline, b: Outline): number {
  const [of, other] = [a.date?.utc ?? Number.POSITIVE_INFINITY, b.date?.utc ?? Number.POSITIVE_INFINITY];
  return of === other ? 0 : other - of;
}

/** By date, newest first; episodes of the same moment by season, number and slug, so that the order never depends on the disk. */
function newestFirst(a: Outline, b: Outline): number {
  return (
    compareDates(a, b) ||
    (b.season ?? 0) - (a.season ?? 0) ||
    (b.number ?? 0) - (a.number ?? 0) ||
    (a.slug < b.slug ? -1 : 1)
  );
}

function placeQueue<E extends Outline>(show: Show, queue: E[], dated: readonly E[], now: number): Read<E[]> {
  if (queue.length === 0) return { value: [], problems: [] };
  const read = show.release && readRhythm(show.release.every);
  const rhythm = isTimed(read) ? read : undefined;
  const dates = dated.flatMap(({ date, draft }) => (date && !draft ? [date.utc] : []));
  const past = dates.filter((utc) => utc <= now);
  // A show that has not begun goes by its first date, which is the newest one once it is out.
  const newest = past.length > 0 ? Math.max(...past) : Math.min(...dates);
  if (!rhythm || !Number.isFinite(newest)) return { value: queue, problems: [noBeginning(queue[0]!, rhythm)] };
  const taken = new Set(dated.map((episode) => episode.date?.utc));
  const slots = slotsAfter(rhythm, newest, show.timezone);
  const freeSlot = (from: number): number => {
    for (const slot of slotsAfter(rhythm, from, show.timezone)) if (slot > now && !taken.has(slot)) return slot;
    return now;
  };
  const problems: Problem[] = [];
  const value = queue.map((episode) => {
    let slot = slots.next().value as number;
    while (taken.has(slot)) slot = slots.next().value as number;
    const following = slotsAfter(rhythm, slot, show.timezone).next().value as number;
    if (following <= now) problems.push(missed(show, episode, slot, freeSlot(following)));
    return withDate(show, episode, slot);
  });
  return { value, problems };
}

/**
 * The first moment of the show's rhythm after `now` at which no planned episode comes out; undefined where the show has no
 * rhythm with a time of day.
 */
export function findFreeSlot(show: Show, planned: readonly Planned<Outline>[], now: number): number | undefined {
  const rhythm = show.release && readRhythm(show.release.every);
  if (!isTimed(rhythm)) return undefined;
  const dates = planned.flatMap(({ episode: { date, draft } }) => (date && !draft ? [date.utc] : []));
  const newest = Math.max(...dates.filter((utc) => utc <= now));
  // Every second week is counted from the newest episode, as the queue counts it.
  const slots = slotsAfter(rhythm, Number.isFinite(newest) ? newest : now, show.timezone);
  for (const slot of slots) if (slot > now && !dates.includes(slot)) return slot;
  return undefined;
}

function withDate<E extends Outline>(show: Show, episode: E, utc: number): E {
  return { ...episode, date: { utc, typed: formatWall(utc, show.timezone), zone: show.timezone } };
}

/** Order of the queue. */
function inOrder(a: Outline, b: Outline): number {
  return (
    (a.season ?? 0) - (b.season ?? 0) ||
    (a.number ?? Number.POSITIVE_INFINITY) - (b.number ?? Number.POSITIVE_INFINITY) ||
    (a.slug < b.slug ? -1 : 1)
  );
}

function noBeginning(episode: Outline, rhythm: Rhythm | undefined): Problem {
  const hint = rhythm
    ? "give the first episode of the queue a date; the others follow it"
    : 'put release: { every: "Tuesday 06:00" } into show.md, or give the episode a date';
  return problem(
    "queue-no-slot",
    episode,
    "date: next",
    rhythm ? "an episode with a date, for the queue to follow" : "a rhythm in show.md",
    hint,
  );
}

function missed(show: Show, episode: Outline, slot: number, free: number): Problem {
  const when = `${formatWall(slot, show.timezone)} (${formatIso(slot)})`;
  const hint = `to publish it with that date write date: ${formatWall(slot, show.timezone)}; else a later one, such as the next free slot: date: ${formatWall(free, show.timezone)}; where it is out already, restore ${lockFile}, which would hold its date`;
  return problem(
    "queue-missed",
    episode,
    doing(`slot ${when}`, "has passed"),
    "a build at every slot of the queue",
    hint,
  );
}

function problem(rule: string, episode: Outline, found: Found, expected: string, hint: string): Problem {
  const place = { file: episode.source.file };
  return {
    rule,
    severity: "error",
    ...sayFound(found, expected),
    place,
    field: "date",
    hint,
    episode: episode.slug,
  };
}

/** Whether a rhythm says at what time of the day. */
const isTimed = (rhythm: Rhythm | undefined): rhythm is Rhythm => rhythm !== undefined && rhythm.times.length > 0;

/** The moments of a rhythm with times of day after `utc` (milliseconds since 1970), in the zone's wall time, without end. */
export function* slotsAfter(rhythm: Rhythm, utc: number, zone: string): Generator<number> {
  const start = inZone(utc, zone);
  const weekday = getDay(start);
  for (let ahead = 0; ; ahead++) {
    const week = Math.floor((weekday + ahead) / 7);
    if (week % rhythm.weeks !== 0 || !rhythm.days.includes((weekday + ahead) % 7)) continue;
    const { year, month, day } = toWall(addDays(start, ahead).getTime(), zone);
    for (const time of rhythm.times) {
      const slot = fromWall({ year, month, day, ...time, second: 0 }, zone).utc;
      if (slot > utc) yield slot;
    }
  }
}
