// Scores the capitals that captions in small letters get, on real ones beside those that people made.
import { bare, load, share } from "./data.mjs";
import { readPairs, walkTogether } from "./pairs.mjs";

const ends = (word) => /[.?!…:]["')”]*$|^[-–—]+$/u.test(word);
const isCapital = (word) => /\p{Lu}/u.test(word) && !/^I(?:['’]\p{L}+)?$/u.test(word);
/** Whether a capital is that of a name: not at the first word of a sentence or of a line, where people put one too, nor "I". */
const names = (words, firsts) =>
  words.map((word, at) => at > 0 && !firsts.has(at) && !ends(words[at - 1]) && isCapital(bare(word)));

/** The figures by name. */
export async function scoreCapitals() {
  const { understandWords } = await load("understand/understand-words");
  const { loadKnowledge } = await load("understand/knowledge");
  const { loneEpisode } = await load("pipeline/lone-episode");
  const knowledge = await loadKnowledge({ reader: true, lexicon: true });
  const counts = { hits: 0, gold: 0, false: 0, words: 0 };
  for (const pair of await readPairs()) {
    const lone = loneEpisode({ language: "en" });
    const { reading } = understandWords({ ...lone, transcript: pair.auto, duration: 0, knowledge });
    const { words: human, segments } = pair.human;
    const ours = reading.words;
    const [gold, found] = [names(human, new Set(segments.map(({ first }) => first))), names(ours, new Set())];
    for (const [i, k] of walkTogether(human, ours)) {
      counts.words++;
      if (gold[i]) counts.gold++;
      if (gold[i] && isCapital(bare(ours[k]))) counts.hits++;
      // What begins a sentence on either side says nothing.
      if (found[k] && !gold[i] && i > 0 && !ends(human[i - 1]) && !isCapital(bare(human[i]))) counts.false++;
    }
  }
  return {
    "names with a capital, recall": share(counts.hits, counts.gold),
    "wrong capitals, of all words": share(counts.false, counts.words),
  };
}
