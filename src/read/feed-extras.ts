// The feed's rarer fields: typed front-matter into the model's words.

import { hasWebScheme } from "../base/address-text.js";
import { defined } from "../base/defined.js";
import { asTyped, type Phrase, secondOf, valued } from "../base/say-found.js";
import { chaptersType } from "../conventions/addresses.js";
import {
  commonNamespaces,
  identityTags,
  looseNamespace,
  ownNamespaces,
  rowsOf,
  rssTags,
} from "../conventions/feed-tags.js";
import { channelTags } from "../conventions/tags/channel-tags.js";
import { pickTags, type TagPlace } from "../conventions/tags/entry.js";
import { itemTags } from "../conventions/tags/item-tags.js";
import { sharedTags } from "../conventions/tags/shared-tags.js";
import type { ExtraTag, FeedExtras, FeedPlan, ItemExtras, LiveItem, SharedExtras } from "../model/feed.js";
import type { Person, Problem } from "../model/model.js";
import { readMoment } from "./dates.js";
import { cleanPath } from "./folder.js";
import { type FileReading, report } from "./reading.js";
import type { TypedEpisode } from "./schema/episode-fields.js";

import type { TypedShow } from "./schema/show-fields.js";

/** Resolves a picture's name to an address; an address stays. */
export type ImageAddress = (typed: string, field: string) => Promise<string | undefined>;

/** The fields that a show and an episode both have. */
async function readSharedExtras(typed: TypedShow | TypedEpisode, address: ImageAddress): Promise<SharedExtras> {
  const images: SharedExtras["images"] = [];
  for (const [index, image] of typed.images.entries()) {
    const href = await address(image.href, `images.${index}.href`);
    if (href !== undefined) images.push({ ...image, href });
  }
  return {
    ...pickTags(sharedTags, typed),
    ...defined({ value: typed.value }),
    images,
  };
}

export async function readItemExtras(
  reading: FileReading,
  typed: TypedEpisode,
  address: ImageAddress,
  { namespaces }: FeedExtras,
): Promise<ItemExtras> {
  const chapters = typed.chapters["·remote"];
  const transcripts = typed.transcript?.["·remote"] ?? [];
  const permaLink = typed.guidIsPermaLink && hasWebScheme(typed.guid ?? "");
  if (typed.guidIsPermaLink && !permaLink) {
    const found = typed.guid === undefined ? "an episode without guid:" : valued("guid", JSON.stringify(typed.guid));
    const hint = "Apps would open the guid as a page: give guid: the address that the old feed has, or leave this out.";
    reading.problems.push(report(reading, "guidIsPermaLink", found, "a guid that is a web address", { hint }));
  }
  const extra = readExtraTags(reading, typed.extra?.tags, "item", namespaces);
  const verbatim = readVerbatimTags(reading, typed.extra?.verbatim, "item", namespaces);
  return {
    ...(await readSharedExtras(typed, address)),
    ...(extra.length === 0 ? {} : { extra }),
    ...(verbatim.length === 0 ? {} : { verbatim }),
    ...pickTags(itemTags, typed),
    ...defined({ link: typed.link }),
    ...(permaLink ? { permaLink: true } : {}),
    ...(transcripts.length === 0 ? {} : { transcripts }),
    ...(chapters ? { chapters: { type: chaptersType, ...chapters } } : {}),
  };
}

/** Everything a channel can say beyond the main fields. `people` resolves a live item's people. */
export async function readFeedExtras(
  reading: FileReading,
  typed: TypedShow,
  zone: string | undefined,
  address: ImageAddress,
  people: (typed: TypedShow["liveItems"][number]["people"], field: string) => Promise<Person[]>,
): Promise<FeedExtras> {
  const zoneKnown = typed.timezone !== undefined;
  const owner = typed.locked?.owner ?? typed.owner?.email;
  const trailers: FeedExtras["trailers"] = [];
  for (const [index, trailer] of typed.trailers.entries()) {
    const pubdate = readMoment(reading, trailer.pubdate, zone, `trailers.${index}.pubdate`, zoneKnown);
    if (pubdate) trailers.push({ ...trailer, pubdate });
  }
  const liveItems: LiveItem[] = [];
  for (const [index, live] of typed.liveItems.entries()) {
    const field = `liveItems.${index}`;
    const { start, end, people: named, ...rest } = live;
    const begins = readMoment(reading, start, zone, `${field}.start`, zoneKnown);
    const ends = end === undefined ? undefined : readMoment(reading, end, zone, `${field}.end`, zoneKnown);
    if (begins)
      liveItems.push({
        ...rest,
        start: begins,
        ...defined({ end: ends }),
        people: await people(named, `${field}.people`),
      });
  }
  const namespaces = readNamespaces(reading, typed.extra?.namespaces);
  const extra = readExtraTags(reading, typed.extra?.tags, "channel", namespaces);
  const verbatim = readVerbatimTags(reading, typed.extra?.verbatim, "channel", namespaces);
  return {
    ...(await readSharedExtras(typed, address)),
    ...(extra.length === 0 ? {} : { extra }),
    ...(verbatim.length === 0 ? {} : { verbatim }),
    ...(Object.keys(namespaces).length === 0 ? {} : { namespaces }),
    locked: { value: typed.locked?.value ?? true, ...defined({ owner }) },
    ...defined({ updateFrequency: typed.updateFrequency }),
    podroll: typed.podroll,
    ...defined({ publisher: typed.publisher }),
    blocks: typed.blocks,
    trailers,
    liveItems,
    ...pickTags(channelTags, typed),
    hubs: typed.hubs,
    fullNotes: typed.fullNotes,
    ...defined({ pageSize: typed.pageSize }),
    showOwner: typed.showOwner,
    ...(typed.enclosurePrefix.length === 0 ? {} : { enclosurePrefix: typed.enclosurePrefix }),
  };
}

