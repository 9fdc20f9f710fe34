// Takes out of a text, before it is cut into words, what caption programs write for screens alone.
import { formatClock } from "../../base/clock-text.js";
import { isNameLike } from "./labels.js";

/**
 * The text without override codes of SubStation files (`{\\i0}`, `\\N`, `\\h`), and with `->>` (the speaker is cut off) as the `>>`
 * it is, without signs of direction around lines and labels, times as transcribers of interviews write them (`#00:01:02-5#`) in brackets, and commas and full stops behind a space at
 * the word that they belong to, and none that begins a line. Line ends stay where they are.
 */
export function tidyMarks(text: string): string {
  let tidy = signs.test(text) ? text.replace(signsAround, "") : text;
  if (tidy.includes("\\")) {
    tidy = tidy.replace(/\{\\[^{}\n]{0,200}\}/g, "");
    if (tidy.includes("\\N") || tidy.includes("\\h")) tidy = tidy.replace(/(?<![A-Z]:\S{0,60})\\[Nh]/g, " ");
  }
  if (tidy.includes("|>")) tidy = spellTokens(tidy);
  if (tidy.includes("->>")) tidy = tidy.replace(/(^|[^-\d>])(?:-{1,2}|[–—])(?=>>)/gm, "$1 ");
  if (tidy.includes("#"))
    tidy = tidy.replace(/#(\d{1,2}:\d{2}:\d{2})(?:-(\d))?#/g, (_, clock, tenth) => `[${clock}.${tenth ?? 0}]`);
  // "1. **[0:12]** So we ...": of a numbered list nobody says the numbers.
  if (/^\d{1,4}\. /m.test(tidy)) tidy = tidy.replace(/^\d{1,4}\. +(?=(?:\*\*)?[[(]\d{1,2}:\d\d)/gm, "");
  if (/^[-*+•] +[[(]?\d{1,2}:\d\d/m.test(tidy))
    tidy = tidy.replace(/^(?:[-*+•] +(?=[[(]\d{1,2}:\d\d)|[*+•] +(?=\d{1,2}:\d\d))/gm, "");
  // A sign that a pattern needs is found, or missed, in a twentieth of the time that the pattern takes.
  if ((tidy.includes("]") || tidy.includes(")")) && /\ds(?:ec)?[\])]/.test(tidy)) tidy = spellCounts(tidy);
  if (tidy.includes("//")) tidy = partOverlaps(tidy);
  if (/^\d{1,5}\.\d{1,3}[:,]?\s/m.test(tidy)) tidy = spellSeconds(tidy);
  // "Host - Ann: ..." is Ann.
  if (/(?:host|guest|interviewer|interviewee|moderator) ?[-–—|/]/i.test(tidy))
    tidy = tidy.replace(roleBefore, "$1$3 ($2):");
  // "Ann [HOST]: ..." says what she does.
  if (tidy.includes("]:")) tidy = tidy.replace(/^([^\n:[\]]{1,48}) \[(\p{L}[\p{L} &/-]{1,30})\](?=:)/gmu, "$1 ($2)");
  // "It is white.[chuckle]" is a word and a mark.
  if (tidy.includes("[") && /[.?!,…]\[/.test(tidy))
    tidy = tidy.replace(/(?<=\p{L}[.?!,…])(?=\[\p{Ll}[\p{L} ]{2,30}\])/gu, " ");
  if (tidy.includes("[") && /^\[\p{Lu}[^:[\]\n]{1,40}:\s/mu.test(tidy)) tidy = openBrackets(tidy);
  if (tidy.includes("{") && /^\{\d{1,3}:\d\d/m.test(tidy))
    tidy = tidy.replace(/^\{(\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?)\}/gm, "[$1]");
  if (tidy.includes(")") && /\d\)[ \t]*$/m.test(tidy)) tidy = bracketTimesBehind(tidy);
  // "(..)" and "(7 seconds pause)": how transcribers of interviews write silence.
  if (tidy.includes(")") && /\(\.{1,3}\)|pause\)/i.test(tidy))
    tidy = tidy.replace(/[ \t]?\((?:\.{1,3}|\d{1,3} ?(?:se[ck]\w*|min\w*)\.?(?:\[n\])? pause)\)/gi, "");
  // The places of spaces and line ends are many: one look for all four is quicker than one for each.
  if (!/[ \n][.,]/.test(tidy)) return tidy;
  tidy = joinMarks(tidy);
  if (tidy.includes("\n.") || tidy.includes("\n,")) tidy = tidy.replace(/^[.,](?: (?=\S)|[ \t]*$)/gm, "");
  return tidy;
}

/** The text with commas and full stops behind a space at the word that they belong to. */
export const joinMarks = (text: string): string =>
  text.includes(" .") || text.includes(" ,")
    ? text.replace(/(?<=[?!]) {1,4}[.,](?=\s|$)|(?<=[\p{L}\p{N}"”’')\]]) {1,4}(?=[.,](?:\s|$))/gu, "")
    : text;

/** A sign that a recogniser writes among its words: "<|0.00|>", "<|en|>", "<|endoftext|>". */
export const token = /<\|([^|<>\n]{1,24})\|>/g;

/** Without the signs of Whisper and its kin; where those that are times rise, each begins a line that says it. */
function spellTokens(text: string): string {
  const times = [...text.matchAll(token)].map(([, said]) => said!).filter((said) => isSeconds.test(said));
  const rise =
    times.length >= fewestCounts && times.every((said, at) => at === 0 || Number(said) >= Number(times[at - 1]));
  return text.replace(token, (_, said: string) =>
    rise && isSeconds.test(said) ? `\n[${clockOf(Number(said))}] ` : " ",
  );
}
const isSeconds = /^\d{1,5}\.\d\d$/;

/** Signs that only say which way a line runs. */
const direction = "[\\u061c\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]";
const signs = new RegExp(direction);
/** Around a line and beside the colon of a label they part a name from what it is compared with; within words they stay. */
const signsAround = new RegExp(
  `^[ \\t]*${direction}+|${direction}+[ \\t]*$|${direction}+(?=[:\uff1a])|(?<=[:\uff1a>-])${direction}+`,
  "gm",
);

/** From so many lines on with a count of seconds in brackets at their head, it is their time. */
const fewestCounts = 3;

/** "[72s] Ann: ..." and "Ann (1m12s): ..." with clock times, where lines begin so again and again. */
function spellCounts(text: string): string {
  // In the middle of words such a count is how long a pause is.
  const count =
    /^(?:([^\n:[\]()]{1,50})([[(])(?=[^\n:]{0,16}[\])]\s*:)|()(\[))(?:(?:(\d{1,2})\s?h\s?)?(\d{1,3})\s?m(?:in)?\s?)?(\d{1,5}(?:\.\d{1,3})?)\s?s(?:ec)?([\])])(?=[\s:]|$)/gm;
  if ((text.match(count)?.length ?? 0) < fewestCounts) return text;
  return text.replace(
    count,
    (_, before = "", round = "", _none = "", square = "", hours = "0", minutes = "0", seconds = "0", close = "") =>
      `${before}${round}${square}${clockOf(Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds))}${close}`,
  );
}

/** "0:01:12", with hundredths where there are any. */
function clockOf(seconds: number): string {
  const whole = Math.floor(seconds);
  const rest = Math.round((seconds - whole) * 100);
  return `${formatClock(whole)}${rest > 0 && rest < 100 ? `.${String(rest).padStart(2, "0")}` : ""}`;
}

/** From so many paragraphs on in brackets under one label, it is how a text writes what others than its speaker say. */
const fewestFramed = 3;
const framed =
  /^\[(\p{Lu}[^:[\]\n]{1,40}):[ \t]+([^[\]\n]{1,2000}(?:\n[^[\]\n]{1,2000}){0,12})\][ \t]*(?=\n|$)(\n\s*(?!\s|\[))?/gmu;

/** "[Audience: And the keel?]" as a turn, behind which nobody who is named goes on. */
function openBrackets(text: string): string {
  const counts = new Map<string, number>();
  for (const [, label] of text.matchAll(framed)) counts.set(label!, (counts.get(label!) ?? 0) + 1);
  return text.replace(framed, (found, label: string, words: string, behind = "") =>
    counts.get(label)! < fewestFramed || !isNameLike(label)
      ? found
      : `${label}: ${words}${behind}${behind === "" ? "" : ">> "}`,
  );
}

const roleBefore =
  /^((?:[[(]?\d[\d:.,]*[\])]?\s+)?)((?:co-?)?(?:host|guest|interviewer|interviewee|moderator)) ?[-–—|/] ?([^\n:()[\]]{2,40}):(?=\s)/gim;

/** From so many lines on whose first number rises, and such a share of all, it is when they begin. */
const fewestSeconds = 4;
const nearlyAll = 0.8;
/** Numbers of chapters rise too, and never so far. */
const leastSpan = 10;

/** "12.4 So we ..." with clock times, where nearly all lines begin so and the numbers rise. */
function spellSeconds(text: string): string {
  const begin = /^(\d{1,5}\.\d{1,3})[:,]?[ \t]+(?=\p{L})/gmu;
  const times = [...text.matchAll(begin)].map(([, time]) => Number(time));
  const lines = text.split("\n").filter((line) => line.trim() !== "").length;
  const rises = times.every((time, at) => at === 0 || time > times[at - 1]!);
  if (times.length < Math.max(fewestSeconds, nearlyAll * lines) || !rises || times.at(-1)! - times[0]! < leastSpan)
    return text;
  return text.replace(begin, (_, time: string) => `[${clockOf(Number(time))}] `);
}

/** "//words//" and "//S01: words//": what is said while somebody else speaks, as noScribe has it. */
const overlap = /(?<![:/\w])\/\/ ?(?:([^:/\n]{1,40}): +)?([^/\n]+?) ?\/\/(?![/\w])/g;

/** The same without its signs; where it says who, as a turn of its own, behind which the line's speaker goes on. */
const partOverlaps = (text: string): string =>
  text.replace(/^.*\/\/.*\/\/.*$/gm, (line) => {
    const voice = /^<v(?:\.[\w.-]+)? ([^>]{1,60})>/.exec(line)?.[1];
    const label = /^(?:[[(]?\d[\d:.,]*[\])]?\s*)?([^:/\n[\]]{1,40}):/.exec(line)?.[1];
    const turn = (who: string, words: string): string =>
      voice === undefined ? `>> ${who}: ${words}` : `</v><v ${who}>${words}`;
    return line
      .replace(overlap, (_, who: string | undefined, words: string) => {
        const back = voice ?? label;
        return who === undefined || back === undefined ? words : `${turn(who, words)} ${turn(back, "")}`;
      })
      .replace(/\s*>> [^:>]{1,40}:\s*$/, "");
  });

/** Share of a text's lines that ends with a time where these are times of what is said. */
const usualShare = 0.6;

/**
 * "So we ... (0:12)" with the time in square brackets, where most lines end so; before the line where the first of them is the
 * recording's beginning, and so none can be an end.
 */
function bracketTimesBehind(text: string): string {
  const behind = /^(.*\S)[ \t]*\((\d{1,2}:\d{2}(?::\d{2})?)\)[ \t]*$/gm;
  const lines = text.split("\n").filter((line) => line.trim() !== "").length;
  const times = [...text.matchAll(behind)].map(([, , time]) => time!);
  if (times.length < 3 || times.length < usualShare * lines) return text;
  return text.replace(behind, /^[0:]*[0-2]$/.test(times[0]!) ? "[$2] $1" : "$1 [$2]");
}
