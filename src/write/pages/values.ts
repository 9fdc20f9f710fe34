// The values that every page template gets: the show, the words of its language, and what the head of the page needs.
import { rememberFor } from "../../base/once.js";
import { feedUrl, urlOf } from "../../conventions/addresses.js";
import type { Show, Subscription } from "../../model/model.js";
import type { Templates } from "./engine.js";
import { escapeJson, fullUrl, hrefOf, type Place, pageUrl } from "./escape.js";
import { linkValues } from "./parts/cards.js";
import { supportValues } from "./parts/support.js";
import { directionOf, type Strings, stringsFor } from "./strings.js";

export interface SiteValues {
  title: string;
  description: string;
  author: string;
  copyright: string | null;
  language: string;
  /** The language with a country, as the Open Graph protocol has it: "de_DE"; null where no country goes with it. */
  locale: string | null;
  dir: "ltr" | "rtl";
  /** What links of the page begin with to reach the root of the site: ".", ".." or "../..". */
  base: string;
  url: string;
  image: string | null;
  feed: string;
  feed_url: string;
  /** The show's links but those to places to subscribe. */
  links: { title: string; url: string; host: string }[];
  /** Where people subscribe, and of these the ones that the show names itself. */
  subscribe: { app: string; title: string; url: string }[];
  named: { app: string; title: string; url: string }[];
  support: ReturnType<typeof supportValues>;
  /** Further stylesheets and scripts of the show's own templates folder. */
  extra_css: boolean;
  extra_js: boolean;
}

export interface PageValues {
  kind: string;
  title: string;
  description: string;
  canonical: string;
  /** Absolute URL of the picture that is shown when the page is shared. */
  image: string | null;
  wide: boolean;
  index: boolean;
  /** When an episode came out. */
  date: string | null;
  json_ld: string | null;
  oembed: string | null;
}

type Shared = Omit<SiteValues, "base" | "image" | "feed" | "support" | "extra_css" | "extra_js">;

/** What is the same on every page of the show; made once per show. */
const sharedValues = rememberFor((show: Show): { site: Shared; t: Strings } => {
  const t = stringsFor(show.language);
  const site = {
    title: show.title,
    description: show.description,
    author: show.author,
    copyright: show.copyright ?? null,
    language: show.language,
    locale: localeOf(show.language),
    dir: directionOf(show.language),
    url: urlOf(show, ""),
    feed_url: feedUrl(show),
    links: linkValues(show.links.filter(({ url }) => !show.subscribe.some((place) => place.url === url))),
    subscribe: placesOf(show.subscribe, t),
    named: placesOf(
      show.subscribe.filter(({ named }) => named),
      t,
    ),
  };
  return { site, t };
});

/** The show's values as a page at this place gets them. */
export function siteValues(place: Place, templates: Templates): { site: SiteValues; t: Strings } {
  const { site, t } = sharedValues(place.show);
  const own = {
    base: place.base,
    image: pageUrl(place, place.show.image.url) ?? null,
    feed: hrefOf(place.base, "feed.xml"),
    support: supportValues(place),
    extra_css: "extra.css" in templates,
    extra_js: "extra.js" in templates,
  };
  return { site: { ...site, ...own }, t };
}

/** Without a locale a page counts as "en_US": https://ogp.me/#optional */
function localeOf(code: string): string | null {
  const { language, region = "" } = new Intl.Locale(code).maximize();
  return /^[A-Z]{2}$/.test(region) ? `${language}_${region}` : null;
}

const placesOf = (places: readonly Subscription[], t: Strings): SiteValues["subscribe"] =>
  places.map(({ app, title, url }) => ({ app, title: app === "rss" ? t.feed : title, url }));

/** The page's own values; `path` is its path in the output folder, without `index.html`. */
export function pageValues(
  show: Show,
  kind: string,
  path: string,
  over: {
    title: string;
    description: string;
    image?: string;
    wide?: boolean;
    index?: boolean;
    date?: string | null;
    data?: unknown;
    oembed?: string;
  },
): PageValues {
  return {
    kind,
    title: over.title,
    description: over.description.replace(/\s+/g, " ").trim(),
    canonical: urlOf(show, path),
    image: over.image ?? fullUrl(show, show.image.url) ?? null,
    wide: over.wide ?? false,
    index: over.index ?? true,
    date: over.date ?? null,
    json_ld: over.data === undefined ? null : escapeJson(over.data),
    oembed: over.oembed ?? null,
  };
}
