import { describe, expect, it } from "vitest";
import { makePerson } from "../../testing/make-show.js";
import { factsOf } from "../readable/word-facts.js";
import { hearNothing } from "../reader/read-words.js";
import { settleAddress } from "./settle-address.js";

const people = [makePerson({ id: "ida", name: "Ida Berg" }), makePerson({ id: "tom", name: "Tom Lie", role: "guest" })];

/** What is heard behind words with a mark: an end at ".", a question at "?", an end that may be one at ";", a change at "|". */
function hear(text: string) {
  const spelled = text.split(" ");
  const words = spelled.map((word) => word.replace(/[.?;|]/g, ""));
  const heard = hearNothing(words.length);
  spelled.forEach((word, at) => {
    heard.stop[at] = word.includes(".") ? 0.6 : word.includes(";") ? 0.1 : 0;
    heard.question[at] = word.includes("?") ? 0.6 : 0;
    heard.change[at] = word.includes("||") ? 0.9 : word.includes("|") ? 0.5 : 0;
  });
  return { heard, words };
}

/** The same with marks as they are settled; a comma where one has become likely. */
function settle(text: string): string {
  const { heard, words } = hear(text);
  const { stop, question, comma, change } = settleAddress(heard, factsOf(words, "en"), people);
  return words
    .map((word, at) => {
      const mark =
        question[at]! > 0.5 ? "?" : stop[at]! > 0.5 ? "." : stop[at]! > 0.05 ? ";" : comma[at]! > 0.3 ? "," : "";
      return word + mark + (change[at]! > 0.25 ? "|" : "");
    })
    .join(" ");
}

describe("somebody who is called by name", () => {
  it("ends what thanks and greets them", () => {
    expect(settle("good morning.| tom thanks for having me")).toBe("good morning, tom.| thanks for having me");
    expect(settle("congratulations. tom. thank you.| ida")).toBe("congratulations, tom. thank you, ida.|");
    expect(settle("thank you so much.| tom see you")).toBe("thank you so much, tom.| see you");
  });
  it("is thanked by who says how it was", () => {
    expect(settle("thank you.| tom.| that was lovely")).toBe("thank you, tom. that was lovely");
    expect(settle("thank you tom.| you're welcome")).toBe("thank you tom.| you're welcome");
    // What is surely somebody else's, as where the source says so, stays.
    expect(settle("thank you tom.|| that was lovely")).toBe("thank you tom.| that was lovely");
    expect(settle("that is all thanks.|| tom. how are you")).toBe("that is all thanks.| tom. how are you");
  });
  it("begins what they are asked, and ends what they were asked", () => {
    expect(settle("above the river;| tom. how are you")).toBe("above the river.| tom, how are you");
    expect(settle("is that true? tom.| it is")).toBe("is that true, tom?| it is");
  });
  it("is not called where they are spoken of, by the whole name, or by a name that is a word", () => {
    for (const text of [
      "this is a talk with tom. what is it about",
      "i miss tom. what about you",
      "good morning. tom lie builds boats",
      "thank you.| mark.| that was lovely",
      "so we sailed.| tom likes it",
    ])
      expect(settle(text)).toBe(text);
    const { heard, words } = hear("we sail at dawn. and tom sleeps");
    expect(settleAddress(heard, factsOf(words, "en"), people)).toBe(heard);
    expect(settleAddress(heard, factsOf(words, "en"), [])).toBe(heard);
  });
});
