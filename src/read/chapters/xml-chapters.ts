// Reads chapters out of XML: Podlove's simple chapters, Matroska's, and the markers of Hindenburg. The start of what has no time that can be read is NaN.
import { defined } from "../../base/defined.js";
import { readXmlTree, type XmlElement } from "../../base/xml-tree.js";
import type { GivenChapter } from "../../model/model.js";
import { filled, readSeconds } from "./given-fields.js";

/** The chapters of an XML text; undefined where it holds none that is known. */
export function readXmlChapters(text: string): GivenChapter[] | undefined {
  const { root } = readXmlTree(text);
  if (!root) return undefined;
  const readers: [string, (element: XmlElement) => GivenChapter | undefined][] = [
    ["chapter", readSimple],
    ["ChapterAtom", readMatroska],
    ["Marker", readHindenburg],
  ];
  for (const [name, read] of readers) {
    const chapters = findAll(root, name).flatMap((element) => read(element) ?? []);
    if (chapters.some(({ start }) => Number.isFinite(start))) return chapters;
  }
  return undefined;
}

/** Every element of a name, without those inside one of them; written without recursion, for files of any depth. */
function findAll(root: XmlElement, name: string): XmlElement[] {
  const found: XmlElement[] = [];
  const open = [root];
  for (let element = open.pop(); element; element = open.pop()) {
    if (element.name === name) found.push(element);
    else for (let at = element.children.length - 1; at >= 0; at--) open.push(element.children[at]!);
  }
  return found;
}

function readSimple({ attributes }: XmlElement): GivenChapter {
  const start = readSeconds(attributes.start) ?? Number.NaN;
  const { title = "", href, image } = attributes;
  return { start, title: title.trim(), ...defined({ url: filled(href), image: filled(image) }) };
}

const childText = (element: XmlElement, name: string): string | undefined => {
  const child = element.children.find((one) => one.name === name);
  return child?.text.trim();
};

/** `<ChapterTimeStart>00:05:00.000000000</ChapterTimeStart>` beside `<ChapterDisplay><ChapterString>`. */
function readMatroska(element: XmlElement): GivenChapter | undefined {
  const start = readSeconds(childText(element, "ChapterTimeStart")) ?? Number.NaN;
  const end = readSeconds(childText(element, "ChapterTimeEnd"));
  const display = element.children.find(({ name }) => name === "ChapterDisplay");
  const title = display ? (childText(display, "ChapterString") ?? "") : "";
  if (childText(element, "ChapterFlagHidden") === "1") return undefined;
  return { start, ...(end !== undefined && end > start ? { end } : {}), title };
}

/** `<Marker Name="..." Time="1:02.500"/>` of a Hindenburg session. */
function readHindenburg({ attributes }: XmlElement): GivenChapter | undefined {
  const title = attributes.Name ?? attributes.Title;
  return title === undefined ? undefined : { start: readSeconds(attributes.Time) ?? Number.NaN, title: title.trim() };
}
