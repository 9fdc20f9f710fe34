// What an entry of the tables of tags says. One entry is all there is of a tag that holds one plain value, or a few named parts:
// the field of the front-matter, its type in the model, the element, the README's rows, how a change is told, and how it is
// taken over from a feed are made from it. No functions live here.

/** Readers as the tables name them; `2.0` stands for the apps that follow the Podcasting 2.0 namespace. */
export type Reader = "all" | "Apple" | "Spotify" | "YouTube" | "Podcast Index" | "2.0" | "feed readers" | "PSP-1";

/**
 * `identity`: apps take it for something else, download or drop it again; `shown`: listeners see it; `cosmetic`: only machines
 * do; `derived`: follows from the rest and is not compared.
 */
export type FieldWeight = "identity" | "shown" | "cosmetic" | "derived";

/** Where a tag stands. */
export type TagPlace = "channel" | "item";

/**
 * How a value is read from a feed and compared: an address in its normal form, `seconds` are also hours:minutes:seconds, a flag
 * is yes or no in any spelling, `texts` are all tags of the name, and `tags` all of them with attributes and what is inside.
 */
export type FieldKind = "text" | "address" | "number" | "seconds" | "date" | "flag" | "texts" | "tags";

/** Kinds of values: what the model holds of each. How they are typed stands in `read/schema/tag-fields.ts`. */
export interface KindValues {
  /** As typed, trimmed; never empty. */
  text: string;
  /** An absolute address. */
  address: string;
  /** BCP 47. */
  language: string;
  /** Coordinates as a geo URI, however they are typed. */
  geo: string;
  /** One of the entry's `words`. */
  choice: string;
  /** From 0 on. */
  wholeNumber: number;
  /** In seconds. */
  clock: number;
  /** Written as true or false. */
  yesNo: boolean;
  /** Written as Yes where it is yes, and else not at all. */
  flag: boolean;
  /** Joined with commas. */
  texts: string[];
}
export type Kind = keyof KindValues;

/** A value as it is typed: by itself, or as a part of a map. */
interface Typed {
  kind: Kind;
  /** What the reference of fields says of it. */
  what: string;
  /** How the reference names its kind, where that says more. */
  type?: string;
  words?: readonly string[];
  /** What it is where nothing is typed. */
  value?: string | boolean;
  /** What the reference says of that, where it is worked out. */
  default?: string;
}

export interface Part extends Typed {
  /** There is no map without it. */
  need?: true;
  /** Its attribute, where that is not named as the part. */
  attribute?: string;
  /** Spellings that are kept to, whatever the case in which they are typed. */
  known?: readonly string[];
}

interface Said {
  /** With the usual prefix of its namespace. */
  tag: string;
  /** Which of the tags of that name, for the README. */
  which?: string;
  /** Who reads it; nobody where it is only compared. */
  readers: readonly Reader[];
  /** What the table of tags says beside the field. */
  note?: string;
  /** Who writes it, where neither the entry nor `write/feed` does: the `feed` package, or nobody. */
  written?: "package" | "never";
  /** How serious a change is, its name, and what it does. */
  change: readonly [weight: FieldWeight, name: string, says: string];
}

/** What the fields of the front-matter share that are made from entries. */
interface Field extends Said {
  what: string;
  /** The value stands in the show or the episode itself, and not in what they have for the feed. */
  main?: true;
  /** It is not taken over from another feed. */
  stays?: true;
}

/** A tag with one plain value, under the name of its entry. */
export interface PlainTag extends Field, Typed {
  form: "plain";
  /** The attribute that holds the value; else the text does. */
  attribute?: string;
  /** Where nothing is typed the show or episode has a value all the same, which is worked out. */
  derived?: true;
  /** A private feed does not have it; or has it always. */
  privately?: "never" | "always";
}

/** A tag whose attributes and text are named parts, in the order in which they are written. */
export interface PartsTag extends Field {
  form: "parts";
  parts: Readonly<Record<string, Part>>;
  /** How the reference names it. */
  type: string;
  /** A list of such; else there is one at most. */
  many?: true;
  /** The part that is the tag's text. */
  content?: string;
  /** The part that a text alone is. */
  short?: string;
}

/** A tag that is made in `write/feed`, of fields that have their own schema. */
export interface MadeTag extends Said {
  form: "made";
  /** Fields of show.md (for the channel) or of the episode, as paths; none for what is always derived. */
  from: readonly string[];
  /** How its value is read from a feed. */
  kind: FieldKind;
  attribute?: string;
  /** Of `atom:link`: only those of this relation. */
  rel?: string;
}

