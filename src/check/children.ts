// Finds the children of an element by names such as `itunes:image`, whatever prefix the feed has for the namespace.
import { groupBy } from "../base/group-by.js";
import type { XmlElement } from "../base/xml-tree.js";

/** Prefix -> the URIs it may stand for, the right one first. */
export const namespaceUris: Record<string, readonly string[]> = {
  itunes: ["http://www.itunes.com/dtds/podcast-1.0.dtd"],
  podcast: [
    "https://podcastindex.org/namespace/1.0",
    "https://github.com/Podcastindex-org/podcast-namespace/blob/main/docs/1.0.md",
  ],
  atom: ["http://www.w3.org/2005/Atom"],
  content: ["http://purl.org/rss/1.0/modules/content/"],
  psc: ["http://podlove.org/simple-chapters"],
  spotify: ["http://www.spotify.com/ns/rss"],
  fh: ["http://purl.org/syndication/history/1.0"],
};

/** Children by a name such as `itunes:image` or `title`. */
export function kids(element: XmlElement | undefined, path: string): readonly XmlElement[] {
  if (!element) return none;
  const colon = path.indexOf(":");
  const named = namesOf(element).get(path.slice(colon + 1));
  if (!named) return none;
  const uris = colon < 0 ? bare : namespaceUris[path.slice(0, colon)]!;
  const isOf = ({ uri }: XmlElement): boolean => uris.includes(uri) || (uri !== "" && uris.some(isNear(uri)));
  return named.every(isOf) ? named : named.filter(isOf);
}

/**
 * Whether a namespace is another but for case, scheme and a slash at its end: such a typo is a finding of its own, and nothing
 * under it is called missing.
 */
export const isNear =
  (uri: string) =>
  (other: string): boolean =>
    loose(uri) === loose(other);

const loose = (uri: string): string =>
  uri
    .toLowerCase()
    .replace(/^https/, "http")
    .replace(/\/+$/, "");

const none: readonly never[] = [];

const bare: readonly string[] = [""];

const names = new WeakMap<XmlElement, Map<string, XmlElement[]>>();

/** An element's children by their local names: a hundred rules ask for them. */
function namesOf(element: XmlElement): Map<string, XmlElement[]> {
  const known = names.get(element);
  if (known) return known;
  const found = groupBy(element.children, ({ name }) => name);
  names.set(element, found);
  return found;
}

export const kid = (element: XmlElement | undefined, path: string): XmlElement | undefined => kids(element, path)[0];
