// The files of a show that comes from elsewhere.
import { nameMarkdown, originalPath } from "../../conventions/addresses.js";
import type { OutFile } from "../../model/model.js";
import type { MovedEpisode, MovedShow, SuggestedGuest, TypedFields, TypedValue } from "../../model/moved-show.js";
import { writeFrontMatter } from "../front-matter.js";

/** Path of an episode's file. */
const episodeFile = (slug: string): string => `episodes/${slug}.md`;

/** Files of an episode; its own is the last, so that there is none without what belongs to it. */
export function writeMovedEpisode({ slug, fields, notes, original, files, suggestedGuests }: MovedEpisode): OutFile[] {
  return [
    ...files.map(({ path, content }) => ({ path: `episodes/${path}`, content })),
    ...writeOriginal(slug, notes, original),
    { path: episodeFile(slug), content: suggest(spellFile(fields, notes), suggestedGuests) },
  ];
}

/** The file with a comment that names guests, as the last line of its front-matter. */
const suggest = (text: string, guests: readonly SuggestedGuest[] = []): string =>
  guests.length === 0
    ? text
    : text.replace(/\n---(?=\n|$)/, () => `\n# guests: [${guests.map(spellGuest).join(", ")}]\n---`);
const spellGuest = ({ name, url }: SuggestedGuest): string =>
  url === undefined ? name : `{ name: ${name}, url: ${JSON.stringify(url)} }`;

/** Files of the show itself, without the lock; show.md is the last. */
export function writeMovedShow({ fields, about, people, original }: MovedShow): OutFile[] {
  const named = Object.keys(people).length > 0;
  return [
    ...(named ? [{ path: "episodes/people.md", content: spellFile(people, "") }] : []),
    ...writeOriginal("show", String(fields.description ?? ""), original),
    { path: "episodes/show.md", content: spellFile(fields, about) },
  ];
}

function writeOriginal(name: string, markdown: string, original: MovedEpisode["original"]): OutFile[] {
  if (original === undefined) return [];
  const content = `${JSON.stringify({ of: nameMarkdown(markdown), ...original }, undefined, 2)}\n`;
  return [{ path: originalPath(name), content }];
}

function spellFile(fields: TypedFields, body: string): string {
  const written = writeFrontMatter(present(fields) as object);
  return body.trim() === "" ? written : `${written}\n${body.trim()}\n`;
}

/** The value without what is undefined. */
function present(value: TypedValue): TypedValue {
  if (Array.isArray(value)) return value.map(present);
  if (typeof value !== "object") return value;
  const fields = Object.entries(value as TypedFields).filter(([, one]) => one !== undefined);
  return Object.fromEntries(fields.map(([name, one]) => [name, present(one!)]));
}
