// Chooses among a chapter's best phrases as a reader would: by trees that learned which of them are good titles.
import { addTrees } from "../probability.js";
import type { StopWords } from "../stop-words.js";
import { findCandidates, type Place } from "./candidates.js";
import { traitNames, type Written } from "./phrase-traits.js";
import type { TalkIndex } from "./talk-index.js";
import type { TitleModel } from "./title-words.js";

export interface Judged extends Written {
  /** How good a title it is: some 1.05 in the middle of chapters' best; of what has 1.4 and more two in three are usable as they stand. */
  score: number;
}

/** What could be the title of a chapter of an English talk, best title first. */
export const judgePhrases = (index: TalkIndex, stop: StopWords, model: TitleModel, place: Place): Judged[] => {
  const found = findCandidates(index, stop, model, place);
  const columns: Record<string, Float64Array> = {};
  for (const [at, name] of traitNames.entries()) {
    const column = new Float64Array(found.length);
    for (let k = 0; k < found.length; k++) column[k] = found[k]!.traits[at]!;
    columns[name] = column;
  }
  const scores = addTrees(found.length, columns, model.judge);
  return found
    .map(({ phrase }, k) => ({ ...phrase, score: scores[k]! }))
    .sort((a, b) => b.score - a.score || a.rank - b.rank);
};
