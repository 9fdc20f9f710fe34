// The number that comes next, where a show counts its episodes.

export interface Counted {
  season?: number;
  number?: number;
  type: "full" | "trailer" | "bonus";
}

/**
 * Season and number after the highest of the last season; undefined where the show does not number its episodes. A show
 * without any full episode begins at 1.
 */
export function nextNumber(episodes: readonly Counted[]): { season?: number; number: number } | undefined {
  const full = episodes.filter(({ type }) => type === "full");
  if (full.length === 0) return { number: 1 };
  const numbered = full.filter(({ number }) => number !== undefined);
  if (numbered.length === 0) return undefined;
  const season = Math.max(...numbered.map((episode) => episode.season ?? 0));
  const last = Math.max(...numbered.filter((one) => (one.season ?? 0) === season).map(({ number }) => number!));
  return { ...(season > 0 ? { season } : {}), number: Math.floor(last) + 1 };
}
