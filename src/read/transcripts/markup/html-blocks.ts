// Cuts a page of HTML into the blocks that a transcript can be made of: names, times, rows of tables, and texts.
import { scanMarkup } from "./scan-markup.js";

/** A block of a page. `text` has single spaces. */
export type Block =
  | { kind: "name"; text: string; line: number }
  /** `seconds` is what an attribute of the element says. */
  | { kind: "time"; text: string; seconds?: string; line: number }
  /** `bold` is the part of the text that is bold at its beginning. */
  | { kind: "text"; text: string; bold?: string; line: number }
  | { kind: "row"; cells: string[]; line: number };

const blocks = new Set(
  "html body main article section div p dl dt dd ul ol li table thead tbody tr td th h1 h2 h3 h4 h5 h6 figure figcaption blockquote pre hr address details summary cite time".split(
    " ",
  ),
);
/** Parts of a page that are not its subject. */
const furniture = new Set("head nav header footer aside form button title label figcaption audio video".split(" "));
const headings = new Set("h1 h2 h3 h4 h5 h6 summary".split(" "));

const tidy = (text: string): string =>
  text
    .replace(/[\u200b\u2060\ufeff\u00ad]/g, "")
    .replace(/\s+/g, " ")
    .trim();

/** Elements that end where the next of their group begins, whether they are closed or not. */
const groups = ["p", "li", "dt dd", "td th", "tr"].map((group) => new Set(group.split(" ")));

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

/** The blocks of a page, those of the element that calls itself a transcript alone where there is one. */
export function collectBlocks(html: string): Block[] {
  const all: { block: Block; inside: boolean }[] = [];
  const nameLevel = findNameLevel(html);
  const open: Level[] = [];
  let [marked, hidden, boldOpen, line] = [0, 0, 0, 0];
  let text = "";
  let bold: string | undefined;
  let seconds: string | undefined;
  let cells: string[] | undefined;
  const push = (block: Block): void => void all.push({ block, inside: marked > 0 });
  const flush = (kind: "text" | "name" | "time" = "text"): void => {
    const said = tidy(text);
    const strong = bold === undefined ? "" : tidy(bold);
    text = "";
    bold = undefined;
    if (said === "") return;
    if (cells !== undefined) cells.push(tidy(`${cells.pop() ?? ""} ${said}`));
    else if (kind === "time") push({ kind, text: said, line, ...(seconds === undefined ? {} : { seconds }) });
    else if (kind === "name") push({ kind, text: said, line });
    else push({ kind, text: said, line, ...(strong !== "" && said.startsWith(strong) ? { bold: strong } : {}) });
  };
  const dropTo = (level: number): void => {
    for (let at = open.length - 1; at >= level; at--) {
      if (open[at]!.marked) marked--;
      if (open[at]!.hidden) hidden--;
    }
    open.length = level;
  };
  const close = (written: string): void => {
    const level = open.findLastIndex(({ name, was }) => name === written || was === written);
    const name = open[level]?.name ?? written;
    if (name === "b" || name === "strong") boldOpen = Math.max(0, boldOpen - 1);
    if (name === "cite" || name === "dt") flush("name");
    else if (name === "time" || name === "timestamp") flush(cells === undefined ? "time" : "text");
    else if (name === "tr" && cells !== undefined) {
      flush();
      const row = cells;
      cells = undefined;
      if (row.some((cell) => cell !== "")) push({ kind: "row", cells: row, line });
    } else if (blocks.has(name)) flush();
    if (level >= 0) dropTo(level);
  };
  scanMarkup(html, {
    open(written, attributes, at) {
      const group = groups.find((names) => names.has(written));
      const before = open.at(-1)?.name;
      if (before !== undefined && group?.has(before)) close(before);
      const role =
        cells !== undefined ? undefined : written === nameLevel ? "cite" : roleOf(written, attributes.class ?? "");
      const stamp = role === "timestamp";
      const name = role ?? written;
      const isName = open.at(-1)?.name === "cite" || open.at(-1)?.name === "dt";
      if (blocks.has(name) || stamp || (name === "br" && cells === undefined)) flush(isName ? "name" : "text");
      if (name === "br") text += " ";
      const anchor = name === "a" ? /^ts_(\d+)_\d+_/.exec(attributes.name ?? "") : null;
      if (anchor && cells === undefined) {
        flush();
        push({ kind: "time", text: "", seconds: String(Number(anchor[1]) / 1000), line: at });
      }
      const spoken = name === "span" && /^\d+$/.test(attributes["data-m"] ?? "") ? attributes["data-m"] : undefined;
      if (spoken !== undefined && cells === undefined && tidy(text) === "" && hidden === 0)
        push({ kind: "time", text: "", seconds: String(Number(spoken) / 1000), line: at });
      if (name === "tr") cells = [];
      else if ((name === "td" || name === "th") && cells !== undefined) cells.push("");
      else if (name === "b" || name === "strong") {
        boldOpen++;
        if (tidy(text) === "") bold = "";
      }
      if (name === "time" || stamp)
        seconds = attributes["data-timestamp"] ?? attributes.timestamp ?? attributes["data-start"];
      if (text.trim() === "") line = at;
      const named = `${attributes.id ?? ""} ${attributes.class ?? ""}`;
      const level = {
        name,
        was: written,
        marked: /transcript/i.test(named) && !/^(?:html|body|a|button|li)$/.test(name),
        hidden: furniture.has(name) || headings.has(name) || attributes.hidden !== undefined,
      };
      if (level.marked) marked++;
      if (level.hidden) hidden++;
      open.push(level);
    },
    close,
    text(said, at) {
      if (hidden > 0) return;
      if (text.trim() === "" && said.trim() !== "") line = at + (/^\s*/.exec(said)![0].split("\n").length - 1);
      text += said;
      if (boldOpen > 0 && bold !== undefined) bold += said;
    },
  });
  flush();
  const inner = all.filter(({ inside }) => inside);
  return (inner.length >= 2 ? inner : all).map(({ block }) => block);
}
