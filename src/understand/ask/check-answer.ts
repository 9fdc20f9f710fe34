// Keeps of a model's answer only what stands the checks, and says what it refused and why.
import { formatClock, parseClock } from "../../base/clock-text.js";
import { splitSentences } from "../../base/split-sentences.js";
import type { Entry, GivenChapter, Quote, Seconds, Show } from "../../model/model.js";
import { polishSentence } from "../draft/find-quotes.js";
import { checkNames, checkSpeakers, type Refuse } from "./check-names.js";
import { findPassage, listTalkWords } from "./find-passage.js";
import { findUnknown, gatherKnown, type Known } from "./known-words.js";

export interface Kept {
  description?: string;
  chapters?: GivenChapter[];
  quotes?: Quote[];
  keywords?: string[];
  notes?: string;
  /** A misspelling -> the name, for the glossary. */
  names?: { from: string; to: string }[];
  /** A label of the transcript -> the person's name. */
  speakers?: { label: string; name: string }[];
}

export interface CheckedAnswer {
  kept: Kept;
  /** What was not taken: where it stood, what it said, why. */
  refused: { field: string; found: string; why: string }[];
}

const mostSentences = 4;
const mostKeywords = 15;
const longestTitle = 80;
/** A chapter's time may be so far from the beginning of a sentence; it is then set there. */
const nearSentence = 20;
const shortestChapter = 10;

/** `answer` is the parsed JSON. Times become the times of the sentences they mean; quotes get the talk's own words. */
export function checkAnswer(show: Show, entry: Entry, answer: Readonly<Record<string, unknown>>): CheckedAnswer {
  const refused: CheckedAnswer["refused"] = [];
  const refuse: Refuse = (field, found, why) => refused.push({ field, found: tell(found), why });
  const talk = listTalkWords(entry.understood.turns);
  const known = gatherKnown(show, entry, talk);
  const checks: { [field in keyof Kept]-?: (value: unknown) => Kept[field] | undefined } = {
    description: (value) => checkDescription(value, entry, known, refuse),
    chapters: (value) => checkChapters(value, entry, known, refuse),
    quotes: (value) => checkQuotes(value, entry, known, refuse),
    keywords: (value) => checkKeywords(value, known, refuse),
    notes: (value) => checkNotes(value, known, refuse),
    names: (value) => checkNames(value, show, entry, talk, refuse),
    speakers: (value) => checkSpeakers(value, show, entry, talk, refuse),
  };
  const kept: Kept = {};
  for (const [field, value] of Object.entries(answer)) {
    if (!Object.hasOwn(checks, field))
      refuse(field, value, `is no field of the answer: ${Object.keys(checks).join(", ")}`);
    else if (!isLeftOut(value)) {
      const result = checks[field as keyof Kept](value);
      if (result !== undefined) Object.assign(kept, { [field]: result });
    }
  }
  return { kept, refused };
}

/** What a model says of a field that it has nothing for. */
const isLeftOut = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

function checkDescription(value: unknown, { understood }: Entry, known: Known, refuse: Refuse): string | undefined {
  if (typeof value !== "string") return void refuse("description", value, "is no text");
  const sentences = splitSentences(value.replace(/\s+/g, " ").trim(), understood.language);
  const good = sentences.filter((sentence) => {
    const why = /<[a-z/!]/i.test(sentence) ? "holds HTML" : findUnknown(sentence, known);
    if (why) refuse("description", sentence, why);
    return !why;
  });
  for (const sentence of good.slice(mostSentences))
    refuse("description", sentence, `is more than ${mostSentences} sentences`);
  return good.length === 0 ? undefined : good.slice(0, mostSentences).join(" ");
}

function checkChapters(
  value: unknown,
  { understood }: Entry,
  known: Known,
  refuse: Refuse,
): GivenChapter[] | undefined {
  if (!Array.isArray(value)) return void refuse("chapters", value, "is no list");
  const { duration } = understood;
  const starts = [...new Set(known.talk.starts)].filter(Number.isFinite).sort((a, b) => a - b);
  const chapters: GivenChapter[] = [];
  for (const [at, item] of value.entries()) {
    const { start: typed, title: named } = (typeof item === "object" && item !== null ? item : {}) as Record<
      string,
      unknown
    >;
    const field = `chapters.${at}`;
    const time = typeof typed === "number" ? typed : typeof typed === "string" ? parseClock(typed) : undefined;
    const title = typeof named === "string" ? named.replace(/\s+/g, " ").trim() : "";
    const start = time === undefined || !(time >= 0) ? undefined : nearest(time, starts);
    const why =
      start === undefined
        ? "has no time such as 12:34"
        : duration > 0 && time! >= duration
          ? `begins after the end at ${formatClock(duration)}`
          : Math.abs(start - time!) > nearSentence
            ? "has a time at which no sentence begins"
            : title === ""
              ? "has no title"
              : [...title].length > longestTitle
                ? `has a title of more than ${longestTitle} characters`
                : findUnknown(title, known);
    if (why) refuse(field, item, why);
    else chapters.push({ start: start!, title });
  }
  const broken = checkList(chapters, duration);
  if (broken) return void refuse("chapters", `${chapters.length} chapters`, broken);
  return chapters;
}

