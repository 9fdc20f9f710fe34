import { describe, expect, it } from "vitest";
import { loadChapterModel } from "../load-chapter-model.js";
import { talkFromSegments } from "../talk.js";
import { cutUnits } from "../units.js";
import { indexTalk } from "./talk-index.js";
import { chooseKinds, makeGerund } from "./word-kinds.js";

const model = await loadChapterModel();

const kindsOf = (text: string): string => {
  const units = cutUnits(talkFromSegments([{ start: 0, end: 9, text }], 9));
  const { kinds } = indexTalk(units, [], chooseKinds(model.kinds, "en"));
  return units.words.map((word, i) => `${word}/${kinds[i]}`).join(" ");
};

describe("guessKinds", () => {
  it.each([
    ["they push the cart", "push/verb", "cart/noun"],
    ["it was one big push", "push/noun", "big/adjective"],
    ["we build distributed systems", "distributed/participle", "systems/noun"],
    ["we shipped Larkspur in May", "shipped/other", "Larkspur/noun"],
    ["what happens when the host closes the deal", "happens/verb", "closes/verb"],
    ["these are longer lived pumps", "longer/adjective", "lived/participle"],
    ["about four million euros", "million/other", "euros/noun"],
    ["their hate of the new prices", "hate/noun", "prices/noun"],
  ])("%s", (text, ...expected) => {
    for (const one of expected) expect(` ${kindsOf(text)} `).toContain(` ${one} `);
  });

  it("counts a verb as a noun where the talk keeps it behind one", () => {
    const text = "The block download is slow. I watched the block download again. A block download takes a day.";
    expect(kindsOf(text)).toContain("block/noun download/noun");
  });

  it("writes verbs as -ing words", () => {
    expect(
      "build store run tie see target split open visit begin quit plan commit offer prefer edit show paint"
        .split(" ")
        .map(makeGerund),
    ).toEqual(
      "building storing running tying seeing targeting splitting opening visiting beginning quitting planning committing offering preferring editing showing painting".split(
        " ",
      ),
    );
  });
});
