// The names that an episode's front-matter knows for sure: its hosts and guests, the show, firms among its links and terms.
import type { Episode, Show } from "../../model/model.js";
import { namesOf } from "./terms.js";

export interface KnownName {
  /** As it is written. */
  name: string;
  kind: "host" | "guest" | "show" | "firm";
  /** Whose name it is: two names of one person are no rivals. */
  of: string;
}

/** The names, long forms of a person or title first; nobody is introduced by the family name alone. */
export function collectKnownNames(show: Show, episode: Episode): KnownName[] {
  const people = [
    ...episode.hosts.map((person) => ({ person, kind: "host" as const })),
    ...episode.guests.map((person) => ({ person, kind: "guest" as const })),
  ];
  const firms = [
    ...[...episode.links, ...show.links].map(({ title }) => title.trim()).filter((title) => isFirm.test(title)),
    ...[...episode.glossary.terms, ...show.glossary.terms].flatMap(({ term, kind }) =>
      kind === undefined || kind === "company" ? term : [],
    ),
  ];
  return [
    ...people.flatMap(({ person, kind }) =>
      namesOf(person)
        .filter(({ term }) => term !== person.name.split(/\s+/).at(-1) || term === person.name)
        .map(({ term }): KnownName => ({ name: term, kind, of: person.id })),
    ),
    ...titlesOf(show.title).map((name): KnownName => ({ name, kind: "show", of: "show" })),
    ...[...new Set(firms)].map((name): KnownName => ({ name, kind: "firm", of: name })),
  ];
}

/** One to three words with capitals, and nothing of "on X", "Website" or "Our new book". */
const isFirm =
  /^(?!(?:web ?site|home ?page|newsletter|blog|book|podcast|our|my|the)\b)\p{Lu}[\p{L}\p{N}.&-]+(?: \p{Lu}[\p{L}\p{N}.&-]+){0,2}$/iu;

/** The ways a show is called: its title up to "with", a colon or a dash, without an article in front. */
export function titlesOf(title: string): string[] {
  const [short] = title.split(/\s+(?:with|by|mit|von|avec|con|com)\s+(?=\p{Lu})|\s*[:|–—(]|\s-\s/u);
  const called = [title, short!].map((one) =>
    one
      .trim()
      .replace(/^(?:the|der|die|das|le|la|les|l['’]|el|los|las|o|a|os|as|il|lo|gli|i)\s+(?=\S)/iu, "")
      .replace(/[!?.]+$/, ""),
  );
  return [...new Set(called)].filter((one) => one.split(/\s+/).length <= 5 && one.length >= 3);
}
