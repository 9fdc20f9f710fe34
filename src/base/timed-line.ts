// Reads a line that carries a time, in the spellings people use for chapters: "0:34 - Title", "[1:02:03] Title", "Title (12:39)".

/** A line with its time. */
export interface TimedLine {
  /** Seconds from the beginning. */
  start: number;
  /** Seconds, where the line gives a range such as "0:12–4:30". */
  end?: number;
  /** What stands beside the time; empty when nothing does. */
  title: string;
  /** The time as it was typed. */
  written: string;
  /** Whether the time begins the line or ends it. */
  side: "start" | "end";
  /** How the time is set apart from the title where it ends the line: by a mark, or by a blank alone. */
  apart: boolean;
}

/** Digits of the scripts in which people write times, as pairs of the first and the last of each. */
const scripts = "０９ ٠٩ ۰۹ ०९ ০৯ ੦੯ ૦૯ ௦௯ ౦౯ ೦೯ ൦൯ ๐๙ ໐໙ ၀၉ ០៩";
const digits = `\\d${scripts.replace(/(.)(.) ?/gu, "$1-$2")}`;
const digit = `[${digits}]`;
/** Digits of any of these scripts as 0 to 9. */
const plainDigits = (text: string): string =>
  text.replace(new RegExp(`[${digits}]`, "gu"), (one) => {
    const zero = scripts
      .split(" ")
      .find(([first, last]) => one >= first! && one <= last!)
      ?.codePointAt(0);
    return zero === undefined ? one : String(one.codePointAt(0)! - zero);
  });
const clock = String.raw`(?:${digit}{1,2}\s?[:：])?${digit}{1,4}[:：]${digit}{2}(?:[.,]${digit}{1,9})?`;
const spoken = String.raw`\d{1,2}\s?h\s?\d{1,2}\s?m(?:in)?(?:\s?\d{1,2}\s?s)?|\d{1,3}\s?m(?:in)?\s?\d{1,2}\s?s`;
const time = `(?:${clock}|${spoken})`;
const noTimeBefore = String.raw`(?<![\p{L}\p{N}:：.])`;
const noTimeAfter = String.raw`(?!\p{N})(?![:：.,]\p{N})`;

