// Takes Markdown apart into tokens, and refuses text that is nested deeper than anybody means.
import { Marked, type TokensList } from "marked";

const lexer = new Marked({ gfm: true });

/** A hundred quote or list marks on one line: the lexer would go down a call for each, in quadratic time. */
const tooDeep = /^(?:[ \t]*(?:>|[-*+](?=[ \t])|\d{1,9}[.)](?=[ \t]))){100}/m;

const recent = new Map<string, TokensList | undefined>();
/** An episode's notes are asked for by several writers, one after the other, and then never again. */
const mostRecent = 4;

/**
 * The tokens of a Markdown text (GitHub's kind), or undefined where it is nested too deep. Throws on no text. The tokens are
 * shared by all who ask for the same text, so nobody may change them.
 */
export function lexMarkdown(markdown: string): TokensList | undefined {
  if (recent.has(markdown)) return recent.get(markdown);
  const tokens = takeApart(markdown);
  if (recent.size >= mostRecent) recent.delete(recent.keys().next().value!);
  recent.set(markdown, tokens);
  return tokens;
}

function takeApart(markdown: string): TokensList | undefined {
  if (tooDeep.test(markdown)) return undefined;
  try {
    return lexer.lexer(markdown);
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}
