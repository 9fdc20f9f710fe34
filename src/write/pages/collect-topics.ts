// What the show has again and again: the keywords that several episodes share, and everybody who is in them, with how long they talk.
import { hashText } from "../../base/hash.js";
import { slugify } from "../../base/slug.js";
import type { Card, Site } from "../../model/model.js";
import type { ShownPerson } from "./parts/cards.js";

export interface Topic {
  /** Its place under `topics/`. */
  id: string;
  /** As most of its episodes write it. */
  title: string;
  /** In the order given. */
  cards: Card[];
}

/** A keyword of one episode alone leads nowhere that its own page is not. */
const leastCards = 2;

/** Keywords that are the same but for capitals and spaces are one. Most used first, then by name. */
export function collectTopics(cards: readonly Card[]): Topic[] {
  const found = new Map<string, { cards: Set<Card>; spellings: Map<string, number> }>();
  for (const card of cards)
    for (const keyword of card.keywords ?? []) {
      const title = keyword.normalize("NFC").trim().replace(/\s+/g, " ");
      const key = title.toLowerCase();
      if (key === "") continue;
      const topic = found.get(key) ?? { cards: new Set(), spellings: new Map() };
      found.set(key, topic);
      topic.cards.add(card);
      topic.spellings.set(title, (topic.spellings.get(title) ?? 0) + 1);
    }
  const slugs = [...found.keys()].map(slugify);
  const isAlone = (slug: string): boolean => slugs.indexOf(slug) === slugs.lastIndexOf(slug);
  return [...found]
    .filter(([, topic]) => topic.cards.size >= leastCards)
    .map(([key, topic]) => {
      const [title] = [...topic.spellings].sort(([a, one], [b, two]) => two - one || (a < b ? -1 : 1))[0]!;
      return { id: topicId(key, isAlone), title, cards: [...topic.cards] };
    })
    .sort((a, b) => b.cards.length - a.cards.length || (a.id < b.id ? -1 : 1));
}

/**
 * The slug, and a sum behind it where that leaves out more than spaces: "c" and "c++" are two, whichever came first. Accents count
 * as more only where another keyword has the same letters.
 */
function topicId(key: string, isAlone: (slug: string) => boolean): string {
  const slug = slugify(key);
  const spaced = key.replace(/[ _-]+/g, "-");
  const bare = spaced
    .normalize("NFD")
    .replace(/(?<=[a-z])\p{M}+/gu, "")
    .normalize("NFC");
  return slug === spaced || (slug === bare && isAlone(slug)) ? slug : `${slug}-${hashText(key, 4)}`;
}

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