/** Marks before a time: bullets, brackets, emoji, the number of a list. */
const lead = String.raw`^(?:(?<=^\s*)#\d{1,3}[.):]?\s|[^\p{L}\p{N}]|(?<=^\s*)\d{1,3}[.)]\s)*(?:[Mm]in(?:ute)?\.?\s+)?`;
const range = String.raw`\s*(?:[-–—−~→]|to|bis|à)\s*`;
const atStart = new RegExp(`${lead}(${time})${noTimeAfter}(?:${range}(${time})${noTimeAfter})?(.*)$`, "u");
const atEnd = new RegExp(
  String.raw`^(.*?[\p{L}\p{N})"'”’?!].*?)(\s*[-–—−|:：>→·•@]\s*[*_]*|\s*[*_]*[([{（【<][*_]*|\s+[*_]*)${noTimeBefore}(${time})${noTimeAfter}(?:${range}(${time})${noTimeAfter})?[*_]*[)\]}）】>]?[*_]*\s*[.,;]?\s*$`,
  "u",
);
/** What stands between a time and its title. */
const between = /^[)\]}）】>*_]*\s*(?:[-–—−:：|•·~→>=]+|\.(?=\s)|[;,](?=[\s\p{L}"]))?\s*/u;
/** A time of day: "7:45 pm", "18:30 Uhr", "9:00 UTC". */
const ofDay = /^\s*(?:[ap]\.?\s?m\b|uhr\b|o['’]clock\b|heures?\b|hrs?\b|h\b|utc\b|gmt\b|[cew]es?t\b|[ep]s?t\b)/i;

const clockAlone = `(?:${digit}{1,3}[:：])?${digit}{1,2}[:：]${digit}{2}`;
const clockLast = String.raw`[:：]${digit}{2}[)\]]?[ \t]*`;

/**
 * Source of a pattern: behind a line end (and blanks) of a paragraph, whether its author meant it: a time follows, or it parts
 * two lines that end with times.
 */
export const meantLineEnd = String.raw`(?=[([]?${clockAlone}(?![\w${digits}])|(?<=${clockLast}\n[ \t]*)[^\n]{1,120}${clockLast}(?:\n|$))`;

/** Whether a text holds anything that `readTimedLine` may take for a time: most texts do not. */
export const mayHoldTimes = (text: string): boolean => anyTime.test(text);
const anyTime = new RegExp(String.raw`${digit}[:：]${digit}{2}|\d\s?m(?:in)?\s?\d`);

/** What a list is called, before its first time: "Chapters: 0:00 Intro". */
const listLabel = /^\s*\p{L}[^.!?:\d]{0,39}:\s+(?=[([]?(?:0?0:)?0?0:00[)\]]?\s*(?:[-–—:|]\s*)?\p{L})/u;

/**
 * The time that begins or ends a line, with the title beside it. Undefined for lines without one, for times of day, and for
 * times in the middle of a sentence.
 */
export function readTimedLine(typed: string): TimedLine | undefined {
  if (!mayHoldTimes(typed) || typed.length > 2000) return undefined;
  const line = typed.replace(listLabel, "");
  const first = atStart.exec(line);
  if (first) {
    const [, from = "", to, rest = ""] = first;
    if (ofDay.test(rest) || /^[A-Za-z]/.test(rest)) return undefined;
    return makeLine(from, to, rest.replace(between, "").replace(/^[*_]*\s*\|\s*/, ""), "start", true);
  }
  const last = atEnd.exec(line);
  if (!last) return undefined;
  const [, title = "", gap = "", from = "", to] = last;
  return makeLine(from, to, title.replace(/^[^\p{L}\p{N}"'“‘(¿¡]+/u, ""), "end", gap.trim() !== "");
}

const listNames =
  /^(?:(?:chapters?|episode)\s?(?:marks?|markers?|list)?|time\s?(?:stamps?|codes?|line)|show\s?notes?|index|kapitel(?:marken|übersicht)?|kapitler|zeitmarken|tidskoder|chapitres|minutage|capítulos|marcas de tiempo|capitoli|hoofdstukken|rozdziały|kapitoly|главы|таймкоды|章[节節]|チャプター|目次|챕터|타임스탬프)$/iu;

/** Whether a line only names the list of chapters below it: "Chapters", "⏱ Timestamps:". */
export const namesList = (line: string): boolean =>
  listNames.test(line.replace(/^[^\p{L}]+|(?<=\p{L})[^\p{L}]+$/gu, ""));

/** Several times with their titles that stand on one line. */
export interface TimedList {
  /** What is said before the first of them. */
  lead: string;
  /** What is said behind the last of them, where two blanks part it. */
  tail?: string;
  items: TimedLine[];
}

const bracketed = String.raw`[([]?${time}${noTimeAfter}[)\]]?`;
const mark = String.raw`\s*(?:[,;|·•]|\s/|\s[-–—])\s*`;
/** Where such a line is cut: before each time, or behind each. */
const cuts = [
  new RegExp(String.raw`${mark}(?=${bracketed}\s)`, "u"),
  new RegExp(String.raw`\s+(?=[([]${time}[)\]]\s)`, "u"),
  new RegExp(String.raw`(?<=\s${bracketed})${mark}`, "u"),
  new RegExp(String.raw`(?<=\s[([]${time}[)\]])\s+`, "u"),
];
/** Before each time, with nothing but a blank between: a list only where it begins at the beginning. */
const bareCut = new RegExp(String.raw`(?<=[\p{L}\p{N}.!?)"'”’])\s+(?=${clock}${noTimeAfter}\s+\S)`, "u");

/** Before each time that a dash parts from its title, where the line begins with one: two are a list. */
const dashed = new RegExp(String.raw`^\s*${clock}\s+[-–—]\s`, "u");
const dashedCut = new RegExp(String.raw`\s+(?=${clock}${noTimeAfter}\s+[-–—]\s+\S)`, "u");

/**
 * The list of times that stands on one line ("0:00 Intro, 4:15 Boats | 12:30 Keels"): at least three, or `least`, that rise,
 * or two with a dash each, each with a title on the same side. Undefined for every other line, a sentence with times among them.
 */
export function readTimedList(line: string, least = 3): TimedList | undefined {
  if (!mayHoldTimes(line) || line.length > longestLine) return undefined;
  return line.length > 2000 ? readListWithin(line) : (readWholeList(line, least) ?? readListWithin(line));
}

/** A paragraph that has lost its line ends may be as long. */
const longestLine = 6000;
const leastWithin = 4;
/** A title without a full stop that has more words goes on as something else. */
const mostTitleWords = 10;

/** The list from 0:00 on that stands within a paragraph whose line ends were lost, as descriptions come out of many tools. */
function readListWithin(line: string): TimedList | undefined {
  const [lead] = /^.*?\S\s+(?=(?:00?[:：])?00?[:：]00\s+\S)/su.exec(line) ?? [];
  if (lead === undefined) return undefined;
  const parts = line.slice(lead.length).trim().split(bareCut);
  const [last = "", ...rest] = parts.pop()!.split(/\s{2,}/);
  const items = [...parts, last].map((part) => readTimedLine(part.trim()));
  const isTitle = (item: TimedLine | undefined): boolean => !/[.!?]\s+\p{Lu}/u.test(item?.title ?? "");
  if (items.length < leastWithin || !items.every(isTitle) || !isTimedList(items)) return undefined;
  if (rest.length === 0 && last.split(/\s+/).length > mostTitleWords) return undefined;
  const tail = rest.join(" ").trim();
  return { lead: lead.trim(), items, ...(tail === "" ? {} : { tail }) };
}

function readWholeList(line: string, least: number): TimedList | undefined {
  const bare = /^\s*(?:00?[:：])?00?[:：]00\s/.test(line) ? [bareCut] : [];
  for (const cut of [...cuts, ...(dashed.test(line) ? [dashedCut] : []), ...bare]) {
    const [head = "", ...rest] = line
      .trim()
      .replace(/[.;,]$/, "")
      .split(cut);
    // What stands before the list is a sentence or a heading of its own.
    const begins = /^(.*?[.:!?–—]\s+)?(?=[([]?\d)/u.exec(head);
    const named = rest.some((part) => part.includes(": ")) ? undefined : /^\p{Lu}[^:.!?]{0,40}:\s+(?=\S)/u.exec(head);
    const lead = readTimedLine(head)?.side === "end" ? (named?.[0] ?? "") : (begins?.[1] ?? "");
    const items = [head.slice(lead.length), ...rest].map((part) => readTimedLine(part.trim()));
    if (items.length >= (cut === dashedCut ? 2 : least) && isTimedList(items)) return { lead: lead.trim(), items };
  }
  return undefined;
}

const isTimedList = (items: readonly (TimedLine | undefined)[]): items is TimedLine[] =>
  items.every(
    (item, at) =>
      item !== undefined &&
      item.side === items[0]!.side &&
      /\p{L}/u.test(item.title) &&
      item.title.length <= 100 &&
      !new RegExp(time, "u").test(item.title) &&
      (at === 0 || item.start > items[at - 1]!.start),
  );

/** Whether a line begins with what was meant for a time, and is none: "1:7 Tar", "12;30 Tar", "1:O5 Tar", "1:75 Tar". */
export const looksTimed = (line: string): boolean => likeTime.test(line) && readTimedLine(line) === undefined;
/** "2.5 hours", "$2.50" and "99.99%" are amounts. */
const likeTime = /^[^\p{L}\p{N}\p{Sc}]*\d{1,3}(?::\s?[\dOol]|[.,;]\d\d(?!\d)|;\d)(?!\S*(?:\d{4}|%))\S*\s+\S/u;

function makeLine(
  from: string,
  to: string | undefined,
  title: string,
  side: TimedLine["side"],
  apart: boolean,
): TimedLine | undefined {
  const start = parseTime(from);
  const end = to === undefined ? undefined : parseTime(to);
  if (start === undefined) return undefined;
  return {
    start,
    ...(end !== undefined && end > start ? { end } : {}),
    title: title.trim(),
    written: from,
    side,
    apart,
  };
}

/**
 * A time of a recording to seconds: "1:02:03.5", "62:03", in full-width characters, or "1h2m3s". Frames are not read. Anything
 * else is undefined.
 */
export function parseTime(text: string): number | undefined {
  const plain = plainDigits(text).normalize("NFKC").replace(/\s/g, "").replace(",", ".");
  const parts = plain.includes(":")
    ? /^(?:(\d{1,2}):)?(\d{1,4}):(\d{2}(?:\.\d+)?)$/.exec(plain)
    : /^(?:(\d{1,2})h)?(\d{1,3})m(?:in)?(?:(\d{1,2})s)?$/.exec(plain);
  if (!parts) return undefined;
  const [hours, minutes, seconds] = [parts[1], parts[2], parts[3]].map((part) => Number(part ?? 0)) as [
    number,
    number,
    number,
  ];
  if (seconds >= 60 || (parts[1] !== undefined && minutes >= 60)) return undefined;
  return hours * 3600 + minutes * 60 + seconds;
}
