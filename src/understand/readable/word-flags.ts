// Bits that say what a word is, as far as its spelling tells.

/** Bits of `WordFacts.flags`. */
export const is = {
  /** Ends with a mark that ends a sentence, closing quotes aside. */
  end: 1 << 0,
  question: 1 << 1,
  comma: 1 << 2,
  /** Its first letter is a capital. */
  capital: 1 << 3,
  /** Its first character is a small letter. */
  small: 1 << 4,
  digit: 1 << 5,
  /** A mark of the captions such as `[music]`, or notes of music. */
  mark: 1 << 6,
  filler: 1 << 7,
  /** An English function word. */
  function: 1 << 8,
  /** A digit or a word for a number: never dropped. */
  number: 1 << 9,
  /** Its doubling is normal or carries meaning. */
  doubleFine: 1 << 10,
  /** Cut off: "th-". */
  cut: 1 << 11,
  /** An abbreviation whose full stop ends no sentence. */
  title: 1 << 12,
  /** Letters with full stops between: "U.S.", "a.m.". */
  dotted: 1 << 13,
  /** Ends with `.` itself, not `?`, `!` or a full stop of another script. */
  period: 1 << 14,
  /** Has a letter or a digit at all. */
  text: 1 << 15,
  /** A single capital letter and a full stop: "J.". */
  initial: 1 << 16,
  /** The English "I" written small: "i", "i'm". */
  smallI: 1 << 17,
  /** Stands without a space beside some words: of a script without spaces, or ending with one of its marks. */
  tight: 1 << 18,
  /** Of a script without spaces: as long as half its characters. */
  dense: 1 << 19,
  /** Its full stop may end no sentence, for one of the reasons above or for another. */
  doubtful: 1 << 21,
  /** May be a part of a web address, written or said. */
  address: 1 << 20,
} as const;
