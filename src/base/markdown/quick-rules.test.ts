// The quick rules match what the lexer's own rules match, in any text.
import fc from "fast-check";
import { Lexer, Tokenizer } from "marked";
import { describe, expect, it } from "vitest";
import { makeQuickRules } from "./quick-rules.js";

const lexer = (): { lexer: Lexer; tokenizer: Tokenizer } => {
  const tokenizer = new Tokenizer();
  return { lexer: new Lexer({ gfm: true, tokenizer }), tokenizer };
};
const own = lexer().tokenizer.rules;
const quick = makeQuickRules(own);

const unit = fc.constantFrom(
  ..."aZ#-*_+=>|<`~[]()!.:@&\\1 \n\t;'\u00e9",
  ...[
    "\n\n",
    "\n- x",
    "\n  y",
    "\n    z",
    "1. a",
    "> q",
    "| a |\n|---|\n| b |",
    "a\n:-",
    "  \n",
    "\\\n",
    "\n===",
    "\n ---",
  ],
  ...[
    "[l](u)",
    "**b**",
    "*e*",
    "__s__",
    "_u_",
    "~~d~~",
    "[x]: /y",
    "\n```\n",
    "~~~",
    "<b>",
    "<!-- c -->",
    "<div>\n",
    "- [ ] t",
  ],
  ...[
    "www.a.example",
    "WWW.b",
    "http://a.example",
    "FTP://c",
    "://",
    "b@c.example",
    "mailto:",
    "xmpp:",
    "MAILTO:d@e.example",
  ],
  ...[
    "\n   ==",
    "   > q",
    "   # h",
    "  ```\n",
    "   * * *",
    "  1) a",
    "  <p>",
    "  [y]: /z",
    "  ",
    "## h",
    "***",
    "- - -",
    "![p](q)",
    "<a@b.example>",
    "the words of a line",
    "\u2028",
  ],
);
const texts = fc.string({ unit, maxLength: 30 });

describe("quick rules", () => {
  it("give the same tokens", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const one = lexer();
        one.tokenizer.rules = quick;
        expect(one.lexer.lex(text)).toEqual(lexer().lexer.lex(text));
      }),
      { numRuns: 5000 },
    );
  });

  it("match the same", () => {
    const groups = (match: RegExpExecArray | null): unknown[] | undefined => (match ? [...match] : undefined);
    const signs = fc.oneof(texts, unit).map((text) => text.replace(/\r\n?/g, "\n"));
    const blocks = [
      "code",
      "fences",
      "heading",
      "hr",
      "blockquote",
      "list",
      "html",
      "def",
      "table",
      "lheading",
    ] as const;
    fc.assert(
      fc.property(signs, (text) => {
        for (const name of blocks) {
          expect(groups(quick.block[name].exec(text))).toEqual(groups(own.block[name].exec(text)));
          expect(quick.block[name].test(text)).toBe(own.block[name].test(text));
        }
        expect(quick.block.paragraph.exec(text)?.[1]).toBe(own.block.paragraph.exec(text)?.[1]);
        expect(groups(quick.inline.emStrongLDelim.exec(text))).toEqual(groups(own.inline.emStrongLDelim.exec(text)));
        expect(groups(quick.inline.url.exec(text))).toEqual(groups(own.inline.url.exec(text)));
        expect(quick.inline.text.exec(text)?.[0]).toBe(own.inline.text.exec(text)?.[0]);
      }),
      { numRuns: 5000 },
    );
  });
});
