// The namespaces of the feed, byte for byte as each specification prints them, and the root tag that declares them.

/** Prefix -> URI. The Podlove URI is the http form without a slash, as its specification has it. */
export const namespaces = {
  atom: "http://www.w3.org/2005/Atom",
  content: "http://purl.org/rss/1.0/modules/content/",
  itunes: "http://www.itunes.com/dtds/podcast-1.0.dtd",
  podcast: "https://podcastindex.org/namespace/1.0",
  psc: "http://podlove.org/simple-chapters",
} as const;

const declarations = Object.entries(namespaces)
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");

/** Opening tag of the feed; PSP-1 wants the declarations here and nowhere else. */
export const rootTag = `<rss version="2.0" ${declarations}>`;
