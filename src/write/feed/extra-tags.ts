// Tags of one's own, which the package that writes feeds could not keep in their order.
import { escapeXmlAttribute, escapeXmlText } from "../../base/xml.js";
import type { ExtraTag } from "../../model/feed.js";

/** The tags, each on a line of its own, indented by so many steps of four spaces. */
export const writeExtraTags = (tags: readonly ExtraTag[], depth: number): string =>
  tags.map((tag) => `${"    ".repeat(depth)}${writeTag(tag, depth)}\n`).join("");

function writeTag({ name, attributes, text = "", children }: ExtraTag, depth: number): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXmlAttribute(value)}"`);
  const start = `<${name}${given.join("")}`;
  if (text === "" && children.length === 0) return `${start}/>`;
  const inner = children.length === 0 ? "" : `\n${writeExtraTags(children, depth + 1)}${"    ".repeat(depth)}`;
  return `${start}>${escapeXmlText(text)}${inner}</${name}>`;
}
