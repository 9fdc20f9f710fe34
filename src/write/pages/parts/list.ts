// Lists of episodes as HTML: rows with cover and summary, compact lines for archives, and headings by season or year.

import { formatIso } from "../../../base/date-text.js";
import { toWall } from "../../../base/zone.js";
import { episodePath } from "../../../conventions/addresses.js";
import type { Card, Show } from "../../../model/model.js";
import { escapeHtml, hrefOf, pageUrl } from "../escape.js";
import { dateText, lengthText } from "../shown-text.js";
import { fill, type Strings } from "../strings.js";

/** Address of an episode's page. */
export const episodeHref = (base: string, slug: string): string => hrefOf(base, episodePath(slug));

/** What stands under a title: date, length, kind; badges for what is not published. */
export function factsPart(show: Show, card: Card, words: Strings): string {
  const facts = [
    card.date === 0
      ? ""
      : `<time datetime="${formatIso(card.date)}">${escapeHtml(dateText(card.date, show.timezone, words))}</time>`,
    escapeHtml(lengthText(card.duration, words)),
    card.type === "full" ? "" : escapeHtml(card.type === "trailer" ? words.trailer : words.bonus),
    card.explicit ? `<abbr class="badge" title="${escapeHtml(words.explicit)}">E</abbr>` : "",
    badge(card, words),
  ];
  return facts.filter(Boolean).join(" · ");
}

/** Marks a draft or a scheduled episode; nothing for a published one. */
export const badge = (card: Pick<Card, "state">, words: Strings): string =>
  card.state === "published"
    ? ""
    : `<span class="badge ${card.state}">${escapeHtml(card.state === "draft" ? words.draft : words.scheduled)}</span>`;

/** Rows with a small cover, the summary and the people. */
export function rowsPart(show: Show, cards: Card[], base: string, words: Strings): string {
  const cover = pageUrl(show, show.image.url) ?? "";
  const rows = cards.map((card) => {
    const image = pageUrl(show, card.image) ?? cover;
    const picture = image ? `<img src="${escapeHtml(image)}" alt="" width="96" height="96" loading="lazy">` : "";
    return (
      `<li class="row">${picture}<div><p class="title"><a href="${escapeHtml(episodeHref(base, card.slug))}">${escapeHtml(card.title)}</a></p>` +
      `<p class="facts">${factsPart(show, card, words)}</p>` +
      `${card.summary ? `<p class="summary">${escapeHtml(card.summary)}</p>` : ""}</div></li>`
    );
  });
  return rows.length > 0 ? `<ul class="rows">\n${rows.join("\n")}\n</ul>` : "";
}

/** One line an episode. */
export function linesPart(show: Show, cards: Card[], base: string, words: Strings): string {
  const lines = cards.map(
    (card) =>
      `<li><a href="${escapeHtml(episodeHref(base, card.slug))}">${escapeHtml(card.title)}</a> ` +
      `<span class="facts">${factsPart(show, card, words)}</span></li>`,
  );
  return lines.length > 0 ? `<ul class="lines">\n${lines.join("\n")}\n</ul>` : "";
}

/** Cards under headings: by season where the show has seasons, else by year where asked; in the order given. */
export function groupCards(
  show: Show,
  cards: Card[],
  words: Strings,
  years: boolean,
): { title: string; cards: Card[] }[] {
  const seasons = cards.some((card) => card.season !== undefined);
  const groups = new Map<string, Card[]>();
  for (const card of cards) {
    const title = seasons ? seasonTitle(card, words) : years ? yearOf(show, card) : "";
    const group = groups.get(title);
    if (group) group.push(card);
    else groups.set(title, [card]);
  }
  return [...groups].map(([title, group]) => ({ title, cards: group }));
}

/** A draft may have no date yet. */
const yearOf = (show: Show, { date }: Card): string => (date === 0 ? "" : String(toWall(date, show.timezone).year));

const seasonTitle = (card: Card, words: Strings): string =>
  card.season === undefined
    ? ""
    : fill(words.season, card.season) + (card.seasonName === undefined ? "" : `: ${card.seasonName}`);

/** Groups one after the other with their headings. */
export const groupsPart = (
  groups: { title: string; cards: Card[] }[],
  list: (cards: Card[]) => string,
  heading: "h2" | "h3",
): string =>
  groups
    .map(({ title, cards }) => `${title ? `<${heading}>${escapeHtml(title)}</${heading}>\n` : ""}${list(cards)}`)
    .join("\n");
