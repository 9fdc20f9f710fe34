// The words of a line of Markdown: without marks, elements and escapes, links as their text.

/** Elements that people write into Markdown around words. */
const element =
  /(?<!\\)<(\/?)(a|abbr|b|big|br|cite|code|del|div|em|h[1-6]|hr|i|ins|kbd|li|mark|ol|p|q|s|section|small|span|strong|sub|sup|u|ul)(?:\s[^<>]*)?\/?>/gi;

/** The words of Markdown text: marks and elements around words go, escapes and references become what they stand for. */
export const plainMarkdown = (text: string): string =>
  withoutMarkup(text).replace(/&(amp|lt|gt|quot|nbsp|#39);/g, (_, name: string) => references[name]!);

/** Markdown text without marks, elements and escapes, links as their text; references stay. */
export function withoutMarkup(text: string): string {
  if (!/[\\*[<`_~]/.test(text)) return text;
  return withoutElements(
    text
      .replace(/!?\[((?:[^[\]]|\[[^[\]]*\])*)\]\([^()\s]*(?:\s+"[^"]*")?\)/g, "$1")
      .replace(/<((?:https?:|mailto:)[^\s<>]+)>/g, "$1")
      // A mark of a footnote; words that are struck out.
      .replace(/(?<=\S)\[\^[^\]\s]{1,40}\]/g, "")
      .replace(/~~([^~]+)~~/g, "$1"),
  )
    .replace(/(?<!\\)(`{1,2})(?!`)([^`]+)(?<!`)\1(?!`)/g, "$2")
    .replace(/(^|[\s("“‘[])\*{1,3}(?=[^\s*])/g, "$1")
    .replace(/([^\s*\\])\*{1,3}(?=$|[\s.,;:!?)"”’\]])/g, "$1")
    .replace(/(^|[\s("“‘[])_{1,2}(?=[^\s_])([^_]*[^\s_\\])_{1,2}(?=$|[\s.,;:!?)"”’\]])/g, "$1$2")
    .replace(/\\([!-/:-@[-`{-~])/g, "$1");
}

/** Without the tags of elements of HTML that stand around words; a space for what breaks a line. */
export const withoutElements = (text: string): string =>
  text.replace(element, (_, closing: string, name: string) =>
    /^(?:br|li|p|div|h\d)$/i.test(name) && !closing ? " " : "",
  );

const references: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', nbsp: " ", "#39": "'" };
