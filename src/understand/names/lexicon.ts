// What is known of English words: how often they are said, which are rare, which are names of people.
import { type FindWord, openWordFilter, openWordTable } from "./word-table.js";

export interface Lexicon {
  /** Log10 of an ordinary word's share in speech (-1.3 to -6.6); undefined when it is not an ordinary word. */
  frequency: FindWord;
  /** In the big word list, or a word of technology and business; only asked of words that are not ordinary. */
  isRare(word: string): boolean;
  /** One of the few hundred words that most speech is made of. */
  isFunction(word: string): boolean;
  isGivenName(word: string): boolean;
  isFamilyName(word: string): boolean;
}

const spoken = `um uh uhm er erm ah oh mm hmm yeah yep nope okay ok also actually basically most many while once since until without within
  same both each such whose whether per via used yet like right whole than then though although unless toward towards upon among
  coulda shoulda woulda lotta sorta kinda outta dunno lemme gimme im youre theyre were thats dont cant`;

/** Loads the word lists. All words are asked for, and answered, in lower case without accents. */
export async function loadLexicon(): Promise<Lexicon> {
  const [{ words }, { rareWords }, { techWords }, { givenNames, familyNames }] = await Promise.all([
    import("./data/words.js"),
    import("./data/rare-words.js"),
    import("./data/tech-words.js"),
    import("./data/people-names.js"),
  ]);
  return makeLexicon(openWordTable(words), openWordFilter(rareWords), techWords, givenNames, familyNames);
}

const toSet = (list: string): Set<string> => new Set(list.trim().split(/\s+/));

function makeLexicon(
  frequency: FindWord,
  inFilter: (word: string) => boolean,
  tech: string,
  given: string,
  family: string,
): Lexicon {
  const techWords = toSet(tech);
  const givenNames = toSet(given);
  const familyNames = toSet(family);
  const spokenWords = toSet(spoken);
  return {
    frequency,
    isRare: (word) => techWords.has(word) || inFilter(word),
    isFunction: (word) => spokenWords.has(word) || (frequency(word) ?? -9) > -3.35,
    isGivenName: (word) => givenNames.has(word),
    isFamilyName: (word) => familyNames.has(word),
  };
}
