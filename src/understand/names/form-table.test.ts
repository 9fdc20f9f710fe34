// What stands in the columns is what a form is when it is taken apart in full.
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { idsOf } from "../../base/vocabulary.js";
import { formOf, hearForms, openForms, readForms } from "./form-table.js";
import { type Lexicon, loadLexicon } from "./lexicon.js";
import { place, placeSigns, sign } from "./place-facts.js";
import { encodeLetters } from "./sounds/costs.js";
import { countKinds, countVowels, endKinds } from "./sounds/signature.js";

let lexicon: Lexicon;
beforeAll(async () => {
  lexicon = await loadLexicon();
});

function expectColumns(words: string[]): void {
  const { ids, vocabulary } = idsOf(words);
  const table = openForms(lexicon, vocabulary);
  readForms(table, ids);
  hearForms(table, ids);
  ids.forEach((id, at) => {
    const form = formOf(table, id);
    const signs = table.signs[id]!;
    const sounds = table.sounds.slice(table.soundsFrom[id], table.soundsFrom[id]! + table.soundCounts[id]!);
    const letters = table.letters.slice(table.lettersFrom[id], table.lettersFrom[id]! + table.letterCounts[id]!);
    const facts = table.facts[id]!;
    expect({
      word: words[at],
      lower: vocabulary.words[table.lowers[id]!],
      isMark: (signs & sign.mark) > 0,
      hasLead: (signs & sign.lead) > 0,
      hasTail: (signs & sign.tail) > 0,
      isCapital: (signs & sign.capital) > 0,
      isFunction: (signs & sign.function) > 0,
      isOwner: (signs & sign.possessive) > 0,
      share: table.shares[id],
      sounds: [...sounds],
      letters: [...letters],
      counts: table.counts[id],
      facts,
    }).toEqual({
      word: words[at],
      lower: form.lower,
      isMark: form.isMark,
      hasLead: form.lead !== "",
      hasTail: form.tail !== "",
      isCapital: form.isCapital,
      isFunction: form.isFunction,
      isOwner: form.possessive !== "",
      share: form.share,
      sounds: [...form.sounds],
      letters: [...encodeLetters(form.plain)],
      counts: countKinds(form.sounds),
      facts:
        form.plain.length |
        ((endKinds(form.sounds) + 1) << place.ends) |
        (Math.min(countVowels(form.sounds), 8) << place.vowels) |
        placeSigns(signs),
    });
  });
}

describe("the columns of forms", () => {
  it("hold what the forms say", () => {
    expectColumns(
      `the The THE I I, I'm a A a, b B 'tis (music) [music] <b> "Why?" “Why?” dogs' Dogs’ James's bus'. C++ 50% %x +y ++ -
       GPUs' vLLM ChatGPT well-known don't Don’t we’ll 4090 3.5 H200 A-D-A e.g. torch.nn @ada #tag Søren naïve ... … – —word—
       word– x’ s' S' 's ’s hm Mr. Ms. NASA's`.split(/\s+/),
    );
  });

  it("hold it for any word", () => {
    const letters = fc.constantFrom(...`aehilorstuwyAIST'’"“”.,?!()[]<>%+-–—…@3é`);
    const word = fc.array(letters, { minLength: 1, maxLength: 9 }).map((list) => list.join(""));
    fc.assert(fc.property(fc.array(word, { maxLength: 20 }), expectColumns));
    fc.assert(fc.property(fc.array(fc.string({ unit: "grapheme", maxLength: 9 }), { maxLength: 20 }), expectColumns));
  });
});