/** Paths of what a site has beside its feeds, which a feed would stand in the place of: pages, scripts, recordings, files of the host. */
const elsewise =
  /(?:^|\/)[._][^/]*$|\.$|\.(?:x?html?|m?js|css|txt|md|vtt|srt|png|jpe?g|gif|webp|svg|ico|mp[34]|m4[abv]|ogg|opus)$/i;

/** The feeds that the show asks for, in their order; the main one is among them only where it is asked for itself. */
export function readFeedPlans(reading: FileReading, typed: TypedShow): FeedPlan[] {
  const plans = new Map<string, FeedPlan>();
  for (const [index, plan] of typed.feeds.entries()) {
    const path = plan.path.includes("..") ? undefined : cleanPath(plan.path);
    const field = `feeds.${index}.path`;
    if (path === undefined || !/^[\w./-]+$/.test(path) || elsewise.test(path)) {
      reading.problems.push(
        report(reading, field, asTyped(JSON.stringify(plan.path)), "a path in the output such as archive.xml"),
      );
    } else if (plans.has(path)) {
      reading.problems.push(report(reading, field, secondOf(`feed at ${path}`), "a path of its own"));
    } else plans.set(path, { ...plan, path });
  }
  return [...plans.values()];
}

// Checks tags of one's own: names that XML and RSS can take, prefixes that are declared, and nothing that is written here anyway.
const part = String.raw`[\p{L}_][\p{L}\p{N}\p{M}_.·-]*`;
const prefixForm = new RegExp(`^${part}$`, "u");
const nameForm = new RegExp(`^(?:${part}:)?${part}$`, "u");

/** The namespaces that a show declares, without those that cannot be. */
function readNamespaces(reading: FileReading, typed: Record<string, string> = {}): Record<string, string> {
  const found: [string, string][] = [];
  for (const [prefix, uri] of Object.entries(typed)) {
    const field = `extra.namespaces.${prefix}`;
    const refuse = (what: Phrase, expected: string): void => {
      reading.problems.push(report(reading, field, what, expected));
    };
    const isMeant = ([, one]: [string, string]): boolean => looseNamespace(one) === looseNamespace(uri);
    const own = Object.entries(ownNamespaces).find((one) => one[0] === prefix || isMeant(one));
    const meant = Object.entries(commonNamespaces).find(isMeant)?.[1];
    if (own?.[0] === prefix && own[1] === uri) continue;
    if (own) refuse(asTyped(JSON.stringify(uri)), `${own[0]}: ${own[1]}, which every feed declares already`);
    else if (!prefixForm.test(prefix) || /^xml/i.test(prefix))
      refuse(valued("prefix", JSON.stringify(prefix)), "letters and digits");
    else if (uri === "" || /\s/.test(uri))
      refuse(valued("namespace", JSON.stringify(uri)), "a URI such as https://example.com/ns");
    else {
      found.push([prefix, uri]);
      if (meant === undefined || meant === uri) continue;
      const [rule, severity] = ["rss-namespace-uri-exact", "warn"] as const;
      const hint = `Namespaces are compared letter by letter: in another one no tag is known. Write ${prefix}: ${meant}`;
      reading.problems.push(report(reading, field, asTyped(JSON.stringify(uri)), meant, { rule, severity, hint }));
    }
  }
  return Object.fromEntries(found);
}

/** The tags that may be written; every other is a problem. `namespaces` are those that the show declares. */
function readExtraTags(
  reading: FileReading,
  typed: readonly ExtraTag[] | undefined,
  place: TagPlace,
  namespaces: Record<string, string> = {},
): ExtraTag[] {
  const known = prefixesOf(namespaces);
  // They may also be typed as a list, without the word "tags".
  const base = reading.source.places?.["extra.tags"] ? "extra.tags" : "extra";
  return keepTags(
    reading,
    typed,
    base,
    (tag, field) => checkName(reading, tag, place, field) ?? checkTag(reading, tag, known, field),
  );
}

