// The networks whose names may stand before a link, with how they are written and where a handle leads.

import { canParseUrl, readAddress } from "../../base/address-text.js";
import type { Link } from "../../model/model.js";

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
