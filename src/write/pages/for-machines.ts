// Writes what machines read of the site: sitemap.xml (https://www.sitemaps.org/protocol.html), robots.txt, and the manifest, by which a
// phone puts the site on its home screen (https://www.w3.org/TR/appmanifest/).
import { formatIso } from "../../base/date-text.js";
import { escapeHtml } from "../../base/escape-html.js";
import { episodePath, icons, personPath, topicPath, urlOf } from "../../conventions/addresses.js";
import type { Show, Site } from "../../model/model.js";
import { collectPeople, collectTopics } from "./collect-topics.js";
import { directionOf } from "./strings.js";

/** Paths in the output folder. */
export const sitemapPath = "sitemap.xml";
export const robotsPath = "robots.txt";

/** Published pages only; drafts and scheduled episodes are never named. */
export function writeSitemap(site: Site): string {
  const { show } = site;
  const published = site.cards.filter((card) => card.state === "published");
  const entry = (path: string, date?: number): string =>
    `<url><loc>${escapeHtml(urlOf(show, path))}</loc>${date === undefined ? "" : `<lastmod>${formatIso(date)}</lastmod>`}</url>`;
  const lines = [
    entry("", published[0]?.date),
    entry("archive/"),
    ...published.map((card) => entry(episodePath(card.slug), card.date)),
    ...collectTopics(published).map(({ id }) => entry(topicPath(id))),
    ...collectPeople({ ...site, cards: published }).map(({ person }) => entry(personPath(person.id))),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`;
}

/** Everything may be read; the search index and embedded players need not be. */
export const writeRobots = (show: Show): string => `User-agent: *\nAllow: /\nSitemap: ${urlOf(show, sitemapPath)}\n`;

/** The colours of the pages' paper, as the style sheet has them in the light. */
const paper = "#fbf9f5";

/** Addresses are relative to the manifest, so that it holds wherever the site lies. */
export function writeManifest(show: Show): string {
  const manifest = {
    name: show.title,
    description: show.description,
    lang: show.language,
    dir: directionOf(show.language),
    start_url: "./",
    scope: "./",
    display: "minimal-ui",
    background_color: paper,
    theme_color: paper,
    icons: icons.map(({ path, size, maskable }) => ({
      src: path,
      sizes: `${size}x${size}`,
      type: "image/png",
      ...(maskable ? { purpose: "maskable" } : {}),
    })),
  };
  return `${JSON.stringify(manifest, null, 2)}\n`;
}
