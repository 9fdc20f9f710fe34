// Finds where a field stands in its file, and from which fields a tag of the feed comes.
import type { Place, Source } from "../model/model.js";
import { tags } from "./feed-tags.js";

/** Fields that a tag of our feeds is made from, by its name with the prefix; those of a tag that only `extra` writes. */
export const fieldsOfTag = (tag: string): readonly string[] => {
  const from = tags.filter((row) => row.tag === tag).flatMap((row) => row.from);
  return from.length > 0 ? from : ["extra"];
};

/** The place of the first of these fields that is there; where none is, as `placeOf`, and of none the title. */
export const placeOfAny = (source: Source, fields: readonly string[]): Place =>
  placeOf(source, fields.find((field) => source.places?.[field.split(".", 1)[0]!]) ?? fields[0] ?? "title");

/**
 * The place of a field's value, such as `chapters.3.start` (items count from 0); of its key when `what` is "key". A field
 * that is not there is placed at the nearest field around it, else on the file's first line.
 */
export function placeOf(source: Source, field: string, what: "value" | "key" = "value"): Place {
  const { places = {} } = source;
  for (let path = field; path !== ""; path = path.slice(0, Math.max(0, path.lastIndexOf(".")))) {
    const exact = places[what === "key" && path === field ? `${path}:` : path];
    const found = exact ?? places[path.replace(/\.0$/, "")];
    if (found) return { file: source.file, line: found.line, column: found.column };
  }
  return { file: source.file, line: 1, column: 1 };
}
