// The table of everything the chapter model looks at, one column a feature, one row a unit.
import { compareLowest, compareMean, measureDepth, standardize } from "./neighbours.js";
import { findPosterior } from "./posterior.js";
import type { Terms } from "./terms.js";
import { scoreTurns } from "./turns.js";
import type { Units } from "./units.js";
import { slideWindows } from "./windows.js";

/** Seconds of silence from which something was left out of the transcript (an ad, music). */
const longSilence = 15;
const localWords = 110;
const wideWords = 1600;

/** Feature name -> its value at each unit. Vocabulary features are standardised within the talk. */
export type Features = Record<string, Float64Array>;

export const findFeatures = (talk: Units, terms: Terms): Features => {
  const { units } = talk;
  const [near, wide, wider] = [100, 220, 450].map((size) => slideWindows(units, terms, size));
  const turns = scoreTurns(talk);
  const posterior = findPosterior(units, terms);
  return {
    cos100: standardize(near!.cosine),
    cos220: standardize(wide!.cosine),
    cos450: standardize(wider!.cosine),
    llr100: standardize(near!.ratio),
    llr220: standardize(wide!.ratio),
    dep100: standardize(measureDepth(units, near!.cosine, 150)),
    dep220: standardize(measureDepth(units, wide!.cosine, 330)),
    loc100: standardize(compareLowest(units, near!.cosine, localWords)),
    loc220: standardize(compareLowest(units, wide!.cosine, localWords)),
    rol220: standardize(compareMean(units, wide!.cosine, wideWords)),
    rol450: standardize(compareMean(units, wider!.cosine, wideWords)),
    bay: posterior.at,
    bayS: posterior.near,
    bayR: posterior.below,
    lTurn: turns.length,
    lPrevTurn: turns.previous,
    lNextTurn: turns.next,
    lPos: turns.position,
    hostTurn: turns.host,
    hostQ: turns.question,
    qTurn: turns.asked,
    spkMix: turns.mix,
    turnsAhead: turns.ahead,
    turnsBack: turns.back,
    turn: Float64Array.from(units, ({ turn }) => (turn ? 1 : 0)),
    gapEnd: Float64Array.from(units, ({ start }, i) => (i > 0 && start - units[i - 1]!.end >= longSilence ? 1 : 0)),
  };
};
