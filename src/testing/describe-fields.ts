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

function rowsOf(file: FieldRow["file"], made: object, prefix: string): FieldRow[] {
  return Object.entries(fieldsOf(made) ?? {})
    .filter(([, { type }]) => type !== "")
    .flatMap(([name, { type, what, default: value, fields }]) => {
      const row: FieldRow = { file, field: `${prefix}${name}`, type, default: value ?? "", what };
      const inner = fields && fields !== personFields ? fields : undefined;
      return [row, ...(inner ? rowsOf(file, inner, `${prefix}${name}${type.includes("list") ? "[]" : ""}.`) : [])];
    });
}
