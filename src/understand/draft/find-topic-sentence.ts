// Finds the sentence of the opening that carries most of the title's words: a lead for a talk that nobody introduces.
import type { Episode, Show } from "../../model/model.js";
import { isDangling, isOpeningFiller } from "./introduction-signs.js";
import { type Spoken, spokenLength } from "./spoken-sentences.js";
import { titleStems } from "./title-stems.js";

const shortest = 8;
const longest = 45;
/** So many of the title's words make a sentence the topic's: one is said in passing. */
const leastHits = 2;
/** Speaks of whoever says it, or to somebody: chatter, whatever it is about. */
const personal = /^\W*(?:(?:and|so|but|well|oh|yeah),?\s+)*(?:i|i['’]\w+|my|me|you|you['’]\w+|your)\b/i;

/**
 * The sentence, of equals the host's, then the first; undefined where none names the title's words and can stand alone. Names
 * of the people and words of the show's own title do not count.
 */
export function findTopicSentence(
  show: Show,
  episode: Episode,
  opening: readonly Spoken[],
  hosts: ReadonlySet<string>,
): Spoken | undefined {
  const people = [...episode.guests, ...episode.hosts, ...show.hosts].map(({ name }) => name);
  const common = new Set(titleStems([show.title, ...people].join(" ")));
  const wanted = new Set(titleStems(episode.title).filter((stem) => !common.has(stem)));
  let best: { sentence: Spoken; score: number } | undefined;
  for (const sentence of opening) {
    const { text, guessed, in: turn } = sentence;
    const words = spokenLength(text);
    if (guessed || words < shortest || words > longest || /\?["”’')]*$/.test(text.trim())) continue;
    if (isOpeningFiller(text) || isDangling(text) || personal.test(text)) continue;
    const hits = new Set(titleStems(text).filter((stem) => wanted.has(stem))).size;
    const score = hits + (turn.person !== undefined && hosts.has(turn.person) ? 0.5 : 0);
    if (hits >= leastHits && (best === undefined || score > best.score)) best = { sentence, score };
  }
  return best?.sentence;
}
