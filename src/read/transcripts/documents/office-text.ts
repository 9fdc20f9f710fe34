// Takes the text out of office documents (docx, odt): a line for each paragraph and row of a table, with breaks and tabs, and headings between signs.
import { readXmlTree, type XmlElement } from "../../../base/xml-tree.js";
import { signHeading } from "../headings.js";
import { splitNamed } from "../labels.js";

/** Styles of paragraphs by their names in the text. */
type Styles = ReadonlyMap<string, XmlElement>;

/** What the elements of a format mean to who reads it. */
interface Office {
  /** The parts of the zip that hold the text, and its styles where they stand apart. */
  part: string;
  styles?: string;
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
  /** The level of the heading that a paragraph is, 1 for the title of all; undefined for any other. */
  levelOf(paragraph: XmlElement, styles: Styles): number | undefined;
}

const word: Office = {
  part: "word/document.xml",
  styles: "word/styles.xml",
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
  levelOf(paragraph, styles) {
    const own = childOf(paragraph, "pPr");
    const style = styles.get(attributeOf(own, "pStyle") ?? "");
    // In a file of any language these names are English.
    const name = attributeOf(style, "name")?.toLowerCase();
    if (name === "title") return 1;
    const outline = attributeOf(own, "outlineLvl") ?? attributeOf(childOf(style, "pPr"), "outlineLvl");
    const level = Number(outline ?? Number(/^heading (\d)$/.exec(name ?? "")?.[1]) - 1);
    // Level 9 is the text's.
    return level < 9 ? level + 2 : undefined;
  },
};

const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name);
const attributeOf = (element: XmlElement | undefined, name: string): string | undefined =>
  childOf(element, name)?.attributes["w:val"];

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
  levelOf({ name, attributes }, styles) {
    if (name === "h") return Number(attributes["text:outline-level"] ?? 1) + 1;
    const style = attributes["text:style-name"] ?? "";
    return style === "Title" || styles.get(style)?.attributes["style:parent-style-name"] === "Title" ? 1 : undefined;
  },
};

/**
 * The text of a docx: paragraphs with an empty line between them, headings between equals signs as `signHeading` spells them.
 * Throws an `Error` that says what is wrong with the file.
 */
export async function readDocx(bytes: Uint8Array): Promise<string> {
  const parts = await unpackParts(bytes, word);
  return joinParagraphs(parts.text, parts.styles, word);
}

/** The text of an odt, in the same way. Text between elements gets one of its own: the tree keeps the order of elements alone. */
export async function readOdt(bytes: Uint8Array): Promise<string> {
  const { text } = await unpackParts(bytes, openDocument);
  const xml = text.replace(/>([^<]+)(?=<)/g, (_, said: string) =>
    said.trim() === "" && said.includes("\n") ? ">" : `><said>${said}</said>`,
  );
  return joinParagraphs(xml, "", openDocument);
}

/** The most bytes a document's text may have once it is unpacked: a small file can hold gigabytes. */
const most = 50_000_000;

async function unpackParts(bytes: Uint8Array, { part, styles }: Office): Promise<{ text: string; styles: string }> {
  const { unzipSync } = await import("fflate");
  let size = 0;
  const parts = unzipSync(bytes, {
    filter({ name, originalSize }) {
      if (name === part) size = originalSize;
      return (name === part || name === styles) && originalSize <= most;
    },
  });
  const text = parts[part];
  if (text === undefined)
    throw new Error(size > most ? "it unpacks to far more than a transcript is" : "it has no text");
  const decode = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);
  return { text: decode(text), styles: decode(parts[styles ?? ""]) };
}

function joinParagraphs(xml: string, stylesXml: string, office: Office): string {
  const styles = new Map<string, XmlElement>();
  const keep = (element: XmlElement): void => {
    const name = element.attributes["w:styleId"] ?? element.attributes["style:name"];
    if (element.name === "style" && name !== undefined) styles.set(name, element);
  };
  // Without its styles a text is read all the same.
  readXmlTree(stylesXml, keep);
  const { root, faults } = readXmlTree(xml, keep);
  if (root === undefined || faults.length > 0) throw new Error("its text is damaged");
  const paragraphs: string[] = [];
  collect(root, { office, styles }, paragraphs);
  return paragraphs
    .map((text) => text.trim())
    .filter((text) => text !== "")
    .join("\n\n");
}

/** What is read with: the format, and the file's own styles. */
interface Means {
  office: Office;
  styles: Styles;
}

function collect(element: XmlElement, means: Means, paragraphs: string[]): void {
  const { office, styles } = means;
  for (const child of element.children) {
    if (office.passed.has(child.name)) continue;
    if (office.paragraphs.has(child.name)) {
      const text = textOf(child, means, paragraphs);
      const level = office.levelOf(child, styles);
      paragraphs.push(
        level === undefined || text.trim() === "" ? text : signHeading(text.replace(/\s+/g, " ").trim(), level),
      );
    } else if (child.name === office.row) paragraphs.push(...readRow(child, means));
    else collect(child, means, paragraphs);
  }
}

/** Cells of a table's row, with tabs between them; one alone is a frame around its paragraphs. */
function readRow(row: XmlElement, means: Means): string[] {
  const cells = cellsOf(row, means.office).map((cell) => {
    const inner: string[] = [];
    collect(cell, means, inner);
    return inner;
  });
  if (cells.length === 1) return cells[0]!;
  const [last, ...turns] = splitNamed((cells.pop() ?? []).join("\n"));
  const before = cells.map((inner) => inner.join(" ").replace(/\s+/g, " ").trim());
  return [[...before, last].join("\t"), ...turns];
}

/** A field for the name of who speaks may stand around a cell. */
const cellsOf = (element: XmlElement, office: Office): XmlElement[] =>
  element.children.flatMap((child) => (office.cells.has(child.name) ? [child] : cellsOf(child, office)));

function textOf(element: XmlElement, means: Means, paragraphs: string[]): string {
  const { office } = means;
  let text = "";
  for (const child of element.children) {
    if (office.passed.has(child.name)) continue;
    if (child.name === office.apart) collect(child, means, paragraphs);
    else if (child.name === office.words) text += child.text;
    else if (child.name === office.spaces) text += " ".repeat(Math.min(99, Number(child.attributes["text:c"] ?? 1)));
    else text += office.signs.get(child.name) ?? textOf(child, means, paragraphs);
  }
  return text;
}
