// The captions of an episode as one text, in which the words of titles can be looked for by time.
import type { Caption, Seconds } from "../model.js";
import { findStem } from "./stems.js";

export interface Heard {
  /** Whether a word with one of these stems is in a caption that begins within these times. */
  isAnySaid(stems: readonly string[], from: Seconds, to: Seconds): boolean;
  /** Where the captions begin that have a word with that stem, in their order, each once. */
  timesOf(stem: string): Seconds[];
}

/** Looks through captions; in lower case, once for all words that are asked for. */
export function openHeard(captions: readonly Caption[]): Heard {
  const ends: number[] = [];
  let text = "";
  for (const caption of captions) {
    text += caption.text.toLowerCase();
    text += "\n";
    ends.push(text.length);
  }
  const isWithin = ({ start }: Caption, from: Seconds, to: Seconds): boolean => start >= from && start <= to;
  return {
    isAnySaid(stems, from, to) {
      let first = 0;
      while (first < captions.length && !isWithin(captions[first]!, from, to)) first++;
      let last = captions.length - 1;
      while (last >= first && !isWithin(captions[last]!, from, to)) last--;
      if (last < first) return false;
      const begin = first === 0 ? 0 : ends[first - 1]!;
      const part = text.slice(begin, ends[last]!);
      for (const stem of stems) {
        let index = first;
        for (let at = findStem(part, stem, 0); at >= 0; at = findStem(part, stem, ends[index]! - begin)) {
          while (ends[index]! <= begin + at) index++;
          if (isWithin(captions[index]!, from, to)) return true;
        }
      }
      return false;
    },
    timesOf(stem) {
      const times: Seconds[] = [];
      let index = 0;
      for (let at = findStem(text, stem, 0); at >= 0; at = findStem(text, stem, ends[index]!)) {
        while (ends[index]! <= at) index++;
        times.push(captions[index]!.start);
      }
      return times;
    },
  };
}
