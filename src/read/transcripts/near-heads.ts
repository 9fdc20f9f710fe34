// Says lines that begin nearly as a transcript's lines do with who speaks and when, and were taken for words: "Ann Well", "[0;12] Ann:".

import { shortLine } from "../../base/cut-text.js";
import { escapeRegExp } from "../../base/escape-reg-exp.js";
import { countEach } from "../../base/lists.js";
import { once } from "../../base/once.js";
import type { Problem, Transcript } from "../../model/model.js";
import { readMark } from "./turn-heads.js";

/** Formats whose heads people type; those of other formats have messages of their own. */
const typed: ReadonlySet<Transcript["format"]> = new Set([
  "vtt",
  "srt",
  "captions",
  "caption-dump",
  "text",
  "markdown",
]);
const isCaptions = (format: Transcript["format"]): boolean => format !== "text" && format !== "markdown";

/** A time in which a sign is wrong: at least two groups of digits, or of letters that look like some. */
const nearClock = String.raw`[-–]?(?:[\doOlI]{0,4}\s?[:;.,：–-]{1,2}\s?){1,3}[\doOlI]{1,4}`;
/** All there is on its line, or in brackets of which one may be lost; a year, a number of its own and a list "[0.5 0.5]" are none. */
const alone = new RegExp(String.raw`^[[(<]?\s*(${nearClock}|0[\doOlI]{2,5})\s*[\])>]?:?$`);
const inBrackets = new RegExp(
  String.raw`^(?:[[(<]\s*(?:${nearClock}|0[\doOlI]{2,7})\s*(?:[\])>]|(?![^[(<]*[\])>]))|(?![\d.,]+\))(?:${nearClock})\s*[\])>])(?=\s|$)`,
);

/**
 * One problem for each kind: names without their colon, and times that cannot be read. `text` is the file's, `value` what was
 * read of it; only what stands among its words is said.
 */
