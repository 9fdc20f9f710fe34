// Finds the value of an attribute in an HTML tag.
import { decodeEntities } from "../entities.js";

/** Attributes one after the other, each with its value whole: what stands inside of quotes is none. */
const attribute = /(?<![\w:-])([\w:-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/g;

/** The value of an attribute, trimmed and decoded; undefined where it is missing or empty. `wanted` is in lower case. */
export function attributeOf(attributes: string, wanted: string): string | undefined {
  for (const [, name, double, single, bare] of attributes.matchAll(attribute))
    if (name!.toLowerCase() === wanted) return decodeEntities(double ?? single ?? bare ?? "").trim() || undefined;
  return undefined;
}
