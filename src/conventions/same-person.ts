// Whether two mentions of a name may mean one person, by the addresses that stand beside them.
import { urlKey } from "../base/normal-url.js";
import type { Link, Person } from "../model/model.js";

/** A name without what people type differently; case does not matter. */
export const foldName = (text: string): string => text.normalize("NFC").toLowerCase().replace(/\s+/g, " ").trim();

/** What others call somebody, in quotes between the names: Andrew "Bo" Berg. Its group is the words alone. */
export const nickname = /(?<=\p{L} )["“”„‘'«]([^"“”„‘’'«»]{1,30})["“”‘’'»] (?=\p{Lu})/u;

/** What of a person tells them from others. */
export type Addressed = Partial<Pick<Person, "url">> & { links?: readonly Link[] };

/** Every address of a person. */
export const addressesOf = ({ url, links = [] }: Addressed): string[] => [
  ...(url ? [url] : []),
  ...links.map((link) => link.url),
];

/**
 * Whether both have an address of the same kind (their own page, or one network) that differs, and none in common: then they
 * are hardly one person. A page here and a handle there say nothing.
 */
export function areApart(one: Addressed, other: Addressed): boolean {
  // Spelled alike, as nearly all are, they need not be taken apart.
  if (one.url !== undefined && one.url === other.url) return false;
  const keys = new Set(addressesOf(one).map(urlKey));
  if (addressesOf(other).some((url) => keys.has(urlKey(url)))) return false;
  const kinds = new Set(kindsOf(one));
  return kindsOf(other).some((kind) => kinds.has(kind));
}

const kindsOf = ({ url, links = [] }: Addressed): string[] => [
  ...(url ? ["website"] : []),
  ...links.flatMap(({ kind }) => (kind === undefined ? [] : [kind])),
];
