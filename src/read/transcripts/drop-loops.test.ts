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

it("finds signs that come again and again inside of one word or clause, and keeps them once", () => {
  const read = (clause: string): { words: string[]; said: string[] } => {
    const vtt = ["竜骨を据えました。", clause, "さようなら。"].map(
      (cue, at) => `00:00:${10 + 2 * at}.000 --> 00:00:${11 + 2 * at}.000\n${cue}\n`,
    );
    const { value, problems } = readTranscript("a.vtt", `WEBVTT\n\n${vtt.join("\n")}`);
    const { words } = value;
    return { words: words.slice(1, -1), said: problems.map(({ place, message }) => `${place?.line} ${message}`) };
  };
  const said = (phrase: string, times: number): string[] => [
    `6 The passage "${phrase}" is repeated ${times} times in a row, from 0:12 to 0:13`,
  ];
  expect(read("は".repeat(436))).toEqual({ words: ["は"], said: said("は", 436) });
  expect(read(`帆は${"テリ".repeat(100)}です。`)).toEqual({ words: ["帆はテリです。"], said: said("テリ", 100) });
  expect(read("ありがとう".repeat(12))).toEqual({ words: ["ありがとう"], said: said("ありがとう", 12) });
  expect(read(`ก${"ฮ่า".repeat(15)}`)).toEqual({ words: ["กฮ่า"], said: said("ฮ่า", 15) });
  expect(read(`𠀷${"𠮷".repeat(15)}`)).toEqual({ words: ["𠀷𠮷"], said: said("𠮷", 15) });
  expect(read(`Hm, ${"ha-".repeat(200)}ha.`)).toEqual({ words: ["Hm,", "ha-ha."], said: said("ha-", 200) });
  expect(read("は".repeat(20) + "テリ".repeat(15)).said).toEqual([...said("は", 20), ...said("テリ", 15)]);
  for (const clause of [
    "は".repeat(14),
    `s${"o".repeat(20)}!`,
    "ha".repeat(20),
    "ー".repeat(40),
    "-".repeat(80),
    "10".repeat(50),
  ])
    expect(read(clause).said).toEqual([]);
});

it("takes time by the length of a word, however it repeats itself", () => {
  const time = (word: string): number => {
    const begun = performance.now();
    withoutLoops([word]);
    return performance.now() - begun;
  };
  for (const part of ["は", `${"は".repeat(15)}か`, "かきくけこさしすせそ", "abcdefghijklmno"]) {
    const word = part.repeat(Math.ceil(300_000 / part.length));
    expect(time(word)).toBeLessThan(2000);
  }
});
