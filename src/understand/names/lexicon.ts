// What is known of English words: how often they are said, which are rare, which are names of people.
import { once } from "../../base/once.js";

export interface Lexicon {
  /** Log10 of an ordinary word's share in speech (-1.3 to -6.6); undefined when it is not an ordinary word. */
  frequency: FindWord;
  /** In the big word list, or a word of technology and business; only asked of words that are not ordinary. */
  isRare(word: string): boolean;
  /** One of the few hundred words that most speech is made of. */
  isFunction(word: string): boolean;
  /** Whether it is among the common first names of people. */
  isGivenName(word: string): boolean;
  /** Whether it is among the common last names. */
  isFamilyName(word: string): boolean;
  /** How a word is written that has a capital wherever it stands ("GitHub" of "github"); undefined for all others. */
  caseOf(word: string): string | undefined;
  /** Whether such a word is an ordinary one besides, and a name only in talk of technology: "varnish". */
  isOrdinaryBesides(word: string): boolean;
  /** Whether it is a name or an acronym that only talk of technology has: "kubernetes". */
  isTechName(word: string): boolean;
}

const spoken = `um uh uhm er erm ah oh mm hmm yeah yep nope okay ok also actually basically most many while once since until without within
  same both each such whose whether per via used yet like right whole than then though although unless toward towards upon among
  coulda shoulda woulda lotta sorta kinda outta dunno lemme gimme im youre theyre were thats dont cant`;

const toSet = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

/** Loads the word lists, on first call. All words are asked for, and answered, in lower case without accents. */
export const loadLexicon = once(async (): Promise<Lexicon> => {
  const [{ words }, { rareWords }, { techWords }, { givenNames, familyNames }, cased] = await Promise.all([
    import("./data/words.js"),
    import("./data/rare-words.js"),
    import("./data/tech-words.js"),
    import("./data/people-names.js"),
    import("./data/cased-words.js"),
  ]);
  const given = toSet(givenNames);
  // "IDA" is written so of a program, of a person far more often "Ida": which of them it is has to be heard.
  const isPerson = (form: string): boolean => form === form.toUpperCase() && given.has(form.toLowerCase());
  return makeLexicon(openWordTable(words), openWordFilter(rareWords), {
    techWords: toSet(techWords),
    givenNames: given,
    familyNames: toSet(familyNames),
    // Only captions without capitals ask for these.
    forms: once(() => {
      const written = `${cased.dictionaryNames.trim()} ${cased.casedWords.trim()}`.split(/\s+/);
      return new Map(written.filter((form) => !isPerson(form)).map((form) => [form.toLowerCase(), form]));
    }),
    ordinaryBesides: once(() => toSet(cased.ordinaryBesides)),
  });
});

/** What the public talks of too, in the forms of the list of technology. */
const consumerNames =
  toSet(`ceo ceos cfo facebook faq faqs gdp gmail google instagram ipad ipads iphone iphones ipo ipos irs llc
  microsoft netflix pdf pdfs qr reddit http https rss snapchat spotify tiktok twitter url urls usb usd whatsapp wikipedia youtube
  youtuber youtubers zoom amazon ebook ebooks xbox bluetooth ip changelog`);

interface WordSets {
  techWords: Set<string>;
  givenNames: Set<string>;
  familyNames: Set<string>;
  /** By words in small letters: as they are written. */
  forms(): Map<string, string>;
  ordinaryBesides(): Set<string>;
}

function makeLexicon(frequency: FindWord, inFilter: (word: string) => boolean, sets: WordSets): Lexicon {
  const { techWords, givenNames, familyNames, forms, ordinaryBesides } = sets;
  const spokenWords = toSet(spoken);
  return {
    frequency,
    isRare: (word) => techWords.has(word) || inFilter(word),
    isFunction: (word) => spokenWords.has(word) || (frequency(word) ?? -9) > -3.35,
    isGivenName: (word) => givenNames.has(word),
    isFamilyName: (word) => familyNames.has(word),
    caseOf: (word) => forms().get(word),
    isOrdinaryBesides: (word) => ordinaryBesides().has(word),
    isTechName: (word) =>
      techWords.has(word) && forms().has(word) && frequency(word) === undefined && !consumerNames.has(word),
  };
}

