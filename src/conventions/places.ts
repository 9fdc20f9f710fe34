// Finds where a field stands in its file, only when somebody asks: places of fields that are fine are never worked out.
import { readSimpleYaml } from "../base/yaml/read-simple.js";
import type { Place, Source } from "../model/model.js";

type Found = { line: number; column: number };

const kept = new WeakMap<Source, Record<string, Found>>();

/**
 * The place of a field's value, such as `chapters.3.start` (items count from 0); of its key when `what` is "key". A field
 * that is not there is placed at the nearest field around it, else on the file's first line.
 */
export function placeOf(source: Source, field: string, what: "value" | "key" = "value"): Place {
  let places = kept.get(source);
  if (!places) {
    places = source.places ?? findPlaces(source.text ?? "");
    kept.set(source, places);
  }
  for (let path = field; path !== ""; path = path.slice(0, Math.max(0, path.lastIndexOf(".")))) {
    const exact = places[what === "key" && path === field ? `${path}:` : path];
    const found = exact ?? places[path.replace(/\.0$/, "")];
    if (found) return { file: source.file, line: found.line, column: found.column };
  }
  return { file: source.file, line: 1, column: 1 };
}

/** Every place in a simple front-matter; its text begins on line 2 of the file. */
function findPlaces(text: string): Record<string, Found> {
  const offsets: [string, number][] = [];
  if (!readSimpleYaml(text, (path, offset) => offsets.push([path, offset]))) return {};
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  const places: Record<string, Found> = Object.create(null);
  for (const [path, offset] of offsets) {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (starts[middle]! <= offset) low = middle;
      else high = middle - 1;
    }
    places[path] = { line: low + 2, column: offset - starts[low]! + 1 };
  }
  return places;
}
