// Takes the text out of office documents (docx, odt): a line for each paragraph and row of a table, with breaks and tabs.
import { readXmlTree, type XmlElement } from "../../../base/xml-tree.js";

/** What the elements of a format mean to who reads it. */
interface Office {
  /** The part of the zip that holds the text. */
  part: string;
  /** Elements whose words are not read: deleted, hidden in a field, said twice, or not the document's own. */
  passed: ReadonlySet<string>;
  paragraphs: ReadonlySet<string>;
  row: string;
  cells: ReadonlySet<string>;
  /** An element inside of a paragraph whose own paragraphs stand beside it. */
  apart?: string;
  /** The element that holds words, the one that stands for some spaces, and those that stand for a sign. */
  words: string;
  spaces?: string;
  signs: ReadonlyMap<string, string>;
}

const word: Office = {
  part: "word/document.xml",
  passed: new Set(["del", "moveFrom", "delText", "instrText", "Fallback", "pPr", "rPr", "sectPr"]),
  paragraphs: new Set(["p"]),
  row: "tr",
  cells: new Set(["tc"]),
  apart: "txbxContent",
  words: "t",
  signs: new Map([
    ["tab", "\t"],
    ["br", "\n"],
    ["cr", "\n"],
    ["noBreakHyphen", "-"],
  ]),
};

const openDocument: Office = {
  part: "content.xml",
  passed: new Set([
    "tracked-changes",
    "annotation",
    "note",
    "forms",
    "sequence-decls",
    "bibliography",
    "automatic-styles",
  ]),
  paragraphs: new Set(["p", "h"]),
  row: "table-row",
  cells: new Set(["table-cell", "covered-table-cell"]),
  words: "said",
  spaces: "s",
  signs: new Map([
    ["tab", "\t"],
    ["line-break", "\n"],
  ]),
};

/** The text of a docx: paragraphs with an empty line between them. Throws an `Error` that says what is wrong with the file. */
export const readDocx = async (bytes: Uint8Array): Promise<string> =>
  joinParagraphs(await unpackPart(bytes, word.part), word);

/** The text of an odt, in the same way. Text between elements gets one of its own: the tree keeps the order of elements alone. */
export async function readOdt(bytes: Uint8Array): Promise<string> {
  const xml = (await unpackPart(bytes, openDocument.part)).replace(/>([^<]+)(?=<)/g, (_, said: string) =>
    said.trim() === "" && said.includes("\n") ? ">" : `><said>${said}</said>`,
  );
  return joinParagraphs(xml, openDocument);
}

/** The most bytes a document's text may have once it is unpacked: a small file can hold gigabytes. */
const most = 50_000_000;

async function unpackPart(bytes: Uint8Array, name: string): Promise<string> {
  const { unzipSync } = await import("fflate");
  let size = 0;
  const parts = unzipSync(bytes, {
    filter(part) {
      if (part.name !== name) return false;
      size = part.originalSize;
      return part.originalSize <= most;
    },
  });
  const part = parts[name];
  if (part === undefined)
    throw new Error(size > most ? "it unpacks to far more than a transcript is" : "it has no text");
  return new TextDecoder().decode(part);
}

function joinParagraphs(xml: string, office: Office): string {
  const { root, faults } = readXmlTree(xml);
  if (root === undefined || faults.length > 0) throw new Error("its text is damaged");
  const paragraphs: string[] = [];
  collect(root, office, paragraphs);
  return paragraphs
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join("\n\n");
}

function collect(element: XmlElement, office: Office, paragraphs: string[]): void {
  for (const child of element.children) {
    if (office.passed.has(child.name)) continue;
    if (office.paragraphs.has(child.name)) paragraphs.push(textOf(child, office, paragraphs));
    else if (child.name === office.row) paragraphs.push(rowOf(child, office));
    else collect(child, office, paragraphs);
  }
}

/** Cells of a table's row, with tabs between them. */
function rowOf(row: XmlElement, office: Office): string {
  const cells = row.children.filter(({ name }) => office.cells.has(name));
  return cells
    .map((cell) => {
      const inner: string[] = [];
      collect(cell, office, inner);
      return inner.join(" ").replace(/\s+/g, " ").trim();
    })
    .join("\t");
}

function textOf(element: XmlElement, office: Office, paragraphs: string[]): string {
  let text = "";
  for (const child of element.children) {
    if (office.passed.has(child.name)) continue;
    if (child.name === office.apart) collect(child, office, paragraphs);
    else if (child.name === office.words) text += child.text;
    else if (child.name === office.spaces) text += " ".repeat(Math.min(99, Number(child.attributes["text:c"] ?? 1)));
    else text += office.signs.get(child.name) ?? textOf(child, office, paragraphs);
  }
  return text;
}
