// Says in a sentence why a chapter begins where it does, from the strongest of the signals.
import type { Features } from "./features.js";
import { findPhrases } from "./phrases.js";
import type { Terms } from "./terms.js";
import type { Units } from "./units.js";

/** What an explanation is made from. */
export interface Evidence {
  talk: Units;
  terms: Terms;
  features: Features;
  /** Learned weights of phrases; absent where the phrases of the language are not known. */
  phrases?: ReadonlyMap<string, number>;
  phraseWords: readonly string[][];
}

const reachWords = 220;
const tellingWeight = 0.1;

/** The strongest of the unit's opening phrases, of two words or more. */
const findOpening = ({ talk, phrases, phraseWords }: Evidence, unit: number): string | undefined => {
  let best: { key: string; weight: number } | undefined;
  for (const key of findPhrases(talk.units, phraseWords, unit)) {
    const weight = phrases?.get(key) ?? 0;
    if (!key.startsWith("c^") || !key.includes(" ") || key.includes("0") || weight < tellingWeight) continue;
    if (best === undefined || weight > best.weight || (weight === best.weight && key < best.key))
      best = { key, weight };
  }
  return best?.key.slice(2);
};

/** Terms that come up after the start and did not before it, the heaviest first. */
const findFreshTerms = ({ talk, terms }: Evidence, unit: number): string[] => {
  const { stems, weights } = terms;
  const start = talk.units[unit]!.first;
  const before = new Set(stems.subarray(Math.max(0, start - reachWords), start));
  const counts = new Map<number, { count: number; word: string }>();
  for (let i = start; i < Math.min(stems.length, start + reachWords); i++) {
    const stem = stems[i]!;
    if (stem < 0 || before.has(stem)) continue;
    const known = counts.get(stem);
    if (known) known.count++;
    else counts.set(stem, { count: 1, word: talk.words[i]! });
  }
  return [...counts]
    .filter(([, { count }]) => count > 1)
    .sort(([a, x], [b, y]) => y.count * weights[b]! - x.count * weights[a]! || a - b)
    .slice(0, 3)
    .map(([, { word }]) => word);
};

/** "the host asks a question; the talk turns to X, Y". Never empty. */
export const explainStart = (evidence: Evidence, unit: number): string => {
  const { talk, features } = evidence;
  const at = (name: string) => features[name]?.[unit] ?? 0;
  const here = talk.units[unit]!;
  const silence = unit > 0 ? here.start - talk.units[unit - 1]!.end : 0;
  const reasons: string[] = [];
  if (silence >= 15) reasons.push(`${Math.round(silence)} seconds without speech before it`);
  if (at("hostQ") > 0) reasons.push("the host asks a question");
  else if (at("qTurn") > 0 && here.turn) reasons.push("a question is asked");
  else if (at("lPrevTurn") > 5 && here.turn) reasons.push("a long answer has ended");
  else if (here.turn) reasons.push("somebody else begins to speak");
  const opening = findOpening(evidence, unit);
  if (opening !== undefined) reasons.push(`it opens with "${opening}"`);
  const fresh = findFreshTerms(evidence, unit);
  if (fresh.length > 0) reasons.push(`new words: ${fresh.join(", ")}`);
  if (reasons.length < 2 && at("bay") > 0.2) reasons.push("the vocabulary changes");
  return reasons.slice(0, 3).join("; ") || "the best place to divide a long stretch";
};
