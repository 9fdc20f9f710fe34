// The tables of tags as elements of a feed: what an entry says in full is spelled here, all else is handed in.
import type { MadeNames, Part, PartsTag, PlainTag, TagEntry, TagTable } from "../../conventions/tags/entry.js";
import { type AttributeValue, type Elements, type Node, tag, text } from "./frame.js";

type Value = string | number | boolean | readonly string[] | undefined;
type Values = Record<string, unknown>;

/** What the entries are spelled of: the show or episode itself, and what it has for the feed. */
interface Spelled {
  main: object & { feed: object };
  private: boolean;
}

/**
 * The elements in the order of the table. `made` has those that need code, by their tags; one of an entry that could be spelled
 * here takes its place.
 */
export function writeTags<Table extends TagTable>(
  table: Table,
  { main, private: isPrivate }: Spelled,
  made: Record<MadeNames<Table>, Node | readonly Node[] | undefined> &
    Partial<Record<Table[keyof Table]["tag"], Node | readonly Node[] | undefined>>,
): Elements {
  const elements: Elements = {};
  for (const [name, entry] of Object.entries<TagEntry>(table)) {
    if (entry.written !== undefined) continue;
    if (Object.hasOwn(made, entry.tag)) elements[entry.tag] = (made as Elements)[entry.tag];
    else if (entry.form !== "made") {
      const value = ((entry.main ? main : main.feed) as Values)[name];
      elements[entry.tag] =
        entry.form === "plain" ? plainTag(entry, value as Value, isPrivate) : spellParts(entry, value);
    }
  }
  return elements;
}

function plainTag(entry: PlainTag, typed: Value, isPrivate: boolean): Node | undefined {
  if (isPrivate && entry.privately === "never") return undefined;
  const value = isPrivate && entry.privately === "always" ? true : typed;
  if (value === undefined || (Array.isArray(value) && value.length === 0)) return undefined;
  if (entry.kind === "flag" && value !== true) return undefined;
  if (entry.attribute !== undefined) return tag({ [entry.attribute]: value as AttributeValue });
  if (entry.kind === "flag") return text("Yes");
  return text(Array.isArray(value) ? value.join(", ") : String(value));
}

const spellParts = (entry: PartsTag, value: unknown): Node | readonly Node[] | undefined =>
  entry.many
    ? (value as Values[]).map((one) => partsTag(entry, one))
    : value === undefined
      ? undefined
      : partsTag(entry, value as Values);

/** One tag of parts: attributes, and the part that is its text. */
export function partsTag({ parts, content }: Pick<PartsTag, "parts" | "content">, values: object): Node {
  const spelled = Object.entries<Part>(parts).map(([name, part]) => {
    const value = (values as Values)[name] as AttributeValue;
    return [name, part.attribute ?? name, known(part, value)] as const;
  });
  const attributes = spelled.filter(([name]) => name !== content).map(([, attribute, value]) => [attribute, value]);
  const inside = spelled.find(([name]) => name === content)?.[2];
  return tag(Object.fromEntries(attributes), content === undefined ? undefined : String(inside ?? ""));
}

const known = ({ known: spellings }: Part, value: AttributeValue): AttributeValue =>
  typeof value === "string"
    ? (spellings?.find((one) => one.toLowerCase() === value.trim().toLowerCase()) ?? value)
    : value;
