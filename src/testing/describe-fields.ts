// The reference of all fields, made from the schemas themselves.
import { episodeSection } from "../read/schema/episode-fields.js";
import { fieldsOf } from "../read/schema/kit.js";
import { personFields } from "../read/schema/person.js";
import { showSection } from "../read/schema/show-fields.js";

/** A row of the reference: `field` is its path, such as `owner.email` or `chapters[].start`. */
export interface FieldRow {
  file: "show.md" | "people.md" | "<slug>.md";
  field: string;
  type: string;
  default: string;
  what: string;
}

/** Every field of show.md, of a person, and of an episode, in the order of the schemas. */
export function describeFields(): FieldRow[] {
  return [
    ...rowsOf("show.md", showSection, ""),
    ...rowsOf("people.md", personFields, "<id>."),
    ...rowsOf("<slug>.md", episodeSection, ""),
  ];
}

/** `known` are fields that have rows already: of one who hosts only those are shown that no other person has. */
function rowsOf(file: FieldRow["file"], made: object, prefix: string, known?: ReturnType<typeof fieldsOf>): FieldRow[] {
  return Object.entries(fieldsOf(made) ?? {})
    .filter(([name, { type, what }]) => type !== "" && known?.[name]?.what !== what)
    .flatMap(([name, { type, what, default: value, fields }]) => {
      const row: FieldRow = { file, field: `${prefix}${name}`, type, default: value ?? "", what };
      const place = `${prefix}${name}${type.includes("list") ? "[]" : ""}.`;
      return [row, ...(fields ? rowsOf(file, fields, place, fieldsOf(personFields)) : [])];
    });
}
