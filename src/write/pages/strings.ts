// The words of the pages themselves in the languages they come in; a language not here gets English.
import { arabic } from "./strings/arabic.js";
import { english, type Strings } from "./strings/english.js";
import { french } from "./strings/french.js";
import { german } from "./strings/german.js";
import { japanese } from "./strings/japanese.js";
import { portuguese } from "./strings/portuguese.js";
import { spanish } from "./strings/spanish.js";

export type { Strings } from "./strings/english.js";

const tables: Record<string, Strings> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  pt: portuguese,
  ja: japanese,
  ar: arabic,
};

/** Languages there are words for. */
export const languages: readonly string[] = Object.keys(tables);

const primary = (language: string): string => language.toLowerCase().split(/[-_]/)[0] ?? "";

/** The words for a language tag such as `pt-BR`; English when there are none. */
export const stringsFor = (language: string): Strings => tables[primary(language)] ?? english;

/** Whether there are words for a language tag. */
export const hasStrings = (language: string): boolean => Object.hasOwn(tables, primary(language));

/** Puts values in the places of a sentence: `fill("{0} of {1}", "2", "3")`. */
export const fill = (text: string, ...values: (string | number)[]): string =>
  text.replace(/\{(\d)\}/g, (mark, at: string) => String(values[Number(at)] ?? mark));

const rightToLeft = new Set([
  "ar",
  "arc",
  "ckb",
  "dv",
  "fa",
  "he",
  "iw",
  "ku",
  "nqo",
  "ps",
  "sd",
  "syr",
  "ug",
  "ur",
  "yi",
]);

/** Direction in which a language is written, for the `dir` attribute. */
export function directionOf(language: string): "ltr" | "rtl" {
  const [tag, ...rest] = language.split(/[-_]/);
  const script = rest.find((part) => part.length === 4)?.toLowerCase();
  if (script !== undefined)
    return ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"].includes(script) ? "rtl" : "ltr";
  return rightToLeft.has(tag!.toLowerCase()) ? "rtl" : "ltr";
}
