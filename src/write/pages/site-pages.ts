// Writes the pages of the show as a whole, from cards alone (front page, archive, people, search, 404, moved addresses, assets), and what machines read of it.

import { formatIso } from "../../base/date-text.js";
import { escapeHtml } from "../../base/escape-html.js";
import { hashText } from "../../base/hash.js";
import {
  basePath,
  episodePath,
  feedUrl,
  icons,
  manifestPath,
  personPath,
  topicPath,
  urlOf,
} from "../../conventions/addresses.js";
import { hostsAt } from "../../conventions/hosts.js";
import type { Card, OutFile, Read, Show, Site } from "../../model/model.js";
import { collectPeople, collectTopics, type Topic } from "./collect-topics.js";
import { renderTemplate, type Templates } from "./engine.js";
import { fullUrl, hrefOf, localLinks, type Place, rootFrom } from "./escape.js";
import { personData, showData } from "./json-ld.js";
import { cardValues, episodeHref, groupCards, personValues } from "./parts/cards.js";
import { notesPart } from "./parts/notes.js";
import { drawQr, qrPath } from "./qr.js";
import { dateText, directionOf, fill, type Strings } from "./strings.js";
import { pageValues, siteValues } from "./values.js";

/** Episodes on the front page, and lines on a page of the archive, whose filter and years are of that page alone. */
const newest = 24;
const pageLines = 2000;

/** A file that is still to be written. Without content something is wrong, and the problems say what. */
export interface PlannedFile {
  path: string;
  write(): Read<OutFile["content"] | undefined>;
  /** Names everything it is made from but the show and the templates; absent where nothing shorter than the file does. */
  from?(): unknown;
}

/**
 * All files of the show but feeds and the search index, each to be written when it is asked for: a preview needs one page of a
 * thousand. Pure; memory grows with the cards only.
 */
export function planSitePages(site: Site, templates: Templates): PlannedFile[] {
  const { show } = site;
  const keys = new Map<Card, string>();
  const keyOf: KeyOf = (card) => {
    if (!keys.has(card)) keys.set(card, listKey(card));
    return keys.get(card)!;
  };
  const files: PlannedFile[] = [];
  const { t } = siteValues({ show, base: "." }, templates);
  const add: Add = (name, path, values, from, base = rootFrom(path)) => {
    const place = { show, base };
    const write: PlannedFile["write"] = () => {
      const { value, problems } = renderTemplate(templates, name, {
        ...siteValues(place, templates),
        ...values(place),
      });
      return { value: problems.length === 0 ? value : undefined, problems };
    };
    files.push({ path, write, ...(from ? { from } : {}) });
  };
  const addReady = (path: string, content: () => OutFile["content"]): void => {
    files.push({ path, write: () => ({ value: content(), problems: [] }), from: () => null });
  };
  addFrontPage(site, t, keyOf, add);
  const topics = collectTopics(inOrder(site));
  addArchive(site, topics, t, keyOf, add);
  addPeople(site, t, keyOf, add);
  addTopics(show, topics, t, keyOf, add);
  const small = (kind: string, path: string, title: string) => ({
    page: pageValues(show, kind, path, { title, description: show.description, index: false }),
  });
  add("search.liquid", "search/index.html", () => small("search", "search/", t.search), nothing);
  // A host shows it at any address that is not there, so its links begin at the root of the host.
  add("404.liquid", "404.html", () => small("missing", "404.html", t.not_found), nothing, basePath(show));
  const slugs = new Set(site.cards.map(({ slug }) => slug));
  for (const card of site.cards) for (const alias of card.aliases) addMoved(site, card, alias, slugs, keyOf, add);
  add("feed.css", "assets/feed.css", () => ({}), nothing);
  for (const [name, text] of Object.entries(templates).sort(([a], [b]) => (a < b ? -1 : 1)))
    if (/^[\w.-]+\.(css|js|svg)$/.test(name) && name !== "feed.css") addReady(`assets/${name}`, () => text);
  addReady(qrPath, () => drawQr(feedUrl(show)));
  addReady(manifestPath, () => writeManifest(show));
  addReady(robotsPath, () => writeRobots(show));
  files.push({
    path: sitemapPath,
    write: () => ({ value: writeSitemap(site), problems: [] }),
    from: () =>
      site.cards.map(({ slug, state, date, people, keywords }) => [
        slug,
        state,
        date,
        people.map(({ id }) => id),
        keywords,
      ]),
  });
  return files;
}

type Add = (
  name: string,
  path: string,
  values: (place: Place) => object,
  from: PlannedFile["from"],
  base?: string,
) => void;
type KeyOf = (card: Card) => string;

/** A name for everything that lists show of a card. */
const listKey = (card: Card): string =>
  hashText(JSON.stringify({ ...card, terms: undefined, keywords: undefined, talk: undefined }), 16);

const nothing = (): null => null;

/** Cards as lists show them: newest first, or oldest first where the show is told in order. */
const inOrder = (site: Site): Card[] => (site.show.type === "serial" ? [...site.cards].reverse() : site.cards);

function addFrontPage(site: Site, t: Strings, keyOf: KeyOf, add: Add): void {
  const begin = firstOf(site);
  const from = (): unknown => [
    site.cards.slice(0, newest + 1).map(keyOf),
    begin === undefined ? null : keyOf(begin),
    site.upcoming.slice(0, 3),
  ];
  add("index.liquid", "index.html", (place) => frontValues(place, site, t), from);
}

/** Where a show that is told in order begins: no trailer, if it has more. */
function firstOf({ show, cards }: Site): Card | undefined {
  if (show.type !== "serial" || cards.length < 2) return undefined;
  return cards.findLast(({ type }) => type === "full") ?? cards.at(-1);
}

