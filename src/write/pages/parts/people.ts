// People as HTML: a photograph or initials, the name, the role, the share of the talk and where else to find them.
import { personPath } from "../../../conventions/addresses.js";
import type { Link, Person, Show } from "../../../model/model.js";
import { escapeHtml, hrefOf, pageUrl, safeUrl } from "../escape.js";
import { shareText } from "../shown-text.js";
import type { Strings } from "../strings.js";
import { hostOf } from "./chapters.js";

/** A person as a page shows them. */
export type ShownPerson = Pick<Person, "id" | "name" | "role" | "links"> & Partial<Pick<Person, "url" | "image">>;

/** Role as the page's language says it; a role without a word stands as it was given. */
export const roleText = (role: string, words: Strings): string =>
  role === "host"
    ? words.role_host
    : role === "guest"
      ? words.role_guest
      : role.replace(/^./u, (letter) => letter.toUpperCase());

/** First letters of the first and last word of a name. */
export function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => [...(part ?? "")][0] ?? "");
  return letters.join("").toUpperCase();
}

/** A photograph, or a circle with initials where there is none. */
export function portraitPart(show: Show, person: ShownPerson, size = 72): string {
  const image = pageUrl(show, person.image);
  return image
    ? `<img class="portrait" src="${escapeHtml(image)}" alt="" width="${size}" height="${size}" loading="lazy">`
    : `<span class="portrait" aria-hidden="true">${escapeHtml(initials(person.name))}</span>`;
}

/** The person's own links: website first, then profiles, each once. */
export function personLinksPart(person: ShownPerson): string {
  const links: Link[] = [...(person.url ? [{ title: hostOf(person.url), url: person.url }] : []), ...person.links];
  const seen = new Set<string>();
  const items = links.flatMap((link) => {
    const url = safeUrl(link.url);
    if (!url || seen.has(url)) return [];
    seen.add(url);
    return [`<li><a href="${escapeHtml(url)}" rel="me">${escapeHtml(link.title || hostOf(url))}</a></li>`];
  });
  return items.length > 0 ? `<ul class="inline">${items.join("")}</ul>` : "";
}

/** Cards of the people of an episode; `shares` says how much of the talk is whose (0 to 1), by id. */
export function peoplePart(
  show: Show,
  people: ShownPerson[],
  shares: Map<string, number>,
  base: string,
  words: Strings,
): string {
  if (people.length === 0) return "";
  const items = people.map((person) => {
    const share = shares.get(person.id);
    const facts = [roleText(person.role, words), ...(share ? [shareText(share, words)] : [])].join(" · ");
    const href = escapeHtml(hrefOf(base, personPath(person.id)));
    return (
      `<li class="person">${portraitPart(show, person)}<div><a class="name" href="${href}">${escapeHtml(person.name)}</a>` +
      `<p>${escapeHtml(facts)}</p>${personLinksPart(person)}</div></li>`
    );
  });
  return `<ul class="people">\n${items.join("\n")}\n</ul>`;
}