/** Tags that stay as they are: their names only have to be XML's, and none that subscriptions hang on. */
function readVerbatimTags(
  reading: FileReading,
  typed: readonly ExtraTag[] | undefined,
  place: TagPlace,
  namespaces: Record<string, string> = {},
): ExtraTag[] {
  const known = prefixesOf(namespaces);
  return keepTags(reading, typed, "extra.verbatim", (tag, field) => {
    const hidden = rowsOf(place, tag.name)
      .flatMap(({ from }) => from)
      .filter((name) => reading.source.places?.[name] !== undefined);
    if (hidden.length > 0) reading.problems.push(sayHidden(reading, tag, field, hidden));
    return identityTags.has(tag.name)
      ? report(reading, `${field}.name`, asTyped(`<${tag.name}>`), "a tag that subscriptions do not hang on", {
          hint: "Say it with its field.",
        })
      : checkTag(reading, tag, known, field);
  });
}

const prefixesOf = (namespaces: Record<string, string>): ReadonlySet<string> =>
  new Set([...Object.keys(ownNamespaces), ...Object.keys(namespaces)]);

/** The tags of a list at this path in which `find` finds no problem. */
function keepTags(
  reading: FileReading,
  typed: readonly ExtraTag[] = [],
  path: string,
  find: (tag: ExtraTag, field: string) => Found,
): ExtraTag[] {
  return typed.filter((tag, at) => {
    const problem = find(tag, `${path}.${at}`);
    if (problem) reading.problems.push(problem);
    return !problem;
  });
}

const sayHidden = (reading: FileReading, { name }: ExtraTag, field: string, hidden: readonly string[]): Problem =>
  report(reading, `${field}.name`, `<${name}>`, "", {
    rule: "verbatim-tag",
    severity: "info",
    message: `<${name}> stays in the feed as it was, whatever ${[...new Set(hidden)].join(" and ")} says: that changes only the pages`,
    hint: "Take the tag out of extra.verbatim, and the feed says what the field says.",
  });

type Found = ReturnType<typeof report> | undefined;

/** Of the outermost tag: whether it may stand in a channel or an item, and nothing else writes it there. */
function checkName(reading: FileReading, { name, attributes }: ExtraTag, place: TagPlace, field: string): Found {
  const shown = `<${name}>`;
  const rows = rowsOf(place, name);
  const links = name === "atom:link" && attributes.rel !== undefined && !isOwnLink(attributes.rel);
  if (rows.length > 0 && !links) {
    const fields = [...new Set(rows.flatMap(({ from }) => from))];
    const hint =
      fields.length > 0 ? `Say it with ${fields.join(" or ")}.` : "It is derived from the rest: leave it out.";
    return report(reading, `${field}.name`, asTyped(shown), "a tag that airdate does not write itself", { hint });
  }
  if (name.includes(":") || rssTags[place].has(name)) return undefined;
  const other = place === "item" ? "channel" : "item";
  const hint = rssTags[other].has(name)
    ? `RSS has <${name}> in the ${other} only.`
    : "Give it the prefix of a namespace: x:thing.";
  return report(reading, `${field}.name`, asTyped(shown), "a tag of RSS, or one in a namespace", { hint });
}

const isOwnLink = (rel: string): boolean => /^(?:self|hub|first|last|previous|next)$/i.test(rel.trim());

/** Of a tag and all in it: names that XML takes, and prefixes that are declared. */
function checkTag(reading: FileReading, tag: ExtraTag, known: ReadonlySet<string>, field: string): Found {
  const names = [
    { name: tag.name, at: `${field}.name` },
    ...Object.keys(tag.attributes).map((name) => ({ name, at: `${field}.attributes.${name}` })),
  ];
  for (const { name, at } of names) {
    if (/^xmlns(?::|$)/i.test(name))
      return report(reading, at, asTyped(name), "namespaces in show.md", {
        hint: "Write extra: { namespaces: { x: ... } } there.",
      });
    if (!nameForm.test(name)) return report(reading, at, asTyped(JSON.stringify(name)), "a name such as x:thing");
    const prefix = name.includes(":") ? name.slice(0, name.indexOf(":")) : undefined;
    if (prefix === undefined || known.has(prefix) || (prefix === "xml" && at !== `${field}.name`)) continue;
    const uri = commonNamespaces[prefix] ?? "https://...";
    const hint = `Add to show.md: extra: { namespaces: { ${prefix}: "${uri}" } }`;
    return report(reading, at, asTyped(name), `one of the prefixes ${[...known].join(", ")}`, { hint });
  }
  for (const [at, child] of tag.children.entries()) {
    const found = checkTag(reading, child, known, `${field}.children.${at}`);
    if (found) return found;
  }
  return undefined;
}
