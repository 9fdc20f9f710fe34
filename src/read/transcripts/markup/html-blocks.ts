// Cuts a page of HTML into the blocks that a transcript can be made of: names, times, rows of tables, and texts.
import { wordSet } from "../../../base/words.js";
import { type ReadHeading, readHeading } from "../headings.js";
import { readMark } from "../turn-heads.js";
import { scanMarkup } from "./scan-markup.js";
import { timeOf } from "./time-attributes.js";

/** A block of a page. `text` has single spaces. */
export type Block =
  | { kind: "name"; text: string; line: number }
  /** `seconds` is what an attribute of the element says. */
  | { kind: "time"; text: string; seconds?: string; line: number }
  /** `bold` is the part of the text that is bold at its beginning, or behind the time that stands there. */
  | { kind: "text"; text: string; bold?: string; line: number; heading?: ReadHeading }
  /** The paragraphs of a cell stand one a line. */
  | { kind: "row"; cells: string[]; line: number };

const blocks = new Set(
  "html body main article section div p dl dt dd ul ol li table thead tbody tr td th h1 h2 h3 h4 h5 h6 figure figcaption blockquote pre hr address details summary cite time".split(
    " ",
  ),
);
/** Parts of a page that are not its subject. */
const furniture = wordSet("head nav header footer aside form button title label figcaption audio video");
const headings = wordSet("h1 h2 h3 h4 h5 h6 summary");

/** Classes of parts of a page that stand beside its subject, as themes of blogs and programs of notes call them. */
const beside =
  /(?:^|\s)(?:sharedaddy|sd-[\w-]+|jp-relatedposts|related-?posts?|comments?(?:-area|-list|-respond)?|comment-respond|sidebar|cookie-?(?:notice|banner|consent|law)[\w-]*|breadcrumbs?|(?:entry|post)-(?:meta|footer|tags|navigation|nav|author|date)|posted-on|byline|share-?(?:buttons?|links?|bar|icons)|social-?(?:share|links|icons|media)|site-(?:header|footer|navigation)|navigation|nav-links|pagination|newsletter[\w-]*|wp-block-(?:comments|post-comments[\w-]*|post-date|post-author[\w-]*|navigation|buttons?)|footnotes?)(?:$|\s)/i;
/** Links to notes and comments below a text. */
const toNote = /^#_?(?:cmnt|ftnt|fn|footnote|cite_note)/i;

/** What one presses to hear a place. */
const playSign = /(?<!\S)[▶►⏵▷⏯]\ufe0f?(?!\S)/g;

const tidy = (text: string): string =>
  text
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, "")
    .replace(playSign, " ")
    .replace(/\s+/g, " ")
    .trim();

/** Elements that end where the next of their group begins, whether they are closed or not. */
const groups = ["p", "li", "dt dd", "td th", "tr"].map(wordSet);

interface Level {
  name: string;
  /** As it is written, where its class makes something else of it. */
  was: string;
  /** It calls itself a transcript. */
  marked: boolean;
  hidden: boolean;
}

/** What the class of an element makes of it: a name, or a mark of time. */
function roleOf(element: string, classes: string): "cite" | "timestamp" | undefined {
  if (!/^(?:span|div|b|strong|a|p|small)$/.test(element)) return undefined;
  if (/(?:^|[\s_-])(?:timestamp|timecode|time)(?:$|[\s_-])/i.test(classes))
    return element === "p" ? undefined : "timestamp";
  return /(?:^|[\s_-])(?:speaker|speaker-?name|speaker-?label)(?:$|\s)/i.test(classes) ? "cite" : undefined;
}

/** The headings that are names: those of one level that come again and again. */
function findNameLevel(html: string): string | undefined {
  for (const level of ["h6", "h5", "h4", "h3", "h2"]) {
    if (!html.includes(`<${level}`)) continue;
    const found = [...html.matchAll(new RegExp(`<${level}\\b[^>]*>([^]*?)</${level}>`, "gi"))].map(([, text]) =>
      tidy(text!.replace(/<[^>]*>/g, "")),
    );
    const different = new Set(found).size;
    if (found.length > 2 && different > 1 && different <= 0.7 * found.length) return level;
  }
  return undefined;
}

