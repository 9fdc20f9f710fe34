// Parts a Markdown text between blocks that mean the same whatever stands around them.

/** Raw HTML and fences may go on over empty lines, and a definition counts for the whole text. */
const reachesFar = /<|```|~~~|\]:|\r/;

/** An empty line before a line that begins with a letter or as a heading ends every block: paragraph, list, quote, table, code. */
const border = /(?<=\S)\n\n+(?=[A-Za-z#])/;

/** Pieces which, taken apart one by one, give the tokens of the whole. */
export const splitBlocks = (markdown: string): string[] =>
  reachesFar.test(markdown) ? [markdown] : markdown.split(border);
