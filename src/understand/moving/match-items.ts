// Finds out which item of a feed is which episode of a folder: by guid, recording, page, title or number.

import { canParseUrl } from "../../base/address-text.js";
import { attempt } from "../../base/attempt.js";
import type { Feed } from "../../conventions/feed-fields.js";
import type { ForeignEpisode, TypedFields } from "../../model/moved-show.js";
import { fileOf, plainAddress, plainTitle } from "./compared-names.js";
import type { MendedItem } from "./mend-items.js";

/** Guid of an item -> its episode in the folder, and by what they were found to be one. */
export type ItemMatches = Map<string, { episode: ForeignEpisode; by: string }>;

type Key = string | undefined;

/** What items and episodes may have in common, the surest first. */
const keys: readonly { by: string; ofItem: (item: MendedItem) => Key; ofEpisode: (episode: ForeignEpisode) => Key }[] =
  [
    { by: "guid", ofItem: ({ guid }) => guid, ofEpisode: ({ fields }) => textOf(fields.guid) },
    {
      by: "recording",
      ofItem: ({ item }) => plainAddress(item.values.enclosureUrl),
      ofEpisode: ({ fields }) => plainAddress(audioOf(fields)),
    },
    {
      by: "page",
      ofItem: ({ item }) => pathOf(item.values.link),
      ofEpisode: ({ path }) => path && plainPath(path),
    },
    {
      by: "file of the recording",
      ofItem: ({ item }) => fileOf(item.values.enclosureUrl),
      ofEpisode: ({ fields }) => fileOf(audioOf(fields)),
    },
    {
      by: "title",
      ofItem: ({ title }) => plainTitle(title),
      ofEpisode: ({ fields }) => plainTitle(textOf(fields.title)),
    },
    {
      by: "number",
      ofItem: ({ item: { values } }) => numberOf(values.season, values.number),
      ofEpisode: ({ fields }) => numberOf(fields.season, fields.episode),
    },
  ];

/** Whether a page with this title, or at this path, is one that an item of the feed has. */
export function findItems({ items }: Feed): (title: string, path: string | undefined) => boolean {
  const titles = new Set(items.flatMap(({ values }) => [plainTitle(values.title), plainTitle(values.itunesTitle)]));
  const paths = new Set(items.map(({ values }) => pathOf(values.link)));
  return (title, path) =>
    (path !== undefined && path !== "/" && paths.has(plainPath(path))) ||
    (plainTitle(title) !== "" && titles.has(plainTitle(title)));
}

/** Matches one with one: what two have in common on either side is no sign. */
export function matchItems(items: readonly MendedItem[], episodes: readonly ForeignEpisode[]): ItemMatches {
  const matches: ItemMatches = new Map();
  const taken = new Set<ForeignEpisode>();
  for (const { by, ofItem, ofEpisode } of keys) {
    const left = items.filter(({ guid }) => !matches.has(guid));
    const byItem = onlyOnes(left, ofItem);
    const byEpisode = onlyOnes(
      episodes.filter((episode) => !taken.has(episode)),
      ofEpisode,
    );
    for (const [key, item] of byItem) {
      const episode = byEpisode.get(key);
      if (!episode) continue;
      matches.set(item.guid, { episode, by });
      taken.add(episode);
    }
  }
  return matches;
}

function onlyOnes<Value>(values: readonly Value[], keyOf: (value: Value) => Key): Map<string, Value> {
  const found = new Map<string, Value>();
  const twice = new Set<string>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === undefined || key === "") continue;
    if (found.has(key)) twice.add(key);
    found.set(key, value);
  }
  for (const key of twice) found.delete(key);
  return found;
}

const textOf = (value: unknown): string | undefined => (typeof value === "string" ? value : undefined);
const audioOf = ({ audio }: TypedFields): string | undefined => textOf((audio as TypedFields | undefined)?.url);

const pathOf = (link: string | undefined): Key =>
  link !== undefined && canParseUrl(link) && new URL(link).pathname !== "/"
    ? plainPath(new URL(link).pathname)
    : undefined;
const plainPath = (path: string): string => {
  const short = path.replace(/(?:\/index)?\.html?$/i, "").replace(/\/+$/, "");
  return (attempt(() => decodeURI(short)) ?? short).toLowerCase();
};

const numberOf = (season: unknown, episode: unknown): Key => {
  const [inSeason, number] = [season, episode].map((one) =>
    typeof one === "object" && one !== null ? (one as { number?: unknown }).number : one,
  );
  return number === undefined || Number.isNaN(number) ? undefined : `${inSeason ?? ""}/${Number(number)}`;
};
