// Finds the links of a Markdown text, with the places where they stand.
import type { Token, Tokens } from "marked";
import { decodeEntities } from "../entities.js";
import { rememberRecent } from "../once.js";
import { splitCode } from "./code-parts.js";
import { readHtmlLines } from "./html-lines.js";
import { type LineFinder, lexMarkdown, makeLineFinder } from "./lex-markdown.js";
import { markdownToText } from "./markdown-to-text.js";

export interface FoundLink {
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