export type TagEntry = PlainTag | PartsTag | MadeTag;
/** Entries by name, in the order in which they are written. */
export type TagTable = Readonly<Record<string, TagEntry>>;

type Flat<T> = { [Name in keyof T]: T[Name] };
type ValueOf<One> = One extends { words: readonly (infer Word)[] }
  ? Word
  : One extends { kind: infer Of extends Kind }
    ? KindValues[Of]
    : never;
type Needed<Parts> = {
  [Name in keyof Parts]: Parts[Name] extends { need: true } | { value: unknown } ? Name : never;
}[keyof Parts];

/** The map that a tag of parts is. */
export type MapOf<Parts> = Flat<
  { -readonly [Name in Needed<Parts>]: ValueOf<Parts[Name]> } & {
    -readonly [Name in Exclude<keyof Parts, Needed<Parts>>]?: ValueOf<Parts[Name]>;
  }
>;

/** What the model holds of an entry. */
export type TagValue<Entry> = Entry extends { parts: infer Parts; many: true }
  ? MapOf<Parts>[]
  : Entry extends { parts: infer Parts }
    ? MapOf<Parts>
    : ValueOf<Entry>;

/** Always there, if only as an empty list. */
type Whole = { kind: "texts" | "flag" } | { value: unknown } | { many: true };
type Fields<Table> = {
  [Name in keyof Table]: Table[Name] extends { form: "plain" | "parts" } ? Name : never;
}[keyof Table];
type MainFields<Table> = { [Name in keyof Table]: Table[Name] extends { main: true } ? Name : never }[keyof Table];
type Chosen<Table, Main> = Main extends true
  ? Fields<Table> & MainFields<Table>
  : Exclude<Fields<Table>, MainFields<Table>>;
type OptionalOf<Table, Names, Always> = {
  [Name in keyof Table]: Name extends Names ? (Table[Name] extends Always ? never : Name) : never;
}[keyof Table];
type Values<Table, Names extends keyof Table, Always> = Flat<
  { -readonly [Name in Exclude<Names, OptionalOf<Table, Names, Always>>]: TagValue<Table[Name]> } & {
    -readonly [Name in OptionalOf<Table, Names, Always>]?: TagValue<Table[Name]>;
  }
>;

/** The values of a table as the model holds them: those in what is kept for the feed, or (`Main`) in the show or episode itself. */
export type TagValues<Table, Main extends boolean = false> = Values<
  Table,
  Chosen<Table, Main>,
  Whole | { derived: true }
>;
/** The same as they are typed: what is worked out may be missing. */
export type TypedTags<Table, Main extends boolean = false> = Values<Table, Chosen<Table, Main>, Whole>;
/** Names of the tags that are made in `write/feed`. */
export type MadeNames<Table> = {
  [Name in keyof Table]: Table[Name] extends { form: "made"; tag: infer Tag }
    ? Table[Name] extends { written: string }
      ? never
      : Tag & string
    : never;
}[keyof Table];

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

/** What was typed for the entries of a table, out of all that was: for the feed, or (`main`) for the show or episode itself. */
export function pickTags<Table extends TagTable, Main extends boolean = false>(
  table: Table,
  typed: TypedTags<Table, Main>,
  main: Main = false as Main,
): TagValues<Table, Main> {
  const values = typed as Record<string, unknown>;
  const names = Object.keys(table).filter((name) => isOf(table, name, main) && values[name] !== undefined);
  return Object.fromEntries(names.map((name) => [name, values[name]])) as TagValues<Table, Main>;
}

/** What a table holds where nothing is typed: empty lists, what is assumed, and no more. */
export const emptyTags = <Table extends TagTable, Main extends boolean = false>(
  table: Table,
  main: Main = false as Main,
): TagValues<Table, Main> =>
  Object.fromEntries(
    Object.entries(table).flatMap(([name, entry]) => {
      if (entry.form === "made" || !isOf(table, name, main)) return [];
      if (entry.form === "parts") return entry.many ? [[name, []]] : [];
      const value = entry.value ?? { texts: [], flag: false, yesNo: false, text: "" }[entry.kind as string];
      return entry.value !== undefined || entry.derived || entry.kind === "texts" || entry.kind === "flag"
        ? [[name, value]]
        : [];
    }),
  ) as TagValues<Table, Main>;

const isOf = (table: TagTable, name: string, main: boolean): boolean => {
  const entry = table[name]!;
  return entry.form !== "made" && (entry.main === true) === main;
};
