// Reads XML into a plain tree that knows its lines, and says where it is not well-formed.
import { SaxesParser } from "saxes";
import { rememberRecent } from "./once.js";

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

interface XmlFault {
  message: string;
  line: number;
  column: number;
}

export interface XmlTree {
  root: XmlElement | undefined;
  faults: XmlFault[];
  /** Elements were left open, or reading was stopped: what is missing may stand further on. */
  isCut: boolean;
}

/** No feed nests deeper; each level of a deeper one costs the parser more time than the one above. */
const deepestElement = 256;
/** After so many faults nobody wants to hear of the next, and after so many it is no XML at all. */
const faultsAtMost = 100;
const faultsReadPast = 10_000;

/**
 * Parses `xml` with namespaces. The root is `undefined` when there is none; faults are the first hundred of well-formedness, in order. What
 * is nested deeper than 256 elements is a fault, and nothing after it is read.
 * Lines count from 1, columns from 1. `closed` is given every element that has ended with the one around it, and may empty it:
 * what was read of a large document need not be held until its end.
 */
export function readXmlTree(xml: string, closed?: (element: XmlElement, parent: XmlElement) => void): XmlTree {
  const parser = new SaxesParser({ xmlns: true, position: true });
  const faults: XmlFault[] = [];
  const enough = new Error("enough was read");
  const open: XmlElement[] = [];
  let root: XmlElement | undefined;
  const addFault = (message: string): void => {
    faults.push({ message, line: parser.line, column: parser.column + 1 });
  };
  let isCut = false;
  let wrong = 0;
  parser.on("error", (error) => {
    isCut ||= error.message.includes("unclosed tag");
    if (faults.length < faultsAtMost) addFault(error.message.replace(/^\d+:\d+: /, ""));
    if (++wrong >= faultsReadPast) throw enough;
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
    if (open.length > deepestElement && !tag.isSelfClosing) {
      addFault(`elements are nested more than ${deepestElement} deep`);
      throw enough;
    }
  });
  parser.on("closetag", () => {
    const element = open.pop();
    const parent = open.at(-1);
    if (element && parent) closed?.(element, parent);
  });
  const add = (text: string): void => {
    const element = open.at(-1);
    if (element) element.text += text;
  };
  parser.on("text", add);
  parser.on("cdata", add);
  try {
    parser.write(xml).close();
  } catch (error) {
    if (error !== enough) throw error;
    isCut = true;
  }
  return { root, faults, isCut };
}

/** The tree of a piece of a document that is asked for again a moment later; it is shared, so nobody may change it. */
export const readXmlPiece = rememberRecent(2, (xml: string) => readXmlTree(xml));

/** First child of that name that is in no namespace. */
export const findChild = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name && child.uri === "");
