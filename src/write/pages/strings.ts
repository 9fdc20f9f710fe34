// The words of the pages themselves in the languages they come in; a word or language not here gets English.
import ar from "./strings/data/ar.json" with { type: "json" };
import cs from "./strings/data/cs.json" with { type: "json" };
import da from "./strings/data/da.json" with { type: "json" };
import de from "./strings/data/de.json" with { type: "json" };
import es from "./strings/data/es.json" with { type: "json" };
import fi from "./strings/data/fi.json" with { type: "json" };
import fr from "./strings/data/fr.json" with { type: "json" };
import he from "./strings/data/he.json" with { type: "json" };
import hu from "./strings/data/hu.json" with { type: "json" };
import id from "./strings/data/id.json" with { type: "json" };
import it from "./strings/data/it.json" with { type: "json" };
import ja from "./strings/data/ja.json" with { type: "json" };
import ko from "./strings/data/ko.json" with { type: "json" };
import nb from "./strings/data/nb.json" with { type: "json" };
import nl from "./strings/data/nl.json" with { type: "json" };
import pl from "./strings/data/pl.json" with { type: "json" };
import pt from "./strings/data/pt.json" with { type: "json" };
import ru from "./strings/data/ru.json" with { type: "json" };
import sv from "./strings/data/sv.json" with { type: "json" };
import tr from "./strings/data/tr.json" with { type: "json" };
import uk from "./strings/data/uk.json" with { type: "json" };
import zh from "./strings/data/zh.json" with { type: "json" };
import zhHant from "./strings/data/zh-Hant.json" with { type: "json" };
import { english, type Strings, type Translation } from "./strings/english.js";

export type { Strings, Translation } from "./strings/english.js";

/** The words of each language, by its code, which names its file in `strings/data/`. */
const tables: Record<string, Translation> = {
  en: english,
  de,
  es,
  fr,
  pt,
  it,
  nl,
  da,
  nb,
  sv,
  fi,
  cs,
  hu,
  pl,
  ru,
  uk,
  tr,
  ar,
  he,
  id,
  ja,
  ko,
  zh,
  "zh-Hant": zhHant,
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
export const stringsFor = (language: string): Strings => ({ ...english, ...tableOf(language) });

/** What the pages say in English for a language tag: the keys of those words, and the file they are to be added to, where there is one. */
export function untranslated(language: string): { file?: string; keys: string[] } {
  const table = tableOf(language);
  if (!table) return { keys: Object.keys(english) };
  return { file: `src/write/pages/strings/data/${wordsKey(language)}.json`, keys: missingWords(table) };
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
