// Tells people of one name apart: by id, else by the addresses they have; what neither says is said, never guessed.

import { urlKey } from "../base/normal-url.js";
import { asTyped, holding } from "../base/say-found.js";
import { slugify } from "../base/slug.js";
import { type Addressed, addressesOf, areApart, foldName } from "../conventions/same-person.js";
import type { Person, Problem } from "../model/model.js";
import { type FileReading, report } from "./reading.js";
import { networks, readLink } from "./schema/networks.js";
import type { TypedPerson } from "./schema/person.js";

/** Everybody who is meant by an id, else by a name, else by another spelling of a name. */
export function findPeople(people: Record<string, Person>, typed: string): Person[] {
  if (Object.hasOwn(people, typed)) return [people[typed]!];
  const plain = foldName(typed);
  const all = Object.values(people);
  const named = all.filter(({ name }) => foldName(name) === plain);
  return named.length > 0 ? named : all.filter(({ aliases }) => aliases.some((name) => foldName(name) === plain));
}

/** The addresses of a person as typed. */
function addressed(one: TypedPerson): Addressed {
  const map = one as unknown as Record<string, unknown>;
  const direct = Object.keys(networks).flatMap((key) => {
    const value = Object.hasOwn(map, key) ? map[key] : undefined;
    return typeof value === "string" ? (readLink(key, value) ?? []) : [];
  });
  return { links: [...one.links, ...direct], ...(one.url === undefined ? {} : { url: one.url }) };
}

/**
 * The one who is meant among those known by a name; where several are, the one who has an address of `one`. Undefined where
 * nobody is known, or nothing says who is meant: that is a problem.
 */
export function chooseKnown(
  reading: FileReading,
  matches: readonly Person[],
  one: TypedPerson,
  field: string,
): { base?: Person; unclear?: true } {
  const [first, second] = matches;
  if (!first || !second) return first ? { base: sayOverridden(reading, first, one, field) } : {};
  const keys = new Set(addressesOf(addressed(one)).map(urlKey));
  const near = matches.filter((person) => addressesOf(person).some((url) => keys.has(urlKey(url))));
  if (near.length === 1) return { base: near[0]! };
  reading.problems.push(sayUnclear(reading, one.name ?? one.id ?? first.name, matches, field));
  return { unclear: true };
}

/** A problem that a name does not say which of several people is meant. */
export function sayUnclear(
  reading: Pick<FileReading, "source" | "episode">,
  name: string,
  matches: readonly Person[],
  field: string,
): Problem {
  const list = matches.map(({ id, url }) => (url === undefined ? id : `${id} (${url})`)).join(", ");
  return {
    ...report(reading, field, asTyped(JSON.stringify(name)), "an id", {
      rule: "person",
      hint: `Write the id: ${list}.`,
    }),
    message: `${JSON.stringify(name)} is the name of ${matches.length} people, and nothing says which of them is meant`,
  };
}

/** Somebody known by name alone who gets other addresses may be somebody else. */
function sayOverridden(reading: FileReading, base: Person, one: TypedPerson, field: string): Person {
  if (one.name === undefined || one.id !== undefined || !areApart(base, addressed(one))) return base;
  const shown = JSON.stringify(one.name);
  reading.problems.push({
    ...report(reading, field, holding(shown, "other links"), "those of people.md", {
      rule: "person",
      severity: "warn",
      hint: `If it is somebody else, give an id: { id: ${base.id}-2, name: ${one.name} }; else write ${base.id}, and put the links into people.md.`,
    }),
    message: `${shown} is taken for ${base.id} of people.md, though the links given here are others`,
  });
  return base;
}

/**
 * A second person under an id that somebody here has already: where both have addresses and none in common it is somebody else,
 * and gets an id of the address; else both are one, and what would be lost is said.
 */
export function tellTwin(reading: FileReading, twin: Person, person: Person, field: string): Person | undefined {
  const { id, name } = person;
  const say = (found: string, expected: string, message: string, hint: string): void => {
    reading.problems.push({
      ...report(reading, field, found, expected, { rule: "person", severity: "warn", hint }),
      message,
    });
  };
  const shown = JSON.stringify(name);
  const [address] = addressesOf(person);
  if (address !== undefined && areApart(twin, person)) {
    const other = `${id}-${slugify(urlKey(address))}`;
    say(
      `second ${shown}`,
      "an id for each",
      `Two people here are called ${shown} and have different links: they are taken for two, ${id} and ${other}`,
      `Give the second an id of your choice: { id: ${id}-2, name: ${name} }. If it is one person, put both maps together.`,
    );
    return { ...person, id: other };
  }
  const lost = addressesOf(person).some((url) => !addressesOf(twin).includes(url));
  say(
    `second ${shown}`,
    "each person once",
    lost
      ? `${shown} stands here twice and is taken for one person: the links of the second are not used`
      : `${shown} stands here twice and is taken for one person`,
    `Two people of one name need ids: { id: ${id}-2, name: ${name} }. If it is one, ${lost ? "put both maps together" : "name it once"}.`,
  );
  return undefined;
}

/** Says of people of one episode who share a name that labels of a transcript cannot tell them apart. */
export function sayNamesakes(reading: FileReading, people: readonly Person[], labels: Record<string, string>): void {
  const byName = new Map<string, Person>();
  const labelled = new Set(Object.keys(labels).map(foldName));
  for (const person of people) {
    const key = foldName(person.name);
    const other = byName.get(key);
    byName.set(key, other ?? person);
    if (!other || other.id === person.id || labelled.has(key)) continue;
    const shown = JSON.stringify(person.name);
    reading.problems.push({
      ...report(reading, "guests", `two people called ${shown}`, "labels that differ", {
        rule: "person",
        severity: "info",
        hint: `If it is always one of them: speakers: { ${shown}: ${person.id} }. Else give them different labels there.`,
      }),
      message: `Two people of this episode are called ${shown}: the label ${shown} of a transcript is neither ${other.id} nor ${person.id}`,
    });
  }
}
