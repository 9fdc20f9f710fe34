// Short texts that people type as Markdown or as plain text, such as descriptions: which of both one is, and the text as either.
import { decodeEntities } from "../entities.js";
import { rememberRecent } from "../once.js";
import { changeProse } from "./code-parts.js";
import { escapeMarkdown, markdownLink } from "./escape-markdown.js";
import { htmlToMarkdown } from "./html-to-markdown.js";
import { markdownToText, type TextOptions } from "./markdown-to-text.js";
import { escapeStray } from "./stray-tags.js";

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
