// Names of people on networks, taken from their links.
import type { Person } from "../../model/model.js";

export type Network = "mastodon" | "bluesky" | "linkedin";

/** Sites that have addresses such as /@name and are no servers of the Fediverse. */
const others =
  /(?:^|\.)(?:youtube\.com|tiktok\.com|threads\.(?:net|com)|medium\.com|bsky\.app|x\.com|twitter\.com|substack\.com)$/i;

/** How a person is named in a post: a handle, on LinkedIn the profile's address. Undefined where no link leads there. */
export function handleOf({ url, links }: Person, network: Network): string | undefined {
  // A name at Bluesky may be a domain of one's own, which alone looks like an address.
  const domain = links.find(({ kind }) => network === "bluesky" && kind === "bluesky");
  const own = /^https?:\/\/([\w-]+(?:\.[\w-]+)+)\/?$/.exec(domain?.url ?? "")?.[1];
  if (own !== undefined) return `@${own}`;
  const addresses = [...links.map((link) => link.url), ...(url === undefined ? [] : [url])];
  for (const address of addresses) {
    const found = readHandle(address, network);
    if (found !== undefined) return found;
  }
  return undefined;
}

function readHandle(address: string, network: Network): string | undefined {
  if (network === "bluesky") {
    const handle = /^https?:\/\/(?:www\.)?bsky\.app\/profile\/([\w-]+(?:\.[\w-]+)+)/i.exec(address)?.[1];
    return handle && `@${handle}`;
  }
  if (network === "linkedin") {
    const name = /^https?:\/\/(?:[\w-]+\.)?linkedin\.com\/in\/([^/?#\s]+)/i.exec(address)?.[1];
    return name && `https://www.linkedin.com/in/${name}`;
  }
  const [, host = "", user] = /^https?:\/\/([\w.-]+)\/(?:@|users\/)(\w[\w.-]*)\/?$/i.exec(address) ?? [];
  return user === undefined || others.test(host) ? undefined : `@${user}@${host}`;
}
