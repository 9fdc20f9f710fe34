// What kind of word each word of a talk is where it stands: a light guess from lists, endings and the words beside it.

import { wordSet } from "../../../base/words.js";
import { chapterWords } from "../chapter-words.js";
import { type Nouns, nounsOf } from "./nouns/nouns.js";

/**
 * `noun` also for names; `adjective`; `verb`; `gerund` (an -ing word), `activity` (one that is also a noun: "building");
 * `participle` ("distributed"); `other` for adverbs, numbers and small words.
 */
export type WordKind = "noun" | "adjective" | "verb" | "gerund" | "activity" | "participle" | "other";

/** How words are told apart in a language. */
export interface WordKinds {
  /** Kind letters of common words (see data/word-kinds.ts); absent for languages without a list. */
  letters?: ReadonlyMap<string, string>;
  /** Nouns are written with capitals (German). */
  capitalNouns: boolean;
  /** Small words that may stand between two nouns of one phrase; those of English where absent. */
  joints?: ReadonlySet<string>;
  /** What is known of the nouns of a language other than English that has a table. */
  nouns?: Nouns;
  /** Nouns stand in the cases of Russian. */
  cases?: true;
}

/** `letters` are those of English; `language` as in BCP 47, empty for English. */
export const chooseKinds = (letters: ReadonlyMap<string, string>, language: string): WordKinds => {
  if (/^(?:en\b|$)/i.test(language)) return { letters, capitalNouns: false };
  const joints = new Set(chapterWords(language).joints?.split(" ") ?? []);
  const nouns = nounsOf(language);
  return {
    capitalNouns: /^de\b/i.test(language),
    joints,
    ...(nouns ? { nouns } : {}),
    ...(/^ru\b/i.test(language) ? { cases: true } : {}),
  };
};

export const determiners = wordSet(
  "a an the this that these those my your his her its our their some any every each no another which whose",
);
const articles = wordSet("a an the my your his our their");
const beforeThird = wordSet("this that which it he she who each every");
const beforeNoun = wordSet("of in for with on about from into at by like without between");
const beforeVerb = wordSet(
  "i you we they he she it who will would can could should must to don't doesn't didn't gonna wanna i'll we'll you'll they'll i'd you'd we'd can't couldn't won't wouldn't let's just really always never also actually",
);
const afterVerb = wordSet(
  "the a an it them him her me us this that these those my your our their its his up out how what",
);
const auxiliaries = wordSet(
  "have has had having i've we've you've they've been be is are was were am got get gets it's that's just also already",
);
const numbers =
  /^(?:hundred|thousand|million|billion|trillion|dozen|percent|zero|double|triple|half|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)s?$/;

