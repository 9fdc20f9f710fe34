// Takes Markdown apart into tokens, and refuses text that is nested deeper than anybody means.
import { Lexer, type Token } from "marked";
import { rememberRecent } from "./remember-recent.js";

/** A hundred quote or list marks on one line: the lexer would go down a call for each, in quadratic time. */
const tooDeep = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m;

/**
 * The tokens of a Markdown text (GitHub's kind), but for some of the empty lines; undefined where it is nested too deep. Throws on
 * no text. An episode's notes are asked for by several writers one after the other, so the tokens are shared: nobody may
 * change them.
 */
export const lexMarkdown = rememberRecent(8, (markdown): Token[] | undefined => {
  if (tooDeep.test(markdown)) return undefined;
  try {
    return splitBlocks(markdown).flatMap(lexPiece);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
});

/** Show notes are the notes with more around them, and many shows say the same under every episode. */
const lexPiece = rememberRecent(100, (piece): Token[] => new Lexer({ gfm: true }).lex(piece));

/** Raw HTML and fences may go on over empty lines, and a definition counts for the whole text. */
const reachesFar = /<|```|~~~|\]:|\r/;

/** An empty line before a line that begins with a letter or as a heading ends every block: paragraph, list, quote, table, code. */
const border = /(?<=\S)\n\n+(?=[A-Za-z#])/;

/** Pieces which, taken apart one by one, give the tokens of the whole. */
export const splitBlocks = (markdown: string): string[] =>
  reachesFar.test(markdown) ? [markdown] : markdown.split(border);
