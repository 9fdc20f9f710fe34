// Turns HTML, or plain text with line ends, into Markdown that says the same: links, lists, emphasis, headings, code.
import { hasWebScheme, isWebAddress } from "../address-text.js";
import { decodeEntities } from "../entities.js";
import { escapeMarkdown, markdownLink } from "./escape-markdown.js";
import { withoutUnseen } from "./safe-url.js";
import { attributeOf } from "./stray-tags.js";

/** No tag is longer than so many letters and values: else each of thousands that never end would be looked through to the end. */
const tagOrText = /(<!--[\s\S]*?(?:-->|$)|<\/?[a-z](?:"[^"]*"|'[^']*'|[^>"']){0,2000}>)/i;
const hidden = /^(?:script|style|template|head|title|noscript|svg|math)$/;
const block =
  /^(?:p|div|section|article|main|header|footer|aside|figure|figcaption|table|thead|tbody|tfoot|tr|dl|dt|dd|address|h[1-6]|hr|ul|ol|li|blockquote|pre|iframe)$/;
const marks: Record<string, string> = { strong: "**", b: "**", em: "*", i: "*", cite: "*", del: "~~", s: "~~" };

/** A tag that was opened within a line: what it becomes once it is closed, and where its text begins. */
interface Open {
  name: string;
  from: number;
  attributes: string;
}

/** The text as Markdown, without empty lines at its ends. Nothing of it is run or fetched. */
export function htmlToMarkdown(html: string): string {
  if (!/<\/?[a-z!]/i.test(html)) return textToMarkdown(decodeEntities(html));
  const written: { text: string; tight: boolean }[] = [];
  const lists: { ordered: boolean; count: number }[] = [];
  let open: Open[] = [];
  let [line, heading, quotes, skipped] = ["", 0, 0, 0];
  let pre: string | undefined;
  let item: string | undefined;
  let isFresh = true;

  const close = (mark: Open): void => {
    const inner = line.slice(mark.from);
    const text = inner.trim();
    const [, before = "", after = ""] = /^(\s*)[\s\S]*?(\s*)$/.exec(inner) ?? [];
    if (text !== "") line = `${line.slice(0, mark.from)}${before}${spellMark(mark, text)}${after}`;
  };
  const flush = (): void => {
    for (const mark of open.toReversed()) close(mark);
    open = open.map((mark) => ({ ...mark, from: 0 }));
    const text = line.replace(/(?: *\n)+$/, "").trim();
    line = "";
    if (text !== "") write(heading > 0 ? `${"#".repeat(heading)} ${text.replace(/\s+/g, " ")}` : text);
  };
  const write = (text: string): void => {
    const indent = "   ".repeat(Math.max(0, lists.length - 1));
    const inside = lists.length === 0 ? "" : `${indent}   `;
    const first = item === undefined ? inside : `${indent}${item}`;
    const body = text.split("\n").map((one, at) => `${"> ".repeat(quotes)}${at === 0 ? first : inside}${one}`);
    written.push({ text: body.join("\n"), tight: item !== undefined && !isFresh });
    if (item !== undefined) isFresh = false;
    item = undefined;
  };
  const addText = (text: string): void => {
    if (pre !== undefined) pre += text;
    else line += escapeInLine(text.replace(/[\s\u00a0]+/g, " "), line === "" || line.endsWith("\n"));
  };
  const openTag = (name: string, attributes: string): void => {
    if (name === "br") line = `${line.trimEnd()}  \n`;
    else if (name === "hr") write("---");
    else if (name === "img") line += pictureOf(attributes);
    else if (name === "iframe") line += frameOf(attributes);
    else if (name === "ul" || name === "ol") {
      isFresh = lists.length === 0;
      lists.push({ ordered: name === "ol", count: Number(attributeOf(attributes, "start") ?? 1) || 1 });
    } else if (name === "li") {
      const list = lists.at(-1);
      item = list?.ordered ? `${list.count++}. ` : "- ";
    } else if (/^h[1-6]$/.test(name)) heading = Number(name[1]);
    else if (name === "blockquote") quotes++;
    else if (name === "pre") pre = "";
    else if (name === "td" || name === "th") line += line.trim() === "" ? "" : " \\| ";
    else if (name === "a" || name === "code" || marks[name]) {
      // A link ends the one before it; what is bold already does not become more so.
      if (name === "a") closeTag(name);
      if (!open.some((mark) => mark.name === name)) open.push({ name, from: line.length, attributes });
    }
  };
  const closeTag = (name: string): void => {
    const at = open.findLastIndex((mark) => mark.name === name);
    if (at >= 0) {
      // What was opened later and is still open ends here too.
      for (const mark of open.splice(at).reverse()) close(mark);
    } else if (name === "ul" || name === "ol") lists.pop();
    else if (/^h[1-6]$/.test(name)) heading = 0;
    else if (name === "blockquote") quotes = Math.max(0, quotes - 1);
    else if (name === "li") item = undefined;
    else if (name === "pre" && pre !== undefined) {
      const code = decodeEntities(pre).replace(/^\n|\n$/g, "");
      pre = undefined;
      if (code.trim() !== "") write(`\`\`\`\n${code}\n\`\`\``);
    }
  };

  for (const part of html.split(tagOrText)) {
    const [, end, typed, attributes = ""] = /^<(\/?)([a-z][a-z0-9]*)([\s\S]*)>$/i.exec(part) ?? [];
    if (typed === undefined) {
      if (skipped === 0 && !part.startsWith("<!--")) addText(pre === undefined ? decodeEntities(part) : part);
      continue;
    }
    const name = typed.toLowerCase();
    if (hidden.test(name)) skipped = Math.max(0, skipped + (end === "" ? 1 : -1));
    if (skipped > 0 || (pre !== undefined && name !== "pre")) continue;
    if (block.test(name)) flush();
    if (end === "") openTag(name, attributes);
    else closeTag(name);
    if (name === "iframe") flush();
  }
  flush();
  return written.map(({ text, tight }, at) => `${at === 0 ? "" : tight ? "\n" : "\n\n"}${text}`).join("");
}

function spellMark({ name, attributes }: Open, text: string): string {
  if (name === "code") return `\`${text.replace(/\\(.)/g, "$1").replaceAll("`", "'")}\``;
  if (name !== "a") {
    const mark = marks[name]!;
    return text.includes("\n")
      ? text
          .split("\n")
          .map((one) => (one.trim() === "" ? one : one.replace(/^(\s*)([\s\S]*?)(\s*)$/, `$1${mark}$2${mark}$3`)))
          .join("\n")
      : `${mark}${text}${mark}`;
  }
  const url = attributeOf(attributes, "href");
  if (url === undefined || /^(?:javascript|data|vbscript):/i.test(url)) return text;
  const address = withoutUnseen(url).replace(/[\s<>]/g, encodeURIComponent);
  const target = /[()\\]/.test(address) ? `<${address}>` : address;
  return `[${text.replace(/\s*\n\s*/g, " ")}](${target})`;
}

function pictureOf(attributes: string): string {
  const url = attributeOf(attributes, "src") ?? "";
  return hasWebScheme(url) ? `!${markdownLink(attributeOf(attributes, "alt") ?? "", url)}` : "";
}

/** A player is the link that it stands for. */
function frameOf(attributes: string): string {
  const url = (attributeOf(attributes, "src") ?? "").replace(/^\/\//, "https://");
  if (!isWebAddress(url)) return "";
  return markdownLink(attributeOf(attributes, "title") ?? new URL(url).hostname, url);
}

/** Paragraphs and lines as they are. */
const textToMarkdown = (text: string): string =>
  text
    .replace(/\r\n?/g, "\n")
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) =>
      paragraph
        .split("\n")
        .map((line) => escapeInLine(line.trim(), true))
        .filter((line) => line !== "")
        .join("  \n"),
    )
    .filter((paragraph) => paragraph !== "")
    .join("\n\n");

/** Text with its outer spaces; addresses keep their letters, so that they become links when they are rendered. */
function escapeInLine(text: string, isStart: boolean): string {
  const parts = text.split(/(https?:\/\/[^\s<>]+)/);
  return parts
    .map((part, at) => {
      if (at % 2 === 1 || part.trim() === "") return part;
      const [, before = "", after = ""] = /^(\s*)[\s\S]*?(\s*)$/.exec(part) ?? [];
      const marked = escapeMarkdown(part);
      const plain =
        isStart && at === 0 ? marked : marked.replace(/^\\(?=[#+=-])/, "").replace(/^(\d{1,9})\\([.)])/, "$1$2");
      return `${before}${plain}${after}`;
    })
    .join("");
}
