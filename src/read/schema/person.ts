// People as they are typed: an id, a name, or a map of fields.
import type * as z from "zod/mini";
import { a, field, list, maybe, section, shortText, words } from "./kit.js";
import { links } from "./links.js";
import { networks } from "./networks.js";

/** Networks that may stand directly in a person's fields; the table of fields names them under `links`. */
const direct = Object.keys(networks).filter((name) => !["web", "book", "podcast", "email"].includes(name));

const fields = {
  id: field(maybe(a.text), "id", "Key in people.md; the fields given here come before those given there."),
  name: field(maybe(a.text), "text", "Full name, as it is to be shown."),
  role: field(maybe(a.text), "text", "Podcasting 2.0 role such as host, guest, editor.", { default: "host or guest" }),
  group: field(maybe(a.text), "text", "Podcasting 2.0 group of the role.", { default: "cast" }),
  url: field(maybe(a.address), "address", "The person's own page."),
  image: field(maybe(a.text), "file or address", "Portrait."),
  links: field(
    links,
    "links",
    "Social links: {x: ..., linkedin: ..., website: ...} (these may also stand among the fields), or [{title, url}].",
  ),
  aliases: field(words, "texts", "Other right spellings of the name."),
};

const social = Object.fromEntries(direct.map((name) => [name, field(maybe(a.text), "", "")])) as Record<
  string,
  ReturnType<typeof field>
>;

/** A person's fields. */
export const personFields = section({ ...fields, ...social }) as unknown as ReturnType<typeof section<typeof fields>>;

const terms = {
  since: field(
    maybe(a.text),
    "date",
    "First day as a host of the show, such as 2026-03-08: earlier episodes do not name them.",
  ),
  until: field(maybe(a.text), "date", "Last day as a host of the show."),
};

/** The fields of one who hosts the show. */
export const hostFields = section({ ...fields, ...terms, ...social }) as unknown as ReturnType<
  typeof section<typeof fields & typeof terms>
>;

/** A person as typed: social networks may stand among the fields. Only hosts of the show have terms. */
export type TypedPerson = z.output<typeof personFields> & Partial<Pick<z.output<typeof hostFields>, "since" | "until">>;

/** A person, or the text that names one. */
const person: z.ZodMiniType<TypedPerson> = shortText(personFields, "id");

export const people: z.ZodMiniType<TypedPerson[]> = list(person);

/** Those who host the show. */
export const hosts: z.ZodMiniType<TypedPerson[]> = list(shortText(hostFields, "id") as z.ZodMiniType<TypedPerson>);
