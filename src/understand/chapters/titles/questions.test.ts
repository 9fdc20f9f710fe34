import { describe, expect, it } from "vitest";
import { loadChapterModel } from "../load-chapter-model.js";
import { chooseStopWords } from "../stop-words.js";
import { talkFromSegments } from "../talk.js";
import { cutUnits } from "../units.js";
import { findClauses } from "./clauses.js";
import { findQuestions } from "./questions.js";
import { indexTalk } from "./talk-index.js";
import { chooseKinds } from "./word-kinds.js";

const model = await loadChapterModel();

/** The questions of a text as they would be written, "?" behind those that are asked. */
const questionsIn = (text: string): string[] => {
  const units = cutUnits(talkFromSegments([{ start: 0, end: 60, text, speaker: "Ines Vale" }], 60));
  const index = indexTalk(units, [], chooseKinds(model.kinds, "en"));
  const stop = chooseStopWords(model.stopWords, "en", units.words);
  return findQuestions(index, stop, 0, units.words.length).map(
    ({ said, asked }) => said.map((i) => index.plain[i]).join(" ") + (asked ? "?" : ""),
  );
};

it("makes no title of a greeting, whoever is named in it", () => {
  const text = "So how are you doing Halvard? And how you feeling Halvard? Well, that takes a while.";
  const units = cutUnits(talkFromSegments([{ start: 0, end: 60, text, speaker: "Ines Vale" }], 60));
  const stop = chooseStopWords(model.stopWords, "en", units.words);
  const index = indexTalk(units, [], chooseKinds(model.kinds, "en"));
  expect(findClauses(index, stop, [], 0, units.words.length)).toEqual([]);
});

describe("findQuestions", () => {
  it.each([
    ["So, um, how do you tune a harpsichord?", "how do you tune a harpsichord?"],
    ["Okay, what is a tide mill, and who needs one?", "what is a tide mill?"],
    ["But why did you leave the lighthouse, Ines?", "why did you leave the lighthouse?"],
    ["And what, you know, inspired you to keep bees?", "what inspired you to keep bees?"],
    ["How many herons nest on the island right now?", "how many herons nest on the island?"],
    ["Is the glacier a danger to the valley?", "is the glacier a danger to the valley?"],
    ["What do you think made the ferry fail?", "what made the ferry fail?"],
    ["So do you think the old ferry will survive the winter?", "will the old ferry survive the winter?"],
    ["Do you think that, you know, copper is a danger to oysters?", "is copper a danger to oysters?"],
    ["Why don't we talk about what is tidal power?", "what is tidal power?"],
    ["What would you say our boat is about?", "what our boat is about"],
    ["So Ines, who should use sails?", "who should use sails?"],
    ["And what's the danger of old ropes, would you say?", "what's the danger of old ropes?"],
    ["What's the voyage been like so far?", "what's the voyage been like so far?"],
    ["What software are you building?", "what software are you building?"],
    ["Can you tell us how turbines work?", "how turbines work"],
    ["Which boat are you working on?", "which boat are you working on?"],
    ["Why did you do copper masts?", "why did you do copper masts?"],
    ["So what are sailors listening to?", "what are sailors listening to?"],
    ["What is sailing like in winter?", "what is sailing like in winter?"],
  ])("%s", (text, question) => {
    expect(questionsIn(`${text} Well, that takes a while.`)).toContain(question);
  });

  it.each([
    ["points to what was said before", "So how did they do that?"],
    ["is too long for a title", "Why would anybody carry all those heavy copper kettles over the northern pass?"],
    ["lacks what it does", "How does the heron?"],
    ["greets", "What is up, old harbour?"],
    ["asks for no topic", "How are you doing?"],
    ["asks about what was said before", "Do you think that will help the ferry?"],
    ["asks for a thought", "What do you think of the new harbour?"],
    ["names a thing and no more", "Is copper wire?"],
    ["only says when", "Is it harder when another sailor is on the boat?"],
    ["goes on telling", "The brakes, if there are any, are old copper wires, right?"],
    ["lacks its end", "Which sails does the ferry need to?"],
    ["lacks where", "How many boats are on?"],
    ["ends behind a thing", "How do you get lanterns on?"],
    ["has two verbs in a row", "Why is looks like copper in two colours?"],
    ["has two helpers in a row", "Which is do the sailors tie to copper masts?"],
    ["changes its verb", "Did the copper masts are wood?"],
    ["lacks the noun", "Why is the important?"],
    ["asks of what was said before", "What's your answer?"],
    ["asks for a word", "What is the word?"],
    ["lacks what is asked about", "What are robust?"],
    ["lacks what is asked of it", "Is the new harbour?"],
    ["begins twice", "How far does there has been copper?"],
    ["is no question", "What a storm that was."],
  ])("makes none of what %s: %s", (_, text) => {
    expect(questionsIn(`${text} Well, that takes a while.`)).toEqual([]);
  });
});
