// Finds the names and acronyms that captions in small letters leave small: those that are known, and those the reader hears.
import { once } from "../../base/once.js";
import { wordSet } from "../../base/words.js";
import type { Operation } from "../../model/model.js";
import type { Lexicon } from "../names/lexicon.js";
import type { Term } from "../names/terms.js";
import type { HeardWords } from "../reader/read-words.js";
import { capitalise } from "./change-word.js";
import { is } from "./learn-word.js";
import { type OwnForms, openOwnForms, type WholeTerm } from "./own-forms.js";
import { coreAt, flagsAt, keyAt, type WordFacts } from "./word-facts.js";

/** From these probabilities on a word has a capital, by what is known of it. */
const capitalFrom = {
  /** It always has one, and is no everyday word besides. */
  name: 0.03,
  /** It mostly has one where it is said, but is an everyday word too. */
  likely: 0.25,
  /** A word that no list has. */
  unknown: 0.3,
  /** A word of the dictionary, or a single letter. */
  everyday: 0.75,
  /** A word of the dictionary that is seldom said: what the reader never met it takes for a name. */
  seldom: 0.93,
};
/** In a source that has capitals of its own a word without one needs more. */
const withCapitals = { name: 0.2, likely: 0.6, unknown: 0.5, everyday: 0.9, seldom: 0.95 };
/** A word that is said so often is a name everywhere or nowhere: from these means on of what is heard at its places. */
const leastPlaces = 3;
const everywhere = { unknown: 0.2, seldom: 0.8 };
/** Behind a word that has a capital so surely the next one needs this part of it. */
const surely = 0.8;
const onwards = 0.4;
/** Log10 of the share in speech of "well", "look", "yes". */
const saidAlways = -3.6;
/** From this probability of one of its words on, words that are a whole term of the show's are it. */
const wholeFrom = 0.3;
/** Log10 of the share in speech of "notebook", "ginger". */
const saidSeldom = -5;
/** English writes them small: numbers, and seasons, of which one is a first name too. */
const neverNames = wordSet(
  "spring summer autumn winter two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen " +
    "seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion",
);
/** Said all the time, and a name where it is heard as one. */
const namesSaidAlways = wordSet("god dr mr mrs ms");
/** Names of ordinary words that talk of any subject has; they are written so where they are said whole and one word is heard as a name. */
const compounds = (
  "New York,New Yorker,New Yorkers,New England,New Zealand,New Jersey,New Mexico,New Orleans,New Delhi,New Hampshire,New Testament," +
  "Old Testament,White House,Supreme Court,World War,World Cup,World Bank,Middle East,Middle Ages,Cold War,Civil War,Wall Street," +
  "Silicon Valley,Super Bowl,United Nations,United Kingdom,Soviet Union,European Union,Red Cross,Ivy League,Premier League," +
  "Great Britain,Great Depression,Nobel Prize,House of Commons,House of Lords,West Coast,East Coast,West Virginia,Holy Spirit,New York Times,Wall Street Journal,New York City," +
  "American Revolution,French Revolution,Industrial Revolution,Revolutionary War,Native American,Native Americans"
)
  .split(",")
  .map((term): Term => ({ term, kind: "phrase", origin: "title" }));
/** A longer word of several capitals is a brand with a spelling of its own, of which only the first letter is certain. */
const longestAcronym = 4;
/** A source that has capitals at more of its words than this writes them where they belong. */
const mostCapitals = 0.01;

export interface CapitalsInput {
  words: readonly string[];
  facts: WordFacts;
  heard: HeardWords;
  /** Where words are dropped or replaced by others nothing is done. */
  others: Iterable<Operation>;
  lexicon?: Lexicon;
  /** Of the show and the episode: they are written as they are here. */
  terms: readonly Term[];
}

