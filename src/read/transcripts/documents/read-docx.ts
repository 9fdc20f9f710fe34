// Takes the text out of a Word document (docx): a line for each paragraph, with its breaks and tabs.
import type { XmlElement } from "../../../base/xml-tree.js";
import { joinParagraphs } from "./join-paragraphs.js";
import { unpackPart } from "./unpack-part.js";

/**
 * The text of a docx: paragraphs with an empty line between them. Deleted words are left out, inserted ones are in. Throws an
 * `Error` whose message says what is wrong with the file.
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  return joinParagraphs(await unpackPart(bytes, "word/document.xml"), collectParagraphs);
}

function collectParagraphs(element: XmlElement, paragraphs: string[]): void {
  for (const child of element.children) {
    if (child.name === "p") paragraphs.push(textOf(child, paragraphs));
    else if (child.name === "tr") paragraphs.push(rowOf(child));
    else if (!passed.has(child.name)) collectParagraphs(child, paragraphs);
  }
}

/** Cells of a table's row, with tabs between them. */
function rowOf(row: XmlElement): string {
  const cells = row.children.filter(({ name }) => name === "tc");
  return cells
    .map((cell) => {
      const inner: string[] = [];
      collectParagraphs(cell, inner);
      return inner.join(" ").replace(/\s+/g, " ").trim();
    })
    .join("\t");
}

/** Parts of a paragraph whose words are not read: deleted, hidden in a field, or said twice. */
const passed = new Set(["del", "moveFrom", "delText", "instrText", "Fallback", "pPr", "rPr", "sectPr"]);

function textOf(element: XmlElement, paragraphs: string[]): string {
  let text = "";
  for (const child of element.children) {
    if (passed.has(child.name)) continue;
    if (child.name === "t") text += child.text;
    else if (child.name === "tab") text += "\t";
    else if (child.name === "br" || child.name === "cr") text += "\n";
    else if (child.name === "noBreakHyphen") text += "-";
    else if (child.name === "txbxContent") collectParagraphs(child, paragraphs);
    else text += textOf(child, paragraphs);
  }
  return text;
}
