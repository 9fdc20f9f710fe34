import { describe, expect, it } from "vitest";
import { makeEpisode, makeShow } from "../../testing/make-show.js";
import { loadKnowledge } from "../knowledge.js";
import { understandWords } from "../understand-words.js";
import { hearNothing, loadReader } from "./read-words.js";
import { type CueTimes, weighCueEnds } from "./weigh-cue-ends.js";

/** As a recogniser that listens for pauses writes it: an utterance a line. */
const utterances = [
  "you are listening to harbour talk",
  "my guest today builds boats of oak",
  "ida welcome to the show",
  "thank you for having me",
  "how did you come to this work",
  "my uncle had a yard in bergen",
  "he let me sand the planks when i was nine",
  "after that nobody could keep me away",
  "what was the first boat of your own",
  "a small one with a crooked keel",
  "it leaked for a year before i found out why",
  "the wood had not dried long enough",
  "so now i wait two winters",
  "do people still ask for wooden boats",
  "more of them than ten years ago",
  "they want something that can be repaired",
  "and they like the smell of the tar",
];

/** Cues of these lines; with `gaps` there are so many seconds without speech behind each. */
function cuesOf(lines: readonly string[], gaps?: readonly number[]): CueTimes {
  const words = lines.flatMap((line) => line.split(" "));
  const starts = new Float64Array(words.length);
  const ends = new Float64Array(words.length);
  let first = 0;
  let now = 0;
  const segments = lines.map((line, k) => {
    const end = first + line.split(" ").length;
    for (let at = first; at < end; at++) {
      starts[at] = now;
      now += 0.25;
      ends[at] = now;
    }
    now += gaps?.[k] ?? 0;
    const segment = { first, end, change: false, paragraph: false, line: k + 1 };
    first = end;
    return segment;
  });
  return { words, segments, ...(gaps ? { starts, ends } : {}) };
}

/** The same words in lines of `length` words each. */
const inLines = (lines: readonly string[], length: number): string[] => {
  const words = lines.join(" ").split(" ");
  return Array.from({ length: Math.ceil(words.length / length) }, (_, k) =>
    words.slice(k * length, (k + 1) * length).join(" "),
  );
};

const sentencesOf = (cues: CueTimes, knowledge: Awaited<ReturnType<typeof loadKnowledge>>): string[] =>
  understandWords({
    show: makeShow({ language: "en" }),
    episode: makeEpisode({ chapters: [] }),
    transcript: {
      file: "t",
      format: "vtt",
      wordTimes: cues.starts ? "spread" : "none",
      labelled: false,
      edited: false,
      ...cues,
      words: [...cues.words],
      segments: [...cues.segments],
    },
    duration: 60,
    knowledge,
  }).turns.flatMap(({ paragraphs }) => paragraphs.flatMap(({ sentences }) => sentences.map(({ text }) => text)));

describe("ends of cues", () => {
  it("end sentences where the file shows that they do, and lines of a fixed length change nothing", async () => {
    const knowledge = await loadKnowledge({ reader: true });
    const plain = (text: string): string => text.toLowerCase().replace(/[.,?]/g, "");
    const found = sentencesOf(cuesOf(utterances), knowledge).map(plain);
    const missed = utterances.filter((one) => !found.includes(one));
    expect(missed.length).toBeLessThanOrEqual(2);
    const before = sentencesOf(cuesOf([utterances.join(" ")]), knowledge);
    expect(before.map(plain)).not.toEqual(found);
    for (const length of [6, 7, 10])
      expect(sentencesOf(cuesOf(inLines(utterances, length)), knowledge)).toEqual(before);
  });
  it("leaves what is heard as it is where cues end anywhere, where there is one cue, or a cue a word", async () => {
    const read = await loadReader();
    const words = utterances.join(" ").split(" ");
    const heard = read({ words });
    for (const cues of [cuesOf(inLines(utterances, 8)), cuesOf([words.join(" ")]), cuesOf(words)])
      expect(weighCueEnds(heard, cues)).toBe(heard);
    const nothing = hearNothing(words.length);
    expect(weighCueEnds(nothing, cuesOf(utterances))).toBe(nothing);
    const none = hearNothing(0);
    expect(weighCueEnds(none, { words: [], segments: [] })).toBe(none);
  });
  it("tells those with a pause from those without, and leaves parts of one", async () => {
    const read = await loadReader();
    // Every other utterance is cut in two, where nobody stops to breathe.
    const cut = utterances.flatMap((line, k) => {
      const words = line.split(" ");
      return k % 2 ? [line] : [words.slice(0, 3).join(" "), words.slice(3).join(" ")];
    });
    const whole = new Set(utterances.map((line) => line.split(" ").slice(-2).join(" ")));
    const isLast = cut.map((line) => whole.has(line.split(" ").slice(-2).join(" ")));
    const timed = cuesOf(
      cut,
      isLast.map((last) => (last ? 0.8 : 0)),
    );
    const heard = read({ words: [...timed.words] });
    const [withPauses, without] = [weighCueEnds(heard, timed), weighCueEnds(heard, cuesOf(cut))];
    const mean = ({ stop, question }: typeof heard, last: boolean): number => {
      const ends = timed.segments
        .filter((_, k) => isLast[k] === last)
        .map(({ end }) => stop[end - 1]! + question[end - 1]!);
      return ends.reduce((sum, one) => sum + one, 0) / ends.length;
    };
    expect(mean(withPauses, true)).toBeGreaterThan(mean(heard, true) + 0.2);
    expect(mean(withPauses, false)).toBeLessThan(mean(without, false));
    for (const one of [withPauses, without])
      for (let at = 0; at < heard.stop.length; at++) {
        const all = one.stop[at]! + one.question[at]! + one.comma[at]!;
        expect(all).toBeGreaterThanOrEqual(0);
        expect(all).toBeLessThanOrEqual(1.0001);
        expect(one.change[at]!).toBeLessThanOrEqual(one.stop[at]! + one.question[at]! + 0.0001);
      }
  });
});
