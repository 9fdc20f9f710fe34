// Words that the rules would read otherwise than they are said.
import { describe, expect, it } from "vitest";
import { pronounce } from "./pronounce.js";
import { soundNames } from "./sound-rules.js";

const say = (text: string): string => Array.from(pronounce(text), (sound) => soundNames[sound]).join(" ");

describe("pronounce", () => {
  it.each([
    ["be", "B IY"],
    ["pie", "P AY"],
    ["pi", "P AY"],
    ["my", "M AY"],
    ["many", "M EH N IY"],
    ["you", "Y UW"],
    ["your", "Y AO R"],
    ["to", "T UW"],
    ["oh", "OW"],
    ["the", "DH AH"],
    ["torches", "T AO R CH IH Z"],
    ["orchestra", "AO R K EH S T R AH"],
    ["PyTorch", "P AY T AO R CH"],
    ["vie", "V AY"],
    ["movie", "M AA V IY"],
  ])("says %s as %s", (word, sounds) => {
    expect(say(word)).toBe(sounds);
  });
});
