// Slugs: names turned into one safe path segment of a URL.
import { hashText } from "./hash.js";

/** Latin letters that do not come apart into a letter and an accent. */
const letters: Record<string, string> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  đ: "d",
  ð: "d",
  ł: "l",
  þ: "th",
  ı: "i",
  ħ: "h",
  ŋ: "n",
  "&": " and ",
};

/**
 * A text as a slug: lower case, ASCII where a Latin letter has an ASCII sibling, other scripts' letters kept, everything
 * else a hyphen. Never empty, never a dot or slash, at most 80 characters.
 */
export function slugify(text: string): string {
  const plain = text
    .toWellFormed()
    .toLowerCase()
    .replace(/[ßæœøđðłþıħŋ&]/g, (letter) => letters[letter]!)
    .normalize("NFD")
    .replace(/(?<=[a-z])\p{M}+/gu, "")
    .normalize("NFC")
    .replace(/['’ʼ]/g, "")
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, "-");
  const slug = [...plain]
    .slice(0, 80)
    .join("")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? `x${hashText(text, 8)}` : slug;
}
