// What the show is about, again and again: the keywords that several episodes share, each with its episodes.
import { hashText } from "../../base/hash.js";
import { slugify } from "../../base/slug.js";
import type { Card } from "../../model/model.js";

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
