// Says what changes between two versions of a feed, field by field of the table of fields.
import { canParseUrl } from "../../base/address-text.js";
import {
  channelFields,
  type Feed,
  type FeedField,
  type FeedItem,
  type FeedTag,
  type FieldValue,
  itemFields,
} from "../../conventions/feed-fields.js";
import { channelTags } from "../../conventions/tags/channel-tags.js";
import type { FieldWeight } from "../../conventions/tags/entry.js";
import { itemTags } from "../../conventions/tags/item-tags.js";

export interface Change {
  /** As the table of fields names it; else `new`, `removed`, `guid-doubled` or `other-tags`. */
  kind: string;
  weight: FieldWeight;
  /** What it does to subscribers. */
  says: string;
  /** Title of the episode as it is now (as it was, when it is gone); the show's for its own changes. */
  title: string;
  guid: string;
  before?: string;
  after?: string;
}

const weights: readonly FieldWeight[] = ["identity", "shown", "cosmetic", "derived"];

/**
 * Compares by guid. An episode whose guid is new but whose enclosure or title-and-date was there under another guid is
 * `re-downloaded`, not new and removed. Worst changes first, then in the order of the feed.
 */
export function compareFeeds(before: Feed, after: Feed): Change[] {
  const show = { title: after.values.title ?? "", guid: after.values.guid ?? "" };
  const changes = compareFields(channelFields, [before, after], show);
  const known = new Map(before.items.map((item) => [item.key, item]));
  const present = new Set(after.items.map(({ key }) => key));
  const gone = before.items.filter(({ key }) => !present.has(key));
  const seen = new Set<string>();
  for (const item of after.items) {
    const own = { title: item.values.title ?? "", guid: item.key };
    if (seen.has(item.key))
      changes.push({ ...own, kind: "guid-doubled", weight: "identity", says: "apps show one of the two" });
    seen.add(item.key);
    const old = known.get(item.key);
    if (old) {
      changes.push(...compareFields(itemFields, [old, item], own));
      continue;
    }
    const at = gone.findIndex((other) => isSame(other, item));
    if (at < 0) changes.push({ ...own, kind: "new", weight: "cosmetic", says: "new episode" });
    else changes.push(...compareFields(itemFields, [gone.splice(at, 1)[0]!, item], own));
  }
  for (const { key, values } of gone)
    changes.push({
      kind: "removed",
      weight: "identity",
      says: "disappears from apps' lists",
      title: values.title ?? "",
      guid: key,
    });
  return changes.sort((a, b) => weights.indexOf(a.weight) - weights.indexOf(b.weight));
}

const isSame = ({ values: a }: FeedItem, { values: b }: FeedItem): boolean =>
  (a.enclosureUrl !== undefined && a.enclosureUrl === b.enclosureUrl) || (a.title === b.title && a.date === b.date);

export type Side = { values: object; unknown: FeedTag[]; key?: string };

/** A field with what it was and is, where it is compared; `same` in the spelling in which apps read it. */
interface Compared {
  name: string;
  field: FeedField;
  before: FieldValue | undefined;
  after: FieldValue | undefined;
  same: boolean;
}

/** Every field that both sides are compared by. */
export function* compareValues(
  fields: Record<string, FeedField>,
  [old, now]: readonly [Side, Side],
): Iterable<Compared> {
  const moved = (Reflect.get(old.values, "enclosureUrl") ?? "") !== (Reflect.get(now.values, "enclosureUrl") ?? "");
  for (const [name, field] of Object.entries(fields)) {
    if (field.weight === "derived" || (name === "enclosureLength" && moved)) continue;
    const before = valueOfField(name, field, old.values, old.key);
    const after = valueOfField(name, field, now.values, now.key);
    // A show that gets a guid is no other: apps make the one of a feed without it from its address.
    const isNamed = field === channelFields.guid && before === undefined;
    yield {
      name,
      field,
      before,
      after,
      same: isNamed || before === after || spell(field, before) === spell(field, after),
    };
  }
}

