// Finds by halving from where on something holds.

/** The first whole number from 0 on for which `holds`; it has to hold for all further ones. `high` where it does for none. */
export function firstWhere(high: number, holds: (at: number) => boolean): number {
  let low = 0;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
