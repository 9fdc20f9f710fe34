// Which pictures of the show's own are published: those of somebody who is only in episodes that are not out yet are not.
import { urlOf } from "../conventions/addresses.js";
import type { Media, Site } from "../model/model.js";

/** The show's media without the portraits that only people show who are in nothing that is shown. */
export function findShownMedia({ show, cards }: Pick<Site, "show" | "cards">): Media[] {
  const shown = new Set(cards.flatMap(({ people }) => people.map(({ id }) => id)));
  for (const { id } of show.hosts) shown.add(id);
  const waiting = new Set<string>();
  for (const [id, { image }] of Object.entries(show.people)) if (image && !shown.has(id)) waiting.add(image);
  const used = [show.image.url, ...show.hosts.map(({ image }) => image), ...show.feed.images.map(({ href }) => href)];
  for (const [id, { image }] of Object.entries(show.people)) if (shown.has(id)) used.push(image);
  for (const url of used) if (url !== undefined) waiting.delete(url);
  return (show.media ?? []).filter(({ path }) => !waiting.has(urlOf(show, path)));
}
