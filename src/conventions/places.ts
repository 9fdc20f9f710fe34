// Finds where a field stands in its file.
import type { Place, Source } from "../model/model.js";

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
