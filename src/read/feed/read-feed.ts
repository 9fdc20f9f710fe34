// Reads any podcast RSS feed into the facts that subscribers' apps act on.
import { sayFound } from "../../base/say-found.js";
import { findChild, findChildren, readXmlTree, type XmlElement } from "../../base/xml-tree.js";
import type { Problem, Read } from "../../model/model.js";

export const itunesUri = "http://www.itunes.com/dtds/podcast-1.0.dtd";
export const podcastUri = "https://podcastindex.org/namespace/1.0";
const contentUri = "http://purl.org/rss/1.0/modules/content/";

export interface FeedItemFacts {
  /** The guid; where it is missing apps take the enclosure's URL, then the link. */
  guid: string;
  title: string;
  /** Milliseconds since 1970, NaN when missing or unreadable. */
  date: number;
  enclosure?: { url: string; length: number; type: string };
  description: string;
  line: number;
}

export interface FeedFacts {
  title: string;
  guid?: string;
  link: string;
  items: FeedItemFacts[];
}

/** Reads a feed's text. The value is `undefined` when there is no RSS channel in it; XML faults are errors with their line. */
export function readFeed(file: string, text: string): Read<FeedFacts | undefined> {
  const { root, faults } = readXmlTree(text);
  const problems: Problem[] = faults.map(({ message, line, column }) => ({
    rule: "rss-xml-well-formed",
    severity: "error",
    message: `The XML cannot be read: ${message}`,
    place: { file, line, column },
  }));
  const channel = findChild(root, "channel");
  if (root?.name !== "rss" || !channel) {
    const found = root ? `<${root.written}>` : "no XML element";
    problems.push({
      rule: "rss-root-version",
      severity: "error",
      message: sayFound(found, '<rss version="2.0"> with a <channel>'),
      place: { file, line: root?.line ?? 1 },
      found,
    });
    return { value: undefined, problems };
  }
  const guid = textOf(channel, "guid", podcastUri);
  const value: FeedFacts = {
    title: textOf(channel, "title"),
    link: textOf(channel, "link"),
    ...(guid === "" ? {} : { guid }),
    items: findChildren(channel, "item").map(readItem),
  };
  return { value, problems };
}

const textOf = (element: XmlElement, name: string, uri = ""): string =>
  findChild(element, name, uri)?.text.trim() ?? "";

function readItem(item: XmlElement): FeedItemFacts {
  const enclosure = findChild(item, "enclosure")?.attributes;
  const date = textOf(item, "pubDate");
  return {
    guid: textOf(item, "guid") || enclosure?.url || textOf(item, "link"),
    title: textOf(item, "title"),
    date: date === "" ? Number.NaN : Date.parse(date),
    ...(enclosure
      ? { enclosure: { url: enclosure.url ?? "", length: Number(enclosure.length ?? 0), type: enclosure.type ?? "" } }
      : {}),
    description: textOf(item, "encoded", contentUri) || textOf(item, "description"),
    line: item.line,
  };
}
