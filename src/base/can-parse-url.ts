// Tells whether a text is an address.

/**
 * Whether `new URL(text, base)` gives one. `URL.canParse` is not asked: in Node 20 and 22 it denies addresses with letters such
 * as "ü" once the code that asks is hot, for it takes Latin-1 for UTF-8 then.
 */
export function canParseUrl(text: string, base?: string): boolean {
  try {
    new URL(text, base);
    return true;
  } catch {
    return false;
  }
}
