// Weighs what is heard by where the source's cues end: recognisers that listen for pauses mostly end one where a sentence ends.
import type { Transcript } from "../../model/model.js";
import type { HeardWords } from "./read-words.js";

/** Where so much more is heard at the ends of cues than inside of them, in the mean, it is worth a closer look. */
const plainly = 3;
/** From this share of cues on that end with a sentence, they say where sentences end; lines of a fixed length come to a third. */
const leastShare = 0.4;
/** So many places that end as often as any other are taken to stand beside those of a kind: a short file proves less. */
const doubt = 4;
/** Shares are found to within this, in a few rounds. */
const nearly = 0.001;
const mostRounds = 30;
/** No place inside of a cue has its odds divided by more: a recogniser goes on over some ends. */
const leastOdds = 1 / 20;
/**
 * How far the odds of the ends of cues are believed: cues that are cut at clauses too look as if more of them ended a sentence. Of
 * 32 transcripts the stops put in are right for .84 with 1, for .865 with this, and of those missing .94 and .93 are found.
 */
const trust = 0.7;
/** Where an end was hardly heard, so much of what is asked there is taken from the whole talk: what kind it is was heard no better. */
const askedAsElsewhere = 0.1;
/** Seconds without speech after which a sentence is likelier to have ended. */
const pause = 0.25;

/** What a place behind a word is. */
const kind = { inside: 0, end: 1, endAndPause: 2 } as const;

/** What the source shows beside the words: where its cues end, and when words are said. */
export type CueTimes = Pick<Transcript, "words" | "segments" | "starts" | "ends">;

/**
 * What is heard, with likelier ends of sentences at the ends of cues and less likely ones inside where the file itself shows
 * that sentences end there; else as it was. How often either place is an end is learned from what is heard at all of them;
 * changes of speaker go with the ends, commas with what is left.
 */
export function weighCueEnds(heard: HeardWords, cues: CueTimes): HeardWords {
  const kinds = findKinds(cues);
  const ends = heard.stop.map((stop, at) => stop + heard.question[at]!);
  const shares = learnShares(ends, kinds);
  if (!shares) return heard;
  const odds = shares.shares.map((share, which) => {
    const times = oddsOf(share) / oddsOf(shares.base);
    return which === kind.inside ? Math.max(leastOdds, times) : times ** trust;
  });
  const { comma, stop, question, change } = heard;
  const weighed = {
    ...heard,
    comma: comma.slice(),
    stop: stop.slice(),
    question: question.slice(),
    change: change.slice(),
  };
  const asks = question.reduce((sum, one) => sum + one, 0) / ends.reduce((sum, one) => sum + one, 0);
  for (let at = 0; at < ends.length; at++) {
    const before = ends[at]!;
    if (before <= 0 || before >= 1) continue;
    const after = shift(before, odds[kinds[at]!]!);
    weighed.question[at] = (after * (question[at]! + askedAsElsewhere * asks)) / (before + askedAsElsewhere);
    weighed.stop[at] = after - weighed.question[at]!;
    weighed.comma[at]! *= (1 - after) / (1 - before);
    weighed.change[at] = after * Math.min(1, change[at]! / before);
  }
  return weighed;
}

/** What stands behind each word, by `kind`. */
function findKinds({ words, segments, starts, ends }: CueTimes): Uint8Array {
  const kinds = new Uint8Array(words.length);
  for (const { first, end } of segments)
    if (end > first) {
      const silent = (starts?.[end] ?? Number.NaN) - (ends?.[end - 1] ?? Number.NaN) > pause;
      kinds[end - 1] = silent ? kind.endAndPause : kind.end;
    }
  return kinds;
}

/**
 * The share of places of each kind at which a sentence ends, and of all: those that make what is heard likeliest. Nothing where
 * ends of sentences do not gather at those of cues.
 */
function learnShares(
  ends: Float32Array,
  kinds: Uint8Array,
): { shares: [number, number, number]; base: number } | undefined {
  const counts = [0, 0, 0];
  const sums = [0, 0, 0];
  // Behind the last word everything ends.
  const count = ends.length - 1;
  for (let at = 0; at < count; at++) {
    counts[kinds[at]!]!++;
    sums[kinds[at]!]! += ends[at]!;
  }
  const [inside, atEnd, atPause] = counts as [number, number, number];
  const base = (sums[0]! + sums[1]! + sums[2]!) / count;
  const cues = atEnd + atPause;
  if (!(base > 0 && base < 1) || (sums[1]! + sums[2]!) * inside < plainly * sums[0]! * cues || cues === 0)
    return undefined;
  let shares: [number, number, number] = [base, base, base];
  let atCues = base;
  for (let round = 0; round < mostRounds; round++) {
    const odds = shares.map((share) => oddsOf(share) / oddsOf(base));
    sums.fill(doubt * base);
    for (let at = 0; at < count; at++) sums[kinds[at]!]! += shift(ends[at]!, odds[kinds[at]!]!);
    const before = atCues;
    atCues = (sums[1]! + sums[2]! - doubt * base) / (cues + doubt);
    // Of the ends of cues with and without a pause each kind is taken for what both are, until it shows otherwise.
    const own = (sum: number, of: number): number => (sum - doubt * base + doubt * atCues) / (of + doubt);
    shares = [sums[0]! / (inside + doubt), own(sums[1]!, atEnd), own(sums[2]!, atPause)];
    if (Math.abs(atCues - before) < nearly) break;
  }
  return atCues >= leastShare ? { shares, base } : undefined;
}

const surest = 1e-5;
/** How many times as likely as not: of a share from 0 to 1, kept away from both. */
export const oddsOf = (share: number): number => {
  const bounded = Math.min(1 - surest, Math.max(surest, share));
  return bounded / (1 - bounded);
};

/** A probability whose odds are so many times as high. */
export const shift = (probability: number, times: number): number =>
  (probability * times) / (probability * times + 1 - probability);
