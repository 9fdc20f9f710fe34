// Who of a show's hosts hosts an episode: those of its day, where hosts came later or left.
import { formatDay } from "../base/date-text.js";
import type { Host, Show } from "../model/show.js";

/**
 * The hosts at a moment in milliseconds since 1970, in their order; their first and their last day in the show's zone belong to
 * them. Without a moment it is later than all of these days: of the hosts as they are now, and of an episode that has no date yet.
 */
export const hostsAt = <One extends Pick<Host, "since" | "until">>(
  { hosts, timezone }: Pick<Show, "timezone"> & { hosts: readonly One[] },
  utc?: number,
): One[] =>
  hosts.filter(({ since, until }) => {
    if (since === undefined && until === undefined) return true;
    if (utc === undefined) return until === undefined;
    const day = formatDay(utc, timezone);
    return (since === undefined || since <= day) && (until === undefined || day <= until);
  });
