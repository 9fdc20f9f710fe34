// Everybody who is in the show: what is known of each, the episodes they are in, and how long they talk.
import type { Card, Site } from "../../model/model.js";
import type { ShownPerson } from "./parts/people.js";

export interface Appearances {
  person: ShownPerson;
  /** In the order of the site's cards. */
  cards: Card[];
  /** Seconds. */
  talkTime: number;
}

/** People by id. Details come from the show where it knows the person, else from the newest card that has them. */
export function collectPeople(site: Site): Appearances[] {
  const found = new Map<string, Appearances>();
  const hosts = new Map(site.show.hosts.map((host) => [host.id, host]));
  for (const card of site.cards) {
    for (const one of card.people) {
      const known = found.get(one.id);
      if (known) {
        if (known.cards.at(-1) !== card) known.cards.push(card);
        known.talkTime += one.talkTime;
        continue;
      }
      const defined = hosts.get(one.id) ?? site.show.people[one.id];
      const url = defined?.url ?? one.url;
      const image = defined?.image ?? one.image;
      const person: ShownPerson = {
        id: one.id,
        name: defined?.name ?? one.name,
        role: hosts.has(one.id) ? "host" : one.role,
        links: defined?.links ?? one.links ?? [],
        ...(url === undefined ? {} : { url }),
        ...(image === undefined ? {} : { image }),
      };
      found.set(one.id, { person, cards: [card], talkTime: one.talkTime });
    }
  }
  for (const host of site.show.hosts)
    if (!found.has(host.id)) found.set(host.id, { person: host, cards: [], talkTime: 0 });
  return [...found.values()].sort((a, b) => (a.person.id < b.person.id ? -1 : 1));
}
