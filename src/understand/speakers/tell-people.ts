// Tells several people of one role apart between marks: by names said aloud, by who answers whom, and by how each of them talks.
import { wordSet } from "../../base/words.js";
import type { Person } from "../../model/model.js";
import { coreOf } from "../readable/learn-word.js";
import { coreAt, type WordFacts } from "../readable/word-facts.js";
import { type Bags, bagWords, shareOfLong, smoothing, unheardWords, wordWeight } from "./adapt-voices.js";
import { mentionWeights, peopleWeights, returnWeights } from "./data/people-weights.js";
import { saidNames, saysSelf } from "./name-signs.js";
import type { Stretch } from "./speaker-model.js";

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
function weighMentions(facts: WordFacts, stretches: readonly Run[], people: readonly Person[]): Float64Array {
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

export interface PeopleInput {
  facts: WordFacts;
  stretches: readonly Stretch[];
  /** Log-odds for asking, by the words of each stretch. */
  asks: Float64Array;
  /** Ways of believing marks: log-odds that each stretch has another speaker than the one before. */
  ways: readonly Float64Array[];
  /** Hosts first. */
  people: readonly Person[];
  /** How many of `people` are hosts. */
  hosts: number;
  /** Who is known to speak in a stretch, as an index into `people`. */
  known: ReadonlyMap<number, number>;
  /** Log-odds of each person for each stretch by earlier episodes, a row a stretch. */
  earlier?: Float64Array;
}

/** Rounds in which what was found says how each person talks. */
const rounds = 4;
/** Log-odds that settle who speaks. */
const certain = 30;
/** A way of believing marks that is so much less likely than the best one is let go. */
const leastWay = 0.01;

/** The probability of each person for each stretch, a row a stretch. */
export function tellPeople({ facts, stretches, asks, ways, people, hosts, known, earlier }: PeopleInput): Float64Array {
  const count = people.length;
  const odds = weighMentions(facts, stretches, people).map((one, at) => one + (earlier?.[at] ?? 0));
  stretches.forEach((_, row) => {
    if (hosts < count)
      for (let who = 0; who < hosts; who++) odds[row * count + who]! += peopleWeights.asks * asks[row]!;
    const pinned = known.get(row);
    if (pinned !== undefined) odds[row * count + pinned]! += certain;
  });
  const returns = stretches.map((_, row) => returnOdds(stretches, row, count));
  const bags = bagWords(facts, stretches);
  const found = (habits: Float64Array | undefined, open: readonly Float64Array[]) => {
    const all = habits ? odds.map((one, at) => one + habits[at]!) : odds;
    const chains = open.map((changes) => decodePeople({ odds: all, changes, returns, count }));
    const best = Math.max(...chains.map(({ evidence }) => evidence));
    const trust = chains.map(({ evidence }) => Math.exp(evidence - best));
    const whole = trust.reduce((sum, one) => sum + one, 0);
    const shares = odds.map((_, at) =>
      chains.reduce((sum, chain, k) => sum + (chain.shares[at]! * trust[k]!) / whole, 0),
    );
    return { shares, likely: open.filter((_, way) => trust[way]! >= leastWay) };
  };
  let last = found(undefined, ways);
  for (let round = 1; round < rounds; round++)
    last = found(weighHabits(bags, stretches, last.shares, count), last.likely);
  return last.shares;
}

/** Log-odds that who speaks in a stretch is who spoke before the one before: after a short remark they are likely to go on. */
function returnOdds(stretches: readonly Stretch[], row: number, count: number): number {
  const [two, one, own] = [stretches[row - 2], stretches[row - 1], stretches[row]!];
  if (!two || !one || count < 3) return 0;
  const { among, afterRemark, ofShort, short } = returnWeights;
  const length = one.end - one.first;
  const step = [3, 8, 20, 60].findIndex((most) => length <= most);
  return (
    among[Math.min(count - 3, among.length - 1)]! +
    afterRemark.at(step)! +
    (two.end - two.first <= 8 ? ofShort : 0) +
    (own.end - own.first <= 8 ? short : 0)
  );
}

/** Most that habits may say about one stretch for or against one person, in log-odds. */
const limit = 1.5;
/** Log-odds by the words each person uses elsewhere and by how much of the talk is theirs; a stretch's own words never count. */
function weighHabits(
  { places, words, counts, different }: Bags,
  stretches: readonly Stretch[],
  shares: Float64Array,
  count: number,
): Float64Array {
  const said = new Float64Array(different * count);
  const whole = new Float64Array(different);
  const lengths = new Float64Array(count);
  let total = 0;
  stretches.forEach((_, row) => {
    for (let k = places[row]!; k < places[row + 1]!; k++) {
      whole[words[k]!]! += counts[k]!;
      total += counts[k]!;
      for (let who = 0; who < count; who++) {
        const part = counts[k]! * shares[row * count + who]!;
        said[words[k]! * count + who]! += part;
        lengths[who]! += part;
      }
    }
  });
  const odds = new Float64Array(shares.length);
  stretches.forEach(({ first, end }, row) => {
    const own = Float64Array.from(lengths, (_, who) => (end - first) * shares[row * count + who]!);
    const sums = new Float64Array(count);
    for (let k = places[row]!; k < places[row + 1]!; k++) {
      const usual = (smoothing * (whole[words[k]!]! - counts[k]! + 0.5)) / total;
      for (let who = 0; who < count; who++) {
        const elsewhere = said[words[k]! * count + who]! - counts[k]! * shares[row * count + who]!;
        const others = Math.max(0, lengths[who]! - own[who]!) + smoothing;
        sums[who]! += counts[k]! * Math.log((Math.max(0, elsewhere) + usual) / others);
      }
    }
    const mean = sums.reduce((sum, one) => sum + one, 0) / count;
    for (let who = 0; who < count; who++) {
      const habit = Math.max(-limit, Math.min(limit, wordWeight * (sums[who]! - mean)));
      const floor = shareOfLong(end - first) * Math.log(Math.max(0, lengths[who]! - own[who]!) + unheardWords);
      odds[row * count + who] = peopleWeights.habits * habit + peopleWeights.floor * floor;
    }
  });
  return odds;
}

interface PeopleChain {
  /** Log-odds of each person for each stretch, a row a stretch. */
  odds: Float64Array;
  /** Log-odds that a stretch has another speaker than the one before; nothing is read of the first. */
  changes: Float64Array;
  /** Log-odds that, where it has another, it is the one who spoke before that; nothing is read of the first two. */
  returns: readonly number[];
  /** How many people there are, at least two. */
  count: number;
}

/** The chain with its numbers made ready: what each step is worth, and what each stretch says of each person. */
interface Steps {
  count: number;
  rows: number;
  /** States of a row: `before * count + who`; nobody has spoken before where `before` is `count`. */
  size: number;
  stays: number[];
  /** What it is worth that somebody else begins at a row: `goes`, by `back` more where it is who spoke before. */
  goes: number[];
  back: Float64Array;
  /** A row a stretch, each over its largest. */
  heard: Float64Array;
}

/** The probability of each person for each stretch given all of them, and the logarithm of what the chain is worth. */
export function decodePeople(chain: PeopleChain): { shares: Float64Array; evidence: number } {
  const { odds, changes, returns, count } = chain;
  const rows = changes.length;
  const heard = new Float64Array(rows * count);
  let most = 0;
  for (let row = 0; row < rows; row++) {
    const largest = Math.max(...odds.subarray(row * count, (row + 1) * count));
    most += largest;
    for (let who = 0; who < count; who++) heard[row * count + who] = Math.exp(odds[row * count + who]! - largest);
  }
  const steps: Steps = {
    count,
    rows,
    size: (count + 1) * count,
    stays: Array.from(changes, (change) => 1 / (1 + Math.exp(change))),
    goes: Array.from(changes, (change) => 1 / (1 + Math.exp(-change)) / (count - 1)),
    back: Float64Array.from(returns, Math.exp),
    heard,
  };
  const { forward, scales, evidence } = goForward(steps);
  return { shares: goBack(steps, forward, scales), evidence: most + evidence };
}

/** Each state's share given what was heard up to it, a row a stretch that sums to one, and what it summed to before. */
function goForward(steps: Steps): { forward: Float64Array; scales: Float64Array; evidence: number } {
  const { count, rows, size, stays, goes, back, heard } = steps;
  const forward = new Float64Array(rows * size);
  const scales = new Float64Array(rows);
  for (let who = 0; who < count; who++) forward[count * count + who] = heard[who]!;
  let evidence = scale(forward, 0, size, scales);
  for (let row = 1; row < rows; row++) {
    const [from, to, own] = [(row - 1) * size, row * size, row * count];
    for (let who = 0; who < count; who++) {
      let whole = 0;
      for (let before = 0; before <= count; before++) {
        const share = forward[from + before * count + who]!;
        whole += share;
        forward[to + before * count + who]! += share * stays[row]! * heard[own + who]!;
      }
      // Who spoke before counts for one of those who may be next, so that it is summed up for all: count², not count³.
      for (let next = 0; next < count; next++)
        if (next !== who)
          forward[to + who * count + next]! +=
            (whole + (back[row]! - 1) * forward[from + next * count + who]!) * goes[row]! * heard[own + next]!;
    }
    evidence += scale(forward, row, size, scales);
  }
  return { forward, scales, evidence };
}

/** Each person's share of each stretch, a row a stretch, given what was heard before and after. */
function goBack(steps: Steps, forward: Float64Array, scales: Float64Array): Float64Array {
  const { count, rows, size, stays, goes, back, heard } = steps;
  const shares = new Float64Array(rows * count);
  let later = new Float64Array(size).fill(1);
  for (let row = rows - 1; row >= 0; row--) {
    for (let state = 0; state < size; state++)
      shares[row * count + (state % count)]! += forward[row * size + state]! * later[state]!;
    if (row === 0) break;
    const earlier = new Float64Array(size);
    const own = row * count;
    for (let who = 0; who < count; who++) {
      const going = (next: number): number => heard[own + next]! * later[who * count + next]!;
      let whole = 0;
      for (let next = 0; next < count; next++) if (next !== who) whole += going(next);
      for (let before = 0; before <= count; before++) {
        const returning = before < count && before !== who ? (back[row]! - 1) * going(before) : 0;
        const stay = stays[row]! * heard[own + who]! * later[before * count + who]!;
        earlier[before * count + who] = (stay + goes[row]! * (whole + returning)) / scales[row]!;
      }
    }
    later = earlier;
  }
  return shares;
}

/** Makes a row sum to one; keeps what it summed to, and gives its logarithm. */
function scale(table: Float64Array, row: number, size: number, scales: Float64Array): number {
  let sum = 0;
  for (let at = row * size; at < (row + 1) * size; at++) sum += table[at]!;
  for (let at = row * size; at < (row + 1) * size; at++) table[at]! /= sum;
  scales[row] = sum;
  return Math.log(sum);
}
