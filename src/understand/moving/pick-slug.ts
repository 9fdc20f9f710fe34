// Gives every episode that comes from elsewhere a slug of its own.
import { hashText } from "../../base/hash.js";
import { slugify } from "../../base/slug.js";

/** Names of files in `episodes/` that are no episodes. */
const reserved = ["show", "people", "index", "readme", "changelog", "license", "original", "transcripts"];

/** Characters: file names and addresses stay readable. */
const longest = 60;

/**
 * Picks slugs that nobody has, in the order in which it is asked: from the name of its file or the title, with the episode's number or a part of the
 * guid's hash behind it where others have that title too. `taken` are those of episodes that are there.
 */
export function pickSlugs(
  taken: Iterable<string>,
): (episode: { title: string; number?: number | undefined; guid: string; name?: string | undefined }) => string {
  const known = new Set([...reserved, ...taken].map((slug) => slug.toLowerCase()));
  return ({ title, number, guid, name }) => {
    const base = baseSlug(name ?? title);
    const numbered = number === undefined ? [] : [`${base}-${number}`];
    const hashed = `${base}-${hashText(guid, 6)}`;
    let slug = [base, ...numbered, hashed].find((one) => !known.has(one));
    for (let at = 2; slug === undefined; at++) if (!known.has(`${hashed}-${at}`)) slug = `${hashed}-${at}`;
    known.add(slug);
    return slug;
  };
}

/** A text as the slug that it gives where nobody has it. */
export const baseSlug = (text: string): string => cut(slugify(text));

/** Cut between words where there are any. */
function cut(slug: string): string {
  if (slug.length <= longest) return slug;
  const short = slug.slice(0, longest + 1);
  const end = short.lastIndexOf("-");
  return (end > longest / 2 ? short.slice(0, end) : [...slug].slice(0, longest).join("")).replace(/-+$/, "");
}
