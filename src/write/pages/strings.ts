// The words of the pages themselves in the languages they come in; a word or language not here gets English.
import { arabic } from "./strings/arabic.js";
import { chinese } from "./strings/chinese.js";
import { czech } from "./strings/czech.js";
import { danish } from "./strings/danish.js";
import { dutch } from "./strings/dutch.js";
import { english, type Strings, type Translation } from "./strings/english.js";
import { finnish } from "./strings/finnish.js";
import { french } from "./strings/french.js";
import { german } from "./strings/german.js";
import { hebrew } from "./strings/hebrew.js";
import { hungarian } from "./strings/hungarian.js";
import { indonesian } from "./strings/indonesian.js";
import { italian } from "./strings/italian.js";
import { japanese } from "./strings/japanese.js";
import { korean } from "./strings/korean.js";
import { norwegian } from "./strings/norwegian.js";
import { polish } from "./strings/polish.js";
import { portuguese } from "./strings/portuguese.js";
import { russian } from "./strings/russian.js";
import { spanish } from "./strings/spanish.js";
import { swedish } from "./strings/swedish.js";
import { traditionalChinese } from "./strings/traditional-chinese.js";
import { turkish } from "./strings/turkish.js";
import { ukrainian } from "./strings/ukrainian.js";

export type { Strings, Translation } from "./strings/english.js";

/** Each language's file in `strings/` and its words. */
const tables: Record<string, readonly [file: string, words: Translation]> = {
  en: ["english", english],
  de: ["german", german],
  es: ["spanish", spanish],
  fr: ["french", french],
  pt: ["portuguese", portuguese],
  it: ["italian", italian],
  nl: ["dutch", dutch],
  da: ["danish", danish],
  nb: ["norwegian", norwegian],
  sv: ["swedish", swedish],
  fi: ["finnish", finnish],
  cs: ["czech", czech],
  hu: ["hungarian", hungarian],
  pl: ["polish", polish],
  ru: ["russian", russian],
  uk: ["ukrainian", ukrainian],
  tr: ["turkish", turkish],
  ar: ["arabic", arabic],
  he: ["hebrew", hebrew],
  id: ["indonesian", indonesian],
  ja: ["japanese", japanese],
  ko: ["korean", korean],
  zh: ["chinese", chinese],
  "zh-Hant": ["traditional-chinese", traditionalChinese],
};

/** Languages there are words for. */
export const languages: readonly string[] = Object.keys(tables);

/** Codes whose readers read another code's words: the old ones of a language, and Norwegian however it is written. */
const sameWords: Record<string, string> = { no: "nb", nn: "nb", iw: "he", in: "id", cmn: "zh", yue: "zh-Hant" };

/** The key of `tables` for a language tag: `pt` for `pt-BR`, `zh-Hant` for `zh-TW`, and the first part of one that is not there. */
export function wordsKey(language: string): string {
  const [first = "", ...rest] = language.toLowerCase().split(/[-_]/);
  const key = sameWords[first] ?? first;
  const isTraditional = rest.some((part) => ["hant", "tw", "hk", "mo"].includes(part)) && !rest.includes("hans");
  return key === "zh" && isTraditional ? "zh-Hant" : key;
}

const tableOf = (language: string) =>
  Object.hasOwn(tables, wordsKey(language)) ? tables[wordsKey(language)] : undefined;

/** The words for a language tag such as `pt-BR`; those that are missing in English. */
export const stringsFor = (language: string): Strings => ({ ...english, ...tableOf(language)?.[1] });

/** What the pages say in English for a language tag: the keys of those words, and the file they are to be added to, where there is one. */
export function untranslated(language: string): { file?: string; keys: string[] } {
  const table = tableOf(language);
  if (!table) return { keys: Object.keys(english) };
  return { file: `src/write/pages/strings/${table[0]}.ts`, keys: missingWords(table[1]) };
}

/** The keys a language has no word for. */
export const missingWords = (words: Translation): string[] =>
  Object.keys(english).filter((key) => !words[key as keyof Strings]);

/** Puts values in the places of a sentence: `fill("{0} of {1}", "2", "3")`. */
export const fill = (text: string, ...values: (string | number)[]): string =>
  text.replace(/\{(\d)\}/g, (mark, at: string) => String(values[Number(at)] ?? mark));

const rightToLeft = new Set("ar arc ckb dv fa he iw ku nqo ps sd syr ug ur yi".split(" "));

/** Direction in which a language is written, for the `dir` attribute. */
export function directionOf(language: string): "ltr" | "rtl" {
  const [tag, ...rest] = language.split(/[-_]/);
  const script = rest.find((part) => part.length === 4)?.toLowerCase();
  if (script !== undefined)
    return ["arab", "hebr", "thaa", "syrc", "nkoo", "adlm", "rohg"].includes(script) ? "rtl" : "ltr";
  return rightToLeft.has(tag!.toLowerCase()) ? "rtl" : "ltr";
}
