// Spells addresses at X one way in texts to paste, whichever of its two names people typed.
import { urlKey } from "../../base/normal-url.js";
import type { Entry, Link, Person, Show } from "../../model/model.js";

const oneX = (text: string): string =>
  text.replace(/https?:\/\/(?:(?:www|mobile|m)\.)?(?:twitter|x)\.com(?=[/?#)>\]\s]|$)/gi, "https://x.com");

const titleOf = (title: string): string =>
  /^twitter$/i.test(title.trim()) ? "X" : title.replace(/^(?:https?:\/\/)?(?:www\.)?twitter\.com(?=\/)/i, "x.com");

/** Links spelled one way, each address once. */
function withOne(links: readonly Link[]): Link[] {
  const seen = new Set<string>();
  return links.flatMap((link) => {
    const url = oneX(link.url);
    if (seen.has(urlKey(url))) return [];
    seen.add(urlKey(url));
    return [{ ...link, title: url === link.url ? link.title : titleOf(link.title), url }];
  });
}

const personWithOne = (person: Person): Person => ({
  ...person,
  ...(person.url === undefined ? {} : { url: oneX(person.url) }),
  links: withOne(person.links.map((link) => ({ ...link, title: titleOf(link.title) }))),
});

/** A show and an entry in whose links, people and notes twitter.com is x.com. */
export function withOneX(show: Show, entry: Entry): [Show, Entry] {
  const { episode, understood } = entry;
  return [
    { ...show, links: withOne(show.links), hosts: show.hosts.map(personWithOne) },
    {
      ...entry,
      notes: oneX(entry.notes),
      episode: {
        ...episode,
        links: withOne(episode.links),
        guests: episode.guests.map(personWithOne),
        hosts: episode.hosts.map(personWithOne),
      },
      understood: {
        ...understood,
        links: withOne(understood.links),
        mentions: understood.mentions.map((one) => (one.url === undefined ? one : { ...one, url: oneX(one.url) })),
      },
    },
  ];
}
