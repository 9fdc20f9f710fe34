// Makes long talks for tests and measurements: invented sentences by several voices, the same every time.
import type { Chapter, Entry, Paragraph, Person, Sentence, Turn } from "../model/model.js";
import { type EntryOverrides, makeEntry, makePerson } from "./make-show.js";

const subjects =
  "the keel|a good plank|our neighbour|the old yard|every rope|the harbour|a quiet morning|the tide|my first boat|the apprentice|a varnished mast|the lighthouse|the crew|a wooden hull|the northern wind|the chart";
const verbs =
  "holds|carries|teaches|bends|needs|remembers|changes|follows|answers|crosses|repairs|measures|outlives|slows|shelters|surprises";
const objects =
  "more patience than glue|the shape of the water|a story of its own|what the drawings left out|two winters of work|the sound of the caulking mallet|nothing but salt|every tool we own|a promise to the next owner|the weight of the sea|the smell of linseed oil|its own repairs|a little luck|the long way home|an honest price|the light before rain";
const openers = "Well, |And then |You know, |I think |So |Of course |||||";
const titles =
  "How a boat begins|Choosing the wood|The yard in winter|What the tide teaches|Tools worth keeping|A crew of two|The launch|Repairs at sea|Reading the chart|Why varnish fails|The next apprentice|Going home";

/** A small generator of numbers from 0 to 1, the same on every machine. */
export function makeChance(seed = 1): () => number {
  let state = seed >>> 0 || 1;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4294967296;
  };
}

export interface TalkPlan {
  words?: number;
  chapters?: number;
  people?: Person[];
  seed?: number;
}

/** An entry with turns, chapters and shares of talk time, about 2.7 words a second. */
export function makeTalk(plan: TalkPlan = {}, overrides: EntryOverrides = {}): Entry {
  const chance = makeChance(plan.seed);
  const people = plan.people ?? [makePerson(), makePerson({ id: "bo-lind", name: "Bo Lind", role: "guest" })];
  const pick = (list: string): string => {
    const parts = list.split("|");
    return parts[Math.floor(chance() * parts.length)]!;
  };
  const turns: Turn[] = [];
  let words = 0;
  let time = 0;
  while (words < (plan.words ?? 600)) {
    const who = people[turns.length % people.length]!;
    const paragraphs: Paragraph[] = [];
    const count = who.role === "host" ? 1 : 1 + Math.floor(chance() * 3);
    for (let at = 0; at < count; at++) {
      const sentences: Sentence[] = [];
      for (let left = 2 + Math.floor(chance() * 5); left > 0; left--) {
        const text = `${pick(openers)}${pick(subjects)} ${pick(verbs)} ${pick(objects)}`;
        const length = text.split(" ").length;
        const shown = `${text[0]!.toUpperCase()}${text.slice(1)}${chance() < 0.1 ? "?" : "."}`;
        sentences.push({
          text: shown,
          start: time,
          end: time + length / 2.7,
          words: { first: words, end: words + length },
        });
        words += length;
        time += length / 2.7 + 0.2;
      }
      paragraphs.push({
        start: sentences[0]!.start,
        end: sentences.at(-1)!.end,
        text: sentences.map((sentence) => sentence.text).join(" "),
        sentences,
      });
    }
    turns.push({
      speaker: who.name,
      person: who.id,
      start: paragraphs[0]!.start,
      end: paragraphs.at(-1)!.end,
      text: paragraphs.map((paragraph) => paragraph.text).join(" "),
      paragraphs,
      confidence: 1,
      origin: "given",
    });
  }
  const duration = Math.ceil(time) + 2;
  const count = plan.chapters ?? 4;
  const chapters = Array.from({ length: count }, (_, at): Chapter => {
    const near = (part: number): number =>
      part === 0 ? 0 : part >= count ? duration : turns[Math.floor((turns.length * part) / count)]!.start;
    return { start: near(at), end: near(at + 1), title: titles.split("|")[at % 12]!, origin: "given" };
  });
  const total = turns.reduce((sum, turn) => sum + turn.end - turn.start, 0);
  const speaking = people.map((person) => {
    const talkTime = turns
      .filter((turn) => turn.person === person.id)
      .reduce((sum, turn) => sum + turn.end - turn.start, 0);
    return { person, talkTime, share: talkTime / total };
  });
  const guests = people.filter((person) => person.role !== "host");
  const hosts = people.filter((person) => person.role === "host");
  return makeEntry({
    ...overrides,
    episode: { guests, hosts, duration, ...overrides.episode },
    understood: { duration, turns, chapters, people: speaking, ...overrides.understood },
  });
}
