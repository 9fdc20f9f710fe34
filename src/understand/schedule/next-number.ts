// The number that comes next, where a show counts its episodes.

export interface Counted {
  season?: number;
  number?: number;
  type: "full" | "trailer" | "bonus";
}

/**
 * Season and number after the highest of the last season, or of the one that is asked for; undefined where the show does not
 * number its episodes. A show without any full episode begins at 1.
 */
export function nextNumber(
  episodes: readonly Counted[],
  asked?: number,
): { season?: number; number: number } | undefined {
  const full = episodes.filter(({ type }) => type === "full");
  if (full.length === 0) return { ...(asked === undefined ? {} : { season: asked }), number: 1 };
  const numbered = full.filter(({ number }) => number !== undefined);
  if (numbered.length === 0) return undefined;
  const season = asked ?? Math.max(...numbered.map((episode) => episode.season ?? 0));
  const last = Math.max(0, ...numbered.filter((one) => (one.season ?? 0) === season).map(({ number }) => number!));
  return { ...(season > 0 ? { season } : {}), number: Math.floor(last) + 1 };
}

/**
 * Season and number as a recording's tags say them, where they come after those that are there; else the usual next ones.
 * A disc is taken for a season only where the show has seasons: nearly every program writes that of an album as 1.
 */
export function taggedNumber(
  tags: { season?: number; number?: number },
  next: { season?: number; number: number } | undefined,
): { season?: number; number: number } | undefined {
  if (next === undefined || tags.number === undefined) return next;
  if (next.season === undefined) return tags.number < next.number ? next : { number: tags.number };
  const season = tags.season ?? next.season;
  const isLater = season > next.season || (season === next.season && tags.number >= next.number);
  return isLater ? { season, number: tags.number } : next;
}
