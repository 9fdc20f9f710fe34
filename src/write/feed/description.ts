// The short description of an episode: summary, chapter lines and links in the HTML that every platform renders.
import { canParseUrl } from "../../base/address-text.js";
import { decodeEntities } from "../../base/entities.js";
import { firstWhere } from "../../base/lists.js";
import { asMarkdown, holdsMarkdown } from "../../base/markdown/markdown-to-text.js";
import { escapeXmlText } from "../../base/xml.js";
import { episodePath, urlOf } from "../../conventions/addresses.js";
import type { Entry, Link, Show } from "../../model/model.js";
import { chapterLines, shownChapters } from "../chapter-lines.js";
import { cutList, writeBlocks } from "../paste/app-html.js";

/** Bytes of UTF-8, markup included: the smallest limit that any platform states (conflict C1). */
const descriptionLimit = 4000;

/**
 * HTML of `p`, `ul`, `li` and `a` within `limit` bytes (conflict C13). What does not fit is left out block by block from the
 * end; only a summary that is too long by itself is cut, between words. Without summary and chapters the title stands in.
 */
export function writeDescription(show: Pick<Show, "link">, entry: Entry, limit = descriptionLimit): string {
  const { episode, understood } = entry;
  const { description = "" } = episode;
  const summary = entry.summary.trim() || description.trim();
  const written: string[] = [];
  let room = limit;
  const add = (block: string): boolean => {
    const size = Buffer.byteLength(block) + (written.length > 0 ? 1 : 0);
    if (size > room) return false;
    room -= size;
    written.push(block);
    return true;
  };
  // Links and lists of a description that is Markdown are those of the feed; plain text is one paragraph, as all summaries are.
  const blocks = holdsMarkdown(description)
    ? writeBlocks(asMarkdown(description), urlOf(show, episodePath(episode.slug))).blocks
    : summary.split(/\n\s*\n/).flatMap((text) => (text.trim() === "" ? [] : toParagraph(text)));
  for (const block of blocks) {
    if (add(block)) continue;
    const left = room - "<p></p>\n".length;
    const list = cutList(block, room - 1);
    const cut = list === undefined ? cutBytes(decodeEntities(block.replace(/<[^>]+>/g, "")), left) : "";
    if (list !== undefined) add(list);
    else if (cut !== "") add(toParagraph(cut));
    break;
  }
  for (const line of chapterLines(shownChapters(understood), understood.duration)) if (!add(toParagraph(line))) break;
  // A list alone would say neither what it is of, nor what the episode is about.
  if (written.length === 0) add(toParagraph(cutBytes(episode.title, room - "<p></p>".length)));
  for (const list of [guestLines(entry), linkLines(entry)]) {
    // As many items from the beginning as there is room for, counted as they come: a list may have thousands.
    let left = room - (written.length > 0 ? 1 : 0) - "<ul></ul>".length;
    const items: string[] = [];
    for (const item of list) {
      left -= Buffer.byteLength(item);
      if (left < 0) break;
      items.push(item);
    }
    if (items.length > 0) add(`<ul>${items.join("")}</ul>`);
  }
  return written.join("\n");
}

/** Whether a description or feed may link there: nothing but the web and mail. */
const isSafeLink = (url: string): boolean => /^(?:https?:\/\/|mailto:)/i.test(url.trim()) && canParseUrl(url.trim());

/**
 * The longest beginning of a text that fits, once escaped and with an ellipsis, into so many bytes. It ends between words, or
 * between characters where words are long or, as in Chinese, not set apart. Empty when nothing fits.
 */
export function cutBytes(text: string, limit: number): string {
  const size = (piece: string): number => Buffer.byteLength(escapeXmlText(piece));
  if (size(text) <= limit) return text;
  let low = firstWhere(text.length, (at) => size(`${text.slice(0, at + 1)}…`) > limit);
  while (low > 0 && isInside(text, low)) low--;
  let space = low;
  while (space > 0 && !/\s/.test(text[space]!)) space--;
  let end = space > low * 0.6 ? space : low;
  while (end > 0 && /[\s,;:–—-]/.test(text[end - 1]!)) end--;
  return end === 0 ? "" : `${text.slice(0, end)}…`;
}

/** Whether a cut before this character would take a pair, an accent or a joined emoji apart. */
const isInside = (text: string, at: number): boolean =>
  /[\uD800-\uDBFF]|\u200D/.test(text[at - 1]!) || /^(?:\p{M}|\u200D|\uFE0F)/u.test(text.slice(at, at + 2));

const toParagraph = (text: string): string => `<p>${escapeXmlText(text.trim().replace(/\s+/g, " "))}</p>`;

const anchor = (url: string, text: string): string =>
  `<a href="${escapeXmlText(new URL(url.trim()).href).replace(/"/g, "&quot;")}">${escapeXmlText(text.trim())}</a>`;

/** A line per guest: the name linked to the person's own page, then the other links. */
function guestLines({ episode }: Entry): string[] {
  return episode.guests
    .filter(({ name }) => name.trim() !== "")
    .map(({ name, url, links }) => {
      const own = url !== undefined && isSafeLink(url) ? anchor(url, name) : escapeXmlText(name.trim());
      const others = safeLinks(links).filter((link) => link.url !== url);
      return `<li>${[own, ...others.map((link) => anchor(link.url, link.title))].join(", ")}</li>`;
    });
}

function linkLines({ episode, understood }: Entry): string[] {
  const links = understood.links.length > 0 ? understood.links : episode.links;
  return safeLinks(links).map(({ url, title }) => `<li>${anchor(url, title)}</li>`);
}

const safeLinks = (links: readonly Link[]): Link[] =>
  links.filter(({ url, title }) => isSafeLink(url) && title.trim() !== "");
