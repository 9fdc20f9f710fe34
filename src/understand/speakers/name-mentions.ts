// What a first name said aloud tells, among several people, of who speaks there, before it and after it.
import { wordSet } from "../../base/word-set.js";
import type { Person } from "../../model/model.js";
import { coreOf } from "../readable/learn-word.js";
import { coreAt, type WordFacts } from "../readable/word-facts.js";
import { mentionWeights } from "./data/people-weights.js";
import { saidNames, saysSelf } from "./name-signs.js";

interface Run {
  first: number;
  end: number;
}

/** Kinds of mention, by where in the stretch a name stands and by the words beside it. */
type Kind = keyof typeof mentionWeights;

/** "So, Ada": she is spoken to. */
const addressing = wordSet("so welcome hey hi hello thanks you well yeah right okay oh");
/** "With Ada", "as Ada said": she is spoken of. */
const telling = wordSet("and with like said as from by");

/**
 * Log-odds for each of `people` to speak in each stretch, a row a stretch: a name says who does not speak there, who is likely
 * to speak next, and who has hardly spoken before. Only first names count that one person has and that are no everyday word.
 */
export function weighMentions(facts: WordFacts, stretches: readonly Run[], people: readonly Person[]): Float64Array {
  const count = people.length;
  const odds = new Float64Array(stretches.length * count);
  const names = new Map(saidNames(people).people.map(({ person, first }) => [first, people.indexOf(person)]));
  const lasts = people.map(({ name }) => coreOf(name.split(/\s+/).at(-1) ?? ""));
  stretches.forEach(({ first, end }, row) => {
    const seen = new Set<string>();
    for (let at = first; at < end; at++) {
      const core = coreAt(facts, at);
      const own = core.endsWith("'s") ? core.slice(0, -2) : core;
      const who = names.get(own);
      if (who === undefined) continue;
      const whole = at + 1 < end && lasts[who] !== own && coreAt(facts, at + 1) === lasts[who];
      for (const kind of kindsOf(facts, { first, end }, at, { whole, possessive: own !== core })) {
        if (seen.has(`${kind} ${who}`)) continue;
        seen.add(`${kind} ${who}`);
        const [here, before, after] = mentionWeights[kind];
        odds[row * count + who]! += here;
        if (row > 0) odds[(row - 1) * count + who]! += before;
        if (row + 1 < stretches.length) odds[(row + 1) * count + who]! += after;
      }
    }
  });
  return odds;
}

function kindsOf(
  facts: WordFacts,
  { first, end }: Run,
  at: number,
  { whole, possessive }: { whole: boolean; possessive: boolean },
): Kind[] {
  const [one, two, three] = [1, 2, 3].map((back) => (at - back >= first ? coreAt(facts, at - back) : ""));
  if (saysSelf(one!, two!, three!)) return ["introduces"];
  const left = end - 1 - at - (whole ? 1 : 0);
  const kinds: Kind[] = [left === 0 ? "last" : left <= 3 ? "nearEnd" : left <= 12 ? "late" : "within"];
  if (possessive) kinds.push("possessive");
  else if (addressing.has(one!)) kinds.push("addressed");
  else if (telling.has(one!)) kinds.push("told");
  else if (one === "to") kinds.push("handed");
  else if (at === first) kinds.push("first");
  else if (at - first <= 4) kinds.push("early");
  if (whole) kinds.push("whole");
  return kinds;
}
