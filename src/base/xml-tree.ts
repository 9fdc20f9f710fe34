// Reads XML into a plain tree that knows its lines, and says where it is not well-formed.
import { SaxesParser } from "saxes";

export interface XmlElement {
  /** Local name, and the URI of its namespace ("" for none). */
  name: string;
  uri: string;
  /** Name as written, with its prefix. */
  written: string;
  /** By written name, values decoded. */
  attributes: Record<string, string>;
  children: XmlElement[];
  /** Character data directly inside, CDATA included, in one piece. */
  text: string;
  line: number;
  column: number;
}

export interface XmlFault {
  message: string;
  line: number;
  column: number;
}

/**
 * Parses `xml` with namespaces. The root is `undefined` when there is none; faults are those of well-formedness, in order.
 * Lines count from 1, columns from 1.
 */
export function readXmlTree(xml: string): { root: XmlElement | undefined; faults: XmlFault[] } {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const faults: XmlFault[] = [];
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  parser.on("error", (error) => {
    faults.push({ message: error.message.replace(/^\d+:\d+: /, ""), line: parser.line, column: parser.column + 1 });
  });
  parser.on("opentag", (tag) => {
    const attributes: Record<string, string> = {};
    for (const [name, value] of Object.entries(tag.attributes)) attributes[name] = value.value;
    const element = {
      name: tag.local,
      uri: tag.uri,
      written: tag.name,
      attributes,
      children: [],
      text: "",
      line: parser.line,
      column: parser.column + 1,
    };
    const parent = open.at(-1);
    if (parent) parent.children.push(element);
    else root ??= element;
    open.push(element);
  });
  parser.on("closetag", () => void open.pop());
  const add = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(xml).close();
  return { root, faults };
}

/** First child of that name in that namespace. */
export const findChild = (element: XmlElement | undefined, name: string, uri = ""): XmlElement | undefined =>
  element?.children.find((child) => child.name === name && child.uri === uri);

/** All children of that name in that namespace. */
export const findChildren = (element: XmlElement | undefined, name: string, uri = ""): XmlElement[] =>
  element?.children.filter((child) => child.name === name && child.uri === uri) ?? [];
