// Words are counted as a cut at white space would give them.
import fc from "fast-check";
import { expect, it } from "vitest";
import { countWords } from "./words.js";

it("counts what white space of any kind parts", () => {
  const unit = fc.constantFrom(
    ..."ab é漢ж\t\n\r\v\f\u00a0\u0085\u1680\u180e\u2003\u2028\u202f\u205f\u3000\ufeff\u200b\ud83d\ude00",
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      expect(countWords(text)).toBe(text.split(/\s+/).length);
    }),
    { numRuns: 500, examples: [[""], [" "], ["one"], [" two words "]] },
  );
});
