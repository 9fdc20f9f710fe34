// Whether two mentions of a name may mean one person, and the roles that people have in the Podcasting 2.0 namespace.
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

/** Group -> its roles, divided by a bar, lower case. */
export const rolesOfGroups: Record<string, string> = {
  "creative direction":
    "director|assistant director|executive producer|senior producer|producer|associate producer|development producer|creative director",
  cast: "host|co-host|guest host|guest|voice actor|narrator|announcer|reporter",
  writing:
    "author|editorial director|co-writer|writer|songwriter|guest writer|story editor|managing editor|script editor|script coordinator|researcher|editor|fact checker|translator|transcriber|logger",
  "audio production":
    "studio coordinator|technical director|technical manager|audio engineer|remote recording engineer|post production engineer",
  "audio post-production":
    "audio editor|sound designer|foley artist|composer|theme music|music production|music contributor",
  administration:
    "production coordinator|booking coordinator|production assistant|content manager|marketing manager|sales representative|sales manager",
  visuals: "graphic designer|cover art designer",
  community: "social media manager",
  "misc.": "consultant|intern",
  "video production": "camera operator|lighting designer|camera grip|assistant camera",
  "video post-production": "editor|assistant editor",
};
