import { describe, expect, it } from "vitest";
import { nameEnglish } from "../../../testing/name-english.js";
import { loadChapterModel } from "../load-chapter-model.js";
import { titleSpans } from "../name-chapters.js";
import { talkFromSegments } from "../talk.js";
import { cutUnits } from "../units.js";
import { isIdle } from "./title-phrases.js";

const model = await loadChapterModel();

/** The title of one chapter that says these sentences, between two chapters about something else. */
const titleOf = (text: string, terms: string[] = [], speaker = "Ines Vale", typed = ""): string => {
  const other = "We walked along the river and the rain came down. Nobody saw the heron that morning. ".repeat(4);
  const segments = [other, text, other].map((said, k) => ({ start: k * 100, end: k * 100 + 100, text: said, speaker }));
  return titleSpans(talkFromSegments(segments, 300), [0, 100, 200], model, terms, typed)[1]!;
};

/** The titles of found chapters of 100 seconds that each say one of these texts, after so many seconds of silence. */
const titlesOf = (
  texts: readonly string[],
  silences: Readonly<Record<number, number>> = {},
): (string | undefined)[] => {
  const segments = texts.map((text, k) => ({ start: k * 100 + (silences[k] ?? 0), end: k * 100 + 100, text }));
  const units = cutUnits(talkFromSegments(segments, texts.length * 100));
  const starts = texts.map((_, k) => ({
    at: k * 100,
    unit: units.units.findIndex(({ start }) => start >= k * 100),
    score: 1,
    silent: silences[k] !== undefined,
  }));
  return nameEnglish(units, starts, model).map(({ title }) => title);
};

