// People as `podcast:person`: each role with the group it belongs to, so that no role is read in the wrong group.
import { cleanXmlText } from "../../base/xml.js";
import { rolesOfGroups } from "../../conventions/person-roles.js";
import type { Episode, Person } from "../../model/model.js";
import { type Node, tag } from "./element.js";

/** A role that several groups have is the first one's: "editor" is one of Writing. */
const groupOfRole: ReadonlyMap<string, string> = new Map(
  Object.entries(rolesOfGroups)
    .flatMap(([group, roles]) => roles.split("|").map((role): [string, string] => [role, group]))
    .reverse(),
);

/** The group to write with a role: the person's own, else the role's; `cast` is the default and goes without saying. */
function groupOf(person: Pick<Person, "role" | "group">): string | undefined {
  const group = person.group?.toLowerCase() ?? groupOfRole.get(person.role.toLowerCase());
  return group === "cast" ? undefined : group;
}

/** One `podcast:person` per person and role; the same person in the same role is named once. */
export function personTags(people: readonly Person[]): Node[] {
  const seen = new Set<string>();
  const tags: Node[] = [];
  for (const person of people) {
    const key = `${person.id}\n${person.name}\n${person.role}`;
    if (cleanXmlText(person.name).trim() === "" || seen.has(key)) continue;
    seen.add(key);
    tags.push(
      tag(
        {
          role: person.role === "" ? undefined : person.role.toLowerCase(),
          group: groupOf(person),
          img: person.image,
          href: person.url ?? person.links[0]?.url,
        },
        person.name,
      ),
    );
  }
  return tags;
}

/** Hosts and guests of an episode, in this order, whom a feed can name as its authors. */
export const namedPeople = ({ hosts, guests }: Pick<Episode, "hosts" | "guests">): Person[] =>
  [...hosts, ...guests].filter(({ name }) => name.trim() !== "");
