// Gives straight quotation marks in titles the shape that the page's language prints, for the eye only.

import { wordsKey } from "./strings.js";

/** Outer and inner marks by language; all others print as English does. */
const marks: Record<string, readonly [open: string, close: string, innerOpen: string, innerClose: string]> = {
  en: ["“", "”", "‘", "’"],
  de: ["„", "“", "‚", "‘"],
  cs: ["„", "“", "‚", "‘"],
  sk: ["„", "“", "‚", "‘"],
  sl: ["„", "“", "‚", "‘"],
  pl: ["„", "”", "‚", "’"],
  hu: ["„", "”", "»", "«"],
  ro: ["„", "”", "«", "»"],
  bg: ["„", "“", "‚", "‘"],
  fr: ["«\u00a0", "\u00a0»", "“", "”"],
  it: ["«", "»", "“", "”"],
  es: ["«", "»", "“", "”"],
  ca: ["«", "»", "“", "”"],
  ru: ["«", "»", "„", "“"],
  uk: ["«", "»", "„", "“"],
  el: ["«", "»", "“", "”"],
  nb: ["«", "»", "‘", "’"],
  da: ["»", "«", "›", "‹"],
  sv: ["”", "”", "’", "’"],
  fi: ["”", "”", "’", "’"],
  ar: ["«", "»", "“", "”"],
  fa: ["«", "»", "“", "”"],
  he: ["”", "”", "’", "’"],
  ja: ["「", "」", "『", "』"],
  "zh-Hant": ["「", "」", "『", "』"],
};

/**
 * `"` in pairs become the language's quotation marks, `'` inside a word or after one an apostrophe, in pairs inner marks. A mark
 * without its partner, and one after a digit (5', 7"), stays.
 */
export function shapeQuotes(text: string, language: string): string {
  if (!/["']/.test(text)) return text;
  const [open, close, innerOpen, innerClose] = marks[wordsKey(language)] ?? marks.en!;
  const before = String.raw`(?<=^|[\s(\[{“„«「/–—-])`;
  const after = String.raw`(?=$|[\s)\]}.,;:!?…”“»」/–—-])`;
  return text
    .replace(/(?<=^|\s)(?:'(n)'|'(?=\d\ds?\b|(?:tis|twas|em|cause)\b))(?=\s|\w)/giu, (_, n?: string) =>
      n === undefined ? "’" : `’${n}’`,
    )
    .replace(new RegExp(`${before}"(?=\\S)([^"]*\\S)"${after}`, "g"), (_, inner: string) => open + inner + close)
    .replace(
      new RegExp(`${before}'(?=\\S)([^']*[^\\s'])'${after}`, "g"),
      (_, inner: string) => innerOpen + inner + innerClose,
    )
    .replace(/(?<=\p{L})'(?=\p{L}|$|[\s.,;:!?…”»)-])/gu, "’");
}
