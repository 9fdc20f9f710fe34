// Two episodes under one guid, in a feed or a folder: apps show one of them, so the other gets a guid of its own.
import { hashText } from "../../base/hash.js";

/** What tells episodes apart. */
interface Known {
  guid: string;
  title: string;
  url: string | undefined;
}

/** The guid that an episode is known by from now on; undefined where it is one that is there already. What became of it is said. */
interface OwnGuid {
  guid: string | undefined;
  said?: { rule: string; message: string };
}

/** Takes episodes one after the other, the newest first, of `source` ("the feed"): each guid belongs to whoever had it first. */
export function ownGuids(source: string): (one: Known) => OwnGuid {
  const seen = new Map<string, Known>();
  return (one) => {
    const { guid, title, url } = one;
    const twin = seen.get(guid);
    if (!twin) {
      seen.set(guid, one);
      return { guid };
    }
    if (twin.url === url && twin.title === title) {
      const message = `"${title}" stands in ${source} twice, with the guid ${guid}: the first of the two is taken`;
      return { guid: undefined, said: { rule: "double", message } };
    }
    const own = [url ?? title, `${url}\n${title}`]
      .map((text) => `${guid}#${hashText(text, 8)}`)
      .find((free) => !seen.has(free));
    if (own === undefined) return { guid: undefined };
    seen.set(own, one);
    const message = `"${title}" has the guid of "${twin.title}", so apps show one of the two: it gets the guid ${own}`;
    return { guid: own, said: { rule: "guid-double", message } };
  };
}