/** A replacement for each word that has a capital wherever it stands. */
export function findCapitals(input: CapitalsInput): Operation[] {
  const { words, facts, heard, others, lexicon, terms } = input;
  const own = openOwnForms([...terms, ...compounds], facts, lexicon);
  const nameAt = openNames(input, own);
  const operations: Operation[] = [];
  const taken = new Set<number>();
  for (const one of others) {
    if (one.kind === "drop") taken.add(one.at);
    if (one.kind === "replace") for (let at = one.from; at < one.to; at++) taken.add(at);
  }
  const write = (at: number, word: string): void => {
    if (word !== words[at])
      operations.push({ kind: "replace", from: at, to: at + 1, text: [word], step: "capitals", why: "heard" });
    taken.add(at);
  };
  /** The last word that is surely a name, and those whose term asks for a capital at the words beside. */
  let named = -2;
  const bound: number[] = [];
  for (let at = 0; at < words.length; at++) {
    if (flagsAt(facts, at) & is.capital && heardAt(heard, at) >= surely && goesOnBehind(coreAt(facts, at))) named = at;
    if (taken.has(at) || (flagsAt(facts, at) & (is.small | is.cut)) !== is.small) continue;
    const bare = coreAt(facts, at).replace(/'s$/, "");
    const whole = own.wholeAt(at, bare);
    if (whole && hearsName(heard, whole)) {
      write(at, words[at]!.replace(bare, whole.form));
      continue;
    }
    const name = nameAt(at, bare, at === named + 1);
    if (!name) continue;
    if (heardAt(heard, at) >= surely && goesOnBehind(bare)) named = at;
    if (name.bound && name.word !== words[at]) bound.push(at);
    write(at, name.word);
  }
  // A term of words of the dictionary has all its capitals or none: "Micro focus" is Micro Focus.
  for (const at of bound)
    for (const next of [at - 1, at + 1]) {
      if (next < 0 || next >= words.length || taken.has(next)) continue;
      const form = own.at(next, coreAt(facts, next));
      if (form?.beside?.includes(coreAt(facts, at))) write(next, words[next]!.replace(coreAt(facts, next), form.form));
    }
  return operations.sort((a, b) => placeOf(a) - placeOf(b));
}

/** Whether a name may go on behind the word: not behind "Roman", "Chinese", nor behind "I". */
const goesOnBehind = (core: string): boolean => !/^i(?:'|$)|(?:an|ese|ish)$/.test(core);

const heardAt = ({ capital, capitals }: HeardWords, at: number): number => capital[at]! + capitals[at]!;

/** A word as it is written where it is a name; `bound` where its term asks for a capital at the words beside it. */
interface HeardName {
  word: string;
  bound: boolean;
}

/** By place, the word there without its ending, and whether a sure name stands before it: the word as a name, if it is heard as one. */
function openNames(
  { words, facts, heard, lexicon }: CapitalsInput,
  own: OwnForms,
): (at: number, bare: string, isBehindName: boolean) => HeardName | undefined {
  const from = hasCapitals(words, facts) ? withCapitals : capitalFrom;
  const caseOf = openCases(facts, lexicon);
  const placesOf = gatherPlaces(facts, heard);
  return (at, bare, isBehindName) => {
    const share = heardAt(heard, at);
    if (share < from.name) return undefined;
    const core = coreAt(facts, at);
    // What is said all the time begins a sentence here, or a quotation; "x-ray" is written so.
    const isAlwaysSaid = (lexicon?.frequency(bare) ?? -9) > saidAlways || lexicon?.isFunction(bare);
    if ((isAlwaysSaid && !namesSaidAlways.has(bare)) || /^\p{L}-/u.test(core)) return undefined;
    const known = caseOf(bare);
    const mine = own.at(at, bare);
    const form = mine?.form ?? known.form;
    const isNone = (mine === undefined && neverNames.has(bare)) || (known.isThing && form === undefined);
    if (isNone && !isBehindName) return undefined;
    // What somebody did is no part of the name: "Ida carved out time".
    const isDone = /^(?!united$|limited$|allied$).{2,}ed$/.test(bare) && !lexicon?.isFamilyName(bare);
    // "Acme tools": what a name goes on with is likelier a part of it.
    const goesOn = isBehindName && !isDone ? onwards : 1;
    const kind = kindOf(bare, form, lexicon);
    const places = placesOf(at);
    const isAlike = from === capitalFrom && goesOn === 1 && places.count >= leastPlaces;
    const [heardHere, wanted] =
      isAlike && (kind === "unknown" || kind === "seldom")
        ? [places.share / places.count, everywhere[kind]]
        : [share, from[kind] * goesOn];
    if (heardHere < wanted) return undefined;
    const bound = mine?.beside !== undefined;
    if (form !== undefined) return { word: words[at]!.replace(bare, form), bound };
    const isAcronym = core.length <= longestAcronym && isSpelled(core, places.lead) && !lexicon?.isGivenName(bare);
    return { word: isAcronym ? acronym(words[at]!) : capitalise(words[at]!), bound };
  };
}

/** What is heard of a word at all its places in the talk. */
interface Places {
  count: number;
  /** The sums of how likely it has a capital, and of how much likelier several are than one. */
  share: number;
  lead: number;
}

/** By place: what is heard of its word everywhere. */
function gatherPlaces(facts: WordFacts, { capital, capitals }: HeardWords): (at: number) => Places {
  const all = new Map<number, Places>();
  for (let at = 0; at < facts.ids.length; at++) {
    const key = keyAt(facts, at);
    const known = all.get(key) ?? { count: 0, share: 0, lead: 0 };
    all.set(key, known);
    known.count++;
    known.share += capital[at]! + capitals[at]!;
    known.lead += capitals[at]! - capital[at]!;
  }
  return (at) => all.get(keyAt(facts, at))!;
}

/** Letters that are said one by one: several capitals are likelier than one at all places of the word together, or it has no vowel. */
const isSpelled = (core: string, lead: number): boolean => lead > 0 || /^[^aeiouy]{3,}$/.test(core);

const placeOf = (one: Operation): number => (one.kind === "replace" ? one.from : 0);

/** Whether the reader takes one of the words for a name, of a term that stands there whole. */
function hearsName({ capital, capitals }: HeardWords, { first, end }: WholeTerm): boolean {
  for (let at = first; at < end; at++) if (capital[at]! + capitals[at]! >= wholeFrom) return true;
  return false;
}

function kindOf(word: string, form: string | undefined, lexicon: Lexicon | undefined): keyof typeof capitalFrom {
  if (!lexicon) return form === undefined ? "everyday" : "likely";
  const said = lexicon.frequency(word);
  const isEveryday = (said ?? -9) > -6;
  const isGiven = lexicon.isGivenName(word);
  const isPerson = isGiven || lexicon.isFamilyName(word);
  if (form !== undefined) return isEveryday && !isPerson ? "likely" : "name";
  // "Rice" and "Brown" are family names, and said of other things far more often.
  if (isGiven || (isPerson && !isEveryday)) return "likely";
  if (word.length > 1 && said === undefined && !lexicon.isRare(word)) return "unknown";
  return word.length === 1 || (said ?? -9) > saidSeldom ? "everyday" : "seldom";
}

/** So many different names of technology make a talk one of it; a short one needs one for so many words. */
const technical = { names: 3, words: 500 };
/** Where a thing is named so often beside one of several of it ("apples"), it is no firm. */
const ofSeveral = 1 / 8;

/**
 * How a word is written that has a capital wherever it stands; or that it is a thing in this talk: "varnish" is one only
 * in talk of technology, and "apple" none where apples are talked of.
 */
function openCases(
  facts: WordFacts,
  lexicon: Lexicon | undefined,
): (word: string) => { form?: string; isThing?: true } {
  const talk = once(() => {
    const counts = new Map<string, number>();
    for (let at = 0; at < facts.ids.length; at++) {
      const core = coreAt(facts, at);
      counts.set(core, (counts.get(core) ?? 0) + 1);
    }
    const names = [...counts.keys()].filter((word) => lexicon?.isTechName(word)).length;
    return { counts, isTechnical: names >= Math.min(technical.names, Math.ceil(facts.ids.length / technical.words)) };
  });
  return (word) => {
    const form = lexicon?.caseOf(word);
    if (form === undefined) return {};
    if (lexicon?.frequency(word) === undefined) return { form };
    const { counts, isTechnical } = talk();
    const isThing =
      (!isTechnical && lexicon.isOrdinaryBesides(word)) ||
      // "Americans" are no things.
      (lexicon.caseOf(`${word}s`) === undefined && (counts.get(`${word}s`) ?? 0) > (counts.get(word) ?? 0) * ofSeveral);
    return isThing ? { isThing } : { form };
  };
}

function hasCapitals(words: readonly string[], facts: WordFacts): boolean {
  let capitals = 0;
  for (let at = 0; at < words.length; at++)
    if (flagsAt(facts, at) & is.capital && !/^i(?:'|$)/.test(coreAt(facts, at))) capitals++;
  return capitals > words.length * mostCapitals;
}

/** All letters large, but for the ending of "ceos" and "ceo's". */
const acronym = (word: string): string =>
  word.replace(/^(\p{L}+?)((?:'s|s)?\P{L}*)$/u, (_, letters: string, rest: string) => letters.toUpperCase() + rest);

/** A replacement for each that is not among the dropped words; marks around the word stay. Nothing in other languages. */
export function findSmallI(words: readonly string[], facts: WordFacts, dropped: Iterable<Operation>): Operation[] {
  const operations: Operation[] = [];
  if (!(facts.any & is.smallI)) return operations;
  const gone = new Set<number>();
  for (const one of dropped) if (one.kind === "drop") gone.add(one.at);
  for (let at = 0; at < facts.ids.length; at++) {
    if (!(flagsAt(facts, at) & is.smallI) || gone.has(at)) continue;
    const text = [`I${words[at]!.slice(1)}`];
    operations.push({ kind: "replace", from: at, to: at + 1, text, step: "capitals", why: "I" });
  }
  return operations;
}