export function sayNearHeads(text: string, value: Transcript): Problem[] {
  if (!typed.has(value.format)) return [];
  const counts = countEach(value.segments.flatMap(({ speaker }) => speaker ?? []));
  const labels = [...counts.keys()].slice(0, mostLabels);
  const timed = !isCaptions(value.format) && value.segments.filter(({ start }) => start !== undefined).length >= 2;
  if (labels.length === 0 && !timed) return [];
  const named = labels.map((label) => openLabel(label, text, isCaptions(value.format), counts.get(label)! > 1));
  let words: string | undefined;
  const isSaid = (line: string): boolean => {
    words ??= ` ${value.words.join(" ")} `;
    const begin = line.replace(/[*_]/g, "").split(/\s+/).filter(Boolean).slice(0, 4).join(" ");
    return begin !== "" && words.includes(` ${begin} `);
  };
  const found = { names: [] as Place[], times: [] as Place[] };
  const begins = value.segments[0]?.line ?? 1;
  for (const { speaker = "", line } of timed ? value.segments : []) {
    const time = slipOf(inBrackets.exec(speaker));
    if (time !== undefined) found.times.push({ at: line - 1, shown: time });
  }
  const lines = text.split("\n");
  for (const at of timed ? lines.keys() : findBegun(text, labels)) {
    const line = lines[at]!.trim().replace(/^[#*>\s]+/, "");
    if (line.includes("-->") || at + 1 < begins) continue;
    const time = timed ? slipOf(alone.exec(line) ?? inBrackets.exec(line)) : undefined;
    const nobody = /^(?:[[(]?[\d:.,]+[\])]?\s+)?([:：]\s+(?!\p{Ll})\p{L}.*)$/u.exec(line)?.[1];
    if (nobody !== undefined && labels.length > 0 && isSaid(nobody))
      found.names.push({ at, shown: nobody, label: "NAME" });
    const name = line.replace(/^[^\p{L}]+/u, "");
    if (time !== undefined && isSaid(line)) {
      found.times.push({ at, shown: time });
      continue;
    }
    for (const { label, behind, isHead } of named) {
      const rest = behind(name);
      if (rest === undefined) continue;
      if (timed && alone.test(rest.trim()) && isSaid(name)) found.times.push({ at, shown: rest.trim() });
      else if (isHead(rest) && isSaid(name)) found.names.push({ at, shown: name, label });
      break;
    }
  }
  return [
    ...sayFirst(value.file, found.names, ({ shown, label }) => ({
      rule: "transcript-label",
      message: `The line begins with "${shortLine(shown, mostShown)}", but should begin with "${label}:", as the others do: the name is taken for words, and they for those of whoever speaks before`,
      found: shortLine(shown, mostShown),
      expected: `${label}:`,
      hint: `Write ${label}: and a blank.`,
    })),
    ...sayFirst(value.file, found.times, ({ shown }) => ({
      rule: "transcript-mark-time",
      message: `"${shown}" stands where the other lines have a time, and cannot be read as one: it is taken for words`,
      found: shown,
      expected: "a time such as 12:34",
      hint: "Write the time as the other lines have it.",
    })),
  ];
}

/**
 * The lines, counted from 0, that begin with one of the names or with a colon and a blank, whatever stands before that is no letter:
 * few of those of captions, which are asked once for all of them.
 */
function* findBegun(text: string, labels: readonly string[]): Generator<number> {
  const named = labels.map(patternOf).join("|");
  const begun = new RegExp(String.raw`^(?=[^\p{L}\n]*(?:[:：]\s|(?:${named})(?![\p{L}\p{N}])))`, "gimu");
  let [line, start] = [0, 0];
  for (const { index } of text.matchAll(begun)) {
    for (let next = text.indexOf("\n", start) + 1; next > 0 && next <= index; next = text.indexOf("\n", start) + 1) {
      start = next;
      line++;
    }
    if (start === index) yield line;
  }
}

/** A name as it is looked for: its parts with blanks and dots between them, or nothing. */
const partsOf = (label: string): string[] => label.split(/[\s.]+/).filter(Boolean);
const patternOf = (label: string): string => partsOf(label).map(escapeRegExp).join(String.raw`[\s.]*`);

/** What was found, where it is no time between two brackets or none. */
function slipOf(found: RegExpExecArray | null): string | undefined {
  const time = found?.[0];
  const isFramed = time !== undefined && /^[[(<]/.test(time) === /[\])>]:?$/.test(time);
  return isFramed && readMark(time) !== undefined ? undefined : time;
}

/** As heads have it behind the name. */
const isTyped = /^[:：][*_]*(?:\s|$)/;

const mostShown = 43;
/** More do not speak in a talk. */
const mostLabels = 30;

interface Place {
  at: number;
  shown: string;
  label?: string;
}

interface Label {
  label: string;
  /** Behind the name where a line begins with it, and with no head; undefined for other lines. */
  behind(line: string): string | undefined;
  /** Where no sentence about somebody could go on like this behind the name. */
  isHead(rest: string): boolean;
}

function openLabel(label: string, text: string, captions: boolean, often: boolean): Label {
  const parts = partsOf(label);
  const begin = new RegExp(String.raw`^(?:${patternOf(label)})(?![\p{L}\p{N}])`, "iu");
  const hasColon = once(() => new RegExp(String.raw`${escapeRegExp(label)}[^\n:：\p{L}]{0,20}[:：]`, "u").test(text));
  // Somebody is spoken to by a name alone, hardly by all of it before a sentence that begins anew; "Ida Berg. Ida, ..." speaks to her.
  const whole = parts.length > 1 || !/\p{Ll}/u.test(label);
  /** Behind a first name a word that the text has only with a capital is a last name, behind initials other ones; with a colon it is another head. */
  const isName = (rest: string): boolean => {
    const [word = ""] = /\p{L}+/u.exec(rest) ?? [];
    const lower = new RegExp(String.raw`(?<!\p{L})${escapeRegExp(word.toLowerCase())}(?!\p{L})`, "u");
    const isLast = whole ? parts.length === 1 && /^\p{Lu}{2,}$/u.test(word) : !lower.test(text);
    return isLast || /^(?:\s+\S+){1,2}\s*[:：]/.test(rest);
  };
  return {
    label,
    behind: (line) => {
      const found = begin.exec(line)?.[0];
      const rest = found === undefined ? undefined : line.slice(found.length);
      if (rest === undefined || (found === label ? isTyped.test(rest) : !/^\s*[:：]/.test(rest))) return undefined;
      return rest;
    },
    isHead: (rest) =>
      /^\s*[:：]/.test(rest) ||
      (hasColon() &&
        (/^(?:\s*;|\s+[-–—])\s+\p{Lu}/u.test(rest) ||
          ((whole || !captions) && /^\s+(?!I\b)\p{Lu}/u.test(rest) && !isName(rest)) ||
          (/\d$|^\P{Ll}+$/u.test(label) && !captions && often && /^\.\s+\p{Lu}/u.test(rest)))),
  };
}

function sayFirst(
  file: string,
  places: readonly Place[],
  say: (place: Place) => Pick<Problem, "rule" | "message" | "found" | "expected" | "hint">,
): Problem[] {
  const [first] = places;
  if (first === undefined) return [];
  const { message, ...said } = say(first);
  const more = places.length === 1 ? "" : `; so it is in ${places.length} lines, the first of them here`;
  return [{ severity: "warn", ...said, message: `${message}${more}`, place: { file, line: first.at + 1 } }];
}
