// The apps and directories in which people subscribe to podcasts, and how each is reached: by an id, or by the feed's address.

/** What is known of a show by which an app can be led to it. */
export interface Reach {
  feed: string;
  /** `podcast:guid`. */
  guid: string;
  /** The show's number at Apple, which other apps understand too. */
  apple?: string;
}

interface App {
  title: string;
  /** Addresses of a show in the app, without scheme and "www.". */
  at: RegExp;
  /** The app's own id of a show, and the address it leads to. */
  id?: { form: RegExp; says: string; url(id: string): string };
  /** The address that follows from what is known of every show; undefined where that does not suffice. */
  reach?(reach: Reach): string | undefined;
}

const encode = encodeURIComponent;
const bare = (feed: string): string => feed.replace(/^https?:\/\//i, "");
const hex = (text: string): string => Buffer.from(text, "utf8").toString("hex");
const number = (says: string, url: (id: string) => string): NonNullable<App["id"]> => ({
  form: /^\d{1,15}$/,
  says,
  url,
});
/** Apps that know shows by Apple's number. */
const byApple =
  (before: string) =>
  ({ apple }: Reach): string | undefined =>
    apple === undefined ? undefined : before + apple;

/** Key in `subscribe:` -> app. https://github.com/nathangathright/podcast-platform-links holds most forms of addresses. */
const table: Record<string, App> = {
  apple: {
    title: "Apple Podcasts",
    at: /^(?:podcasts|itunes)\.apple\.com\//,
    id: {
      form: /^(?:id)?\d{5,15}$/i,
      says: "Apple's number of the show",
      url: (id) => `https://podcasts.apple.com/podcast/id${id.replace(/^id/i, "")}`,
    },
    reach: byApple("https://podcasts.apple.com/podcast/id"),
  },
  spotify: {
    title: "Spotify",
    at: /^open\.spotify\.com\/(?:intl-\w+\/)?show\//,
    id: {
      form: /^(?:spotify:show:)?[A-Za-z0-9]{22}$/,
      says: "Spotify's id of the show",
      url: (id) => `https://open.spotify.com/show/${id.replace(/^spotify:show:/, "")}`,
    },
  },
  youtube: {
    title: "YouTube",
    at: /^(?:m\.)?youtube\.com\/(?:@|channel\/|c\/|user\/|playlist\?)/,
    id: {
      form: /^(?:@[\w.-]+|UC[\w-]{22}|(?:PL|OL)[\w-]{10,})$/,
      says: "a handle, a channel's id or a playlist's",
      url: (id) =>
        id.startsWith("@")
          ? `https://www.youtube.com/${id}`
          : id.startsWith("UC")
            ? `https://www.youtube.com/channel/${id}`
            : `https://www.youtube.com/playlist?list=${id}`,
    },
  },
  youtubemusic: {
    title: "YouTube Music",
    at: /^music\.youtube\.com\//,
    id: {
      form: /^(?:PL|OL)[\w-]{10,}$/,
      says: "a playlist's id",
      url: (id) => `https://music.youtube.com/playlist?list=${id}`,
    },
  },
  overcast: {
    title: "Overcast",
    at: /^overcast\.fm\//,
    id: number("Apple's number of the show", (id) => `https://overcast.fm/itunes${id}`),
    reach: ({ apple, feed }) =>
      apple === undefined ? `overcast://x-callback-url/add?url=${encode(feed)}` : `https://overcast.fm/itunes${apple}`,
  },
  pocketcasts: {
    title: "Pocket Casts",
    at: /^(?:pca\.st|pcasts\.in|(?:play\.)?pocketcasts\.com)\//,
    id: number("Apple's number of the show", (id) => `https://pca.st/itunes/${id}`),
    reach: ({ apple, feed }) =>
      apple === undefined ? `https://pca.st/feed/${bare(feed)}` : `https://pca.st/itunes/${apple}`,
  },
  antennapod: {
    title: "AntennaPod",
    at: /^antennapod\.org\/deeplink\//,
    reach: ({ feed }) => `https://antennapod.org/deeplink/subscribe?url=${encode(feed)}`,
  },
  castro: {
    title: "Castro",
    at: /^castro\.fm\//,
    id: number("Apple's number of the show", (id) => `https://castro.fm/itunes/${id}`),
    reach: ({ apple, feed }) =>
      apple === undefined ? `castro://subscribe/${bare(feed)}` : `https://castro.fm/itunes/${apple}`,
  },
  podcastaddict: {
    title: "Podcast Addict",
    at: /^podcastaddict\.com\//,
    reach: ({ feed }) => `https://podcastaddict.com/feed/${encode(feed)}`,
  },
  podcastguru: {
    title: "Podcast Guru",
    at: /^app\.podcastguru\.io\//,
    id: number("Apple's number of the show", (id) => `https://app.podcastguru.io/podcast/${id}`),
    reach: ({ feed }) => `https://app.podcastguru.io/podcast/X${hex(feed)}`,
  },
  fountain: {
    title: "Fountain",
    at: /^(?:play\.)?fountain\.fm\/show\//,
    id: {
      form: /^[A-Za-z0-9]{1,24}$/,
      says: "the show's id at Fountain or Podcast Index",
      url: (id) => `https://fountain.fm/show/${id}`,
    },
  },
  amazon: {
    title: "Amazon Music",
    at: /^music\.amazon\.[a-z.]+\/podcasts\//,
    id: {
      form: /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i,
      says: "Amazon's id of the show",
      url: (id) => `https://music.amazon.com/podcasts/${id}`,
    },
  },
  castbox: {
    title: "Castbox",
    at: /^castbox\.fm\//,
    id: number("Castbox's number of the channel", (id) => `https://castbox.fm/channel/id${id}`),
    reach: byApple("https://castbox.fm/vic/"),
  },
  deezer: {
    title: "Deezer",
    at: /^deezer\.com\/(?:\w\w\/)?show\//,
    id: number("Deezer's number of the show", (id) => `https://www.deezer.com/show/${id}`),
  },
  iheart: {
    title: "iHeart",
    at: /^iheart\.com\/podcast\//,
    id: number("iHeart's number of the show", (id) => `https://www.iheart.com/podcast/${id}`),
  },
  playerfm: {
    title: "Player FM",
    at: /^player\.fm\//,
    reach: ({ feed }) => `https://player.fm/subscribe?id=${encode(feed)}`,
  },
  podbean: { title: "Podbean", at: /^podbean\.com\//, reach: byApple("https://www.podbean.com/itunes/") },
  goodpods: { title: "Goodpods", at: /^goodpods\.com\//, reach: byApple("https://www.goodpods.com/podcasts-aid/") },
  truefans: { title: "TrueFans", at: /^truefans\.fm\//, reach: ({ guid }) => `https://truefans.fm/${guid}` },
  castamatic: {
    title: "Castamatic",
    at: /^castamatic\.com\/guid\//,
    reach: ({ guid }) => `https://castamatic.com/guid/${guid}`,
  },
  gpodder: {
    title: "gPodder",
    at: /^gpodder\.net\//,
    reach: ({ feed }) => `https://gpodder.net/subscribe?url=${encode(feed)}`,
  },
  rss: { title: "RSS", at: /^$/, reach: ({ feed }) => feed },
};

/** Keys that `subscribe:` takes. */
export const appNames: readonly string[] = Object.keys(table);

/** Apps that every show can be opened in by its feed's address, shown where a show names none. */
export const openApps: readonly string[] = ["pocketcasts", "antennapod", "podcastaddict", "podcastguru"];

/** The key of an app as people may type it: "Pocket Casts", "pocket-casts". */
export const appKey = (typed: string): string | undefined => {
  const letters = typed.toLowerCase().replace(/[^a-z0-9]+/g, "");
  if (Object.hasOwn(table, letters)) return letters;
  return appNames.find((name) => table[name]!.title.toLowerCase().replace(/[^a-z0-9]+/g, "") === letters);
};

export const appTitle = (app: string): string => table[app]!.title;

/** What may stand behind an app's key, for a message: yes only where it leads somewhere. */
export const sayAppValue = (app: string, reach: Reach): string => {
  const says = table[app]!.id?.says;
  return ["an address", says, reachApp(app, reach) && "yes"].filter((one) => one !== undefined).join(", or ");
};

/** Where an id leads; undefined where it is none of the app's. */
export function addressOfId(app: string, id: string): string | undefined {
  const known = table[app]!.id;
  return known?.form.test(id) ? known.url(id) : undefined;
}

/** Where an app is reached from what is known of every show; undefined where it needs an address. */
export const reachApp = (app: string, reach: Reach): string | undefined => table[app]!.reach?.(reach);

/** The app whose page of a show an address is. */
export function appOf(url: string): string | undefined {
  const rest = /^https?:\/\/(?:www\.)?(.+)$/i.exec(url)?.[1] ?? "";
  return appNames.find((name) => name !== "rss" && table[name]!.at.test(rest));
}

/** Apple's number in an address of Apple's. */
export const appleNumber = (url: string): string | undefined => /\/id(\d{5,15})(?:[/?#]|$)/.exec(url)?.[1];
