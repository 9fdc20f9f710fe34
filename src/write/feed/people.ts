// People as `podcast:person`: each role with the group it belongs to, so that no role is read in the wrong group.
import { cleanXmlText } from "../../base/xml.js";
import type { Episode, Person } from "../../model/model.js";
import { type Node, tag } from "./element.js";

/**
 * Group -> roles of the Podcasting 2.0 taxonomy, lower case (https://github.com/Podcastindex-org/podcast-namespace, taxonomy.json).
 * "editor" stands in two groups; the first, Writing, is taken unless a group is given.
 */
const groups: Record<string, readonly string[]> = {
  "creative direction":
    "director,assistant director,executive producer,senior producer,producer,associate producer,development producer,creative director".split(
      ",",
    ),
  cast: "host,co-host,guest host,guest,voice actor,narrator,announcer,reporter".split(","),
  writing:
    "author,editorial director,co-writer,writer,songwriter,guest writer,story editor,managing editor,script editor,script coordinator,researcher,editor,fact checker,translator,transcriber,logger".split(
      ",",
    ),
  "audio production":
    "studio coordinator,technical director,technical manager,audio engineer,remote recording engineer,post production engineer".split(
      ",",
    ),
  "audio post-production":
    "audio editor,sound designer,foley artist,composer,theme music,music production,music contributor".split(","),
  administration:
    "production coordinator,booking coordinator,production assistant,content manager,marketing manager,sales representative,sales manager".split(
      ",",
    ),
  visuals: "graphic designer,cover art designer".split(","),
  community: ["social media manager"],
  "misc.": "consultant,intern".split(","),
  "video production": "camera operator,lighting designer,camera grip,assistant camera".split(","),
  "video post-production": "editor,assistant editor".split(","),
};

/** A role that several groups have is the first one's. */
const groupOfRole: ReadonlyMap<string, string> = new Map(
  Object.entries(groups)
    .flatMap(([group, roles]) => roles.map((role): [string, string] => [role, group]))
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
