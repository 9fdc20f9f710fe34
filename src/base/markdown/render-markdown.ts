// Renders Markdown as HTML that is safe by construction (no raw HTML unless it went through the sanitizer, no unsafe links), and links the times in it.

import { Marked, type RendererObject, type Tokens } from "marked";
import { parseClock } from "../clock-text.js";
import { decodeEntities } from "../entities.js";
import { escapeHtml } from "../escape-html.js";
import { once } from "../once.js";
import { meantLineEnd, readTimedList } from "../timed-line.js";
import { findPlainParts, lexMarkdown, makeLineFinder } from "./lex-markdown.js";
import { safeUrl } from "./safe-url.js";
import { sanitizeHtml } from "./sanitize-html.js";

export interface MarkdownOptions {
  /** URL against which relative links and pictures become absolute; without it they stay relative. */
  base?: string;
  /**
   * What becomes of raw HTML: `escape` (the default) shows it as text, `sanitize` keeps what the allow-list knows; that
   * needs `await prepareMarkdown(md)` before. Comments are dropped either way.
   */
  html?: "escape" | "sanitize";
}

export interface Rendered {
  html: string;
  /** What was dropped or escaped; lines count from 1 within the Markdown. */
  problems: { line: number; message: string }[];
}

/** Markdown (GitHub's kind) as HTML. Never throws on any text; what is nested too deep to be meant is shown as plain text. */
export function renderMarkdown(markdown: string, options: MarkdownOptions = {}): Rendered {
  const { html, holdsHtml, found } = writeRaw(markdown, options);
  if (holdsHtml && isTooDeep(html)) return renderMarkdown(markdown, { ...options, html: "escape" });
  return {
    html: holdsHtml ? sanitizeHtml(html, options.base) : html,
    problems: placeProblems(markdown, found),
  };
}

/** What of a Markdown text is shown as plain text since it is too deep or too crowded for what was meant; lines count from 1. */
export function findPlain(markdown: string): Rendered["problems"] {
  const parts = findPlainParts(markdown);
  if (markdown.split("<", deepestHtml + 2).length <= deepestHtml + 1) return parts;
  const { html, holdsHtml } = writeRaw(markdown, { html: "sanitize" });
  if (!holdsHtml || !isTooDeep(html)) return parts;
  const message = `HTML elements stand more than ${deepestHtml} deep inside each other, and are shown as text`;
  return [{ line: 1, message }, ...parts];
}

/** As HTML in which the author's own stands as typed. */
function writeRaw(markdown: string, options: MarkdownOptions) {
  const rendering: Rendering = { ...options, holdsHtml: false, found: [] };
  const writer = openWriter();
  const carried = { ...writer.defaults, rendering };
  const { found } = rendering;
  return { html: writer.parser(lexMarkdown(markdown), carried), found, holdsHtml: rendering.holdsHtml };
}

/** What one rendering is made with, and what it finds. */
interface Rendering extends MarkdownOptions {
  holdsHtml: boolean;
  found: { raw: string; message: string }[];
}

/** The renderer is made once; each text brings its own rendering along in the options. */
const openWriter = once(() => new Marked({ gfm: true, renderer }));

const renderingOf = ({ options }: { options: object }): Rendering => (options as { rendering: Rendering }).rendering;

/** A line end that was meant: of a list of chapters. */
const atTime = new RegExp(String.raw`(?<![ \t])[ \t]*\n${meantLineEnd}`, "g");

const title = (text?: string | null): string => (text ? ` title="${escapeHtml(decodeEntities(text))}"` : "");

const renderer: RendererObject = {
  html(token) {
    const text = token.text.replace(/<!--[\s\S]*?(?:-->|$)/g, "").replace(/<[?!][\s\S]*?(?:>|$)/g, "");
    if (text.trim() === "") return "";
    const rendering = renderingOf(this.parser);
    if (rendering.html === "sanitize") {
      rendering.holdsHtml = true;
      return text;
    }
    const message = `The HTML ${quote(text)} is left out: only Markdown is taken here`;
    rendering.found.push({ raw: token.raw, message });
    return token.block ? `<p>${escapeHtml(text.trim())}</p>\n` : escapeHtml(text);
  },
  link({ raw, href, title: hint, tokens, autolink }) {
    const text = this.parser.parseInline(tokens);
    const rendering = renderingOf(this.parser);
    const url = safeUrl(autolink ? href : decodeEntities(href), rendering.base);
    if (url !== undefined) return `<a href="${escapeHtml(url)}"${title(hint)}>${text}</a>`;
    const message = `The link to ${quote(href)} is left out: it should begin with https:, http:, mailto: or tel:`;
    rendering.found.push({ raw, message });
    return text;
  },
  image({ raw, href, title: hint, text }) {
    const alt = escapeHtml(decodeEntities(text));
    const rendering = renderingOf(this.parser);
    const url = safeUrl(decodeEntities(href), rendering.base, "image");
    if (url !== undefined) return `<img src="${escapeHtml(url)}" alt="${alt}"${title(hint)}>`;
    const message = `The picture at ${quote(href)} is left out: its address should begin with https: or http:`;
    rendering.found.push({ raw, message });
    return alt;
  },
  checkbox: ({ checked }) => (checked ? "☑ " : "☐ "),
  tablecell({ tokens, header, align }: Tokens.TableCell) {
    const tag = header ? "th" : "td";
    return `<${tag}${align ? ` class="align-${align}"` : ""}>${this.parser.parseInline(tokens)}</${tag}>\n`;
  },
  text(token) {
    if ("tokens" in token && token.tokens) return this.parser.parseInline(token.tokens);
    // Text inside a raw <script> or <pre> is marked "escaped" by the lexer though it is as typed: escape it all the same.
    const text = escapeHtml(decodeEntities(token.text));
    return text.includes("\n") ? text.replace(atTime, "<br>\n") : text;
  },
};

