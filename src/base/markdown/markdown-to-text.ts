// Turns Markdown into plain text as it reads in a description field, tells short Markdown from plain text, and finds links.

import type { MarkedToken, Token, Tokens } from "marked";
import { hasWebScheme } from "../address-text.js";
import { decodeEntities } from "../entities.js";
import { rememberRecent } from "../once.js";
import { meantLineEnd } from "../timed-line.js";
import { changeProse, splitCode } from "./code-parts.js";
import { escapeMarkdown, markdownLink } from "./escape-markdown.js";
import { readHtmlLines } from "./html-lines.js";
import { htmlToMarkdown } from "./html-to-markdown.js";
import { type LineFinder, lexMarkdown, makeLineFinder } from "./lex-markdown.js";
import { escapeStray } from "./stray-tags.js";

export interface TextOptions {
  /** `inline` (the default) writes `text (url)`; `drop` keeps the text only. */
  links?: "inline" | "drop";
}

/**
 * Markdown as plain text: blocks an empty line apart, list items with `- ` or their number, table cells ` | ` apart,
 * raw HTML without its tags. Line ends inside a paragraph become spaces, but a line that begins with a time stays a line.
 */
export function markdownToText(markdown: string, options: TextOptions = {}): string {
  if (plainLine.test(markdown) && !/www\./i.test(markdown)) return markdown.trimEnd();
  return options.links === "drop" ? withoutLinks(markdown) : toText(markdown, "inline");
}

type Links = "inline" | "drop";

