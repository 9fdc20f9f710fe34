// Slugs: names turned into one safe path segment of a URL.
import { hashText } from "./hash.js";
import { spellOutLetters } from "./latin-letters.js";

/**
 * A text as a slug: lower case, ASCII where a Latin letter has an ASCII sibling, other scripts' letters kept, everything
 * else a hyphen. Never empty, never a dot or slash, at most 80 characters.
 */
export function slugify(text: string): string {
  const plain = /^[\x20-\x7e]*$/.test(text) ? foldAscii(text) : foldLetters(text);
  const slug = [...plain]
    .slice(0, 80)
    .join("")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? `x${hashText(text, 8)}` : slug;
}

/**
 * Whether Windows keeps the name of such a file for a device, whatever its ending
 * (https://learn.microsoft.com/windows/win32/fileio/naming-a-file): Git checks no such file out there.
 */
export const isDeviceName = (slug: string): boolean => /^(?:con|prn|aux|nul|(?:com|lpt)[0-9¹²³])$/i.test(slug);

/** The same for the usual name, without the tables of Unicode, which take longer to load than most names to fold. */
const foldAscii = (text: string): string =>
  text
    .toLowerCase()
    .replaceAll("&", " and ")
    .replaceAll("'", "")
    .replace(/[^a-z0-9]+/g, "-");

const foldLetters = (text: string): string =>
  spellOutLetters(text.toWellFormed().toLowerCase())
    .replaceAll("&", " and ")
    .normalize("NFD")
    .replace(/(?<=[a-z])\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/['’ʼ]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-");