const quote = (text: string): string => {
  const line = text.replace(/\s+/g, " ").trim();
  return `"${line.length > 60 ? `${line.slice(0, 59).toWellFormed()}…` : line}"`;
};

function placeProblems(markdown: string, found: { raw: string; message: string }[]): Rendered["problems"] {
  if (found.length === 0) return [];
  const finder = makeLineFinder(markdown);
  return found.map(({ raw, message }) => ({ line: finder.find(raw.trimEnd(), true).line, message }));
}

// Tells how deep elements of HTML stand inside each other, for parsers that go down a call for each.

/** Elements deeper than this are no layout of notes. */
const deepestHtml = 100;

const openOrClose = /<(\/?)([a-z][^\s/>]*)/gi;

/** They have no content, or end by themselves where another one begins. */
const staysFlat =
  /^(?:a|nobr|area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|colgroup|caption|option|optgroup|rt|rp)$/;

/** Opened and not closed, they go on inside of whatever comes after them. */
const goesOn = /^(?:b|big|code|em|font|i|s|small|strike|strong|tt|u)$/;

/** Whether elements stand more than `deepestHtml` deep inside each other, in HTML as it was typed: not all are closed. */
export function isTooDeep(html: string): boolean {
  const open: string[] = [];
  const going = new Map<string, number>();
  let goingOn = 0;
  for (const [, slash, typed] of html.matchAll(openOrClose)) {
    const name = typed!.toLowerCase();
    if (staysFlat.test(name)) continue;
    if (goesOn.test(name)) {
      const count = going.get(name) ?? 0;
      if (slash && count === 0) continue;
      going.set(name, count + (slash ? -1 : 1));
      goingOn += slash ? -1 : 1;
    } else if (!slash) open.push(name);
    else {
      const at = open.lastIndexOf(name);
      if (at >= 0) open.length = at;
    }
    if (open.length + goingOn > deepestHtml) return true;
  }
  return false;
}

const time = String.raw`(?:\d{1,3}[:：])?\d{1,2}[:：]\d{2}`;
const inBrackets = new RegExp(String.raw`(?<=[([])${time}(?=[)\]])`, "g");
const anywhere = new RegExp(String.raw`(?<![\d:：.])${time}(?![\d:：.,]?\d)`, "g");
const atLineStart = new RegExp(String.raw`^(\s*)(${time})(?![\d:：.,]?\d)`);

/** Tags after which a new line begins. */
const opensLine = /^<(?:p|li|br|td|th|dd|dt|div|h[1-6]|blockquote|tr)\b/i;
const keepsOut = /^<(\/?)(a|code|pre|button|script|style)\b/i;

/**
 * Links times at the start of a line ("12:34 The keel"), in brackets ("(1:02:03)") or in a list on one line to `#t=` and the seconds. `html` is what
 * `renderMarkdown` gave; text inside links and code stays. Times after `duration` (seconds) are no times of the recording.
 */
export function linkTimes(html: string, duration: number): string {
  if (!/\d[:：]\d\d/.test(html)) return html;
  const link = (text: string): string => {
    const seconds = parseClock(text.replaceAll("：", ":"));
    return seconds === undefined || seconds > duration ? text : `<a href="#t=${seconds}">${text}</a>`;
  };
  let closed = 0;
  let lineStart = true;
  return html
    .split(/(<(?:"[^"]*"|'[^']*'|[^<>"'])*>)/)
    .map((part, at) => {
      if (at % 2 === 1) {
        const out = keepsOut.exec(part);
        if (out) closed = Math.max(0, closed + (out[1] ? -1 : 1));
        if (opensLine.test(part)) lineStart = true;
        return part;
      }
      if (closed > 0 || part === "") {
        if (part.trim() !== "") lineStart = false;
        return part;
      }
      if (readTimedList(part)) {
        lineStart = false;
        return part.replace(anywhere, link);
      }
      const text = lineStart
        ? part.replace(atLineStart, (_, blanks: string, found: string) => blanks + link(found))
        : part;
      if (part.trim() !== "") lineStart = false;
      return text.replace(inBrackets, link);
    })
    .join("");
}
