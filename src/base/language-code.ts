// Tells codes of languages from what looks like one, and finds the one that was meant.
import { findNear } from "./near.js";

/** Whether a code such as "pt-BR" names a language and, where it has them, a script and a region that are registered. */
export function isLanguageCode(code: string): boolean {
  try {
    const { language, script, region } = new Intl.Locale(code);
    // Of the thousands of codes of three letters the system names only some.
    const isKnown = language.length === 3 || isLanguage(language);
    return (
      isKnown &&
      (script === undefined || nameOf("script", script) !== undefined) &&
      (region === undefined || nameOf("region", region) !== undefined)
    );
  } catch {
    return false;
  }
}

/** The system knows in which script every language with a code of two letters is written; to ask for its name takes 10 ms. */
const isLanguage = (code: string): boolean => new Intl.Locale(code).maximize().script !== undefined;

/** The code that was meant by the name of a language, by a country's code, or by a code with a region that does not exist. */
export function suggestLanguage(typed: string): string | undefined {
  const [first = "", ...rest] = typed.trim().split(/[-_ ]/);
  if (rest.length > 0 && isLanguageCode(first)) return first.toLowerCase();
  const name = typed.trim().toLowerCase();
  const names = new Map(codes().flatMap((code) => [...namesOf(code)].map((one) => [one.toLowerCase(), code] as const)));
  const named = names.get(name) ?? names.get(findNear(name, name.length > 4 ? [...names.keys()] : []) ?? "");
  return named ?? languageOfCountry(first);
}

const letters = "abcdefghijklmnopqrstuvwxyz";
const codes = (): string[] =>
  [...letters].flatMap((a) => [...letters].map((b) => a + b)).filter((code) => nameOf("language", code) !== undefined);

/** What a language is called in English and by those who speak it. */
function namesOf(code: string): Set<string> {
  const own = new Intl.DisplayNames([code, "en"], { type: "language" }).of(code);
  return new Set([nameOf("language", code), own].filter((name) => name !== undefined));
}

function languageOfCountry(country: string): string | undefined {
  if (!/^[a-z]{2}$/i.test(country) || nameOf("region", country.toUpperCase()) === undefined) return undefined;
  return new Intl.Locale(`und-${country}`).maximize().language;
}

function nameOf(type: "language" | "script" | "region", code: string): string | undefined {
  return new Intl.DisplayNames(["en"], { type, fallback: "none" }).of(code);
}
