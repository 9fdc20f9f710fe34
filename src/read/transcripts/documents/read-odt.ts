// Takes the text out of an OpenDocument text (odt): a line for each paragraph and heading, with its breaks and tabs.
import type { XmlElement } from "../../../base/xml-tree.js";
import { joinParagraphs } from "./join-paragraphs.js";
import { unpackPart } from "./unpack-part.js";

/**
 * The text of an odt: paragraphs with an empty line between them. What change tracking has deleted, notes and comments are left
 * out. Throws an `Error` whose message says what is wrong with the file.
 */
export async function readOdt(bytes: Uint8Array): Promise<string> {
  return joinParagraphs(inOrder(await unpackPart(bytes, "content.xml")), collectParagraphs);
}

/** Text that stands between elements, in an element of its own: the tree keeps the order of elements alone. */
const inOrder = (xml: string): string =>
  xml.replace(/>([^<]+)(?=<)/g, (_, said: string) =>
    said.trim() === "" && said.includes("\n") ? ">" : `><said>${said}</said>`,
  );

/** Parts whose words are not the document's own. */
const passed = new Set([
  "tracked-changes",
  "annotation",
  "note",
  "forms",
  "sequence-decls",
  "bibliography",
  "automatic-styles",
]);

function collectParagraphs(element: XmlElement, paragraphs: string[]): void {
  for (const child of element.children) {
    if (passed.has(child.name)) continue;
    if (child.name === "p" || child.name === "h") paragraphs.push(textOf(child));
    else if (child.name === "table-row") paragraphs.push(child.children.map(cellOf).join("\t"));
    else collectParagraphs(child, paragraphs);
  }
}

function cellOf(cell: XmlElement): string {
  const inner: string[] = [];
  collectParagraphs(cell, inner);
  return inner.join(" ").replace(/\s+/g, " ").trim();
}

function textOf(element: XmlElement): string {
  let text = "";
  for (const child of element.children) {
    if (passed.has(child.name)) continue;
    if (child.name === "said") text += child.text;
    else if (child.name === "tab") text += "\t";
    else if (child.name === "line-break") text += "\n";
    else if (child.name === "s") text += " ".repeat(Math.min(99, Number(child.attributes["text:c"] ?? 1)));
    else text += textOf(child);
  }
  return text;
}
