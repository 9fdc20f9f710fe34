// Takes one text apart that names several people, or somebody with a mail address; what is not certain is only said.
import { complain, type FileReading } from "./reading.js";
import type { TypedPerson } from "./schema/person.js";

/** A person and the path of the field that names it. */
export interface Part {
  one: TypedPerson;
  at: string;
}

/** A text that can only be an id: no space, no capital. */
export const isId = (text: string): boolean => /^[a-z0-9][a-z0-9_-]*$/.test(text);

/** Words before and after a comma that belong to one name or firm. */
const belonging =
  /^(?:jr|sr|[ivx]{2,4}|ph\.?\s?d|m\.?d|d\.?d\.?s|m\.?b\.?a|m\.?sc|b\.?sc|m\.?a|b\.?a|j\.?d|r\.?n|esq|cpa|inc|llc|ltd|gmbh|ag|a\/?s|oy|ab|co|corp)\.?$/i;
const joins = /\s+(?:and|und|et|y|e|og|och|ja|en|i|&|\+)\s+/iu;

/**
 * One person as typed, as those that the text names: ids and full names with commas between are parted, a mail address is
 * taken away. A name in a map is taken as it stands but for the address.
 */
export function partPeople(
  reading: FileReading,
  typed: TypedPerson,
  at: string,
  isKnown: (text: string) => boolean,
): Part[] {
  const one = withoutAddress(reading, typed, at);
  if (one === undefined) return [];
  const text = one.id;
  if (text === undefined || one.name !== undefined || isKnown(text)) return [{ one, at }];
  const parts = text.split(/\s*[,;]\s*/).filter((part) => part !== "");
  const all = parts.flatMap((part) => part.split(joins)).map((part) => part.trim());
  if (parts.length > 1 && all.every((part) => isId(part) || isKnown(part) || isFullName(part)))
    return parts.flatMap((part) => part.split(joins)).map((id) => ({ one: { ...one, id: id.trim() }, at }));
  if (all.length > 1 && all.every((part) => isKnown(part))) return all.map((id) => ({ one: { ...one, id }, at }));
  if (all.length > 1 && !parts.slice(1).some((part) => belonging.test(part))) doubt(reading, at, text, all);
  const inner = /^(.+?)\s*[([](.+)[)\]]$/s.exec(text);
  if (inner) doubtBrackets(reading, at, text, inner[1]!);
  return [{ one, at }];
}

/** A first and a last name: two to five words that begin with capitals, but for such as "van" and "de". */
function isFullName(text: string): boolean {
  const words = text.split(/\s+/);
  const capitals = words.filter((word) => /^[\p{Lu}\p{Lt}\p{Lo}]/u.test(word));
  return (
    words.length > 1 &&
    words.length < 6 &&
    capitals.length > 1 &&
    !words.some((word) => belonging.test(word)) &&
    words.every(
      (word) =>
        /^[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*$/u.test(word) || /^(?:[a-z]{1,3}|von|vom|del|della|dos)$/.test(word),
    )
  );
}

/** Without the mail address, which is for nobody to read; undefined where there is nothing else. */
function withoutAddress(reading: FileReading, typed: TypedPerson, at: string): TypedPerson | undefined {
  const key = typed.name !== undefined ? "name" : "id";
  const text = typed[key];
  const found = text === undefined ? null : /<?\b(?:mailto:)?([^\s<>()@]+@[^\s<>()@]+\.[\p{L}\d-]+)>?/u.exec(text);
  if (!found) return typed;
  const name = text!
    .replace(found[0], " ")
    .replace(/\(\s*\)|["“”]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (name === "") {
    reading.problems.push(
      complain(reading, at, "a mail address in place of a name", "the person's name", { rule: "person" }),
    );
    return undefined;
  }
  reading.problems.push({
    ...complain(reading, at, JSON.stringify(text), "a name alone", {
      rule: "person",
      severity: "warn",
      hint: `Write ${name} alone.`,
    }),
    message: `The mail address of ${name} is not published`,
  });
  return { ...typed, [key]: name };
}

function doubt(reading: FileReading, at: string, text: string, parts: readonly string[]): void {
  const list = parts.map((part) => (/[,:[\]{}#]/.test(part) ? JSON.stringify(part) : part)).join(", ");
  const field = at.replace(/\.\d+$/, "");
  reading.problems.push({
    ...complain(reading, at, JSON.stringify(text), "one name", { rule: "person", severity: "warn" }),
    message: `${JSON.stringify(text)} is taken for the name of one person`,
    hint: `If they are ${parts.length}, write ${field}: [${list}]; if it is one, write { name: ${JSON.stringify(text)} }.`,
  });
}

function doubtBrackets(reading: FileReading, at: string, text: string, name: string): void {
  reading.problems.push({
    ...complain(reading, at, JSON.stringify(text), "a name alone", { rule: "person", severity: "warn" }),
    message: `${JSON.stringify(text)} is taken for a name, with what stands in brackets`,
    hint: `If it is no part of the name, write ${name}; if it is, write { name: ${JSON.stringify(text)} }.`,
  });
}
