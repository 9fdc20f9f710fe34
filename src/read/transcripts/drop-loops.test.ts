// Loops are found wherever they begin and however long their phrase is, and nothing else is taken for one.
import fc from "fast-check";
import { expect, it } from "vitest";
import { addWord, openDraft } from "./draft.js";
import { dropLoops } from "./drop-loops.js";
import { readTranscript } from "./read-transcript.js";

/** The words that are left of these. */
function withoutLoops(words: readonly string[]): string[] {
  const draft = openDraft("talk.vtt");
  for (const word of words) addWord(draft, word);
  dropLoops(draft);
  return draft.ids.map((id) => draft.vocabulary.words[id]!);
}

const least = (words: number): number => (words === 1 ? 12 : words < 4 ? 8 : 5);
const numbered = (name: string, count: number): string[] => Array.from({ length: count }, (_, at) => `${name}${at}`);

it("finds a phrase of any length that comes often enough, wherever it begins", () => {
  for (let length = 1; length <= 30; length++)
    for (let before = 0; before < 12; before++) {
      const [head, phrase, tail] = [numbered("a", before), numbered("b", length), numbered("c", 3)];
      const say = (times: number): string[] => [...head, ...Array(times).fill(phrase).flat(), ...tail];
      expect(withoutLoops(say(least(length)))).toEqual(say(1));
      expect(withoutLoops(say(least(length) - 1))).toEqual(say(least(length) - 1));
    }
});

/** The same, with a look at every word. */
function lookEverywhere(words: readonly string[]): string[] {
  const left: string[] = [];
  for (let at = 0; at < words.length; ) {
    let [length, times] = [1, 1];
    for (let size = 1; size <= 30 && times === 1; size++) {
      let end = at + size;
      while (end < words.length && words[end] === words[end - size]) end++;
      const rounds = Math.floor((end - at) / size);
      if (end <= words.length && rounds >= least(size)) [length, times] = [size, rounds];
    }
    left.push(...words.slice(at, at + length));
    at += length * times;
  }
  return left;
}

it("finds what a look at every word finds", () => {
  const word = fc.constantFrom("sail", "keel", "mast");
  const part = fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 5 }), fc.nat(14))
    .map(([phrase, times]) => Array<string[]>(times).fill(phrase).flat());
  let loops = 0;
  fc.assert(
    fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
      const words = parts.flat();
      const expected = lookEverywhere(words);
      if (expected.length < words.length) loops++;
      expect(withoutLoops(words)).toEqual(expected);
    }),
    { numRuns: 500 },
  );
  expect(loops).toBeGreaterThan(100);
});

it("finds a clause that stands in one word, where nothing parts the words, and leaves what people say again", () => {
  const rounds = (text: string, times: number): string[] => {
    const said = ["竜骨を据えました。", ...Array<string>(times).fill(text), "さようなら。"].join("\n");
    return readTranscript("a.txt", said).problems.map(({ rule }) => rule);
  };
  expect(rounds("ご視聴ありがとうございました。", 9)).toEqual(["transcript-loop"]);
  expect(rounds("ありがとうございます。", 4)).toEqual([]);
  expect(rounds("はい。", 9)).toEqual([]);
});

it("finds what is heard in the silence at the end, cue by cue, and leaves what ends a talk or stands in its midst", () => {
  const rules = (text: string, times: number, behind: readonly string[] = []): string[] => {
    const cues = ["We tar the hull.", "It holds.", ...Array<string>(times).fill(text), ...behind];
    const vtt = cues.map((cue, at) => `00:00:${10 + 2 * at}.000 --> 00:00:${11 + 2 * at}.000\n${cue}\n`);
    return readTranscript("a.vtt", `WEBVTT\n\n${vtt.join("\n")}`).problems.map(({ rule }) => rule);
  };
  for (const [text, least] of [
    ["Gracias.", 6],
    ["Vielen Dank.", 5],
    ["Thanks for watching!", 4],
  ] as const) {
    expect(rules(text, least)).toEqual(["transcript-loop"]);
    expect(rules(text, least - 1)).toEqual([]);
    expect(rules(text, least, ["So long."])).toEqual([]);
  }
});
