// Says of old addresses (`aliases`) that lead to two episodes: a visitor can be brought to one of them alone.
import type { Card, Place, Problem } from "../model/model.js";

/** A warning for each address that an earlier one of `cards` has too, as its own or as an old one. */
export function lintOldPaths(
  cards: readonly Pick<Card, "slug" | "aliases">[],
  placeOfEpisode: (slug: string, field: string) => Place,
): Problem[] {
  const own = new Map(cards.map(({ slug }) => [pathOf(slug), slug]));
  const taken = new Map<string, string>();
  const problems: Problem[] = [];
  for (const { slug, aliases } of cards)
    for (const alias of aliases) {
      const path = pathOf(alias);
      const other = own.get(path) ?? taken.get(path);
      if (other === undefined) taken.set(path, slug);
      else if (other !== slug) problems.push(say(alias, { slug, other, isOwn: own.has(path) }, placeOfEpisode));
    }
  return problems;
}

/** Names of episodes and paths of the site in one spelling; hosts tell capitals apart or do not. */
const pathOf = (alias: string): string =>
  (alias.startsWith("/") ? alias : `/episodes/${alias}`).replace(/\/(?:index\.html)?$/i, "").toLowerCase();

function say(
  alias: string,
  { slug, other, isOwn }: { slug: string; other: string; isOwn: boolean },
  placeOfEpisode: (slug: string, field: string) => Place,
): Problem {
  return {
    rule: "alias-twice",
    severity: "warn",
    message: `The old address ${alias} ${isOwn ? `is the address of the episode "${other}"` : `leads to the episode "${other}" too`}: visitors come to one of the two alone`,
    place: placeOfEpisode(slug, "aliases"),
    field: "aliases",
    found: alias,
    expected: "an address of one episode",
    hint: "Take it out of one of them.",
    episode: slug,
  };
}
