// Scores how misheard names are put right, on real captions beside those that people made, whose names are the glossary.
import { bare, load, share } from "./data.mjs";
import { differences, readPairs } from "./pairs.mjs";

const endsSentence = (word) => /[.?!…:]["')”]*$|^[-–—]+$/u.test(word);
const squash = (text) =>
  text
    .toLowerCase()
    .replace(/['’]s$/, "")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Words with a capital within a sentence that are no ordinary ones: what somebody would put into a glossary. */
function namesIn({ words, segments }, isOrdinary) {
  const firsts = new Set(segments.map(({ first }) => first));
  const names = words.flatMap((word, at) => {
    const name = bare(word).replace(/['’]s$/u, "");
    const inside = at > 0 && !firsts.has(at) && !endsSentence(words[at - 1]);
    return inside && /^\p{Lu}\p{L}{2,}$/u.test(name) && !isOrdinary(name.toLowerCase()) ? [name] : [];
  });
  return [...new Set(names)];
}

const around = (words, [from, end]) => squash(words.slice(Math.max(0, from - 2), end + 2).join(""));

/** The figures by name. Changes of nothing but capitals do not count. */
export async function scoreNames() {
  const { findCorrections } = await load("understand/names/find-corrections");
  const { collectTerms } = await load("understand/names/terms");
  const { loadLexicon } = await load("understand/names/lexicon");
  const { loneEpisode } = await load("pipeline/lone-episode");
  const lexicon = await loadLexicon();
  const sums = { misheard: 0, put: 0, reached: 0, made: 0, right: 0, words: 0 };
  for (const { auto, human } of await readPairs()) {
    const names = namesIn(human, (word) => lexicon.frequency(word) !== undefined);
    const terms = names.map((term) => ({ term }));
    const { show, episode } = loneEpisode({ language: "en", glossary: { terms, replace: [], never: [] } });
    const { applied, suggested } = findCorrections(auto, collectTerms(show, episode), lexicon);
    const known = new Set(names.map(squash));
    const stretches = differences(human.words, auto.words);
    /** Which stretch of the captions that differ from what people heard a word is in; -1 for a word that both have. */
    const place = new Int32Array(auto.words.length).fill(-1);
    for (const [at, [, , from, end]] of stretches.entries()) place.fill(at, from, end);
    const heard = stretches.map(([from, end]) => human.words.slice(from, end).map(squash));
    const missed = stretches.map(([, , from, end], at) => {
      const written = squash(auto.words.slice(from, end).join(""));
      return heard[at].filter((word) => known.has(word) && !written.includes(word));
    });
    sums.misheard += missed.flat().length;
    sums.words += auto.words.length;
    for (const [list, made] of [
      [applied, true],
      [suggested, false],
    ])
      for (const { from, to, words } of list) {
        if (squash(from) === squash(to)) continue;
        const at = [...new Set(place.slice(words.first, words.end))].find((one) => one >= 0);
        // People's words around it count: where a stretch begins and ends is a matter of taste.
        const right = at !== undefined && around(human.words, stretches[at]).includes(squash(to));
        const found = right ? missed[at].indexOf(squash(to)) : -1;
        if (found >= 0) missed[at].splice(found, 1);
        if (found >= 0) sums.reached++;
        if (made && found >= 0) sums.put++;
        if (made) sums.made++;
        if (made && right) sums.right++;
      }
  }
  return {
    "misheard names put right unasked, precision": share(sums.right, sums.made),
    "misheard names put right unasked, recall": share(sums.put, sums.misheard),
    "misheard names put right or suggested, recall": share(sums.reached, sums.misheard),
    "wrong names put in, of 1,000 words": share(1000 * (sums.made - sums.right), sums.words),
  };
}
