// Takes Markdown apart into tokens, and refuses text that is nested deeper than anybody means.
import { Marked, type TokensList } from "marked";
import { rememberRecent } from "./remember-recent.js";

let lexer: Marked | undefined;

/** A hundred quote or list marks on one line: the lexer would go down a call for each, in quadratic time. */
const tooDeep = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m;

/**
 * The tokens of a Markdown text (GitHub's kind), or undefined where it is nested too deep. Throws on no text. An episode's
 * notes are asked for by several writers one after the other, so the tokens are shared: nobody may change them.
 */
export const lexMarkdown = rememberRecent(8, takeApart);

function takeApart(markdown: string): TokensList | undefined {
  if (tooDeep.test(markdown)) return undefined;
  lexer ??= new Marked({ gfm: true });
  try {
    return lexer.lexer(markdown);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