/** One line of Latin words and the marks of sentences, in which Markdown has nothing to find but addresses. */
const plainLine = /^[A-Za-z\u00c0-\u024f][A-Za-z0-9\u00c0-\u024f .,;!?'"’“”()%/–—-]*$/;

/** An episode's notes are wanted as text by several writers one after the other. */
const withoutLinks = rememberRecent(4, (markdown) => toText(markdown, "drop"));

function toText(markdown: string, links: Links): string {
  return blocks(lexMarkdown(markdown), links)
    .replace(/(?<![ \t])[ \t]+$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const blocks = (tokens: Token[], links: Links): string =>
  tokens
    .map((token) => block(token as MarkedToken, links))
    .filter((text) => text !== "")
    .join("\n\n");

function block(token: MarkedToken, links: Links): string {
  switch (token.type) {
    case "heading":
    case "paragraph":
      return inline(token.tokens, links);
    case "text":
      return token.tokens ? inline(token.tokens, links) : plain(token.text);
    case "blockquote":
      return blocks(token.tokens, links).replace(/\n\n(?=[—–])/g, "\n");
    case "code":
      return token.text;
    case "list":
      return list(token, links);
    case "table":
      return [token.header, ...token.rows]
        .map((row) => row.map((cell) => inline(cell.tokens, links)).join(" | "))
        .join("\n");
    case "html":
      return stripTags(token.text);
    default:
      return "";
  }
}

function list(token: Tokens.List, links: Links): string {
  const first = token.start === "" ? 1 : token.start;
  return token.items
    .map((item, at) => {
      const mark = token.ordered ? `${first + at}. ` : "- ";
      const separator = item.loose ? "\n\n" : "\n";
      const text = item.tokens
        .map((inner) => (inner.type === "checkbox" ? "" : block(inner as MarkedToken, links)))
        .filter((part) => part !== "")
        .join(separator);
      // Of an item between empty lines the box stands in its paragraph.
      const box = item.tokens.some(({ type }) => type === "checkbox") ? (item.checked ? "☑ " : "☐ ") : "";
      return mark + box + text.replaceAll("\n", `\n${" ".repeat(mark.length)}`);
    })
    .join("\n");
}

function inline(tokens: Token[], links: Links): string {
  return (tokens as MarkedToken[])
    .map((token) => {
      switch (token.type) {
        case "br":
          return "\n";
        case "link":
          return link(token, links);
        case "image":
          return plain(token.text);
        case "codespan":
          return token.text;
        case "html":
          return /^<br\b/i.test(token.text) ? "\n" : "";
        case "checkbox":
          return token.checked ? "☑ " : "☐ ";
        case "escape":
          return token.text;
        default:
          if ("tokens" in token && token.tokens) return inline(token.tokens, links);
          return token.type === "text" ? plain(token.text) : "";
      }
    })
    .join("");
}

function link(token: Tokens.Link, links: Links): string {
  const text = inline(token.tokens, links);
  const url = token.autolink ? token.href : decodeEntities(token.href);
  const bare = (address: string): string =>
    address.replace(/^(?:https?:\/\/(?:www\.)?|mailto:|tel:)/i, "").replace(/\/$/, "");
  if (bare(text).toLowerCase() === bare(url).toLowerCase()) return hasWebScheme(url) && links === "inline" ? url : text;
  // Lists of links have pages alone: where one writes or calls stands nowhere else.
  const direct = /^(?:mailto|tel):([^?]+)/i.exec(url)?.[1];
  if (direct !== undefined) return text.includes(direct) ? text : `${text} (${direct})`.trim();
  if (links === "drop" || !hasWebScheme(url)) return text;
  return text.trim() === "" ? url : `${text} (${url})`;
}

const softLineEnd = new RegExp(String.raw`(?<![ \t])[ \t]*\n[ \t]*(?!${meantLineEnd})`, "g");

/** Text of a token: references decoded, and soft line ends as spaces except those of a list of times. */
const plain = (text: string): string => decodeEntities(text).replace(softLineEnd, " ");

/** Raw HTML without comments, scripts, styles and tags. */
const stripTags = (html: string): string =>
  decodeEntities(
    html
      .replace(/<!--[\s\S]*?(?:-->|$)/g, "")
      .replace(/<(script|style|template|textarea|iframe)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, "")
      .replace(/<br\s*\/?>\n?/gi, "\n")
      .replace(/(?<!\s)\s*<\/t[dh]\s*>\s*(?=<t[dh]\b)/gi, " | ")
      .replace(/(?<!\s)\s*<li\b[^<>]*>\s*/gi, "\n- ")
      .replace(
        /(?<=[^\s>])\s*<(?:p|div|h[1-6]|blockquote|section|article|center|table|details|summary|figure|figcaption)\b[^<>]*>\s*/gi,
        "\n\n",
      )
      .replace(
        /(?<!\s)\s*<\/(?:p|div|h[1-6]|ul|ol|blockquote|section|article|center|table|details|summary|figure|figcaption)\s*>\s*/gi,
        "\n\n",
      )
      .replace(/(?<!\s)\s*(?:<\/?(?:dt|dd|tr|thead|tbody)\b[^<>]*>\s*)+/gi, "\n")
      .replace(/<[/a-z!?][^<>]*(?:>|$)/gi, ""),
  ).trim();

/** Elements that people type into texts; `<3` and `List<String>` are none. */
const element = "a|b|blockquote|br|code|div|em|h[1-6]|hr|i|img|li|ol|p|pre|small|span|strong|sub|sup|u|ul";
const html = new RegExp(`</?(?:${element})(?:\\s+[a-z][\\w:-]{0,40}\\s*=[^<>]{0,1000})?\\s*/?>`, "i");
const everyTag = new RegExp(html, "gi");

/**
 * Marks that nobody types but for what they mean in Markdown. An asterisk for a note, one in the midst of a word ("b*tch and
 * sh*t"), a name such as `snake_case` or `__init__`, `#1`, `<3` and one dash before a line are plain text.
 */
const signs: readonly RegExp[] = [
  /\[[^[\]\n]{1,300}\]\(\s{0,3}<?[^\s()<>]{0,500}[:/.#@][^\s()<>]{0,500}/,
  /<(?:https?:\/\/|mailto:)[^\s<>]{1,500}>/i,
  /^ {0,3}\[[^[\]\n]{1,200}\]:[ \t]{1,9}\S/m,
  /(?<![\p{L}\p{N}*\\])(\*{1,3})[\p{L}\p{N}"“'‘([¿¡@$_`](?:[^*\n]{0,300}[\p{L}\p{N}.!?…)"”'’\]:,%_`])?\1(?![\p{L}\p{N}*])/u,
  /(?<![\p{L}\p{N}_\\])(?!__[a-z\d]{1,60}(?:_[a-z\d]{1,60}){0,9}__)(_{1,2})[\p{L}\p{N}"“'‘([¿¡*](?:[^_\n]{0,300}[\p{L}\p{N}.!?…)"”'’\]:,%*])?\1(?![\p{L}\p{N}_])/u,
  /(?<!~)~~[^\s~][^~\n]{0,300}~~(?!~)/,
  /(?<!`)`[^`\n]{1,200}`(?!`)/,
  /\\[*_#[\]`~<>]/,
  /^ {0,3}([-*+])[ \t]{1,4}\S[^\n]{0,2000}\n(?:[ \t]{0,9}\n| {2,9}\S[^\n]{0,2000}\n){0,9} {0,3}\1[ \t]{1,4}\S/m,
  /^ {0,3}\d{1,3}([.)])[ \t]{1,4}\S[^\n]{0,2000}\n(?:[ \t]{0,9}\n| {2,9}\S[^\n]{0,2000}\n){0,9} {0,3}\d{1,3}\1[ \t]{1,4}\S/m,
  /^ {0,3}#{1,6}[ \t]{1,4}\p{L}/mu,
  /^ {0,3}(?:-{3,}|\*{3,}|_{3,})[ \t]{0,9}$/m,
  html,
];

/** Whether the text is Markdown (or HTML, which may stand in it): it holds a mark that says nothing as plain text. */
export const holdsMarkdown: (text: string) => boolean = rememberRecent(
  8,
  (text) =>
    /[[\]*_`~<\\#&]|^[ \t]*(?:[-+]|\d+[.)])[ \t]|^[ \t]*-{3,}/m.test(text) &&
    (signs.some((sign) => sign.test(text)) || (text.includes("&") && decodeEntities(text) !== text)),
);

/** The text as Markdown that shows it as it was meant: Markdown as it is, without HTML; plain text with its marks escaped. */
export function asMarkdown(text: string): string {
  if (!holdsMarkdown(text)) return paragraphs(text).map(escapeMarkdown).join("\n\n");
  if (html.test(text) && !signs.some((sign) => sign.test(text.replace(everyTag, " "))))
    return htmlToMarkdown(escapeStray(text));
  return changeProse(text.replace(/\r\n?/g, "\n").trim(), (prose) =>
    withoutHtml(prose)
      // Beside real Markdown too, words that are made unreadable by asterisks, and names with underlines, stay words.
      .replace(/(?<=[\p{L}\p{N}])\*+(?=[\p{L}\p{N}])/gu, escapeEach)
      .replace(/(?<![\p{L}\p{N}_\\])__(?=[a-z\d]{1,60}(?:_[a-z\d]{1,60}){0,9}__(?![\p{L}\p{N}_]))/gu, escapeEach)
      .replace(/<(?!https?:|mailto:)(?=[a-z/!?])/gi, escapeEach),
  );
}

const escapeEach = (marks: string): string => marks.replace(/./g, "\\$&");

/** The text without marks; plain text as it is typed. `links` says whether addresses stand behind the words that are linked. */
export const asPlainText = (text: string, options: TextOptions = {}): string =>
  holdsMarkdown(text) ? markdownToText(asMarkdown(text), options) : text;

/** The same in one line, without addresses. */
export const asPlainLine = (text: string): string => asPlainText(text, { links: "drop" }).replace(/\s+/g, " ").trim();

const paragraphs = (text: string): string[] => text.trim().split(/\n\s*\n/);

/** HTML in Markdown: links stay, lines and paragraphs end where they ended, and other elements go. */
const withoutHtml = (text: string): string =>
  text
    .replace(
      /<a\s[^<>]{0,1000}?href\s*=\s*["']?([^\s"'<>]{1,1000})[^<>]{0,1000}>([^<>]{1,500})<\/a>/gi,
      (_, url, words) => markdownLink(decodeEntities(words), decodeEntities(url)),
    )
    .replace(/<br\s*\/?>\n?/gi, "  \n")
    .replace(/<\/(?:p|div|h[1-6]|li|ul|ol)>\s*/gi, "\n\n")
    .replace(everyTag, "");

interface FoundLink {
  /** The words that are linked, as plain text. */
  text: string;
  /** The address as typed; `mailto:` and relative ones too. */
  url: string;
  /** From 1, within the Markdown. */
  line: number;
  column: number;
}

/** All links in the order of the text: inline, by reference, in angle brackets and bare, then those in HTML. Pictures are none. */
export const findLinks: (markdown: string) => readonly FoundLink[] = rememberRecent(4, (markdown) => {
  // Without one of these there is no link, and no need to take the text apart.
  if (!/\]\(|\]:|<[a-z]|:\/\/|www\.|@/i.test(markdown)) return [];
  const links: FoundLink[] = [];
  collect(lexMarkdown(markdown), makeLineFinder(markdown), links);
  if (!/<a\s/i.test(markdown)) return links;
  const finder = makeLineFinder(markdown);
  const inHtml = readHtmlLines(proseOf(markdown)).flatMap(({ text, links: ours }) =>
    ours.map(({ from, to, href }) => ({ text: text.slice(from, to).trim(), url: href, ...finder.find(href, true) })),
  );
  const known = new Set(links.map(({ url }) => url));
  return [...links, ...inHtml.filter(({ url }) => !known.has(url))];
});

const proseOf = (markdown: string): string =>
  splitCode(markdown)
    .map(({ text, code }) => (code ? "" : text))
    .join("");

function collect(tokens: Token[], finder: LineFinder, links: FoundLink[]): void {
  for (const token of tokens) {
    const inner = childrenOf(token);
    const place = finder.find(token.raw.trimEnd(), inner.length === 0);
    if (token.type === "link") {
      const url = token.autolink ? token.href : decodeEntities(token.href);
      links.push({ text: markdownToText(token.text, { links: "drop" }), url, ...place });
      finder.find(token.raw, true);
    } else collect(inner, finder, links);
  }
}

/** The tokens inside a token; a table and a list keep theirs elsewhere. */
function childrenOf(token: Token): Token[] {
  if (token.type === "table") {
    const { header, rows } = token as Tokens.Table;
    return [header, ...rows].flat().flatMap((cell) => cell.tokens);
  }
  if (token.type === "list") return token.items;
  return (token as Tokens.Generic).tokens ?? [];
}
