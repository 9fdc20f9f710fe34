// Renders single items and the channel with the `feed` package, spells what it does not know, and finishes what it cannot do: root namespaces, and order.
import { type Extension, Feed, type FeedOptions } from "feed";
import { joinPieces, type Piece } from "../../base/join-pieces.js";
import { cleanXmlText, escapeXmlAttribute, escapeXmlText, splitCdata } from "../../base/xml.js";
import { rootTag } from "../../conventions/feed-tags.js";
import type { ExtraTag } from "../../model/feed.js";

/** What stands around an item while it is rendered alone; it is cut away again. */
const around: FeedOptions = { title: "", updated: new Date(0), generator: false, docs: "" };

/** Keeps the link's place among the natives; the package would parse a real one once more. */
const placeholder = "x:";

/** The natives of an item, in the order in which the package writes them; `elements` override all but the date in place. */
export interface ItemFrame {
  title: string;
  guid: string;
  /** Milliseconds since 1970; absent for what has no date yet. */
  date?: number;
}

/**
 * One `<item>` with its closing tag, indented for its place in the channel. The cut cannot miss: before the item stands only
 * the fixed frame, and after it only closing tags.
 */
export function renderItem(frame: ItemFrame, elements: Elements, { extra = [], verbatim = [] }: OwnTags = {}): string {
  const feed = new Feed(around);
  feed.addItem({
    title: frame.title,
    link: placeholder,
    guid: frame.guid,
    date: (frame.date === undefined ? undefined : new Date(frame.date)) as Date,
    extensions: [...toExtensions(without(elements, verbatim)), ...removed(verbatim)],
  });
  const xml = feed.rss2();
  const item = xml.slice(xml.indexOf("<item>"), xml.lastIndexOf("</item>"));
  return `${item.trimEnd()}\n${writeExtraTags([...verbatim, ...extra], 3)}        </item>`;
}

/** Tags of the show's own, and the namespaces of those in its items too. */
export interface OwnTags {
  extra?: readonly ExtraTag[];
  /** In the place of all others of the same names. */
  verbatim?: readonly ExtraTag[];
  namespaces?: Record<string, string>;
}

/** A channel in two halves, between which its items stand. */
export interface Head {
  before: string;
  after: string;
}

/** The channel without items: everything but the root's namespaces is the package's own text. */
export function renderHead(
  options: FeedOptions,
  elements: Elements,
  { extra = [], verbatim = [], namespaces }: OwnTags = {},
): Head {
  const feed = new Feed({ ...options, updated: options.updated ?? new Date(0) });
  // The package writes today's date and a page about RSS where none are given; an empty list takes an element out again.
  feed.addExtension(removedTag("docs"));
  if (options.updated === undefined) feed.addExtension(removedTag("lastBuildDate"));
  for (const extension of [...toExtensions(without(elements, verbatim)), ...removed(verbatim)])
    feed.addExtension(extension);
  const xml = feed.rss2();
  const root = xml.indexOf("<rss ");
  const opened = xml.indexOf(">", root) + 1;
  const closing = xml.lastIndexOf("</channel>");
  const before = `${xml.slice(0, root)}${rootTag(namespaces)}${xml.slice(opened, closing).trimEnd()}\n${writeExtraTags([...verbatim, ...extra], 2)}`;
  return { before, after: `    ${xml.slice(closing)}\n` };
}

/** Joins items under their channel, or entries under their feed. */
export const joinFeed = (head: Head, items: readonly Piece[], indent: string): string | Uint8Array =>
  joinPieces([head.before, ...items.flatMap((item) => [indent, item, "\n"]), head.after]);

const removedTag = (name: string): Extension => ({ name, objects: [] as unknown as Record<string, unknown> });

/** Takes out what the package writes by itself under the names of these tags. */
const removed = (tags: readonly ExtraTag[]): Extension[] => [...new Set(tags.map(({ name }) => name))].map(removedTag);

const without = (elements: Elements, tags: readonly ExtraTag[]): Elements =>
  tags.length === 0
    ? elements
    : Object.fromEntries(Object.entries(elements).filter(([name]) => !tags.some((tag) => tag.name === name)));

/** The tags, each on a line of its own, indented by so many steps of four spaces. */
const writeExtraTags = (tags: readonly ExtraTag[], depth: number): string =>
  tags.map((tag) => `${"    ".repeat(depth)}${writeTag(tag, depth)}\n`).join("");

function writeTag({ name, attributes, text = "", children }: ExtraTag, depth: number): string {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escapeXmlAttribute(value)}"`);
  const start = `<${name}${given.join("")}`;
  if (text === "" && children.length === 0) return `${start}/>`;
  const inner = children.length === 0 ? "" : `\n${writeExtraTags(children, depth + 1)}${"    ".repeat(depth)}`;
  return `${start}>${escapeXmlText(text)}${inner}</${name}>`;
}

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
const toExtensions = (elements: Elements): Extension[] =>
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
