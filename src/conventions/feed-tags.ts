// Which tag comes from which front-matter, and who reads it: the table behind the README's section on the feed.
import type { Reader, TagPlace } from "./tag-words.js";
import { channelTags } from "./tags/channel-tags.js";
import type { TagTable } from "./tags/entry.js";
import { itemTags } from "./tags/item-tags.js";

/** A row: where the tag stands, the fields it is made from (paths as in the reference of fields), and who reads it. */
export interface TagRow {
  tag: string;
  in: TagPlace | "both";
  /** Fields of show.md (for the channel) or of the episode; empty for what is always derived. */
  from: readonly string[];
  /** Where it comes from when it is not, or not only, a field. */
  note?: string;
  readers: readonly Reader[];
}

const rowsIn = (place: TagPlace, table: TagTable): TagRow[] =>
  Object.entries(table)
    .filter(([, { readers }]) => readers.length > 0)
    .map(([name, entry]) => ({
      tag: entry.which === undefined ? entry.tag : `${entry.tag} ${entry.which}`,
      in: place,
      from: entry.form === "made" ? entry.from : [name],
      readers: entry.readers,
      ...(entry.note === undefined ? {} : { note: entry.note }),
    }));

/** Rows that say the same of a channel and of an item are one. */
function joinPlaces(channel: readonly TagRow[], item: readonly TagRow[]): TagRow[] {
  const said = (row: TagRow): string => JSON.stringify({ ...row, in: "" });
  const both = new Set(item.map(said).filter((row) => channel.some((other) => said(other) === row)));
  return [
    ...channel.map((row): TagRow => (both.has(said(row)) ? { ...row, in: "both" } : row)),
    ...item.filter((row) => !both.has(said(row))),
  ];
}

/** Those of the channel first, in the order in which they are written. */
export const tags: readonly TagRow[] = joinPlaces(rowsIn("channel", channelTags), rowsIn("item", itemTags));

/** The table as Markdown, the same for the same data. */
export function describeTags(): string {
  const lines = tags.map(({ tag, in: place, from, readers, note }) => {
    const fields = from.map((field) => `\`${field}\``).join(", ");
    const source = [fields, note].filter((part) => part !== undefined && part !== "").join("; ");
    return `| \`${tag}\` | ${place === "both" ? "channel, item" : place} | ${source} | ${readers.join(", ")} |`;
  });
  return ["| Tag | In | From | Read by |", "|---|---|---|---|", ...lines, ""].join("\n");
}
