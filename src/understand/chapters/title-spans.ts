// Titles for chapters whose starts are known: a person's own list of times, or another program's.
import type { Seconds } from "../../model/model.js";
import type { ChapterModel } from "./load-chapter-model.js";
import { chooseStopWords } from "./stop-words.js";
import type { Talk } from "./talk.js";
import { composeTitle, countUsed } from "./titles/compose-title.js";
import { indexTalk } from "./titles/talk-index.js";
import { chooseKinds } from "./titles/word-kinds.js";
import { cutUnits } from "./units.js";

/** A unit may begin this long before a typed start and still belong to its chapter. */
const leeway = 6;

/**
 * A title from the words between each start and the next, in order; undefined where too little is said or the language's
 * stop words are not known. `terms` are names and terms in their right spelling, `typed` what a person wrote about the episode, `show` the show's title.
 */
export const titleSpans = (
  talk: Talk,
  starts: readonly Seconds[],
  model: ChapterModel,
  terms: readonly string[] = [],
  typed = "",
  show = "",
): (string | undefined)[] => {
  const units = cutUnits(talk);
  const stop = chooseStopWords(model.stopWords, talk.language === "" ? "en" : talk.language, units.words);
  if (!stop.known) return starts.map(() => undefined);
  const index = indexTalk(units, terms, chooseKinds(model.kinds, talk.language), typed, show);
  const wordAt = (at: Seconds | undefined): number =>
    (at === undefined ? undefined : units.units.find(({ start }) => start >= at - leeway)?.first) ?? units.words.length;
  const used = new Map<string, number>();
  return starts.map((at, k) => {
    const span = { from: wordAt(at), to: wordAt(starts[k + 1]), used };
    const choice = composeTitle(index, stop, model.titles, span);
    countUsed(choice, used);
    return choice.title;
  });
};
