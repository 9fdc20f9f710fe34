// The fields of front-matter that become tags of the feed without code of their own, made from the tables of tags.
import type * as z from "zod/mini";
import type {
  Kind,
  KindValues,
  MapOf,
  Part,
  PartsTag,
  PlainTag,
  TagTable,
  TypedTags,
} from "../../conventions/tags/entry.js";
import { a, type Field, field, leaf, list, maybe, oneOf, or, section, shortText, words } from "./kit.js";

/** How each kind is read, and what the reference calls it. */
const kinds: { [Of in Exclude<Kind, "choice">]: { schema: z.ZodMiniType<KindValues[Of]>; type: string } } = {
  text: { schema: a.text, type: "text" },
  address: { schema: a.address, type: "address" },
  language: { schema: a.language, type: "language code" },
  geo: { schema: leaf("a text", readGeo), type: "geo URI" },
  wholeNumber: { schema: a.wholeNumber, type: "number" },
  clock: { schema: a.clock, type: "time" },
  yesNo: { schema: a.yesNo, type: "yes or no" },
  flag: { schema: a.yesNo, type: "yes or no" },
  texts: { schema: words, type: "texts" },
};

/** Coordinates as two numbers are a geo URI too. */
function readGeo(typed: unknown): string | undefined {
  if (typeof typed !== "string") return undefined;
  const plain = typed.trim();
  return /^-?\d+(?:\.\d+)?\s*,\s*-?\d+(?:\.\d+)?$/.test(plain)
    ? `geo:${plain.replaceAll(/\s/g, "")}`
    : plain || undefined;
}

/** A value by itself, or as a part of a map that may do without it. */
function valueField(entry: Part | PlainTag, needed: boolean): Field {
  const { kind, words: few = [], what, value = kind === "flag" ? false : undefined } = entry;
  const { schema, type } =
    kind === "choice"
      ? { schema: oneOf(...few), type: few.join(", ").replace(/, (?=[^,]*$)/, " or ") }
      : (kinds[kind] as { schema: z.ZodMiniType; type: string });
  const said = entry.default ?? (typeof value === "boolean" ? (value ? "yes" : "no") : value);
  const read = value !== undefined ? or(schema, value) : needed || kind === "texts" ? schema : maybe(schema);
  return field(read, entry.type ?? type, what, said === undefined ? {} : { default: said });
}

/** The map that is made of parts. */
export function partsSection<Parts extends Readonly<Record<string, Part>>>(parts: Parts): z.ZodMiniType<MapOf<Parts>> {
  const fields = Object.entries(parts).map(([name, part]) => [name, valueField(part, part.need === true)]);
  return section(Object.fromEntries(fields)) as unknown as z.ZodMiniType<MapOf<Parts>>;
}

function mapField({ parts, type, what, many, short }: PartsTag): Field {
  const fields = partsSection(parts);
  const one = short === undefined ? fields : shortText(fields, short);
  return field(many ? list(one) : (maybe(one) as z.ZodMiniType), type, what, { fields });
}

type TagFields<Typed> = {
  [Name in keyof Typed]-?: Field<
    undefined extends Typed[Name]
      ? z.ZodMiniExactOptional<z.ZodMiniType<Exclude<Typed[Name], undefined>>>
      : z.ZodMiniType<Typed[Name]>
  >;
};

/**
 * The fields by name, to stand among the others of show.md or of an episode: those of the feed, or (`main`) those of the show or
 * episode itself.
 */
export const tagFields = <Table extends TagTable, Main extends boolean = false>(
  table: Table,
  main: Main = false as Main,
): TagFields<TypedTags<Table, Main>> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([name, entry]) =>
      entry.form === "made" || (entry.main === true) !== main
        ? []
        : [[name, entry.form === "parts" ? mapField(entry) : valueField(entry, false)]],
    ),
  ) as unknown as TagFields<TypedTags<Table, Main>>;
