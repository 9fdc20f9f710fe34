// Reads people's names out of words with capitals: without titles before them, with the small words inside of them.
import { once } from "../../base/once.js";
import type { Lexicon } from "../names/lexicon.js";
import { fold } from "../names/word-form.js";
import { givenNamesAbroad } from "./data/given-names.js";
import type { Introductions } from "./introductions.js";

/** Small words inside of a name: "van der", "de la", "dos". */
const particles = "(?:v[ao]n(?: de[rn]?)?|vom|zu|ter|ten|de(?: l[ao]s?)?|du|des|del|della|di|d[ao]s?|le|el|al|bin)";
/** These stand in nothing but names, where the others also say where somebody works ("Ana de ..."). */
const onlyInNames = /^(?:v[ao]n|ter|ten|dos|das|le)(?!\p{L})/u;
const large = "\\p{Lu}\\p{L}*\\p{L}(?:['’-]\\p{L}+)*";
/** One to three words with capitals. */
const names = new RegExp(
  `(?<![\\p{L}'’-])\\p{Lu}[\\p{L}.]*\\p{L}(?:['’-]\\p{L}+)*(?: (?:${particles} )?${large}){0,2}(?![\\p{L}'’-])`,
  "gu",
);
const namesAbroad = once(() => new Set(givenNamesAbroad.trim().split(/\s+/)));
const isLarge = (word: string): boolean => /^\p{Lu}/u.test(word);

/** A name, and where it begins in the text that it is of. */
export interface PlacedName {
  name: string;
  index: number;
}

/** A person's name; one that is not sure may be that of a thing, where nothing else speaks for a person. */
export interface PersonName extends PlacedName {
  isSure: boolean;
}

/** Words with capitals and where they stand; a capital of the phrase before them ("Welcome Ida"), which ends at one of `ends`, is not theirs. */
export function* namesIn(text: string, ends: readonly number[]): Generator<PlacedName> {
  for (const { 0: found, index } of text.matchAll(names)) {
    const inside = ends.findLast((end) => end > index && end < index + found.length);
    const name = inside === undefined ? found : text.slice(inside, index + found.length).trimStart();
    yield { name, index: index + found.length - name.length };
  }
}

/**
 * Reads the person's name out of words with capitals, or tells that there is none: one that begins with a given name, or of which
 * no word is another; a title of an episode says "with" of people, so that a family name is enough in it. `talk` is all that is
 * said: what is written small in it is no name.
 */
export function makeNameReader(
  lexicon: Lexicon,
  { titles, nounsLarge, isEnglish }: Introductions,
  talk: string,
): (found: PlacedName, inTitle: boolean) => PersonName | undefined {
  const isKnownGiven = (word: string): boolean =>
    lexicon.isGivenName(fold(word)) || (!isEnglish && namesAbroad().has(fold(word)));
  const isGiven = (word: string): boolean =>
    isKnownGiven(word) || (word.includes("-") && isKnownGiven(word.split("-")[0]!));
  const isFamily = (word: string): boolean => lexicon.isFamilyName(fold(word));
  const small = once(() => new Set(Array.from(talk.matchAll(/(?<!\p{L})\p{Ll}[\p{L}'’-]*/gu), ([word]) => word)));
  const isOther = (word: string): boolean => {
    const lower = word.toLowerCase();
    if (lexicon.frequency(lower) !== undefined) return true;
    return (
      !isEnglish && (small().has(lower) || lexicon.isTechName(fold(word)) || lexicon.caseOf(fold(word)) !== undefined)
    );
  };
  const isNoName = (word: string): boolean =>
    !isEnglish && !isGiven(word) && !isFamily(word) && (!/\p{Ll}/u.test(word) || small().has(word.toLowerCase()));
  /** "Kollege Ida Berg": where all nouns have capitals, so has one before a name. */
  const isNoun = ([first, second]: readonly string[]): boolean =>
    nounsLarge === true && !isGiven(first!) && isGiven(second ?? "");
  /** Whether the small word at `k` is one of the name: "van der Berg", and not "Ana de Works". */
  const isInside = (words: readonly string[], k: number): boolean => {
    const next = words.slice(k).find(isLarge)!;
    const isOfPlace = !isLarge(words[k + 1]!) && !small().has(next.toLowerCase());
    return onlyInNames.test(words[k]!) || (k === 1 && (isFamily(next) || isOfPlace));
  };

  return ({ name: found, index }, inTitle) => {
    let words = found.split(" ");
    while (words.length > 1 && (titles.has(words[0]!.toLowerCase()) || isNoun(words))) words.shift();
    const at = index + found.length - words.join(" ").length;
    const cut = words.findIndex((word, k) => !isLarge(word) && isLarge(words[k - 1] ?? "") && !isInside(words, k));
    if (cut >= 0) words = words.slice(0, cut);
    if (nounsLarge && words.length === 3 && isLarge(words[1]!) && !isFamily(words[2]!) && !isGiven(words[1]!))
      words.pop();
    // What begins the next sentence has a capital too, and so has what somebody is: "Ida Berg Und", "Ida Berg CTO".
    while (words.length > 1 && isNoName(words.at(-1)!)) words.pop();
    const own = words.filter(isLarge);
    // A recogniser writes an unknown name again and again.
    if (own.some((word, k) => word.toLowerCase() === own[k - 1]?.toLowerCase())) return undefined;
    const isNew = own.length > 1 && !own.some(isOther);
    const isPerson = isGiven(own[0] ?? "") || (inTitle && own.length > 1 && isFamily(own.at(-1)!));
    return isPerson || isNew ? { name: words.join(" "), index: at, isSure: isPerson || isEnglish === true } : undefined;
  };
}
