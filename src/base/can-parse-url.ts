// Tells whether a text is an address, and whether one of the web.

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

/** Whether a value is an address of the web: http or https, with all that `new URL` needs. */
export const isWebAddress = (value: unknown): value is string =>
  typeof value === "string" && /^https?:\/\//i.test(value) && canParseUrl(value);
