// Tells full stops that end a sentence from those of abbreviations, initials, versions and ordinals.
import { coreAt, flagsAt, type WordFacts } from "./word-facts.js";
import { is } from "./word-flags.js";
import { sentenceOpeners } from "./word-lists.js";

/** The ends (exclusive) of the sentences in words `first` to `end`, by their marks; the last is always `end`. */
export function findSentenceEnds(words: readonly string[], facts: WordFacts, first: number, end: number): number[] {
  const ends: number[] = [];
  for (let at = first; at < end; at++)
    if (at === end - 1 || (flagsAt(facts, at) & is.end && endsSentence(words, facts, at))) ends.push(at + 1);
  return ends;
}

function endsSentence(words: readonly string[], facts: WordFacts, at: number): boolean {
  const flags = flagsAt(facts, at);
  const next = flagsAt(facts, at + 1);
  // Marks on their own ("- ." or "?") belong to the sentence before; a mark of the captions never ends one.
  if (flags & is.mark) return false;
  if (!(next & is.text) && next & is.end) return false;
  if (!(flags & is.period)) return !words[at]!.includes("…") || !(next & is.small);
  if (!(flags & is.doubtful)) return true;
  if (flags & is.title) return false;
  if (words[at]!.endsWith("...")) return !(next & is.small);
  const core = coreAt(facts, at);
  if (flags & is.dotted || (flags & is.initial && core !== "i"))
    return Boolean(next & is.capital) && sentenceOpeners.has(coreAt(facts, at + 1));
  // Abbreviations in parts: the German "z. B." and "i. d. R.", the Spanish "p. ej.".
  if (core.length === 1 && /^\p{Ll}\.$/u.test(words[at]!) && /^\p{L}{1,2}\.\p{P}*$/u.test(words[at + 1]!)) return false;
  // "No. 5", "3. 14" and the German "3. Mai" (but "in 2019. Then").
  if (next & is.digit && (core === "no" || core === "nos" || core === "pp" || core === "p")) return false;
  if (flags & is.digit && next & (is.digit | is.small) && /^[$€£]?\d{1,2}$/.test(core)) return false;
  if (core === "etc" || core === "inc" || core === "ltd" || core === "corp" || core === "co") return !(next & is.small);
  return true;
}
