// Chapters of a few sentences in, titles out: of one theme rather than none, and each offered once.
import { describe, expect, it } from "vitest";
import { loadChapterModel } from "../load-chapter-model.js";
import { chooseStopWords } from "../stop-words.js";
import { talkFromSegments } from "../talk.js";
import { cutUnits } from "../units.js";
import { composeTitle, findCandidates } from "./compose-title.js";
import { traitNames } from "./phrase-traits.js";
import { indexTalk } from "./talk-index.js";
import { chooseKinds } from "./word-kinds.js";

const model = await loadChapterModel();
const around = "We walked along the river and the rain came down. Nobody saw the heron that morning. ".repeat(4);

/** The chapter that says the text, between two about something else. */
const chapterOf = (text: string) => {
  const segments = [around, text, around].map((said, k) => ({ start: k * 100, end: k * 100 + 100, text: said }));
  const talk = cutUnits(talkFromSegments(segments, 300));
  const index = indexTalk(talk, [], chooseKinds(model.kinds, "en"));
  const wordAt = (at: number) => talk.units.find(({ start }) => start >= at)!.first;
  const stop = chooseStopWords(model.stopWords, "en", talk.words);
  return { index, stop, place: { from: wordAt(100), to: wordAt(200), used: new Map<string, number>() } };
};

const theme =
  "What about the salt marsh survey? The salt marsh survey takes years. Who pays for a salt marsh survey? We do.";

describe("composeTitle", () => {
  it("gives a chapter that keeps to a theme a better title than one that has none", () => {
    const worthOf = (text: string): number => {
      const { index, stop, place } = chapterOf(text);
      return composeTitle(index, stop, model.titles, place).worth!;
    };
    const idle =
      "Somebody in the previous room mentioned an hour. Then a moment. The last person left, and a week went by.";
    expect(worthOf(theme)).toBeGreaterThan(worthOf(idle));
  });

  it("offers other titles, none twice and none of a single word", () => {
    const { index, stop, place } = chapterOf(`${theme} The oyster beds froze, so we moved the oyster beds.`);
    const { title, alternatives } = composeTitle(index, stop, model.titles, place);
    expect(alternatives.length).toBeGreaterThan(0);
    expect(new Set([title, ...alternatives]).size).toBe(alternatives.length + 1);
    for (const one of alternatives) expect(one).toContain(" ");
  });

  it("measures how much of a phrase is said within a longer one, and how much only here", () => {
    const { index, stop, place } = chapterOf(`${theme} The salt marsh floods.`);
    const traitOf = (text: string, trait: string): number =>
      findCandidates(index, stop, model.titles, place).find(({ phrase }) => phrase.text === text)!.traits[
        traitNames.indexOf(trait)
      ]!;
    expect(traitOf("salt marsh", "longerShare")).toBe(0.75);
    expect(traitOf("salt marsh survey", "longerShare")).toBe(0);
    expect(traitOf("salt marsh survey", "shorterRank")).toBeLessThan(25);
    expect(traitOf("salt marsh survey", "support")).toBeGreaterThan(0);
    expect(traitOf("salt marsh survey", "determined")).toBe(1);
    expect(traitOf("salt marsh", "phraseOwn")).toBeGreaterThan(traitOf("salt marsh survey", "phraseOwn"));
  });

  it("measures every trait that the trees ask for", () => {
    const { index, stop, place } = chapterOf(theme);
    expect(traitNames).toEqual(expect.arrayContaining([...model.titles.judge.features]));
    for (const { phrase, traits } of findCandidates(index, stop, model.titles, place)) {
      expect(traits, phrase.text).toHaveLength(traitNames.length);
      expect(traits, phrase.text).toSatisfy((values: readonly number[]) => values.every(Number.isFinite));
    }
  });
});
