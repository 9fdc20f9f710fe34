// People: those of people.md, those a show or an episode names by id, by name or in place, and those whom labels and turns mean.

import { hasWebScheme } from "../base/address-text.js";
import { formatDay } from "../base/date-text.js";
import { defined } from "../base/defined.js";
import { findNear } from "../base/near.js";
import { asTyped, lacking } from "../base/say-found.js";
import { slugify } from "../base/slug.js";
import { personPath, urlOf } from "../conventions/addresses.js";
import { areApart } from "../conventions/same-person.js";
import type { Host, Link, Person, Show } from "../model/model.js";
import { readMoment } from "./dates.js";
import { publicNameOf } from "./folder.js";
import { chooseKnown, findPeople, sayUnclear, tellTwin } from "./namesakes.js";
import { isId, partPeople } from "./part-people.js";
import { type FileReading, findFile, publishFile, report } from "./reading.js";
import { networks, readLink } from "./schema/networks.js";
import type { TypedPerson } from "./schema/person.js";

/** Everybody known so far, the site's address for portraits, and the zone in which days are typed (UTC where there are none). */
export interface Known extends Pick<Show, "people" | "link">, Partial<Pick<Show, "timezone">> {}

/** A person from people.md, whose key is the id. */
export async function readDefined(
  reading: FileReading,
  known: Known,
  id: string,
  typed: TypedPerson,
  field: string,
): Promise<Person> {
  return makePerson(reading, known, { ...typed, id }, undefined, typed.role ?? "host", field);
}

/** The people that a field names. `role` is what they are where nothing else says it; `others` are there already. */
export async function readPeople(
  reading: FileReading,
  known: Known,
  typed: readonly TypedPerson[],
  role: "host" | "guest",
  field: string,
  others: readonly Person[] = [],
): Promise<Host[]> {
  const found: Host[] = [];
  const isKnown = (text: string): boolean => findPeople(known.people, text).length > 0;
  for (const { one, at } of typed.flatMap((each, index) => partPeople(reading, each, `${field}.${index}`, isKnown))) {
    const named = one.id ?? one.name;
    if (named === undefined) {
      reading.problems.push(
        report(reading, at, lacking("a person", "a name or id"), "name: ..., or an id from people.md"),
      );
      continue;
    }
    // An id that is new, beside a name, is somebody else of that name.
    const { base, unclear } = chooseKnown(reading, findPeople(known.people, named), one, at);
    if (unclear) continue;
    if (!base && one.name === undefined && isId(named)) {
      reading.problems.push(unknownPerson(reading, known, named, at));
      continue;
    }
    const fallback = base && !(role === "guest" && /host/.test(base.role)) ? base.role : role;
    const made = await makePerson(reading, known, one, base, one.role ?? fallback, at);
    const host = others.find(({ id }) => id === made.id);
    const other = host && !base && areApart(host, made) ? host : undefined;
    const person = host && !other ? sayBoth(reading, host, made, at) : made;
    const twin = found.find(({ id }) => id === person.id) ?? other;
    const own = twin ? tellTwin(reading, twin, person, at) : person;
    if (own) found.push(own);
  }
  return found;
}

/** A guest who is a host of the same episode, with the host's links where none are given; the feed names both roles. */
function sayBoth(reading: FileReading, host: Person, guest: Person, field: string): Person {
  const shown = JSON.stringify(guest.name);
  reading.problems.push(
    report(reading, field, `host ${shown}`, "each person in one role", {
      rule: "person",
      severity: "info",
      message: `${shown} is a host of this episode and a guest in it, and is published as both`,
      hint: "Take it out of guests:, or say who hosts this episode: hosts: [...].",
    }),
  );
  return { ...host, ...guest, links: guest.links.length > 0 ? guest.links : host.links };
}

function unknownPerson(reading: FileReading, known: Known, typed: string, field: string) {
  const ids = Object.keys(known.people);
  const near = findNear(typed, [...ids, ...Object.values(known.people).map((person) => person.name)]);
  const hint = near ? `Did you mean ${near}?` : `Add "${typed}:" to episodes/people.md, or write {name: ...} here.`;
  return report(reading, field, asTyped(JSON.stringify(typed)), "an id from people.md, or a name", {
    rule: "person",
    hint,
  });
}

