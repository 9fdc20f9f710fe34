// What notes hold of other markup languages than Markdown: links of Org, BBCode, Slack, AsciiDoc and Textile, and what feeds leave behind.
import type { ForeignMarkup } from "./foreign-markup.js";
import { readArguments, writeEmbed } from "./write-embed.js";

/** Bounded, so that a line of thousands that run into each other is not looked through from each of them. */
const address = String.raw`(?:https?:\/\/|mailto:)[^\s<>[\]|"]{1,2000}`;
const link = (text: string, url: string): string => `[${text.trim()}](${url})`;

/** Asked before Markdown's dialects, some of which write otherwise what these write. */
export const otherLanguages: readonly ForeignMarkup[] = [
  {
    tool: "a feed",
    what: "a CDATA section",
    pattern: /^\s*<!\[CDATA\[([\s\S]*?)\]\]>\s*$/g,
    replace: (found) => found[1]!,
    said: false,
  },
  {
    // Spotify for Podcasters writes it under the last paragraph.
    tool: "HTML",
    what: "a line between paragraphs",
    pattern: /(?<=<\/(?:p|ul|ol|div|h[1-6]|blockquote)>[ \t]*\n)[ \t]*-{3,}[ \t]*$/gm,
    replace: () => "<hr>",
    said: false,
  },
  {
    tool: "Org",
    what: "a link",
    pattern: new RegExp(String.raw`\[\[(${address})\](?:\[([^\]\n]+)\])?\]`, "g"),
    replace: (found) => link(found[2] ?? found[1]!, found[1]!),
    said: false,
  },
  {
    tool: "Slack",
    what: "a link",
    pattern: new RegExp(String.raw`<(${address})\|([^<>|\n]+)>`, "g"),
    replace: (found) => link(found[2]!, found[1]!),
    said: false,
  },
  {
    tool: "Textile",
    what: "a link",
    pattern: new RegExp(String.raw`(?<![\w=(])"([^"\n]{1,100})":(${address}?)(?=[.,;:!?)]*(?:\s|$))`, "g"),
    replace: (found) => link(found[1]!, found[2]!),
    said: false,
  },
  {
    tool: "BBCode",
    what: "a link",
    pattern: new RegExp(String.raw`\[url(?:=["']?(${address})["']?)?\]([^[\]\n]+)\[\/url\]`, "gi"),
    replace: (found) => link(found[2]!, found[1] ?? found[2]!.trim()),
    said: false,
  },
  {
    tool: "BBCode",
    what: "a picture",
    pattern: /\[img[^\]\n]*\]\s*(https?:\/\/[^\s[\]]+)\s*\[\/img\]/gi,
    replace: (found) => `![](${found[1]!})`,
    said: false,
  },
  {
    tool: "BBCode",
    what: "bold type or italics",
    pattern: /\[([biu])\]([^[\]\n]+)\[\/\1\]/gi,
    replace: (found) =>
      /b/i.test(found[1]!) ? `**${found[2]!}**` : /i/i.test(found[1]!) ? `*${found[2]!}*` : found[2]!,
    said: false,
  },
  {
    tool: "AsciiDoc",
    what: "a link",
    pattern: new RegExp(String.raw`(?<![\w(<\[])(?:link:)?(${address})\[([^\]\n]+)\](?!\()`, "g"),
    replace: (found) => link(found[2]!.replace(/\^$/, "").replace(/,\s*\w+=.*$/, ""), found[1]!),
    said: false,
  },
  {
    tool: "AsciiDoc",
    what: "a picture",
    pattern: /^image::?([^\s[\]]+)\[([^\]\n]*)\][ \t]*$/gm,
    replace: (found) => `![${found[2]!.split(",")[0]!}](<${found[1]!}>)`,
    said: false,
  },
  {
    tool: "Pelican",
    what: "a file of the site",
    pattern: /(?<=\]\(<?)[{|](?:filename|static|attach|index)[}|]\/?/g,
    replace: () => "",
    said: false,
  },
  {
    tool: "Zola",
    what: "a shortcode",
    pattern: /\{\{-?\s*(\w+)\(([^{}]*)\)\s*-?\}\}/g,
    replace: (found) => writeEmbed(found[1]!, readArguments(found[2]!)),
  },
  {
    tool: "Eleventy or Liquid",
    what: "an address with its base",
    pattern:
      /\{\{-?\s*["']([^"'\n]+)["']\s*\|\s*(?:url|absoluteUrl|absolute_path|htmlBaseUrl|relURL|absURL|asset)\b[^}]*\}\}/g,
    replace: (found, { siteUrl }) => `${siteUrl}/${found[1]!.replace(/^\/+/, "")}`,
    said: false,
  },
  {
    tool: "Eleventy or Liquid",
    what: "a text with filters",
    pattern: /\{\{-?\s*["'][^"'\n]*["']\s*\|[^}]*\}\}/g,
    replace: () => undefined,
  },
];

/** An address in code marks that Gatsby's plugins show as a player, as a link: `youtube: https://...`. */
export const openEmbeds = (notes: string): string =>
  notes.includes("`")
    ? notes.replace(
        /^`(?:youtube|vimeo|video|spotify|soundcloud|twitch|codepen|codesandbox|instagram|tweet):[ \t]*(https?:\/\/(?:www\.)?([^\s/`]+)[^\s`]*)`[ \t]*$/gim,
        "[$2]($1)",
      )
    : notes;

const unseen = String.raw`[\u2060\u200b\u200e\u200f\ufeff]|%E2%81%A0|%E2%80%8B`;
const addressed = new RegExp(String.raw`(["'(<]?)(?:${unseen})*(https?:\/\/(?:[^\s<>"'()]|\ufeff)*)`, "giu");

/** Addresses without the marks of no width that editors put around them, which lead nowhere where they are part of a link. */
export const dropUnseen = (notes: string): string =>
  new RegExp(unseen, "iu").test(notes)
    ? notes.replace(addressed, (_, open: string, url: string) => {
        // In running text the next word may follow with nothing else between.
        const put = open === "" ? " " : "";
        return open + url.replace(new RegExp(`(?:${unseen})+(.?)`, "giu"), (_, next: string) => (next && put) + next);
      })
    : notes;
