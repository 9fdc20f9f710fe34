// Carries from one episode to the next what is known of names: pairs that people accepted, pairs that must never be made, guests.
import type { Episode, Glossary } from "../../model/model.js";
import { termsOfTitle } from "./terms.js";

type Learned = NonNullable<Episode["learned"]>;
/** What an episode tells of names, beside its title. */
export type Decided = Omit<Learned, "titled">;

/** So many of each kind are carried along, the latest. */
const mostLearned = 200;
/** Terms are looked for by their sound, which takes half a millisecond each in an hour of talk. */
const mostTerms = 24;
/** A name is the show's own from so many titles on: in one or two it may be misspelled, or of no other episode. */
const leastTitles = 3;

/** What an episode tells later ones: the pairs and terms of its glossary, and the names of its own people that are more than a first name. */
export function tellNames({ glossary: { replace, never, terms: typed }, guests, hosts }: Episode): Decided | undefined {
  const people = [...guests, ...hosts].map(({ name }) => name).filter((name) => /\p{L}\s+\p{L}/u.test(name));
  const terms = typed.map(({ term }) => term);
  return replace.length + never.length + people.length + terms.length > 0
    ? { replace, never, people, terms }
    : undefined;
}

/**
 * For each episode what was decided in those before it, by slug; nothing for those before which nothing was. `told` comes in
 * the order in which they are out, the first one first. A later decision takes the place of an earlier one of the same pair.
 */
export function learnPairs(
  told: Iterable<{ slug: string; title: string; pairs: Decided | undefined }>,
): ReadonlyMap<string, Learned> {
  const learned = new Map<string, Learned>();
  const titles = new Map<string, number>();
  let now: Learned = { replace: [], never: [], people: [], terms: [], titled: [] };
  for (const { slug, title, pairs } of told) {
    if (Object.values(now).some((one) => one.length > 0)) learned.set(slug, now);
    const usual: string[] = [];
    for (const name of new Set(termsOfTitle(title).map(({ term }) => term))) {
      const count = (titles.get(name) ?? 0) + 1;
      titles.set(name, count);
      if (count === leastTitles) usual.push(name);
    }
    if (usual.length > 0) now = { ...now, titled: [...now.titled, ...usual].slice(-mostTerms) };
    if (!pairs) continue;
    now = {
      ...now,
      people: latest(now.people, pairs.people, mostLearned),
      terms: latest(now.terms, pairs.terms, mostTerms),
      replace: after(now.replace, pairs.replace, [...pairs.replace, ...pairs.never]),
      never: after(now.never, pairs.never, [...pairs.never, ...pairs.replace]),
    };
  }
  return learned;
}

/** The names of before and those that come to them, each once, the latest `most`. */
const latest = (before: readonly string[], added: readonly string[], most: number): string[] =>
  [...before.filter((name) => !added.includes(name)), ...added].slice(-most);

type Pairs = Glossary["never"];

/** The pairs of before that `decided` says nothing of, then those that come to them. */
function after(before: Pairs, added: Pairs, decided: Pairs): Pairs {
  const said = new Set(decided.map(keyOf));
  const unbound = new Set(decided.filter(({ to }) => to === "").map(({ from }) => from.toLowerCase()));
  const kept = before.filter((pair) => !said.has(keyOf(pair)) && !unbound.has(pair.from.toLowerCase()));
  return [...kept, ...added].slice(-mostLearned);
}

const keyOf = ({ from, to }: { from: string; to: string }): string => `${from.toLowerCase()}\n${to}`;
