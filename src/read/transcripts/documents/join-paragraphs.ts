// Makes the XML of an office document a text: its paragraphs with an empty line between them.
import { readXmlTree, type XmlElement } from "../../../base/xml-tree.js";

/** `collect` adds what the format calls a paragraph. Throws an `Error` that says so where the XML is damaged. */
export function joinParagraphs(xml: string, collect: (root: XmlElement, paragraphs: string[]) => void): string {
  const { root, faults } = readXmlTree(xml);
  if (root === undefined || faults.length > 0) throw new Error("its text is damaged");
  const paragraphs: string[] = [];
  collect(root, paragraphs);
  return paragraphs
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join("\n\n");
}
