// Typed elements for the `feed` package's extensions, spelled so that what it writes reads back as what was meant.
import type { Extension } from "feed";
import { cleanXmlText, escapeXmlAttribute, splitCdata } from "../../base/xml.js";

/** An element as the serializer under `feed` (xml-js, compact form) takes it; made only by the functions below. */
export interface Node {
  readonly _attributes?: Record<string, string>;
  readonly _text?: string;
  readonly _cdata?: string[];
  readonly [child: string]: unknown;
}

/** Elements by name, in the order in which they are written; what is undefined or an empty list is left out. */
export type Elements = Record<string, Node | readonly Node[] | undefined>;

export type AttributeValue = string | number | boolean | undefined;

/**
 * Text as it is handed to the serializer, cleaned and trimmed: `&` is doubled up, since the serializer turns `&amp;` back into
 * `&` before it escapes.
 */
export function plain(value: string): string {
  const clean = cleanXmlText(value).trim();
  return clean.includes("&") ? clean.replace(/&/g, "&amp;") : clean;
}

/** Text content. */
export const text = (value: string | number): Node => ({ _text: plain(String(value)) });

/** HTML content in CDATA; the serializer guards only the first `]]>`, so the text is split beforehand. */
export const html = (value: string): Node => ({ _cdata: splitCdata(value) });

/** An element with attributes and, where given, text or children. The serializer escapes only quotes in attributes. */
export function tag(attributes: Record<string, AttributeValue>, content?: string | Elements): Node {
  const written: Record<string, string> = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (value === undefined) continue;
    written[name] = attributeText(typeof value === "number" ? decimal(value) : String(value));
  }
  if (content === undefined) return { _attributes: written };
  return { _attributes: written, ...(typeof content === "string" ? text(content) : present(content)) };
}

/** An element with children only. */
export const parent = (children: Elements): Node => present(children);

/** The elements as extensions of a feed or an item. */
export const toExtensions = (elements: Elements): Extension[] =>
  Object.entries(present(elements)).map(([name, node]) => ({ name, objects: node as Record<string, unknown> }));

/** A number without exponent and with at most six decimals. */
function decimal(value: number): string {
  if (!Number.isFinite(value)) return "0";
  return Number.isInteger(value) && Math.abs(value) < 1e21 ? String(value) : value.toFixed(6).replace(/\.?0+$/, "");
}

/** The serializer puts quotes right by itself, so they are left to it. */
const attributeText = (value: string): string => {
  const clean = cleanXmlText(value).trim();
  if (!/[&<>\n\t]/.test(clean)) return clean;
  return escapeXmlAttribute(clean).replace(/&quot;/g, '"');
};

const present = (elements: Elements): Record<string, Node | readonly Node[]> => {
  const kept: Record<string, Node | readonly Node[]> = {};
  for (const [name, node] of Object.entries(elements)) {
    if (node === undefined || (Array.isArray(node) && node.length === 0)) continue;
    kept[name] = node;
  }
  return kept;
};
