// Scores how misheard names are put right, on real captions beside those that people made, whose names are the glossary.
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { bare, captionsOf, data, load, share, small } from "./data.mjs";
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

/** Talk of people who wrote every name as it is, a list of words and of where turns begin for each. */
function readRightTalks() {
  const text = execFileSync("xz", ["-dc", join(data, "talk", "dev.txt.xz")], { maxBuffer: 1 << 30 }).toString();
  return text
    .split(/^# .*\n/m)
    .slice(1)
    .map((talk) => {
      const turns = talk.split("\n").map((line) =>
        line
          .replace(/^\d+\t/, "")
          .split(" ")
          .filter(Boolean),
      );
      const changes = turns.flatMap((turn) => turn.map((_, at) => (at === 0 ? 1 : 0)));
      return { words: turns.flat(), changes };
    });
}

const written = (text) => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, "");

/**
 * How often a name is put, or suggested, where people wrote another word; of 100,000 words. The glossary has the talk's own
 * names, and in a second run half as many again of the talks that follow, of which nobody speaks.
 */
async function scoreRightTalk(find, isOrdinary) {
  const talks = readRightTalks();
  const names = talks.map(({ words }) => namesIn({ words, segments: [] }, isOrdinary));
  const strangers = talks.map(({ words }, n) => {
    const said = new Set(words.map(squash));
    const others = [1, 2, 3].flatMap((step) => names[(n + step) % talks.length]);
    const isStrange = (name) => !said.has(squash(name)) && !said.has(`${squash(name)}s`);
    return [...new Set(others)].filter(isStrange).slice(0, Math.ceil(names[n].length / 2));
  });
  const sumUp = (glossaryOf) => {
    const sums = { words: 0, made: 0, suggested: 0 };
    for (const [n, { words, changes }] of talks.entries())
      for (const said of [words, words.map((word) => small(word) || word)]) {
        const { applied, suggested } = find(captionsOf(said, changes), glossaryOf(n));
        const isOther = ({ from, to, words: { first, end } }) =>
          squash(from) !== squash(to) && written(said.slice(first, end).join("")) !== written(to);
        sums.words += words.length;
        sums.made += applied.filter(isOther).length;
        sums.suggested += suggested.filter(isOther).length;
      }
    return [share(1e5 * sums.made, sums.words), share(1e5 * sums.suggested, sums.words)];
  };
  const [made, suggested] = sumUp((n) => names[n]);
  const [madeOfStrangers, suggestedOfStrangers] = sumUp((n) => [...names[n], ...strangers[n]]);
  return {
    "wrong names put into right talk, of 100,000 words": made,
    "wrong names suggested in right talk, of 100,000 words": suggested,
    "the same with names in the glossary that nobody says, put": madeOfStrangers,
    "the same with names in the glossary that nobody says, suggested": suggestedOfStrangers,
  };
}

/** The figures by name. Changes of nothing but capitals do not count. */
export async function scoreNames() {
  const { findCorrections } = await load("understand/names/find-corrections");
  const { collectTerms } = await load("understand/names/terms");
  const { loadLexicon } = await load("understand/names/lexicon");
  const { loneEpisode } = await load("pipeline/lone-episode");
  const lexicon = await loadLexicon();
  const isOrdinary = (word) => lexicon.frequency(word) !== undefined;
  const find = (transcript, names) => {
    const terms = names.map((term) => ({ term }));
    const { show, episode } = loneEpisode({ language: "en", glossary: { terms, replace: [], never: [] } });
    return findCorrections(transcript, collectTerms(show, episode), lexicon);
  };
  const sums = { misheard: 0, put: 0, reached: 0, made: 0, right: 0, suggested: 0, rightlySuggested: 0, words: 0 };
  for (const { auto, human } of await readPairs()) {
    const names = namesIn(human, isOrdinary);
    const { applied, suggested } = find(auto, names);
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
        if (!made) sums.suggested++;
        if (!made && right) sums.rightlySuggested++;
      }
  }
  return {
    "misheard names put right unasked, precision": share(sums.right, sums.made),
    "misheard names put right unasked, recall": share(sums.put, sums.misheard),
    "misheard names suggested, precision": share(sums.rightlySuggested, sums.suggested),
    "misheard names put right or suggested, recall": share(sums.reached, sums.misheard),
    "wrong names put in, of 1,000 words": share(1000 * (sums.made - sums.right), sums.words),
    ...(await scoreRightTalk(find, isOrdinary)),
  };
}
