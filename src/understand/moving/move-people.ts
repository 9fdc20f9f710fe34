// People of a feed as those of people.md, and as the ids by which shows and episodes name them.
import { slugify } from "../../base/slug.js";
import type { FeedTag } from "../../conventions/feed-fields.js";
import type { TypedFields, TypedValue } from "../../model/moved-show.js";
import { attributesOf, filled } from "./tags.js";

/** Everybody met so far, by id. */
export type MovedPeople = Record<string, TypedFields>;

interface Named {
  hosts: TypedValue[];
  guests: TypedValue[];
}

const isHost = (role: string): boolean => /\bhost$/i.test(role);

/**
 * The people of a channel's or an item's tags: hosts apart from all others. Who is new is added to `people`; what a tag says
 * otherwise than their entry there stands beside their id.
 */
export function movePeople(tags: readonly FeedTag[], people: MovedPeople): Named {
  const named: Named = { hosts: [], guests: [] };
  for (const tag of tags) {
    const name = tag.text.replace(/\s+/g, " ").trim();
    if (name === "") continue;
    const role = (filled(tag.attributes.role?.trim()) ?? "host").toLowerCase();
    const facts = attributesOf(tag, ["href>url", "img>image"]);
    const id = addPerson(people, name, facts);
    const known = people[id]!;
    const usual = isHost(role) ? "host" : "guest";
    const group = tag.attributes.group?.trim().toLowerCase();
    const own: TypedFields = {
      ...(role === usual ? {} : { role }),
      ...(group === undefined || group === "" || group === "cast" ? {} : { group }),
      ...differing(facts, known),
    };
    named[isHost(role) ? "hosts" : "guests"].push(
      Object.values(own).every((value) => value === undefined) ? id : { id, ...own },
    );
  }
  return named;
}

/** The id of somebody of that name; what was not known of them yet is added. */
function addPerson(people: MovedPeople, name: string, facts: Record<string, string | undefined>): string {
  const base = slugify(name);
  let id = base;
  for (let at = 2; Object.hasOwn(people, id) && people[id]!.name !== name; at++) id = `${base}-${at}`;
  const known = people[id];
  people[id] = { name, ...known, ...Object.fromEntries(Object.entries(facts).filter(([key]) => !known?.[key])) };
  return id;
}

const differing = (facts: Record<string, string | undefined>, known: TypedFields): TypedFields =>
  Object.fromEntries(Object.entries(facts).filter(([key, value]) => value !== undefined && value !== known[key]));