async function makePerson(
  reading: FileReading,
  { link, timezone = "UTC" }: Known,
  typed: TypedPerson,
  base: Person | undefined,
  role: string,
  field: string,
): Promise<Host> {
  // Two blanks, or one that does not break, would make somebody else of the name in apps.
  const name = (typed.name ?? base?.name ?? typed.id!).replace(/\s+/g, " ").trim();
  const id = base?.id ?? slugify(typed.id !== undefined && isId(typed.id) ? typed.id : name);
  const links = [...typed.links, ...directLinks(reading, typed, field)];
  const own = links.filter(
    (one) => !base?.links.some((other) => other.url === one.url || (other.kind && other.kind === one.kind)),
  );
  const image =
    typed.image === undefined ? base?.image : await readPortrait(reading, link, id, typed.image, `${field}.image`);
  const url = typed.url ?? base?.url;
  const group = typed.group ?? base?.group;
  return {
    id,
    name,
    role: role.toLowerCase(),
    ...defined({ group, url, image }),
    ...readTerm(reading, typed, timezone, field),
    links: [
      ...(base?.links ?? []).map((other) => links.find((one) => one.kind && one.kind === other.kind) ?? other),
      ...own,
    ],
    aliases: [...new Set([...(base?.aliases ?? []), ...typed.aliases])],
  };
}

/** The days from which and to which somebody hosts, where any are typed. */
function readTerm(
  reading: FileReading,
  typed: TypedPerson,
  zone: string,
  field: string,
): Pick<Host, "since" | "until"> {
  const read = (name: "since" | "until"): string | undefined => {
    const moment = typed[name] === undefined ? undefined : readMoment(reading, typed[name], zone, `${field}.${name}`);
    return moment && formatDay(moment.utc, zone);
  };
  const [since, until] = [read("since"), read("until")];
  if (since !== undefined && until !== undefined && until < since)
    reading.problems.push(
      report(reading, `${field}.until`, asTyped(JSON.stringify(typed.until)), `a day from ${since} on`, {
        hint: "Exchange since and until, or mend the one that is wrong.",
      }),
    );
  return defined({ since, until });
}

/** Networks typed among the fields, such as `x: "@jo"`. */
function directLinks(reading: FileReading, typed: TypedPerson, field: string): Link[] {
  const map = typed as unknown as Record<string, unknown>;
  return Object.keys(networks).flatMap((key) => {
    const value = Object.hasOwn(map, key) ? map[key] : undefined;
    if (typeof value !== "string") return [];
    const link = readLink(key, value);
    if (link && key === "mastodon" && /^@?[\w.-]+$/.test(value) && link.url.startsWith("https://mastodon.social/"))
      reading.problems.push({
        ...report(reading, `${field}.${key}`, asTyped(JSON.stringify(value)), "an account with its server", {
          rule: "person",
          severity: "warn",
        }),
        message: `${JSON.stringify(value)} names no server of Mastodon: ${link.url} is taken`,
        hint: `Write ${value.startsWith("@") ? "" : "@"}${value}@mastodon.social, or whichever it is.`,
      });
    if (link) return [link];
    reading.problems.push(
      report(reading, `${field}.${key}`, asTyped(JSON.stringify(value)), "an address or a handle such as @name"),
    );
    return [];
  });
}

async function readPortrait(
  reading: FileReading,
  link: string,
  id: string,
  typed: string,
  field: string,
): Promise<string | undefined> {
  if (hasWebScheme(typed)) return typed;
  const file = await findFile(reading, typed, field);
  if (file === undefined) return undefined;
  const path = personPath(id, publicNameOf(file));
  await publishFile(reading, file, path);
  return urlOf({ link }, path);
}

/** Labels of a transcript, as `speakers` has them, with the id of each one's person; a name that is nobody's stays a name. */
export function resolveLabels(
  reading: FileReading,
  typed: Record<string, string>,
  people: readonly Person[],
  cast: readonly Person[] = [],
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(typed).map(([label, name]) => [
      label,
      resolveSpeaker(reading, name, people, `speakers.${label}`, cast),
    ]),
  );
}

/** The id of the person that is meant (where several have the name, the one of the `cast`), or the name as it stands. What can only be an id has to be one. */
export function resolveSpeaker(
  reading: FileReading,
  typed: string,
  people: readonly Person[],
  field: string,
  cast: readonly Person[] = [],
): string {
  const matches = findPeople(Object.fromEntries([...people].reverse().map((one) => [one.id, one])), typed);
  const here = matches.filter(({ id }) => cast.some((one) => one.id === id));
  const [person, other] = here.length > 0 ? here : matches;
  if (person && other) reading.problems.push(sayUnclear(reading, typed, here.length > 0 ? here : matches, field));
  if (person) return person.id;
  if (/^[a-z0-9][a-z0-9_-]*$/.test(typed)) {
    const near = findNear(
      typed,
      people.flatMap((one) => [one.id, one.name]),
    );
    const hint = near ? `Did you mean ${near}?` : `Known: ${people.map((one) => one.id).join(", ") || "nobody"}.`;
    reading.problems.push(
      report(reading, field, asTyped(JSON.stringify(typed)), "a person's id or name", { rule: "person", hint }),
    );
  }
  return typed;
}
