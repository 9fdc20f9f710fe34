// Tells the code in a Markdown text from the rest, so that what is code stays as it was typed.

export interface MarkdownPart {
  text: string;
  code: boolean;
}

const fence = /^[ \t>]*(`{3,}|~{3,})([^\n`]*)$/;

/**
 * The text in parts that give it again when joined: fenced blocks, code spans, and HTML's `<pre>` and `<code>` are code, and
 * so is what stands between `{% raw %}` and `{% endraw %}`.
 */
export function splitCode(markdown: string): MarkdownPart[] {
  if (!/`|~~~|<(?:pre|code)\b|\{%-?\s*raw\b/i.test(markdown)) return [{ text: markdown, code: false }];
  const parts: MarkdownPart[] = [];
  const add = (text: string, code: boolean): void => {
    const last = parts.at(-1);
    if (text === "") return;
    if (last?.code === code) last.text += text;
    else parts.push({ text, code });
  };
  let plain = "";
  for (const { text, open } of linesInFences(markdown)) {
    if (open) {
      addInline(plain, add);
      plain = "";
      add(text, true);
    } else plain += text;
  }
  addInline(plain, add);
  return parts;
}

/** A block of code by the mark that opens it, with the lines before it. */
interface Fence {
  mark: string;
  line: number;
}

/** Each line with its end, and the block of code that it opens, stands in or closes; `closed` where it closes it. */
function* linesInFences(markdown: string): Generator<{ text: string; open?: Fence; closed?: true }> {
  let open: Fence | undefined;
  for (const [line, text] of markdown.split(/(?<=\n)/).entries()) {
    const [, mark, rest = ""] = fence.exec(text.replace(/\n$/, "")) ?? [];
    const closes = open !== undefined && mark?.startsWith(open.mark) === true && rest.trim() === "";
    if (open === undefined && mark !== undefined) open = { mark, line };
    yield { text, ...(open ? { open } : {}), ...(closes ? { closed: true } : {}) };
    if (closes) open = undefined;
  }
}

/** The fence of a block of code that is never closed; undefined where all are. */
export function findOpenFence(markdown: string): Fence | undefined {
  if (!/`{3}|~{3}/.test(markdown)) return undefined;
  let last: Fence | undefined;
  for (const { open, closed } of linesInFences(markdown)) last = closed ? undefined : open;
  return last;
}

/**
 * Line (from 1) at which the first of two versions begins that git could not merge; 0 where the text is whole. In a block of
 * code the marks are what somebody writes about.
 */
export function findConflict(text: string): number {
  if (!text.includes("<<<<<<< ")) return 0;
  let [line, begin, halved] = [0, 0, false];
  for (const { text: row, open } of linesInFences(text.replace(/\r\n?/g, "\n"))) {
    line++;
    if (open) continue;
    if (row.startsWith("<<<<<<< ")) [begin, halved] = [line, false];
    else if (begin > 0 && /^={7}$/m.test(row)) halved = true;
    else if (halved && row.startsWith(">>>>>>> ")) return begin;
  }
  return 0;
}

const inline =
  /(`+)(?!`)(?:(?!\n[ \t]*\n)[\s\S])*?[^`]\1(?!`)|<(pre|code)\b[\s\S]*?<\/\2\s*>|\{%-?\s*raw\s*-?%\}[\s\S]*?\{%-?\s*endraw\s*-?%\}/gi;

function addInline(text: string, add: (text: string, code: boolean) => void): void {
  let at = 0;
  for (const found of text.matchAll(inline)) {
    add(text.slice(at, found.index), false);
    add(found[0], true);
    at = found.index + found[0].length;
  }
  add(text.slice(at), false);
}

/** A text with each part that is no code changed; code stays. */
export const changeProse = (markdown: string, change: (text: string, offset: number) => string): string => {
  let offset = 0;
  return splitCode(markdown)
    .map(({ text, code }) => {
      const changed = code ? text : change(text, offset);
      offset += text.length;
      return changed;
    })
    .join("");
};
