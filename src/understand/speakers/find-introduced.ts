// Finds who is introduced by name near the beginning of a talk, where the episode names no guest.
import { escapeRegExp } from "../../base/escape-reg-exp.js";
import type { Turn } from "../../model/model.js";
import type { Lexicon } from "../names/lexicon.js";

/** So many sentences at the beginning are looked at. */
const earlySentences = 40;
/** Points from which a name is told, and so many names at most: more are a panel, or no guests. */
const enough = 3;
const mostNames = 2;
/** Words between a phrase and the name that it brings in: "joined by the great Ida Berg". */
const mostBetween = 2;

/** Phrases with which a guest is brought in; the name may stand further on in the sentence. */
const frame =
  /(?<!\p{L})(?:joined (?:\w+ ){0,2}(?:by|with)|(?:my|our|today['’]s|this week['’]s) (?:\w+ ){0,2}guests?(?: today| here)?(?: is| are)?|(?:please )?welcome(?: back)?(?: to the (?:show|podcast))?,?|(?:talk|speak|chat|sit|sat|hang|catch)(?:ing|ed|ting)? (?:\w+ )?(?:to|with)|(?:here|episode|conversation|interview|show|today) with|interview(?:ing)?|with (?:me|us)(?: today| here| on the show)? (?:is|are|we have)|(?:we|i)(?:['’]ve got| have| got| had)(?: (?:with|here|on|back))?(?: (?:us|me))?(?: today)?(?: the)?|(?:excited|happy|pleased|delighted|thrilled|pleasure|honou?r) to (?:have|welcome|be joined by|introduce))(?!\p{L})/giu;
/** What is said of somebody before the name, and behind it. */
const said =
  /(?<!\p{L})(?:guests?|friend|creator|founder|author|returning|joins?|joined|with (?:us|me)|here)(?!\p{L})/iu;
const isHere = /^\s+(?:is|are) (?:here|back|with us|with me|joining|our guest|my guest)(?!\p{L})/iu;
const oneself = /(?:i['’]m|i am|my name is|this is)\s*$/i;
const goesOn = /^(?:\s+(?:of|from|at|who|is|here)(?!\p{L})|\s*[,.!?])/u;
const apart = /[,–—-]\s*$/;
/** One to three words with capitals. */
const names =
  /(?<![\p{L}'’-])\p{Lu}[\p{L}.]*\p{L}(?:['’-]\p{L}+)*(?: \p{Lu}\p{L}*\p{L}(?:['’-]\p{L}+)*){0,2}(?![\p{L}'’-])/gu;
/** How a title names its guest. */
const featured = /(?<!\p{L})(?:with|w\/|ft\.?|feat\.?|featuring|guest:?)(?=\s)/giu;

/**
 * The names, one or two, where enough speaks for them: a phrase such as "joined by" before it, the episode's title, a comma
 * before and "of" behind it, the first name said alone. `known` are names that are somebody else's or the show's. Nobody where
 * more are as likely. For English talk with capitals: of 350 talks by Changelog Media and of bitcointranscripts, with their titles and
 * hosts, names are told in 138, and in 124 of these they are who speaks (by phrases alone, whatever the words are, in 44 of 84).
 */
export function findIntroduced(
  turns: readonly Turn[],
  title: string,
  known: readonly string[],
  lexicon: Lexicon,
): string[] {
  const sentences = turns.flatMap(({ paragraphs }) =>
    paragraphs.flatMap((one) => one.sentences.map(({ text }) => text)),
  );
  const taken = known.map((name) => name.toLowerCase());
  const isFree = (name: string, isTitle = false): boolean => {
    const lower = name.toLowerCase();
    return isPerson(name, lexicon, isTitle) && !taken.some((one) => one.includes(lower) || lower.includes(one));
  };
  const points = new Map<string, number>();
  const add = (name: string, count: number): void => void points.set(name, Math.max(points.get(name) ?? 0, count));
  for (const sentence of sentences.slice(0, earlySentences)) {
    const ends = endsOf(frame, sentence);
    for (const { name, index } of namesIn(sentence, ends))
      if (isFree(name)) add(name, countPoints(sentence, ends, name, index));
  }
  const ends = endsOf(featured, title);
  for (const { name, index } of namesIn(title, ends))
    if (ends.includes(index - 1) && isFree(name, true)) add(name, enough);
  // Most talks introduce nobody, and all of their words are many.
  if (points.size === 0) return [];
  const all = sentences.join(" ");
  const rated = [...points].map(([name, here]): [string, number] => {
    const [first] = name.split(" ");
    const alone = new RegExp(`(?<!\\p{L})${escapeRegExp(first!)}(?![\\p{L}'’-]| \\p{Lu})`, "u").test(all);
    return [name, here + (title.includes(name) ? 2 : 0) + (alone ? 1 : 0)];
  });
  const best = Math.max(enough, ...rated.map(([, sum]) => sum));
  const told = rated.flatMap(([name, sum]) => (sum === best ? name : []));
  const whole = told.filter((name) => !told.some((other) => other.startsWith(`${name} `)));
  return whole.length > mostNames ? [] : whole;
}

/** Where the finds of a pattern end in a text. */
const endsOf = (pattern: RegExp, text: string): number[] =>
  Array.from(text.matchAll(pattern), ({ 0: found, index }) => index + found.length);

/** Words with capitals and where they stand; a capital of the phrase before them ("Welcome Ida") is not theirs. */
function* namesIn(text: string, ends: readonly number[]): Generator<{ name: string; index: number }> {
  for (const { 0: found, index } of text.matchAll(names)) {
    const inside = ends.findLast((end) => end > index && end < index + found.length);
    const name = inside === undefined ? found : text.slice(inside, index + found.length).trimStart();
    yield { name, index: index + found.length - name.length };
  }
}

/** Whether words can be a person's name: one that begins with a given name, or of which no word is in the dictionary; a title says "with" of people. */
function isPerson(name: string, lexicon: Lexicon, isTitle: boolean): boolean {
  const words = name.toLowerCase().split(" ");
  // A recogniser writes an unknown name again and again.
  if (words.some((word, at) => word === words[at - 1])) return false;
  if (lexicon.isGivenName(words[0]!)) return true;
  const isNew = words.every((word) => lexicon.frequency(word) === undefined);
  return words.length > 1 && (isNew || (isTitle && lexicon.isFamilyName(words.at(-1)!)));
}

/** How much a sentence speaks for it that `name`, which stands at `index`, is brought in; phrases that do so end at `ends`. */
function countPoints(sentence: string, ends: readonly number[], name: string, index: number): number {
  const [before, behind] = [sentence.slice(0, index), sentence.slice(index + name.length)];
  const from = ends.findLast((end) => end <= index);
  const between = from === undefined ? "" : before.slice(from).trim();
  const isNear =
    from !== undefined && between.split(/\s+/).filter(Boolean).length <= mostBetween && !/[.?!]/.test(between);
  // A first name alone is many people's.
  if (!name.includes(" ")) return isNear ? 2 : 0;
  if (isNear || isHere.test(behind)) return enough;
  const isApart = apart.test(before) && goesOn.test(behind);
  if (oneself.test(before) || (isApart && (from !== undefined || said.test(before)))) return 2;
  return from === undefined ? 0 : 1;
}
