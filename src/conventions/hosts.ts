// Who of a show's hosts hosts an episode: those of its day, where hosts came later or left.
import { formatWall } from "../base/date-text.js";
import type { Host, Show } from "../model/show.js";

/** The terms of one who hosts a show. */
type Term = Pick<Host, "since" | "until">;

/**
 * The hosts of a day (`2026-03-08`), in their order; its first and its last day belong to a host. Without a day it is later
 * than all of them: of the hosts as they are now, and of an episode that has no date yet.
 */
export const hostsOn = <One extends Term>(hosts: readonly One[], day: string | undefined): One[] =>
  hosts.filter(({ since, until }) =>
    day === undefined
      ? until === undefined
      : (since === undefined || since <= day) && (until === undefined || day <= until),
  );

/** The day on which clocks of the show have a moment, in milliseconds since 1970. */
export const dayOf = ({ timezone }: Pick<Show, "timezone">, utc: number): string =>
  formatWall(utc, timezone).slice(0, 10);
