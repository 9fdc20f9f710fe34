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

/** Where one is in the HTML: what was read, the line that is open, and how many elements of a kind it stands in. */
interface Place {
  lines: SeenLine[];
  line: SeenLine;
  hidden: number;
  code: number;
  items: number;
  /** Within a row of a table, which is one line. */
  row: boolean;
  link: { from: number; href: string } | undefined;
}

/** The lines of HTML that `renderMarkdown` gave, or that a person pasted. Blocks of code are left out, and code in a line that holds a time. */
export function readHtmlLines(html: string): SeenLine[] {
  const line: SeenLine = { text: "", links: [], section: 0, item: false, heading: false };
  const place: Place = { lines: [], line, hidden: 0, code: 0, items: 0, row: false, link: undefined };
  for (const part of html.split(/(<!--[\s\S]*?(?:-->|$)|<(?:"[^"]*"|'[^']*'|[^<>"'])*>)/)) {
    if (part.startsWith("<!--")) continue;
    if (part.startsWith("<") && part.endsWith(">")) passTag(place, part);
    else if (place.hidden === 0 && (place.code === 0 || !mayHoldTimes(part))) addText(place, decodeEntities(part));
  }
  endLine(place);
  return place.lines;
}

function endLine(place: Place): void {
  const { line, items, link } = place;
  if (line.text.trim() !== "") place.lines.push(line);
  place.line = { text: "", links: [], section: line.section, item: items > 0, heading: false };
  if (link) link.from = 0;
}

function addText(place: Place, text: string): void {
  for (const [at, piece] of text.split("\n").entries()) {
    if (at > 0 && !place.row) endLine(place);
    place.line.text += piece;
  }
}

function passTag(place: Place, tag: string): void {
  /** One more element of a kind, or one less. */
  const step = (count: number, closes: string | undefined): number => Math.max(0, count + (closes ? -1 : 1));
  const hidden = isHidden.exec(tag);
  if (hidden) place.hidden = step(place.hidden, hidden[1]);
  const code = isCode.exec(tag);
  if (code) place.code = step(place.code, code[1]);
  if (opensLine.test(tag)) {
    const item = /^<(\/?)(?:li|tr)\b/i.exec(tag);
    if (item) place.items = step(place.items, item[1]);
    if (/^<\/?tr\b/i.test(tag)) place.row = !tag.startsWith("</");
    endLine(place);
    if (/^<h[1-6]\b/i.test(tag)) {
      place.line.section++;
      place.line.heading = true;
    }
  } else if (/^<(?:t[dh]|d[dt])\b/i.test(tag)) place.line.text += " ";
  else if (/^<a\s/i.test(tag)) {
    const href = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]+))/i.exec(tag);
    place.link = { from: place.line.text.length, href: decodeEntities(href?.[1] ?? href?.[2] ?? href?.[3] ?? "") };
  } else if (/^<\/a\b/i.test(tag) && place.link) {
    const { line, link } = place;
    if (line.text.length > link.from) line.links.push({ from: link.from, to: line.text.length, href: link.href });
    place.link = undefined;
  }
}
