// The headings of a written transcript: heads of turns, times, and names of what is talked of below them.
import { countEach } from "../../base/lists.js";
import { readTimedLine } from "../../base/timed-line.js";
import type { Heading, Seconds } from "../../model/model.js";
import { plainMarkdown } from "./plain-markdown.js";
import { readMark } from "./turn-heads.js";

/** A heading with the time that stands beside its title; all lines below it share it. */
export interface ReadHeading extends Heading {
  time?: Seconds;
}

/** The heading of some plain words, of a level from 1 to 6: "Storms (12:30)", "[0:12:30] Storms", "Storms:". */
export function readHeading(words: string, level: number): ReadHeading {
  const plain = words.replace(/[*_]+/g, "").trim();
  const timed = readTimedLine(plain);
  if (timed === undefined || timed.title === "" || !timed.apart) return { title: withoutColon(plain), level };
  return { title: withoutColon(timed.title), level, time: timed.start };
}

const withoutColon = (title: string): string => title.replace(/\s*[:：]$/u, "");

/** A line that is a heading, by its marks and its words: in Markdown, and in plain text, where an equals sign more stands on both sides. */
export const headingLine = /^(#{1,6})[ \t]+(\S.*?)[ \t]*#*[ \t]*$/;
export const signedLine = /^=(={1,6})[ \t]+(\S.*?)[ \t]+=\1$/;

/** A line of plain text that `signedLine` tells for a heading of this level, 1 to 6. */
export const signHeading = (title: string, level: number): string => {
  const signs = "=".repeat(Math.min(6, level) + 1);
  return `${signs} ${title} ${signs}`;
};

const findHeadings = (text: string, form: RegExp): string[] =>
  Array.from(text.matchAll(new RegExp(form.source, "gm")), ([, , words]) => words!);

/** Which headings of a text are heads of turns: those that come again, where at least two do, their times aside. */
export function findTurnHeadings(text: string, form: RegExp): (heading: string) => boolean {
  const titleOf = (words: string): string => readHeading(plainMarkdown(words), 1).title;
  const counts = countEach(findHeadings(text, form).map(titleOf));
  const again = new Set([...counts].filter(([, count]) => count > 1).map(([title]) => title));
  return again.size > 1 ? (heading) => again.has(titleOf(heading)) : () => false;
}

/** Seconds of a heading that is only a time, where two or more are: notes of meetings put them over every few minutes. */
export function findTimeHeadings(text: string): (heading: string) => Seconds | undefined {
  const read = (heading: string): Seconds | undefined => readMark(plainMarkdown(heading).replace(/^[*_]+|[*_]+$/g, ""));
  const timed = findHeadings(text, headingLine).filter((words) => read(words) !== undefined);
  return timed.length > 1 ? read : () => undefined;
}

/** "Full Transcript", "Transcripción completa", "Interview", "文字稿". */
const beginsTalk =
  /^(?:(?:the|full|complete|raw|clean(?:ed)?|edited|verbatim|auto(?:matic|[ -]?generated)?|machine|episode|podcast|video|interview|vollständiges) )*(?:transcript(?:ion)?|transkript(?:ion)?|transcripci[oó]n|transcri[cç][aã]o|trascrizione|transcriptie|interview)(?: (?:text|completa?|complète|intégrale|integrale|íntegra))?$|^(?:完整)?(?:文字稿|文字記錄|文字记录|逐字稿|转录|轉錄)(?:全文)?$|^(?:文字起こし|トランスクリプト|書き起こし)(?:全文)?$|^(?:расшифровка|стенограмма)(?: \p{L}+){0,2}$/iu;

/** Whether a heading only says that the transcript begins. */
export const saysTalkBegins = (text: string): boolean => beginsTalk.test(text.replace(/^\P{L}+|\P{L}+$/gu, ""));