/** A page as far as it was read: its blocks, the elements that are open, and what of a block was read. */
interface Reading {
  found: { block: Block; inside: boolean }[];
  /** The headings that are names. */
  nameLevel: string | undefined;
  /** The heading that is read, and the last one above. */
  title: string | undefined;
  heading: ReadHeading | undefined;
  open: Level[];
  /** How many of the open elements call themselves a transcript, are not shown, are bold. */
  marked: number;
  hidden: number;
  bold: number;
  /** The block that is read: where it begins, its text, what of it is bold from its beginning on. */
  line: number;
  text: string;
  boldText: string | undefined;
  /** Of the last element of a time: what its attribute says. */
  seconds: string | undefined;
  /** Of the row of a table that is open. */
  cells: string[] | undefined;
}

/** The blocks of a page, those of the element that calls itself a transcript alone where there is one. */
export function collectBlocks(html: string): Block[] {
  const page: Reading = {
    found: [],
    nameLevel: findNameLevel(html),
    title: undefined,
    heading: undefined,
    open: [],
    marked: 0,
    hidden: 0,
    bold: 0,
    line: 0,
    text: "",
    boldText: undefined,
    seconds: undefined,
    cells: undefined,
  };
  scanMarkup(html, {
    open: (written, attributes, at) => openElement(page, written, attributes, at),
    close: (written) => closeElement(page, written),
    text(said, at) {
      if (page.title !== undefined) page.title += said;
      if (page.hidden > 0) return;
      if (page.text.trim() === "" && said.trim() !== "")
        page.line = at + (/^\s*/.exec(said)![0].split("\n").length - 1);
      page.text += said;
      if (page.bold > 0 && page.boldText !== undefined) page.boldText += said;
    },
  });
  endBlock(page);
  dropStrayTimes(page);
  const inner = page.found.filter(({ inside }) => inside);
  return (inner.length >= 2 ? inner : page.found).map(({ block }) => block);
}

/** Times of attributes that do not rise from place to place are none of a recording, and go. */
function dropStrayTimes(page: Reading): void {
  const unseen = ({ block }: Reading["found"][number]): boolean => block.kind === "time" && block.text === "";
  const blocks = page.found.flatMap(({ block }) => (block.kind === "time" && block.text === "" ? [block] : []));
  const times = blocks.map(({ seconds }) => Number(seconds));
  const back = times.filter((time, at) => at > 0 && time < times[at - 1]!).length;
  // No talk of whole seconds is ten hours long: these are milliseconds.
  if (times.every(Number.isInteger) && Math.max(0, ...times) > longestTalk)
    for (const block of blocks) block.seconds = String(Number(block.seconds) / 1000);
  if (back > mostBack * times.length || new Set(times).size * 2 < times.length)
    page.found = page.found.filter((each) => !unseen(each));
}

/** Share of times that may be earlier than the one before. */
const mostBack = 0.1;
/** In seconds. */
const longestTalk = 36_000;

const add = (page: Reading, block: Block): void => void page.found.push({ block, inside: page.marked > 0 });

/** Ends the block that is read, as what its element makes of it; in a table it goes into its cell. */
function endBlock(page: Reading, kind: "text" | "name" | "time" = "text"): void {
  const { line, seconds, cells } = page;
  const text = tidy(page.text);
  const bold = page.boldText === undefined ? "" : tidy(page.boldText);
  page.text = "";
  page.boldText = undefined;
  if (text === "") return;
  if (cells !== undefined) cells.push(`${cells.pop() ?? ""}\n${text}`.trim());
  else if (kind === "time") add(page, { kind, text, line, ...(seconds === undefined ? {} : { seconds }) });
  else if (kind === "name") add(page, { kind, text, line });
  else {
    const { heading } = page;
    add(page, {
      kind,
      text,
      line,
      ...(bold !== "" && (text.startsWith(bold) || opensWithTime(text.slice(0, text.indexOf(bold)))) ? { bold } : {}),
      ...(heading === undefined ? {} : { heading }),
    });
  }
}

/** Whether all that stands before a name is a time. */
const opensWithTime = (text: string): boolean => readMark(text) !== undefined;

