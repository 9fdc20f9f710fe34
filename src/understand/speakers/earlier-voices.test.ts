// What earlier episodes tell of how people talk, and what it says of who speaks where nothing is marked.
import { expect, it } from "vitest";
import { makeEpisode, makePerson, makeShow } from "../../testing/make-show.js";
import { loadKnowledge } from "../knowledge.js";
import { factsOf } from "../readable/word-facts.js";
import { hearNothing } from "../reader/read-words.js";
import { learnVoices, type VoiceCounts } from "./earlier-voices.js";
import { findSpeakers } from "./find-speakers.js";

const ada = makePerson({ id: "ada", name: "Ada Marlow" });
const ida = makePerson({ id: "ida", name: "Ida Berg" });

/** An episode of two who say what everybody says, and a phrase of their own; each has the topic of the day in one turn of two. */
const counts = (topic: string): VoiceCounts => [
  ["ada", [["the boat", 200], ["honestly", 100], [topic, 100]]],
  ["ida", [["the boat", 200], ["basically", 100]]],
  ["", [["the boat", 20], ["well", 10]]],
]; // biome-ignore format: a table

it("knows each voice by what it says in half of the episodes, and nothing of a voice that is hardly heard", () => {
  const learned = learnVoices([counts("varnish"), counts("tar"), counts("rope")], ["ada", "ida"])!;
  const odds = Object.fromEntries(learned.said);
  expect(learned.voices).toEqual(["ada", "ida", ""]);
  expect(Object.keys(odds).sort()).toEqual(["basically", "honestly", "the boat", "well"]);
  expect(odds.honestly![0]).toBeGreaterThan(0.1);
  expect(odds.honestly![1]).toBeLessThan(-0.1);
  expect(odds.basically![2]).toBe(0);
});

it("learns nothing from one episode, nor where one voice alone is known", () => {
  expect(learnVoices([counts("tar")], ["ada", "ida"])).toBeUndefined();
  expect(learnVoices([[counts("tar")[0]!], [counts("rope")[0]!]], ["ada", "ida"])).toBeUndefined();
});

it("tells two hosts apart where nothing is marked, as surely as they differ", async () => {
  const said = ["honestly i reckon the keel holds", "basically the rope kind of bends", "the harbour is there"];
  const texts = Array.from({ length: 60 }, (_, at) => said[at % 6 === 5 ? 2 : at % 2]!);
  const words = texts.join(" ").split(" ");
  const heard = hearNothing(words.length);
  let end = -1;
  for (const text of texts) {
    end += text.split(" ").length;
    heard.change[end] = 0.9;
  }
  const voices = learnVoices([many(1), many(2)], ["ada", "ida"])!;
  const { speakers: model } = await loadKnowledge({ speakers: true });
  const find = (more: Parameters<typeof makeEpisode>[0]) =>
    findSpeakers({
      show: makeShow({ hosts: [ada, ida] }),
      episode: makeEpisode({ hosts: [ada, ida], guests: [], ...more }),
      transcript: {
        file: "captions.txt",
        format: "caption-dump",
        wordTimes: "none",
        labelled: false,
        edited: false,
        words,
        segments: [{ first: 0, end: words.length, change: false, paragraph: false, line: 1 }],
      },
      facts: factsOf(words, "en"),
      language: "en",
      model: model!,
      heard,
    });
  const { turns, remarks } = find({ voices });
  expect(remarks.join()).toMatch(/and how they talked in earlier episodes, about one in \w+ of them wrongly/);
  expect(turns.filter(({ speaker }) => speaker).length).toBeGreaterThan(30);
  for (const { first, speaker, confidence } of turns) {
    if (words[first] === "honestly") expect(speaker).toBe("Ada Marlow");
    if (words[first] === "basically") expect(speaker).toBe("Ida Berg");
    expect(confidence).toBeLessThan(0.95);
  }
  expect(find({}).turns.map(({ speaker }) => speaker)).toEqual([undefined]);
});

/** An episode in which each says the same words of their own again and again. */
const many = (seed: number): VoiceCounts =>
  (["ada", "ida"] as const).map((voice) => [
    voice,
    (voice === "ada" ? "honestly i reckon holds keel the" : "basically kind of bends rope the")
      .split(" ")
      .map((word, at): [string, number] => [word, 200 + seed + at]),
  ]);