/** The letter of a word without its neighbours: that of the list, of its singular, or what its ending says. */
const letterOf = (letters: ReadonlyMap<string, string>, plain: string): string => {
  if (numbers.test(plain) || /^\p{N}/u.test(plain)) return "r";
  const word = plain.replace(/'s$/, "").replace(/^.*-(?=\p{L})/u, "");
  const listed = letters.get(word);
  if (listed !== undefined) return listed;
  if (/[a-z]{2}s$/.test(word) && !/(?:ss|us|is)$/.test(word)) {
    const bases = [word.slice(0, -1), word.slice(0, -2), word.replace(/ies$/, "y")];
    const base = bases.map((one) => letters.get(one)).find((letter) => letter !== undefined);
    if (base === "V") return "V";
    return base !== undefined && /[nvad]/.test(base) ? "n" : "N";
  }
  if (/[a-z]{2}ly$/.test(word)) return "r";
  if (/[a-z]{2}ed$/.test(word)) return "d";
  if (/[a-z]{2}ing$/.test(word)) return "g";
  return /(?:able|ible|ous|ful|less|ive|ic|ary|ical|ional|ish)$/.test(word) ? "J" : "N";
};

export interface Written {
  words: readonly string[];
  plain: readonly string[];
  /** 1 where a mark or the beginning of a unit stands before the word. */
  gap: Uint8Array;
  /** Whether a plain word is mostly written with a capital. */
  isName: (plain: string) => boolean;
}

const months = /^(?:january|february|march|april|may|june|july|august|september|october|november|december)$/;

/** The number of a name: "Larkspur 30", "Rowing Player One", not "May 23". */
export const numbersName = ({ words, plain, gap }: Omit<Written, "isName">, i: number): boolean =>
  gap[i] === 0 &&
  i > 0 &&
  isCapital(words[i - 1]) &&
  plain[i - 1]!.length > 1 &&
  !months.test(plain[i - 1]!) &&
  /^\d{1,3}(?:\.\d+)*$|^(?:One|Two|Three|Four|Five)$/.test(words[i]!);

const isCapital = (word: string | undefined): boolean => word !== undefined && /^\P{Ll}*\p{Lu}/u.test(word);

const leastCompound = 3;

/** Verbs that the talk often puts behind the same noun, with no object, are nouns there: "block download". */
const findCompounds = (
  plain: readonly string[],
  gap: Uint8Array,
  letterAt: (i: number) => string,
): ((i: number) => boolean) => {
  const counts = new Map<string, number>();
  const keyAt = (i: number) => `${plain[i - 1]} ${plain[i]}`;
  const isAt = (i: number): boolean =>
    gap[i] === 0 && letterAt(i) === "V" && /[Nn]/.test(letterAt(i - 1)) && !/s$/.test(plain[i - 1]!);
  for (let i = 1; i < plain.length; i++)
    if (isAt(i) && (gap[i + 1] === 1 || !afterVerb.has(plain[i + 1]!)))
      counts.set(keyAt(i), (counts.get(keyAt(i)) ?? 0) + 1);
  return (i) => (counts.get(keyAt(i)) ?? 0) >= leastCompound && isAt(i);
};

/** The kind of each word in its place. */
export const guessKinds = ({ words, plain, gap, isName }: Written, kinds: WordKinds): WordKind[] => {
  const { letters, capitalNouns } = kinds;
  if (letters === undefined)
    return words.map((word) => (!capitalNouns || isCapital(word) ? "noun" : ("adjective" as const)));
  const known = new Map<string, string>();
  const articled = new Map<string, number>();
  for (let i = 1; i < plain.length; i++)
    if (gap[i] === 0 && articles.has(plain[i - 1]!)) articled.set(plain[i]!, (articled.get(plain[i]!) ?? 0) + 1);
  const letterAt = (i: number): string => {
    const word = plain[i];
    if (word === undefined) return "r";
    let letter = known.get(word);
    if (letter === undefined) {
      letter = letterOf(letters, word);
      if (letter === "V" && articled.has(word)) letter = "v";
      known.set(word, letter);
    }
    return letter;
  };
  const compounds = findCompounds(plain, gap, letterAt);
  const found: WordKind[] = [];
  /** Whether a word of one of these letters stands behind word `i`, in the same unit. */
  const goesOn = (i: number, letters: RegExp): boolean =>
    gap[i + 1] === 0 && (plain[i + 1] ?? "") !== "" && letters.test(letterAt(i + 1));
  const isNameAt = (i: number, letter: string): boolean =>
    (found[i - 1] === "noun" && gap[i] === 0 && numbersName({ words, plain, gap }, i)) ||
    (isCapital(words[i]) && letter !== "r" && (gap[i] === 0 || (/[NnGj]/.test(letter) && isName(plain[i]!)))) ||
    /^\p{Lu}{2,}/u.test(words[i]!);
  const kindAt = (i: number): WordKind => {
    const letter = letterAt(i);
    const before = gap[i] === 1 ? "" : plain[i - 1]!;
    const last = before === "" ? "other" : found[i - 1]!;
    if (isNameAt(i, letter) || letter === "N") return "noun";
    if (measures.test(plain[i]!) && goesOn(i, /[dgG]/)) return "adjective";
    switch (letter) {
      case "r":
        return "other";
      case "J":
        return "adjective";
      case "d":
        // "They shipped Acme", "the wheel turned slowly" say what was done; "a shipped product" has a noun to go with.
        return beforeVerb.has(before) || auxiliaries.has(before) || last === "noun" || isCapital(words[i + 1])
          ? "other"
          : "participle";
      case "g":
        return "gerund";
      case "G":
        return "activity";
      case "j":
        return goesOn(i, /[NnGj]/) ? "adjective" : "noun";
      case "a":
        return !beforeVerb.has(before) && goesOn(i, /[NnGj]/) ? "adjective" : "verb";
      case "V":
        return articles.has(before) || last === "adjective" || compounds(i) ? "noun" : "verb";
    }
    const ends = /s$/.test(plain[i]!);
    const after = gap[i + 1] === 0 ? (plain[i + 1] ?? "") : "";
    if (beforeThird.has(before) && /[^s]s$/.test(plain[i]!)) return "verb";
    if (ends && !before.endsWith("s") && last === "noun" && (afterVerb.has(after) || goesOn(i, /J/))) return "verb";
    if (determiners.has(before) || beforeNoun.has(before) || last === "adjective") return "noun";
    if (beforeVerb.has(before) || /..ly$/.test(before)) return "verb";
    return letter === "n" || (last === "noun" && !afterVerb.has(after)) ? "noun" : "verb";
  };
  for (let i = 0; i < words.length; i++) found.push(kindAt(i));
  return found;
};

/** Words of measure that make one with the participle after them: "longer lived", "high paying". */
const measures = /^(?:(?:long|short|low|high|fast|slow|deep|wide|hard)(?:er)?|well|far)$/;

/** A short vowel between consonants at the end: its last letter doubles where the stress lies on it. */
const doubling = /(?:qu|[^aeiou])[aeiou][bdgmnprt]$|^[aeiou][bdgmnprt]$/;
const oneSyllable = /^[^aeiouy]*(?:qu)?[aeiou]+[^aeiou]*$/;
/** Longer verbs that carry the stress at their end. */
const stressedAtEnd =
  /^(?:be|for|ad|com|o|sub|per|pre|re|trans|in|de|con|dis|ab|e|up|im)(?:gin|get|mit|fer|cur|gret|ter|set|hor|bar|trol|plan|run|cap|map|ship|wrap|fit|tag|tap|bed|plug)$/;

/** "build" -> "building": the form in which a verb opens a title. */
export const makeGerund = (verb: string): string => {
  if (verb.endsWith("ie")) return `${verb.slice(0, -2)}ying`;
  if (/[^eoy]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  if (doubling.test(verb) && (oneSyllable.test(verb) || stressedAtEnd.test(verb))) return `${verb}${verb.at(-1)}ing`;
  return `${verb}ing`;
};

/** Past forms that a pronoun may stand before as before a plain form: nothing is made of them. */
export const pastForms = wordSet(
  "left went got said made had took came saw knew gave found thought told became felt brought began kept held wrote stood heard meant met ran paid sat spoke led grew lost fell sent built understood drew broke spent rose drove bought wore chose sold caught taught won sought fought shot hung flew threw drank ate slept swept dealt lent bent slid stuck struck swung sang rang sank swam woke froze stole tore shook hid bit fed bred bled fled",
);
