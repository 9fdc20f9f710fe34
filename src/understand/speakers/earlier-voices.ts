// Knows people by how they talked in earlier episodes that say who speaks: by words, and two in a row, that one of them says more often.
import type { EarlierVoices, Person } from "../../model/model.js";
import type { WordFacts } from "../readable/word-facts.js";
import type { SpeakerTurn } from "./resolve-speaker.js";
import { listSaid } from "./turn-features.js";

/** Of an episode: in how many turns each voice says each phrase. A voice is the id of a person; everybody else is "". */
export type VoiceCounts = [voice: string, said: [phrase: string, turns: number][]][];

type Run = Pick<SpeakerTurn, "first" | "end">;

/** The words and pairs of words that are said in a run, each once. */
export function phrasesOf(facts: WordFacts, { first, end }: Run): Set<string> {
  const phrases = new Set<string>();
  let before = "";
  for (const id of listSaid(facts, first, end)) {
    const word = facts.vocabulary.words[id]!;
    phrases.add(word);
    if (before) phrases.add(`${before} ${word}`);
    before = word;
  }
  return phrases;
}

/** The value of a key, made where there is none. */
export function reach<Key, Value>(map: Map<Key, Value>, key: Key, make: () => Value): Value {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

/** Of fewer phrases nothing is known of a voice, nor of a phrase that is said in fewer turns. */
const leastSaid = 300;
const leastTurns = 3;
/** One episode does not tell its topics from the habits of those who speak. */
const leastEpisodes = 2;
/** Phrases that a voice is thought to have said as everybody does, beside those heard. */
const unheard = 3000;
/** The strongest phrases are kept. */
const mostPhrases = 3000;

/**
 * How the hosts, by their ids, and all others talk, by the counts of earlier episodes; undefined where fewer than two voices
 * are known. A phrase counts that is said in half of these: what only one talks of is its topic and nobody's habit.
 */
export function learnVoices(earlier: readonly VoiceCounts[], hosts: readonly string[]): EarlierVoices | undefined {
  if (earlier.length < leastEpisodes) return undefined;
  const columns = [...hosts, ""];
  const phrases = new Map<string, { turns: number[]; episodes: number; latest: number }>();
  const all = columns.map(() => 0);
  earlier.forEach((counts, at) => {
    for (const [voice, said] of counts) {
      const column = hosts.includes(voice) ? hosts.indexOf(voice) : hosts.length;
      for (const [phrase, turns] of said) {
        const one = reach(phrases, phrase, () => ({ turns: columns.map(() => 0), episodes: 0, latest: -1 }));
        if (one.latest !== at) one.episodes++;
        one.latest = at;
        one.turns[column]! += turns;
        all[column]! += turns;
      }
    }
  });
  const known = all.map((count) => count >= leastSaid);
  if (known.filter(Boolean).length < 2) return undefined;
  const whole = sumOf(all);
  const told: { phrase: string; strength: number; odds: number[] }[] = [];
  for (const [phrase, { turns, episodes }] of phrases) {
    const count = sumOf(turns);
    if (count < leastTurns || episodes * 2 < earlier.length) continue;
    const usual = count / whole;
    const odds = turns.map((own, column) =>
      known[column] ? Math.log((own / usual + unheard) / (all[column]! + unheard)) : 0,
    );
    const strength = (Math.max(...odds) - Math.min(...odds)) * Math.sqrt(count);
    told.push({ phrase, strength, odds: odds.map((one) => Math.round(one * 100) / 100) });
  }
  told.sort((a, b) => b.strength - a.strength || (a.phrase < b.phrase ? -1 : 1));
  return { voices: columns, said: told.slice(0, mostPhrases).map(({ phrase, odds }) => [phrase, odds]) };
}

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** Weight of a phrase's evidence in a run of few, which fades with their number; and the most that a run's may say, in log-odds. */
const phraseWeight = 0.2;
const manyPhrases = 40;
const limit = 3;

/** Log-odds of each of the people for each run by what was learned, a row a run. Tried on 198 talks of two and three people by Changelog Media and of bitcointranscripts. */
export function weighVoices(
  { voices, said }: EarlierVoices,
  facts: WordFacts,
  runs: readonly Run[],
  people: readonly Person[],
): Float64Array {
  const told = new Map(said);
  const columns = people.map(({ id }) => (voices.includes(id) ? voices.indexOf(id) : voices.length - 1));
  const odds = new Float64Array(runs.length * people.length);
  runs.forEach((run, row) => {
    const phrases = phrasesOf(facts, run);
    const sums = columns.map(() => 0);
    for (const phrase of phrases) {
      const own = told.get(phrase);
      if (own) for (const [who, column] of columns.entries()) sums[who]! += own[column]!;
    }
    const mean = sumOf(sums) / sums.length;
    sums.forEach((sum, who) => {
      const weighed = (phraseWeight * (sum - mean)) / Math.sqrt(1 + phrases.size / manyPhrases);
      odds[row * people.length + who] = Math.max(-limit, Math.min(limit, weighed));
    });
  });
  return odds;
}
