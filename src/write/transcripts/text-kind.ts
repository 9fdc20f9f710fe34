// Looks once through a text for everything that a format could have to do with it.

/** Bits of `traitsOf`. */
export const has = {
  /** `&`, `<` or `>`. */
  markup: 1,
  /** A quote or a backslash. */
  quote: 2,
  /** Characters that are not one column wide. */
  wide: 4,
  /** Control characters, line breaks, or white space at the ends or doubled. */
  untidy: 8,
  /** Halves of characters, which may be alone. */
  surrogate: 16,
} as const;

/** Anything but the characters of plain English text, of which most texts are made. */
const unusual = /[^ !#-%'-;=?-[\]-~]/;

/** What a text has, as bits of `has`. */
export function traitsOf(text: string): number {
  const ends = text.charCodeAt(0) === 32 || text.charCodeAt(text.length - 1) === 32;
  if (!ends && text !== "" && !unusual.test(text) && !text.includes("  ")) return 0;
  return lookThrough(text);
}

function lookThrough(text: string): number {
  let kind = 0;
  let before = 32;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > 62 && code < 127) {
      if (code === 92) kind |= has.quote;
    } else if (code <= 32) {
      if (code !== 32 || before === 32) kind |= has.untidy;
    } else if (code < 63) {
      if (code === 38 || code === 60 || code === 62) kind |= has.markup;
      else if (code === 34) kind |= has.quote;
    } else if (code < 0xa1 || code === 0x2028 || code === 0x2029) kind |= has.untidy;
    else if (code >= 0x300) {
      if (code < 0x370 || (code >= 0x483 && (code < 0x2010 || code > 0x2030))) kind |= has.wide;
      if (code >= 0xd800 && code <= 0xdfff) kind |= has.surrogate;
    }
    before = code;
  }
  return before === 32 ? kind | has.untidy : kind;
}

/** Text on one line, without control characters or halves of characters. */
export const tidyText = (text: string): string =>
  text
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f]/g, "")
    .replace(/\s+/g, " ")
    .trim();
