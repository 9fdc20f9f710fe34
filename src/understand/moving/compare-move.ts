// Holds the feed of a show that was taken over against the feed that it came from, field by field, item by item.

import { readReferences } from "../../base/entities.js";
import {
  channelFields,
  type Feed,
  type FeedField,
  type FeedTag,
  type FieldValue,
  itemFields,
} from "../../conventions/feed-fields.js";
import { identityTags } from "../../conventions/feed-tags.js";
import { compareValues, type Side, show } from "../diff/compare-feeds.js";

/**
 * What became of a field: `better` says more than the source did, or the same in a spelling that more apps take; `moved` has to
 * be another at a new place; `lost` is what the source says and the new feed does not.
 */
type Verdict = "equal" | "better" | "moved" | "different" | "lost";

interface Finding {
  /** Of the table of fields, or the tag's where the table does not know it. */
  name: string;
  /** Name of the tag. */
  tag: string;
  verdict: Verdict;
  /** "" for the channel. */
  guid: string;
  title: string;
  before: string;
  after: string;
  /** Nothing may be published with it: apps would take the episode for another. */
  fatal: boolean;
}

export interface MoveProof {
  /** Field -> how often it was found so; only what is in one of the two feeds is counted. */
  counts: Record<string, Partial<Record<Verdict, number>>>;
  /** All that is neither equal nor better. */
  findings: Finding[];
  items: number;
}

/** Fields of an item that make it another episode, or another recording, to apps. */
const fatal = new Set(["guid", "date", "title", "enclosureUrl", "enclosureLength", "enclosureType", "block"]);
const fatalInChannel = new Set(["block", "complete", "newFeedUrl", "blocks", "guid"]);
/** Fields that name files and places of the old host. */
const placed = new Set(["selfLink", "newFeedUrl", "transcripts", "chapters"]);

/**
 * Compares a feed with what is made of it; `source` has its items under the guids that they are known by. With `hasNewSite` the
 * show's site has another address than before.
 */
export function compareMove(source: Feed, made: Feed, hasNewSite = false): MoveProof {
  const proof: MoveProof = { counts: {}, findings: [], items: source.items.length };
  compareSide(proof, channelFields, [source, made], { guid: "", title: source.values.title ?? "", hasNewSite });
  const byGuid = new Map(made.items.map((item) => [item.key, item]));
  for (const item of source.items) {
    const own = { guid: item.key, title: item.values.title ?? "" };
    const now = byGuid.get(item.key);
    if (now) compareSide(proof, itemFields, [item, now], own);
    else
      add(proof, { ...own, name: "item", tag: "item", verdict: "lost", before: own.title, after: "none", fatal: true });
  }
  return proof;
}

function compareSide(
  proof: MoveProof,
  fields: Record<string, FeedField>,
  sides: readonly [Side, Side],
  { hasNewSite, ...own }: { guid: string; title: string; hasNewSite?: boolean },
): void {
  for (const { name, field, before, after, same } of compareValues(fields, sides)) {
    const isMoved = hasNewSite === true && (name === "link" || name === "image");
    const verdict = same && !isEmpty(before) ? "equal" : isMoved ? "moved" : check(name, field, before, after);
    if (same && isEmpty(before) && isEmpty(after)) continue;
    const tag = field.attribute === undefined ? field.tag : `${field.tag} ${field.attribute}`;
    if (isFine(verdict)) {
      count(proof, tag, verdict);
      continue;
    }
    const critical = (own.guid === "" ? fatalInChannel : fatal).has(name) && verdict !== "moved";
    add(proof, {
      ...own,
      name,
      tag,
      verdict,
      before: show(field, before),
      after: show(field, after),
      fatal: critical,
    });
  }
  compareOthers(proof, sides, own);
}

/** Tags that the table does not know: each has to be there again as it was. */
function compareOthers(
  proof: MoveProof,
  [old, now]: readonly [Side, Side],
  own: { guid: string; title: string },
): void {
  const left = now.unknown.map(spellTag);
  for (const tag of old.unknown) {
    const at = left.indexOf(spellTag(tag));
    if (at >= 0) left.splice(at, 1);
    const verdict = at >= 0 ? "equal" : "lost";
    const before = tag.text || Object.values(tag.attributes).join(" ");
    add(proof, { ...own, name: "other", tag: tag.name, verdict, before, after: "none", fatal: false });
  }
}

