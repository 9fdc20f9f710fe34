// The networks whose names may stand before a link, with how they are written and where a handle leads; and places to subscribe as people type them.

import { canParseUrl, hasWebScheme, readAddress } from "../../base/address-text.js";
import { isMap } from "../../base/is-map.js";
import type { Link } from "../../model/model.js";
import { leaf } from "./kit.js";

interface Network {
  title: string;
  from?: (handle: string) => string;
  /** Names there hold dots: "ida.berg" is no address. */
  dots?: true;
}

/** Key in lower case -> title, and the address of a handle where the network has one form for it. */
export const networks: Record<string, Network> = Object.assign(Object.create(null), {
  website: { title: "Website" },
  web: { title: "Website" },
  blog: { title: "Blog" },
  newsletter: { title: "Newsletter" },
  email: { title: "E-mail" },
  x: { title: "X", from: (name: string) => `https://x.com/${name}` },
  twitter: { title: "X", from: (name: string) => `https://x.com/${name}` },
  linkedin: { title: "LinkedIn", from: (name: string) => `https://www.linkedin.com/in/${name}/` },
  github: { title: "GitHub", from: (name: string) => `https://github.com/${name}` },
  gitlab: { title: "GitLab", from: (name: string) => `https://gitlab.com/${name}` },
  instagram: { title: "Instagram", dots: true, from: (name: string) => `https://www.instagram.com/${name}/` },
  threads: { title: "Threads", dots: true, from: (name: string) => `https://www.threads.net/@${name}` },
  tiktok: { title: "TikTok", dots: true, from: (name: string) => `https://www.tiktok.com/@${name}` },
  youtube: { title: "YouTube", from: (name: string) => `https://www.youtube.com/@${name}` },
  facebook: { title: "Facebook", from: (name: string) => `https://www.facebook.com/${name}` },
  bluesky: { title: "Bluesky", dots: true, from: (name: string) => `https://bsky.app/profile/${name}` },
  mastodon: {
    title: "Mastodon",
    from: (name: string) => {
      const [user, host] = name.split("@");
      return host ? `https://${host}/@${user}` : `https://mastodon.social/@${user}`;
    },
  },
  twitch: { title: "Twitch", from: (name: string) => `https://www.twitch.tv/${name}` },
  wikipedia: { title: "Wikipedia" },
  spotify: { title: "Spotify" },
  apple: { title: "Apple Podcasts" },
  podcast: { title: "Podcast" },
  book: { title: "Book" },
});

/** A link from a map's key and value: an address, or a name on a network ("@jo"). */
export function readLink(key: string, value: string): Link | undefined {
  const network = networks[key.toLowerCase()];
  const handle = /^@?([\w.-]+(?:@[\w.-]+\.\w+)?)$/.exec(value)?.[1];
  const named =
    network?.from && handle && (value.startsWith("@") || network.dots || !handle.includes("."))
      ? network.from(handle)
      : undefined;
  const url = named ?? readAddress(value);
  if (url === undefined) return undefined;
  if (key === "") return { title: titleOf(url), url };
  return { title: network?.title ?? key, url, kind: key.toLowerCase() };
}

/** An address as a title: its host without "www.". */
export const titleOf = (url: string): string =>
  (canParseUrl(url) && new URL(url).hostname.replace(/^www\./, "")) || url;

/** A place as typed. */
export interface TypedSubscription {
  name: string;
  value: string;
  /** Its place in the field: the key, behind its number where it is one of a list. */
  path: string;
}

const expected =
  "apps and addresses such as {apple: 1234567890, spotify: https://open.spotify.com/show/..., overcast: yes}";

export const subscriptions = leaf<TypedSubscription[]>(expected, (typed) => {
  const items: [path: string, item: unknown][] = Array.isArray(typed)
    ? typed.map((item, at): [string, unknown] => [`${at}`, item])
    : [["", typed]];
  const found = items.flatMap(([path, item]) => readItem(path, item) ?? [undefined]);
  return found.includes(undefined) ? undefined : (found as TypedSubscription[]);
});

function readItem(path: string, item: unknown): TypedSubscription[] | undefined {
  if (typeof item === "string") {
    const value = item.trim();
    if (path === "" && /^(?:no|none)$/i.test(value)) return [];
    // An app alone is one that the feed's address leads to; an address alone says by itself where it leads.
    const isAddress = hasWebScheme(value);
    return [{ name: isAddress ? titleOf(value) : value, value: isAddress ? value : "yes", path }];
  }
  if (!isMap(item)) return undefined;
  const entries = Object.entries(item);
  if (entries.some(([, value]) => typeof value !== "string")) return undefined;
  return entries.map(([name, value]) => ({
    name,
    value: (value as string).trim(),
    path: path === "" ? name : `${path}.${name}`,
  }));
}
