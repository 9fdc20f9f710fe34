// The words of the pages themselves in the languages they come in (a word or language not here gets English), and roles, dates and lengths in them.
import { toWall } from "../../base/zone.js";
import type { Card, Entry, Seconds } from "../../model/model.js";
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

/** A moment as a day in the show's zone: "2 March 2026" in the language's own order. */
export function dateText(utc: number, zone: string, words: Strings): string {
  const wall = toWall(utc, zone);
  const month = words.months.split(" ")[wall.month - 1] ?? "";
  return words.date.replace("{d}", String(wall.day)).replace("{m}", month).replace("{y}", String(wall.year));
}

/** A length to the minute: "1 h 17 min", "42 min", "30 s". */
export function lengthText(seconds: Seconds, words: Strings): string {
  if (!(seconds > 0)) return "";
  if (seconds < 60) return fill(words.second, Math.round(seconds));
  const minutes = Math.round(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60 === 0 && hours > 0 ? "" : fill(words.minute, minutes % 60);
  return [hours > 0 ? fill(words.hour, hours) : "", rest].filter(Boolean).join(" ");
}

/** A share of the whole, 0 to 1, in per cent; 100 is all of it, as long as a thousandth is not somebody else's. */
export const shareText = (share: number, words: Strings): string =>
  fill(words.percent, Math.min(share > 0.999 ? 100 : 99, Math.round(share * 100)));

/** A length for machines: "PT1H17M5S". */
export function isoLength(seconds: Seconds): string {
  const whole = Math.max(0, Math.round(seconds));
  const [hours, minutes, rest] = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  return `PT${hours ? `${hours}H` : ""}${minutes ? `${minutes}M` : ""}${rest || whole === 0 ? `${rest}S` : ""}`;
}

/** Whether the recording is one to be seen. */
export const isVideo = ({ episode: { audio } }: Pick<Entry, "episode">): boolean =>
  /^\s*video\//i.test(audio?.type ?? "");

/** What is said of an episode that is not published. */
export const stateText = (state: Card["state"], words: Strings): string | null =>
  state === "published" ? null : state === "draft" ? words.draft : words.scheduled;

/** What is said of a trailer or a bonus episode. */
export const typeText = (type: Card["type"], words: Strings): string | null =>
  type === "trailer" ? words.trailer : type === "bonus" ? words.bonus : null;

/** "Host", "Guest" in the language of the strings; any other role with a capital. */
export function roleName(role: string, words: Strings): string {
  if (role === "host") return words.role_host;
  if (role === "guest") return words.role_guest;
  return role.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
