// The values that notes and blocks can name between double braces.
import type { Episode, Link, Person, Show } from "../../model/model.js";

/** Plain values only; what an episode does not have is absent, so that naming it is an error. */
export interface BlockValues {
  [name: string]: unknown;
}

/**
 * `show`, `episode`, `guest` (the first), `guests`, `host` (the first), `hosts`. A person's links are a list under `links` and
 * by kind under `link`: `{{ guest.link.x }}`.
 */
export function blockValues(show: Show, episode: Episode): BlockValues {
  const guests = episode.guests.map(personValues);
  const hosts = (episode.hosts.length > 0 ? episode.hosts : show.hosts).map(personValues);
  return withoutGaps({
    show: withoutGaps({
      title: show.title,
      description: show.description,
      link: show.link,
      author: show.author,
      language: show.language,
      links: show.links.map(linkValues),
    }),
    episode: withoutGaps({
      title: episode.title,
      slug: episode.slug,
      number: episode.number,
      season: episode.season,
      description: episode.description,
      type: episode.type,
      youtube: episode.youtube.id,
      date: episode.date && new Date(episode.date.utc).toISOString().slice(0, 10),
      links: episode.links.map(linkValues),
      keywords: episode.keywords,
    }),
    guest: guests[0],
    guests,
    host: hosts[0],
    hosts,
  });
}

const linkValues = ({ title, url }: Link): BlockValues => ({ title, url });

const personValues = ({ name, role, url, image, links }: Person): BlockValues =>
  withoutGaps({
    name,
    role,
    url,
    image,
    links: links.map(linkValues),
    link: Object.fromEntries(links.flatMap((link) => (link.kind === undefined ? [] : [[link.kind, link.url]]))),
  });

const withoutGaps = (values: BlockValues): BlockValues =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
