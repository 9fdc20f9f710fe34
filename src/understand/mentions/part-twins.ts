// Parts from the addresses of a talk those that are so like another that one of the two was misheard: appsumo.com and absumo.com.
import { encodeLetters } from "../names/sounds/costs.js";
import { letterDistance } from "../names/sounds/distance.js";

/** Shorter addresses are like others by chance. */
const shortest = 5;
/** Two letters apart at most, and by the length of the shorter no farther than this. */
const apart = 2;
const share = 0.3;

interface Heard {
  url: string;
  count: number;
}

/**
 * The addresses that stand, and those that are too much like another: of two that are alike the one that `isKnown` or that is
 * said more often stands, of two said as often neither. Numbers in addresses differ on purpose, and so do endings.
 */
export function partTwins<Address extends Heard>(
  addresses: readonly Address[],
  isKnown: (url: string) => boolean,
): { standing: Address[]; alike: Address[] } {
  const alike = new Set<Address>();
  const rank = ({ url, count }: Address): number => (isKnown(url) ? Number.POSITIVE_INFINITY : count);
  for (const [at, one] of addresses.entries())
    for (const other of addresses.slice(at + 1)) {
      if (!areAlike(one.url, other.url)) continue;
      if (rank(one) <= rank(other) && !isKnown(one.url)) alike.add(one);
      if (rank(other) <= rank(one) && !isKnown(other.url)) alike.add(other);
    }
  return { standing: addresses.filter((one) => !alike.has(one)), alike: [...alike] };
}

function areAlike(one: string, other: string): boolean {
  const [a, b] = [partsOf(one), partsOf(other)];
  if (a === undefined || b === undefined || a.ending !== b.ending) return false;
  // Of one host, what stands behind it is compared, else the hosts.
  const [left, right] = a.host === b.host ? [a.path, b.path] : a.path === b.path ? [a.host, b.host] : ["", ""];
  const length = Math.min(left.length, right.length);
  if (left === right || length < shortest || /\d/.test(left + right) || Math.abs(left.length - right.length) > 1)
    return false;
  return letterDistance(encodeLetters(left), encodeLetters(right)) <= Math.min(apart, share * length);
}

/** An address in its parts: the host without `www.` and its ending, and the path without the slashes around it. */
function partsOf(url: string): { host: string; ending: string; path: string } | undefined {
  const found = /^https?:\/\/(?:www\.)?([^/?#]+)(\.[^./?#]+)\/?([^?#]*?)\/?$/i.exec(url);
  if (found === null) return undefined;
  return { host: found[1]!.toLowerCase(), ending: found[2]!.toLowerCase(), path: found[3]!.toLowerCase() };
}
