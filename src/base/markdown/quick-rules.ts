// The lexer's rules with a glance before each: whether it can match at all is told without the regular expression, which
// takes long to compile and, where text goes on and on, long to run.
import type { Tokenizer } from "marked";

type Rules = Tokenizer["rules"];

/** A rule that is only asked for texts of which `mayMatch` says that it may match them. */
const guard = (rule: RegExp, mayMatch: (text: string) => boolean): RegExp =>
  asRule((text) => (mayMatch(text) ? rule.exec(text) : null));

/** Something that is used as a regular expression is; `test` asks `exec`. */
const asRule = (exec: (text: string) => RegExpExecArray | null): RegExp =>
  Object.assign(Object.create(RegExp.prototype) as RegExp, { exec });

const beginsWith =
  (signs: string) =>
  (text: string): boolean =>
    signs.includes(text.charAt(0));

/**
 * The same rules, made to be asked seldom. They match what the rules of GitHub's kind of Markdown match, at the beginning of a
 * text whose lines end with line feeds.
 */
export function makeQuickRules({ other, block, inline }: Rules): Rules {
  return {
    other,
    block: {
      ...block,
      code: guard(block.code, beginsWith(" \t")),
      fences: guard(block.fences, beginsWith(" `~")),
      heading: guard(block.heading, beginsWith(" #")),
      hr: guard(block.hr, beginsWith(" -_*")),
      blockquote: guard(block.blockquote, beginsWith(" >")),
      list: guard(block.list, beginsWith(" *+-0123456789")),
      html: guard(block.html, beginsWith(" <")),
      def: guard(block.def, beginsWith(" [")),
      table: guard(block.table, mayBeTable),
      lheading: guard(block.lheading, mayBeUnderlined),
      paragraph: asRule((text) => takeLine(text) ?? block.paragraph.exec(text)),
    },
    inline: {
      ...inline,
      emStrongLDelim: guard(inline.emStrongLDelim, beginsWith("*_")),
      url: guard(inline.url, (text) => /^(?:[\w.+-]+[@:]|www\.)/i.test(text)),
      text: asRule((text) => takeText(text) ?? inline.text.exec(text)),
    },
  };
}

/** A heading is underlined before the next empty line. */
function mayBeUnderlined(text: string): boolean {
  for (let at = text.indexOf("\n") + 1; at > 0; at = text.indexOf("\n", at) + 1) {
    while (text[at] === " " || text[at] === "\t") at++;
    if (text[at] === "=" || text[at] === "-") return true;
    if (at === text.length || text[at] === "\n") return false;
  }
  return false;
}

/** The second line of a table begins with the marks between its head and its rows. */
function mayBeTable(text: string): boolean {
  let at = text.indexOf("\n") + 1;
  if (at === 0) return false;
  while (text[at] === " ") at++;
  return "|:-".includes(text.charAt(at));
}

/** The line that is a paragraph of its own: nothing comes behind it, or an empty line. */
function takeLine(text: string): RegExpExecArray | undefined {
  const end = text.indexOf("\n");
  if (end === 0 || text === "") return undefined;
  if (end < 0) return matched(text, text);
  return end + 1 === text.length || text[end + 1] === "\n" ? matched(text.slice(0, end), text) : undefined;
}

/** What may end a text, and what may do so from afar. */
const stop = /[\\<![`*~_]/;
const farStop = /:\/\/|www\.|mailto:|xmpp:| {2}\n/i;

/** Text up to the next sign that may mean something. */
function takeText(text: string): RegExpExecArray | undefined {
  const first = text.charAt(0);
  if (first === "" || first === "`" || first === "~" || text.includes("@")) return undefined;
  const length = text.slice(1).search(stop) + 1;
  const taken = length === 0 ? text : text.slice(0, length);
  return farStop.test(taken) ? undefined : matched(taken, text);
}

const matched = (match: string, input: string): RegExpExecArray =>
  Object.assign([match, match] as [string, string], { index: 0, input });
