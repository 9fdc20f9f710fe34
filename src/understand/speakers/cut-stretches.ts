// Cuts a transcript at the marks of its source, where the reader hears a change, at pinned words, and before a host's "Hi, I'm …".
import { wordSet } from "../../base/words.js";
import type { Operation, Transcript } from "../../model/model.js";
import { is } from "../readable/learn-word.js";
import { coreAt, flagsAt, keyAt, type WordFacts } from "../readable/word-facts.js";
import type { HeardWords } from "../reader/read-words.js";
import { type SaidNames, saysHost, saysSelf } from "./name-signs.js";
import type { Stretch } from "./speaker-model.js";

export interface Cuts {
  stretches: Stretch[];
  operations: Operation[];
  /** Index in `stretches` of the host's introduction, when one was found in the first part. */
  intro?: number;
}

/** `extra` are further raw words at which a stretch begins. */
export function cutStretches(
  transcript: Transcript,
  facts: WordFacts,
  heard: HeardWords,
  hosts: SaidNames,
  extra: readonly number[],
): Cuts {
  const count = transcript.words.length;
  const marked = new Set<number>();
  for (const { first, end, change } of transcript.segments) if (change && first > 0 && first < end) marked.add(first);
  const starts = new Map<number, number>([[0, 1]]);
  for (const first of marked) starts.set(first, heard.change[first - 1]!);
  const operations: Operation[] = [];
  const split = (at: number, change: number, why: string): void => {
    if (at <= 0 || at >= count || starts.has(at)) return;
    starts.set(at, change);
    operations.push({ kind: "split", at, step: "speakers", why });
  };
  for (const at of extra) split(at, Math.max(unheard, heard.change[at - 1] ?? 0), "pinned");
  const intros = findIntros(facts, hosts);
  const adverts = findAdverts(facts);
  for (const at of intros) split(at, Math.max(unheard, heard.change[at - 1] ?? 0), "the host's introduction");
  for (const at of adverts.begins) split(at, Math.max(unheard, heard.change[at - 1] ?? 0), "an advert");
  for (let at = 0; at + 1 < count; at++)
    if (heard.change[at]! >= hearableChange) split(at + 1, heard.change[at]!, "heard");
  const sorted = [...starts].sort(([a], [b]) => a - b);
  const stretches = sorted
    .map(([first, change], k): Stretch => {
      const end = sorted[k + 1]?.[0] ?? count;
      return {
        first,
        end,
        marked: marked.has(first),
        change,
        hidden: hideChange(heard, first, end),
        asks: hearAsking(heard, first, end),
        sells: weighAdverts(adverts, first, end),
      };
    })
    .filter(({ first, end }) => first < end);
  const early = intros.find((at) => at <= teaserLimit);
  const place = early === undefined ? -1 : stretches.findIndex(({ first }) => first === early);
  return { stretches, operations, ...(place < 0 ? {} : { intro: place }) };
}

/** Log-odds for the host of who reads an advert, and of who only speaks of "our sponsors". */
const selling = { begins: 3, told: 1.5 };

const weighAdverts = ({ begins, told }: Adverts, first: number, end: number): number => {
  const isHere = (at: number): boolean => at >= first && at < end;
  return begins.some(isHere) ? selling.begins : told.some(isHere) ? selling.told : 0;
};

/** The probability that an odd number of changes is hidden in the words `first` to `end` (exclusive). */
function hideChange({ change }: HeardWords, first: number, end: number): number {
  let even = 1;
  for (let at = first; at < end - 1; at++) even *= 1 - 2 * change[at]!;
  return (1 - even) / 2;
}

/** The words before a turn's end that still lead to it. */
const lastWords = 15;

/** The probability that a question stands among the last words of a stretch. */
function hearAsking({ question }: HeardWords, first: number, end: number): number {
  let none = 1;
  for (let at = Math.max(first, end - lastWords); at < end; at++) none *= 1 - question[at]!;
  return 1 - none;
}

/** The probability where something else than what was heard says that a turn begins. */
const unheard = 0.5;

/**
 * From this probability on somebody else may speak although the source has no mark: the words on either side decide. Edited talk
 * bears 0.1, and gives the host twice as much; in raw captions of a guest who asks himself questions these become the host's.
 */
