// Notes in the few elements that podcast apps keep: p, ul, ol, li and a.
import type { MarkedToken, Token, Tokens } from "marked";
import { byteLength } from "../../base/cut-text.js";
import { decodeEntities } from "../../base/entities.js";
import { escapeHtml } from "../../base/escape-html.js";
import { lexMarkdown } from "../../base/markdown/lex-markdown.js";
import { markdownToText } from "../../base/markdown/markdown-to-text.js";
import { safeUrl } from "../../base/markdown/safe-url.js";
import type { Pasted } from "./pasted.js";

/** Blocks of HTML, and what of the Markdown they cannot say. */
interface Written {
  blocks: string[];
  lost: Set<string>;
  base: string;
}

/**
 * Markdown as p, ul, ol, li and a in at most so many bytes with the markup, the smallest limit that apps state. What does not fit
 * is left out from the end, lists item by item. Links to times of the page at `base` are plain times, which apps play themselves.
 */
export function writeAppHtml(markdown: string, base: string, limit: number): Pasted {
  const written = writeBlocks(markdown, base);
  const kept: string[] = [];
  let room = limit;
  for (const block of written.blocks) {
    const piece = byteLength(block) + 1 <= room ? block : cutList(block, room - 1);
    if (piece !== undefined) kept.push(piece);
    room -= byteLength(piece ?? "") + 1;
    if (piece !== block) break;
  }
  const left = written.blocks.length - kept.length;
  const dropped = [...written.lost];
  if (left > 0) dropped.push(`the last ${left === 1 ? "part" : `${left} of ${written.blocks.length} parts`} left out`);
  else if (kept.at(-1) !== written.blocks.at(-1)) dropped.push("the last list shortened");
  const html = kept.join("\n");
  return { text: textOf(html), html, dropped };
}

/** The blocks of the Markdown as p, ul and ol, with addresses that are whole. */
export function writeBlocks(markdown: string, base: string): Written {
  const written: Written = { blocks: [], lost: new Set(), base };
  addBlocks(written, lexMarkdown(markdown));
  return written;
}

function addBlocks(written: Written, tokens: readonly Token[]): void {
  for (const token of tokens as MarkedToken[]) {
    if (token.type === "blockquote") {
      written.lost.add("quotes became paragraphs");
      addBlocks(written, token.tokens);
      continue;
    }
    const block = writeBlock(written, token);
    if (block !== "") written.blocks.push(block);
  }
}

const paragraph = (text: string): string => (text.trim() === "" ? "" : `<p>${text.trim()}</p>`);

function writeBlock(written: Written, token: MarkedToken): string {
  switch (token.type) {
    case "heading":
      written.lost.add("headings became paragraphs");
      return paragraph(inline(written, token.tokens));
    case "paragraph":
      return paragraph(inline(written, token.tokens));
    case "text":
      return paragraph(token.tokens ? inline(written, token.tokens) : escapeHtml(decodeEntities(token.text)));
    case "list":
      return list(written, token);
    case "code":
      return token.text
        .split("\n")
        .map((line) => paragraph(escapeHtml(line)))
        .join("\n");
    case "table":
      written.lost.add("tables became paragraphs");
      return [token.header, ...token.rows]
        .map((row) => paragraph(row.map((cell) => inline(written, cell.tokens)).join(" | ")))
        .join("\n");
    case "html":
      return paragraph(escapeHtml(markdownToText(token.text)));
    default:
      return "";
  }
}

function list(written: Written, { ordered, items }: Tokens.List): string {
  const tag = ordered ? "ol" : "ul";
  const lines = items.map(({ tokens }) => {
    const inner = (tokens as MarkedToken[]).map((one) => {
      if (one.type === "text" || one.type === "paragraph")
        return one.tokens ? inline(written, one.tokens) : escapeHtml(one.text);
      if (one.type === "checkbox") return one.checked ? "☑" : "☐";
      const inside: Written = { ...written, blocks: [] };
      addBlocks(inside, [one]);
      return inside.blocks.join(" ");
    });
    return `<li>${inner.filter((piece) => piece !== "").join(" ")}</li>`;
  });
  return `<${tag}>${lines.join("")}</${tag}>`;
}

function inline(written: Written, tokens: readonly Token[]): string {
  return (tokens as MarkedToken[])
    .map((token) => {
      switch (token.type) {
        case "link": {
          const url = safeUrl(token.autolink ? token.href : decodeEntities(token.href), written.base);
          const text = inline(written, token.tokens);
          if (url === undefined || (url.startsWith(`${written.base}#t=`) && /^[\d:]+$/.test(text))) return text;
          return `<a href="${escapeHtml(url)}">${text}</a>`;
        }
        case "image":
          written.lost.add("pictures left out");
          return "";
        case "br":
          return " ";
        case "html":
          return "";
        case "codespan":
        case "escape":
          return escapeHtml(decodeEntities(token.text));
        case "checkbox":
          return token.checked ? "☑ " : "☐ ";
        case "strong":
        case "em":
        case "del":
          written.lost.add("bold and italics");
          return inline(written, token.tokens);
        default:
          if ("tokens" in token && token.tokens) return inline(written, token.tokens);
          return "text" in token ? escapeHtml(decodeEntities(String(token.text))).replaceAll("\n", " ") : "";
      }
    })
    .join("");
}

/** The first items of a list that fit; undefined where none does, and for what is no plain list. */
export function cutList(block: string, room: number): string | undefined {
  const [, tag, inner] = /^<([uo]l)>(.*)<\/\1>$/s.exec(block) ?? [];
  if (inner === undefined || /<[uo]l>/.test(inner)) return undefined;
  const items = inner.split(/(?<=<\/li>)/);
  while (items.length > 0 && byteLength(`<${tag}>${items.join("")}</${tag}>`) > room) items.pop();
  return items.length === 0 ? undefined : `<${tag}>${items.join("")}</${tag}>`;
}

/** The same as text, for fields that take no HTML. */
const textOf = (html: string): string =>
  decodeEntities(
    html
      .replace(/<a href="([^"]*)">(.*?)<\/a>/g, (_, url: string, text: string) =>
        url === text ? text : `${text} (${url})`,
      )
      .replace(/<li>/g, "\n- ")
      .replace(/<\/p>|<\/[uo]l>/g, "\n")
      .replace(/<[^>]+>/g, ""),
  )
    .replace(/\n{3,}/g, "\n\n")
    .trim();
