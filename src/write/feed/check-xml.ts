// Reads written XML back with a strict parser, so that nothing that no reader can parse is ever published.
import { readXmlPiece, readXmlTree, type XmlTree } from "../../base/xml-tree.js";
import { ownNamespaces, rootTag } from "../../conventions/feed-tags.js";
import type { Problem } from "../../model/model.js";

const rule = "rss-xml-well-formed";

/** Checks a whole document: one problem at the first place where it is not well-formed, or uses a prefix it never declared. */
export const checkXml = (text: string, file = "feed.xml"): Problem[] => sayFault(readXmlTree(text), file);

function sayFault({ faults: [fault] }: XmlTree, file: string): Problem[] {
  if (fault === undefined) return [];
  return [
    {
      rule,
      severity: "error",
      message: `The XML would not be well-formed: ${fault.message}`,
      place: { file, line: fault.line, column: fault.column },
      hint: "This is a fault of airdate, not of your files: please report it with the text that is at this place",
      url: "https://www.w3.org/TR/xml/",
    },
  ];
}

/** Checks a piece of a feed, such as an item, as it will stand under the feed's root. */
export const checkFragment = (text: string, file: string, further?: Record<string, string>): Problem[] =>
  sayFault(readXmlPiece(`${rootTag(further)}${text}</rss>`), file);

/** Checks an entry of an Atom feed. */
export const checkAtomEntry = (text: string, file: string): Problem[] =>
  checkXml(`<feed xmlns="${ownNamespaces.atom}">${text}</feed>`, file);