function compareFields(
  fields: Record<string, FeedField>,
  sides: readonly [Side, Side],
  own: Pick<Change, "title" | "guid">,
): Change[] {
  const changes: Change[] = [];
  for (const { field, before, after, same } of compareValues(fields, sides)) {
    const { change: kind, weight, says } = weigh(field, after);
    if (!same && !(isUsual(field, before) && isUsual(field, after)))
      changes.push({ kind, weight, says, ...own, before: show(field, before), after: show(field, after) });
  }
  const [old, now] = sides;
  const [a, b] = [old.unknown, now.unknown].map((tags) => JSON.stringify(tags));
  if (a !== b) {
    const says = "tags that airdate does not know change";
    changes.push({
      kind: "other-tags",
      weight: "cosmetic",
      says,
      ...own,
      before: names(old.unknown),
      after: names(now.unknown),
    });
  }
  return changes;
}

/** What apps take where a feed does not say it. */
const usual = new Map<FeedField, string>([
  [channelFields.type, channelTags.type.value],
  [channelFields.medium, channelTags.medium.value],
  [itemFields.type, itemTags.type.value],
]);

/** Whether a value is what apps take where there is none, or there is none. */
function isUsual(field: FeedField, value: FieldValue | undefined): boolean {
  if (field === channelFields.locked)
    return value === undefined || (value as FeedTag[]).every(({ text }) => text.toLowerCase() === "no");
  return usual.has(field) && [undefined, "", usual.get(field)].includes((value as string | undefined)?.toLowerCase());
}

/** A feed that has arrived says no more where it moves: apps that are there already stay. */
const weigh = (field: FeedField, after: FieldValue | undefined): Pick<FeedField, "change" | "weight" | "says"> =>
  field === channelFields.newFeedUrl && after === undefined
    ? { ...field, weight: "cosmetic", says: "apps that have not followed it yet are no longer told where the feed is" }
    : field;

/** A field's value, with what apps take where it is missing. */
function valueOfField(name: string, field: FeedField, values: object, key: string | undefined): FieldValue | undefined {
  const value = Reflect.get(values, name) as FieldValue | undefined;
  if (name === "guid" && key !== undefined) return key;
  if (name === "permaLink") return String(value ?? "true").toLowerCase();
  if (field.kind === "flag") return value ?? false;
  return typeof value === "number" && Number.isNaN(value) ? undefined : value;
}

/** A value in the spelling in which it is compared. */
function spell({ kind }: FeedField, value: FieldValue | undefined): string {
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return "";
  if (kind === "address" && canParseUrl(String(value))) return new URL(String(value)).href;
  return typeof value === "string" ? value.replace(/\s+/g, " ") : JSON.stringify(value, sorted);
}

/** Attributes in any order are the same. */
const sorted = (key: string, value: unknown): unknown =>
  key === "attributes" ? Object.entries(value as object).sort(([a], [b]) => (a < b ? -1 : 1)) : value;

/** Texts longer than this are told by their length. */
const longest = 100;

/** A value as people read it. */
export function show({ kind }: FeedField, value: FieldValue | undefined): string {
  if (value === undefined) return "none";
  if (kind === "date") return new Date(value as number).toISOString();
  if (kind === "flag") return value === true ? "yes" : "no";
  const text = Array.isArray(value)
    ? value.map((one) => (typeof one === "string" ? one : tagText(one))).join(", ")
    : String(value);
  if (text === "") return "none";
  return text.length > longest ? `${text.length} characters` : text;
}

const tagText = ({ attributes, text, children }: FeedTag): string =>
  [text, ...Object.entries(attributes).map(([name, value]) => `${name}=${value}`), ...children.map(tagText)]
    .filter((part) => part !== "")
    .join(" ");

const names = (tags: readonly FeedTag[]): string => [...new Set(tags.map(({ name }) => name))].join(", ") || "none";
