// What of an episode is said aloud, and when: for rules that hold titles and names against the talk.
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

/** What a byte of a text in lower case is. */
const kinds = new Uint8Array(256);
const letter = 1;
const latin = 2;
const doubtful = 3;
for (let byte = 0; byte < 256; byte++) {
  if ((byte > 96 && byte < 123) || (byte > 47 && byte < 58)) kinds[byte] = letter;
  // U+0100 to U+027F are letters, and U+00C0 to U+00FF but for two; what follows their first byte goes with it.
  else if ((byte >= 0xc3 && byte <= 0xc9) || (byte >= 0x80 && byte < 0xc0)) kinds[byte] = latin;
  else if (byte >= 0x80) kinds[byte] = doubtful;
}

const size = 1 << 13;
const encoder = new TextEncoder();

/**
 * When each of these stems is said: the starts of the captions that have it, in their order. By bytes: texts of a hundred
 * thousand characters are walked through, and few of their words begin like one that is wanted.
 */
function findSaid(captions: readonly Caption[], wanted: ReadonlySet<string>): Map<string, Seconds[]> {
  const said = new Map<string, Seconds[]>();
  const bytes = encode(captions);
  const beginnings = new Uint8Array(size);
  for (const stem of wanted) beginnings[hashOf(encoder.encode(stem), 0)] = 1;
  let index = 0;
  let isInWord = false;
  let isOdd = false;
  let words: string[] = [];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at]!;
    const kind = kinds[byte]!;
    if (kind === letter || kind === latin) {
      if (!isInWord && beginnings[hashOf(bytes, at)] === 1) words.push(asciiWord(bytes, at));
      isInWord = true;
      if (kind === latin && isSign(bytes, at)) isOdd = true;
      continue;
    }
    isInWord = false;
    if (kind === doubtful) {
      if (isPunctuation(bytes, at)) at += 2;
      else isOdd = true;
    } else if (byte === 0) {
      const { text = "", start = 0 } = captions[index++] ?? {};
      if (isOdd || words.includes("")) addStems(said, wanted, text, start);
      else for (const word of words) addStems(said, wanted, word, start);
      if (words.length > 0) words = [];
      isOdd = false;
    }
  }
  // Captions that hold the mark between them cannot be told apart by it.
  return index === captions.length ? said : lookThrough(captions, wanted);
}

function lookThrough(captions: readonly Caption[], wanted: ReadonlySet<string>): Map<string, Seconds[]> {
  const said = new Map<string, Seconds[]>();
  for (const { text, start } of captions) addStems(said, wanted, text, start);
  return said;
}

function addStems(said: Map<string, Seconds[]>, wanted: ReadonlySet<string>, text: string, time: Seconds): void {
  for (const stem of findStems(text)) {
    const times = said.get(stem);
    if (times) times.push(time);
    else if (wanted.has(stem)) said.set(stem, [time]);
  }
}

/** The captions in lower case, a zero after each. */
function encode(captions: readonly Caption[]): Uint8Array {
  let text = "";
  for (const caption of captions) {
    text += caption.text;
    text += "\0";
  }
  return encoder.encode(text.toLowerCase());
}

/** The word of ASCII letters that begins there; "" where others are in it. */
function asciiWord(bytes: Uint8Array, at: number): string {
  let word = "";
  let end = at;
  for (; kinds[bytes[end]!] === letter; end++) word += String.fromCharCode(bytes[end]!);
  return !(bytes[end]! >= 0x80) || isPunctuation(bytes, end) ? word : "";
}

/** Dashes, quotes and spaces, U+2000 to U+203F. */
const isPunctuation = (bytes: Uint8Array, at: number): boolean => bytes[at] === 0xe2 && bytes[at + 1] === 0x80;
/** The signs for times and divided by. */
const isSign = (bytes: Uint8Array, at: number): boolean =>
  bytes[at] === 0xc3 && (bytes[at + 1] === 0x97 || bytes[at + 1] === 0xb7);

/** A number for four bytes. */
const hashOf = (text: Uint8Array, at: number): number =>
  ((text[at]! << 8) ^ (text[at + 1]! << 5) ^ (text[at + 2]! << 2) ^ text[at + 3]!) & (size - 1);

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
