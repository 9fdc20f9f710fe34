// Finds people of several episodes who are taken for one, and have nothing but the name in common.
import { areApart, foldName } from "../conventions/same-person.js";
import type { Card, Place, Problem, Show } from "../model/model.js";

type CardPerson = Card["people"][number];
type Seen = Required<Pick<CardPerson, "name" | "links">> & Pick<CardPerson, "url"> & { slug: string };

/**
 * A problem for each id under which two episodes name people with different names, or with addresses of which none is the
 * same: the show has one page for both. Who stands in people.md or hosts the show is known by that.
 */
export function* judgeNamesakes(
  show: Show,
  cards: readonly Card[],
  placeOfEpisode: (slug: string, field: string) => Place,
): Generator<Problem> {
  const known = new Set([...Object.keys(show.people), ...show.hosts.map(({ id }) => id)]);
  const seen = new Map<string, Seen>();
  for (const { slug, people } of cards)
    for (const person of people) {
      if (known.has(person.id)) continue;
      const { url, links = [] } = person;
      const first = seen.get(person.id);
      if (!first) seen.set(person.id, { name: person.name, links, slug, ...(url === undefined ? {} : { url }) });
      else if (foldName(first.name) !== foldName(person.name) || areApart(first, person)) {
        known.add(person.id);
        yield sayNamesakes(person, first, slug, placeOfEpisode(slug, "guests"));
      } else if (links.length > 0) first.links = [...first.links, ...links];
    }
}

function sayNamesakes({ id, name }: CardPerson, first: Seen, slug: string, place: Place): Problem {
  const same = foldName(first.name) === foldName(name);
  const shown = same
    ? `${JSON.stringify(name)} has other links in "${slug}" than in "${first.slug}"`
    : `${JSON.stringify(name)} in "${slug}" and ${JSON.stringify(first.name)} in "${first.slug}" have one id`;
  return {
    rule: "person-same-id",
    // One person of many links is likelier than two people of one name.
    severity: same ? "info" : "warn",
    message: `${shown}: both are taken for one person, with the page people/${id}/`,
    place,
    field: "guests",
    found: name,
    expected: "an id for each person",
    hint: `If they are two, give one an id: { id: ${id}-2, name: ${name} }. If it is one, put it into people.md and name it by its id.`,
    episode: slug,
  };
}
