// Writes sitemap.xml (https://www.sitemaps.org/protocol.html) and robots.txt.

import { formatIso } from "../../base/date-text.js";
import { escapeHtml } from "../../base/escape-html.js";
import { episodePath, personPath, topicPath, urlOf } from "../../conventions/addresses.js";
import type { OutFile, Show, Site } from "../../model/model.js";
import { collectPeople } from "./collect-people.js";
import { collectTopics } from "./collect-topics.js";

/** Path of the site map in the output folder. */
export const sitemapPath = "sitemap.xml";
/** Path of what robots are told. */
export const robotsPath = "robots.txt";

/** Published pages only; drafts and scheduled episodes are never named. */
export function writeSitemap(site: Site): OutFile {
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
  const content = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("\n")}\n</urlset>\n`;
  return { path: sitemapPath, content };
}

/** Everything may be read; the search index and embedded players need not be. */
export const writeRobots = (show: Show): OutFile => ({
  path: robotsPath,
  content: `User-agent: *\nAllow: /\nSitemap: ${urlOf(show, "sitemap.xml")}\n`,
});
