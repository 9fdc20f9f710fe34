// Carries from one episode to the next what people decided of names: pairs that they accepted, and pairs that must never be made.
import type { Episode, Glossary } from "../../model/model.js";

type Decided = Pick<Glossary, "replace" | "never">;

/** So many pairs of each kind are carried along, the latest. */
const mostLearned = 200;

/**
 * For each episode what was decided in those before it, by slug; nothing for those before which nothing was. `decided` comes in
 * the order in which they are out, the first one first. A later decision takes the place of an earlier one of the same pair.
 */
export function learnPairs(
  decided: Iterable<{ slug: string; pairs: Decided | undefined }>,
): ReadonlyMap<string, NonNullable<Episode["learned"]>> {
  const learned = new Map<string, Decided>();
  let now: Decided = { replace: [], never: [] };
  for (const { slug, pairs } of decided) {
    if (now.replace.length + now.never.length > 0) learned.set(slug, now);
    if (!pairs || pairs.replace.length + pairs.never.length === 0) continue;
    now = {
      replace: after(now.replace, pairs.replace, [...pairs.replace, ...pairs.never]),
      never: after(now.never, pairs.never, [...pairs.never, ...pairs.replace]),
    };
  }
  return learned;
}

/** The pairs of before that `decided` says nothing of, then those that come to them. */
function after(before: Decided["never"], added: Decided["never"], decided: Decided["never"]): Decided["never"] {
  const said = new Set(decided.map(keyOf));
  const unbound = new Set(decided.filter(({ to }) => to === "").map(({ from }) => from.toLowerCase()));
  const kept = before.filter((pair) => !said.has(keyOf(pair)) && !unbound.has(pair.from.toLowerCase()));
  return [...kept, ...added].slice(-mostLearned);
}

const keyOf = ({ from, to }: { from: string; to: string }): string => `${from.toLowerCase()}\n${to}`;