describe("titles of chapters", () => {
  it("takes a phrase whole: what always stands before its words belongs to it", () => {
    const title = titleOf(
      "So what about the slow growing oak? There is a lot of slow growing oak left. Everybody wants slow growing oak, and the slow growing oak goes first.",
    );
    expect(title.toLowerCase()).toContain("slow growing oak");
  });

  it("is nothing over which somebody stumbled", () => {
    const said = (stumble: string): string =>
      `So how do you ${stumble} a keel? You have to sand it, and then you tar it, and it takes a week.`;
    expect(titleOf(said("straighten"))).toBe("How do you straighten a keel?");
    expect(titleOf(said("straighten straighten")) ?? "").not.toContain("straighten straighten");
  });

  it("is no turn of phrase that says nothing of what it is about", () => {
    const title = titleOf(
      "So what about the low hanging fruit? The organ pipes are low hanging fruit. Low hanging fruit, the organ pipes, everybody says low hanging fruit.",
    );
    expect(title).toBe("Organ pipes");
  });

  it.each([
    ["dude", true],
    ["the guys", true],
    ["low hanging fruits", true],
    ["organ pipes", false],
  ])("knows whether %j names a topic", (words, idle) => {
    expect(isIdle(words.split(" "))).toBe(idle);
  });

  it("opens with no noun that only says how much of another, and joins no speakers", () => {
    const title = titleOf(
      "We spent a week on the mussel banks. A week on the mussel banks is long. Ines and Vale, Ines and Vale. That week on the mussel banks was cold.",
    );
    expect(title).toBe("Mussel banks");
  });

  it("says of a name what about it, where that is said again", () => {
    const title = titleOf(
      "What about Larkspur? Larkspur is old. Larkspur has rowing clubs. The Larkspur ferry is new, and everybody in Larkspur takes the Larkspur ferry. Without the Larkspur ferry it was an hour to the city.",
    );
    expect(title).toBe("Larkspur ferry");
  });

  it("names what is said of a name that the whole talk is about", () => {
    const around = "Larkspur is a town, and we like Larkspur. ";
    const titles = titlesOf([
      around.repeat(4),
      around.repeat(4),
      `What about Larkspur? ${"Larkspur has oyster farms. ".repeat(3)}`,
      around.repeat(4),
    ]);
    expect(titles[2]).toBe("Oyster farms");
  });

  it("is not the name of the show", () => {
    const text = "Welcome to Larkspur Weekly. Larkspur Weekly is back, and we have tide mills. Larkspur Weekly!";
    const segments = [text, text, text].map((said, k) => ({ start: k * 100, end: k * 100 + 100, text: said }));
    const talk = talkFromSegments(segments, 300);
    expect(titleSpans(talk, [0, 100, 200], model)[1]).toMatch(/Larkspur Weekly/);
    expect(titleSpans(talk, [0, 100, 200], model, [], "", "Larkspur Weekly")[1]).toBe("Tide mills");
  });

  it("names no theme twice", () => {
    const other = "We walked along the river and the rain came down. Nobody saw the heron that morning. ".repeat(4);
    const texts = [
      other,
      "What about the peat moor? The peat moor is wide. A peat moor burns, and the peat moor burned.",
      "Back to the moor. The moor is wet, and the moor has bog cotton. We saw the moor in May.",
      other,
    ];
    const titles = titlesOf(texts);
    expect(titles[1]).toMatch(/peat moor/i);
    expect(titles[2]).toBe("Bog cotton");
  });

  it("is no break where a short silence comes before much talk", () => {
    const other = "We walked along the river and the rain came down. Nobody saw the heron that morning. ".repeat(4);
    const moor = "What about the peat moor? The peat moor is wide. A peat moor burns, and the peat moor burned.";
    expect(titlesOf([other, moor, other], { 1: 70 })[1]).toBe("Break");
    expect(titlesOf([other, moor, other], { 1: 30 })[1]).toMatch(/peat moor/i);
    expect(titlesOf([other, "Yes.", other], { 1: 30 })[1]).toBe("Break");
  });

  it("keeps a name whole that opens with a common word", () => {
    const title = titleOf(
      "So why are the New Larkspur bell prices so high? In New Larkspur the bell prices doubled, and the New Larkspur bell prices hurt.",
    );
    expect(title).toContain("New Larkspur");
  });

  it("keeps the number of a name, and takes none of a day", () => {
    const title = titleOf(
      "What is in Larkspur 30? The Larkspur 30 has oars. We built Larkspur 30 here, and Larkspur 30 sails.",
    );
    expect(title).toContain("Larkspur 30");
    expect(titleOf("We met on May 23 by the bell tower. May 23 was cold, and the bell tower rang on May 23.")).toMatch(
      /^Bell towers?$/,
    );
  });

  it("takes the listed term where it was said often and something near it once", () => {
    const text =
      "What about the Larkspur boat mode? The Larkspur moat is wide. Nobody has the Larkspur moat, and a Larkspur moat is deep.";
    expect(titleOf(text, ["Larkspur moat"])).toBe("Larkspur moat");
  });

  it("names nothing by what somebody does while talking of it", () => {
    const title = titleOf(
      "I keep loving Larkspur. We love the glass floats. You love Larkspur, loving Larkspur again.",
    );
    expect(title).not.toMatch(/loving/i);
  });

  it("leaves in the singular what is not counted", () => {
    const title = titleOf("Now golf. Golf is slow, and golf is cheap here. I like golf. Golfs of old were golf too.");
    expect(title).not.toMatch(/golfs/i);
  });

  it("prefers what a person wrote of the episode", () => {
    const text =
      "The copper bells hang in the tower. The weather vanes turn on the roof. Copper bells ring, weather vanes turn. Copper bells and weather vanes are old.";
    expect(titleOf(text)).not.toMatch(/^Weather vanes/);
    expect(titleOf(text, [], "Ines Vale", "Who makes weather vanes?")).toMatch(/weather vanes/i);
  });

  it("keeps long nouns together", () => {
    const title = titleOf(
      "Let's talk about the salt marsh survey. Who pays for the salt marsh survey? A salt marsh survey takes years.",
    );
    expect(title).toBe("Salt marsh survey");
  });

  it("leaves no adjective, participle or verb without its noun", () => {
    const title = titleOf(
      "The money is circular. It looks circular, and they all say circular. They hate the kiln prices. Kiln prices doubled, and people hate that. They dominate.",
    );
    expect(title).toMatch(/kiln prices/i);
    expect(title).not.toMatch(/circular|hate|doubled|dominate/i);
  });

  it("is no rare word alone that says how something is, or what is done", () => {
    const said =
      "So I try to be crondulent. Is it crondulent? People are too crondulent, and some are very crondulent. You want it crondulent. That was crondulent.";
    expect(titleOf(said) ?? "").not.toMatch(/crondulent/i);
    const thing =
      "So there is crondule on the oars. You need crondule against the rain. With crondule they last, and without crondule nobody rows. Crondule smells of crondule.";
    expect(titleOf(thing)).toMatch(/crondule/i);
  });

  it("joins no number, and no noun that names nothing by itself", () => {
    const title = titleOf(
      "The tulip bubble was four billion on the one side. The tulip bubble, for example, was a bunch. On the supply side, a tulip bubble.",
    );
    expect(title).toMatch(/^Tulip bubbles?$/);
  });

  it("writes words in their places as the talk does: names large, small words small", () => {
    const title = titleOf(
      "Why did Silver Lantern close? The lantern of the band Silver Lantern was the top lantern. Nobody loved silver, but they loved Silver Lantern.",
      ["The", "Biggest"],
    );
    expect(title).toContain("Silver Lantern");
    expect(title).not.toMatch(/ The |Biggest/);
  });

  it("is not the name of whoever speaks, and says no word twice", () => {
    const title = titleOf(
      "Ines Vale, what about glass floats? Ines Vale collects glass floats. Ines, the floats are glass. Glass floats, Ines Vale.",
    );
    expect(title).toMatch(/glass floats/i);
    expect(title).not.toMatch(/Ines|Vale/);
    const words = title.toLowerCase().split(" ");
    expect(new Set(words).size).toBe(words.length);
  });

  it("prefers what can be counted in the plural, and stays short", () => {
    const title = titleOf(
      "I have a chess engine. A chess engine is a program. Most chess engines are free. The chess engine that I use is old.",
    );
    expect(title).toBe("Chess engines");
    const long = titleOf(
      "So the extraordinarily overcomplicated interdepartmental communication infrastructure broke. ".repeat(5),
    );
    expect(long.length).toBeLessThanOrEqual(45);
  });

  it("makes no pair of two things that the talk never brings together", () => {
    const apart = titleOf(
      `What about the tide mills? The tide mills are old, and tide mills turn slowly. ${"It rains here, and nobody minds it at all. ".repeat(3)}Now my oyster beds. The oyster beds froze, so we moved the oyster beds.`,
    );
    expect(apart).toMatch(/^(?:Tide mills|Oyster beds)$/);
    const together = titleOf(
      "What about the tide mills by the oyster beds? Near tide mills there are oyster beds. The tide mills feed the oyster beds, and tide mills outlive oyster beds.",
    );
    expect(together).not.toContain(" and ");
  });

  it("says two things in one title where somebody said them so", () => {
    const title = titleOf(
      "Let's talk about gin and tonic. My uncle drank gin and tonic. Gin and tonic is the drink of the harbour, and gin and tonic keeps.",
    );
    expect(title).toBe("Gin and tonic");
  });

  it("takes the host's question as it was asked", () => {
    const title = titleOf(
      "So how does the Larkspur turbine start? It starts with a small pump. The pump pushes the Larkspur.",
    );
    expect(title).toBe("How does the Larkspur turbine start?");
  });

  it("cuts no question in its middle, and names nothing that points elsewhere", () => {
    const title = titleOf(
      "How would a tide gauge work in a storm that nobody saw before we came here? A tide gauge floats. Why it floats is known.",
    );
    expect(title).toMatch(/tide gauge/i);
    expect(title).not.toMatch(/^How would|\bit\b/);
  });

  it("makes nothing of what was done: no past form takes an ending", () => {
    const title = titleOf(
      "We left a backpack there. I left a backpack in the bus, and they left a backpack in the rain. We left a backpack again.",
    );
    expect(title).not.toMatch(/lefting/i);
  });

  it("makes what is done an -ing phrase", () => {
    const title = titleOf(
      "I want to ask how to restore a harmonium. You learn to restore a harmonium slowly. When we restore a harmonium, we restore a voice.",
    );
    expect(title).toMatch(/^(?:Restoring a harmonium|Harmonium.*)/);
    expect(title).not.toMatch(/restore\b/i);
  });
});
