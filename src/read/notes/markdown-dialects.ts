// What Markdown's dialects and raw HTML hold that the notes of a feed do not know: one table, in the order in which it is looked for.

import type { ForeignMarkup } from "./foreign-markup.js";
import { readArguments, writeEmbed } from "./write-embed.js";

/** "Take care" for `take-care`. */
const titled = (kind: string): string => {
  const words = kind.toLowerCase().replaceAll("-", " ");
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

/** Digits above and below the line, as characters that need no markup. */
const raise = (digits: string): string => digits.replace(/\d/g, (digit) => "⁰¹²³⁴⁵⁶⁷⁸⁹"[Number(digit)]!);
const lower = (digits: string): string => digits.replace(/\d/g, (digit) => "₀₁₂₃₄₅₆₇₈₉"[Number(digit)]!);

const embeds = "youtube|vimeo|spotify|tweet|gist";
const attributes = String.raw`((?:\s+[\w:@.-]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)`;

/** "• Ash"; "👉 Our site" behind the end of a sentence or an address, or beside another one: prose may be broken before an emoji. */
const word = String.raw`[ \t\u00a0]*[\p{L}\p{N}"“(<*_@]`;
const emoji = String.raw`[ \t]*(?![\d#*©®™])\p{Extended_Pictographic}\ufe0f?${word}`;
const signed = String.raw`[ \t]*[•◦▪‣●○■□►➤→⇒·]${word}|(?:(?<=(?:[.:!?…)]|\/\/\S+|^${emoji}[^\n]*)[ \t]*\n)|(?=[^\n]*\n${emoji}))${emoji}`;
/** "Our site: https://a.example", and nothing behind it. */
const addressed = String.raw`\p{Lu}[^\n:.!?]{0,40}:[ \t]*(?:<?https?:\/\/|www\.|@\w|[\w.+-]+@\w)\S*[ \t]*$`;

export const dialects: readonly ForeignMarkup[] = [
  {
    tool: "YAML",
    what: "a second front-matter",
    why: "which is not read: its lines belong into the first",
    pattern: /^\s*---[ \t]*\n(?:[\w.-]+[ \t]*:(?:[ \t][^\n]*)?\n|[ \t]+[^\n]*\n|-[ \t][^\n]*\n)+---[ \t]*(?=\n|$)/g,
    replace: (found) => (/^[\w.-]+[ \t]*:/m.test(found[0]) ? undefined : found[0]),
  },
  {
    tool: "HTML",
    what: "a script",
    why: "which apps never run",
    pattern: /<script\b[^<>]*>[\s\S]*?(?:<\/script\s*>|$(?![\s\S]))/gi,
    replace: () => undefined,
  },
  {
    tool: "HTML",
    what: "a style sheet",
    why: "which apps never apply",
    pattern: /<style\b[^<>]*>[\s\S]*?(?:<\/style\s*>|$(?![\s\S]))/gi,
    replace: () => undefined,
  },
  {
    tool: "HTML",
    what: "a form",
    why: "which apps never send",
    pattern: /<form\b[^<>]*>[\s\S]*?<\/form\s*>/gi,
    replace: () => undefined,
  },
  {
    tool: "HTML",
    what: "a plug-in",
    why: "which nothing runs any more",
    pattern: /<object\b[^<>]*>[\s\S]*?<\/object\s*>|<embed\b[^<>]*>(?:\s*<\/embed\s*>)?/gi,
    replace: (found) => {
      const id = /\b(?:src|data)\s*=\s*["']?(https?:[^\s"'<>]+)/i.exec(found[0])?.[1];
      return id === undefined ? undefined : writeEmbed("player", { id });
    },
  },
  {
    tool: "HTML",
    what: "a text for those without scripts",
    pattern: /<noscript\b[^<>]*>([\s\S]*?)<\/noscript\s*>/gi,
    replace: (found) => found[1]!,
    said: false,
  },
  {
    tool: "a site's scripts",
    what: "an element",
    pattern: new RegExp(`<([a-z]\\w*(?:-[\\w-]+)+|${embeds})\\b${attributes}\\s*(?:\\/>|>\\s*<\\/\\1\\s*>)`, "g"),
    replace: (found) => writeEmbed(found[1]!, readArguments(found[2]!)),
  },
  {
    tool: "GitHub or Obsidian",
    what: "a callout",
    pattern: /^([ \t]*(?:>[ \t]?)+)\[!([\w-]+)\][+-]?[ \t]*([^\n]*)$/gm,
    replace: (found) => `${found[1]}**${found[3]!.trim() || titled(found[2]!)}**  `,
    said: false,
  },
  {
    tool: "MkDocs",
    what: "an admonition",
    pattern:
      /^(?:!!!|\?\?\?\+?)[ \t]+([\w-]+)(?:[ \t]+[\w-]+)*(?:[ \t]+"([^"\n]*)")?[ \t]*\n((?:(?:[ ]{4}|\t)[^\n]*(?:\n|$)|[ \t]*\n(?=[ ]{4}|\t))*)/gm,
    replace: (found) =>
      `> **${found[2]?.trim() || titled(found[1]!)}**  \n${found[3]!.replace(/^(?:[ ]{4}|\t)?(?=[^\n]|\n)/gm, "> ")}`,
    said: false,
  },
  {
    tool: "Markdown Extra",
    what: "an abbreviation",
    pattern: /^ {0,3}\*\[[^\]\n]+\]:[^\n]*$/gm,
    replace: () => undefined,
  },
  {
    tool: "MDX",
    what: "a value",
    pattern:
      /(?<![{$\\\w])\{\s*(?:meta|props|frontmatter|metadata|post|page|site|data|this)(?:\??\.[\w$]+|\[[^\]\n]*\])+\s*\}/gi,
    replace: (found, { title }) =>
      /^\{\s*(?:meta|props|frontmatter|metadata|post|page)\.title\s*\}$/i.test(found[0]) ? title : undefined,
  },
  {
    tool: "Discord",
    what: "a spoiler",
    pattern: /(?<![\w|]|^[ \t]*\|[^\n]{0,400})\|\|(?=[^\s|])([^|\n]+?)(?<=\S)\|\|(?![\w|])/gm,
    replace: (found) => found[1]!,
    said: false,
  },
  {
    tool: "Reddit",
    what: "a spoiler",
    pattern: />!(?=\S)([^\n]{1,400}?)(?<=\S)!</g,
    replace: (found) => found[1]!,
    said: false,
  },
  {
    tool: "Markdown-it",
    what: "an embed",
    pattern: new RegExp(`@\\[(${embeds})\\]\\(\\s*([^\\s()]+)\\s*\\)`, "gi"),
    replace: (found) => writeEmbed(found[1]!, { 0: found[2]! }),
  },
  {
    tool: "other tools",
    what: "a player in the place of a picture",
    pattern:
      /!\[([^\]\n]{0,400})\]\((https?:\/\/(?:(?:www\.|m\.)?youtube\.com\/(?:watch|shorts|live)|youtu\.be\/|(?:www\.)?vimeo\.com\/\d|open\.spotify\.com\/|soundcloud\.com\/)[^\s()]*)[^()\n]*\)/g,
    replace: (found) => writeEmbed("player", { id: found[2]!, title: found[1]! }),
    said: false,
  },
  {
    tool: "Pandoc",
    what: "digits above or below the line",
    pattern: /(?<=[\p{L}\p{N})])(?:\^(-?\d{1,4})\^|~(\d{1,4})~)(?![~^])/gu,
    replace: (found) => (found[1] === undefined ? lower(found[2]!) : raise(found[1].replace("-", "⁻"))),
    said: false,
  },
  {
    tool: "kramdown or Markdown-it",
    what: "a table of contents",
    why: "which notes have no place for",
    pattern:
      /^[ \t]*(?:@?\[\[_?toc_?\]\]|@?\[toc\](?:\([^)\n]*\))?|\$\{toc\}|(?:(?:[*+-]|\d+\.)[ \t]+[^\n]*\n[ \t]*)?\{:\s?toc[^}\n]*\})[ \t]*$/gim,
    replace: () => "",
  },
  {
    tool: "Pandoc",
    what: "attributes of a heading, a link or a picture",
    pattern:
      /[ \t]*\{(?=[ \t]*[#.\w-])(?<=(?:^#{1,6}[ \t][^\n]*|[\])])[ \t]*\{)[ \t]*(?:(?:[#.][\w:-]+|[\w-]+=(?:"[^"\n]*"|[\w%.-]+))[ \t]*)+\}(?=[ \t]*#*[ \t]*$|[\s.,;)])/gm,
    replace: () => "",
    said: false,
  },
  {
    tool: "kramdown",
    what: "a list of attributes",
    pattern: /[ \t]*\{:{1,2}(?:[ .#]|[\w-]+=)[^}\n]*\}/g,
    replace: () => "",
    said: false,
  },
  {
    tool: "Docusaurus or VitePress",
    what: "a container",
    pattern: /^[ \t]*:{3,}[ \t]*(?:\{?[.\w-]*\}?)[ \t]*(?:\[([^\]\n]*)\]|([^\n]*))$/gm,
    replace: (found) => {
      const title = (found[1] ?? found[2] ?? "").replace(/\{[^}]*\}/g, "").trim();
      return title === "" ? "" : `**${title}**`;
    },
    said: false,
  },
  {
    tool: "Obsidian",
    what: "a comment",
    pattern: /(?<![\w%])%%(?!%)[\s\S]*?%%/g,
    replace: () => "",
    said: false,
  },
  {
    tool: "Nunjucks or Jinja",
    what: "a comment",
    pattern: /\{#(?=\s)[\s\S]*?#\}/g,
    replace: () => "",
    said: false,
  },
  {
    tool: "word processors and networks",
    what: "a line that is one of several: it begins with a sign, or is a name and an address",
    pattern: new RegExp(`(?<=\\S)(?<!<br ?\\/?>)[ \\t]*\\n(?=${signed}|[ \\t]*${addressed})`, "gmu"),
    replace: () => "  \n",
    said: false,
  },
  {
    tool: "Obsidian",
    what: "the name of a block",
    pattern: /[ \t]+\^[\w-]{3,}[ \t]*$/gm,
    replace: () => "",
    said: false,
  },
  {
    tool: "Obsidian",
    what: "an embedded file",
    pattern: /!\[\[([^\]|\n]+)(?:\|([^\]\n]*))?\]\]/g,
    replace: (found) =>
      /\.(?:png|jpe?g|gif|webp|svg|avif)$/i.test(found[1]!.trim())
        ? `![${/^\d+(?:x\d+)?$/.test(found[2] ?? "") ? "" : (found[2] ?? "")}](<${found[1]!.trim()}>)`
        : undefined,
  },
  {
    tool: "Obsidian",
    what: "a link",
    pattern: /\[\[([^\]|#\n]+)(#[^\]|\n]*)?(?:\|([^\]\n]*))?\]\]/g,
    replace: (found, { episodeUrl }) => {
      const text = (found[3] ?? found[1]!).trim();
      const url = episodeUrl(found[1]!.trim());
      return url === undefined ? text : `[${text}](${url})`;
    },
    said: false,
  },
  {
    tool: "Markdown Extra",
    what: "marked text",
    pattern: /(?<![=\w])==(?=\S)([^=\n]+?)(?<=\S)==(?![=\w])/g,
    replace: (found) => `**${found[1]}**`,
    said: false,
  },
  {
    tool: "Markdown-it",
    what: "inserted text",
    pattern: /(?<![+\w])\+\+(?=[^\s+])([^+\n]+?)(?<=\S)\+\+(?![+\w])/g,
    replace: (found) => found[1]!,
    said: false,
  },
];

/** What is published as it is typed, though it was meant otherwise; of each kind the first is said. A group is a name that may be defined. */
export const asTyped: readonly { what: string; hint: string; pattern: RegExp }[] = [
  {
    what: "math of TeX",
    hint: "Write it in plain characters, such as E = mc², or show it as a picture.",
    pattern: /\$\$[^$]+\$\$|(?<![\w$\\])\$(?=[^\s$])[^$\n]{0,200}[\\^_{][^$\n]{0,200}(?<=\S)\$(?![\w$])/g,
  },
  {
    what: "a place that a script fills in",
    hint: "Write what it stands for; to show it as it is, put it between backticks.",
    pattern: /(?<![\w\\])\$\{\s*[A-Za-z_$][\w$]*(?:\??\.[A-Za-z_$][\w$]*)*\s*\}/g,
  },
  {
    what: "a footnote without its text",
    hint: "Write the text on a line of its own, behind the same mark and a colon; to show it as it is, put it between backticks.",
    pattern: /(?<!\\)\[(\^[^\][\s]{1,60})\](?![:(])/g,
  },
  {
    what: "the name of an emoji",
    hint: "Write the emoji itself.",
    pattern: /(?<![\w:/]):(?:[a-z][a-z0-9]*(?:[_-][a-z0-9]+)*|\+1|-1):(?![\w:/])/g,
  },
];