const hearableChange = 0.25;

/** Words within which a teaser has come to its end. */
const teaserLimit = 2500;

/** The raw words that begin the sentences in which a host says who they are ("Hi, I'm Ada", "it's Ada again"). */
function findIntros(facts: WordFacts, hosts: SaidNames): number[] {
  const found: number[] = [];
  if (hosts.people.length === 0) return found;
  const names = new Set(hosts.people.map(({ first }) => first));
  const wanted = new Set<number>();
  for (const name of names) wanted.add(facts.vocabulary.idOf(name, 0, name.length));
  for (let at = 1; at < facts.ids.length; at++) {
    if (!wanted.has(keyAt(facts, at))) continue;
    const one = coreAt(facts, at - 1);
    const two = at > 1 ? coreAt(facts, at - 2) : "";
    const three = at > 2 ? coreAt(facts, at - 3) : "";
    if (saysHost(one, two, three)) {
      found.push(showStart(facts, sentenceStart(facts, at - 2, three)));
      continue;
    }
    if (saysSelf(one, two, three)) found.push(showStart(facts, sentenceStart(facts, at, one), shortestShowLine));
    else if (one === "it's" && isGreeting(two)) found.push(sentenceStart(facts, at, one));
  }
  return found;
}

/** Words between the beginning of "You're listening to ..., a show about ..." and "I'm your host ...", and a mere "I'm ...". */
const longestShowLine = 40;
const shortestShowLine = 10;

/** Where the host has named the show just before: there; else the place itself. */
function showStart(facts: WordFacts, place: number, longest = longestShowLine): number {
  for (let at = place - 1; at >= Math.max(0, place - longest); at--) {
    const one = coreAt(facts, at);
    const next = coreAt(facts, at + 1);
    if ((one === "you're" && next === "listening") || (one === "welcome" && (next === "to" || next === "back")))
      return at;
  }
  return place;
}

/** Where the sentence of the name at `at` begins: at an end mark, else at the greeting before it. */
function sentenceStart(facts: WordFacts, at: number, before: string): number {
  let start = at - 1;
  while (start > 0 && at - start < 10 && !(flagsAt(facts, start - 1) & is.end)) start--;
  if (start === 0 || flagsAt(facts, start - 1) & is.end) return start;
  start = at - (before === "am" ? 2 : before === "is" ? 3 : 1);
  while (start > 0 && at - start < 8 && isGreeting(coreAt(facts, start - 1))) start--;
  return Math.max(0, start);
}

function isGreeting(core: string): boolean {
  return ["hi", "hey", "hello", "everyone", "everybody", "folks", "welcome", "there", "all"].includes(core);
}

interface Adverts {
  /** The raw words with which adverts begin ("this", "today's"), ascending. */
  begins: number[];
  /** Where sponsors are only spoken of: "check out our sponsors". */
  told: number[];
}

const broadcasts = wordSet("episode show podcast season conversation segment interview video");
const paid = wordSet("sponsored supported presented powered");
/** Words between the broadcast and who pays for it: "this episode of the show is, as always, brought to you by". */
const farthest = 8;

/** The adverts of an English talk. */
export function findAdverts(facts: WordFacts): Adverts {
  const found: Adverts = { begins: [], told: [] };
  const keyOf = (word: string): number => facts.vocabulary.idOf(word, 0, word.length);
  const by = keyOf("by");
  const sponsors = [keyOf("sponsor"), keyOf("sponsors")];
  for (let at = 1; at < facts.ids.length; at++) {
    const key = keyAt(facts, at);
    if (sponsors.includes(key) && coreAt(facts, at - 1) === "our") found.told.push(at);
    if (key !== by || at < 3) continue;
    const one = coreAt(facts, at - 1);
    if (!paid.has(one) && !(one === "you" && coreAt(facts, at - 2) === "to" && coreAt(facts, at - 3) === "brought"))
      continue;
    let start = at - 1;
    while (start > Math.max(0, at - farthest) && !broadcasts.has(coreAt(facts, start))) start--;
    if (broadcasts.has(coreAt(facts, start))) found.begins.push(Math.max(0, start - 1));
  }
  return found;
}
