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
  let open: string | undefined;
  let plain = "";
  for (const line of markdown.split(/(?<=\n)/)) {
    const mark = fence.exec(line.replace(/\n$/, ""));
    if (open === undefined && mark) {
      addInline(plain, add);
      plain = "";
      open = mark[1]!;
      add(line, true);
    } else if (open !== undefined) {
      add(line, true);
      if (mark && mark[1]!.startsWith(open) && mark[2]!.trim() === "") open = undefined;
    } else plain += line;
  }
  addInline(plain, add);
  return parts;
}

/** The fence of a block of code that is never closed, with the lines before it; undefined where all are. */
export function findOpenFence(markdown: string): { mark: string; line: number } | undefined {
  if (!/`{3}|~{3}/.test(markdown)) return undefined;
  let open: { mark: string; line: number } | undefined;
  for (const [line, text] of markdown.split("\n").entries()) {
    const mark = fence.exec(text);
    if (open === undefined && mark) open = { mark: mark[1]!, line };
    else if (open && mark && mark[1]!.startsWith(open.mark) && mark[2]!.trim() === "") open = undefined;
  }
  return open;
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