function openElement(page: Reading, written: string, attributes: Record<string, string>, at: number): void {
  const group = groups.find((names) => names.has(written));
  const before = page.open.at(-1)?.name;
  if (before !== undefined && group?.has(before)) closeElement(page, before);
  const inTable = page.cells !== undefined;
  const role = inTable ? undefined : written === page.nameLevel ? "cite" : roleOf(written, attributes.class ?? "");
  const name = role ?? written;
  const outer = page.open.at(-1)?.name;
  if (blocks.has(name) || role === "timestamp" || name === "br")
    endBlock(page, outer === "cite" || outer === "dt" ? "name" : "text");
  if (name === "br") page.text += " ";
  if (!inTable) addTime(page, name, attributes, at);
  if (name === "tr") page.cells = [];
  else if (name === "td" || name === "th") {
    // A cell without a row around it begins one.
    page.cells ??= [];
    page.cells.push("");
  } else if (name === "b" || name === "strong") {
    page.bold++;
    if (tidy(page.text) === "" || opensWithTime(tidy(page.text))) page.boldText ??= "";
  }
  if (name === "time" || role === "timestamp")
    page.seconds = attributes["data-timestamp"] ?? attributes.timestamp ?? attributes["data-start"];
  if (page.text.trim() === "") page.line = at;
  const level = levelOf(name, written, attributes);
  if (level.hidden && headings.has(name)) page.title = "";
  // A comment that stands below the text begins with a link back to it.
  if (name === "a" && /^cmnt\d+$/.test(attributes.id ?? "")) hideBlock(page);
  if (level.marked) page.marked++;
  if (level.hidden) page.hidden++;
  page.open.push(level);
}

/** A time that stands in an attribute alone: of an anchor (`ts_12500_1`), or of what is said then. */
function addTime(page: Reading, name: string, attributes: Record<string, string>, line: number): void {
  const anchor = name === "a" ? /^ts_(\d+)_\d+_/.exec(attributes.name ?? "")?.[1] : undefined;
  if (anchor !== undefined) endBlock(page);
  const isFirst = tidy(page.text) === "" && page.hidden === 0;
  const seconds = anchor !== undefined ? Number(anchor) / 1000 : isFirst ? timeOf(attributes) : undefined;
  if (seconds !== undefined) add(page, { kind: "time", text: "", seconds: String(seconds), line });
}

/** Leaves out the paragraph that is read. */
function hideBlock(page: Reading): void {
  const around = page.open.findLast(({ name, hidden }) => !hidden && /^(?:p|div|li)$/.test(name));
  if (around === undefined) return;
  around.hidden = true;
  page.hidden++;
  page.text = "";
}

function levelOf(name: string, was: string, attributes: Record<string, string>): Level {
  const named = `${attributes.id ?? ""} ${attributes.class ?? ""}`;
  return {
    name,
    was,
    marked: /transcript/i.test(named) && !/^(?:html|body|a|button|li)$/.test(name),
    hidden:
      furniture.has(name) ||
      headings.has(name) ||
      attributes.hidden !== undefined ||
      (name === "a" && toNote.test(attributes.href ?? "")) ||
      (/^(?:div|section|ul|ol|p|span|li)$/.test(name) && beside.test(attributes.class ?? "")) ||
      (/^(?:div|section)$/.test(name) &&
        /^(?:comments|respond|sidebar|jp-relatedposts|footnotes?)$/i.test(attributes.id ?? "")),
  };
}

/** Ends the element of that name, with all that are open in it. */
function closeElement(page: Reading, written: string): void {
  const level = page.open.findLastIndex(({ name, was }) => name === written || was === written);
  const name = page.open[level]?.name ?? written;
  if (name === "b" || name === "strong") page.bold = Math.max(0, page.bold - 1);
  if (name === "cite" || name === "dt") endBlock(page, "name");
  else if (name === "time" || name === "timestamp") endBlock(page, page.cells === undefined ? "time" : "text");
  else if (/^(?:tr|thead|tbody|table)$/.test(name) && page.cells !== undefined) {
    endBlock(page);
    const { cells, line } = page;
    page.cells = undefined;
    // A cell that is alone is a frame around its paragraphs.
    if (cells.length === 1 && cells[0] !== "")
      for (const text of cells[0]!.split("\n")) add(page, { kind: "text", text, line });
    else if (cells.some((cell) => cell !== "")) add(page, { kind: "row", cells, line });
  } else if (blocks.has(name)) endBlock(page);
  if (level < 0) return;
  if (page.title !== undefined && headings.has(name)) {
    page.heading = readHeading(tidy(page.title), Number(/\d/.exec(name)?.[0] ?? 6));
    page.title = undefined;
  }
  for (const { marked, hidden } of page.open.splice(level)) {
    if (marked) page.marked--;
    if (hidden) page.hidden--;
  }
}