// Looks words up in the packed lists under data/: a front-coded sorted list, and a Bloom filter.
const steps = "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789!#%&()*+,-./:;<=>";

/** Gives log10 of a word's share in speech, or undefined for a word that is not in the list. */
type FindWord = (word: string) => number | undefined;

/**
 * Opens a front-coded list: blocks of words on a line each; an entry is the number of letters shared with the word before
 * (base 36), the other letters, and a sign for the frequency. Opening only finds where the blocks begin; a look-up is a
 * binary search over the first words of those that begin with the same two letters and a walk through one block.
 */
function openWordTable(packed: string): FindWord {
  const starts: number[] = [];
  for (let at = 0; at !== 0 || starts.length === 0; at = packed.indexOf("\n", at) + 1) starts.push(at);
  const blocks = countBlocks(packed, starts);
  let last = "";
  let share = findInBlock(packed, 0, last);

  return (word) => {
    // Mostly the same word is asked for twice in a row.
    if (word === last) return share;
    const key = keyOf(word, 0);
    let low = Math.max(0, blocks[key]! - 1);
    let high = Math.max(0, blocks[key + 1]! - 1);
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (startsAfter(packed, starts[middle]! + 1, word)) high = middle - 1;
      else low = middle;
    }
    last = word;
    share = findInBlock(packed, starts[low]!, word);
    return share;
  };
}

/** A number for the first two letters at a place, in the order of the alphabet: fewer letters come before more. */
function keyOf(text: string, at: number): number {
  const first = at < text.length ? text.charCodeAt(at) : 0;
  const second = at + 1 < text.length ? text.charCodeAt(at + 1) : 0;
  return isLetter(first) ? (first - 96) * 27 + (isLetter(second) ? second - 96 : 0) : 0;
}

/** By key: how many blocks begin with a word of a lower key. */
function countBlocks(packed: string, starts: readonly number[]): Int32Array {
  const counts = new Int32Array(27 * 27 + 2);
  for (let block = 0; block < starts.length; block++) counts[keyOf(packed, starts[block]! + 1) + 1]!++;
  for (let key = 1; key < counts.length; key++) counts[key]! += counts[key - 1]!;
  return counts;
}

const isLetter = (code: number): boolean => code >= 97 && code <= 122;

/** Whether the first word of a block stands behind the word in the alphabet. */
function startsAfter(packed: string, at: number, word: string): boolean {
  for (let i = 0; ; i++) {
    const code = packed.charCodeAt(at + i);
    const mine = i < word.length ? word.charCodeAt(i) : 0;
    if (!isLetter(code)) return false;
    if (code !== mine) return code > mine;
  }
}

function findInBlock(packed: string, start: number, word: string): number | undefined {
  let same = 0; // letters the entry before has in common with the word
  for (let at = start; at < packed.length && packed.charCodeAt(at) !== 10; ) {
    const digit = packed.charCodeAt(at);
    const shared = digit < 58 ? digit - 48 : digit - 55;
    let end = ++at;
    while (isLetter(packed.charCodeAt(end))) end++;
    if (shared < same) return undefined; // the list has gone past the word
    if (shared === same) {
      while (
        same < word.length &&
        at + same - shared < end &&
        packed.charCodeAt(at + same - shared) === word.charCodeAt(same)
      )
        same++;
      if (same === word.length && shared + end - at === same) return -1.3 - steps.indexOf(packed.charAt(end)) / 10;
    }
    at = end + 1;
  }
  return undefined;
}

/** Opens a Bloom filter in base64: the answer is never wrongly "no", and wrongly "yes" about once in 120 words. */
function openWordFilter(base64: string): (word: string) => boolean {
  const text = atob(base64);
  const size = text.length * 8;
  return (word) => {
    let a = 0x811c9dc5;
    let b = 0x1000193;
    for (let i = 0; i < word.length; i++) {
      a = Math.imul(a ^ word.charCodeAt(i), 0x01000193);
      b = Math.imul(b ^ word.charCodeAt(i), 0x85ebca6b);
      b ^= b >>> 13;
    }
    for (let k = 0; k < 7; k++) {
      const at = ((a + Math.imul(k, b | 1)) >>> 0) % size;
      if (!(text.charCodeAt(at >> 3) & (1 << (at & 7)))) return false;
    }
    return true;
  };
}
