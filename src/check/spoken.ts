// What of an episode is said aloud, and when: for rules that hold titles and names against the talk.
import { openCodes } from "../base/text-codes.js";
import type { Caption, Entry, Person, Seconds } from "../model/model.js";

/** How near to a chapter's stretch its words count as said there, in seconds. */
const near = 90;
/** Words said within so many seconds are said together. */
const together = 20;

export interface Misplaced {
  index: number;
  at: Seconds;
  title: string;
  said: Seconds;
}

/**
 * Given chapters of whose title (two or more telling words) none is said within a minute and a half of the chapter, while all
 * of them are said together at another time. Only where times were measured.
 */
export function findElsewhere({ episode, understood }: Entry): Misplaced[] {
  if (understood.timing.method === "estimated" || episode.chapters.length === 0 || understood.captions.length === 0)
    return [];
  const wanted = episode.chapters.map(({ title }) => [...new Set(findStems(title))]);
  const said = findSaid(understood.captions, new Set(wanted.flat()));
  return episode.chapters.flatMap(({ start, title }, index) => {
    const words = wanted[index]!;
    if (words.length < 2) return [];
    const end = episode.chapters[index + 1]?.start ?? understood.duration;
    const times = words.map((word) => said.get(word) ?? []);
    const here = (time: Seconds): boolean => time >= start - near && time <= end + near;
    if (times.some((list) => list.length === 0 || list.some(here))) return [];
    const first = times[0]!.find((time) =>
      times.every((list) => list.some((other) => Math.abs(other - time) <= together)),
    );
    return first === undefined ? [] : [{ index, at: start, title, said: first }];
  });
}

/** Whether a person's name, a part of it or another spelling stands anywhere in the episode. */
export function isNamed(person: Person, { episode, understood, summary }: Entry): boolean {
  const names = [person.name, ...person.aliases, ...person.name.split(/\s+/)].filter((name) => name.length > 1);
  const written = [episode.title, episode.description ?? "", summary, episode.notes, ...episode.keywords]
    .join("\n")
    .toLowerCase();
  const lower = names.map((name) => name.toLowerCase());
  if (lower.some((name) => written.includes(name))) return true;
  return understood.turns.some(({ text, speaker }) => {
    const heard = `${speaker ?? ""}\n${text}`.toLowerCase();
    return lower.some((name) => heard.includes(name));
  });
}

/** What a character up to U+024F is: a letter or digit, a mark, or of a kind that only a class of Unicode tells. */
const kinds = new Uint8Array(0x250);
const mark = 0;
const letter = 1;
const doubtful = 2;
for (let code = 0; code < kinds.length; code++) {
  if (code < 0x80) kinds[code] = /[a-z\d]/i.test(String.fromCharCode(code)) ? letter : mark;
  // The signs for times and divided by are no letters, and the capital I with a dot becomes two characters.
  else kinds[code] = code < 0xc0 || code === 0xd7 || code === 0xf7 || code === 0x130 ? doubtful : letter;
}
/** Dashes, quotes and spaces are marks too. */
const kindOf = (code: number): number =>
  code < 0x250 ? kinds[code]! : code >= 0x2000 && code < 0x2040 ? mark : doubtful;

/**
 * When each of these stems is said: the starts of the captions that have it, in their order. A hundred thousand characters are
 * walked through, as numbers because that is faster, and few of their words begin like one that is wanted.
 */
function findSaid(captions: readonly Caption[], wanted: ReadonlySet<string>): Map<string, Seconds[]> {
  const said = new Map<string, Seconds[]>();
  const beginnings = new Uint8Array(1 << 13);
  const codesOf = openCodes();
  for (const stem of wanted) beginnings[hashOf(codesOf(stem), 0)] = 1;
  const codes = codesOf(captions.map(({ text }) => text).join(""));
  let end = 0;
  for (const { text, start } of captions) {
    const from = end;
    end += text.length;
    for (const part of findLikely(text, { codes, from, end }, beginnings))
      for (const stem of findStems(part)) {
        const times = said.get(stem);
        if (times) times.push(start);
        else if (wanted.has(stem)) said.set(stem, [start]);
      }
  }
  return said;
}

/** The words that begin like one that is wanted; the whole text where it has characters that have to be looked up. */
function findLikely(
  text: string,
  { codes, from, end }: { codes: Uint16Array; from: number; end: number },
  beginnings: Uint8Array,
): readonly string[] {
  let words = none;
  for (let at = from; at < end; at++) {
    const first = at;
    let kind = kindOf(codes[at]!);
    while (kind === letter && ++at < end) kind = kindOf(codes[at]!);
    if (kind === doubtful) return [text];
    if (at - first > 3 && beginnings[hashOf(codes, first)] === 1)
      words = [...words, text.slice(first - from, at - from)];
  }
  return words;
}

const none: readonly string[] = [];

/** A number for four letters, whether they are capitals or not. */
const hashOf = (codes: Uint16Array, at: number): number =>
  ((fold(codes[at]!) << 8) ^ (fold(codes[at + 1]!) << 5) ^ (fold(codes[at + 2]!) << 2) ^ fold(codes[at + 3]!)) & 0x1fff;

/** Letters beyond ASCII are all one. */
const fold = (code: number): number => (code < 0x80 ? code | 32 : 0x7f);

const plain = new Set(
  "about after again against because been before being both from have here into just like more most much only other over same some such than that their them then there these they this those through very what when where which while will with your chapter part intro outro welcome introduction question questions start ending".split(
    " ",
  ),
);

/** Words of a text that carry meaning (four letters or more), in lower case, cut to their first six letters. */
export function findStems(text: string): string[] {
  const lower = text.toLowerCase();
  // Classes of Unicode are expensive to compile, and most texts are ASCII.
  const words = lower.match(/[^\0-\x7f]/.test(lower) ? /[\p{L}\p{N}]{4,}/gu : /[a-z\d]{4,}/g) ?? [];
  return words.filter((word) => !plain.has(word)).map((word) => word.slice(0, 6));
}
