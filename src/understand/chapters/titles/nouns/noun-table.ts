// What a language's table of nouns holds: behind which words they stand, and which of them name no topic. A new language is a file like es.ts.

/** Lists in small letters, divided by bars; a word with a straight apostrophe at its end stands joined to the next. */
export interface NounTable {
  /** Articles, possessives and the like that stand before nouns only. */
  determiners: string;
  /** Articles that are also pronouns ("la toma"): behind a preposition they are articles. */
  articles: string;
  prepositions: string;
  /** Nouns that name no topic by themselves, in each of their forms, and words of politeness. */
  hollow: string;
  /** What case and number put at a noun's end. */
  inflection: RegExp;
  /** Forms of verbs and adverbs by their endings: behind a noun they are no part of its phrase. */
  loose?: RegExp;
  /** Endings of infinitives and participles: such a word is a noun where it mostly stands as one. */
  verbal?: RegExp;
  /** The noun of a phrase is its last word, and is written with a capital (German). */
  isLast?: boolean;
  /** Whether an adjective that was said behind the word `before` (empty where a sentence or phrase begins) can open a title as it is. */
  standsFree?: (adjective: string, before: string) => boolean;
}
