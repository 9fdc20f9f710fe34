// Takes Markdown apart into tokens, and finds where they stand; what is nested deeper than anybody means stays plain text.
import { Lexer, type Token, Tokenizer, type Tokens } from "marked";
import { rememberRecent } from "../once.js";

/** Part of a Markdown text that is not taken apart. */
interface PlainPart {
  raw: string;
  /** A sentence without its period. */
  message: string;
}

interface Lexed {
  tokens: Token[];
  plain: PlainPart[];
}

/** Quotes, lists, links and emphasis may stand so deep inside each other; every level is a few calls inside each other. */
const deepest = 100;

/**
 * Each mark is looked for a partner over all that is left of its paragraph. So many steps take a quarter of a second; a paragraph
 * of a thousand links with their addresses takes a tenth of them.
 */
const mostSteps = 4e8;

/** Of a table with more cells than this at least every second letter has to be in one. */
const mostCells = 100_000;

const mark = /[*_~`!<[\\&@]|:\/\//g;

/**
 * The tokens of a Markdown text (GitHub's kind), but for some of the empty lines. Throws on no text. An episode's notes are
 * asked for by several writers one after the other, so the tokens are shared: nobody may change them.
 */
export const lexMarkdown = (markdown: string): Token[] => lexWhole(markdown).tokens;

/** What of a Markdown text is taken as plain text, and why; lines count from 1. */
export function findPlainParts(markdown: string): { line: number; message: string }[] {
  const { plain } = lexWhole(markdown);
  if (plain.length === 0) return [];
  const finder = makeLineFinder(markdown);
  return plain.map(({ raw, message }) => ({ line: finder.find(raw.trimEnd(), true).line, message }));
}

const lexWhole = rememberRecent(8, (markdown): Lexed => {
  const pieces = splitBlocks(markdown).map(lexPiece);
  return { tokens: pieces.flatMap(({ tokens }) => tokens), plain: pieces.flatMap(({ plain }) => plain) };
});

/** What ends a bare address that nobody set apart from the text around it: marks of Chinese and Japanese, and quotes. */
const endsAddress =
  /[\u3001-\u3003\u3008-\u3011\u3014-\u301f\uff01\uff08\uff09\uff0c\uff1a\uff1b\uff1f\uff61-\uff64«»‹›“”„]/;

/** GitHub's kind of Markdown, with bare addresses in any script, and without tables that are mostly made up. */
class NotesTokenizer extends Tokenizer {
  constructor(private readonly refuse: (part: PlainPart) => void) {
    super();
  }

  /** It knows ASCII's marks alone: of "见https://a.example，好" all would be the address. */
  override url(src: string): Tokens.Link | undefined {
    const end = src.search(endsAddress);
    return super.url(end < 0 ? src : src.slice(0, end));
  }

  /** A line across the page: marked's own pattern goes a step deeper at each sign, and throws at a line of millions. */
  override hr(src: string): Tokens.Hr | undefined {
    const [raw = ""] = /^ {0,3}(?:-[-\t ]*|\*[*\t ]*|_[_\t ]*)(?:\n+|$)/.exec(src) ?? [];
    return /(?:[-*_][\t ]*){3}/.test(raw) ? { type: "hr", raw: raw.replace(/\n+$/, "") } : undefined;
  }

  /** A short row gets as many cells as the head has: of a hundred kilobytes a hundred million would be made. */
  override table(src: string): Tokens.Table | undefined {
    const [raw = "", , marks = "", rows = ""] = this.rules.block.table.exec(src) ?? [];
    const cells = marks.split("|").length * rows.split("\n").length;
    if (cells <= Math.max(mostCells, raw.length)) return super.table(src);
    this.refuse({ raw, message: `A table comes to ${cells} cells, most of them empty, and is taken as plain text` });
    return undefined;
  }
}

/** Show notes are the notes with more around them, and many shows say the same under every episode. */
const lexPiece = rememberRecent(100, (piece): Lexed => {
  const plain: PlainPart[] = [];
  const lexer = new Lexer({ gfm: true, tokenizer: new NotesTokenizer((part) => plain.push(part)) });
  const takeBlocks = lexer.blockTokens.bind(lexer);
  const takeInline = lexer.inlineTokens.bind(lexer);
  let depth = 0;
  const within = (take: () => Token[]): Token[] => {
    depth++;
    const tokens = take();
    depth--;
    return tokens;
  };
  lexer.blockTokens = ((src: string, tokens: Token[] = [], clipped?: boolean) => {
    if (depth <= deepest) return within(() => takeBlocks(src, tokens, clipped));
    if (src.trim() === "") return tokens;
    plain.push({ raw: src, message: tooDeep });
    tokens.push({ type: "paragraph", raw: src, text: src, tokens: [textOf(src)] });
    return tokens;
  }) as typeof lexer.blockTokens;
  lexer.inlineTokens = (src, tokens = []) => {
    const message = depth > deepest ? tooDeep : sayCrowded(src);
    if (message === undefined) return withoutHandles(within(() => takeInline(src, tokens)));
    plain.push({ raw: src, message });
    tokens.push(textOf(src));
    return tokens;
  };
  return { tokens: lexer.lex(piece), plain };
});

/** The tokens, in which "@ida@social.example" is no address of mail behind an @. */
function withoutHandles(tokens: Token[]): Token[] {
  for (const [at, { type, raw, href }] of (tokens as Tokens.Generic[]).entries())
    if (type === "link" && href === `mailto:${raw}` && tokens[at - 1]?.raw.endsWith("@")) tokens[at] = textOf(raw);
  return tokens;
}

const tooDeep = `Quotes, lists or brackets stand more than ${deepest} deep inside each other; what is deeper is taken as plain text`;

const textOf = (src: string): Token => ({ type: "text", raw: src, text: src, escaped: false });

function sayCrowded(src: string): string | undefined {
  if (src.length ** 2 <= mostSteps) return undefined;
  const marks = src.match(mark)?.length ?? 0;
  if (marks * src.length <= mostSteps) return undefined;
  return `One paragraph holds ${marks} marks of Markdown in ${src.length} characters, and is taken as plain text`;
}

/** Raw HTML and fences may go on over empty lines, and a definition counts for the whole text. */
const reachesFar = /<|```|~~~|\]:|\r/;

/** An empty line before a line that begins with a letter or as a heading ends every block: paragraph, list, quote, table, code. */
const border = /(?<=\S)\n\n+(?=[A-Za-z#])/;

/** Pieces which, taken apart one by one, give the tokens of the whole. */
export const splitBlocks = (markdown: string): string[] =>
  reachesFar.test(markdown) ? [markdown] : markdown.split(border);

export interface LineFinder {
  /** Moves to the next place where `raw` stands; `skip` goes past it. Gives line and column, both from 1. */
  find(raw: string, skip?: boolean): { line: number; column: number };
}

/** A finder over a text; where a piece is not found (its indent was taken off) the place of the last one is given. */
export function makeLineFinder(text: string): LineFinder {
  let cursor = 0;
  let line = 1;
  let lineStart = 0;
  let lineEnd = text.indexOf("\n");
  return {
    find(raw, skip = false) {
      const at = raw === "" ? -1 : text.indexOf(raw, cursor);
      if (at !== -1) cursor = at;
      while (lineEnd !== -1 && lineEnd < cursor) {
        line++;
        lineStart = lineEnd + 1;
        lineEnd = text.indexOf("\n", lineStart);
      }
      const place = { line, column: cursor - lineStart + 1 };
      if (at !== -1 && skip) cursor = at + raw.length;
      return place;
    },
  };
}
