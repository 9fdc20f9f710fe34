// Finds who is introduced by name near the beginning of a talk, where the episode names no guest.
import { escapeRegExp } from "../../base/escape-reg-exp.js";
import type { Turn } from "../../model/model.js";
import type { Lexicon } from "../names/lexicon.js";
import type { Introductions } from "./introductions.js";
import { makeNameReader, namesIn, type PlacedName } from "./read-person-name.js";

/** So many sentences at the beginning are looked at, and so many characters where nothing marks where they end. */
const early = { sentences: 40, characters: 8000 };
/** Points from which a name is told, and so many names at most: more are a panel, or no guests. */
const enough = 3;
const mostNames = 2;
/** Words between a phrase and the name that it brings in: "joined by the great Ida Berg". */
const mostBetween = 2;

const apart = /[,–—-]\s*$/;

/**
 * The names, one or two, where enough speaks for them: a phrase such as "joined by" before it, the episode's title, a comma
 * before and "of" behind it, the first name said alone. `known` are the show's name and those of whoever is no guest. Nobody
 * where more are as likely. For talk with capitals, in the language of `phrases`: of 350 English talks by Changelog Media and of
 * bitcointranscripts, with their titles and hosts, names are told in 138, and in 124 of these they are who speaks (by phrases
 * alone, whatever the words are, in 44 of 84). Of 440 episodes with guests of four German shows in 146, right in 134; of 515
 * without in 5; of 227 Italian ones in 89, all but three of them who is greeted; of 660 monologues in Spanish and Portuguese in 10.
 */
export function findIntroduced(
  turns: readonly Turn[],
  title: string,
  known: readonly string[],
  lexicon: Lexicon,
  phrases: Introductions,
): string[] {
  const sentences = turns.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((one) => one.sentences.map(({ text }) => text)),
  );
  const all = sentences.join(" ");
  const taken = known.map((name) => name.toLowerCase());
  const isHost = (name: string): boolean =>
    name.includes(" ") &&
    name
      .toLowerCase()
      .split(" ")
      .some((part) => taken.some((one) => one.split(" ").includes(part)));
  const readName = makeNameReader(lexicon, phrases, all);
  const points = new Map<string, number>();
  const add = (name: string, count: number): void => {
    const lower = name.toLowerCase();
    if (taken.some((one) => one.includes(lower) || lower.includes(one))) return;
    points.set(name, Math.max(points.get(name) ?? 0, count));
  };
  for (const sentence of firstOf(sentences)) {
    const ends = endsOf(phrases.brings, sentence);
    for (const found of namesIn(sentence, ends)) {
      const person = readName(found, false);
      if (!person) continue;
      // "I'm Ada Marlowe" is how a host's name was heard; where no host is known, it may be the host.
      if ((isHost(person.name) || known.length < 2) && phrases.oneself.test(sentence.slice(0, person.index)))
        taken.push(person.name.toLowerCase());
      const count = countPoints(sentence, ends, person, phrases);
      if (person.isSure || (count === enough && isAddressed(person.name, all, phrases))) add(person.name, count);
    }
  }
  const ends = endsOf(phrases.featured, title);
  for (const found of namesIn(title, ends)) {
    const person = ends.includes(found.index - 1) ? readName(found, true) : undefined;
    if (person?.isSure || (person && isAddressed(person.name, all, phrases))) add(person.name, enough);
  }
  // Most talks introduce nobody, and all of their words are many.
  if (points.size === 0) return [];
  const rated = [...points].map(([name, here]): [string, number] => {
    // Talk about somebody has the name in its title too, and says it alone.
    if (here < 2 && !isAddressed(name, all, phrases)) return [name, 0];
    const [first] = name.split(" ");
    const alone = new RegExp(`(?<!\\p{L})${escapeRegExp(first!)}(?![\\p{L}'’-]| \\p{Lu})`, "u").test(all);
    return [name, here + (title.includes(name) ? 2 : 0) + (alone ? 1 : 0)];
  });
  const best = Math.max(enough, ...rated.map(([, sum]) => sum));
  const told = rated.flatMap(([name, sum]) => (sum === best ? name : []));
  const whole = told.filter((name) => !told.some((other) => other.startsWith(`${name} `)));
  return whole.length > mostNames ? [] : whole;
}

/** The sentences of the beginning. */
function firstOf(sentences: readonly string[]): string[] {
  let length = 0;
  return sentences.slice(0, early.sentences).filter((sentence) => {
    length += sentence.length;
    return length - sentence.length < early.characters;
  });
}

/** Where the finds of a pattern end in a text. */
const endsOf = (pattern: RegExp, text: string): number[] =>
  Array.from(text.matchAll(pattern), ({ 0: found, index }) => index + found.length);

/** How much a sentence speaks for it that a name is brought in; phrases that do so end at `ends`. */
function countPoints(
  sentence: string,
  ends: readonly number[],
  { name, index }: PlacedName,
  { here, said, oneself, goesOn, greets }: Introductions,
): number {
  const [before, behind] = [sentence.slice(0, index), sentence.slice(index + name.length)];
  const from = ends.findLast((end) => end <= index);
  const between = from === undefined ? "" : before.slice(from).trim();
  const isNear =
    from !== undefined && between.split(/\s+/).filter(Boolean).length <= mostBetween && !/[.?!]/.test(between);
  // A first name alone is many people's.
  if (!name.includes(" ")) return isNear ? 2 : 0;
  if (isNear || here.test(behind) || greets.test(before)) return enough;
  const isApart = apart.test(before) && goesOn.test(behind);
  if (oneself.test(before) || (isApart && (from !== undefined || said.test(before)))) return 2;
  return from === undefined ? 0 : 1;
}

/** Whether somebody is spoken to by the first name: "Thank you, Ida." */
function isAddressed(name: string, all: string, { greets }: Introductions): boolean {
  const first = escapeRegExp(name.split(" ")[0]!);
  const calls = new RegExp(`(?:^|[.?!,] )${first}(?=[.?!,])`, "u");
  if (calls.test(all)) return true;
  const places = all.matchAll(new RegExp(`(?<!\\p{L})${first}(?![\\p{L}'’-])`, "gu"));
  for (const { index } of places) if (greets.test(all.slice(Math.max(0, index - 30), index))) return true;
  return false;
}
