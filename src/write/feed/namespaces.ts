// The namespaces of the feed, byte for byte as each specification prints them, and the root tag that declares them.

import { escapeXmlAttribute } from "../../base/xml.js";
import { ownNamespaces } from "../../conventions/feed-tags.js";

/** Opening tag of a feed, with the namespaces of the show's own tags; PSP-1 wants the declarations here and nowhere else. */
export const rootTag = (further: Record<string, string> = {}): string =>
  `<rss version="2.0" ${Object.entries({ ...ownNamespaces, ...further })
    .map(([prefix, uri]) => `xmlns:${prefix}="${escapeXmlAttribute(uri)}"`)
    .join(" ")}>`;
