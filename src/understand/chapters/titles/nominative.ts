// Russian titles in the nominative, where the talk has it: "Льняное масло" for "льняным маслом"; none where only another case is said.
import { wordSet } from "../../../base/words.js";
import { joinWords, plainWord, stemWord } from "../tokens.js";
import type { TalkIndex } from "./talk-index.js";

const prepositions = wordSet(
  "в во на о об обо при по к ко с со у из изо от ото для до без за над под перед между через про около после против ради кроме среди вокруг возле",
);
/** Endings that only adjectives have in another case, those that they share with nouns, and those of the nominative. */
const surelyOther = /(?:ого|его|ому|ему|ым|им|ую|юю|ых|их|ыми|ими)$/;
const perhapsOther = /(?:ом|ем|ой|ей)$/;
const nominativeAdjective = /(?:ый|ий|ая|яя|ое|ее|ые|ие)$/;

/** Endings of nouns that are mostly another case, with those that the nominative of the same noun has. */
const endings: readonly (readonly [other: RegExp, nominative: RegExp])[] = [
  [/(?:ами|ями|ах|ях|ам|ям|ов|ев)$/, /[ыи]$/],
  [/(?:ой|ей|ою|ею)$/, /[ая]$/],
  [/(?:ом|ем|ём)$/, /[бвгджзйклмнпрстфхцчшщьое]$/],
  [/(?:ую|у|ю)$/, /[бвгджзйклмнпрстфхцчшщь]$/],
  [/(?<![еиоыь])е$/, /[бвгджзйклмнпрстфхцчшщьо]$/],
];
const ofFeminine = /[ая]$/;
/** Nothing else ends so but what has no cases. */
const accusative = /[бвгджзклмнпрстфхцчш]у$|[аи]цию$|[клнрт]ю$/;
const caseless = wordSet("шоу интервью меню ревю табу рагу авеню");
/** Forms of a masculine noun that no feminine and no neuter has, and such as a masculine has not. */
const masculine = /(?:ов|ом|ем)$/;
const notMasculine = /(?:ой|ей|о)$/;
const consonant = /[бвгджзйклмнпрстфхцчшщ]$/;
const endingOf = (word: string): (typeof endings)[number] | undefined => endings.find(([other]) => other.test(word));

/** From this share of its places on a word that a preposition governs has no nominative there. */
const governedShare = 0.5;

/** A title's phrase, said at the word numbers `everywhere`; undefined where it is in another case than the nominative. */
export function inNominative(index: TalkIndex, everywhere: readonly number[], text: string): string | undefined {
  const words = text.split(" ");
  const [first, second] = words.map(plainWord);
  if (first === undefined || !/^[а-яё]/.test(first)) return text;
  if (second !== undefined && nominativeAdjective.test(first)) return text;
  const isAdjective =
    second !== undefined &&
    (surelyOther.test(first) ||
      (perhapsOther.test(first) && (endingOf(second) !== undefined || (/й$/.test(first) && /[ыи]$/.test(second)))));
  const isGoverned = everywhere.filter((at) => governs(index, at)).length >= governedShare * everywhere.length;
  if (isAdjective) {
    const at = everywhere.find((one) => nominativeAdjective.test(index.plain[one]!));
    if (at !== undefined) return joinWords([index.plain[at]!, ...index.talk.words.slice(at + 1, at + words.length)]);
    return isGoverned || surelyOther.test(first) ? undefined : text;
  }
  const forms = new Set((index.places.get(stemWord(first)) ?? []).map((at) => index.plain[at]!));
  const form = nominativeOf(first, forms);
  if (form !== undefined) return joinWords([form, ...words.slice(1)]);
  const isOther = endingOf(first) !== undefined && isGoverned;
  return isOther || (accusative.test(first) && !caseless.has(first)) ? undefined : text;
}

/** The form in which the talk has a noun of another case in the nominative. */
function nominativeOf(word: string, forms: ReadonlySet<string>): string | undefined {
  const all = [...forms].filter((form) => !nominativeAdjective.test(form));
  const free = all.filter((form) => form !== word && endingOf(form) === undefined);
  if (ofFeminine.test(word)) {
    const isMasculine = all.some((form) => masculine.test(form)) && !all.some((form) => notMasculine.test(form));
    return isMasculine ? free.find((form) => consonant.test(form)) : undefined;
  }
  const ending = endingOf(word);
  if (ending === undefined) return undefined;
  const found = free.find((form) => ending[1].test(form));
  return found ?? (/[ую]$|е$/.test(word) ? free.find((form) => ofFeminine.test(form)) : undefined);
}

/** A preposition stands before it, or before an adjective that belongs to it. */
function governs({ plain, gap }: TalkIndex, at: number): boolean {
  if (gap[at] === 1) return false;
  const before = plain[at - 1]!;
  if (prepositions.has(before)) return true;
  return (
    (surelyOther.test(before) || perhapsOther.test(before)) && gap[at - 1] === 0 && prepositions.has(plain[at - 2]!)
  );
}
