// What is known of a form at a glance, as bits, and what the search for windows reads of it and of its place, as one number.

/**
 * `mark`: no window crosses it. `lead`, `tail`: punctuation before or after it. `possessive`: an ending with an apostrophe.
 * `plain`: letters a to z, the first one perhaps a capital, and punctuation around them. `read` and `heard`: how much of the
 * form is known by now.
 */
export const sign = {
  mark: 1,
  lead: 2,
  tail: 4,
  capital: 8,
  function: 16,
  possessive: 32,
  plain: 64,
  read: 128,
  heard: 256,
} as const;

/** Of a form, behind the lowest byte, which is the number of its letters and digits, and of its place. */
export const place = {
  /** The kinds of the ends, plus one, in seven bits. */
  ends: 8,
  /** Vowels, as far as they are counted, in four bits. */
  vowels: 15,
  /** No window has this word. */
  closed: 1 << 19,
  /** No window goes over from the word before to this one: there is a stop, a quote or a turn between them. */
  parted: 1 << 20,
  /** No window goes on behind the word. */
  stopped: 1 << 21,
  /** It is not the part of a term in any case: a function word. */
  strange: 1 << 22,
  capital: 1 << 23,
  /** The word is right on its own. */
  right: 1 << 24,
} as const;

/** The signs of a form as those of its place. */
export const placeSigns = (signs: number): number =>
  (signs & sign.mark ? place.closed : 0) |
  (signs & sign.lead ? place.parted : 0) |
  (signs & sign.tail ? place.stopped : 0) |
  (signs & sign.function ? place.strange : 0) |
  (signs & sign.capital ? place.capital : 0);
