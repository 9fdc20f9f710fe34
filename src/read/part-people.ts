// Parts what is typed as a person into the names in it: several people in one text, mail addresses, links, what somebody does.

import { readAddress } from "../base/address-text.js";
import { asTyped } from "../base/say-found.js";
import { type FileReading, report } from "./reading.js";
import { readLink } from "./schema/networks.js";
import type { TypedPerson } from "./schema/person.js";

/** A person and the path of the field that names it. */
interface Part {
  one: TypedPerson;
  at: string;
}

/** A text that can only be an id: no space, no capital. */
export const isId = (text: string): boolean => /^[a-z0-9][a-z0-9_-]*$/.test(text);

/** Words before and after a comma that belong to one name or firm. */
const belonging =
  /^(?:jr|sr|[ivx]{2,4}|ph\.?\s?d|m\.?d|d\.?d\.?s|m\.?b\.?a|m\.?sc|b\.?sc|m\.?a|b\.?a|j\.?d|r\.?n|esq|cpa|inc|llc|ltd|gmbh|ag|a\/?s|oy|ab|co|corp)\.?$/i;
/** Of these what is nobody's short name. */
const titleAlone = /^(?:jr|sr|ph\.?\s?d|m\.?b\.?a|m\.?sc|b\.?sc|esq|cpa|inc|llc|ltd|gmbh|corp)\.?$/i;
/** What is typed where there is nobody, or not yet. */
const nobody =
  /^(?:none|n\.?\/a\.?|nobody|no ?one|tb[acd]|no guests?|kein(?:e[rs]?)?|niemand|aucun|personne|ninguno|nadie|nessuno|ningu[eé]m)$/i;
const joins = /\s+(?:and|und|et|y|e|og|och|ja|en|i|&|\+|\/)\s+/iu;

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
  const one = withoutAddress(reading, withoutLink(typed), at);
  if (one === undefined) return [];
  const text = one.id;
  if (text === undefined || one.name !== undefined || isKnown(text)) return [{ one, at }];
  if (nobody.test(text) || titleAlone.test(text)) {
    sayNobody(reading, at, text);
    return [];
  }
  // What somebody does, in brackets, may have commas of its own.
  const parts = text.split(/\s*[,;\n]\s*(?![^([]*[)\]])/).filter((part) => part !== "");
  const all = parts.flatMap((part) => part.split(joins)).map((part) => part.trim());
  if (parts.length > 1 && all.every((part) => isId(part) || isKnown(part) || isFullName(part)))
    return parts.flatMap((part) => part.split(joins)).map((id) => ({ one: { ...one, id: id.trim() }, at }));
  if (all.length > 1 && all.every((part) => isKnown(part))) return all.map((id) => ({ one: { ...one, id }, at }));
  if (all.length > 1 && all.every((part) => isKnown(part) || isFullName(part))) {
    sayParted(reading, at, text, all);
    return all.map((id) => ({ one: { ...one, id }, at }));
  }
  const placed = withPlace(one, text);
  if (placed !== undefined) return [{ one: placed, at }];
  if (all.length > 1 && !parts.slice(1).some((part) => belonging.test(part))) doubt(reading, at, text, all);
  const inner = /^(.+?)\s*[([](.+)[)\]]$/s.exec(text);
  const behind = /^(.+?)\s+([-–—|@]|at|from)\s+(.+)$/s.exec(text);
  const where = inner ? "in brackets" : `behind "${behind?.[2]}"`;
  const name = (inner ?? behind)?.[1];
  if (name !== undefined && (isFullName(name) || isKnown(name))) {
    sayRest(reading, at, text, { name, where });
    return [{ one: { ...one, id: name }, at }];
  }
  if (name !== undefined) doubtRest(reading, at, text, { name, where });
  if (/^@[\w.-]+(?:@[\w.-]+)?$/.test(text)) doubtHandle(reading, at, text);
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

