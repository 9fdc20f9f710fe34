// How far the marks of one source are to be believed: each way of believing them is tried, and the conversation says which fits.
import type { Stretch } from "./speaker-model.js";

/** One way to believe. */
interface Trust {
  /** Log-odds that a mark has for being one. */
  mark: number;
  /** How much counts what the reader thinks of each mark. */
  heard: number;
  /** Log-odds for changes that the source has no mark at. */
  unmarked: number;
}

const marks: readonly Omit<Trust, "unmarked">[] = [
  { mark: 0, heard: 1 },
  { mark: 0, heard: 1.4 },
  { mark: 1, heard: 0.6 },
  { mark: 2, heard: 0.3 },
  { mark: 3, heard: 0.3 },
  { mark: 3, heard: 0 },
  { mark: 5, heard: 0 },
];
/** Changes without a mark are as frequent as they sound, or hardly ever there. */
const unmarked: readonly number[] = [0, -2];

/** No change is surer than this, and none is surer not to be, in log-odds. */
const surest = 7;

/**
 * For each way of believing, the log-odds that a stretch has another speaker than the one before. `strangers` are stretches
 * of a third voice: before and after one, nothing is known.
 */
export function readChanges(stretches: readonly Stretch[], strangers: ReadonlySet<number>): Float64Array[] {
  const anyMark = stretches.some(({ marked }, at) => marked && at > 0);
  const ways: readonly Trust[] = anyMark
    ? marks.flatMap((one) => unmarked.map((shift) => ({ ...one, unmarked: shift })))
    : [{ mark: 0, heard: 1, unmarked: 0 }];
  return ways.map((way) =>
    Float64Array.from(stretches, (one, at) =>
      at === 0 || strangers.has(at) || strangers.has(at - 1) ? 0 : changeOdds(one, stretches[at - 1]!, way),
    ),
  );
}

function changeOdds({ marked, change }: Stretch, before: Stretch, { mark, heard, unmarked }: Trust): number {
  const sounds = toOdds(Math.min(0.999, Math.max(0.001, change)));
  const here = toShare(marked ? mark + heard * sounds : unmarked + sounds);
  const hidden = Math.min(0.5, Math.exp(unmarked) * before.hidden);
  const odds = toOdds(here * (1 - hidden) + (1 - here) * hidden);
  return Math.max(-surest, Math.min(surest, odds));
}

const toOdds = (share: number): number => Math.log(share / (1 - share));
const toShare = (odds: number): number => 1 / (1 + Math.exp(-odds));
