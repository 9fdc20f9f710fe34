// Turns Markdown into plain text as it reads in a description field: no marks, no tags, links written out.
import type { MarkedToken, Token, Tokens } from "marked";
import { decodeEntities } from "../entities.js";
import { rememberRecent } from "../once.js";
import { meantLineEnd } from "../timed-line.js";
import { lexMarkdown } from "./lex-markdown.js";

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
      const box = item.task ? (item.checked ? "☑ " : "☐ ") : "";
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
  if (bare(text).toLowerCase() === bare(url).toLowerCase())
    return /^https?:/i.test(url) && links === "inline" ? url : text;
  if (links === "drop" || !/^(?:https?:|mailto:)/i.test(url)) return text;
  return text.trim() === "" ? url : `${text} (${url.replace(/^mailto:/i, "")})`;
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
