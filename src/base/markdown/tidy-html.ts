// Makes notes fit to be published as Markdown: comments go, and an embedded player becomes the link it stands for.
import { canParseUrl, hasWebScheme } from "../address-text.js";
import { escapeHtml } from "../escape-html.js";
import { markdownLink } from "./escape-markdown.js";
import { lexMarkdown } from "./lex-markdown.js";
import { safeUrl } from "./safe-url.js";
import { attributeOf } from "./stray-tags.js";

const comment = /<!--[\s\S]*?(?:-->|$)/g;
/** What stands for a player in browsers without any is short; looked for without a limit, frames that never end take for ever. */
const frame = /<(iframe|audio|video)\b((?:[^<>"']|"[^"]*"|'[^']*')*)>(?:([\s\S]{0,1000}?)<\/\1\s*>)?/gi;
/** Code in a line or between fences, which stays as it is typed. */
const code = /((`+)(?!`)[\s\S]*?(?<!`)\2(?!`))/;

/**
 * The Markdown without HTML comments, and with a link in the place of each iframe, of the title, else the host, and of each
 * audio and video element, of the title, else the file's name. Code stays, and so does every line's place.
 */
export function tidyHtml(markdown: string): string {
  if (!/<(?:iframe|audio|video)\b|<!--/i.test(markdown)) return markdown;
  const text = markdown.replace(/\r\n?/g, "\n");
  const tokens = lexMarkdown(text);
  // Raw HTML keeps the text in one piece, so that its tokens are the whole of it.
  if (tokens.map(({ raw }) => raw).join("") !== text) return markdown;
  return tokens
    .map(({ type, raw }) => {
      if (type === "code") return raw;
      if (type === "html") return tidy(raw);
      const parts = raw.split(code);
      // Two groups: after each text come the code and its fence.
      return parts.map((part, at) => (at % 3 === 0 ? tidy(part) : at % 3 === 1 ? part : "")).join("");
    })
    .join("");
}

function tidy(raw: string): string {
  const said = raw.replace(comment, (found) => "\n".repeat(found.split("\n").length - 1));
  // Inside of other HTML Markdown is not read.
  const isAlone = !/<[a-z]/i.test(said.replace(frame, ""));
  return said.replace(frame, (whole, element: string, attributes: string, inner = "") => {
    const url = addressOf(attributes) ?? addressOf(/<source\b[^>]*>/i.exec(inner)?.[0] ?? "");
    if (url === undefined) return whole;
    const { hostname, pathname } = new URL(url);
    const file = /^iframe$/i.test(element) ? "" : (pathname.split("/").at(-1) ?? "");
    const title = attributeOf(attributes, "title") ?? (file || hostname.replace(/^www\./, ""));
    const lines = "\n".repeat(whole.split("\n").length - 1);
    return (isAlone ? markdownLink(title, url) : `<a href="${escapeHtml(url)}">${escapeHtml(title)}</a>`) + lines;
  });
}

/** Where a frame leads: a player's address as the page it is the player of, where that is known. */
function addressOf(attributes: string): string | undefined {
  const typed = attributeOf(attributes, "src") ?? attributeOf(attributes, "data-src");
  const url = typed === undefined ? undefined : safeUrl(typed.replace(/^\/\//, "https://"), undefined);
  if (url === undefined || !hasWebScheme(url) || !canParseUrl(url)) return undefined;
  const video = /^https?:\/\/(?:www\.)?youtube(?:-nocookie)?\.com\/embed\/([\w-]{11})(?:[?#/]|$)/i.exec(url)?.[1];
  return video === undefined ? url.replace(/[<>]/g, encodeURIComponent) : `https://www.youtube.com/watch?v=${video}`;
}
