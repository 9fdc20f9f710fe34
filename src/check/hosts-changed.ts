// Says of hosts that came or went in show.md to how many published episodes that happens: those that name none of their own.
import { nameSome } from "../base/say-found.js";
import { hostsAt } from "../conventions/hosts.js";
import { placeOf } from "../conventions/places.js";
import type { LockedHost, PublishedLock } from "../model/lock.js";
import type { Card, Problem, Show } from "../model/model.js";

/**
 * A warning for hosts without a first day that published episodes get, and one for those who are gone from show.md, against the hosts that the lock holds of the
 * build before; `cards` are the published ones. Without them in the lock nothing is known, and nothing said.
 */
export function lintHosts(lock: PublishedLock | undefined, show: Show, cards: readonly Card[]): Problem[] {
  const { hosts, timezone } = show;
  const before = lock?.show.hosts;
  if (!lock || !before || (before.length === hosts.length && before.every((one, at) => isSame(one, hosts[at]!))))
    return [];
  const [come, gone] = [new Map<string, number>(), new Map<string, number>()];
  for (const { slug, date, ownHosts } of cards) {
    if (ownHosts || lock.episodes[slug] === undefined) continue;
    const was = hostsAt({ hosts: before, timezone }, date);
    // Who has a first or a last day typed is meant to be there from it, and up to it.
    const is = hostsAt(show, date).filter(({ since }) => since === undefined);
    countNew(was, is, come);
    countNew(hosts, was, gone);
  }
  const say = (message: string, hint: string): Problem => ({
    rule: "hosts-changed",
    severity: "warn",
    message,
    place: placeOf(show.source, "hosts"),
    field: "hosts",
    hint,
  });
  const problems: Problem[] = [];
  if (come.size > 0)
    problems.push(
      say(
        `Hosts are new in show.md (${nameSome([...come.keys()])}), and ${sayMany(come)} that came out before name them too now`,
        'Who joined later gets a first day: - { name: NAME, since: "2026-03-08" }. Where they were hosts all along, all is well.',
      ),
    );
  if (gone.size > 0)
    problems.push(
      say(
        `Hosts are no more in show.md (${nameSome([...gone.keys()])}), and ${sayMany(gone)} that came out before lose them`,
        'Who left stays there with a last day: - { name: NAME, until: "2026-03-08" }. Where they never were hosts, all is well.',
      ),
    );
  return problems;
}

const isSame = (one: LockedHost, other: LockedHost): boolean =>
  one.id === other.id && one.since === other.since && one.until === other.until;

/** The most that one of them has. */
function sayMany(counts: ReadonlyMap<string, number>): string {
  const most = Math.max(...counts.values());
  return most === 1 ? "an episode" : `${most} episodes`;
}

/** Counts, by name, those of `after` who are not in `before`. */
function countNew(
  before: readonly { id: string }[],
  after: readonly { id: string; name: string }[],
  counts: Map<string, number>,
): void {
  const ids = new Set(before.map(({ id }) => id));
  for (const { id, name } of after) if (!ids.has(id)) counts.set(name, (counts.get(name) ?? 0) + 1);
}
