// The headings of a written transcript: heads of turns, times, and names of what is talked of below them.
import { countEach } from "../../base/lists.js";
import { readTimedLine } from "../../base/timed-line.js";
import type { Heading, Seconds } from "../../model/model.js";
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

/** A line of Markdown that is a heading: its marks, and its words. */
export const headingLine = /^(#{1,6})[ \t]+(\S.*?)[ \t]*#*[ \t]*$/;
const headingLines = new RegExp(headingLine.source, "gm");

/** Which headings of a Markdown text are heads of turns: those that come again, where at least two do, their times aside. */
export function findTurnHeadings(text: string): (heading: string) => boolean {
  const titleOf = (words: string): string => readHeading(words, 1).title;
  const counts = countEach(Array.from(text.matchAll(headingLines), ([, , words]) => titleOf(words!)));
  const again = new Set([...counts].filter(([, count]) => count > 1).map(([title]) => title));
  return again.size > 1 ? (heading) => again.has(titleOf(heading)) : () => false;
}

/** Seconds of a heading that is only a time, where two or more are: notes of meetings put them over every few minutes. */
export function findTimeHeadings(text: string): (heading: string) => Seconds | undefined {
  const read = (heading: string): Seconds | undefined => readMark(heading.replace(/^[*_]+|[*_]+$/g, ""));
  const timed = [...text.matchAll(headingLines)].filter(([, , words]) => read(words!) !== undefined);
  return timed.length > 1 ? read : () => undefined;
}

/** "Full Transcript", "Transcripción completa", "Interview". */
const beginsTalk =
  /^(?:(?:the|full|complete|raw|clean(?:ed)?|edited|verbatim|auto(?:matic|[ -]?generated)?|machine|episode|podcast|video|interview|vollständiges) )*(?:transcript(?:ion)?|transkript(?:ion)?|transcripci[oó]n|transcri[cç][aã]o|trascrizione|transcriptie|interview)(?: (?:text|completa?|complète|intégrale|integrale|íntegra))?$/i;

/** Whether a heading only says that the transcript begins. */
export const saysTalkBegins = (text: string): boolean => beginsTalk.test(text.replace(/^\P{L}+|\P{L}+$/gu, ""));
