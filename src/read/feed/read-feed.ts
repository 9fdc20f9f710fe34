// Reads any podcast RSS feed into values, field by field as the table of fields says, with all that the table does not know.
import { defined } from "../../base/defined.js";
import { readFeedDate } from "../../base/feed-date.js";
import { groupBy } from "../../base/lists.js";
import { findChild, readXmlTree, type XmlElement } from "../../base/xml-tree.js";
import {
  type ChannelValues,
  channelFields,
  type Feed,
  type FeedField,
  type FeedItem,
  type FeedTag,
  type FieldValue,
  type ItemValues,
  itemFields,
  namespaces,
} from "../../conventions/feed-fields.js";
import type { FeedOutline } from "../../model/feed-outline.js";
import type { Problem, Read } from "../../model/model.js";

/**
 * Reads a feed's text. The value is `undefined` when there is no RSS channel in it; XML faults are errors with their line.
 * `isWhole`: it was read to the end of its channel.
 */
export function readFeed(file: string, text: string): Read<Feed | undefined> & { isWhole: boolean } {
  const prefixes: Record<string, string> = {};
  const read = new Map<XmlElement, FeedItem>();
  let named = 0;
  let isWhole = false;
  // Of thousands of items the tags are held once, as values.
  const { root, faults } = readXmlTree(text, (element, channel) => {
    isWhole ||= element.name === "channel" && channel.name === "rss";
    if (!isItem(element) || channel.name !== "channel" || channel.uri !== "") return;
    if (named === 0) namePrefix(channel, prefixes);
    for (; named < channel.children.length; named++) collectPrefixes(channel.children[named]!, prefixes);
    read.set(element, readItem(element));
    Object.assign(element, { children: [], text: "" });
  });
  const problems: Problem[] = faults.map(({ message, line, column }) => ({
    rule: "rss-xml-well-formed",
    severity: "error",
    message: `The feed is not well-formed XML: ${message}`,
    place: { file, line, column },
  }));
  const channel = findChild(root, "channel");
  if (root?.name !== "rss" || !channel) {
    const found = root ? `<${root.written}>` : "no XML element";
    problems.push({
      rule: "rss-root-version",
      severity: "error",
      message: `There is ${found}, but there should be <rss version="2.0"> with a <channel>`,
      place: { file, line: root?.line ?? 1 },
      found,
    });
    return { value: undefined, problems, isWhole };
  }
  const items = channel.children.filter(isItem).map((element) => read.get(element) ?? readItem(element));
  const { values, ...tags } = readFields(
    channelFields,
    channel.children.filter((child) => !isItem(child)),
  );
  collectPrefixes(channel, prefixes);
  return { value: { values: values as ChannelValues, ...tags, items, prefixes }, problems, isWhole };
}

const isItem = ({ name, uri }: XmlElement): boolean => name === "item" && uri === "";

function collectPrefixes(element: XmlElement, prefixes: Record<string, string>): void {
  namePrefix(element, prefixes);
  for (const child of element.children) collectPrefixes(child, prefixes);
}

/** The prefix with which a namespace is met first. */
function namePrefix({ uri, written }: XmlElement, prefixes: Record<string, string>): void {
  const end = written.indexOf(":");
  if (uri !== "") prefixes[uri] ??= end < 0 ? "" : written.slice(0, end);
}

function readItem(item: XmlElement): FeedItem {
  const read = readFields(itemFields, item.children);
  const values = read.values as ItemValues;
  const key = values.guid || values.enclosureUrl || values.link || "";
  return { key, values, unknown: read.unknown, tags: read.tags, line: item.line };
}

/** Values of fields by name, and what belongs to none of them. */
function readFields(
  fields: Record<string, FeedField>,
  children: readonly XmlElement[],
): { values: Record<string, FieldValue>; unknown: FeedTag[]; tags: FeedTag[] } {
  const byName = groupBy(children, nameOf);
  const values: Record<string, FieldValue> = {};
  const used = new Set<XmlElement>();
  for (const [name, field] of Object.entries(fields)) {
    const found = (byName.get(field.tag) ?? []).filter(
      ({ attributes }) => field.rel === undefined || attributes.rel === field.rel,
    );
    if (found.length === 0) continue;
    for (const element of field.kind === "tags" || field.kind === "texts" ? found : found.slice(0, 1))
      used.add(element);
    const value = readValue(field, found);
    if (value !== undefined) values[name] = value;
  }
  const tags = children.map(toTag);
  return { values, unknown: tags.filter((_, at) => !used.has(children[at]!)), tags };
}

function readValue({ kind, attribute }: FeedField, found: readonly XmlElement[]): FieldValue | undefined {
  if (kind === "tags") return found.map(toTag);
  if (kind === "texts") return found.map(({ text }) => text.trim());
  const text = (attribute === undefined ? found[0]!.text : found[0]!.attributes[attribute])?.trim();
  if (text === undefined || (text === "" && (kind === "number" || kind === "seconds"))) return undefined;
  if (kind === "number") return Number(text);
  if (kind === "seconds") return text.split(":").reduce((sum, part) => sum * 60 + Number(part), 0);
  if (kind === "date") return readFeedDate(text)?.utc ?? Number.NaN;
  if (kind === "flag") return /^(yes|true|explicit)$/i.test(text);
  return text;
}

/** The usual name of a tag, whatever prefix the feed has for its namespace. */
function nameOf({ name, uri }: XmlElement): string {
  if (uri === "") return name;
  const plain = uri.toLowerCase().replace(/^https?:\/\//, "");
  const prefix = Object.keys(namespaces).find((known) => namespaces[known]!.includes(plain));
  return prefix === undefined ? `{${uri}}${name}` : `${prefix}:${name}`;
}

function toTag(element: XmlElement): FeedTag {
  const attributes = Object.entries(element.attributes).filter(([name]) => !/^xmlns(:|$)/.test(name));
  return {
    name: nameOf(element),
    attributes: Object.fromEntries(attributes),
    text: element.text.trim(),
    children: element.children.map(toTag),
  };
}

/** Of a feed that was read, what subscriptions hang on. */
export const outlineOf = (name: string, { values, items }: Feed): FeedOutline => ({
  name,
  ...defined({ link: values.link, guid: values.guid, newFeedUrl: values.newFeedUrl }),
  block: values.block ?? false,
  complete: values.complete ?? false,
  items: items.map(({ key, values: { title = "", link = "", date = Number.NaN } }) => ({
    guid: key,
    title,
    link,
    date,
  })),
});
