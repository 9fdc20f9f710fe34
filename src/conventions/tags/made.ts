// Rows of the tables for tags that need code of their own, and for those that are only read and compared.
import type { FieldKind, Reader } from "../tag-words.js";
import type { MadeTag } from "./entry.js";

type More = Pick<MadeTag, "which" | "attribute" | "rel" | "note" | "written">;
type Made<Tag, Kind, Rest> = Omit<MadeTag, "tag" | "kind" | "written"> & { tag: Tag; kind: Kind } & Rest;

/** A tag that is made in `write/feed`; `from` holds the paths of fields with spaces between. */
export const made = <Tag extends string, Kind extends FieldKind, const Rest extends More = object>(
  tag: Tag,
  kind: Kind,
  from: string,
  readers: readonly Reader[],
  change: MadeTag["change"],
  more?: Rest,
): Made<Tag, Kind, Rest> => ({
  form: "made",
  tag,
  kind,
  from: from === "" ? [] : from.split(" "),
  readers,
  change,
  ...(more as Rest),
});

/** A tag that other feeds have and that is never written here, or a further attribute of one that is. */
export const compared = <Tag extends string, Kind extends FieldKind>(
  tag: Tag,
  kind: Kind,
  change: MadeTag["change"],
  attribute?: string,
): Made<Tag, Kind, { written: "never" }> =>
  made(tag, kind, "", [], change, { written: "never", ...(attribute === undefined ? {} : { attribute }) });
