// Cuts plain text and Markdown into the lines that hold speech, without headings, comments and markup.
import { defined } from "../../base/defined.js";
import {
  findTimeHeadings,
  findTurnHeadings,
  headingLine,
  type ReadHeading,
  readHeading,
  signedLine,
} from "./headings.js";
import { looksNamed } from "./labels.js";
import { plainMarkdown } from "./plain-markdown.js";
import { type Head, readMark } from "./turn-heads.js";

export interface SpokenLine {
  text: string;
  line: number;
  /** An empty line, a heading or a comment stands before it. */
  afterBlank: boolean;
  /** What it begins with, where the file says so by its structure. */
  head?: Head;
  /** The heading that it stands under, the same value for all its lines; absent above the first. */
  heading?: ReadHeading;
  /** It is a line of code. */
  code?: true;
  /** It is an item of a list. */
  item?: true;
}

const unseen = /[\u200b\u2060\ufeff\u00ad]/g;
/** Characters that are not seen, and white space that is more or other than one space. */
const untidy = /[\u200b\u2060\ufeff\u00ad]|[^\S ]| {2}/;

/** A line with single spaces between its words, and none around them. */
const tidyLine = (line: string): string =>
  untidy.test(line) ? line.replace(unseen, "").replace(/\s+/g, " ").trim() : line.trim();