/** The common rules of the platforms (https://support.google.com/youtube/answer/9884579), for the list as a whole. */
function checkList(chapters: readonly GivenChapter[], duration: Seconds): string | undefined {
  if (chapters.length < 3) return "are fewer than three";
  if (chapters[0]!.start !== 0) return "do not begin at 0:00";
  for (const [at, { start, title }] of chapters.entries()) {
    const end = chapters[at + 1]?.start ?? (duration || Number.POSITIVE_INFINITY);
    if (end < start) return `are not in order at "${title}"`;
    if (end - start < shortestChapter) return `have one of less than ${shortestChapter} seconds, "${title}"`;
  }
  return undefined;
}

/** The beginning of the sentence that is nearest; the first sentence is at 0. */
function nearest(time: Seconds, starts: readonly Seconds[]): Seconds {
  if (time < shortestChapter) return 0;
  return starts.reduce(
    (best, start) => (Math.abs(start - time) < Math.abs(best - time) ? start : best),
    Number.POSITIVE_INFINITY,
  );
}

function checkQuotes(value: unknown, { understood }: Entry, known: Known, refuse: Refuse): Quote[] | undefined {
  if (!Array.isArray(value)) return void refuse("quotes", value, "is no list");
  const quotes = value.flatMap((item, at): Quote[] => {
    const { text, speaker } = (typeof item === "object" && item !== null ? item : { text: item }) as Record<
      string,
      unknown
    >;
    const passage = typeof text === "string" ? findPassage(text, known.talk) : undefined;
    const by = passage && understood.turns[passage.turn]!.speaker;
    const why = !passage
      ? "was not said so"
      : typeof speaker === "string" && by !== undefined && speaker.trim().toLowerCase() !== by.toLowerCase()
        ? `was said by ${by}`
        : undefined;
    if (why) refuse(`quotes.${at}`, item, why);
    if (why || !passage) return [];
    return [
      {
        text: polishSentence(passage.text),
        at: passage.at,
        turn: passage.turn,
        ...(by === undefined ? {} : { speaker: by }),
      },
    ];
  });
  return quotes.length > 0 ? quotes : undefined;
}

function checkKeywords(value: unknown, known: Known, refuse: Refuse): string[] | undefined {
  if (!Array.isArray(value)) return void refuse("keywords", value, "is no list");
  const good = value.filter((word, at): word is string => {
    const text = typeof word === "string" ? word.trim() : "";
    const parts = text
      .toLowerCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((part) => part !== "");
    const said =
      parts.length > 0 &&
      parts.every((part) => [part, part.replace(/s$/, ""), `${part}s`].some((form) => known.words.has(form)));
    const why =
      text === ""
        ? "is no text"
        : text.length > 40
          ? "is longer than 40 characters"
          : said
            ? undefined
            : "is never said";
    if (why) refuse(`keywords.${at}`, word, why);
    return !why;
  });
  for (const word of good.slice(mostKeywords)) refuse("keywords", word, `is more than ${mostKeywords}`);
  return good.length > 0 ? good.slice(0, mostKeywords).map((word) => word.trim()) : undefined;
}

function checkNotes(value: unknown, known: Known, refuse: Refuse): string | undefined {
  if (typeof value !== "string") return void refuse("notes", value, "is no text");
  const blocks = value
    .replace(/\r\n?/g, "\n")
    .trim()
    .split(/\n[ \t]*\n/);
  const good = blocks.filter((block) => {
    const quoted = /^\s*>/.test(block) && !isSaid(block, known) ? "quotes what nobody said" : undefined;
    const why = /<[a-z/!]|\{[%{]/i.test(block) ? "holds HTML or template tags" : (quoted ?? findUnknown(block, known));
    if (why) refuse("notes", block, why);
    return !why;
  });
  return good.length > 0 ? `${good.join("\n\n")}\n` : undefined;
}

/** A block quotation, without the line that says who speaks. */
function isSaid(block: string, known: Known): boolean {
  const lines = block.split("\n").map((line) => line.replace(/^\s*>\s?/, ""));
  const words = lines
    .filter((line) => !/^\s*[—–-]/.test(line))
    .join(" ")
    .replace(/[*_“”"]/g, "")
    .replace(/\([\d:]+\)\s*$/, "");
  return words.trim() === "" || findPassage(words, known.talk) !== undefined;
}

const tell = (value: unknown): string => {
  const text = typeof value === "string" ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 120 ? `${text.slice(0, 119).toWellFormed()}…` : text;
};