/** The name and the address of a text that is a link alone, in Markdown or HTML; undefined for any other. */
export function readNamedLink(text: string): { name: string; url: string } | undefined {
  const [, name, url] = /^\[([^[\]]+)\]\((https?:\/\/[^\s()]+)\)$/i.exec(text) ?? [];
  if (name !== undefined) return { name: name.trim(), url: url! };
  const [, href, inner] = /^<a\s[^<>]*?\bhref=["']?(https?:\/\/[^\s"'<>]+)[^<>]*>([^<>]+)<\/a>$/i.exec(text) ?? [];
  return inner === undefined ? undefined : { name: inner.trim(), url: href! };
}

/** `[Ida Berg](https://berg.example)` and `[[Ida Berg]]`, as notes have them: the name, and where the link leads. */
function withoutLink(typed: TypedPerson): TypedPerson {
  const key = typed.name !== undefined ? "name" : "id";
  const text = typed[key]?.trim() ?? "";
  const link = readNamedLink(text);
  if (link) return { ...typed, [key]: link.name, url: typed.url ?? link.url };
  const page = /^\[\[(?:[^[\]|]*\|)?([^[\]|]+)\]\]$/.exec(text);
  return page ? { ...typed, [key]: page[1]!.trim() } : typed;
}

const placeBehind =
  /^([^,;@:/]+?)[\s,;:([<–—|-]+((?:https?:\/\/|www\.)[^\s<>]+?|@[\w.-]+@[\w-]+(?:\.[\w-]+)+)[)\]>]?$/i;

/** "Ida Berg (https://berg.example)", "Ida Berg @ida@boats.example": the name, and where its person is on the net. */
function withPlace(typed: TypedPerson, text: string): TypedPerson | undefined {
  const [, name, place = ""] = placeBehind.exec(text) ?? [];
  if (name === undefined || joins.test(name)) return undefined;
  const account = place.startsWith("@") ? readLink("mastodon", place) : undefined;
  if (account) return { ...typed, id: name, links: [...typed.links, account] };
  const url = readAddress(place);
  return url === undefined ? undefined : { ...typed, id: name, url: typed.url ?? url };
}

/** Without the mail address, which is for nobody to read; undefined where there is nothing else. */
function withoutAddress(reading: FileReading, typed: TypedPerson, at: string): TypedPerson | undefined {
  const key = typed.name !== undefined ? "name" : "id";
  const text = typed[key];
  if (text !== undefined && /^(?:https?:\/\/|www\.)/i.test(text)) {
    reading.problems.push({
      ...report(reading, at, "an address in place of a name", "the person's name", { rule: "person" }),
      hint: `Write { name: ..., url: ${JSON.stringify(text)} }.`,
    });
    return undefined;
  }
  // A number may be somebody's key in people.md.
  if (text !== undefined && !/\p{L}|^\d+$/u.test(text)) {
    const hint = "Take it out. Where somebody is meant, write the name.";
    reading.problems.push(
      report(reading, at, asTyped(JSON.stringify(text)), "the person's name", { rule: "person", hint }),
    );
    return undefined;
  }
  const found =
    text === undefined ? null : /<?(?<!@)\b(?:mailto:)?([^\s<>()@]+@[^\s<>()@]+\.[\p{L}\d-]+)>?/u.exec(text);
  if (!found) return typed;
  const name = text!
    .replace(found[0], " ")
    .replace(/\(\s*\)|["“”]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
  if (name === "") {
    reading.problems.push(
      report(reading, at, "a mail address in place of a name", "the person's name", { rule: "person" }),
    );
    return undefined;
  }
  sayName(reading, at, text!, "warn", {
    message: `The mail address of ${name} is not published`,
    hint: `Write ${name} alone.`,
  });
  return { ...typed, [key]: name };
}

/** Leaves out what is no name: a word for nobody, or a title that a comma has cut off from one. */
const sayNobody = (reading: FileReading, at: string, text: string): void =>
  sayName(
    reading,
    at,
    text,
    "warn",
    titleAlone.test(text)
      ? {
          message: `${JSON.stringify(text)} is a title and no person: it is left out`,
          hint: `Where it belongs to a name, quotes keep them together: "NAME, ${text}".`,
        }
      : {
          message: `${JSON.stringify(text)} names nobody: it is left out`,
          hint: `Take it out. If somebody is called so, write { name: ${JSON.stringify(text)} }.`,
        },
  );

/** What a text was taken for that should be a name alone, and what to write where that is wrong. */
function sayName(
  reading: FileReading,
  at: string,
  text: string,
  severity: "warn" | "info",
  { expected = "a name alone", ...said }: { message: string; hint: string; expected?: string },
): void {
  reading.problems.push(
    report(reading, at, asTyped(JSON.stringify(text)), expected, { rule: "person", severity, ...said }),
  );
}

function doubt(reading: FileReading, at: string, text: string, parts: readonly string[]): void {
  const list = parts.map((part) => (/[,:[\]{}#]/.test(part) ? JSON.stringify(part) : part)).join(", ");
  const field = at.replace(/\.\d+$/, "");
  sayName(reading, at, text, "warn", {
    expected: "one name",
    message: `${JSON.stringify(text)} is taken for the name of one person`,
    hint: `If they are ${parts.length}, write ${field}: [${list}]; if it is one, write { name: ${JSON.stringify(text)} }.`,
  });
}

/** Several full names are several people. */
function sayParted(reading: FileReading, at: string, text: string, parts: readonly string[]): void {
  sayName(reading, at, text, "info", {
    expected: "one name",
    message: `${JSON.stringify(text)} is taken for ${parts.length} people: ${parts.join(", ")}`,
    hint: `If it is one, write { name: ${JSON.stringify(text)} }.`,
  });
}

/** A name, and in words where it stands with something else behind or around it. */
interface Behind {
  name: string;
  where: string;
}

/** Behind a full name stands what somebody does, and where. */
function sayRest(reading: FileReading, at: string, text: string, { name, where }: Behind): void {
  sayName(reading, at, text, "info", {
    message: `What stands ${where} in ${JSON.stringify(text)} is left out: the name is ${name}`,
    hint: `If it is part of the name, write { name: ${JSON.stringify(text)} }.`,
  });
}

function doubtRest(reading: FileReading, at: string, text: string, { name, where }: Behind): void {
  sayName(reading, at, text, "warn", {
    message: `${JSON.stringify(text)} is taken for a name, with what stands ${where}`,
    hint: `If it is no part of the name, write ${name}; if it is, write { name: ${JSON.stringify(text)} }.`,
  });
}

function doubtHandle(reading: FileReading, at: string, text: string): void {
  sayName(reading, at, text, "warn", {
    expected: "a name",
    message: `${JSON.stringify(text)} is taken for the name of a person`,
    hint: `If it is an account, write { name: ..., mastodon: ... } or the like; if it is a name, { name: ${JSON.stringify(text)} }.`,
  });
}