/** Lines of plain text; headings stand between equals signs. Lines with "#" before the first turn are comments, as our own text files begin with. */
export function spokenLines(text: string): SpokenLine[] {
  const lines: SpokenLine[] = [];
  const isTurn = findTurnHeadings(text, signedLine);
  let under: ReadHeading | undefined;
  let afterBlank = true;
  let number = 0;
  for (const raw of text.split("\n")) {
    number++;
    const line = tidyLine(raw);
    if (line === "" || (lines.length === 0 && /^#+(?:\s|$)/.test(line)) || saysLength(line) || isRule(line)) {
      if (!saysLength(line)) afterBlank = true;
      continue;
    }
    const [, marks = "", heading] = signedLine.exec(line) ?? [];
    if (heading !== undefined && !isTurn(heading)) {
      under = readHeading(heading, marks.length);
      afterBlank = true;
      continue;
    }
    afterBlank ||= heading !== undefined;
    lines.push({ text: heading ?? line, line: number, afterBlank, ...defined({ heading: under }) });
    afterBlank = false;
  }
  return lines;
}

/** A line drawn across the page. */
const isRule = (line: string): boolean => /^(?:[-=_*~•·—–] ?){3,}$/.test(line);

/** The transcripts of pages say every time twice: "1:02", then "1 minute, 2 seconds". */
const saysLength = (line: string): boolean =>
  /^\d+ (?:hours?|minutes?|seconds?)(?:,? \d+ (?:minutes?|seconds?)){0,2}$/.test(line);

/** Lines of Markdown: front-matter, headings, rules and comments are passed over; heads keep their stars. */
export function markdownLines(text: string): SpokenLine[] {
  const lines: SpokenLine[] = [];
  const front = /^---[ \t]*\n(?:[\s\S]*?\n)?---[ \t]*(?:\n|$)/.exec(text);
  let number = front ? front[0].split("\n").length - 1 : 0;
  let afterBlank = true;
  let comment = false;
  let under: ReadHeading | undefined;
  const code = findCodeLines(text);
  const timeOf = findTimeHeadings(text);
  const isTurn = findTurnHeadings(text, headingLine);
  const questionOf = findQuestions(text);
  const withoutReferences = openReferences(text);
  let asked = false;
  for (const raw of text.slice(front?.[0].length ?? 0).split("\n")) {
    number++;
    let line = raw;
    if (code.has(number) || footnote.test(raw)) {
      lines.push({ text: tidyLine(raw), line: number, afterBlank, code: true });
      afterBlank = true;
      continue;
    }
    if (comment) {
      const end = line.indexOf("-->");
      comment = end < 0;
      line = end < 0 ? "" : line.slice(end + 3);
    }
    if (line.includes("<!--")) line = line.replace(/<!--.*?-->/g, " ");
    if (line.includes("<!--")) {
      comment = true;
      line = line.slice(0, line.indexOf("<!--"));
    }
    line = withoutReferences(tidyLine(line));
    const question = questionOf(line);
    if (question !== undefined) {
      lines.push({ text: question, line: number, afterBlank: true, head: headBy("Question", question) });
      asked = true;
      afterBlank = true;
      continue;
    }
    const [, marks = "", heading] = headingLine.exec(line) ?? signedLine.exec(line) ?? [];
    const time = heading === undefined ? timeOfPicture(line) : timeOf(heading);
    const place = { line: number, afterBlank: true, ...defined({ heading: under }) };
    if (time !== undefined) {
      lines.push({ text: heading ?? line, ...place, head: { time, change: false, rest: "" } });
      afterBlank = true;
      continue;
    }
    if (heading !== undefined && isTurn(heading)) {
      lines.push({ text: heading.includes("](") ? plainMarkdown(heading) : heading, ...place });
      afterBlank = false;
      continue;
    }
    if (heading !== undefined) under = readHeading(plainMarkdown(heading), marks.length);
    if (
      line === "" ||
      heading !== undefined ||
      linkTarget.test(line) ||
      /^#{1,6}$/.test(line) ||
      /^(?:-{3,}|\*{3,}|_{3,}|={3,}|```.*|~~~.*)$/.test(line)
    ) {
      afterBlank = true;
      continue;
    }
    line = line.replace(/^>(?!>)\s?/, "");
    const bare = line.replace(/^[-*+:]\s+(?=\S)/, "");
    const isItem = bare !== line;
    line = bare.replace(/^([*_])([^*_:：]{1,48})(?:[:：]\1|\1[:：])(?=\s)/, (_, _mark: string, name: string) =>
      spellLabel(name),
    );
    lines.push({
      text: line,
      line: number,
      afterBlank,
      ...defined({ heading: under }),
      ...(asked ? { head: headBy("Answer", line) } : {}),
      ...(isItem ? { item: true } : {}),
    });
    afterBlank = false;
    asked = false;
  }
  return lines;
}

/** "[^1]: See ...": what a note below the text says. */
const footnote = /^\[\^[^\]\s]{1,40}\]:[ \t]/;

/** "[paper]: https://..." says where links of the text lead, and is not seen. */
const linkTarget = /^\[([^\]\n]{1,80})\]:[ \t]*<?(?:https?:\/\/|www\.|mailto:)\S+(?:[ \t]+["'(].*)?$/;

/** A function that makes its words of "[words][paper]", where the text says where that leads. */
function openReferences(text: string): (line: string) => string {
  const targets = new Set([...text.matchAll(new RegExp(linkTarget, "gm"))].map(([, label]) => label!.toLowerCase()));
  if (targets.size === 0) return (line) => line;
  return (line) =>
    line.replace(/\[([^\]]+)\]\[([^\]]+)\]/g, (found, words: string, label: string) =>
      targets.has(label.toLowerCase()) ? words : found,
    );
}

/** The head of a turn that has no name before it, in an interview that shows by its type who asks and who answers. */
const headBy = (name: "Question" | "Answer", rest: string): Head => ({ name, plain: true, change: false, rest });

const fenced = /^[ \t]*(`{3,}|~{3,})[ \t]*([\w+#-]*)[^\n]*\n([\s\S]*?)^[ \t]*\1/gm;
/** What people write behind a fence that holds words. */
const wordy = /^(?:te?xt|plain|transcript|markdown|md|vtt|srt|quote)$/i;
const turnLike = /^\s*(?:\*\*|[[(]?\d{1,3}:\d\d|>>|\p{Lu}[^:：(){};=]{0,40}[:：]\s)/u;
const sentence = /^\s*(?:\S+\s+){5,}\S*[.!?…,]["'”’]?\s*$/;

/** Numbers of the lines inside of fences that hold code; a fence around turns or sentences holds words. */
function findCodeLines(text: string): Set<number> {
  const code = new Set<number>();
  if (!/^[ \t]*(?:```|~~~)/m.test(text)) return code;
  for (const { 2: language, 3: inside, index } of text.matchAll(fenced)) {
    const rows = inside!.split("\n").slice(0, -1);
    const words = rows.filter((row) => turnLike.test(row) || sentence.test(row)).length;
    const holdsWords = language === "" ? words >= 0.5 * rows.length : wordy.test(language!);
    if (holdsWords) continue;
    const begin = text.slice(0, index).split("\n").length + 1;
    for (const [at, row] of rows.entries()) if (row.trim() !== "") code.add(begin + at);
  }
  return code;
}

/** A label in italics in bold type, as nothing but labels are written; other words before a colon as they are. */
const spellLabel = (label: string): string => (looksNamed(label) ? `**${label}:**` : `${label}:`);

/** Seconds of when a slide is shown: "![0:56 A planing bench](slides/12.jpg)" alone on its line. */
const timeOfPicture = (line: string): number | undefined =>
  readMark(/^!\[\s*[[(]?(\d{1,3}(?::\d\d){1,2})[\])]?(?=[\s\]])[^\]]*\]\([^()]*\)$/.exec(line)?.[1] ?? "");

/** From so many questions on a text is an interview written so, where so large a share of what stands so are questions. */
const fewestQuestions = 4;
const mostlyQuestions = 0.6;

/** A line that is bold or in italics from end to end, with three words or more. */
const emphasisedLine = /^(\*\*\*?|__|[*_])(?!\s)([^*_\n]+\s[^*_\n]+\s[^*_\n]+?)\s*\1[ \t]*$/;
/** Bold names before words, or alone with a colon: the text says who speaks by itself. */
const boldLabel = /^(?:[*+-][ \t]+)?(?:\*\*|__)[^*_\n]{1,48}(?:[:：](?:\*\*|__)|(?:\*\*|__)[ \t]*[:：[(])/gm;
const asks = /[?？][)"”’»]*$/;

/** A function that gives the question a line of this Markdown is, or undefined: for any line where the text is no such interview. */
function findQuestions(text: string): (line: string) => string | undefined {
  if (!text.includes("?") && !text.includes("？")) return () => undefined;
  const kinds = new Map<string, { all: number; asking: number }>();
  for (const line of text.split("\n")) {
    const [kind, words] = kindOf(line) ?? [];
    if (kind === undefined) continue;
    const count = kinds.get(kind) ?? { all: 0, asking: 0 };
    kinds.set(kind, { all: count.all + 1, asking: count.asking + (asks.test(words!) ? 1 : 0) });
  }
  const asking = new Set(
    [...kinds]
      .filter(([, count]) => count.asking >= fewestQuestions && count.asking >= mostlyQuestions * count.all)
      .map(([kind]) => kind),
  );
  if (asking.size === 0 || (text.match(boldLabel)?.length ?? 0) > 1) return () => undefined;
  return (line) => {
    const [kind, words] = kindOf(line) ?? [];
    return kind !== undefined && asking.has(kind) ? words : undefined;
  };
}

/** How a line stands out, by the level of its heading or its marks, and its words. */
function kindOf(line: string): [kind: string, words: string] | undefined {
  const [, level, title] = headingLine.exec(line) ?? [];
  if (level !== undefined) return [level, title!.replace(/^[*_]+|[*_]+$/g, "").trim()];
  const [, marks, words] = emphasisedLine.exec(line.trim()) ?? [];
  return marks === undefined ? undefined : [marks, words!.trim()];
}

/** Lines become empty, so that all others keep their places. */
const emptied = (found: string): string => found.replace(/[^\n]/g, "");

/** Without tables of contents, and the places where a site generator puts one; a link over two lines stands on the first. */
export const withoutContents = (text: string): string =>
  text
    .replace(/^[ \t]*(?:(?:[*+-]|\d+\.)[ \t]+[^\n]*\n[ \t]*)?\{:\s?toc[^}\n]*\}[ \t]*$/gim, emptied)
    .replace(/<(div|nav)\b[^<>]*\b(?:table-of-contents|toc)\b[^<>]*>[\s\S]*?<\/\1>(?:\s*<\/\1>)?/gi, emptied)
    .replace(/\[([^[\]\n]{1,80})\n([^[\]\n]{1,80})\]\(([^()\s]+)\)/g, "[$1 $2]($3)\n");

/** Without what pages show or play around the words; an element alone on its line frames others. */
export const withoutFrames = (text: string): string =>
  /<[a-z]/i.test(text)
    ? text
        .replace(/<dt\b[^<>]*>\s*([^<>\n]{1,60}?)\s*:?\s*<\/dt>/gi, " **$1:** ")
        .replace(/<(div|span|p|h[1-6])(?:\s[^<>]*)?>\s*([^<>\n]{1,60}?)\s*:\s*<\/\1>/gi, "**$2:** ")
        .replace(/<(div|span|p|time)(?:\s[^<>]*)?>\s*[[(]?(\d{1,3}(?::\d\d){1,2})[\])]?\s*<\/\1>/gi, "[$2] ")
        .replace(/^[ \t]*(?:<(?:div|section)(?:\s[^<>]*)?>[ \t]*)+(?=[*[])/gim, "")
        .replace(/<\/?d[dl]\b[^<>]*>/gi, "")
        .replace(
          /<(script|style|audio|video|iframe|svg|nav|summary|figcaption|button)\b[^<>]*>[\s\S]*?<\/\1\s*>/gi,
          emptied,
        )
        .replace(
          /^[ \t]*(?:<\/?(?:details|div|section|article|main|header|footer|aside|figure|picture|source|img|audio|video|br|hr|center|span|p|ul|ol|blockquote)(?:\s[^<>]*)?>[ \t]*)+$/gim,
          "",
        )
    : text;
