// Gives episodes that come from elsewhere a slug and, where two have the same, a guid of their own: apps show one of them.
import { hashText } from "../../base/hash.js";
import { isDeviceName, slugify } from "../../base/slug.js";
import type { StandingEpisode } from "../../model/moved-show.js";
import { isSameRecording, plainTitle } from "./compared-names.js";

/** What tells episodes apart. */
interface Known {
  guid: string;
  title: string;
  url: string | undefined;
  /** When it came out, in milliseconds since 1970. */
  date: number | undefined;
}

/** The guid that an episode is known by from now on; undefined where it is one that is there already. What became of it is said. */
interface OwnGuid {
  guid: string | undefined;
  said?: { rule: string; message: string; hint?: string };
}

/**
 * Takes episodes one after the other, the newest first, of `source` ("the feed"): each guid belongs to whoever had it first.
 * `standing` are the episodes that are there already, by guid.
 */
export function ownGuids(source: string, standing: ReadonlyMap<string, StandingEpisode>): (one: Known) => OwnGuid {
  const seen = new Map<string, Known>();
  const ownOf = ({ guid, url, title }: Known): string | undefined =>
    [url ?? title, `${url}\n${title}`].map((text) => `${guid}#${hashText(text, 8)}`).find((free) => !seen.has(free));
  return (one) => {
    const { guid, title, url } = one;
    const here = standing.get(guid);
    const again = here && isLater(here, one) ? here : undefined;
    if (again && plainTitle(again.title) !== plainTitle(title)) {
      const own = ownOf(one);
      if (own === undefined) return { guid: undefined };
      seen.set(own, one);
      // It was said when it came.
      if (standing.has(own)) return { guid: own };
      const message = `"${title}" has the guid of "${again.title ?? again.slug}" (${again.file}), and came out later with another recording: it comes as an episode of its own, with the guid ${own}`;
      return {
        guid: own,
        said: {
          rule: "guid-again",
          message,
          hint: `Is it the same episode under a new title, write that title into ${again.file} and import again`,
        },
      };
    }
    const twin = seen.get(guid);
    if (!twin) {
      seen.set(guid, one);
      if (!again) return { guid };
      const message = `"${title}" came out again in ${source}, with another recording: ${again.file} stays as it is`;
      return {
        guid,
        said: { rule: "guid-again", message, hint: "Where the new recording is the right one, change audio there" },
      };
    }
    if (twin.url === url && twin.title === title) {
      const message = `"${title}" stands in ${source} twice, with the guid ${guid}: the first of the two is taken`;
      return { guid: undefined, said: { rule: "double", message } };
    }
    const own = ownOf(one);
    if (own === undefined) return { guid: undefined };
    seen.set(own, one);
    const message = `"${title}" has the guid of "${twin.title}", so apps show one of the two: it gets the guid ${own}`;
    return { guid: own, said: { rule: "guid-double", message } };
  };
}

/** Whether an episode came out after the one that stands under its guid, with another recording; of what is gone only the date is known. */
function isLater(here: StandingEpisode, { url, date }: Known): boolean {
  if (here.date === undefined || date === undefined || date <= here.date) return false;
  return here.url === undefined ? here.title === undefined : url !== undefined && !isSameRecording(here.url, url);
}

/** Names of files in `episodes/` that are no episodes. */
const reserved = ["show", "people", "index", "readme", "changelog", "license", "original", "transcripts"];

/** Characters: file names and addresses stay readable. */
const longest = 60;

/** What a slug is picked from: the name of its file or the title, with the number or a part of the guid's hash where others have that. */
interface Named {
  title: string;
  number?: number | undefined;
  guid: string;
  name?: string | undefined;
  /** Whether a slug is the one that this episode got when it was taken over before. */
  isOwn?: ((slug: string) => boolean) | undefined;
}

/**
 * Picks slugs that nobody has and that can be a file's name everywhere, in the order in which it is asked. `taken` are those of
 * episodes that are there.
 */
export function pickSlugs(taken: Iterable<string>): (episode: Named) => string {
  const known = new Set([...reserved, ...taken].map((slug) => slug.toLowerCase()));
  const picked = new Set<string>();
  return ({ title, number, guid, name, isOwn }) => {
    const base = cut(slugify(name ?? title));
    const numbered = number === undefined ? [] : [`${base}-${number}`];
    const hashed = `${base}-${hashText(guid, 6)}`;
    const all = [base, ...numbered, hashed];
    let slug =
      all.find((one) => isOwn?.(one) && !picked.has(one)) ?? all.find((one) => !known.has(one) && !isDeviceName(one));
    for (let at = 2; slug === undefined; at++) if (!known.has(`${hashed}-${at}`)) slug = `${hashed}-${at}`;
    known.add(slug);
    picked.add(slug);
    return slug;
  };
}

/** Cut between words where there are any. */
function cut(slug: string): string {
  if (slug.length <= longest) return slug;
  const short = slug.slice(0, longest + 1);
  const end = short.lastIndexOf("-");
  return (end > longest / 2 ? short.slice(0, end) : [...slug].slice(0, longest).join("")).replace(/-+$/, "");
}