function frontValues(place: Place, site: Site, t: Strings): object {
  const { show, cards } = site;
  const shown = cards.slice(0, newest);
  const latest = cards[0];
  const begin = firstOf(site);
  return {
    page: pageValues(show, "index", "", { title: show.title, description: show.description, data: showData(show) }),
    latest: latest === undefined ? null : cardValues(place, latest, t),
    first: begin === undefined ? null : cardValues(place, begin, t),
    hosts: hostsAt(show).map((host) => personValues(place, host, t)),
    upcoming: site.upcoming.slice(0, 3).map(({ title, date }) => ({
      title,
      date: formatIso(date),
      date_text: dateText(date, show.timezone, t),
    })),
    groups: groupCards(place, show.type === "serial" ? [...shown].reverse() : shown, t, false),
    about_html: localLinks(notesPart(show.about), place) || null,
    more: cards.length > newest,
  };
}

function addArchive(site: Site, topics: readonly Topic[], t: Strings, keyOf: KeyOf, add: Add): void {
  const { show } = site;
  const cards = inOrder(site);
  const pages = Math.max(1, Math.ceil(cards.length / pageLines));
  const pathOf = (at: number): string => (at === 0 ? "archive/" : `archive/${at + 1}/`);
  const values = (place: Place, at: number): object => {
    const title = at === 0 ? t.all_episodes : `${t.all_episodes} (${at + 1})`;
    return {
      page: pageValues(show, "archive", pathOf(at), { title, description: show.description }),
      groups: groupCards(place, cards.slice(at * pageLines, (at + 1) * pageLines), t, true),
      topics:
        at > 0
          ? []
          : topics.map(({ id, title: name, cards: sharing }) => ({
              title: name,
              href: hrefOf(place.base, topicPath(id)),
              count: sharing.length,
            })),
      newer: at > 0 ? hrefOf(place.base, pathOf(at - 1)) : null,
      older: at + 1 < pages ? hrefOf(place.base, pathOf(at + 1)) : null,
    };
  };
  const from = (at: number): unknown => [
    cards.slice(at * pageLines, (at + 1) * pageLines).map(keyOf),
    at + 1 < pages,
    at > 0 ? null : topics.map(({ id, title, cards: sharing }) => [id, title, sharing.length]),
  ];
  for (let at = 0; at < pages; at++)
    add(
      "archive.liquid",
      `${pathOf(at)}index.html`,
      (place) => values(place, at),
      () => from(at),
    );
}

function addPeople(site: Site, t: Strings, keyOf: KeyOf, add: Add): void {
  const { show } = site;
  const values = (place: Place, { person, cards, talkTime }: ReturnType<typeof collectPeople>[number]): object => {
    const image = fullUrl(show, person.image);
    const appears = cards.length === 1 ? t.appears_one : fill(t.appears, cards.length);
    return {
      page: pageValues(show, "person", personPath(person.id), {
        title: person.name,
        description: `${person.name}: ${appears}. ${show.title}`,
        data: personData(show, person, cards),
        ...(image === undefined ? {} : { image }),
      }),
      person: personValues(place, person, t, { talkTime }),
      appears_text: appears,
      cards: cards.map((card) => cardValues(place, card, t)),
    };
  };
  for (const one of collectPeople(site))
    add(
      "person.liquid",
      personPath(one.person.id, "index.html"),
      (place) => values(place, one),
      () => [one.person, one.talkTime, one.cards.map(keyOf)],
    );
}

function addTopics(show: Show, topics: readonly Topic[], t: Strings, keyOf: KeyOf, add: Add): void {
  for (const { id, title, cards } of topics)
    add(
      "topic.liquid",
      topicPath(id, "index.html"),
      (place) => ({
        page: pageValues(show, "topic", topicPath(id), { title, description: `${title} · ${show.title}` }),
        topic: { title },
        cards: cards.map((card) => cardValues(place, card, t)),
      }),
      () => [title, cards.map(keyOf)],
    );
}

/** An old slug, or a path from the site's root when it begins with a slash; one that could leave the folder is ignored. */
function addMoved(site: Site, card: Card, alias: string, slugs: ReadonlySet<string>, keyOf: KeyOf, add: Add): void {
  const path = alias.startsWith("/") ? alias.slice(1).replace(/\/$/, "") : `episodes/${alias}`;
  const parts = path.split("/");
  if (parts.some((part) => part === "" || part === "." || part === "..") || /[\\:\u0000-\u001f]/.test(path)) return;
  const out = path.endsWith(".html") ? path : `${path}/index.html`;
  const inFolder = parts[0] === "episodes" && slugs.has(parts[1] ?? "");
  // An address that is an episode's own leads there, whatever another one says.
  if (inFolder && out === episodePath(parts[1]!, "index.html")) return;
  const { show } = site;
  const values = (place: Place): object => ({
    page: pageValues(show, "moved", episodePath(card.slug), { title: card.title, description: card.summary }),
    episode: { href: episodeHref(place.base, card.slug), title: card.title },
  });
  // Where an episode has such a file as well, whoever is written later wins.
  add("moved.liquid", out, values, inFolder ? undefined : () => keyOf(card));
}

/** Paths in the output folder. */
const sitemapPath = "sitemap.xml";
const robotsPath = "robots.txt";

/** Published pages only; drafts and scheduled episodes are never named. */
function writeSitemap(site: Site): string {
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
const writeRobots = (show: Show): string => `User-agent: *\nAllow: /\nSitemap: ${urlOf(show, sitemapPath)}\n`;

/** The colours of the pages' paper, as the style sheet has them in the light. */
const paper = "#fbf9f5";

/** Addresses are relative to the manifest, so that it holds wherever the site lies. */
function writeManifest(show: Show): string {
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
