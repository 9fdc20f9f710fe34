// Carries from one episode to the next what is known of names: pairs that people accepted, pairs that must never be made, guests.
import type { Episode, Glossary } from "../../model/model.js";

type Decided = NonNullable<Episode["learned"]>;

/** So many of each kind are carried along, the latest. */
const mostLearned = 200;

/** What an episode tells later ones: the pairs of its glossary, and the names of its own people that are more than a first name. */
export function tellNames({ glossary: { replace, never }, guests, hosts }: Episode): Decided | undefined {
  const people = [...guests, ...hosts].map(({ name }) => name).filter((name) => /\p{L}\s+\p{L}/u.test(name));
  return replace.length + never.length + people.length > 0 ? { replace, never, people } : undefined;
}

/**
 * For each episode what was decided in those before it, by slug; nothing for those before which nothing was. `decided` comes in
 * the order in which they are out, the first one first. A later decision takes the place of an earlier one of the same pair.
 */
export function learnPairs(
  decided: Iterable<{ slug: string; pairs: Decided | undefined }>,
): ReadonlyMap<string, Decided> {
  const learned = new Map<string, Decided>();
  let now: Decided = { replace: [], never: [], people: [] };
  for (const { slug, pairs } of decided) {
    if (now.replace.length + now.never.length + now.people.length > 0) learned.set(slug, now);
    if (!pairs) continue;
    now = {
      people: [...now.people.filter((name) => !pairs.people.includes(name)), ...pairs.people].slice(-mostLearned),
      replace: after(now.replace, pairs.replace, [...pairs.replace, ...pairs.never]),
      never: after(now.never, pairs.never, [...pairs.never, ...pairs.replace]),
    };
  }
  return learned;
}

type Pairs = Glossary["never"];

/** The pairs of before that `decided` says nothing of, then those that come to them. */
function after(before: Pairs, added: Pairs, decided: Pairs): Pairs {
  const said = new Set(decided.map(keyOf));
  const unbound = new Set(decided.filter(({ to }) => to === "").map(({ from }) => from.toLowerCase()));
  const kept = before.filter((pair) => !said.has(keyOf(pair)) && !unbound.has(pair.from.toLowerCase()));
  return [...kept, ...added].slice(-mostLearned);
}

const keyOf = ({ from, to }: { from: string; to: string }): string => `${from.toLowerCase()}\n${to}`;
