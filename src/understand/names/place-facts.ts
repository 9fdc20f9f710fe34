// What the search for windows reads of a form and of its place in the text, as one number.
import { sign } from "./form-signs.js";

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