function add(proof: MoveProof, finding: Finding): void {
  count(proof, finding.tag, finding.verdict);
  if (!isFine(finding.verdict)) proof.findings.push(finding);
}

const isFine = (verdict: Verdict): boolean => verdict === "equal" || verdict === "better";

function count({ counts }: MoveProof, tag: string, verdict: Verdict): void {
  counts[tag] ??= {};
  const own = counts[tag];
  own[verdict] = (own[verdict] ?? 0) + 1;
}

const isEmpty = (value: FieldValue | undefined): boolean =>
  value === undefined ||
  value === "" ||
  value === false ||
  (Array.isArray(value) && value.every((one) => (typeof one === "string" ? one === "" : isHollow(one))));

/** A tag in which nothing is said. */
const isHollow = ({ attributes, text, children }: FeedTag): boolean =>
  text === "" && Object.values(attributes).every((value) => value.trim() === "") && children.every(isHollow);

function check(
  name: string,
  { kind }: FeedField,
  before: FieldValue | undefined,
  after: FieldValue | undefined,
): Verdict {
  if (placed.has(name) && !(name !== "newFeedUrl" && isEmpty(after))) return "moved";
  // Of what apps act on, saying something that was not said is no gain.
  if (isEmpty(before)) return kind === "flag" && name !== "explicit" ? "different" : "better";
  if (isEmpty(after)) return "lost";
  if (kind === "seconds") return Math.abs((before as number) - (after as number)) < 1 ? "better" : "different";
  if (kind === "number" && before === 0) return "better";
  // Apps show references of HTML in a title as they stand.
  if (name === "title" && readReferences(String(before)).text === after) return "better";
  if (name === "permaLink") return after === "false" ? "better" : "different";
  if (kind === "tags")
    return spellTags(before as FeedTag[]) === spellTags(after as FeedTag[])
      ? "better"
      : tellTags(before as FeedTag[], after as FeedTag[]);
  return typeof before === "string" &&
    typeof after === "string" &&
    before.toLowerCase() === after.toLowerCase() &&
    name !== "guid" &&
    name !== "title"
    ? "better"
    : "different";
}

/** More tags than before, with all that were there, is a gain. */
const tellTags = (before: readonly FeedTag[], after: readonly FeedTag[]): Verdict => {
  const now = after.map(spellTag);
  return before.every((tag) => now.includes(spellTag(tag))) ? "better" : "different";
};

const spellTags = (tags: readonly FeedTag[]): string => tags.map(spellTag).sort().join("\n");

/** A tag in the spelling in which apps read it: attributes in any order, usual values left out, no empty ones. */
function spellTag({ name, attributes, text, children }: FeedTag): string {
  const usual: Record<string, string> = name === "podcast:person" ? { role: "host", group: "cast" } : {};
  const given = Object.entries(attributes)
    .map(
      ([key, value]) => [key, key === "role" || key === "group" ? value.trim().toLowerCase() : value.trim()] as const,
    )
    .filter(([key, value]) => value !== "" && usual[key] !== value)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return JSON.stringify([
    name,
    given,
    text.replace(/\s+/g, " "),
    children
      .filter((child) => !isHollow(child))
      .map(spellTag)
      .sort(),
  ]);
}

/** Names of tags that no field says as the source did, by guid: they have to stay as they are. */
export function findUnsaid({ findings }: MoveProof): Map<string, Set<string>> {
  const unsaid = new Map<string, Set<string>>();
  for (const { name, tag, verdict, guid, fatal: isFatal } of findings) {
    if (isFatal || verdict === "moved" || name === "item") continue;
    // Of a tag that stands twice where it should be one, both stay; but not of one that subscriptions hang on.
    if (name === "other" && identityTags.has(tag)) continue;
    const names = unsaid.get(guid) ?? new Set();
    names.add(tag.split(" ")[0]!);
    unsaid.set(guid, names);
  }
  return unsaid;
}
