// Takes HTML apart into the lines a reader sees, each with its links and the section it stands in.
import { decodeEntities } from "../entities.js";
import { mayHoldTimes } from "../timed-line.js";

/** A line as it is read, without markup. */
export interface SeenLine {
  text: string;
  /** Links of the line; `from` and `to` are places in its text. */
  links: { from: number; to: number; href: string }[];
  /** Counts the headings before it. */
  section: number;
  /** An item of a list or a row of a table. */
  item: boolean;
  heading: boolean;
}

const opensLine =
  /^<\/?(?:p|li|ul|ol|br|dt|dl|div|h[1-6]|blockquote|table|tr|thead|tbody|section|article|hr|pre|figure)\b/i;
const isHidden = /^<(\/?)(pre|script|style|template)\b/i;
const isCode = /^<(\/?)code\b/i;

/** The lines of HTML that `renderMarkdown` gave, or that a person pasted. Blocks of code are left out, and code in a line that holds a time. */
export function readHtmlLines(html: string): SeenLine[] {
  const lines: SeenLine[] = [];
  let line: SeenLine = { text: "", links: [], section: 0, item: false, heading: false };
  let hidden = 0;
  let code = 0;
  let items = 0;
  let row = false;
  let link: { from: number; href: string } | undefined;
  const close = (): void => {
    if (line.text.trim() !== "") lines.push(line);
    line = { text: "", links: [], section: line.section, item: items > 0, heading: false };
    if (link) link.from = 0;
  };
  for (const part of html.split(/(<!--[\s\S]*?(?:-->|$)|<(?:"[^"]*"|'[^']*'|[^<>"'])*>)/)) {
    if (part.startsWith("<!--")) continue;
    if (!part.startsWith("<") || !part.endsWith(">")) {
      if (hidden === 0 && (code === 0 || !mayHoldTimes(part))) {
        const pieces = decodeEntities(part).split("\n");
        for (const [at, piece] of pieces.entries()) {
          if (at > 0 && !row) close();
          line.text += piece;
        }
      }
      continue;
    }
    const out = isHidden.exec(part);
    if (out) hidden = Math.max(0, hidden + (out[1] ? -1 : 1));
    const inline = isCode.exec(part);
    if (inline) code = Math.max(0, code + (inline[1] ? -1 : 1));
    if (opensLine.test(part)) {
      if (/^<(?:li|tr)\b/i.test(part)) items++;
      else if (/^<\/(?:li|tr)\b/i.test(part)) items = Math.max(0, items - 1);
      if (/^<\/?tr\b/i.test(part)) row = !part.startsWith("</");
      close();
      if (/^<h[1-6]\b/i.test(part)) {
        line.section++;
        line.heading = true;
      }
    } else if (/^<t[dh]\b/i.test(part)) line.text += " ";
    else if (/^<d[dt]\b/i.test(part)) line.text += " ";
    else if (/^<a\s/i.test(part)) {
      const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(part);
      link = { from: line.text.length, href: decodeEntities(href?.[1] ?? href?.[2] ?? href?.[3] ?? "") };
    } else if (/^<\/a\b/i.test(part) && link) {
      if (line.text.length > link.from) line.links.push({ from: link.from, to: line.text.length, href: link.href });
      link = undefined;
    }
  }
  close();
  return lines;
}
