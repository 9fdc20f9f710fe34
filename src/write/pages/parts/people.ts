// People as templates get them: name, role in words, share of the talk, picture or initials, and where else to find them.
import { personPath } from "../../../conventions/addresses.js";
import type { Link, Person, Understood } from "../../../model/model.js";
import { hrefOf, type Place, pageUrl } from "../escape.js";
import { lengthText, roleName, shareText } from "../shown-text.js";
import type { Strings } from "../strings.js";
import { linkValues } from "./links.js";

/** A person as a page shows them. */
export type ShownPerson = Pick<Person, "id" | "name" | "role" | "links"> & Partial<Pick<Person, "url" | "image">>;

/** First letters of the first and last word of a name. */
function initials(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean);
  const letters = [parts[0], parts.length > 1 ? parts.at(-1) : undefined].map((part) => [...(part ?? "")][0] ?? "");
  return letters.join("").toUpperCase();
}

/** How much somebody talks, where it is known: seconds, and 0 to 1. */
export type Talk = Partial<Pick<Understood["people"][number], "talkTime" | "share">>;

/** A person's values. `links` begin with their own site, each address once. */
export function personValues(place: Place, person: ShownPerson, words: Strings, { talkTime, share }: Talk = {}) {
  const own: Link[] = person.url ? [{ title: "", url: person.url }] : [];
  return {
    id: person.id,
    name: person.name,
    initials: initials(person.name),
    role: person.role,
    role_text: roleName(person.role, words),
    href: hrefOf(place.base, personPath(person.id)),
    url: person.url ?? null,
    image: pageUrl(place, person.image) ?? null,
    links: linkValues([...own, ...person.links]),
    talk_time: talkTime ?? null,
    talk_text: lengthText(talkTime ?? 0, words) || null,
    share: share ?? null,
    share_text: share ? shareText(share, words) : null,
  };
}
