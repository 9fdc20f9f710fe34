// Tells a number with a full stop that counts ("die 97. Ausgabe") from one that ends a sentence, in languages that write ordinals so.
import { wordSet } from "./words.js";

const languages = /^(?:de|da|nb|nn|no|fi|is|fo|hu|cs|sk|pl|sl|hr|sr|bs|et|lv|tr|lb|eu)(?:[-_]|$)/i;

/** Whether a language, by its code, writes ordinals as a number with a full stop. */
export const writesOrdinals = (language: string): boolean => languages.test(language);

/** A number of two digits hardly ends a sentence; one of three often does, but not behind these words of German. */
const leading = wordSet(
  "der die das dem den des am im zum zur vom beim unser unsere unserer unserem unseren meine meiner meinem meinen seine ihre eine einer jede jeder jedes jedem",
);

/** Whether a number of three digits with its full stop is an ordinal, by the word before it, in small letters, and by what follows. */
export const isLongOrdinal = (before: string, isNextSmall: boolean): boolean => isNextSmall || leading.has(before);
