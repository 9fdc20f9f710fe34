// Finds by halving from where on something holds.

/** The first whole number from `low` on for which `holds`; it has to hold for all further ones. `high` where it does for none. */
export function firstWhere(low: number, high: number, holds: (at: number) => boolean): number {
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
