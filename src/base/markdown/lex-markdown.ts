// Takes Markdown apart into tokens, and refuses text that is nested deeper than anybody means.
import { Marked, type TokensList } from "marked";

const lexer = new Marked({ gfm: true });

/** A hundred quote or list marks on one line: the lexer would go down a call for each, in quadratic time. */
const tooDeep = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m;

/** The tokens of a Markdown text (GitHub's kind), or undefined where it is nested too deep. Throws on no text. */
export function lexMarkdown(markdown: string): TokensList | undefined {
  if (tooDeep.test(markdown)) return undefined;
  try {
    return lexer.lexer(markdown);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
